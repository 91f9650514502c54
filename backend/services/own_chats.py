"""A person's own chats: which there are, one more, one less."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from backend.db.models import Account, Member
from backend.errors import InvalidCommandError, NotFoundError
from backend.services import accounts, outbox
from backend.services.commands import Actor, command
from backend.services.links import PageLink
from backend.views import AccountView, IssuedCode

#: Minutes a code stays valid that a person makes for another phone of his own.
OWN_CODE_MINUTES = 15


@dataclass(frozen=True, slots=True)
class OwnChat:
    """A chat linked to the person who asks."""

    id: int
    channel: str
    linked_at: datetime


async def linked(actor: Actor) -> tuple[OwnChat, ...]:
    """The actor's chats, oldest first."""
    found = await Account.filter(member_id=actor.member_id).order_by("linked_at", "id")
    return tuple(OwnChat(row.id, row.channel, row.linked_at or row.created_at) for row in found)


async def own_code(actor: Actor, key: bytes, now: datetime) -> IssuedCode:
    """A fresh code for the actor himself, to link another chat; his unused ones are withdrawn.

    Raises:
        NotFoundError: the person is no longer on the roster.

    Transaction: one, in `accounts.issue_codes`.
    """
    member = await Member.get_or_none(id=actor.member_id)
    if member is None:
        raise NotFoundError
    (issued,) = await accounts.issue_codes(
        actor, [member], key=key, days=0, minutes=OWN_CODE_MINUTES, now=now
    )
    return issued


async def unlink(actor: Actor, account_id: int, now: datetime) -> None:
    """Take one of the actor's own chats from him.

    Raises:
        NotFoundError: no such chat, or another's.

    Transaction: one, in `accounts.unlink`.
    """
    account = await accounts.by_id(account_id)
    if account is None or account.member_id != actor.member_id:
        raise NotFoundError
    await accounts.unlink(account, now)


async def messenger_of(link: PageLink) -> AccountView:
    """The chat a link was sent to, as long as it is the same person's.

    Raises:
        InvalidCommandError: it was unlinked since, or linked to somebody else; answered as a
            link that is too old (`error-link-old`).
    """
    messenger = await accounts.by_id(link.account_id)
    if messenger is None or messenger.member_id != link.member_id:
        raise InvalidCommandError("error-link-old")
    return messenger


async def open_web(link: PageLink, now: datetime) -> AccountView:
    """A web chat for the person of a messenger's chat, who opened one of our pages from there.

    Raises:
        InvalidCommandError: the chat is no longer his (`error-link-old`).

    Transaction: one.
    """
    messenger = await messenger_of(link)
    actor = Actor(link.member_id, messenger.id)
    async with command(actor, "page-opened", f"account/{messenger.id}", now):
        account = await Account.create(
            channel="web",
            chat_key=secrets.token_hex(16),
            member_id=link.member_id,
            linked_at=now,
            created_at=now,
            language=messenger.language,
        )
        await outbox.requeue_for(link.member_id, now)
    return AccountView(
        account.id, account.channel, account.chat_key, account.member_id, account.language
    )
