"""From frozen counts to announced decisions in the season of 2017, on the pages."""

import re
from collections.abc import Mapping

from tests.e2e.chats import said
from tests.e2e.count_people import Season
from tests.e2e.count_results import Results, records_special, rules_on_cap
from tests.e2e.count_tables import Person002, Seat, Unit002
from tests.e2e.web_support import words_on

People = Mapping[Seat, Person002]

_NAME = re.compile(r"<b>([^<]+)</b>")
_DECISION = re.compile(r'name="decision" value="(\d+)"')

SECRETARY, OFFICE = ("C16", 4), ("C16", 7)
OVER, UNDECIDED_CAP, SPECIAL = "C5", "C7", "C12"
LOWERED, ABSENT, TAKEN_BACK = ("C9", 1), ("C9", 9), ("C8", 1)
WHY_LOWERED = "Bảo đảm tỷ lệ chung của Đảng bộ"
FAULT = "Phát hiện vi phạm quy chế chi tiêu"


async def cells_conclude_and_send(
    season: Season, people: People, units: Mapping[str, Unit002], cells: Mapping[str, str]
) -> None:
    """Every secretary sees what the count leads to, and reports; lists over the cap are held."""
    for cell in cells:
        page = await Results(season, season[cell, 1], cell).open()
        shown = page.levels()
        for seat, person in people.items():
            if seat[0] == cell and person.rated and seat != ABSENT:
                expected = person.concluded if person.again else person.outcome
                assert shown[seat] == expected, (seat, shown[seat], expected)
        await page.acts("conclude-all")
        await _own_level(page, units[cell])
        if cell == OVER:
            await _people_change_the_list(page)
        if cell == UNDECIDED_CAP:
            await _the_level_above_answers(season, page)
        if cell == SPECIAL:
            await _an_achievement_is_recorded(season, page)
        await page.acts("send")
        await page.open()
        for seat, level in page.levels().items():
            assert level == people[seat].concluded or seat == ABSENT, seat
        assert "Chờ quyết định" in page.words


async def _own_level(page: Results, unit: Unit002) -> None:
    """What points and conditions lead to, and the level the organisation puts forward."""
    await page.open()
    assert page.own == unit.outcome
    assert "Cần xin ý kiến" in page.words if unit.fault else f"{unit.total} điểm" in page.words
    await page.acts("conclude-own", level=unit.outcome, reason="Theo bảng điểm đã chấm")
    await page.open()
    assert page.own == unit.outcome


async def _people_change_the_list(page: Results) -> None:
    """Two excellent in a cell of five: nobody is moved by the software."""
    refused = await page.acts("send", status=422)
    assert "có 2 trường hợp xuất sắc" in refused
    assert "tính chặt 1, tính rộng 1" in refused
    third = ("C5", 3)
    assert "cần ghi lý do" in await page.for_row("conclude", third, status=422, level="GOOD")
    assert page.levels()[third] == "EXCELLENT"
    await page.for_row(
        "conclude", third, level="GOOD", reason="Chi bộ thống nhất giữ một đồng chí"
    )


async def _the_level_above_answers(season: Season, page: Results) -> None:
    """One excellent among seven: allowed by one reading, not by the other."""
    refused = await page.acts("send", status=422)
    assert "tính chặt 0, tính rộng 1" in refused
    await page.who.send(
        f"/caps/{season.org(page.code)}/ruling?group=members",
        {"mark": 0, "most": 1, "document": "Công văn số 5"},
        status=404,
    )
    await rules_on_cap(season, season[OFFICE], page.code, 1, "Công văn số 15-CV/ĐU")


async def _an_achievement_is_recorded(season: Season, page: Results) -> None:
    """Two excellent among twelve: over 15 per cent, within 20."""
    assert "tính chặt 1, tính rộng 1" in await page.acts("send", status=422)
    await page.who.send(
        f"/caps/{season.org(page.code)}/special", {"document": "Tự ghi"}, status=404
    )
    await records_special(season, season[OFFICE], page.code, "Thông báo số 20-TB/ĐU")


async def the_committee_decides(season: Season, people: People, cells: Mapping[str, str]) -> None:
    """The committee of the department decides every member; one otherwise than proposed."""
    theirs = await Results(season, season[SECRETARY], "C5").open()
    await season["C5", 1].open(theirs.path)
    form = {"mark": theirs.mark, "document": "Quyết định số 1"}
    refused = await season["C5", 1].send(f"{theirs.path}/decide-all", form, status=403)
    assert "do Đảng bộ Sở Nội vụ quyết định" in words_on(refused)
    before = await Results(season, season[SECRETARY], "D").open()
    assert "8 xuất sắc, 47 tốt" in before.words
    assert "tính chặt tối đa 7, tính rộng tối đa 8" in before.words
    for cell in cells:
        page = Results(season, season[SECRETARY], cell)
        if cell == LOWERED[0]:
            form = {"level": "GOOD", "document": "Quyết định số 40-QĐ/ĐU"}
            assert "cần ghi lý do" in await page.for_row("decide", LOWERED, form, status=422)
            await page.for_row("decide", LOWERED, form, reason=WHY_LOWERED)
        await page.acts("decide-all", document="Quyết định số 40-QĐ/ĐU")
        await page.acts("announce")
        await page.open()
        for seat, level in page.levels().items():
            if seat != ABSENT:
                assert level == people[seat].decided[0], (seat, level)
    after = await Results(season, season[SECRETARY], "D").open()
    assert "7 xuất sắc, 48 tốt" in after.words


async def the_late_one_is_decided(season: Season, people: People) -> None:
    """Whoever was rated at the next meeting is concluded, reported and decided by himself."""
    cell = ABSENT[0]
    mine = Results(season, season[cell, 1], cell)
    await mine.for_row("conclude", ABSENT, level=people[ABSENT].concluded)
    theirs = Results(season, season[SECRETARY], cell)
    form = {"level": people[ABSENT].decided[0], "document": "Quyết định số 42-QĐ/ĐU"}
    await theirs.for_row("decide", ABSENT, form)
    await theirs.acts("announce")
    await mine.open()
    assert mine.levels()[ABSENT] == people[ABSENT].decided[0]


async def each_sees_his_own_and_the_reason(season: Season) -> None:
    """Whoever was lowered reads why; nobody reads of another."""
    own = await season[LOWERED].reads("/results")
    assert "Khác đề xuất của chi bộ, lý do: " + WHY_LOWERED in own
    neighbour = await season["C9", 3].reads("/results")
    assert season.names[LOWERED] not in neighbour
    assert "Quyết định: Hoàn thành tốt nhiệm vụ" in neighbour
    await season["C9", 3].open(f"/results/{season.org('C9')}", status=404)


async def a_level_is_taken_back(season: Season, people: People) -> None:
    """A fault is found: cancelled with the reason, decided anew, the history kept."""
    page = Results(season, season[SECRETARY], TAKEN_BACK[0])
    lead = Results(season, season[TAKEN_BACK[0], 1], TAKEN_BACK[0])
    await page.takes_back(TAKEN_BACK, FAULT)
    form = {"level": people[TAKEN_BACK].decided[-1], "reason": FAULT}
    await page.for_row("decide", TAKEN_BACK, form, document="Quyết định số 55-QĐ/ĐU")
    await page.acts("announce")
    await lead.open()
    assert lead.levels()[TAKEN_BACK] == people[TAKEN_BACK].decided[-1]
    assert "Đã hủy mức Hoàn thành xuất sắc nhiệm vụ" in lead.row_words(TAKEN_BACK)
    pool = await Results(season, season[SECRETARY], "D").open()
    assert "6 xuất sắc, 48 tốt" in pool.words


async def the_organisations_are_decided(season: Season, units: Mapping[str, Unit002]) -> None:
    """The committee decides the cells; the level of its own is received from above."""
    for code, unit in units.items():
        if code == "D":
            continue
        page = await Results(season, season[SECRETARY], code).open()
        form = {"level": unit.decided, "document": "Quyết định số 41-QĐ/ĐU"}
        await page.acts("decide-own", form)
        await page.acts("announce")
        await page.open()
        assert page.own == unit.decided
    top = await Results(season, season[SECRETARY], "D").open()
    assert "Có 4 trên 7 chi bộ ở mức Trong sạch vững mạnh" in top.words
    await top.acts("receive", level=units["D"].decided, document="Quyết định số 90-QĐ/ĐUK")
    await top.open()
    assert top.own == units["D"].decided


async def the_best_are_put_forward(
    season: Season, people: People, units: Mapping[str, Unit002], cells: Mapping[str, str]
) -> None:
    """Every excellent member is put forward; of the organisations only a clean and strong one."""
    who, path = season[SECRETARY], f"/commendations/{season.org('D')}"
    members, organisations = (await who.open(path)).split("<h2>")[1:3]
    best = {season.names[s] for s, p in people.items() if p.decided[-1] == "EXCELLENT"}
    assert _listed(members) == best
    assert _listed(organisations) == {
        cells[code] for code, unit in units.items() if unit.decided == "CLEAN_STRONG"
    }
    found = _DECISION.search(organisations)
    assert found
    await who.send(path, {"decision": found[1], "picked": "yes"})
    assert said("web-commend-picked") in await who.reads(path)
    good = await Results(season, who, "C5").open()
    other = _DECISION.search(good.who.page.split('id="own"')[1])
    assert other
    refused = await who.send(path, {"decision": other[1], "picked": "yes"}, status=422)
    assert "Chỉ đề nghị khen thưởng mức xuất sắc" in words_on(refused)


def _listed(section: str) -> set[str]:
    return set(_NAME.findall(section))
