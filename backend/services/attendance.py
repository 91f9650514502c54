"""Who is in charge of an organisation reports on its review (báo cáo kết quả dự họp)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from backend.clock import local_day
from backend.db.models import Assignment, Campaign, Meeting, Organisation, StepMark
from backend.db.raw import instant, rows
from backend.errors import NotFoundError
from backend.plan_loader import find_plan
from backend.reminder_views import ReportDue
from backend.rules.nudges import send_time
from backend.rules.watchers import REPORT_DAYS, REPORTS
from backend.services.commands import Actor, command
from backend.services.nudge_rows import REPORT, Moment
from backend.services.outbox import NewNotice
from backend.services.reachable import Receiver

_HELD = """
    SELECT g.id, g.organisation_id, g.closed_at, a.member_id FROM meeting g
    JOIN assignment a ON a.campaign_id = g.campaign_id AND a.organisation_id = g.organisation_id
    WHERE g.campaign_id = $1 AND g.state = 'held' AND a.role = 'in_charge'
        AND a.member_id IS NOT NULL AND g.closed_at >= $2 ORDER BY g.id, a.id"""


async def notices(
    campaign: Campaign, people: Mapping[int, Receiver], after: date, at: Moment
) -> list[NewNotice]:
    """Reminders to report on a review one attended, where the season's plan asks for it.

    Args:
        campaign: The season.
        people: Those who can be told something.
        after: What was due up to this day is planned.
        at: When.
    """
    if not any(rule.duty == REPORTS for rule in find_plan(campaign.plan_id).duties):
        return []
    since = at.now - timedelta(days=max(REPORT_DAYS) + (at.today - after).days + 1)
    found: list[NewNotice] = []
    for row in await rows(_HELD, campaign.id, since):
        held, member = instant(row["closed_at"]), row["member_id"]
        if held is None or member not in people:
            continue
        days = [local_day(held) + timedelta(days=ahead) for ahead in REPORT_DAYS]
        due = max((day for day in days if after < day <= at.today), default=None)
        if due is not None and not await _is_reported(campaign.id, row["id"], member):
            found.append(_notice(campaign.id, row, due, people[member], at))
    return found


async def due(meeting_id: int, member_id: int) -> ReportDue | None:
    """What is to be reported still; None where it was, or the person is not in charge."""
    meeting = await Meeting.get_or_none(id=meeting_id, state="held")
    if meeting is None or not await _is_in_charge(meeting, member_id):
        return None
    if await _is_reported(meeting.campaign_id, meeting_id, member_id):
        return None
    place = await Organisation.get(id=meeting.organisation_id)
    campaign = await Campaign.get(id=meeting.campaign_id).select_related("organisation")
    above = campaign.organisation.name
    return ReportDue(meeting_id, place.name, local_day(meeting.starts_at), above)


async def reported(actor: Actor, meeting_id: int, now: datetime) -> str:
    """Note that who is in charge has reported; returns the name of the organisation.

    Raises:
        NotFoundError: no such meeting was held, or the actor is not in charge there.

    Transaction: one.
    """
    meeting = await Meeting.get_or_none(id=meeting_id, state="held")
    if meeting is None or not await _is_in_charge(meeting, actor.member_id):
        raise NotFoundError
    async with command(actor, "attendance-reported", f"meeting/{meeting_id}", now):
        mark = StepMark(
            campaign_id=meeting.campaign_id,
            subject=f"meeting/{meeting_id}",
            step=_step(actor.member_id),
            done_at=now,
            by_id=actor.member_id,
        )
        await StepMark.bulk_create([mark], ignore_conflicts=True)
    return (await Organisation.get(id=meeting.organisation_id)).name


def _notice(
    campaign_id: int, row: Mapping[str, int], day: date, to: Receiver, at: Moment
) -> NewNotice:
    return NewNotice(
        dedup_key=f"{REPORT}:{row['id']}:{to.member_id}:{day}",
        kind=REPORT,
        campaign_id=campaign_id,
        member_id=to.member_id,
        subject=f"meeting/{row['id']}",
        facts={"meeting": row["id"], "missed": at.missed},
        due_at=send_time(at.today, to.minute, at.now),
    )


async def _is_in_charge(meeting: Meeting, member_id: int) -> bool:
    return await Assignment.exists(
        campaign_id=meeting.campaign_id,
        organisation_id=meeting.organisation_id,
        member_id=member_id,
        role="in_charge",
    )


async def _is_reported(campaign_id: int, meeting_id: int, member_id: int) -> bool:
    return await StepMark.exists(
        campaign_id=campaign_id, subject=f"meeting/{meeting_id}", step=_step(member_id)
    )


def _step(member_id: int) -> str:
    """Each who is in charge reports for himself."""
    return f"report.{member_id}"
