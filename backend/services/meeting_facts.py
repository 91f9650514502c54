"""The facts of a meeting put to the rules: what stands against a day, which days are clean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from backend.clock import VIETNAM, local_day
from backend.db.models import (
    Assignment,
    CellReview,
    Invitee,
    Meeting,
    MeetingPaper,
    Office,
    OrganisationFact,
)
from backend.meeting_views import DayCheck, DayOffer, MeetingState, Terms
from backend.rules.answers import WrongQuestionError
from backend.rules.authority import AttendeeQuestion, ReviewedUnit, attendee
from backend.rules.meeting_days import choices
from backend.rules.meeting_gates import standing_findings
from backend.rules.meetings import breaks, day_findings, registration_end, review_last_day
from backend.rules.sittings import Sitting
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind, Post
from backend.rules.verdict import Finding
from backend.services import campaigns
from backend.services.meeting_ground import BOARD_POSTS, Ground, registered_at, sending_day
from backend.working_days import calendar

#: Meetings that count as set.
SET = (MeetingState.DRAFT, MeetingState.ISSUED, MeetingState.HELD)
_LEADERSHIP = {
    OrganisationKind.ORG_BASE: "leadership_with_org_base",
    OrganisationKind.CELL_BASE: "leadership_with_cell_base",
}


async def offer(ground: Ground, parts: Sequence[MeetingPart], now: datetime) -> DayOffer:
    """The days a new meeting may have."""
    known = await sitting(ground, parts, default_days(ground, parts), now)
    today = sending_day(now)
    return DayOffer(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        parts=tuple(parts),
        choices=choices(ground.plan, known, today, calendar()),
        last=review_last_day(ground.plan, known),
        today=today,
        usual_day=ground.organisation.usual_day,
    )


async def check(
    ground: Ground, terms: Terms, now: datetime, meeting: Meeting | None = None
) -> DayCheck:
    """What stands against a meeting as it is wanted.

    Args:
        ground: Its organisation and plan.
        terms: As wanted.
        now: When; counts as the day of sending for what has not left.
        meeting: The stored meeting, if it is one.
    """
    known = await sitting(ground, terms.parts, terms.days, now, meeting)
    afresh = replace(known, sent=None, registered=_local(now))
    today = sending_day(now)
    day = local_day(terms.starts_at)
    of_day = day_findings(ground.plan, known, day, today, calendar())
    standing = standing_findings(ground.plan, known, calendar())
    if known.sent is not None and day < today:  # what took place is not judged again
        of_day, standing = (), ()
    return DayCheck(
        unit=ground.unit,
        season=campaigns.season_view(ground.campaign),
        starts_at=terms.starts_at,
        findings=(*of_day, *standing, *_assigner(ground, known)),
        against=breaks(of_day),
        choices=choices(ground.plan, afresh, today, calendar()),
        last=review_last_day(ground.plan, known),
        register_by=registration_end(ground.plan, ground.kind, day),
    )


def default_days(ground: Ground, parts: Sequence[MeetingPart]) -> str:
    """The planned length a new meeting begins with: the least the plan asks, else half a day."""
    reviewing = {MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS} & set(parts)
    names = {"review_meeting", ground.body, _LEADERSHIP.get(ground.kind, "")} - {""}
    least = [d.least for d in ground.plan.durations if reviewing and d.body in names]
    return _decimal(max(least)) if least else "0.5"


async def sitting(
    ground: Ground,
    parts: Iterable[MeetingPart],
    days: str,
    now: datetime,
    meeting: Meeting | None = None,
) -> Sitting:
    """The facts of a meeting, for the rules."""
    facts = await facts_of(ground)
    others = await _others(ground, meeting)
    registered = registered_at(meeting) if meeting else None
    posts = {Post(p) for p in await _posts(ground)}
    return Sitting(
        kind=ground.kind,
        parts=tuple(parts),
        days=days,
        body=ground.body,
        listed_in_2035="listed_in_2035" in facts,
        suggested="suggested" in facts,
        upper_agreed="upper_agreed" in facts,
        provincial_unit="provincial_unit" in facts,
        invited=await _invited(ground, meeting),
        sent=_sent(meeting),
        registered=_local(registered or now),
        usual_day=ground.organisation.usual_day,
        collective_on=_first(others, MeetingPart.COLLECTIVE),
        individuals_on=_first(others, MeetingPart.INDIVIDUALS),
        board_on=_first(others, MeetingPart.CELL_BOARD),
        members_on=() if ground.kind.is_cell else await _members_on(ground),
        leaders_on=await _leaders_on(ground) if ground.kind.is_cell else (),
        has_board=Post.CELL_BOARD in posts,
        papers=await _papers(meeting),
    )


async def facts_of(ground: Ground) -> frozenset[str]:
    """What the office above entered of the organisation."""
    found = await OrganisationFact.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    ).values_list("fact", flat=True)
    return frozenset(str(fact) for fact in found)


def _assigner(ground: Ground, known: Sitting) -> tuple[Finding, ...]:
    """Whom the plan lets attend here, where nobody is entered yet (003)."""
    if not ground.plan.attendees or not known.reviews or MeetingRole.DIRECTOR in known.invited:
        return ()
    unit = ReviewedUnit(org=ground.organisation.name, suggested=known.suggested)
    try:
        reply = attendee(ground.plan, AttendeeQuestion(questions=(unit,)), calendar())
    except WrongQuestionError:
        return ()
    return reply.because


def _sent(meeting: Meeting | None) -> date | None:
    """The day the papers left; None while they, or a change, still wait to be sent."""
    if meeting is None or meeting.papers_at is None or meeting.change:
        return None
    return sending_day(meeting.papers_at)


async def _others(ground: Ground, meeting: Meeting | None) -> Sequence[tuple[date, set[str]]]:
    found = await Meeting.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id, state__in=SET
    )
    own = meeting.id if meeting else 0
    return [(local_day(m.starts_at), set(m.parts)) for m in found if m.id != own]


def _first(others: Sequence[tuple[date, set[str]]], part: MeetingPart) -> date | None:
    return min((day for day, parts in others if part.value in parts), default=None)


async def _posts(ground: Ground) -> Sequence[str]:
    found = await Office.filter(organisation_id=ground.organisation.id).values_list(
        "post", flat=True
    )
    return [str(post) for post in found]


async def _invited(ground: Ground, meeting: Meeting | None) -> tuple[MeetingRole, ...]:
    """The roles of those assigned, and of the guests added by hand."""
    roles = await Assignment.filter(
        campaign_id=ground.campaign.id, organisation_id=ground.organisation.id
    ).values_list("role", flat=True)
    added: Sequence[object] = ()
    if meeting is not None:
        added = await Invitee.filter(
            meeting_id=meeting.id, member_id=None, role=MeetingRole.GUEST
        ).values_list("role", flat=True)
    return tuple(MeetingRole(str(role)) for role in (*roles, *added))


async def _papers(meeting: Meeting | None) -> int | None:
    """How many papers go with a meeting; not known while there is none."""
    if meeting is None:
        return None
    return await MeetingPaper.filter(meeting_id=meeting.id, removed_at=None).count()


async def _members_on(ground: Ground) -> tuple[date | None, ...]:
    """For each member of the board, the day of his review in his own cell."""
    offices = await Office.filter(
        organisation_id=ground.organisation.id, post__in=list(ground.board_posts)
    ).select_related("member")
    cells = {office.member_id: office.member.cell_id for office in offices}
    days: dict[int, date] = {}
    for review in await CellReview.filter(
        campaign_id=ground.campaign.id, organisation_id__in=list(cells.values())
    ):
        if review.closed_at is not None:
            days[review.organisation_id] = local_day(review.closed_at)
    for meeting in await Meeting.filter(
        campaign_id=ground.campaign.id,
        organisation_id__in=list(cells.values()),
        state__in=SET,
    ).order_by("starts_at"):
        if MeetingPart.INDIVIDUALS.value in meeting.parts:
            days.setdefault(meeting.organisation_id, local_day(meeting.starts_at))
    return tuple(days.get(cell) for cell in cells.values())


async def _leaders_on(ground: Ground) -> tuple[date, ...]:
    """For each member of the cell on a board elsewhere, the last day such a board reviews people.

    Boards of the same season are meant; those who have no such day are left out.
    """
    seats = (
        await Office.filter(member__cell_id=ground.organisation.id, post__in=list(BOARD_POSTS))
        .exclude(organisation_id=ground.organisation.id)
        .values_list("member_id", "organisation_id")
    )
    days: dict[int, date] = {}
    for meeting in await Meeting.filter(
        campaign_id=ground.campaign.id,
        organisation_id__in=[board for _, board in seats],
        state__in=SET,
    ).order_by("starts_at"):
        if MeetingPart.INDIVIDUALS.value in meeting.parts:
            days[meeting.organisation_id] = local_day(meeting.starts_at)
    latest: dict[int, date] = {}
    for member, board in seats:
        if board in days:
            latest[member] = max(days[board], latest.get(member, days[board]))
    return tuple(latest.values())


def _local(moment: datetime) -> datetime:
    return moment.astimezone(VIETNAM).replace(tzinfo=None)


def _decimal(days: object) -> str:
    return {"1/2": "0.5", "3/2": "1.5", "5/2": "2.5"}.get(str(days), str(days))
