"""One message from its notices to what became of it: compose, try the person's chats, note."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backend.clock import VIETNAM, Clock
from backend.rules.nudges import by_day
from backend.screen import Screen
from backend.services import claims, recipients, unreached
from backend.services.claims import Worker
from backend.services.notices import DueNotice, Family
from backend.views import AccountView
from scheduler.channels.base import (
    FailedError,
    Letter,
    NotYetError,
    RefusedError,
    RejectedError,
    Sender,
    UndeliveredError,
)

log = logging.getLogger(__name__)

#: After so many tries on one channel the next one is tried as well.
TRIES_BEFORE_NEXT = 3
#: What a family left unsaid is asked for again after this.
LEFT_PAUSE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Errand:
    """One message to be.

    Attributes:
        notices: What it is to say: all of a person's of a merged family, else one.
        still_wanted: Whether it may still leave; asked again just before it does.
    """

    member_id: int
    family: Family
    notices: tuple[DueNotice, ...]
    still_wanted: Callable[[], bool]

    @property
    def ids(self) -> tuple[int, ...]:
        """The notices' ids."""
        return tuple(notice.id for notice in self.notices)

    @property
    def tries(self) -> int:
        """How often it was tried, with this time."""
        return 1 + max((notice.attempts for notice in self.notices), default=0)

    def only(self, notices: Sequence[DueNotice]) -> "Errand":
        """The same errand for some of its notices."""
        return replace(self, notices=tuple(notices))


class Postman:
    """Carries errands out.

    Args:
        clock: The season's.
        senders: The channels this process serves, by name.
        worker: Who holds the notices.
    """

    def __init__(self, clock: Clock, senders: Mapping[str, Sender], worker: Worker) -> None:
        self._clock = clock
        self._senders = senders
        self._worker = worker

    def morning(self, family: Family) -> datetime | None:
        """Until when the family keeps quiet now; None by day."""
        local = self._clock.now().astimezone(VIETNAM)
        morning = by_day(local)
        return morning if family.quiet and morning != local else None

    async def run(self, errand: Errand) -> None:
        """Carry one errand out; whatever goes wrong in it is noted as a try that failed."""
        try:
            left = await self._without_the_late(errand)
            if left.notices:
                await self._compose(left)
        except Exception as error:
            # The traceback may hold words meant for one person: the log names the kind only.
            log.error("notices %s failed: %s", errand.ids, type(error).__name__)  # noqa: TRY400
            log.debug("the failure", exc_info=error)
            await claims.retry(errand.notices, self._worker, "failed")

    async def _without_the_late(self, errand: Errand) -> Errand:
        """Drop what has expired; put the rest off to the morning where it is night."""
        now = self._clock.now()
        late = [n.id for n in errand.notices if n.expires_at and n.expires_at <= now]
        await claims.mark_dropped(late, self._worker)
        left = errand.only([n for n in errand.notices if n.id not in late])
        if left.notices and (morning := self.morning(errand.family)):
            await claims.postpone(left.ids, self._worker, morning)
            return left.only(())
        return left

    async def _compose(self, errand: Errand) -> None:
        made = await errand.family.compose(errand.notices, self._clock.now())
        unsaid = set(errand.ids) - set(made.used) - set(made.dropped)
        await claims.release(unsaid, self._worker, LEFT_PAUSE)
        await claims.mark_dropped(made.dropped, self._worker)
        if made.screen is None:
            await claims.mark_dropped(made.used, self._worker)
            return
        said = errand.only([n for n in errand.notices if n.id in made.used])
        await self._send(said, made.screen)

    async def _send(self, errand: Errand, screen: Screen) -> None:
        """Try the person's chats in turn, until one takes the message or says to wait."""
        known = await recipients.chats_of(errand.member_id)
        served = [chat for chat in known if chat.channel in self._senders]
        undelivered: list[UndeliveredError] = []
        for chat in served:
            error = await self._try(errand, screen, chat)
            if error is None:
                return
            undelivered.append(error)
            if not _goes_on(errand, error):
                break
        why = "refused" if served else "off" if known else "no-chat"
        await self._not_sent(errand, undelivered, why)

    async def _try(
        self, errand: Errand, screen: Screen, chat: AccountView
    ) -> UndeliveredError | None:
        letter = Letter(chat, screen, errand.ids, self._worker, errand.still_wanted)
        try:
            await self._senders[chat.channel].deliver(letter)
        except RefusedError as error:
            await recipients.refused(chat.id, self._clock.now())
            return error
        except UndeliveredError as error:
            return error
        return None

    async def _not_sent(
        self, errand: Errand, errors: Sequence[UndeliveredError], unreachable: str
    ) -> None:
        """Note what comes next: wait, try again, give up, or tell that nobody was reached."""
        for error in errors:
            if isinstance(error, NotYetError):
                pause = timedelta(seconds=error.seconds)
                return await claims.release(errand.ids, self._worker, pause)
        for error in errors:
            if isinstance(error, FailedError):
                return await claims.retry(errand.notices, self._worker, error.kind)
        for error in errors:
            if isinstance(error, RejectedError):
                return await claims.mark_dead(errand.ids, self._worker, error.kind)
        return await unreached.give_up(
            errand.notices, self._worker, unreachable, self._clock.now()
        )


def _goes_on(errand: Errand, error: UndeliveredError) -> bool:
    """Whether the next channel is tried at once."""
    if isinstance(error, FailedError):
        return errand.tries >= TRIES_BEFORE_NEXT
    return not isinstance(error, NotYetError)
