"""Everybody of a cell as its board sees him: what he said of himself, what is known, what bars."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.db.models import (
    Attendance,
    BoardProposal,
    Deferral,
    Discipline,
    Office,
    RatingFacts,
    Review,
    Verification,
)
from backend.rules.answers import WrongQuestionError
from backend.rules.gates import GateMember, GateQuestion, gate
from backend.rules.plan import Plan
from backend.rules.terms import Post, ScopeAnswer
from backend.rules.verdict import Finding, Outcome
from backend.services import rating_facts
from backend.services.ballot_ground import named
from backend.services.commands import Actor
from backend.services.meeting_ground import Ground
from backend.sitting_views import FactsView, Presence, ProposalLine, Residence
from backend.working_days import calendar

_PROPOSE = "propose"
#: Posts that sit on the board of a cell.
BOARD = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.CELL_BOARD)


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is stored of those on the list, by review or by member."""

    facts: Mapping[int, RatingFacts]
    proposals: Mapping[int, BoardProposal]
    waiting: Collection[int]
    verifying: Collection[int]
    disciplined: Mapping[int, date]
    names: Mapping[int, str]


async def lines(actor: Actor, ground: Ground, *, inside: bool) -> tuple[ProposalLine, ...]:
    """Everybody of the cell who is rated, in the order of the roll."""
    reviews = (
        await Review.filter(
            campaign_id=ground.campaign.id,
            cell_review__organisation_id=ground.organisation.id,
            review_scope__not=ScopeAnswer.OUT,
            rating_scope__not=ScopeAnswer.OUT,
        )
        .order_by("member__roll_number")
        .select_related("member")
    )
    stored = await _stored(reviews, ground.plan.year)
    board = await board_of(ground.organisation.id)
    found: list[ProposalLine] = []
    for review in reviews:
        others = board - {review.member_id}
        own = review.member_id == actor.member_id
        may_enter = not own and (inside or not others)
        found.append(_line(ground.plan, review, stored, may_enter=may_enter))
    return tuple(found)


async def _stored(reviews: Sequence[Review], year: int) -> _Stored:
    ids = [review.id for review in reviews]
    verifying = await Verification.filter(review_id__in=ids, closed_at=None)
    return _Stored(
        facts={row.review_id: row for row in await RatingFacts.filter(review_id__in=ids)},
        proposals={row.review_id: row for row in await BoardProposal.filter(review_id__in=ids)},
        waiting=await _waiting(reviews),
        verifying={row.review_id for row in verifying},
        disciplined=await _disciplined([review.member_id for review in reviews], year),
        names=named(review.member for review in reviews),
    )


def _line(plan: Plan, review: Review, stored: _Stored, *, may_enter: bool) -> ProposalLine:
    member = review.member
    known = rating_facts.view_of(stored.facts.get(review.id), member)
    row = stored.proposals.get(review.id)
    bars = barred(plan, review, known)
    return ProposalLine(
        review_id=review.id,
        member_id=member.id,
        number=member.roll_number,
        name=stored.names[member.id],
        leader=review.leader,
        civil_servant=member.civil_servant,
        temporary_cell=member.temporary_cell,
        rating=review.rating_scope.value,
        own_level=_own_level(review),
        on_paper=review.paper_at is not None and review.submitted_at is None,
        facts=known,
        disciplined_on=stored.disciplined.get(member.id),
        level=row.level.value if row else "",
        priority=(row.priority or 0) if row else 0,
        version=row.version if row else 0,
        recheck=bool(row and row.provisional and known.staff_final),
        may_enter=may_enter,
        barred=tuple(finding for finding in bars if finding.outcome is not Outcome.MET),
        grounds=rating_facts.grounds_of(plan, leader=review.leader),
        deferred=review.id in stored.waiting,
        verifying=may_enter and review.id in stored.verifying,
    )


def _own_level(review: Review) -> str:
    handed_in = review.submitted_at is not None
    return review.own_level.value if handed_in and review.own_level else ""


def barred(plan: Plan, review: Review, facts: FactsView) -> tuple[Finding, ...]:
    """What the plan wants before a level is put forward."""
    member = GateMember(
        self_rated=review.submitted_at is not None or review.paper_at is not None,
        residence_comment=facts.residence is Residence.RECEIVED,
        freed_from_213=facts.residence is Residence.FREED,
        civil_servant=review.member.civil_servant,
        civil_rated=bool(facts.staff),
        temp_comment_received=facts.temp_comment,
        temporary_cell=review.member.temporary_cell,
        leader=review.leader,
    )
    try:
        return gate(plan, GateQuestion(action=_PROPOSE, member=member), calendar()).because
    except WrongQuestionError:
        return ()


async def _waiting(reviews: Sequence[Review]) -> set[int]:
    """Those who missed a meeting of their cell and were in none since."""
    missed = await Deferral.filter(review_id__in=[one.id for one in reviews]).select_related(
        "missed", "review"
    )
    last: dict[tuple[int, int], datetime] = {}
    for row in await Attendance.filter(
        member_id__in=[one.review.member_id for one in missed], state=Presence.PRESENT.value
    ).select_related("meeting"):
        key = row.member_id, row.meeting.organisation_id
        last[key] = max(row.meeting.starts_at, last.get(key, row.meeting.starts_at))
    return {
        one.review_id
        for one in missed
        if (since := last.get((one.review.member_id, one.missed.organisation_id))) is None
        or since <= one.missed.starts_at
    }


async def _disciplined(members: Sequence[int], year: int) -> Mapping[int, date]:
    """The last discipline of each in the year."""
    found = await Discipline.filter(member_id__in=list(members)).order_by("on")
    return {row.member_id: row.on for row in found if row.on.year == year}


async def board_of(cell_id: int, posts: Sequence[Post] = BOARD) -> set[int]:
    """Members with a post on the board of a cell."""
    found = await Office.filter(organisation_id=cell_id, post__in=list(posts)).values_list(
        "member_id", flat=True
    )
    return {int(str(member)) for member in found}
