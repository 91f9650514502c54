"""When and where a person is reminded: the hour, a pause, the channel."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from backend.clock import VIETNAM, local_day
from backend.db.models import Account, Campaign, Notice, ReminderSetting
from backend.errors import ConflictError, InvalidCommandError
from backend.reminder_views import ReminderSettings, Snoozed
from backend.rules import nudges
from backend.rules.nudges import DEFAULT_MINUTE, Occurrence
from backend.services import outbox
from backend.services.commands import Actor, command
from backend.services.nudge_days import days_of
from backend.services.nudge_rows import OF_STEPS, OPEN, OVERDUE, Moment, occurrence_notice
from backend.services.outbox import NewNotice
from backend.services.reachable import Receiver, receivers
from backend.services.steps import OwnedStep, steps_of
from backend.text import search_key

#: Wherever one can be told.
ANY = "any"
#: Days one may be left alone at a time; 0 stands for each step's own last day.
SNOOZES = (0, 1, 3)
_DAY = timedelta(days=1)
_HOUR = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:(?:gio|h|g|:|\.)\s*(?:(?P<minute>\d{1,2})|(?P<half>ruoi))?)?"
    r"\s*(?:phut|p)?\s*(?P<part>sang|trua|chieu|toi|am|pm)?",
    re.ASCII,
)
_NOON, _HALF, _HOURS, _MINUTES = 12, 30, 24, 60
_AFTERNOON = frozenset({"chieu", "toi", "pm"})


async def settings_of(actor: Actor) -> ReminderSettings:
    """When and where the actor is reminded."""
    row = await ReminderSetting.get_or_none(member_id=actor.member_id)
    linked = Account.filter(member_id=actor.member_id, unreachable_at=None)
    channels = {str(channel) for channel in await linked.values_list("channel", flat=True)}
    return ReminderSettings(
        minute=row.minute if row else DEFAULT_MINUTE,
        snoozed_until=row.snoozed_until if row else None,
        channel=row.channel if row and row.channel in channels else "",
        channels=tuple(sorted(channels)),
    )


def hour_of(typed: str) -> int | None:
    """The minute of the day in a typed hour: "19h30", "19 giờ 30", "7:15", "7 giờ tối".

    None where it is no hour.
    """
    found = _HOUR.fullmatch(search_key(typed).strip(" .!"))
    if found is None:
        return None
    hour = int(found["hour"])
    minute = _HALF if found["half"] else int(found["minute"] or 0)
    if found["part"] in _AFTERNOON and hour < _NOON:
        hour += _NOON
    if found["part"] == "trua" and hour < _NOON - 1:
        hour += _NOON
    return hour * _MINUTES + minute if hour < _HOURS and minute < _MINUTES else None


async def set_hour(actor: Actor, typed: str, now: datetime) -> ReminderSettings:
    """Be reminded at an hour from now on; what waits for today moves with it.

    Args:
        actor: Whose.
        typed: The hour as people type it.
        now: When.

    Raises:
        InvalidCommandError: no hour (`error-hour-unclear`), or one of the night
            (`error-hour-night`).

    Transaction: one.
    """
    minute = hour_of(typed)
    if minute is None:
        raise InvalidCommandError("error-hour-unclear")
    if not nudges.MORNING <= time(minute // _MINUTES, minute % _MINUTES) < nudges.EVENING:
        raise InvalidCommandError("error-hour-night")
    async with command(actor, "reminder-hour-set", _subject(actor), now, {"minute": minute}):
        await _put(actor, minute=minute)
        await _move_waiting(actor, now)
    return await settings_of(actor)


async def prefer(actor: Actor, channel: str, now: datetime) -> ReminderSettings:
    """Be told on one channel first; `ANY` for wherever one can be.

    Raises:
        InvalidCommandError: the person is not linked there (`error-channel`).

    Transaction: one.
    """
    if channel != ANY and channel not in (await settings_of(actor)).channels:
        raise InvalidCommandError("error-channel")
    async with command(actor, "channel-preferred", _subject(actor), now, {"channel": channel}):
        await _put(actor, channel="" if channel == ANY else channel)
    return await settings_of(actor)


async def wake(actor: Actor, now: datetime) -> ReminderSettings:
    """End a pause for what comes from now on; what was put off comes on the day it was put to.

    Transaction: one.
    """
    async with command(actor, "snooze-ended", _subject(actor), now):
        await _put(actor, snoozed_until=None)
    return await settings_of(actor)


async def snooze(actor: Actor, days: int, now: datetime) -> Snoozed:
    """Leave a person alone for some days with what he was just reminded of.

    Each open step he was reminded of comes again when the pause ends, but never after its last
    day; reminders that fall into the pause wait for its end the same way.

    Args:
        actor: Whose.
        days: One of `SNOOZES`.
        now: When.

    Raises:
        InvalidCommandError: so many days are not offered (`error-stale`).
        ConflictError: today is the last day of all there is (`error-snooze-last-day`).

    Transaction: one.
    """
    if days not in SNOOZES:
        raise InvalidCommandError("error-stale")
    today = local_day(now)
    steps = [o for o in await steps_of(actor, now) if o.step.last.day and o.step.last.day > today]
    lasts = [owned.step.last.day for owned in steps if owned.step.last.day]
    if not lasts:
        raise ConflictError("error-snooze-last-day")
    told = await _told_of(actor)
    mine = [o for o in steps if (o.step.key, o.step.subject) in told] or steps
    until = today + days * _DAY if days else max(o.step.last.day or today for o in mine)
    async with command(actor, "snoozed", _subject(actor), now, {"until": until.isoformat()}):
        await _put(actor, snoozed_until=until)
        await _move_waiting(actor, now)
        people = await receivers([actor.member_id])
        if to := people.get(actor.member_id):
            again = await _again(mine, until, to, told, now)
            await outbox.enqueue(again, now)
    return Snoozed(until, earlier=any(last < until for last in lasts))


async def _told_of(actor: Actor) -> dict[tuple[str, str], int]:
    """By step and subject: the season in which the person was reminded of it."""
    sent = Notice.filter(member_id=actor.member_id, kind__in=OF_STEPS, state="sent")
    return {
        (str(notice.facts["step"]), notice.subject): notice.campaign_id
        for notice in await sent.order_by("id")
        if notice.campaign_id is not None
    }


async def _again(
    steps: Sequence[OwnedStep],
    until: date,
    to: Receiver,
    told: dict[tuple[str, str], int],
    now: datetime,
) -> list[NewNotice]:
    """One reminder more of each step he was told of, on the day the pause ends for it."""
    found: list[NewNotice] = []
    for owned in steps:
        campaign_id = told.get((owned.step.key, owned.step.subject))
        last = owned.step.last.day
        if campaign_id is None or last is None:
            continue
        campaign = await Campaign.get(id=campaign_id)
        day = min(until, last)
        occurrence = Occurrence(day, _is_closing(campaign, owned, day))
        found += occurrence_notice(campaign_id, owned, occurrence, to, Moment.of(now))
    return found


def _is_closing(campaign: Campaign, owned: OwnedStep, day: date) -> bool:
    """Whether no planned reminder of the step comes after `day`."""
    opened, last = local_day(campaign.opened_at), owned.step.last.day
    if last is None:
        return False
    first = max(opened, owned.step.opens or opened)
    planned = nudges.occurrences(last, first, days_of(campaign))
    return all(occurrence.day <= day for occurrence in planned)


async def _move_waiting(actor: Actor, now: datetime) -> None:
    """Put what waits for the person to his hour, and past his pause where it may."""
    setting = await ReminderSetting.get(member_id=actor.member_id)
    local = now.astimezone(VIETNAM)
    kinds = [*OF_STEPS, OPEN, OVERDUE]
    waiting = Notice.filter(member_id=actor.member_id, state="waiting", kind__in=kinds)
    for notice in await waiting:
        day, expires = local_day(notice.due_at), notice.expires_at
        if notice.kind in OF_STEPS and expires is not None:
            last = (expires.astimezone(VIETNAM) - timedelta(microseconds=1)).date()
            day = nudges.sending_day(day, last, setting.snoozed_until)
        due = nudges.send_time(day, setting.minute, local).astimezone(UTC)
        if expires is None or due < expires:
            await Notice.filter(id=notice.id, state="waiting").update(due_at=due)


async def _put(actor: Actor, **values: Any) -> None:  # noqa: ANN401  columns of the table
    await ReminderSetting.bulk_create(
        [ReminderSetting(member_id=actor.member_id, **values)],
        on_conflict=["member_id"],
        update_fields=list(values),
    )


def _subject(actor: Actor) -> str:
    return f"member/{actor.member_id}"
