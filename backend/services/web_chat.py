"""The lines of the web chat, and the signal that there are new ones."""

from collections.abc import Collection
from datetime import datetime

from backend.db.models import WebMessage
from backend.db.raw import rows
from backend.db.transaction import transaction
from backend.errors import NotFoundError
from backend.services import claims
from backend.services.claims import Worker
from backend.services.signals import Signal
from backend.views import WebButton, WebLine

#: How many lines the page shows; older ones stay stored.
SHOWN = 40

Buttons = list[list[dict[str, str]]]

#: Counts the changes this process made to any chat.
changed = Signal()


async def post(
    account_id: int, text: str, buttons: Buttons | None, now: datetime, *, own: bool = False
) -> int:
    """Add a line; returns its id.

    Transaction: one row, on its own.
    """
    message = await WebMessage.create(
        account_id=account_id, own=own, text=text, buttons=buttons, created_at=now
    )
    changed.notify()
    return message.id


async def deliver(
    account_id: int,
    text: str,
    buttons: Buttons | None,
    notices: Collection[int],
    worker: Worker,
    now: datetime,
) -> bool:
    """Add a line that says some notices, once: False when they are no longer the worker's.

    Transaction: one; the line and the notices' mark commit together.
    """
    async with transaction():
        if not await claims.mark_sent(notices, worker, account_id, "web", now):
            return False
        await WebMessage.create(
            account_id=account_id, own=False, text=text, buttons=buttons, created_at=now
        )
    changed.notify()
    return True


async def edit(
    account_id: int, message_id: int, text: str, buttons: Buttons | None, now: datetime
) -> bool:
    """Put other words and buttons in the place of a line; False when they are there already.

    Raises:
        NotFoundError: no such line in this chat.

    Transaction: one row, on its own.
    """
    message = await WebMessage.get_or_none(id=message_id, account_id=account_id, own=False)
    if message is None:
        raise NotFoundError
    if (message.text, message.buttons) == (text, buttons):
        return False
    await WebMessage.filter(id=message_id).update(
        text=text, buttons=buttons, edited_at=now, revision=message.revision + 1
    )
    changed.notify()
    return True


async def lines(account_id: int) -> tuple[WebLine, ...]:
    """The newest lines of a chat, oldest first."""
    found = await WebMessage.filter(account_id=account_id).order_by("-id").limit(SHOWN)
    return tuple(_line(message) for message in reversed(found))


async def button_label(account_id: int, message_id: int, action: str) -> str | None:
    """The label of a button as the chat shows it; None when the line never had it."""
    message = await WebMessage.get_or_none(id=message_id, account_id=account_id)
    for row in (message.buttons or []) if message else []:
        for button in row:
            if button.get("action") == action:
                return str(button["label"])
    return None


async def stamp(account_id: int) -> str:
    """A value that changes whenever the chat's lines do."""
    found = await rows(
        "SELECT MAX(id) AS newest, SUM(revision) AS edits FROM web_message WHERE account_id = $1",
        account_id,
    )
    return f"{found[0]['newest'] or 0}-{found[0]['edits'] or 0}"


def _line(message: WebMessage) -> WebLine:
    buttons = tuple(
        tuple(WebButton(b["label"], b.get("action", ""), b.get("url", "")) for b in row)
        for row in message.buttons or []
    )
    return WebLine(message.id, message.own, message.text, buttons, message.created_at)
