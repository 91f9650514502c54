"""Whether a day suits a meeting (ngày họp kiểm điểm): what it breaks, by which clause."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from math import ceil

from backend.rules.answers import WorkingDays
from backend.rules.citation import Clause
from backend.rules.deadlines import LastDay, last_day_for, last_day_of
from backend.rules.lead_times import latest_send
from backend.rules.meeting_gates import (
    AGREEMENT,
    LEADERS_LATER,
    order_findings,
    standing_findings,
)
from backend.rules.plan import Plan
from backend.rules.plan_rules import LeadTime, Unit
from backend.rules.schedules import registration_day
from backend.rules.sittings import Sitting
from backend.rules.step_days import INVITATION_DAYS
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import WEEKDAYS

#: What only warns: no plan bars a day off (A-07).
DAY_OFF = "finding-meeting-day-off"
#: The product's own lead time where the plan has none for invitations: it has no clause.
_DEFAULT = LeadTime(
    key="invitation",
    days=INVITATION_DAYS,
    unit=Unit.DAY,
    clause="",
    quote="",
    requirements=(),
)
#: Organisations whose dates the office above plans by the week (001).
_BASE = frozenset({OrganisationKind.CELL_BASE, OrganisationKind.ORG_BASE})
_SATURDAY = 6


def check_day(
    plan: Plan, sitting: Sitting, day: date, today: date, calendar: WorkingDays
) -> tuple[Finding, ...]:
    """All that stands against holding a meeting on a day; empty where nothing does.

    UNMET breaks a rule of the plan (or is impossible: a day gone by); UNDECIDED is what the plan
    does not settle: the product's own five days for invitations, a length it only expects, what
    is not known yet, a day off. Nothing is ever moved by itself.

    Args:
        plan: The plan.
        sitting: The meeting.
        day: Its first day.
        today: The day on which notices would leave if they have not.
        calendar: The working days of the place.

    Source: 000 II.4, V.1; 001 IV.1.g2, IV.5; 002 II.A.3; 003 II.5, II.8.1, III.4.g3; 004 I.A.4,
        II.2.g6, II.3; 366 HD43 4.1, 5.2.
    """
    return (
        *day_findings(plan, sitting, day, today, calendar),
        *standing_findings(plan, sitting, calendar),
    )


def day_findings(
    plan: Plan, sitting: Sitting, day: date, today: date, calendar: WorkingDays
) -> tuple[Finding, ...]:
    """What another day could mend.

    Source: as `check_day`.
    """
    if day < today:
        facts = {"day": day, "today": today}
        return (Finding("finding-meeting-past", Outcome.UNMET, _silent(plan), facts),)
    return (
        *_deadline(plan, sitting, day),
        *_lead_times(plan, sitting, day, today, calendar),
        *_registration(plan, sitting, day, today),
        *order_findings(plan, sitting, day),
        *_day_off(plan, sitting, day, calendar),
    )


def breaks(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Those that stand against the day; a day off (A-07) and leaders (A-03) are only warned of.

    Source: none; the form of an answer.
    """
    return tuple(finding for finding in findings if finding.code not in {DAY_OFF, LEADERS_LATER})


def needs_reason(findings: Sequence[Finding]) -> bool:
    """Whether whoever holds the meeting all the same has to say why: a rule is broken.

    An agreement that is missing is no matter of reasons: there is no meeting before it.

    Source: none; the product keeps the break of a rule with its reason.
    """
    return any(f.outcome is Outcome.UNMET and f.code != AGREEMENT for f in findings)


def review_last_day(plan: Plan, sitting: Sitting) -> LastDay:
    """The last day of the review a meeting serves: its body's own, else its organisation's.

    Source: 001 III.g3; 003 II.5.g4; others as `last_day_for`.
    """
    own = f"{sitting.body}_review"
    if sitting.body and own in plan.milestones:
        return last_day_of(plan, own)
    return last_day_for(plan, sitting.kind)


def registration_end(plan: Plan, kind: OrganisationKind, day: date) -> datetime | None:
    """The hour before which a meeting on `day` is registered; None where the plan asks for none.

    Source: 001 IV.1.g2 (A-25).
    """
    rule = plan.weekly_cutoff
    if rule is None or kind not in _BASE:
        return None
    return datetime.combine(registration_day(rule, day), time.fromisoformat(rule.time))


def sent_ahead(plan: Plan, sitting: Sitting) -> tuple[LeadTime, ...]:
    """The lead times a meeting has to keep: the plan's, and the product's five days.

    The product's own has no clause; it stands only where the plan has none for invitations.

    Source: 000 V.1; 001 IV.1.g2; 002 II.A.3.1; 003 III.4.g3; 004 I.A.4.1.g1; 366 HD43 5.2.
    """
    if sitting.is_of_the_board:
        return ()
    rules = tuple(
        rule
        for rule in plan.lead_times
        if sitting.keeps(rule) and (sitting.reviews or rule.key == _DEFAULT.key)
    )
    if any(rule.key == _DEFAULT.key for rule in rules):
        return rules
    return (*rules, _DEFAULT)


def last_sending(plan: Plan, sitting: Sitting, day: date, calendar: WorkingDays) -> date | None:
    """The last day on which everything for a meeting leaves early enough; None without a rule.

    Source: as `sent_ahead`.
    """
    days = [latest_send(rule, day, calendar) for rule in sent_ahead(plan, sitting)]
    return min(days, default=None)


def last_day_of_meeting(sitting: Sitting, day: date) -> date:
    """The day on which a meeting ends: one that is longer than a day goes on on the next.

    Source: 003 II.8.1.thời gian (two to three days, finished before a date).
    """
    return day + timedelta(days=ceil(Fraction(sitting.days)) - 1)


def _deadline(plan: Plan, sitting: Sitting, day: date) -> Iterator[Finding]:
    last = review_last_day(plan, sitting)
    end = last_day_of_meeting(sitting, day)
    if last.day is None or end <= last.day:
        return
    facts = {
        "end": end,
        "last": last.day,
        "late": (end - last.day).days,
        "clause": last.finding.clause.path,
        "borrowed": "yes" if last.borrowed else "no",
    }
    outcome = Outcome.UNDECIDED if last.borrowed else Outcome.UNMET
    yield Finding("finding-meeting-late", outcome, last.finding.clause, facts)


def _lead_times(
    plan: Plan, sitting: Sitting, day: date, today: date, calendar: WorkingDays
) -> Iterator[Finding]:
    sent = sitting.sent or today
    for rule in sent_ahead(plan, sitting):
        last = latest_send(rule, day, calendar)
        if sent <= last:
            continue
        facts = {
            "what": rule.key,
            "days": rule.days,
            "unit": rule.unit.value,
            "last": last,
            "sent": sent,
            "left": "yes" if sitting.sent else "no",
            "clause": rule.clause,
        }
        if rule is _DEFAULT:
            code, outcome, clause = "invitation-default", Outcome.UNDECIDED, _silent(plan)
        else:
            code, outcome, clause = "lead-time", Outcome.UNMET, plan.cite(rule)
        yield Finding(f"finding-meeting-{code}", outcome, clause, facts)


def _registration(plan: Plan, sitting: Sitting, day: date, today: date) -> Iterator[Finding]:
    rule = plan.weekly_cutoff
    end = registration_end(plan, sitting.kind, day)
    if rule is None or end is None:
        return
    moment = sitting.registered or datetime.combine(today, time.min)
    if moment < end or (rule.inclusive and moment == end):
        return
    facts = {
        "end": end.date(),
        "hour": f"{end:%H}",
        "minute": f"{end:%M}",
        "weekday": (f"name-weekday-{rule.weekday}",),
        "day": day,
        "clause": rule.clause,
    }
    yield Finding("finding-meeting-registration", Outcome.UNMET, plan.cite(rule), facts)


def _day_off(plan: Plan, sitting: Sitting, day: date, calendar: WorkingDays) -> Iterator[Finding]:
    length = (last_day_of_meeting(sitting, day) - day).days + 1
    days = [day + timedelta(days=n) for n in range(length)]
    free = [on for on in days if not calendar.is_working(on)]
    if free:
        on = free[0]
        off = WEEKDAYS[on.weekday()] if on.isoweekday() >= _SATURDAY else "holiday"
        yield Finding(DAY_OFF, Outcome.UNDECIDED, _silent(plan), {"day": on, "off": off})


def _silent(plan: Plan) -> Clause:
    """The plan says nothing of it."""
    return Clause(plan.id, "", "")
