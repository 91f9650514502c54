"""Is a dossier complete, did it go to everybody it is for, and in time (hồ sơ)."""

from collections.abc import Iterator

from backend.rules.answers import Json, Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT
from backend.rules.deadlines import due_state
from backend.rules.dossier_case import DossierCase, DossierQuestion, case_of, check
from backend.rules.dossier_lists import (
    bodies_named,
    dossier_named,
    listed,
    papers_named,
    receivers_named,
)
from backend.rules.plan import Plan
from backend.rules.printed_dates import dates_of, weekend_findings
from backend.rules.terms import SlotState
from backend.rules.verdict import FactValue, Finding, Outcome


def dossier(plan: Plan, question: DossierQuestion, calendar: WorkingDays) -> Reply:
    """Say what is missing of a dossier, who has not got it, and whether it went in time.

    It is complete when no paper asked for is missing and, where deliveries are told, each receiver
    has all of them: sent to one of two is incomplete. Papers that come late stay accepted, as no
    plan turns them away. A list that another document holds is answered with that document.

    Raises:
        WrongQuestionError: an unknown dossier, a paper that is not of it, an unknown receiver.

    Source: 000 III.4, V.1; 001 III.g2, III.g4, IV.5; 002 III.3.g3; 003 II.5.g6, III.4.g5;
        004 II.2.g6, II.4; 366 Đ17, HD43 Mẫu 04.
    """
    check(question)
    rule = next((rule for rule in plan.dossiers if rule.key == question.dossier), None)
    if rule is None:
        return ABSENT
    if rule.state is SlotState.EXTERNAL:
        return Reply({"status": "external", "source": rule.source}, (listed(plan, rule),))
    case = case_of(plan, rule, question, calendar)
    return Reply(_answer(case), tuple(_findings(case)))


def _answer(case: DossierCase) -> dict[str, Json]:
    rule, question = case.rule, case.question
    answer: dict[str, Json] = {
        "complete": case.complete,
        "papers": list(case.asked),
        "optional": [paper.key for paper in rule.papers if paper.optional],
        "missing": list(case.missing),
        "receivers": [receiver.body for receiver in rule.receivers],
        "send_to": [receiver.door for receiver in rule.receivers],
        **_dates(case),
        **_parts(case),
        **_timing(case),
    }
    if question.deliveries is not None:
        answer["missing_receivers"] = [receiver.body for receiver in case.waiting]
        answer["wrong_receivers"] = list(case.wrong)
    if question.by is not None:
        compiled = rule.compiled_by
        answer["accepted"] = None if compiled is None else question.by in compiled.bodies
    if question.today is not None and case.bound is not None:
        done = case.complete and question.deliveries is not None
        answer["clock"] = "done" if done else due_state(case.bound.day, question.today).value
    return answer


def _dates(case: DossierCase) -> dict[str, Json]:
    key, bound = case.rule.milestone, case.bound
    if key:
        return dates_of({key: case.plan.milestones[key]}, as_map=False)
    return {"due": None, "last_allowed_day": None if bound is None else bound.day.isoformat()}


def _parts(case: DossierCase) -> dict[str, Json]:
    """What is told only where the plan says it: forms, other documents, who puts it together."""
    rule, compiled = case.rule, case.rule.compiled_by
    forms: dict[str, Json] = {paper.key: paper.form for paper in rule.papers if paper.form}
    sources: dict[str, Json] = {paper.key: paper.source for paper in rule.papers if paper.source}
    return {
        **({"forms": forms} if forms else {}),
        **({"sources": sources} if sources else {}),
        **({"compiled_by": list(compiled.bodies)} if compiled is not None else {}),
    }


def _timing(case: DossierCase) -> dict[str, Json]:
    """How each delivery stands to the last day, in the order told, and the worst of them."""
    bound, deliveries = case.bound, case.question.deliveries
    if bound is None or deliveries is None:
        return {}
    sent = [bound.late(one.sent) for one in deliveries if one.sent is not None]
    return {
        "results": [
            "not_sent" if one.sent is None else "late" if bound.late(one.sent) else "on_time"
            for one in deliveries
        ],
        "timing": None if not sent else "late" if any(sent) else "on_time",
        "days_late": max(sent, default=0),
    }


def _findings(case: DossierCase) -> Iterator[Finding]:
    plan, rule = case.plan, case.rule
    yield _summary(case)
    for paper in rule.papers:
        if paper.source:
            facts = {"paper": papers_named(rule, [paper.key]), "source": paper.source}
            yield Finding("finding-dossier-part", Outcome.UNDECIDED, plan.cite(paper), facts)
    yield from _sent(case)
    yield from _astray(case)
    yield from _compiled(case)
    if rule.milestone:
        yield from weekend_findings(plan, {rule.milestone: plan.milestones[rule.milestone]})


def _summary(case: DossierCase) -> Finding:
    """All in one sentence: how many papers are missing, which, to whom it goes and by when."""
    bound = case.bound
    facts: dict[str, FactValue] = {
        "dossier": dossier_named(case.rule),
        "needed": len(case.asked),
        "missing": len(case.missing),
        "papers": papers_named(case.rule, case.missing),
        **receivers_named(case.rule),
        "dated": "no" if bound is None else "yes",
        **({} if bound is None else {"day": bound.day}),
    }
    outcome = Outcome.UNMET if case.missing else Outcome.MET
    return Finding("finding-dossier", outcome, case.plan.cite(case.rule), facts)


def _sent(case: DossierCase) -> Iterator[Finding]:
    """Each delivery with its day, where there is a last day to hold it against."""
    for one in case.question.deliveries or ():
        if case.bound is not None and one.sent is not None:
            late = case.bound.late(one.sent)
            yield Finding(
                "finding-dossier-sent",
                Outcome.UNMET if late else Outcome.MET,
                case.bound.clause,
                {"to": bodies_named([one.to]), "sent": one.sent, "late": late},
            )


def _astray(case: DossierCase) -> Iterator[Finding]:
    """What went to the wrong place, and who still waits."""
    receivers, clause = case.rule.receivers, case.plan.cite(case.rule)
    if case.wrong:
        doors = bodies_named(receiver.door for receiver in receivers)
        facts: dict[str, FactValue] = {"to": bodies_named(case.wrong), "doors": doors}
        yield Finding("finding-dossier-wrong-place", Outcome.UNMET, clause, facts)
    if case.waiting:
        named = bodies_named(receiver.body for receiver in case.waiting)
        facts = {"receivers": named, "count": len(case.waiting), "total": len(receivers)}
        yield Finding("finding-dossier-not-sent", Outcome.UNMET, clause, facts)


def _compiled(case: DossierCase) -> Iterator[Finding]:
    """Whether whoever hands in a part is one of those who put the dossier together."""
    by, compiled = case.question.by, case.rule.compiled_by
    if by is None or compiled is None:
        return
    accepted = by in compiled.bodies
    facts: dict[str, FactValue] = {
        "bodies": bodies_named(compiled.bodies),
        "by": bodies_named([by]),
        "accepted": "yes" if accepted else "no",
    }
    outcome = Outcome.MET if accepted else Outcome.UNMET
    yield Finding("finding-dossier-compiled", outcome, case.plan.cite(compiled), facts)


KINDS: tuple[Kind, ...] = (
    Kind(
        "dossier",
        "whether papers that go together are complete, sent to everybody, in time",
        DossierQuestion,
        dossier,
        {
            "complete": "no paper asked for is missing; each receiver has them, if that is told",
            "papers": "papers asked for in this case, in the plan's order",
            "optional": "papers that may go along",
            "missing": "papers asked for that are not in",
            "receivers": "whom it is for",
            "send_to": "who takes it in, in the order of the receivers",
            "missing_receivers": "receivers who have not got all that is in",
            "wrong_receivers": "bodies it went to that are not to get it",
            "due": "the printed day, or null",
            "inclusive": "whether the printed day itself is on time",
            "last_allowed_day": "the last day on time, or null",
            "results": "by delivery on_time, late or not_sent",
            "timing": "late if any delivery is, on_time, or null while nothing is sent",
            "days_late": "days of the latest delivery past the last day",
            "clock": "on the day asked: on_track, due_soon, due_today, late or done",
            "forms": "by paper, the form it is written on",
            "sources": "by paper, the document that says what it is made of",
            "compiled_by": "who puts it together",
            "accepted": "whether a part handed in by this body is taken; null if not said",
            "status": "external or absent, where the plan has no list of its own",
            "source": "the document that has it",
        },
    ),
)
