"""The ballots of the season of 2017: counted twice, once otherwise, corrected, held again."""

from collections.abc import Mapping

from tests.e2e import count_votes as votes
from tests.e2e.count_boards import goes_through_the_agenda, takes_attendance
from tests.e2e.count_boards_002 import ABSENT, MET_AGAIN, SECRETARY
from tests.e2e.count_meetings import call
from tests.e2e.count_people import Season
from tests.e2e.count_tables import Counts, Person002, Seat, Unit002
from tests.e2e.count_votes import Sheet, sheet_of

People = Mapping[Seat, Person002]

IN_CHAT, DIFFERING, CORRECTED, ALONE = "C5", "C12", "C8", "C6"
#: Exempt; admitted two months ago; away.
LEFT_OUT = {
    "C16": {
        ("C16", 8): "Theo kế hoạch, không thuộc diện xếp loại.",
        ("C16", 9): "Theo kế hoạch, không thuộc diện xếp loại.",
    },
    "C9": {ABSENT: ""},
}
#: What a counter of C12 typed for line 7, and what was frozen of C8's line 5 at first.
MISTYPED: Counts = (0, 10, 2, 0)
MISCOUNTED: Counts = (0, 5, 3, 0)


async def cell_votes(
    season: Season, people: People, units: Mapping[str, Unit002], cell: str
) -> None:
    """All ballots of a cell: its members, those without a majority again, its own level."""
    lead, meeting = season[cell, 1], season.meetings[cell]
    if cell in LEFT_OUT:
        await _says_who_is_left_out(season, cell)
    listed = [p for s, p in people.items() if s[0] == cell and p.rated and s != ABSENT]
    ballot = await votes.opens(lead, meeting)
    season.seals[cell] = await _members(season, cell, ballot, sheet_of([p.votes for p in listed]))
    repeated = [at for at, p in enumerate(listed, start=1) if p.again]
    if repeated:
        again = await votes.opens_again(lead, ballot, repeated)
        sheet = sheet_of([p.again for p in listed if p.again])
        await votes.counted_twice(season, lead, again, ((cell, 2), (cell, 3)), sheet)
    own = await votes.opens(lead, meeting, "own")
    sheet = sheet_of([units[cell].votes])
    if cell == ALONE:
        await votes.counted_alone(
            season, lead, own, (cell, 2), sheet, "Chi bộ ít người, tổ kiểm phiếu có một đồng chí"
        )
    else:
        await votes.counted_twice(season, lead, own, ((cell, 2), (cell, 3)), sheet)


async def _says_who_is_left_out(season: Season, cell: str) -> None:
    """The list names who is not on it, and why, before anybody votes."""
    offered = await season[cell, 1].reads(f"/ballots/new/{season.meetings[cell]}?subjects=members")
    left_out = offered.split("Chưa vào danh sách")[1]
    for seat, why in LEFT_OUT[cell].items():
        assert f"{season.names[seat]} {why}" in left_out, left_out


async def _members(season: Season, cell: str, ballot: int, sheet: Sheet) -> str:
    if cell == IN_CHAT:
        return await _typed_in_chat(season, ballot, sheet)
    if cell == DIFFERING:
        return await _one_cell_differs(season, ballot, sheet)
    if cell == CORRECTED:
        return await _corrected(season, ballot, sheet)
    team = ((cell, 2), (cell, 3))
    return await votes.counted_twice(season, season[cell, 1], ballot, team, sheet)


async def _typed_in_chat(season: Season, ballot: int, sheet: Sheet) -> str:
    """The first entry in the web chat, the check on the page."""
    first, second = season[IN_CHAT, 2], season[IN_CHAT, 3]
    await votes.picks_team(season, season[IN_CHAT, 1], ballot, [(IN_CHAT, 2), (IN_CHAT, 3)])
    assert "nhập đối chiếu" in await votes.counted_in_chat(first, ballot, sheet)
    await votes.enters(second, ballot, sheet)
    return votes.seal_in(await votes.finishes(second, ballot))


async def _one_cell_differs(season: Season, ballot: int, sheet: Sheet) -> str:
    """The check differs in one row: both see which, neither the other's figures."""
    lead, first, second = (season[DIFFERING, line] for line in (1, 4, 5))
    await votes.picks_team(season, lead, ballot, [(DIFFERING, 4), (DIFFERING, 5)])
    await votes.enters(first, ballot, sheet)
    await votes.finishes(first, ballot)
    await votes.enters(second, ballot, sheet.but(7, MISTYPED))
    shown = await votes.finishes(second, ballot)
    assert "Mã niêm phong" not in shown
    await second.open(f"/count/{ballot}")
    assert 'value="11"' not in second.page.split('id="row-7"')[1].split('id="row-8"')[0]
    await votes.enters_row(second, ballot, 7, sheet.rows[6])
    return votes.seal_in(await second.reads(f"/count/{ballot}"))


async def _corrected(season: Season, ballot: int, sheet: Sheet) -> str:
    """Both misread a row; the result is frozen, corrected with a reason, and kept beside."""
    lead, team = season[CORRECTED, 1], ((CORRECTED, 2), (CORRECTED, 4))
    wrong = sheet.but(5, MISCOUNTED)
    old = await votes.counted_twice(season, lead, ballot, team, wrong)
    await votes.begins_correction(lead, ballot, [5], "Xem lại từng phiếu ở dòng 5")
    shown = ""
    for seat in team:
        await votes.enters_row(season[seat], ballot, 5, sheet.rows[4])
        shown = await votes.finishes(season[seat], ballot)
    new = votes.seal_in(shown)
    assert new != old
    told = await votes.proves(lead, old)
    assert "đúng như khi chốt" in told
    assert f"Kết quả mới nhất có mã {new}" in told
    return new


async def the_absent_one_is_rated(season: Season, people: People) -> None:
    """Whoever was away is reviewed and put to the vote where he is present (II.B.2.2.4.g3)."""
    cell, lead = ABSENT[0], season[ABSENT[0], 1]
    first = await lead.reads(f"/ballots/new/{season.meetings[cell]}?subjects=members")
    assert season.names[ABSENT] in first
    season.clock.move_to(MET_AGAIN)
    meeting = season.meetings["again"]
    await takes_attendance(season, lead, meeting)
    await goes_through_the_agenda(lead, meeting)
    ballot = await votes.opens(lead, meeting)
    sheet = sheet_of([people[ABSENT].votes])
    await votes.counted_twice(season, lead, ballot, ((cell, 2), (cell, 3)), sheet)


async def the_second_meeting_is_called(season: Season) -> None:
    """The cell of the absent one calls another meeting."""
    season.meetings["again"] = await call(
        season, (ABSENT[0], 1), MET_AGAIN, parts=("individuals", "ballots")
    )


async def the_top_votes(season: Season, unit: Unit002, team: tuple[Seat, Seat]) -> None:
    """The conference of the committee votes on its own level."""
    lead, meeting = season[SECRETARY], season.meetings["D"]
    await takes_attendance(season, lead, meeting)
    await goes_through_the_agenda(lead, meeting)
    ballot = await votes.opens(lead, meeting, "own")
    await votes.counted_twice(season, lead, ballot, team, sheet_of([unit.votes]))


async def seals_hold(season: Season, cells: Mapping[str, str]) -> None:
    """Every code on the minutes proves its count; none tells figures to who may not see them."""
    for cell in cells:
        told = await votes.proves(season[cell, 1], season.seals[cell])
        assert "đúng như khi chốt" in told, told
        assert cells[cell] in told
    assert "Không có kết quả nào" in await votes.proves(season["C5", 2], "AAAA-AAAA")
