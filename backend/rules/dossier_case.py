"""One dossier in one case: which papers are in, where they went, and what follows from it."""

from dataclasses import dataclass, field
from datetime import date

from backend.rules.answers import WorkingDays, WrongQuestionError
from backend.rules.asking import each_once, known, plausible
from backend.rules.citation import Clause, Record
from backend.rules.deadlines import last_allowed_day
from backend.rules.dossier_lists import DossierFacts, asked_for, lead_of, missing_papers
from backend.rules.dossier_terms import DOSSIERS, RECEIVERS
from backend.rules.lead_times import latest_send
from backend.rules.plan import Plan
from backend.rules.plan_papers import DossierReceiver, DossierRule


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierDelivery(Record):
    """What one receiver got, and when.

    Attributes:
        to: Code name of the body it was handed to.
        sent: None while it is not sent.
        papers: Which papers; left out for all that are in.
    """

    to: str
    sent: date | None = None
    papers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierQuestion(Record):
    """A dossier of a plan, which of its papers are in, and where it went.

    Attributes:
        papers: The papers that are in; the others are missing.
        deliveries: Left out, nothing is said of receivers; an empty list means nothing is sent.
        by: Who hands in a part of it.
        meeting: Day of the meeting it is sent ahead of, for a dossier bound by one.
        today: The day on which the clock is read; left out, no clock.
    """

    dossier: str
    papers: tuple[str, ...] = ()
    deliveries: tuple[DossierDelivery, ...] | None = None
    facts: DossierFacts = field(default_factory=DossierFacts)
    by: str | None = None
    meeting: date | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """The last day on time, and the words that set it."""

    day: date
    clause: Clause

    def late(self, sent: date) -> int:
        """Days past it; 0 when on time."""
        return max(0, (sent - self.day).days)


@dataclass(frozen=True, slots=True)
class DossierCase:
    """A question on a list the plan states itself, with what follows from it.

    Attributes:
        bound: None where the plan gives no date, or the meeting is not told.
        asked: Papers asked for in this case, in the plan's order.
        missing: Those of them that are not in.
        waiting: Receivers who have not got all that is in; empty where nothing is told of them.
        wrong: Bodies it went to that are not to get it.
    """

    plan: Plan
    rule: DossierRule
    question: DossierQuestion
    bound: Bound | None
    asked: tuple[str, ...]
    missing: tuple[str, ...]
    waiting: tuple[DossierReceiver, ...]
    wrong: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Nothing is missing and nobody waits for it."""
        return not self.missing and not self.waiting


def check(question: DossierQuestion) -> None:
    """Refuse names no plan knows and days that cannot be.

    Raises:
        WrongQuestionError: the first of them, with its path.

    Source: none; the form of a question.
    """
    known(question.dossier, DOSSIERS, "dossier")
    each_once(question.papers, "papers")
    for index, delivery in enumerate(question.deliveries or ()):
        known(delivery.to, RECEIVERS, f"deliveries.{index}.to")
        if delivery.sent is not None:
            plausible(delivery.sent, f"deliveries.{index}.sent")
        each_once(delivery.papers or (), f"deliveries.{index}.papers")
    if question.by is not None:
        known(question.by, RECEIVERS, "by")
    for name, day in (("meeting", question.meeting), ("today", question.today)):
        if day is not None:
            plausible(day, name)


def case_of(
    plan: Plan, rule: DossierRule, question: DossierQuestion, calendar: WorkingDays
) -> DossierCase:
    """Work out what is missing and who waits.

    Raises:
        WrongQuestionError: a paper that is not of this dossier, or is sent and not in.

    Source: each plan's `dossiers`; 004 II.4 names two receivers, and each must get it.
    """
    _check_papers(rule, question)
    asked = asked_for(rule, question.facts)
    ready = set(question.papers).intersection(asked)
    waiting = [one for one in rule.receivers if not _has_all(one, ready, question)]
    right = {name for one in rule.receivers for name in (one.body, one.door)}
    wrong = [one.to for one in question.deliveries or () if right and one.to not in right]
    return DossierCase(
        plan=plan,
        rule=rule,
        question=question,
        bound=_bound(plan, rule, question.meeting, calendar),
        asked=asked,
        missing=missing_papers(rule, question.papers, question.facts),
        waiting=() if question.deliveries is None else tuple(waiting),
        wrong=tuple(dict.fromkeys(wrong)),
    )


def _check_papers(rule: DossierRule, question: DossierQuestion) -> None:
    names = [paper.key for paper in rule.papers]
    for index, name in enumerate(question.papers):
        if name not in names:
            raise WrongQuestionError(f"papers.{index}", f"the plan names only {', '.join(names)}")
    for index, delivery in enumerate(question.deliveries or ()):
        for number, name in enumerate(delivery.papers or ()):
            if name not in question.papers:
                path = f"deliveries.{index}.papers.{number}"
                raise WrongQuestionError(path, "not among the papers that are in")


def _has_all(receiver: DossierReceiver, ready: set[str], question: DossierQuestion) -> bool:
    """Whether everything that is in and asked for was sent to the receiver or to its door."""
    names = {receiver.body, receiver.door}
    own = [d for d in question.deliveries or () if d.to in names and d.sent is not None]
    got = {paper for one in own for paper in _holds(one, question)}
    return bool(own) and ready <= got


def _holds(delivery: DossierDelivery, question: DossierQuestion) -> tuple[str, ...]:
    return question.papers if delivery.papers is None else delivery.papers


def _bound(
    plan: Plan, rule: DossierRule, meeting: date | None, calendar: WorkingDays
) -> Bound | None:
    step, lead = plan.milestones.get(rule.milestone), lead_of(plan, rule)
    if step is not None and (day := last_allowed_day(step)) is not None:
        return Bound(day, plan.cite(step))
    if lead is not None and meeting is not None:
        return Bound(latest_send(lead, meeting, calendar), plan.cite(lead))
    return None
