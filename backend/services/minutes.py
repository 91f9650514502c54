"""Minutes in parts (biên bản): typed on our page, kept as one types, one text a part."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tortoise.exceptions import IntegrityError

from backend.db.models import AgendaItem, Meeting, MinutesPart
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.agenda import ItemKind
from backend.rules.terms import MeetingPart
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, led_meeting
from backend.sitting_views import MinutesText

#: No part is longer.
MOST_LETTERS = 20_000
OPENING, BOARD, CLOSING = "opening", "board", "closing"


async def save(
    actor: Actor, meeting_id: int, section: str, body: str, version: int, now: datetime
) -> MinutesText:
    """Keep a part of the minutes as typed so far.

    Args:
        actor: Who keeps the minutes: he acts for the organisation that meets.
        meeting_id: Of which meeting.
        section: "opening", "board", "closing", or "item/" and the id of a matter.
        body: The text.
        version: As the page has it; 0 for a part nobody wrote yet.
        now: When.

    Raises:
        NotFoundError: no such meeting or part, or not the actor's.
        InvalidCommandError: it is too long.
        ConflictError: somebody else wrote meanwhile; his text stays, this one is not lost: the
            page keeps it.

    Transaction: one.
    """
    meeting, _ground = await led_meeting(actor, meeting_id)
    if section not in await sections(meeting):
        raise NotFoundError
    if len(body) > MOST_LETTERS:
        raise InvalidCommandError("error-minutes-long", most=MOST_LETTERS)
    async with command(actor, "minutes-saved", f"meeting/{meeting_id}", now):
        await _write(meeting_id, section, body, version, now)
    row = await MinutesPart.get(meeting_id=meeting_id, section=section)
    return _view(section, "", row)


async def sections(meeting: Meeting) -> tuple[str, ...]:
    """The parts the minutes of a meeting have."""
    parts = set(meeting.parts)
    board = (BOARD,) if MeetingPart.CELL_BOARD.value in parts else ()
    items = await AgendaItem.filter(meeting_id=meeting.id).order_by("position")
    return (OPENING, *board, *(f"item/{item.id}" for item in items), CLOSING)


async def texts(
    meeting: Meeting, items: Sequence[tuple[int, ItemKind, str]]
) -> tuple[MinutesText, ...]:
    """All parts in order; `items` are id, kind and name of the matters."""
    stored = {row.section: row for row in await MinutesPart.filter(meeting_id=meeting.id)}
    known = {f"item/{number}": (kind.value, name) for number, kind, name in items}
    return tuple(
        replace(
            _view(section, known.get(section, ("", ""))[1], stored.get(section)),
            matter=known.get(section, ("", ""))[0],
        )
        for section in await sections(meeting)
    )


async def board_text(ground: Ground) -> MinutesText | None:
    """The minutes of the cell board's own meeting; None while there is no such meeting."""
    found = await Meeting.filter(
        campaign_id=ground.campaign.id,
        organisation_id=ground.organisation.id,
        state__not="cancelled",
    ).order_by("-starts_at")
    for meeting in found:
        if MeetingPart.CELL_BOARD.value in meeting.parts:
            row = await MinutesPart.get_or_none(meeting_id=meeting.id, section=BOARD)
            return _view(BOARD, str(meeting.id), row)
    return None


async def _write(meeting_id: int, section: str, body: str, version: int, now: datetime) -> None:
    if version:
        changed = await MinutesPart.filter(
            meeting_id=meeting_id, section=section, version=version
        ).update(body=body, saved_at=now, version=version + 1)
        if not changed:
            raise ConflictError("error-minutes-changed")
        return
    try:
        await MinutesPart.create(meeting_id=meeting_id, section=section, body=body, saved_at=now)
    except IntegrityError:
        raise ConflictError("error-minutes-changed") from None


def _view(section: str, name: str, row: MinutesPart | None) -> MinutesText:
    if row is None:
        return MinutesText(section, name, "", None, 0)
    return MinutesText(section, name, row.body, row.saved_at, row.version)
