"""How long before a meeting something must be sent (gửi trước)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backend.rules.answers import (
    Json,
    Kind,
    Reply,
    WorkingDays,
    WrongQuestionError,
    unsettled,
)
from backend.rules.asking import ABSENT, each_once, known, named, plausible, some
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import LeadTime, Unit
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import SENT_AHEAD

#: Counting back over working days gives up after so many days: no holiday is that long.
_LONGEST_BREAK = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Record):
    """What one recipient got, and when; None while it is not sent."""

    to: str
    sent: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTimeQuestion(Record):
    """A meeting, and the days of sending: a list of days, or one a recipient.

    Attributes:
        what: "report" or "invitation"; left out where the plan has only one of them.
        unit: What the days are counted in; may be left out, and must be the plan's.
        listed_in_2035: The unit stands in notice 2035 (plan 000).
    """

    meeting: date
    sent: tuple[date, ...] | None = None
    deliveries: tuple[Delivery, ...] | None = None
    what: str | None = None
    unit: Unit | None = None
    listed_in_2035: bool = False


def latest_send(rule: LeadTime, meeting: date, calendar: WorkingDays, extra: int = 0) -> date:
    """The last day on which to send for a meeting.

    Calendar days: the difference of the two dates is at least the number printed. Working days:
    the number printed is counted back from the day before the meeting, over working days only.
    No plan says whether the day of sending counts (A-08); `extra` units more satisfy every count.

    Args:
        rule: The lead time of the plan.
        meeting: Day of the meeting.
        calendar: The working days of the place.
        extra: Units to add, 1 for the strictest count.

    Source: 000 V.1; 001 IV.1.g2; 002 II.A.3.1; 003 III.4.g3; 004 I.A.4.1.g1.
    """
    days = rule.days + extra
    if rule.unit is Unit.DAY:
        return meeting - timedelta(days=days)
    day, idle = meeting, 0
    while days:
        day -= timedelta(days=1)
        idle += 1
        if calendar.is_working(day):
            days, idle = days - 1, 0
        if idle > _LONGEST_BREAK:
            raise WrongQuestionError("meeting", "no working day before it in the calendar")
    return day


def lead_time(plan: Plan, question: LeadTimeQuestion, calendar: WorkingDays) -> Reply:
    """Say whether something was sent early enough before a meeting, and the last day for it.

    Where the plan names recipients, `complete` asks for each of them, in time. Where its rule
    holds only for some units (000: those listed in notice 2035) it is absent for the others: a
    product default of five days is never given as the plan's.

    Raises:
        WrongQuestionError: another unit than the plan's, an unknown recipient, or both or neither
            of `sent` and `deliveries`.

    Source: 000 V.1; 001 IV.1.g2; 002 II.A.3.1; 003 III.4.g3; 004 I.A.4.1.g1.
    """
    _check(question)
    if question.what is not None:
        known(question.what, SENT_AHEAD, "what")
    rules = [rule for rule in plan.lead_times if question.what in {None, rule.key}]
    if not rules:
        return unsettled(plan, f"{question.what or 'report'}_days")
    if len(rules) > 1:
        raise WrongQuestionError("what", "the plan has more than one; name it")
    rule = rules[0]
    if question.unit not in {None, rule.unit}:
        raise WrongQuestionError("unit", f"the plan counts in {rule.unit.value}")
    if rule.only_if and not getattr(question, rule.only_if):
        return Reply(ABSENT.answer, (_not_for_this_unit(plan, rule),))
    last = latest_send(rule, question.meeting, calendar)
    answer: dict[str, Json] = {
        "min_days": rule.days,
        "unit": rule.unit.value,
        "what": rule.key,
        "latest_send": last.isoformat(),
        **_results(rule, question, last),
    }
    return Reply(answer, tuple(_findings(plan, rule, question, calendar)))


def _check(question: LeadTimeQuestion) -> None:
    plausible(question.meeting, "meeting")
    if (question.sent is None) == (question.deliveries is None):
        raise WrongQuestionError("sent", "either sent or deliveries is needed")
    if question.sent is not None:
        for index, day in enumerate(some(question.sent, "sent")):
            plausible(day, f"sent.{index}")
        return
    deliveries = some(question.deliveries, "deliveries")
    each_once([delivery.to for delivery in deliveries], "deliveries", ".to")
    for index, delivery in enumerate(deliveries):
        named(delivery.to, f"deliveries.{index}.to")
        if delivery.sent is not None:
            plausible(delivery.sent, f"deliveries.{index}.sent")


def _results(rule: LeadTime, question: LeadTimeQuestion, last: date) -> Mapping[str, Json]:
    """Results as a list of days, or by recipient with what is still missing."""
    if question.deliveries is None:
        return {"results": [_result(day, last) for day in question.sent or ()]}
    sent: dict[str, str] = {}
    for index, delivery in enumerate(question.deliveries):
        if rule.recipients:
            _check_recipient(rule.recipients, delivery.to, f"deliveries.{index}.to")
        if delivery.sent is not None:
            sent[delivery.to] = _result(delivery.sent, last)
    needed = rule.recipients or tuple(delivery.to for delivery in question.deliveries)
    return {
        "results": sent,
        "complete": all(sent.get(name) == "ok" for name in needed),
        "missing": [name for name in needed if name not in sent],
    }


def _check_recipient(recipients: Sequence[str], name: str, path: str) -> None:
    if name not in recipients:
        raise WrongQuestionError(path, f"the plan names only {', '.join(recipients)}")


def _result(sent: date, last: date) -> str:
    return "ok" if sent <= last else "too_late"


def _findings(
    plan: Plan, rule: LeadTime, question: LeadTimeQuestion, calendar: WorkingDays
) -> Iterable[Finding]:
    last = latest_send(rule, question.meeting, calendar)
    strictest = latest_send(rule, question.meeting, calendar, extra=1)
    deliveries = question.deliveries or tuple(
        Delivery(to="", sent=day) for day in question.sent or ()
    )
    for delivery in deliveries:
        if delivery.sent is not None:
            in_time = delivery.sent <= last
            yield Finding(
                f"finding-lead-time-{rule.unit.value.replace('_', '-')}",
                Outcome.MET if in_time else Outcome.UNMET,
                plan.cite(rule),
                {
                    "what": rule.key,
                    "days": rule.days,
                    "meeting": question.meeting,
                    "last": last,
                    "sent": delivery.sent,
                    "result": "ok" if in_time else "late",
                    "strictest": strictest,
                    "to": delivery.to or "everyone",
                },
            )
    if question.deliveries is not None:
        sent = {delivery.to for delivery in deliveries if delivery.sent is not None}
        for name in rule.recipients:
            if name not in sent:
                facts = {"what": rule.key, "to": name, "last": last}
                yield Finding("finding-not-sent", Outcome.UNMET, plan.cite(rule), facts)


def _not_for_this_unit(plan: Plan, rule: LeadTime) -> Finding:
    return Finding(
        f"finding-lead-time-{rule.only_if.replace('_', '-')}",
        Outcome.UNDECIDED,
        plan.cite(rule),
        {"days": rule.days},
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        "lead_time",
        "whether papers or invitations were sent early enough",
        LeadTimeQuestion,
        lead_time,
        {
            "min_days": "days ahead",
            "unit": "day or working_day",
            "what": "report or invitation",
            "latest_send": "the last day on which to send",
            "results": "ok or too_late, a list or by recipient",
            "complete": "by recipient: each has it in time",
            "missing": "recipients to whom nothing is sent",
        },
    ),
)
