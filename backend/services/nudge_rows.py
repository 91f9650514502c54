"""Rows of the outbox that remind of a step: their kinds, keys and facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from backend.clock import VIETNAM
from backend.rules import nudges
from backend.rules.nudges import Occurrence
from backend.services.outbox import NewNotice
from backend.services.reachable import Receiver
from backend.services.steps import OwnedStep

#: A reminder before the last one of a step, and the last one, which says who will hear.
NUDGE = "nudge"
CLOSING = "closing"
#: To somebody whose step was late before he could be told when the level above hears.
LATE = "late"
#: To the level above.
OVERDUE = "overdue"
URGE = "urge"
OPEN = "open"
OBSTACLE = "obstacle"
ANSWER = "answer"
MEETING = "meeting-reminder"
#: To who is in charge of an organisation: it has met, its review is to be reported.
REPORT = "report"

#: All kinds that leave together as one message.
KINDS = frozenset({NUDGE, CLOSING, LATE, OVERDUE, URGE, OPEN, OBSTACLE, ANSWER, MEETING, REPORT})
#: Those that are about a step of the receiver's own.
OF_STEPS = (NUDGE, CLOSING, LATE)


@dataclass(frozen=True, slots=True)
class Moment:
    """When it is planned.

    Attributes:
        now: The season's time, in the zone of Việt Nam.
        missed: Some days before it nothing was planned, because the system stood still.
    """

    now: datetime
    missed: bool = False

    @classmethod
    def of(cls, now: datetime, *, missed: bool = False) -> "Moment":
        """The moment `now` in any zone."""
        return cls(now.astimezone(VIETNAM), missed)

    @property
    def today(self) -> date:
        """Its day."""
        return self.now.date()


def occurrence_notice(
    campaign_id: int, owned: OwnedStep, occurrence: Occurrence, to: Receiver, at: Moment
) -> Iterator[NewNotice]:
    """The reminder of a step to one of its owners; none where it would come too late.

    Who linked a chat after it would have left saw the step then, and is told the next time.
    """
    step = owned.step
    last = step.last.day
    if last is None or _linked_since(occurrence.day, to):
        return
    day = nudges.sending_day(occurrence.day, last, to.snoozed_until)
    due = nudges.send_time(day, to.minute, at.now, step.before if day == last else "")
    ends = nudges.ends_at(last, at.now, step.before)
    if due >= ends:
        return
    yield NewNotice(
        dedup_key=nudge_key(campaign_id, owned, to.member_id, occurrence.day),
        kind=CLOSING if occurrence.closing else NUDGE,
        campaign_id=campaign_id,
        member_id=to.member_id,
        subject=step.subject,
        facts=facts_of(owned, last if occurrence.closing else None, missed=at.missed),
        due_at=due,
        expires_at=ends,
    )


def late_notice(campaign_id: int, owned: OwnedStep, to: Receiver, at: Moment) -> NewNotice:
    """To an owner of a late step who was never told when the level above will hear of it."""
    due = nudges.send_time(at.today, to.minute, at.now)
    day = due.date()
    return NewNotice(
        dedup_key=f"{LATE}:{campaign_id}:{_of(owned)}:{to.member_id}:{day}",
        kind=LATE,
        campaign_id=campaign_id,
        member_id=to.member_id,
        subject=owned.step.subject,
        facts=facts_of(owned, day, missed=at.missed),
        due_at=due,
        expires_at=nudges.ends_at(day, at.now),
    )


def overdue_notice(
    campaign_id: int, step: str, organisation_id: int, to: Receiver, at: Moment
) -> NewNotice:
    """To the level above: something is late in an organisation below."""
    subject = f"organisation/{organisation_id}"
    return NewNotice(
        dedup_key=f"{OVERDUE}:{campaign_id}:{step}:{subject}:{to.member_id}",
        kind=OVERDUE,
        campaign_id=campaign_id,
        member_id=to.member_id,
        subject=subject,
        facts={"step": step, "organisation": organisation_id, "missed": at.missed},
        due_at=nudges.send_time(at.today, to.minute, at.now),
    )


def nudge_key(campaign_id: int, owned: OwnedStep, member_id: int, day: date) -> str:
    """What keeps one reminder of a step from being planned twice."""
    return f"{NUDGE}:{campaign_id}:{_of(owned)}:{member_id}:{day}"


def facts_of(
    owned: OwnedStep, warns: date | None, *, missed: bool = False
) -> Mapping[str, str | int | bool | None]:
    """The facts of a reminder of a step; `warns` is the day after which the level above hears."""
    facts: dict[str, str | int | bool | None] = {
        "step": owned.step.key,
        "organisation": owned.organisation_id,
    }
    if warns is not None:
        facts["warns"] = warns.isoformat()
    if missed:
        facts["missed"] = True
    return facts


def _of(owned: OwnedStep) -> str:
    return f"{owned.step.key}:{owned.step.subject}"


def _linked_since(day: date, to: Receiver) -> bool:
    leaves = time(to.minute // 60, to.minute % 60)
    return to.linked_at > datetime.combine(day, leaves, VIETNAM)
