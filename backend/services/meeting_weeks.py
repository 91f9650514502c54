"""The registered meetings of a week, for those above who plan who attends (001)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from backend.clock import VIETNAM, local_day
from backend.db.models import Assignment, Campaign, Meeting, Organisation
from backend.meeting_page_views import WeekLine, WeekView
from backend.meeting_views import MeetingState, Unit
from backend.plan_loader import find_plan
from backend.rules.terms import MeetingRole, OrganisationKind
from backend.services import access, campaigns
from backend.services.commands import Actor
from backend.services.meetings import line_of

_SITTINGS = (MeetingState.ISSUED, MeetingState.HELD)
_SET = (MeetingState.DRAFT, MeetingState.ISSUED, MeetingState.HELD)


async def week(actor: Actor, now: datetime, monday: date | None = None) -> WeekView | None:
    """The meetings of a week below what the actor looks after; None where he looks after none.

    Where the plan has a weekly registration, only what is registered is listed; elsewhere all
    that was sent.

    Args:
        actor: Who asks.
        now: When.
        monday: Any day of the week; None for the week of `now`.
    """
    charges = [c for c in await access.charges_of(actor.member_id) if not c.kind.is_cell]
    if not charges:
        return None
    top = charges[0]
    campaign = await campaigns.season_at(top.path)
    if campaign is None:
        return None
    day = monday or local_day(now)
    start = day - timedelta(days=day.weekday())
    below = await Organisation.filter(path__startswith=top.path).order_by("path", "position")
    known = {o.id: o for o in below if o.path != top.path}
    meetings = await Meeting.filter(
        campaign_id=campaign.id, organisation_id__in=list(known), state__in=_SET
    ).order_by("starts_at")
    dated = {meeting.organisation_id for meeting in meetings}
    waiting = [o for o in known.values() if o.parent_id == top.organisation_id]
    return WeekView(
        monday=start,
        lines=await _lines(campaign, meetings, known, start),
        sittings=tuple(
            line_of(meeting, _unit(known[meeting.organisation_id]))
            for meeting in _of_week(meetings, start)
            if meeting.state in _SITTINGS
            and local_day(meeting.starts_at) <= local_day(now)
            and access.acts_above(charges, known[meeting.organisation_id].path)
        ),
        without=tuple(_unit(o) for o in waiting if o.id not in dated),
    )


async def _lines(
    campaign: Campaign, meetings: Sequence[Meeting], known: dict[int, Organisation], start: date
) -> tuple[WeekLine, ...]:
    weekly = find_plan(campaign.plan_id).weekly_cutoff is not None
    directing: dict[int, int] = {}
    for organisation_id in await Assignment.filter(
        campaign_id=campaign.id, role=MeetingRole.DIRECTOR
    ).values_list("organisation_id", flat=True):
        key = int(str(organisation_id))
        directing[key] = directing.get(key, 0) + 1
    return tuple(
        WeekLine(line_of(m, _unit(known[m.organisation_id])), directing.get(m.organisation_id, 0))
        for m in _of_week(meetings, start)
        if (m.registered_at is not None if weekly else m.state != MeetingState.DRAFT)
    )


def _of_week(meetings: Sequence[Meeting], start: date) -> Iterator[Meeting]:
    begins = datetime.combine(start, time(), VIETNAM)
    ends = begins + timedelta(weeks=1)
    return (meeting for meeting in meetings if begins <= meeting.starts_at < ends)


def _unit(organisation: Organisation) -> Unit:
    return Unit(organisation.id, organisation.name, OrganisationKind(organisation.kind))
