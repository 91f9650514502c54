"""From frozen counts to announced decisions in the season of 2022, on the pages."""

from collections.abc import Mapping

from tests.e2e.count_people import Season
from tests.e2e.count_results import Results
from tests.e2e.count_tables import Person004, Seat, Unit004
from tests.e2e.web_support import words_on

People = Mapping[Seat, Person004]

#: Cells whose members the committee of S decides, and those that decide themselves.
BELOW_S, ITSELF = ("S1", "S2", "S3", "SB1", "SB2"), ("B", "KV")
S_SECRETARY, S_OFFICE, K_SECRETARY = ("S1", 4), ("S1", 6), ("KV", 5)
FORCED, LATE, LOWERED, OVER = ("S3", 6), ("S3", 20), ("SB1", 11), ("KV", 6)
WHY_LOWERED = "Chưa hoàn thành một nhiệm vụ trọng tâm của Sở"
WHY_OVER = "Chi bộ thống nhất giữ đồng chí có nhiều phiếu hơn"


async def cells_conclude(season: Season, people: People, leads: Mapping[str, Seat]) -> None:
    """Each cell notes what it concludes: the level with most votes; a discipline leaves none."""
    for cell, lead in leads.items():
        page = Results(season, season[lead], cell)
        await page.acts("conclude-all")
        if cell == OVER[0]:
            await _people_change_the_list(page)
        if cell == FORCED[0]:
            refused = await page.for_row(
                "conclude", FORCED, status=422, level="GOOD", reason="20 phiếu tốt"
            )
            assert "bị xử lý kỷ luật trong năm" in refused
        await page.open()
        for seat, level in page.levels().items():
            assert level == people[seat].concluded or seat == LATE, (seat, level)


async def _people_change_the_list(page: Results) -> None:
    """Two excellent among six: the cell decides itself, and may not so."""
    refused = await page.acts("decide-all", status=422, document="Quyết định số 3-QĐ/CB")
    assert "có 2 trường hợp xuất sắc" in refused
    await page.for_row("conclude", OVER, level="GOOD", reason=WHY_OVER)


async def cells_decide_or_send(season: Season, people: People, leads: Mapping[str, Seat]) -> None:
    """A cell of the base decides its members; the others report to the committee."""
    for cell in ITSELF:
        page = Results(season, season[leads[cell]], cell)
        await page.acts("decide-all", document="Quyết định số 3-QĐ/CB")
        await page.acts("announce")
        await page.open()
        for seat, level in page.levels().items():
            assert level == people[seat].decided, (seat, level)
    for cell in BELOW_S:
        page = Results(season, season[leads[cell]], cell)
        await page.acts("send")
        await page.open()
        assert "Chờ quyết định" in page.words
        theirs = await Results(season, season[S_OFFICE], cell).open()
        form = {"mark": theirs.mark, "document": "Quyết định số 1"}
        refused = await season[leads[cell]].send(f"{page.path}/decide-all", form, status=403)
        assert "do Đảng bộ Sở Kế hoạch và Phát triển quyết định" in words_on(refused)
    pool = await Results(season, season[S_OFFICE], "S").open()
    assert "9 xuất sắc, 59 tốt" in pool.words


async def the_committee_decides(season: Season, people: People) -> None:
    """The committee of S decides the members of its cells; one otherwise than proposed."""
    for cell in BELOW_S:
        page = Results(season, season[S_OFFICE], cell)
        if cell == LOWERED[0]:
            form = {"level": "GOOD", "document": "Quyết định số 45-QĐ/ĐU"}
            await page.for_row("decide", LOWERED, form, reason=WHY_LOWERED)
        await page.acts("decide-all", document="Quyết định số 45-QĐ/ĐU")
        await page.acts("announce")
        await page.open()
        for seat, level in page.levels().items():
            assert level == people[seat].decided or seat == LATE, (seat, level)
    assert WHY_LOWERED in await season[LOWERED].reads("/results")


async def the_late_one_is_concluded(season: Season, people: People, lead: Seat) -> None:
    """The cell adds to its report him who was rated at its next meeting."""
    mine = Results(season, season[lead], LATE[0])
    await mine.for_row("conclude", LATE, level=people[LATE].concluded)


async def the_late_one_is_decided(season: Season, people: People, lead: Seat) -> None:
    """Decided by himself; a supplementary report is due, and sent."""
    mine = Results(season, season[lead], LATE[0])
    theirs = Results(season, season[S_OFFICE], LATE[0])
    document = "Quyết định số 46-QĐ/ĐU"
    await theirs.for_row("decide", LATE, level=people[LATE].decided, document=document)
    await theirs.acts("announce")
    await mine.open()
    assert "cần gửi báo cáo bổ sung" in mine.row_words(LATE)
    await mine.supplements(LATE)
    await mine.open()
    assert "cần gửi báo cáo bổ sung" not in mine.row_words(LATE)
    assert mine.levels()[LATE] == people[LATE].decided


async def organisations_conclude(
    season: Season, units: Mapping[str, Unit004], leads: Mapping[str, Seat]
) -> None:
    """Each organisation notes its own level before it reports."""
    for code, unit in units.items():
        page = Results(season, season[leads[code]], code)
        await page.acts("conclude-own", level=unit.own)


async def the_organisations_are_decided(season: Season, units: Mapping[str, Unit004]) -> None:
    """By the committee and the standing board of the block; no excellent one among so few."""
    deciders = {"S": S_OFFICE, "K": K_SECRETARY}
    for code, unit in units.items():
        if not unit.decider:
            await _nobody_decides(season, code)
            continue
        page = Results(season, season[deciders[unit.decider]], code)
        form = {"document": "Quyết định số 47-QĐ/ĐU"}
        if unit.own == "EXCELLENT":
            refused = await page.acts("decide-own", form, status=422, level="EXCELLENT")
            assert "nhiều hơn số kế hoạch cho phép" in refused
        reason = "" if unit.own == unit.decided else "Không còn tỷ lệ xuất sắc"
        await page.acts("decide-own", form, level=unit.decided, reason=reason)
        await page.acts("announce")
        await page.open()
        assert page.own == unit.decided, code


async def _nobody_decides(season: Season, code: str) -> None:
    """The plan names nobody who decides on a cell of a section (A-22)."""
    page = await Results(season, season[S_OFFICE], code).open()
    assert "Kế hoạch không quy định cấp nào quyết định mức của tổ chức này" in page.words
    form = {"mark": page.mark or "0", "level": "GOOD", "document": "Quyết định số 1"}
    refused = await season[S_OFFICE].send(f"{page.path}/decide-own", form, status=403)
    assert "Kế hoạch không quy định" in words_on(refused)
