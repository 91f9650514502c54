"""By which chat a person is told something, and which chats take nothing any more."""

from datetime import datetime

from backend.db.models import Account
from backend.db.raw import rows
from backend.db.transaction import transaction
from backend.services import outbox
from backend.views import AccountView

#: The channel a person prefers, then the messenger linked last, then our own chat: there the
#: browser that lets itself be woken.
_CHATS = """
    SELECT a.id, a.channel, a.chat_key, a.member_id, a.language
    FROM account a LEFT JOIN reminder_setting s ON s.member_id = a.member_id
    WHERE a.member_id = $1 AND a.unreachable_at IS NULL
    ORDER BY CASE WHEN a.channel = s.channel THEN 0 WHEN a.channel <> 'web' THEN 1 ELSE 2 END,
        (SELECT COUNT(*) FROM push_subscription p WHERE p.account_id = a.id) DESC,
        a.linked_at DESC, a.id DESC"""


async def chats_of(member_id: int) -> tuple[AccountView, ...]:
    """The chats in which a person can be told something, in the order they are tried."""
    return tuple(AccountView(**row) for row in await rows(_CHATS, member_id))


async def refused(account_id: int, now: datetime) -> None:
    """Note that a channel delivers nothing to this chat any more.

    Transaction: one statement.
    """
    await Account.filter(id=account_id, unreachable_at=None).update(unreachable_at=now)


async def heard_from(account_id: int, member_id: int | None, now: datetime) -> None:
    """Note that a chat given up speaks again, and send what found no chat of its person.

    Transaction: one.
    """
    async with transaction():
        await Account.filter(id=account_id).update(unreachable_at=None)
        if member_id is not None:
            await outbox.requeue_for(member_id, now)
