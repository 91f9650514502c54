"""Questions about hours and days of work: the weekly registration, how long a review takes."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

from backend.rules.answers import Json, Kind, Reply, WorkingDays, WrongQuestionError
from backend.rules.asking import ABSENT, known, plausible, some
from backend.rules.citation import Record
from backend.rules.figures import decimal
from backend.rules.plan import Plan
from backend.rules.plan_rules import Duration, WeeklyCutoff
from backend.rules.verdict import Facts, Finding, Outcome
from backend.rules.vocabulary import BODIES, WEEKDAYS

_DAYS = re.compile(r"\d{1,2}(\.\d{1,2})?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class CutoffQuestion(Record):
    """Hours of registration, in local time: "2023-12-07T14:59"."""

    registered: tuple[datetime, ...]
    weekday: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationCase(Record):
    """Whose review, and how many days it takes, as a decimal string: "1.5"."""

    body: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationQuestion(Record):
    """Reviews and their lengths."""

    cases: tuple[DurationCase, ...]


def weekly_cutoff(plan: Plan, question: CutoffQuestion, _calendar: WorkingDays) -> Reply:
    """Say whether each registration came before the hour of its own calendar week.

    The hour itself is too late unless the plan says otherwise; whoever is in time is planned for
    the next calendar week, whoever is not for the week after (A-25).

    Raises:
        WrongQuestionError: an hour with a zone, an unknown weekday, or one the plan does not name.

    Source: plan 001 IV.1.g2.
    """
    _check_weekday(plan.weekly_cutoff, question.weekday)
    for index, moment in enumerate(some(question.registered, "registered")):
        plausible(moment.date(), f"registered.{index}")
        if moment.tzinfo is not None:
            raise WrongQuestionError(f"registered.{index}", "local time, without a zone")
    rule = plan.weekly_cutoff
    if rule is None:
        return ABSENT
    in_time = [_is_in_time(rule, moment) for moment in question.registered]
    weeks = [
        _monday(moment.date()) + timedelta(weeks=1 if ok else 2)
        for moment, ok in zip(question.registered, in_time, strict=True)
    ]
    answer: dict[str, Json] = {
        "cutoff": rule.time,
        "weekday": rule.weekday,
        "inclusive": rule.inclusive,
        "results": ["accepted" if ok else "missed" for ok in in_time],
        "week_from": [week.isoformat() for week in weeks],
    }
    findings = [
        _registration(plan, rule, moment, week)
        for moment, week in zip(question.registered, weeks, strict=True)
    ]
    return Reply(answer, tuple(findings))


def duration(plan: Plan, question: DurationQuestion, _calendar: WorkingDays) -> Reply:
    """Compare lengths of reviews with what the plan says of the body.

    A printed minimum makes a shorter review `too_short`; a length the plan only expects ("dự
    kiến") makes any other length a `warn`, never a refusal (A-35).

    Raises:
        WrongQuestionError: an unknown body, or days that are no positive decimal number.

    Source: plan 004 I.A.4.2.g6; planned only: 001 IV.5.thời gian, 003 II.8.1.thời gian.
    """
    rules = {rule.body: rule for rule in plan.durations}
    results: list[str] = []
    findings: list[Finding] = []
    for index, case in enumerate(some(question.cases, "cases")):
        known(case.body, BODIES, f"cases.{index}.body")
        days = _days(case.days, f"cases.{index}.days")
        rule = rules.get(case.body)
        results.append("not_regulated" if rule is None else _length(rule, days))
        if rule is not None:
            outcome = {"ok": Outcome.MET, "warn": Outcome.UNDECIDED, "too_short": Outcome.UNMET}
            findings.append(
                Finding(
                    "finding-duration-planned" if rule.planned else "finding-duration-least",
                    outcome[results[-1]],
                    plan.cite(rule),
                    _duration_facts(rule, case.days, results[-1]),
                )
            )
    answer: dict[str, Json] = {"results": results}
    if any(rule.may_differ for rule in rules.values()):
        differing = {body for body, rule in rules.items() if rule.may_differ}
        answer["province_may_differ"] = [case.body in differing for case in question.cases]
        asked = {case.body for case in question.cases} & differing
        findings += [_may_differ(plan, rules[body]) for body in sorted(asked)]
    return Reply(answer, tuple(findings))


def registration_day(rule: WeeklyCutoff, meeting: date) -> date:
    """The day on which a meeting is to be registered at the latest, before the rule's hour.

    Whoever is in time is planned for the next calendar week (A-25), so it lies in the week
    before that of the meeting.

    Source: plan 001 IV.1.g2.
    """
    week_before = _monday(meeting) - timedelta(weeks=1)
    return week_before + timedelta(days=WEEKDAYS.index(rule.weekday))


def _may_differ(plan: Plan, rule: Duration) -> Finding:
    return Finding("finding-duration-may-differ", Outcome.UNDECIDED, plan.cite(rule))


def _length(rule: Duration, days: Fraction) -> str:
    if rule.least <= days and (rule.most is None or days <= rule.most):
        return "ok"
    return "warn" if rule.planned else "too_short"


def _duration_facts(rule: Duration, days: str, result: str) -> Facts:
    facts: dict[str, str | Decimal] = {
        "body": rule.body,
        "days": decimal(Fraction(days)),
        "least": decimal(rule.least),
        "result": result,
    }
    return facts if rule.most is None else {**facts, "most": decimal(rule.most)}


def _days(text: str, path: str) -> Fraction:
    if not _DAYS.fullmatch(text) or Fraction(text) == 0:
        raise WrongQuestionError(path, "a positive number with at most two decimals, as a string")
    return Fraction(text)


def _check_weekday(rule: WeeklyCutoff | None, weekday: str | None) -> None:
    if weekday is None:
        return
    known(weekday, WEEKDAYS, "weekday")
    if rule is not None and weekday != rule.weekday:
        raise WrongQuestionError("weekday", f"the plan names {rule.weekday}")


def _is_in_time(rule: WeeklyCutoff, moment: datetime) -> bool:
    """Whether it came before the hour of its own calendar week."""
    on = _monday(moment.date()) + timedelta(days=WEEKDAYS.index(rule.weekday))
    end = datetime.combine(on, time.fromisoformat(rule.time))
    return moment < end or (rule.inclusive and moment == end)


def _registration(plan: Plan, rule: WeeklyCutoff, moment: datetime, week: date) -> Finding:
    in_time = _is_in_time(rule, moment)
    facts = {
        "weekday": rule.weekday,
        "until": rule.time[:2],
        "until_minute": rule.time[3:],
        "day": moment.date(),
        "hour": f"{moment:%H}",
        "minute": f"{moment:%M}",
        "in_time": "yes" if in_time else "no",
        "week": week,
    }
    outcome = Outcome.MET if in_time else Outcome.UNMET
    return Finding("finding-weekly-cutoff", outcome, plan.cite(rule), facts)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


KINDS: tuple[Kind, ...] = (
    Kind(
        "weekly_cutoff",
        "whether dates were registered before the hour of the week",
        CutoffQuestion,
        weekly_cutoff,
        {
            "cutoff": "the hour",
            "weekday": "the day of the week",
            "inclusive": "whether the hour itself is in time",
            "results": "accepted or missed, in the order asked",
            "week_from": "the Monday of the week that is planned by it",
        },
    ),
    Kind(
        "duration",
        "whether reviews are as long as the plan asks",
        DurationQuestion,
        duration,
        {
            "results": "ok, too_short, warn or not_regulated, in the order asked",
            "province_may_differ": "whether a province may set another length, where printed",
        },
    ),
)
