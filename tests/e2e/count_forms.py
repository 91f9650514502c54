"""The beginning of a whole season over HTTP: codes, self-ratings, written sections."""

import re
from collections.abc import Iterable, Mapping

from backend.services import codes
from tests.e2e.chats import said
from tests.e2e.count_people import Season, Visitor, hand_out, together
from tests.e2e.count_tables import Seat

_SECTION = re.compile(r'action="/texts/([a-z_0-9]+)"')
_YES_NO = re.compile(r'action="/texts/([a-z_0-9]+)"(?:(?!</form>).)*?type="radio"', re.DOTALL)
#: Grades as they are given, in turn.
_GRADES = ("T", "XS", "T", "TB")


async def everybody_comes_in(season: Season, leads: Mapping[str, Seat]) -> None:
    """Secretaries by a code of the admin, the others by a code of their secretary."""
    house = season.house
    for cell, lead in leads.items():
        sheet = await codes.issue_sheet(
            None, season.org(cell), key=house.tools.key, days=30, now=season.clock.now()
        )
        own = next(row.code for row in sheet.codes if row.roll_number == lead[1])
        await season.comes_in(lead, own)
    given: dict[Seat, str] = {}
    for cell, lead in leads.items():
        given |= await hand_out(season, cell, lead)

    async def link(seat: Seat) -> None:
        await season.comes_in(seat, given[seat])

    await together(link, given)
    assert len(season.people) == len(season.members)


async def fills_in(who: Visitor, level: str) -> None:
    """Grade every criterion, name a level, write what is asked, hand in."""
    await who.says("/tudanhgia")
    labels = {said(f"grade-{grade}"): grade for grade in ("XS", "T", "TB", "K")}
    for number in range(20):
        if not labels.keys() & set(who.labels):
            break
        await who.taps(said(f"grade-{_GRADES[number % len(_GRADES)]}"))
    wanted = said(f"level-{level}")
    if wanted in who.labels:
        await who.taps(wanted)
    submit = said("button-submit")
    if submit not in who.labels:
        await writes(who)
        await who.open("/chat")
        await who.says("/tudanhgia")
        if submit not in who.labels:
            await who.taps(wanted)
    await who.taps(submit)
    assert said("receipt-count", total=0).split("0")[0] in who.said or "Đã nộp" in who.said


async def writes(who: Visitor) -> None:
    """Write something in every section of one's form."""
    page = await who.open("/texts")
    choices = set(_YES_NO.findall(page))
    for section in dict.fromkeys(_SECTION.findall(page)):
        body = "yes" if section in choices else "Hoàn thành tốt chức trách, nhiệm vụ được giao."
        await who.send(f"/texts/{section}", {"version": "0", "body": body})


async def all_fill_in(season: Season, levels: Mapping[Seat, str], seats: Iterable[Seat]) -> None:
    """Everybody hands in his form."""

    async def one(seat: Seat) -> None:
        await fills_in(season[seat], levels[seat])

    await together(one, seats)
