"""Meetings of a whole season: called in the chat, sent, met."""

import re
from datetime import datetime

from backend.clock import VIETNAM
from tests.e2e.chats import said
from tests.e2e.count_people import Season
from tests.e2e.count_tables import Seat

#: What a cell takes up in one sitting.
CELL_PARTS = ("collective", "individuals", "ballots", "own_level")
_PARTS = ("cell_board", *CELL_PARTS)
_MEETING = re.compile(r'href="/meetings/(\d+)"')


async def call(
    season: Season,
    lead: Seat,
    starts_at: datetime,
    *,
    unit: str = "",
    parts: tuple[str, ...] = CELL_PARTS,
) -> int:
    """Set a meeting in the chat and send it; its id.

    Args:
        season: The season.
        lead: Who calls it.
        starts_at: When.
        unit: The organisation's name, where he acts for several.
        parts: What is taken up.
    """
    who, day = season[lead], starts_at.astimezone(VIETNAM)
    await who.open("/chat")
    await who.says("/lich")
    if unit and said("button-meeting-new") not in who.labels:
        await who.taps(unit)
    await who.taps(said("button-meeting-new"))
    await _tick(season, lead, parts)
    await who.taps(said("button-meeting-next"))
    await who.says(f"{day:%d/%m} {day:%H}h{day:%M}")
    keep = [label for label in who.labels if label.startswith("Vẫn ")]
    if keep:
        await who.taps(keep[0])
        if "ghi lý do" in keep[0]:
            await who.says("Đã thống nhất trong cấp ủy")
    assert "họp ở đâu?" in who.said, who.said
    await who.says("Phòng họp tầng 2")
    await who.taps(said("button-meeting-preview"))
    while said("button-meeting-send") not in who.labels:
        await who.taps(said("button-page-after"))
    await who.taps(said("button-meeting-send"))
    assert "(đã gửi)" in who.said, who.said
    return max(int(found) for found in _MEETING.findall(await who.open("/meetings")))


async def _tick(season: Season, lead: Seat, parts: tuple[str, ...]) -> None:
    who = season[lead]
    for part in _PARTS:
        name = said(f"meeting-part-{part}")
        add, ticked = (said("button-meeting-part", ticked=t, part=name) for t in ("no", "yes"))
        if part in parts and add in who.labels:
            await who.taps(add)
        if part not in parts and ticked in who.labels:
            await who.taps(ticked)
