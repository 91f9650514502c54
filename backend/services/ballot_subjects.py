"""Who comes into question for a ballot, and why somebody is not on its list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.ballot_views import Electorate, Entry, Subjects, Why
from backend.cap_views import Group
from backend.clock import local_day
from backend.db.models import (
    Attendance,
    BallotRow,
    BoardProposal,
    ConcludedLevel,
    Deferral,
    Meeting,
    Member,
    Office,
    Organisation,
    RatingFacts,
    ResultReport,
    Review,
    UnitFacts,
)
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind, ScopeAnswer, SlotState
from backend.services import ballot_gates, deciders, leaders
from backend.services.ballot_ground import named
from backend.services.meeting_ground import Ground

PRESENT = "present"
_ABSENT = "absent_member"


@dataclass(frozen=True, slots=True)
class Found:
    """Who comes into question, whether it is decided here, and what refuses the whole."""

    entries: tuple[Entry, ...]
    decides: bool
    refused: tuple[ballot_gates.Finding, ...] = ()


async def offered(ground: Ground) -> tuple[Subjects, ...]:
    """What an organisation may put to the vote."""
    if ground.kind.is_cell:
        return (Subjects.MEMBERS, Subjects.OWN)
    below = (Subjects.BELOW_MEMBERS, Subjects.BELOW, Subjects.OWN)
    if ground.kind is OrganisationKind.ORG_UPPER:
        return (Subjects.BELOW_LEADERS, *below)
    return below


async def electorate(ground: Ground, meeting: Meeting) -> Electorate:
    """Who may vote now: from the roll, and from who was noted as present.

    Every official member of a cell counts, present or not (A-11, A-15); a probationary member
    has no paper, nor has who becomes official only after the day of the meeting. In a committee
    its members vote.
    """
    marks = {row.member_id: row.state for row in await Attendance.filter(meeting_id=meeting.id)}
    there = {member_id for member_id, state in marks.items() if state == PRESENT}
    if not ground.kind.is_cell:
        board = await _board(ground)
        return Electorate(len(board), 0, len(board & there), 0, len(board))
    day = local_day(meeting.starts_at)
    official: set[int] = set()
    probationary: set[int] = set()
    for member in await Member.filter(cell_id=ground.organisation.id):
        admitted = member.official_on is not None and member.official_on <= day
        (official if admitted else probationary).add(member.id)
    roll = official | probationary
    return Electorate(
        official=len(official),
        probationary=len(probationary),
        present_official=len(official & there),
        present_probationary=len(probationary & there),
        summoned=max(len(roll & set(marks)), len(roll & there)),
    )


async def voters(ground: Ground, meeting_id: int) -> list[Member]:
    """Those present who belong to the body that votes, as the counting team is chosen of them."""
    there = list(
        await Attendance.filter(meeting_id=meeting_id, state=PRESENT).values_list(
            "member_id", flat=True
        )
    )
    people = await Member.filter(id__in=there).order_by("roll_number", "sort_key")
    if ground.kind.is_cell:
        return [member for member in people if member.cell_id == ground.organisation.id]
    board = await _board(ground)
    return [member for member in people if member.id in board]


async def find(ground: Ground, subjects: Subjects, meeting: Meeting) -> Found:
    """Who comes into question for a ballot, in the order of the list."""
    match subjects:
        case Subjects.MEMBERS:
            return await _members(ground, meeting)
        case Subjects.OWN:
            return await _own(ground)
        case Subjects.BELOW:
            return await _below(ground)
        case Subjects.BELOW_LEADERS:
            return await _leaders(ground)
        case _:
            return await _members_below(ground)


async def taken(
    ground: Ground, subjects: str, states: Sequence[str] = ("open", "frozen")
) -> set[str]:
    """Those who stand on a list of this body on the same, in one of these states.

    Who is a member on one list may be a leader on another: these are two levels.
    """
    rows = await BallotRow.filter(
        ballot__campaign_id=ground.campaign.id,
        ballot__organisation_id=ground.organisation.id,
        ballot__subjects=subjects,
        ballot__state__in=states,
    )
    found = {f"review/{row.review_id}" for row in rows if row.review_id is not None}
    return found | {f"organisation/{row.organisation_id}" for row in rows if row.organisation_id}


async def _members(ground: Ground, meeting: Meeting) -> Found:
    reviews = await _reviews(ground, [ground.organisation.id])
    ids = [review.id for review in reviews]
    found = await ballot_gates.of_members(ground.plan, reviews)
    board = {
        row.review_id: str(row.level) for row in await BoardProposal.filter(review_id__in=ids)
    }
    missed = await Deferral.filter(review_id__in=ids, missed_id=meeting.id)
    deferred = {row.review_id for row in missed}
    leave = {
        row.review_id for row in await RatingFacts.filter(review_id__in=ids) if row.long_leave
    }
    marks = await Attendance.filter(meeting_id=meeting.id, state=PRESENT)
    present = {row.member_id for row in marks}
    names = named([review.member for review in reviews])
    silent = not _says_of_the_absent(ground.plan)
    entries: list[Entry] = []
    for review in reviews:
        away = review.member_id not in present and review.id not in leave
        why, free = _why(review, away=away, deferred=review.id in deferred, silent=silent)
        asked = found[review.id]
        if why is None and ballot_gates.blocking(asked):
            why = Why.GATE
        entries.append(
            Entry(
                subject=f"review/{review.id}",
                name=names[review.member_id],
                number=review.member.roll_number,
                proposed=board.get(review.id, ""),
                why=why,
                may_choose=free and not ballot_gates.blocking(asked),
                findings=asked if why in {None, Why.GATE} else (),
            )
        )
    line = await deciders.line_of(ground.organisation)
    route = await deciders.route_of(ground.plan, Group.MEMBERS, line)
    decides = route.decider is not None and route.decider.id == ground.organisation.id
    return Found(tuple(entries), decides)


def _why(review: Review, *, away: bool, deferred: bool, silent: bool) -> tuple[Why | None, bool]:
    """Why somebody is not on the list, and whether people may put him there all the same."""
    if review.rating_scope == ScopeAnswer.OUT:
        return Why.SCOPE, False
    if deferred:
        return Why.DEFERRED, False
    if away:
        return Why.ABSENT, silent
    if review.rating_scope == ScopeAnswer.UNDECIDED:
        return Why.UNSETTLED, True
    return None, False


async def _own(ground: Ground) -> Found:
    organisation = ground.organisation
    facts = await UnitFacts.get_or_none(
        campaign_id=ground.campaign.id, organisation_id=organisation.id
    )
    asked = await ballot_gates.of_unit(ground.plan, ground.campaign, organisation)
    entry = Entry(
        subject=f"organisation/{organisation.id}",
        name=organisation.name,
        number=1,
        proposed=facts.proposed_level if facts else "",
        findings=asked,
    )
    return Found((entry,), decides=False, refused=ballot_gates.blocking(asked))


async def _below(ground: Ground) -> Found:
    """Organisations below whose level this body decides."""
    concluded = await _concluded(ground, "organisation_id")
    entries: list[Entry] = []
    for organisation in await _organisations_below(ground):
        line = await deciders.line_of(organisation)
        route = await deciders.route_of(ground.plan, Group.ORGANISATIONS, line)
        if route.decider is None or route.decider.id != ground.organisation.id:
            continue
        asked = await ballot_gates.of_unit(ground.plan, ground.campaign, organisation, own=False)
        level = concluded.get(organisation.id, "")
        why = None if level else Why.NOT_REPORTED
        if why is None and ballot_gates.blocking(asked):
            why = Why.GATE
        entries.append(
            Entry(
                subject=f"organisation/{organisation.id}",
                name=organisation.name,
                number=len(entries) + 1,
                proposed=level,
                why=why,
                findings=asked,
            )
        )
    return Found(tuple(entries), decides=True)


async def _leaders(ground: Ground) -> Found:
    """Leaders whose level this body decides; nobody puts a level forward for them."""
    reviews = await leaders.decided_at(ground)
    names = named([review.member for review in reviews])
    entries = [
        Entry(subject=f"review/{review.id}", name=names[review.member_id], number=number)
        for number, review in enumerate(reviews, start=1)
    ]
    return Found(tuple(entries), decides=True)


async def _members_below(ground: Ground) -> Found:
    """Members of the cells below whose level this body decides."""
    cells: list[int] = []
    for organisation in await _organisations_below(ground):
        if not OrganisationKind(organisation.kind).is_cell:
            continue
        line = await deciders.line_of(organisation)
        route = await deciders.route_of(ground.plan, Group.MEMBERS, line)
        if route.decider is not None and route.decider.id == ground.organisation.id:
            cells.append(organisation.id)
    reviews = await _reviews(ground, cells)
    concluded = await _concluded(ground, "review_id")
    sent = set(
        await ResultReport.filter(
            campaign_id=ground.campaign.id, organisation_id__in=cells, returned_at=None
        ).values_list("organisation_id", flat=True)
    )
    names = named([review.member for review in reviews])
    entries: list[Entry] = []
    for review in reviews:
        if review.rating_scope == ScopeAnswer.OUT:
            continue
        level = concluded.get(review.id, "")
        told = bool(level) and review.cell_review.organisation_id in sent
        entries.append(
            Entry(
                subject=f"review/{review.id}",
                name=names[review.member_id],
                number=review.member.roll_number,
                proposed=level,
                why=None if told else Why.NOT_REPORTED,
            )
        )
    return Found(tuple(entries), decides=True)


async def _reviews(ground: Ground, cells: Sequence[int]) -> list[Review]:
    return (
        await Review.filter(
            campaign_id=ground.campaign.id, cell_review__organisation_id__in=list(cells)
        )
        .select_related("member", "cell_review")
        .order_by("member__cell__position", "member__roll_number")
    )


async def _organisations_below(ground: Ground) -> list[Organisation]:
    own = ground.organisation
    found = await Organisation.filter(path__startswith=own.path).order_by("position")
    return [organisation for organisation in found if organisation.id != own.id]


async def _concluded(ground: Ground, column: str) -> Mapping[int, str]:
    found = await ConcludedLevel.filter(campaign_id=ground.campaign.id)
    return {getattr(row, column): row.level for row in found if getattr(row, column) is not None}


async def _board(ground: Ground) -> set[int]:
    offices = await Office.filter(
        organisation_id=ground.organisation.id, post__in=list(ground.board_posts)
    )
    return {office.member_id for office in offices}


def _says_of_the_absent(plan: Plan) -> bool:
    topic = plan.topics.get(_ABSENT)
    return topic is not None and topic.state is SlotState.STATED
