"""A count of a whole season entered on two phones with Telegram."""

import re

from tests.e2e.chats import Person, said
from tests.e2e.count_people import Season
from tests.e2e.count_tables import Seat
from tests.e2e.count_votes import Sheet, picks_team, seal_in

_OWN_CODE = re.compile(r'id="own-code">([^<]+)<')


async def counted(
    season: Season, lead: Seat, ballot: int, team: tuple[Seat, Seat], sheet: Sheet
) -> str:
    """Two of those present count blind, each on his phone; the seal."""
    await picks_team(season, season[lead], ballot, team)
    first, second = [await with_phone(season, seat) for seat in team]
    await enters(first, sheet)
    await first.press(said("button-count-finish"), "nhập đối chiếu")
    await enters(second, sheet)
    frozen = await second.press(said("button-count-finish"), "Mã niêm phong")
    for phone in (first, second):
        shown = " ".join(screen.text for screen in phone.user.history)
        others = (n for seat, n in season.names.items() if seat[0] == lead[0] and seat not in team)
        assert not any(name in shown for name in others), "a messenger carries no names"
    return seal_in(frozen.text)


async def with_phone(season: Season, seat: Seat) -> Person:
    """Somebody links Telegram with a code of his own from the page."""
    assert season.telegram
    who = season[seat]
    await who.open("/link")
    answer = await who.send("/link/code", status=200)
    code = _OWN_CODE.search(answer.text)
    assert code
    phone = Person(season.telegram.user(5000 + season.members[seat]))
    await phone.say(f"/start {code[1]}", "Đã liên kết")
    return phone


async def enters(phone: Person, sheet: Sheet) -> None:
    """From `/kiemphieu` to the last row."""
    await phone.say("/kiemphieu", "Đồng chí gõ bốn số")
    await phone.say(" ".join(map(str, sheet.papers)), f"Phát ra {sheet.papers[0]}")
    await phone.press(said("button-count-right"), f"Dòng 1/{len(sheet.rows)}")
    for number, row in enumerate(sheet.rows, start=2):
        last = number > len(sheet.rows)
        wanted = "Các dòng đã đủ" if last else f"Dòng {number}/{len(sheet.rows)}"
        await phone.say(" ".join(map(str, row)), wanted)
