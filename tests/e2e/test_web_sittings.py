"""The pages of a sitting and of the cell board over HTTP: who sees what, what their forms do."""

import re
from datetime import timedelta

import pytest

from backend.clock import MovableClock
from backend.db.models import (
    AgendaItem,
    Attendance,
    BoardProposal,
    Campaign,
    MinutesPart,
    RatingFacts,
    Review,
)
from backend.meeting_views import MeetingView
from backend.rules.terms import Level
from tests import world as worlds
from tests.e2e.web_support import Browser, House, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]


@pytest.fixture
async def meeting(meeting: MeetingView, clock: MovableClock) -> MeetingView:
    """The meeting of the cell S1, whose hour has come."""
    clock.move_to(meeting.terms.starts_at + timedelta(minutes=1))
    return meeting


def version_on(text: str, field: str = "version") -> str:
    found = re.search(rf'name="{field}" value="([0-9]+)"', text)
    assert found, text
    return found[1]


async def facts(browser: Browser, path: str, **changes: str) -> int:
    page = await browser.get(path)
    form = {"version": version_on(page.text), "residence": "received", **changes}
    return (await browser.post(f"{path}/facts", form)).status_code


async def test_a_secretary_goes_through_his_cell_person_by_person(house: House) -> None:
    world = house.world
    await worlds.fill_in(world, ["dung", "em"], house.clock.now(), submitted=True)
    an = await house.browser_of("an")
    listed = words_on(await an.get(f"/proposals/{world.org('S1')}"))
    assert "0/8 đã có mức đề xuất" in " ".join(listed.split())
    assert "Hồ Sỹ Giang" not in listed  # exempt
    path = f"/proposals/{world.org('S1')}/{world.reviews['dung']}"
    before = words_on(await an.get(path))
    assert "Chưa có nhận xét của cấp ủy nơi cư trú" in before
    assert "(mục " in before
    barred = await an.post(f"{path}/level", {"version": "0", "level": "GOOD"})
    assert barred.status_code == 422
    assert not await BoardProposal.exists()
    assert await facts(an, path, staff="GOOD", staff_final="no") == 303
    row = await RatingFacts.get(review_id=world.reviews["dung"])
    assert (row.residence, row.staff, row.staff_final) == ("received", "GOOD", False)
    page = await an.get(path)
    answer = await an.post(f"{path}/level", {"version": "0", "level": "EXCELLENT"})
    assert answer.headers["location"].endswith(f"#r{world.reviews['dung']}")
    listed = words_on(await an.get(f"/proposals/{world.org('S1')}"))
    assert "1/8 đã có mức đề xuất" in " ".join(listed.split())
    assert "Hoàn thành xuất sắc nhiệm vụ" in listed
    stale = await an.post(f"{path}/facts", {"version": version_on(page.text, "version") + "7"})
    assert stale.status_code == 409


async def test_under_366_a_leader_is_asked_for_the_place_he_leads_and_a_member_is_not(
    house: House,
) -> None:
    world = house.world
    await Campaign.filter(id=world.campaign).update(plan_id="366-2026")
    await Review.filter(id=world.reviews["em"]).update(leader=True)
    an = await house.browser_of("an")
    own = {"given": 4, "done": 4, "on_time": 4, "exceeded": 1, "not_done": 0}
    own |= {"earlier": 0, "fixed": 0}
    unit = {"unit_given": 9, "unit_done": 9, "unit_on_time": 8, "unit_exceeded": 0}
    for name, fault, figures in (
        ("dung", "forbidden_acts", own),
        ("em", "subordinate_corruption", own | unit),
    ):
        path = f"/proposals/{world.org('S1')}/{world.reviews[name]}"
        page = await an.get(path)
        assert ("Số liệu của nơi trực tiếp phụ trách" in page.text) is (name == "em")
        typed = {f"figure-{key}": str(value) for key, value in figures.items()}
        assert await facts(an, path, points="80,5", ground=fault, **typed) == 303
        row = await RatingFacts.get(review_id=world.reviews[name])
        assert (row.points, row.figures, row.grounds) == ("80.5", figures, [fault])
        again = await an.get(path)
        assert re.search(f'value="{fault}" checked', again.text)
    path = f"/proposals/{world.org('S1')}/{world.reviews['dung']}"
    assert await facts(an, path, ground="subordinate_corruption") == 422
    await Review.filter(id=world.reviews["dung"]).update(leader=True)  # he leads a place since
    page = await an.get(path)
    assert re.search(r'name="figure-given"[^>]* value="4"', page.text)
    assert re.search(r'name="figure-unit_given"[^>]* value=""', page.text)


async def test_his_own_page_has_no_form_and_the_deputys_has(house: House) -> None:
    world = house.world
    path = f"/proposals/{world.org('S1')}/{world.reviews['an']}"
    own = await (await house.browser_of("an")).get(path)
    assert "/facts" not in own.text
    assert "do một đồng chí khác trong chi ủy nhập" in words_on(own)
    assert "/facts" in (await (await house.browser_of("binh")).get(path)).text


async def test_attendance_agenda_and_minutes_from_the_page(
    house: House, meeting: MeetingView
) -> None:
    world = house.world
    an = await house.browser_of("an")
    await an.get(f"/units/{world.org('S1')}")
    saved = await an.post(
        f"/units/{world.org('S1')}",
        {
            "version": "0",
            "gate": ["civil_servants_rated", "leadership_collective_rated"],
            "grade-o1": "T",
            "level": "GOOD",
        },
    )
    assert saved.status_code == 303
    path = f"/sittings/{meeting.id}"
    page = words_on(await an.get(path))
    assert "Triệu tập 8 · có mặt 0" in page
    for name in ("an", "binh", "dung"):
        noted = {"member": world.members[name], "state": "present"}
        assert (await an.post(f"{path}/attendance", noted)).status_code == 303
    assert await Attendance.filter(state="present").count() == 3
    assert (await an.post(f"{path}/start")).status_code == 303
    item = await AgendaItem.filter(meeting_id=meeting.id).order_by("position").first()
    assert item is not None
    wrong = await an.post(f"{path}/items/{item.id}", {"version": "1", "do": "conclusion"})
    assert wrong.status_code == 422
    assert "bước tiếp theo là: trình bày" in words_on(wrong)
    done = await an.post(f"{path}/items/{item.id}", {"version": "1", "do": "presentation"})
    assert done.status_code == 303
    twice = await an.post(f"{path}/items/{item.id}", {"version": "1", "do": "presentation"})
    assert twice.status_code == 409
    kept = await an.post(
        f"{path}/minutes", {"section": "opening", "version": "0", "body": "Khai mạc"}
    )
    assert kept.status_code == 303
    page = words_on(await an.get(path))
    assert "Khai mạc" in page
    assert "chờ góp ý" in page
    draft = await an.post(
        f"{path}/minutes",
        {"section": "opening", "version": "0", "body": "Khác"},
        headers={"hx-request": "true"},
    )
    assert "vừa được đồng chí khác sửa" in words_on(draft)
    assert (await MinutesPart.get(section="opening")).body == "Khai mạc"


async def test_pages_of_the_board_and_the_sitting_are_closed_to_others(
    house: House, meeting: MeetingView
) -> None:
    world = house.world
    for name in ("hung", "son", "thao"):
        browser = await house.browser_of(name)
        for path, unknown in {
            f"/sittings/{meeting.id}": f"/sittings/{world.unknown_id}",
            f"/proposals/{world.org('S1')}": f"/proposals/{world.unknown_id}",
            f"/units/{world.org('S1')}": f"/units/{world.unknown_id}",
        }.items():
            refused, missing = await browser.get(path), await browser.get(unknown)
            assert refused.status_code == missing.status_code == 404
            assert words_on(refused) == words_on(missing)
    member = await house.browser_of("dung")
    assert (await member.get(f"/proposals/{world.org('S1')}")).status_code == 404
    shown = words_on(await member.get(f"/sittings/{meeting.id}"))
    assert "Chưa điểm danh đồng chí." in shown
    assert "Biên bản" not in shown
    await member.get(f"/meetings/{meeting.id}")  # a page with a form
    noted = {"member": world.members["dung"], "state": "present"}
    refused = await member.post(f"/sittings/{meeting.id}/attendance", noted)
    assert refused.status_code == 404


@pytest.mark.requirement("R004-57")
async def test_a_score_over_its_most_and_a_made_up_rank_are_refused(house: House) -> None:
    an = await house.browser_of("an")
    path = f"/units/{house.world.org('S1')}"
    page = await an.get(path)
    assert "Còn 7 trên 7 tiêu chí chưa xếp cấp độ" in words_on(page)
    assert '<input id="year-disciplined_on" name="year-disciplined_on" type="date"' in page.text
    wrong = await an.post(path, {"version": "0", "grade-o1": "khá"})
    assert wrong.status_code == 422
    assert "Cấp độ gửi lên không có trong danh sách" in words_on(wrong)
    unknown = await an.post(path, {"version": "0", "score-a": "41"})
    assert unknown.status_code == 422


async def test_the_order_of_the_excellent_is_changed_once_however_often_tapped(
    house: House,
) -> None:
    world, now = house.world, house.clock.now()
    for place, name in enumerate(("dung", "em"), start=1):
        await BoardProposal.create(
            review_id=world.reviews[name], level=Level.EXCELLENT, priority=place, at=now
        )
    an = await house.browser_of("an")
    page = await an.get(f"/proposals/{world.org('S1')}")
    assert "Đưa đồng chí Trần Thị Dung (1990) lên trên một bậc" in page.text
    path = f"/proposals/{world.org('S1')}/{world.reviews['em']}/priority"
    moved = await an.post(path, {"place": 2, "to": 1})
    assert moved.headers["location"].endswith("#priority")
    assert (await an.post(path, {"place": 2, "to": 1})).status_code == 409
    assert (await BoardProposal.get(review_id=world.reviews["em"])).priority == 1
