"""The pages of ballots over HTTP: opened, counted twice on two browsers, frozen, corrected."""

import re
from pathlib import Path

import pytest

from backend.ballot_views import Subjects
from backend.clock import MovableClock
from backend.db.models import Ballot, BallotResult, Counter, CountLine, CountSheet, Decision
from backend.services import campaigns
from tests.e2e.web_support import Browser, House, at, house_of, words_on
from tests.integration import count_steps as steps

pytestmark = pytest.mark.e2e
HTMX = {"HX-Request": "true"}
PAPERS = {"issued": "7", "returned": "7", "valid": "6", "invalid": "1"}
GOOD = {"m0": "2", "m1": "4", "m2": "0", "m3": "0"}


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    return await house_of(clock, tmp_path)


async def opened(house: House, clock: MovableClock) -> int:
    """A ballot opened on the page, with two in its team."""
    await steps.ready(house.world, clock)
    meeting = await steps.meeting_of(house.world, clock)
    await campaigns.close_cell(
        house.world.org("S1"), actor=house.world.actor("an"), now=clock.now()
    )
    an = await at(house, "an", f"/ballots/new/{meeting.id}")
    offered = words_on(await an.get(f"/ballots/new/{meeting.id}"))
    assert "Điều còn thiếu" not in offered, "nobody is held back"
    answer = await an.post(
        f"/ballots/new/{meeting.id}", {"subjects": "members", "style": "levels"}
    )
    assert answer.status_code == 303
    number = int(answer.headers["location"].rpartition("/")[2])
    for name in ("binh", "chi"):
        await take(house, an, number, name)
    return number


async def take(house: House, lead: Browser, number: int, name: str) -> None:
    """Take somebody into the team."""
    await lead.get(f"/ballots/{number}")
    form = {"member": house.world.members[name], "version": (await Ballot.get(id=number)).version}
    assert (await lead.post(f"/ballots/{number}/team", form)).status_code == 303


async def enters(browser: Browser, number: int, **changes: dict[str, str]) -> None:
    """A whole sheet on the page, not handed in."""
    await browser.get(f"/count/{number}")
    assert (await browser.post(f"/count/{number}/papers", PAPERS)).status_code == 303
    for row in range(1, len(steps.LISTED) + 1):
        form = changes.get(f"row{row}", GOOD)
        answer = await browser.post(f"/count/{number}/rows/{row}", form, headers=HTMX)
        assert answer.status_code == 200, words_on(answer)


async def hands_in(browser: Browser, number: int) -> str:
    """Hand the sheet in; the page after it."""
    page = await browser.get(f"/count/{number}")
    version = re.search(r'name="version" value="(\d+)"', page.text)
    assert version, words_on(page)
    answer = await browser.post(f"/count/{number}/finish", {"version": version[1]})
    assert answer.status_code == 303, words_on(answer)
    return words_on(await browser.get(f"/count/{number}"))


async def test_what_is_opened_is_shown_with_who_is_not_on_the_list_and_why(
    house: House, clock: MovableClock
) -> None:
    world = house.world
    await steps.ready(world, clock, [name for name in steps.S1 if name != "dung"])
    meeting = await steps.meeting_of(world, clock, present=steps.S1[:-1])
    await campaigns.close_cell(world.org("S1"), actor=world.actor("an"), now=clock.now())
    an = await at(house, "an", f"/ballots/new/{meeting.id}")
    offered = await an.get(f"/ballots/new/{meeting.id}")
    assert f'href="/sittings/{meeting.id}"' in offered.text
    assert 'name="style"' in offered.text
    page = words_on(offered)
    assert "Điều còn thiếu nêu dưới từng tên" in page
    assert "Đảng viên chính thức 8 · dự họp 7 (dự bị 1, không bỏ phiếu)" in page
    assert "Vắng mặt, xếp loại ở cuộc họp gần nhất" in page
    assert "không thuộc diện xếp loại" in page
    assert "Chưa đủ điều kiện" in page
    assert "Đảng viên chưa tự nhận mức xếp loại." in page


async def test_nothing_can_be_opened_while_nobody_is_on_the_list(
    house: House, clock: MovableClock
) -> None:
    meeting = await steps.meeting_of(house.world, clock)
    an = await at(house, "an", f"/ballots/new/{meeting.id}")
    offered = await an.get(f"/ballots/new/{meeting.id}")
    assert "Danh sách bỏ phiếu: 0" in words_on(offered)
    assert 'name="style"' not in offered.text
    form = {"subjects": Subjects.MEMBERS.value, "style": "levels"}
    assert (await an.post(f"/ballots/new/{meeting.id}", form)).status_code == 422
    assert not await Ballot.exists()


async def test_a_cell_is_counted_in_two_browsers_blind_until_it_is_frozen(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    chi = await house.browser_of("chi")
    await enters(binh, number)
    assert "nhập đối chiếu" in await hands_in(binh, number)
    blind = words_on(await chi.get(f"/count/{number}"))
    assert "nhập đối chiếu" not in blind
    other = {"m0": "1", "m1": "4", "m2": "0", "m3": "0", "left": "wrong"}
    await enters(chi, number, row3=other, row5=other)
    differs = await hands_in(chi, number)
    assert "Hai lần nhập khác nhau 4 ô" in differs
    assert "Hai lần nhập khác nhau 4 ô" in words_on(await binh.get(f"/count/{number}"))
    first = await chi.post(f"/count/{number}/rows/5", GOOD, headers=HTMX)
    assert first.status_code == 200, "what is typed in the other row stays on the page"
    assert re.search(r'id="differs" hx-swap-oob="true">[^<]* 2 ô', first.text)
    answer = await chi.post(f"/count/{number}/rows/3", GOOD, headers=HTMX)
    assert answer.headers["hx-redirect"] == f"/count/{number}"
    seal = (await BallotResult.get()).seal
    assert f"{seal[:4]}-{seal[4:]}" in words_on(await chi.get(f"/count/{number}"))


async def test_a_row_that_cannot_be_is_refused_at_the_row_and_what_was_typed_stays(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    await enters(binh, number)
    over = await binh.post(f"/count/{number}/rows/1", GOOD | {"m0": "3"}, headers=HTMX)
    assert over.status_code == 422
    assert "3 + 4 + 0 + 0 = 7, nhiều hơn số phiếu hợp lệ (6)" in words_on(over)
    assert 'value="3"' in over.text, "what was typed stays"
    left = await binh.post(f"/count/{number}/rows/1", GOOD | {"m0": "1"}, headers=HTMX)
    assert "Để trống" in words_on(left)
    letters = await binh.post(f"/count/{number}/rows/1", GOOD | {"m0": "hai"}, headers=HTMX)
    assert "Mỗi ô cần một số nguyên" in words_on(letters)
    line = await CountLine.get(number=1)
    assert line.marks == [2, 4, 0, 0]


async def test_what_is_typed_and_not_stored_goes_with_the_sheet_or_is_asked_about(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    await enters(binh, number)
    rows = range(1, len(steps.LISTED) + 1)
    form: dict[str, object] = {"version": (await CountSheet.get()).version, "row": list(rows)}
    form |= dict(PAPERS) | {name: [mark] * len(rows) for name, mark in GOOD.items()}
    form |= {name: [""] * len(rows) for name in ("empty", "wrong")}
    stale = await binh.post(f"/count/{number}/finish", form | {"version": 1}, headers=HTMX)
    assert stale.status_code == 409
    over = form | {"m0": ["3", *["2"] * (len(rows) - 1)]}
    refused = await binh.post(f"/count/{number}/finish", over, headers=HTMX)
    assert (refused.status_code, refused.headers["hx-reselect"]) == (422, "#content")
    assert "3 + 4 + 0 + 0 = 7, nhiều hơn số phiếu hợp lệ (6)" in words_on(refused)
    assert (await CountSheet.get()).finished_at is None
    papers = await binh.post(f"/count/{number}/finish", form | {"issued": "6"}, headers=HTMX)
    assert papers.status_code == 422
    typed = form | {"m0": ["1", *["2"] * (len(rows) - 1)], "m1": ["5", *["4"] * (len(rows) - 1)]}
    answer = await binh.post(f"/count/{number}/finish", typed, headers=HTMX)
    assert (answer.status_code, answer.headers["hx-redirect"]) == (204, f"/count/{number}")
    assert (await CountSheet.get()).finished_at is not None
    assert (await CountLine.get(number=1)).marks == [1, 5, 0, 0]


async def test_other_papers_leave_no_typed_row_behind(house: House, clock: MovableClock) -> None:
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    await enters(binh, number)
    typed: dict[str, object] = {**GOOD, "row": "1", "m0": "1", "empty": "", "wrong": ""}
    fewer = PAPERS | {"valid": "5", "invalid": "2"}

    async def version() -> dict[str, object]:
        return {"version": (await CountSheet.get()).version}

    old = await binh.post(f"/count/{number}/papers", fewer | typed | {"version": 1}, headers=HTMX)
    assert (old.status_code, (await CountSheet.get()).valid) == (409, 6)
    typed |= await version()
    answer = await binh.post(f"/count/{number}/papers", fewer | typed, headers=HTMX)
    assert (answer.status_code, answer.headers["hx-redirect"]) == (204, f"/count/{number}")
    assert (await CountLine.get(number=1)).marks == [1, 4, 0, 0]
    over = fewer | typed | {"m0": "2"} | await version()
    refused = await binh.post(f"/count/{number}/papers", over, headers=HTMX)
    assert refused.status_code == 422
    assert "2 + 4 + 0 + 0 = 6, nhiều hơn số phiếu hợp lệ (5)" in words_on(refused)
    assert ((await CountSheet.get()).valid, (await CountLine.get(number=1)).marks[0]) == (5, 1)
    wrong = PAPERS | typed | {"issued": "3", "m0": "2"} | await version()
    assert (await binh.post(f"/count/{number}/papers", wrong, headers=HTMX)).status_code == 422


async def test_the_sheet_of_a_long_list_is_handed_in_with_all_that_is_typed(
    house: House, clock: MovableClock
) -> None:
    """A committee that votes on 400 members of its cells has 3,200 fields on its page."""
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    await enters(binh, number)
    rows = list(range(1, len(steps.LISTED) + 1)) * 58
    form: dict[str, object] = {"version": (await CountSheet.get()).version, "row": rows}
    form |= {name: [mark] * len(rows) for name, mark in GOOD.items()} | dict(PAPERS)
    form |= {name: [""] * len(rows) for name in ("empty", "wrong")}
    page = await binh.get(f"/count/{number}")
    token = re.search(r'name="csrf" value="(\w+)"', page.text)
    assert token
    form["csrf"] = [token[1]] * len(rows)
    headers = HTMX | {"X-CSRF-Token": token[1]}
    old = await binh.post(f"/count/{number}/finish", form | {"version": "x"}, headers=headers)
    assert old.status_code == 409
    answer = await binh.post(f"/count/{number}/finish", form, headers=headers)
    assert answer.status_code == 204, words_on(answer)
    assert (await CountSheet.get()).finished_at is not None


async def frozen(house: House, clock: MovableClock) -> int:
    """A ballot counted by two browsers until it is frozen."""
    number = await opened(house, clock)
    for name in ("binh", "chi"):
        browser = await house.browser_of(name)
        await enters(browser, number)
        await hands_in(browser, number)
    return number


@pytest.mark.requirement("R002-106")
async def test_the_result_is_read_out_printed_and_proved_by_its_seal(
    house: House, clock: MovableClock
) -> None:
    number = await frozen(house, clock)
    seal = (await BallotResult.get()).seal
    an = await at(house, "an", f"/ballots/{number}")
    page = words_on(await an.get(f"/ballots/{number}"))
    assert (
        "1. Nguyễn Văn An: hoàn thành xuất sắc nhiệm vụ 2 phiếu; hoàn thành tốt nhiệm vụ 4 phiếu."
        in page
    )
    assert " 0 phiếu" not in page, "no zeros are read out"
    for name in ("list", "papers", "minutes"):
        pdf = await an.get(f"/ballots/{number}/{name}.pdf")
        assert (pdf.status_code, pdf.content[:5]) == (200, b"%PDF-")
    checked = words_on(await an.get(f"/kiemtra?code={seal.lower()}"))
    assert "đúng như khi chốt" in checked
    assert "Phát ra 7" in checked
    dung = await house.browser_of("dung")
    theirs = words_on(await dung.get(f"/kiemtra?code={seal}"))
    assert "đúng như khi chốt" in theirs
    assert "Phát ra" not in theirs, "no counts for who may not see them"
    assert "8 chữ và số" in words_on(await dung.get("/kiemtra?code=12"))


@pytest.mark.requirement("R002-106")
async def test_who_got_no_vote_is_read_out_as_such(house: House, clock: MovableClock) -> None:
    number = await opened(house, clock)
    nobody = {**dict.fromkeys(GOOD, "0"), "empty": "6"}
    for name in ("binh", "chi"):
        browser = await house.browser_of(name)
        await enters(browser, number, row2=nobody)
        await hands_in(browser, number)
    an = await at(house, "an", f"/ballots/{number}")
    page = words_on(await an.get(f"/ballots/{number}"))
    assert f"2. {house.world.name_of('binh')}: không có phiếu." in page
    assert page.count("không có phiếu") == 1


async def test_a_temporary_code_opens_one_count_and_nothing_else(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    an = await at(house, "an", f"/ballots/{number}")
    shown = await an.post(f"/ballots/{number}/code", {"member": house.world.members["chi"]})
    code = re.search(r'class="code shown">([0-9A-Z]{4}-[0-9A-Z]{4})<', shown.text)
    assert code
    assert code[1] not in (await an.get(f"/ballots/{number}")).text, "it is shown once"
    stored = await Counter.get(member_id=house.world.members["chi"])
    assert code[1].replace("-", "") not in str(stored.digest)
    guest = house.browser()
    await guest.get("/count")
    refused = await guest.post("/count", {"code": "AAAA-AAAA"})
    assert refused.status_code == 422
    assert "không đúng, hoặc đã hết hạn" in words_on(refused)
    entered = await guest.post("/count", {"code": code[1].lower()})
    assert entered.headers["location"] == f"/count/{number}"
    await enters(guest, number)
    assert (await CountSheet.get()).member_id == house.world.members["chi"]
    for page in ("/chat", f"/ballots/{number}", f"/count/{number + 1}", "/kiemtra"):
        assert (await guest.get(page)).headers.get("location") == "/", page
    assert (await guest.get(f"/count/{'9' * 5_000}")).status_code < 500
    await hands_in(guest, number)
    binh = await house.browser_of("binh")
    await enters(binh, number)
    await hands_in(binh, number)
    assert await BallotResult.all().count() == 1
    assert (await guest.get(f"/count/{number}")).headers.get("location") == "/"


async def test_wrong_codes_are_limited(house: House, clock: MovableClock) -> None:
    guest = house.browser()
    await guest.get("/count")
    for _ in range(5):
        await guest.post("/count", {"code": "AAAA-AAAA"})
    locked = await guest.post("/count", {"code": "AAAA-AAAA"})
    assert "phút" in words_on(locked)


async def test_a_get_and_a_form_without_its_token_change_nothing(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    await binh.get(f"/count/{number}")
    refused = await binh.post(f"/count/{number}/papers", PAPERS, token="0" * 64)
    assert refused.status_code == 403
    assert await CountSheet.all().count() == 0


async def test_a_browser_with_a_code_and_a_login_is_one_device(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    binh = await house.browser_of("binh")
    await enters(binh, number)
    an = await at(house, "an", f"/ballots/{number}")
    shown = await an.post(f"/ballots/{number}/code", {"member": house.world.members["chi"]})
    code = re.search(r'class="code shown">([0-9A-Z-]{9})<', shown.text)
    assert code
    await binh.get(f"/count/{number}")
    await binh.post("/count", {"code": code[1]})
    await binh.get(f"/count/{number}")
    refused = await binh.post(f"/count/{number}/papers", PAPERS)
    assert refused.status_code == 422
    assert "trên chính máy này" in words_on(refused)


async def test_a_correction_is_a_new_result_and_the_old_one_stays(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    binh, chi = await house.browser_of("binh"), await house.browser_of("chi")
    for one in (binh, chi):
        await enters(one, number)
        await hands_in(one, number)
    first = await BallotResult.get()
    an = await at(house, "an", f"/ballots/{number}")
    version = (await Ballot.get(id=number)).version
    form = {"version": version, "rows": [2], "reason": "Cộng nhầm dòng 2"}
    assert (await an.post(f"/ballots/{number}/correct", form)).status_code == 303
    for one in (binh, chi):
        await one.get(f"/count/{number}")
        fixed = await one.post(f"/count/{number}/rows/1", GOOD, headers=HTMX)
        assert fixed.status_code == 422
        assert "giữ nguyên kết quả" in words_on(fixed)
        row = GOOD | {"m0": "3", "m1": "3"}
        assert (await one.post(f"/count/{number}/rows/2", row)).status_code in {200, 303}
        await hands_in(one, number)
    second = await BallotResult.get(number=2)
    assert (second.previous, second.reason) == (first.chain, "Cộng nhầm dòng 2")
    page = words_on(await an.get(f"/ballots/{number}"))
    assert "Kết quả trước khi sửa: 1" in page
    old = words_on(await an.get(f"/kiemtra?code={first.seal}"))
    assert f"mã {second.seal[:4]}-{second.seal[4:]}" in old
    await Decision.create(
        campaign_id=house.world.campaign,
        group="members",
        review_id=house.world.reviews["an"],
        body="org_base_committee",
        level="GOOD",
        decided_at=clock.now(),
    )
    version = (await Ballot.get(id=number)).version
    form = {"version": version, "rows": [1], "reason": "Xem lại"}
    refused = await an.post(f"/ballots/{number}/correct", form)
    assert refused.status_code == 422
    assert "Đã có quyết định" in words_on(refused)


@pytest.mark.requirement("R004-58")
async def test_the_own_level_of_a_cell_is_put_to_the_vote_once_the_plan_is_satisfied(
    house: House, clock: MovableClock
) -> None:
    world = house.world
    meeting = await steps.meeting_of(world, clock)
    an = await at(house, "an", f"/ballots/new/{meeting.id}")
    path = f"/ballots/new/{meeting.id}"
    form = {"subjects": Subjects.OWN.value, "style": "levels"}
    refused = await an.post(path, form)
    assert refused.status_code == 422
    await steps.unit_ready(world, "S1")
    answer = await an.post(path, form)
    assert answer.status_code == 303
    ballot = await Ballot.get()
    assert (ballot.subjects, ballot.purpose) == ("organisations", "propose")


async def test_a_ballot_is_called_off_with_a_reason_while_it_is_open(
    house: House, clock: MovableClock
) -> None:
    number = await opened(house, clock)
    an = await at(house, "an", f"/ballots/{number}")
    version = (await Ballot.get(id=number)).version
    bare = await an.post(f"/ballots/{number}/cancel", {"version": version, "reason": ""})
    assert bare.status_code == 422
    form = {"version": version, "reason": "In sai danh sách"}
    assert (await an.post(f"/ballots/{number}/cancel", form)).status_code == 303
    assert "In sai danh sách" in words_on(await an.get(f"/ballots/{number}"))
    stale = await an.post(f"/ballots/{number}/cancel", form)
    assert stale.status_code == 409
