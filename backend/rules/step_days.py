"""Last days of the steps that lead to a meeting, counted back from the day it is held."""

from datetime import date, timedelta

from backend.rules.answers import WorkingDays
from backend.rules.citation import Clause
from backend.rules.deadlines import LastDay
from backend.rules.lead_times import latest_send
from backend.rules.plan import Plan
from backend.rules.plan_rules import LeadTime
from backend.rules.schedules import registration_day
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome

#: Days ahead for invitations where the plan asks for none: the product's own, never the plan's.
INVITATION_DAYS = 5
#: Organisations whose dates the office above plans by the week.
REGISTERING = frozenset({OrganisationKind.CELL_BASE, OrganisationKind.ORG_BASE})
_SATURDAY, _SUNDAY = 6, 7
_DAYS_OFF = {_SATURDAY: "saturday", _SUNDAY: "sunday"}


def send_day(plan: Plan, meeting: date, review: LastDay, calendar: WorkingDays) -> LastDay:
    """The last day on which notices and papers of a meeting still leave early enough.

    Each lead time of the plan counts, also one that holds for some units only, and five days for
    invitations, which are the product's where the plan has none. Never later than the last day
    of the review itself.

    Args:
        plan: The plan.
        meeting: Day of the meeting.
        review: The last day of the review the meeting serves.
        calendar: The working days of the place.

    Source: 000 V.1; 001 IV.1.g2; 002 II.A.3.1; 003 III.4.g3; 004 I.A.4.1.g1.
    """
    days = [_lead_day(plan, rule, meeting, calendar) for rule in plan.lead_times]
    days.append(_invitation_day(plan, meeting))
    earliest = min(days, key=_by_day)
    if review.day is not None and earliest.day is not None and earliest.day > review.day:
        return review
    return earliest


def register_day(
    plan: Plan, kind: OrganisationKind, meeting: date, review: LastDay
) -> LastDay | None:
    """The last day for registering a meeting; None where the plan has it registered nowhere.

    Source: 001 IV.1.g2 (A-25).
    """
    rule = plan.weekly_cutoff
    if rule is None or kind not in REGISTERING:
        return None
    day = registration_day(rule, meeting)
    if review.day is not None and day > review.day:
        return review
    hour, _, minute = rule.time.partition(":")
    facts = {"meeting": meeting, "day": day, "hour": hour, "minute": minute}
    finding = Finding("finding-step-register", Outcome.MET, plan.cite(rule), facts)
    return LastDay("register", day, borrowed=False, finding=finding)


def schedule_day(
    plan: Plan, kind: OrganisationKind, review: LastDay, calendar: WorkingDays
) -> LastDay:
    """The last day for setting a meeting, so that all can be done before one on the last day.

    Where the plan prints no last day for the review there is none for setting its meeting.

    Source: as `send_day` and `register_day`.
    """
    if review.day is None:
        return review
    registered = register_day(plan, kind, review.day, review)
    sent = send_day(plan, review.day, review, calendar)
    return sent if registered is None else min(sent, registered, key=_by_day)


def day_off(last: LastDay, calendar: WorkingDays) -> tuple[Finding, ...]:
    """A warning where a last day is no working day: it stays, people had better finish before.

    Source: none of the plans moves a date (A-07).
    """
    if last.day is None or calendar.is_working(last.day):
        return ()
    off = _DAYS_OFF.get(last.day.isoweekday(), "holiday")
    facts = {"day": last.day, "off": off}
    return (Finding("finding-step-day-off", Outcome.UNDECIDED, last.finding.clause, facts),)


def _lead_day(plan: Plan, rule: LeadTime, meeting: date, calendar: WorkingDays) -> LastDay:
    day = latest_send(rule, meeting, calendar)
    facts = {"meeting": meeting, "day": day, "days": rule.days, "unit": rule.unit.value}
    finding = Finding("finding-step-send", Outcome.MET, plan.cite(rule), facts)
    return LastDay("send", day, borrowed=False, finding=finding)


def _invitation_day(plan: Plan, meeting: date) -> LastDay:
    day = meeting - timedelta(days=INVITATION_DAYS)
    facts = {"meeting": meeting, "day": day, "days": INVITATION_DAYS}
    clause = Clause(plan.id, "", "")
    finding = Finding("finding-step-send-default", Outcome.UNDECIDED, clause, facts)
    return LastDay("send", day, borrowed=False, finding=finding)


def _by_day(last: LastDay) -> date:
    return last.day or date.max
