"""Chats and the people behind them: one-time codes, linking, unlinking."""

import secrets
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise.expressions import Q

from backend.db.models import (
    Account,
    CodeAttempt,
    Dialog,
    LinkCode,
    Member,
    PushSubscription,
    WebMessage,
)
from backend.db.raw import rows
from backend.errors import ConflictError, InvalidCommandError
from backend.rules import seals
from backend.services import access, code_attempts, outbox, recipients
from backend.services.commands import Actor, command
from backend.views import AccountView, IssuedCode

#: Codes to link a chat have the letters of those on minutes.
ALPHABET = seals.ALPHABET
CODE_LENGTH = 8
HINT_EVERY = timedelta(minutes=10)
#: A chat with what its conversation remembers, as `AccountView` has it.
_ACCOUNT = """
    SELECT a.id, a.channel, a.chat_key, a.member_id, a.language, d.state, d.menu,
        a.unreachable_at
    FROM account a LEFT JOIN dialog d ON d.account_id = a.id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeem:
    """Command: a chat offers a code.

    Attributes:
        key: The server's secret, under which codes are hashed.
        places: The places wrong codes are counted for, with how many each may try: the chat,
            and for the web also the address.
    """

    account: AccountView
    code: str
    key: bytes
    places: tuple[tuple[str, int], ...]
    now: datetime


async def identify(
    channel: str, chat_key: str, now: datetime, language: str = "vi"
) -> AccountView:
    """The account behind a chat; a chat never seen before gets one, linked to nobody.

    A chat that was given up and speaks again is told things again.
    """
    sql = f"{_ACCOUNT} WHERE a.channel = $1 AND a.chat_key = $2"
    found = await rows(sql, channel, chat_key)
    if not found:
        await Account.bulk_create(
            [Account(channel=channel, chat_key=chat_key, created_at=now, language=language)],
            ignore_conflicts=True,
        )
        found = await rows(sql, channel, chat_key)
    account = _view(found[0])
    if found[0]["unreachable_at"] is not None:
        await recipients.heard_from(account.id, account.member_id, now)
    return account


async def by_id(account_id: int) -> AccountView | None:
    """The account with this id, or None."""
    found = await rows(f"{_ACCOUNT} WHERE a.id = $1", account_id)
    return _view(found[0]) if found else None


def chat_place(account: AccountView) -> tuple[str, int]:
    """Where a chat's wrong codes are counted: five tries."""
    return f"{account.channel}:{account.chat_key}", 5


def address_place(address: str) -> tuple[str, int]:
    """Where a web address's wrong codes are counted: an office may share it, so thirty."""
    return f"address:{address}", 30


def normalise(code: str) -> str:
    """A typed code in capitals without blanks and dashes; wide letters become plain ones."""
    return "".join(c for c in unicodedata.normalize("NFKC", code).upper() if c.isalnum())


def looks_like_code(text: str) -> bool:
    """Whether a typed line could be a code."""
    code = normalise(text)
    return len(code) == CODE_LENGTH and all(c in ALPHABET for c in code)


async def redeem(request: Redeem) -> AccountView:
    """Link a chat to the person a code was issued for; the code is spent.

    Raises:
        InvalidCommandError: the code is wrong, spent or expired (`error-code-wrong`), or the
            chat is locked after too many wrong ones (`error-code-locked`).
        ConflictError: the chat is linked to another person.

    Transaction: one; code, account and audit commit together. A wrong try is counted in a
    transaction of its own.
    """
    for place, _ in request.places:
        await code_attempts.refuse_if_locked(place, request.now)
    spent = await _spend(request)
    if spent is None:
        for place, allowed in request.places:
            await code_attempts.count_wrong(place, allowed, request.now)
        raise InvalidCommandError("error-code-wrong")
    # The chat's tries are forgotten. An address keeps its count: with right codes of his own
    # a person could otherwise go on guessing those of others.
    await CodeAttempt.filter(place=chat_place(request.account)[0]).delete()
    return spent


async def _spend(request: Redeem) -> AccountView | None:
    digest = code_attempts.digest(request.key, normalise(request.code))
    code = await LinkCode.filter(
        digest=digest, used_at=None, expires_at__gt=request.now
    ).get_or_none()
    if code is None:
        return None
    account = request.account
    if account.member_id not in {None, code.member_id}:
        raise ConflictError("error-linked-to-other")
    actor = Actor(code.member_id, account.id)
    async with command(actor, "chat-linked", f"account/{account.id}", request.now):
        taken = await LinkCode.filter(id=code.id, used_at=None).update(
            used_at=request.now, used_by_id=account.id
        )
        if not taken:  # another chat was faster
            raise InvalidCommandError("error-code-wrong")
        linked = await Account.filter(
            Q(member_id=None) | Q(member_id=code.member_id), id=account.id
        ).update(member_id=code.member_id, linked_at=request.now, unreachable_at=None)
        if not linked:  # another person's code was faster in this chat
            raise ConflictError("error-linked-to-other")
        await outbox.requeue_for(code.member_id, request.now)
    return AccountView(
        account.id, account.channel, account.chat_key, code.member_id, account.language
    )


async def issue_codes(
    actor: Actor | None,
    members: Sequence[Member],
    *,
    key: bytes,
    days: int,
    now: datetime,
    minutes: int = 0,
) -> tuple[IssuedCode, ...]:
    """Issue a fresh code to each member; codes not yet used are withdrawn.

    Args:
        actor: The secretary or office, whose right the caller has checked; None at the
            command line.
        members: Who gets one.
        key: The server's secret.
        days: Days the codes stay valid.
        now: When.
        minutes: Minutes they stay valid on top of that.

    Transaction: one; codes and audit commit together.
    """
    issued: list[IssuedCode] = []
    names = Counter(member.full_name for member in members)
    ids = [member.id for member in members]
    details = {"members": len(ids)}
    async with command(actor, "codes-issued", f"members/{len(ids)}", now, details):
        # One sheet after the other, also at one instant: the later withdraws the earlier.
        await Member.filter(id__in=ids).order_by("id").select_for_update(no_key=True)
        await LinkCode.filter(member_id__in=ids, used_at=None).delete()
        expires = now + timedelta(days=days, minutes=minutes)
        for member in members:
            code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
            await LinkCode.create(
                member_id=member.id,
                digest=code_attempts.digest(key, code),
                issued_at=now,
                expires_at=expires,
            )
            shown = f"{code[:4]}-{code[4:]}"
            name = member.full_name
            if names[name] > 1:
                name = f"{name} ({member.born.year})"
            issued.append(IssuedCode(member.id, member.roll_number, name, shown, expires))
    return tuple(issued)


async def issue_code_for(
    actor: Actor, member_id: int, *, key: bytes, days: int, now: datetime
) -> IssuedCode:
    """Issue a code to one member the actor looks after.

    Raises:
        NotFoundError: not his to look after.
    """
    member = await access.require_member(actor.member_id, member_id)
    (issued,) = await issue_codes(actor, [member], key=key, days=days, now=now)
    return issued


async def unlink(account: AccountView, now: datetime) -> None:
    """Take a chat from its person; half-typed steps, menus and the lines on our page go with it.

    Nobody could read those lines again: who is linked there next begins a chat of his own.

    Transaction: one.
    """
    if account.member_id is None:
        return
    actor = Actor(account.member_id, account.id)
    async with command(actor, "chat-unlinked", f"account/{account.id}", now):
        await Account.filter(id=account.id).update(member_id=None, linked_at=None)
        await Dialog.filter(account_id=account.id).delete()
        await WebMessage.filter(account_id=account.id).delete()
        await PushSubscription.filter(account_id=account.id).delete()


async def set_language(account: AccountView, language: str, now: datetime) -> None:
    """Speak another language in this chat.

    Raises:
        InvalidCommandError: not a language we speak.

    Transaction: one.
    """
    if language not in {"vi", "en"} or account.member_id is None:
        raise InvalidCommandError("error-language")
    actor = Actor(account.member_id, account.id)
    async with command(actor, "language-set", f"account/{account.id}", now):
        await Account.filter(id=account.id).update(language=language)


async def may_hint(account: AccountView, now: datetime) -> bool:
    """Whether an unlinked chat may be told how to link now: once in ten minutes."""
    lately = Account.filter(id=account.id, hinted_at__gte=now - HINT_EVERY)
    return not await lately.exists()


async def note_hint(account: AccountView, now: datetime) -> None:
    """Note that an unlinked chat was told how to link; only then do the ten minutes begin.

    Transaction: one row, on its own.
    """
    await Account.filter(id=account.id).update(hinted_at=now)


async def sweep(now: datetime) -> None:
    """Forget expired codes, old locks, and chats that were never linked for 30 days."""
    month = now - timedelta(days=30)
    await LinkCode.filter(used_at=None, expires_at__lt=month).delete()
    await CodeAttempt.filter(since__lt=now - timedelta(days=1)).delete()
    await Account.filter(
        member_id=None, created_at__lt=month, codes_used__id__isnull=True
    ).delete()


def _view(row: Mapping[str, Any]) -> AccountView:
    return AccountView(**{name: row[name] for name in row if name != "unreachable_at"})
