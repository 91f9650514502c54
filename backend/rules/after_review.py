"""What is left to do round a meeting: proposals to look at again, texts to complete."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backend.rules.answers import WorkingDays
from backend.rules.deadlines import LastDay, last_day_for, last_day_of
from backend.rules.order import orders_of
from backend.rules.plan import Plan
from backend.rules.step_days import day_off
from backend.rules.steps import COLLECT, COMPLETE, RECHECK, VERIFY, Step
from backend.rules.terms import OrganisationKind

_COMPLETED = "completed_report"


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterFacts:
    """What is stored of an organisation's meetings and proposals.

    Attributes:
        rechecks: Proposals that rest on a staff rating which came out otherwise.
        texts_open: People whose review is concluded and whose completed text is not in.
        reports_open: Reports of the collective that may be completed now and are not.
        signs_open: Signs of a violation that cells directly below have reported.
    """

    rechecks: int = 0
    texts_open: int = 0
    reports_open: int = 0
    signs_open: int = 0


def after_steps(
    plan: Plan, kind: OrganisationKind, organisation: int, facts: AfterFacts, calendar: WorkingDays
) -> Iterator[Step]:
    """What an organisation has to do beside its steps; nothing while there is nothing to do.

    Source: 002 I.2, II.A.2.2.a, II.A.3.2; 004 I.A.4.2.g1, I.A.4.2.g3; the second look at a
    proposal is the product's own.
    """
    subject = f"organisation/{organisation}"
    if facts.rechecks:
        last = last_day_for(plan, kind)
        yield Step(key=RECHECK, subject=subject, last=last, warnings=day_off(last, calendar))
    if completes(plan) and (facts.texts_open or facts.reports_open):
        last = completion_day(plan, kind)
        yield Step(key=COLLECT, subject=subject, last=last, warnings=day_off(last, calendar))
    if facts.signs_open:
        last = last_day_for(plan, kind)
        yield Step(key=VERIFY, subject=subject, last=last, warnings=day_off(last, calendar))


def text_steps(
    plan: Plan, kind: OrganisationKind, members: Iterable[int], calendar: WorkingDays
) -> Iterator[Step]:
    """The texts people complete after their review was concluded.

    Source: 002 II.A.2.2.a; 004 I.A.4.2.g3.
    """
    if not completes(plan):
        return
    last = completion_day(plan, kind)
    warnings = day_off(last, calendar)
    for member in members:
        yield Step(key=COMPLETE, subject=f"member/{member}", last=last, warnings=warnings)


def completes(plan: Plan) -> bool:
    """Whether the plan has reports and self-reviews completed after the meeting.

    Source: 002 I.2; 004 I.A.4.2.g1.
    """
    return any(_COMPLETED in group for rule in orders_of(plan) for group in rule.sequence)


def completion_day(plan: Plan, kind: OrganisationKind) -> LastDay:
    """The last day for completed texts: that of the dossier they go into, else of the review.

    Source: none says a day; the dossiers' are 002 III.3.g3, 004 II.2.g6.
    """
    review = last_day_for(plan, kind)
    found = [last_day_of(plan, key) for key, m in plan.milestones.items() if m.after_review]
    later = {
        one.day: one
        for one in reversed(found)
        if one.day is not None and (review.day is None or one.day >= review.day)
    }
    return later[min(later)] if later else review
