"""The pages that bring in a roster, and those of the demo."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from backend.clock import VIETNAM, MovableClock, local_day
from backend.db.models import AuditEvent, Member, Review
from backend.web import uploads
from tests.conftest import DATA
from tests.doubles.rosters import person, roster
from tests.e2e.web_support import House, at, house_of, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world, with the demo's door."""
    return await house_of(clock, tmp_path, demo=True)


async def test_a_roster_is_previewed_then_confirmed(house: House) -> None:
    browser = await at(house, "loan", "/import")
    before = await Member.all().count()
    newcomers = roster(
        [person(card=f"99000000{n}", name=f"Trần Thị {n}A", code="S1") for n in range(2)]
    )
    page = await browser.post("/import", files={"file": ("a.xlsx", newcomers)})
    assert page.status_code == 200
    assert "2 thêm mới" in words_on(page)
    assert await Member.all().count() == before
    token = re.findall(r'name="token" value="([^"]+)"', page.text)[0]
    done = await browser.post("/import/confirm", {"token": token, "lines": "all"})
    assert "Đã nhập danh sách" in words_on(done)
    assert await Member.all().count() == before + 2
    assert await Review.all().count() == before + 2
    assert "roster-imported" in [event.action for event in await AuditEvent.all()]
    again = await browser.post("/import/confirm", {"token": token, "lines": "all"})
    assert (again.status_code, "chọn tệp lại" in words_on(again)) == (422, True)
    assert list((house.settings.data_dir / "uploads").iterdir()) == []


async def test_wrong_lines_are_named_and_left_out_only_on_demand(house: House) -> None:
    browser = await at(house, "loan", "/import")
    content = (DATA / "roster-messy.xlsx").read_bytes()
    page = await browser.post("/import", files={"file": ("a.xlsx", content)})
    said = words_on(page)
    assert "6 dòng chưa nhập được" in said
    assert "Dòng 17" in said
    assert 'value="all"' not in page.text
    token = re.findall(r'name="token" value="([^"]+)"', page.text)[0]
    before = await Member.all().count()
    answer = await browser.post("/import/confirm", {"token": token, "lines": "all"})
    assert answer.status_code == 422
    assert await Member.all().count() == before
    done = await browser.post("/import/confirm", {"token": token, "lines": "valid"})
    assert "6 dòng không nhập" in words_on(done)
    assert await Member.all().count() > before


async def test_a_refused_file_leaves_nothing_behind(house: House) -> None:
    browser = await at(house, "loan", "/import")
    for content, sentence in (
        (b"no workbook", "không phải là tệp Excel"),
        (b"0" * (5 * 1024 * 1024 + 1), "lớn hơn 5 MB"),
    ):
        answer = await browser.post("/import", files={"file": ("a.xlsx", content)})
        assert (answer.status_code, sentence in words_on(answer)) == (422, True)
    assert not (house.settings.data_dir / "uploads").exists()


async def test_a_waiting_file_is_its_owners_and_goes_when_he_says_so(house: House) -> None:
    browser = await at(house, "loan", "/import")
    content = roster([person(code="S1")])
    page = await browser.post("/import", files={"file": ("a.xlsx", content)})
    token = re.findall(r'name="token" value="([^"]+)"', page.text)[0]
    other = await at(house, "kien", "/import")
    assert (await other.post("/import/confirm", {"token": token})).status_code == 422
    folder = house.settings.data_dir / "uploads"
    (kept,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)
    await browser.get("/import")
    assert (await browser.post("/import/cancel", {"token": token})).status_code == 303
    assert list(folder.iterdir()) == []
    with pytest.raises(Exception, match="error-upload-old"):
        uploads.read(house.tools, 1, token + "x")


async def test_each_part_of_the_demo_is_played_by_another_person(house: House) -> None:
    browser = house.browser()
    said = words_on(await browser.get("/demo"))
    for part in (
        "Đảng viên Hồ",
        "Bí thư chi bộ Nguyễn Văn An",
        "Văn phòng đảng ủy cơ sở Võ Thị Xuân",
        "Ban tổ chức đảng ủy cấp trên Hà Trung Kiên",
        "Đảng viên bị kỷ luật trong năm Đỗ Duy Khánh",
        "Đảng viên được miễn công tác và sinh hoạt Hồ Sỹ Giang",
        "Đảng viên dự bị Đặng Thu Hà",
        "Cán bộ lãnh đạo, quản lý Bùi Quang Vinh",
    ):
        assert part.replace("Đảng viên Hồ", "Đảng viên") in said
    found = words_on(await browser.get("/demo?q=thuy%20NGA"))
    assert "Lý Thúy Nga" in found


async def test_a_person_is_played_in_one_chat(house: House) -> None:
    browser = house.browser()
    await browser.get("/demo")
    for name in ("dung", "an", "dung"):
        answer = await browser.post("/demo/as", {"member": house.world.members[name]})
        assert answer.headers["location"] == "/chat"
        await browser.get("/demo")
    assert len(await house.linked("dung")) == 1
    assert (await browser.post("/demo/as", {"member": house.world.unknown_id})).status_code == 404


async def test_the_clock_of_the_demo_is_moved_by_hand(house: House, clock: MovableClock) -> None:
    browser = house.browser()
    await browser.get("/demo")
    start = clock.now()
    for form, moment in (
        ({"days": 1}, start + timedelta(days=1)),
        ({"days": 7}, start + timedelta(days=8)),
        ({"day": "2022-12-09"}, datetime(2022, 12, 9, 9, 0, tzinfo=VIETNAM)),
    ):
        assert (await browser.post("/demo/clock", form)).status_code == 303
        assert clock.now() == moment
    for wrong in ({"day": "2022-13-01"}, {"day": "0001-01-01"}, {"days": 1000}):
        assert (await browser.post("/demo/clock", wrong)).status_code == 422
    assert local_day(clock.now()).isoformat() == "2022-12-09"
