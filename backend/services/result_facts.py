"""What is known of those who are rated, and what the plan makes of it together with the votes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from backend.db.models import (
    BoardProposal,
    Campaign,
    ConcludedLevel,
    Decision,
    Deferral,
    Discipline,
    Member,
    RatingFacts,
    Review,
    StepMark,
)
from backend.result_views import DecisionView, Outcome, Votes
from backend.rules.answers import WrongQuestionError
from backend.rules.member_conditions import CivilLevel, RatedMember
from backend.rules.member_ladder import Tally
from backend.rules.member_rating import MemberQuestion, member_rating
from backend.rules.plan import Plan
from backend.rules.points import level_by_points
from backend.rules.points_case import PointsQuestion, Rated, Shortcomings, Tasks
from backend.rules.terms import Level, OrganisationKind, ScopeAnswer
from backend.working_days import calendar

#: The step a secretary marks once the supplementary report of somebody rated later is sent.
SUPPLEMENT = "supplementary_report"
#: The figures of plan 366, by the record they are put into.
_TASKS = ("given", "done", "on_time", "exceeded", "not_done")
_MENDED = ("earlier", "fixed")


@dataclass(slots=True)
class Known:
    """All that is stored of one review, beside the votes."""

    review: Review
    member: Member
    facts: RatingFacts | None = None
    board: BoardProposal | None = None
    concluded: ConcludedLevel | None = None
    disciplined: date | None = None
    decisions: list[Decision] = field(default_factory=list[Decision])
    deferred: bool = False


async def known_of(campaign: Campaign, organisation_ids: Sequence[int]) -> list[Known]:
    """The people of some cells who may be rated, in the order of the roster."""
    reviews = (
        await Review.filter(
            campaign_id=campaign.id, cell_review__organisation_id__in=list(organisation_ids)
        )
        .exclude(rating_scope=ScopeAnswer.OUT)
        .select_related("member")
        .order_by("member__cell__position", "member__roll_number")
    )
    found = {review.id: Known(review, review.member) for review in reviews}
    ids = list(found)
    for facts in await RatingFacts.filter(review_id__in=ids):
        found[facts.review_id].facts = facts
    for board in await BoardProposal.filter(review_id__in=ids):
        found[board.review_id].board = board
    for concluded in await ConcludedLevel.filter(review_id__in=ids):
        found[concluded.review_id or 0].concluded = concluded
    for decision in await Decision.filter(review_id__in=ids, group="members").order_by("-id"):
        found[decision.review_id or 0].decisions.append(decision)
    by_member = {known.member.id: known for known in found.values()}
    for act in await Discipline.filter(member_id__in=list(by_member)).order_by("on"):
        by_member[act.member_id].disciplined = act.on
    for row in await Deferral.filter(review_id__in=ids):
        found[row.review_id].deferred = True
    return list(found.values())


def member_outcome(
    plan: Plan, known: Known, kind: OrganisationKind, votes: Votes | None, on: date
) -> tuple[Outcome, bool]:
    """What the plan makes of a member's facts and votes, and whether it leaves no choice.

    Args:
        plan: The season's.
        known: What is stored of him.
        kind: Of his cell.
        votes: What was counted; None before the count.
        on: The day of the rating.
    """
    if plan.level_by_points is not None:
        return _by_points(plan, known, votes), False
    return _asked(plan, _rated(known, kind), tally_of(votes), on)


def _by_points(plan: Plan, known: Known, votes: Votes | None) -> Outcome:
    """What points and conditions suggest (366); people decide all the same."""
    facts, leader = known.facts, known.review.leader
    if facts is None or not facts.points or not facts.figures:
        status = "not_counted" if votes is None else "people_decide"
        return Outcome(None, status)
    figures = {str(name): int(number or 0) for name, number in dict(facts.figures).items()}
    question = PointsQuestion(
        group=Rated.LEADER if leader else Rated.MEMBER,
        points=int(facts.points) if facts.points.isdigit() else facts.points,
        tasks=Tasks(**{name: figures.get(name, 0) for name in _TASKS}),
        shortcomings=Shortcomings(**{name: figures.get(name, 0) for name in _MENDED}),
        grounds=tuple(facts.grounds or ()),
        way_out=facts.way_out,
        unit=Tasks(**{name: figures.get(f"unit_{name}", 0) for name in _TASKS})
        if leader
        else None,
    )
    try:
        reply = level_by_points(plan, question, calendar())
    except WrongQuestionError:
        return Outcome(None, "facts_missing")
    level = reply.answer["level"]
    return Outcome(str(level) if level else None, str(reply.answer["status"]), reply.because)


def _asked(plan: Plan, member: RatedMember, tally: Tally | None, on: date) -> tuple[Outcome, bool]:
    """The votes held against the plan."""
    question = MemberQuestion(member=member, tally=tally, rated_on=on)
    try:
        reply = member_rating(plan, question, calendar())
    except WrongQuestionError as error:
        status = "not_counted" if error.path.startswith("tally") else "facts_missing"
        return Outcome(None, status), False
    level = reply.answer.get("level")
    status = str(reply.answer.get("status", ""))
    forced = bool(reply.answer.get("forced_by"))
    if tally is None and not forced:
        return Outcome(None, "not_counted"), False
    return Outcome(str(level) if level else None, status, reply.because), forced


def decision_view(decision: Decision, supplemented: Mapping[int, Any]) -> DecisionView:
    """A stored decision as screens show it.

    Args:
        decision: The row.
        supplemented: Ids of decisions whose supplementary report is sent.
    """
    due = decision.supplementary and decision.current and decision.id not in supplemented
    return DecisionView(
        id=decision.id,
        version=decision.version,
        level=decision.level,
        proposed=decision.proposed,
        reason=decision.reason,
        document=decision.document,
        body=decision.body,
        at=decision.decided_at,
        announced_at=decision.announced_at,
        supplementary=decision.supplementary,
        report_due=due,
        revoked_at=decision.revoked_at,
        revoked_ground=decision.revoked_ground,
        revoked_reason=decision.revoked_reason,
    )


async def supplemented(campaign_id: int) -> Mapping[int, StepMark]:
    """Decisions whose supplementary report was sent."""
    marks = await StepMark.filter(campaign_id=campaign_id, step=SUPPLEMENT)
    return {int(mark.subject.partition("/")[2]): mark for mark in marks}


def _rated(known: Known, kind: OrganisationKind) -> RatedMember:
    facts = known.facts
    staff = facts.staff if facts and facts.staff else (known.member.staff_rating or "")
    return RatedMember(
        of=kind,
        disciplined_on=known.disciplined,
        task_result=facts.task_result if facts else None,
        civil_servant=known.member.civil_servant,
        civil=CivilLevel(staff) if staff else None,
        cstd_proposed=bool(facts and facts.cstd_proposed),
        certificate=(facts.certificate or None) if facts else None,
        grounds=tuple(facts.grounds) if facts and facts.grounds else (),
    )


def tally_of(votes: Votes | None) -> Tally | None:
    """The count as the rules ask for it, whatever the style of the ballot.

    Of two rounds each had papers of its own, so no one number of valid papers bounds both.
    """
    if votes is None:
        return None
    marks = {name: count for name, count in votes.by_column.items() if name in set(Level)}
    return Tally(
        official=votes.official,
        valid=None if votes.rounds else votes.valid,
        asked=tuple(Level(name) for name in marks),
        rounds=votes.rounds,
        **marks,
    )
