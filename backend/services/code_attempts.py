"""Codes as they are kept, and the wrong ones: how often a place may try."""

import hashlib
import hmac
from datetime import datetime, timedelta

from backend.db.models import CodeAttempt
from backend.db.transaction import transaction
from backend.errors import InvalidCommandError
from backend.services import inbox

LOCKED_FOR = timedelta(minutes=15)


async def refuse_if_locked(place: str, now: datetime) -> None:
    """Refuse a code from a place with too many wrong ones.

    Raises:
        InvalidCommandError: it is locked (`error-code-locked`).
    """
    attempt = await CodeAttempt.get_or_none(place=place)
    if attempt and attempt.locked_until and attempt.locked_until > now:
        left = -((now - attempt.locked_until) // timedelta(minutes=1))  # rounded up
        raise InvalidCommandError("error-code-locked", minutes=left)


async def count_wrong(place: str, allowed: int, now: datetime) -> None:
    """Count a wrong code from a place, and lock it when there are too many.

    An event that is handled again, because its answer could not be sent, is no other try.

    Transaction: one of its own, so that it counts although the command is refused.
    """
    async with transaction():
        await CodeAttempt.bulk_create(
            [CodeAttempt(place=place, wrong=0, since=now)], ignore_conflicts=True
        )
        attempt = await CodeAttempt.select_for_update().get(place=place)
        if attempt.locked_until and attempt.locked_until > now:
            return  # tries made at once must not lift the lock
        event = inbox.current_id()
        if event is not None and attempt.counted_entry == event:
            return
        stale = now - attempt.since > LOCKED_FOR
        wrong = 1 if stale else attempt.wrong + 1
        locked = now + LOCKED_FOR if wrong >= allowed else None
        await CodeAttempt.filter(place=place).update(
            wrong=0 if locked else wrong,
            since=now if stale else attempt.since,
            locked_until=locked,
            counted_entry=event,
        )


def digest(key: bytes, code: str) -> str:
    """The keyed hash under which a code is kept.

    Args:
        key: The server's secret.
        code: In capitals, without blanks and dashes.
    """
    return hmac.new(key, b"link-code:" + code.encode(), hashlib.sha256).hexdigest()
