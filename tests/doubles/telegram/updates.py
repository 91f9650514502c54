"""The queue of updates, and long polling on it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from tests.doubles.telegram.signal import Signal
from tests.doubles.telegram.wire import Json, conflict

_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_FIRST_UPDATE_ID = 700_000_001
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)
_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(frozen=True, slots=True)
class Update:
    """One update; those of one lane reach a webhook one after another."""

    update_id: int
    kind: str
    payload: Json
    lane: Hashable

    def to_json(self) -> Json:
        """Telegram's Update."""
        return {"update_id": self.update_id, self.kind: self.payload}


class UpdateQueue:
    """Updates the bot has not confirmed yet, numbered without gaps."""

    def __init__(self) -> None:
        self.pending: dict[int, Update] = {}
        self.allowed: list[str] = []
        self.webhook_set = False
        self.changed = Signal()
        self.on_push: Callable[[], None] = lambda: None
        self._last: Update | None = None
        self._next_id = _FIRST_UPDATE_ID
        self._poll = 0
        self._interrupted_by: str | None = None
        self._closed = False

    def push(self, kind: str, payload: Json, chat_id: int) -> int | None:
        """Queue an update of a kind the bot asked for.

        Returns:
            Its update_id, or None when the bot does not want this kind.
        """
        wanted = kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT
        if not wanted:
            return None
        update = Update(self._next_id, kind, payload, (kind, chat_id))
        self._next_id += 1
        self._last = update
        self._add(update)
        return update.update_id

    def repeat_last(self) -> int:
        """Queue the newest update once more under its old id, as after a lost answer.

        Raises:
            LookupError: There was no update yet.
        """
        if self._last is None:
            raise LookupError("no update to repeat")
        self._add(self._last)
        return self._last.update_id

    def confirm(self, update_id: int) -> None:
        """The bot has this update; it never comes again."""
        self.pending.pop(update_id, None)
        self.changed.fire()

    def confirm_before(self, offset: int) -> None:
        """Telegram's `offset`: forget what is older; negative counts from the newest."""
        ids = sorted(self.pending)
        gone = ids[:offset] if offset < 0 else [known for known in ids if known < offset]
        for update_id in gone:
            self.confirm(update_id)

    def set_allowed(self, kinds: object) -> None:
        """Remember `allowed_updates`; left out, the earlier setting stays."""
        if isinstance(kinds, list):
            self.allowed = [str(kind) for kind in kinds]

    def interrupt(self, reason: str) -> None:
        """End a waiting poll with a 409."""
        self._poll += 1
        self._interrupted_by = reason
        self.changed.fire()

    def close(self) -> None:
        """Let a waiting poll go, with nothing."""
        self._closed = True
        self.changed.fire()

    async def poll(self, limit: int, seconds: float) -> list[Json]:
        """Wait for updates.

        Args:
            limit: At most so many, 1 to 100.
            seconds: How long an empty queue is waited on.

        Raises:
            ApiError: 409 when a webhook is set, or as soon as another poll begins.
        """
        if self.webhook_set:
            raise conflict(_WEBHOOK_ACTIVE)
        self.interrupt(_OTHER_POLL)
        mine = self._poll

        def look() -> list[Json] | None:
            if mine != self._poll:
                raise conflict(self._interrupted_by or _OTHER_POLL)
            batch = [self.pending[update_id] for update_id in sorted(self.pending)[:limit]]
            return [update.to_json() for update in batch] if batch or self._closed else None

        return await self.changed.until(look, seconds) or []

    def _add(self, update: Update) -> None:
        self.pending[update.update_id] = update
        self.changed.fire()
        self.on_push()
