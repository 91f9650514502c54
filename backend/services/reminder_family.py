"""Reminders in words: all that is due for one person becomes one message, as things stand now."""

from collections.abc import Sequence
from datetime import date, datetime

from backend.clock import local_day
from backend.db.models import Campaign, Organisation
from backend.meeting_views import MeetingMessage
from backend.messages.reminders import reminders
from backend.reminder_views import ObstacleNews, ReminderPart, ReminderView, ReportDue, Urging
from backend.services import (
    attendance,
    campaigns,
    meeting_reminders,
    obstacles,
    overdue_below,
    own_reminders,
)
from backend.services.notices import Composed, DueNotice, Family
from backend.services.nudge_rows import (
    ANSWER,
    KINDS,
    MEETING,
    OBSTACLE,
    OF_STEPS,
    OPEN,
    OVERDUE,
    REPORT,
    URGE,
)


async def compose(notices: Sequence[DueNotice], now: datetime) -> Composed:
    """One message of all that is due for a person; what is done by now is left out of it.

    Args:
        notices: Of one person.
        now: The season's time.
    """
    used: list[int] = []
    parts: list[ReminderPart] = []
    for campaign_id in sorted({n.campaign_id for n in notices if n.campaign_id is not None}):
        campaign = await Campaign.get_or_none(id=campaign_id, closed_at=None)
        if campaign is None:
            continue
        ours = [notice for notice in notices if notice.campaign_id == campaign_id]
        part, said = await _part(campaign, ours, now)
        if said:
            parts.append(part)
            used += said
    dropped = tuple(notice.id for notice in notices if notice.id not in used)
    if not parts:
        return Composed(None, dropped=dropped)
    paused = any(_is_stale(n, local_day(now)) for n in notices if n.id in used)
    view = ReminderView(tuple(parts), local_day(now), paused=paused)
    return Composed(reminders(view), used=tuple(used), dropped=dropped)


async def _part(
    campaign: Campaign, notices: Sequence[DueNotice], now: datetime
) -> tuple[ReminderPart, list[int]]:
    """What is to be said of one season, and which notices it says."""
    member, said = notices[0].member_id, list[int]()
    of_steps = [notice for notice in notices if notice.kind in OF_STEPS]
    opened = [notice.id for notice in notices if notice.kind == OPEN]
    urging = await _urging([n for n in notices if n.kind == URGE])
    asked = own_reminders.Asked(
        notices=of_steps,
        organisations=frozenset(organisation for _, organisation, _ in urging),
        next_ones=bool(opened),
    )
    steps, step_ids = await own_reminders.steps(campaign, member, asked, now)
    open_at = {organisation for organisation, _ in steps}
    urged = [one for one in urging if one[1] in open_at]
    late, late_ids = await overdue_below.overdue(
        campaign, member, [n for n in notices if n.kind == OVERDUE], now
    )
    ahead = [await _meeting(n) for n in notices if n.kind == MEETING]
    reports = [await _report(n) for n in notices if n.kind == REPORT]
    news = [await _news(n) for n in notices if n.kind in {OBSTACLE, ANSWER}]
    said += [*opened, *step_ids, *(number for number, _, _ in urged), *late_ids]
    said += [number for number, _ in filter(None, (*ahead, *reports, *news))]
    part = ReminderPart(
        season=campaigns.season_view(campaign),
        opened=bool(opened),
        urged=tuple(dict.fromkeys(one for _, _, one in urged)),
        steps=tuple(step for _, step in steps),
        overdue=late,
        meetings=_each_once([found for found in ahead if found]),
        reports=tuple(dict.fromkeys(found for _, found in filter(None, reports))),
        obstacles=tuple(found for _, found in filter(None, news)),
    )
    return part, said


async def _urging(notices: Sequence[DueNotice]) -> list[tuple[int, int, Urging]]:
    """The notice, the organisation urged, and by whom it was."""
    found: list[tuple[int, int, Urging]] = []
    for notice in notices:
        place, by = int(notice.facts["organisation"]), int(notice.facts["by"])
        names = {o.id: o.name for o in await Organisation.filter(id__in=[place, by])}
        found.append((notice.id, place, Urging(names[by], names[place])))
    return found


async def _meeting(notice: DueNotice) -> tuple[int, MeetingMessage] | None:
    message = await meeting_reminders.reminded(notice)
    return None if message is None else (notice.id, message)


def _each_once(found: Sequence[tuple[int, MeetingMessage]]) -> tuple[MeetingMessage, ...]:
    return tuple({message.invitee_id: message for _, message in found}.values())


async def _report(notice: DueNotice) -> tuple[int, ReportDue] | None:
    report = await attendance.due(int(notice.facts["meeting"]), notice.member_id)
    return None if report is None else (notice.id, report)


async def _news(notice: DueNotice) -> tuple[int, ObstacleNews] | None:
    news = await obstacles.news(int(notice.facts["obstacle"]), answered=notice.kind == ANSWER)
    return None if news is None else (notice.id, news)


def _is_stale(notice: DueNotice, today: date) -> bool:
    return bool(notice.facts.get("missed")) or local_day(notice.due_at) < today


FAMILY = Family("reminders", KINDS, compose, merged=True)
