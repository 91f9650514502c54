"""Entering a form for a member who sits beside one (nhập thay), let in by his own code."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.db.models import LinkCode
from backend.db.raw import rows
from backend.errors import InvalidCommandError
from backend.services import accounts, code_attempts, entries, self_ratings
from backend.services.commands import Actor, command
from backend.views import AccountView, FormView

#: Minutes for which a member's code lets somebody enter his form.
MINUTES = 30

_PUT = """
    INSERT INTO proxy (review_id, member_id, granted_at, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (review_id, member_id) DO UPDATE SET
        granted_at = excluded.granted_at, expires_at = excluded.expires_at
    RETURNING id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProxy:
    """Command: enter a member's form for him.

    Attributes:
        account: The chat it is done in.
        member_id: Whose form.
        code: A valid code of that member, as he typed or read it out.
        key: The server's secret.
    """

    actor: Actor
    account: AccountView
    member_id: int
    code: str
    key: bytes
    now: datetime


def carries(account: AccountView, content: str) -> bool:
    """Whether a chat may carry what another person answers: our own page always."""
    return account.channel == "web" or content == "full"


async def open_proxy(request: OpenProxy) -> FormView:
    """Let the secretary enter a member's form for half an hour; the member's code is spent.

    Raises:
        NotFoundError: no such member, or the actor does not act for his cell.
        InvalidCommandError: the code is not the member's, spent or expired (`error-proxy-code`);
            too many wrong ones (`error-code-locked`); the chat may not carry another's answers
            (`error-proxy-page`); he is not reviewed.
        ConflictError: the form is handed in, or the cell has closed.

    Transaction: one; code, permission and audit commit together. A wrong code is counted in a
    transaction of its own.
    """
    actor, now = request.actor, request.now
    found = await entries.entry_of(actor, request.member_id, now)
    entries.refuse_fixed(found)
    if not carries(request.account, found.content):
        raise InvalidCommandError("error-proxy-page")
    place, allowed = accounts.chat_place(request.account)
    await code_attempts.refuse_if_locked(place, now)
    code = await LinkCode.get_or_none(
        digest=code_attempts.digest(request.key, accounts.normalise(request.code)),
        member_id=request.member_id,
        used_at=None,
        expires_at__gt=now,
    )
    if code is None:
        await code_attempts.count_wrong(place, allowed, now)
        raise InvalidCommandError("error-proxy-code")
    await _grant(request, found.review_id, code.id)
    return await self_ratings.form(actor, found.review_id, now)


async def _grant(request: OpenProxy, review_id: int, code_id: int) -> None:
    actor, now = request.actor, request.now
    details = {"member": request.member_id}
    async with command(actor, "proxy-opened", f"review/{review_id}", now, details):
        spent = await LinkCode.filter(id=code_id, used_at=None).update(
            used_at=now, used_by_id=request.account.id
        )
        if not spent:  # used elsewhere at this moment
            raise InvalidCommandError("error-proxy-code")
        await rows(_PUT, review_id, actor.member_id, now, now + timedelta(minutes=MINUTES))
