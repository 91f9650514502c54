"""The pages of meetings and assignments over HTTP: who sees what, and what their forms do."""

from datetime import datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Assignment, Invitee, Notice, Organisation, OrganisationFact
from backend.meeting_views import MeetingView
from backend.services import meeting_answers
from tests.e2e.web_support import House, words_on
from tests.integration.meeting_steps import drafted

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]


async def test_the_list_shows_what_one_prepares_and_what_one_is_told_of(
    house: House, meeting: MeetingView
) -> None:
    await drafted(house.world, house.clock.now(), lead="hung", code="S2")
    an = words_on(await (await house.browser_of("an")).get("/meetings"))
    assert an.count("14 giờ 00, thứ Tư ngày 30/11/2022") == 2
    assert "Chi bộ Kế toán" not in an
    dung = words_on(await (await house.browser_of("dung")).get("/meetings"))
    assert dung.count("14 giờ 00, thứ Tư ngày 30/11/2022") == 1
    assert "Đồng chí chưa trả lời." in dung
    hung = words_on(await (await house.browser_of("hung")).get("/meetings"))
    assert "Chưa gửi" in hung
    assert (await house.browser().get("/meetings")).status_code == 303


@pytest.mark.requirement("R004-54")
async def test_the_level_above_sees_the_week_and_who_has_no_date(
    house: House, meeting: MeetingView
) -> None:
    office = await house.browser_of("xuan")
    this = words_on(await office.get("/meetings"))
    assert "tuần từ ngày 21/11/2022" in this
    assert "Chi bộ Kế toán: chưa có lịch" in this
    assert "Chi bộ Văn phòng: chưa có lịch" not in this
    following = words_on(await office.get("/meetings?week=2022-11-28"))
    assert "tuần từ ngày 28/11/2022" in following
    assert "chưa phân công người dự" in following


async def test_the_office_above_finds_the_sittings_of_a_week_it_may_look_into(
    house: House, clock: MovableClock, meeting: MeetingView
) -> None:
    week, link = f"/meetings?week={meeting.terms.starts_at:%Y-%m-%d}", f"/sittings/{meeting.id}"

    async def listed(name: str, path: str = week) -> bool:
        return f'href="{link}"' in (await (await house.browser_of(name)).get(path)).text

    assert not await listed("xuan")  # its day has not come
    clock.move_to(meeting.terms.starts_at - timedelta(hours=1))
    assert await listed("xuan")
    assert not await listed("xuan", "/meetings?week=2022-11-14")  # of another week
    assert not await listed("kien")  # he watches from above, and acts for nobody
    assert not await listed("son")
    office = await house.browser_of("xuan")
    assert (await office.get(link)).status_code == 200
    for name, may in (("an", True), ("dung", True), ("xuan", True), ("kien", False)):
        browser = await house.browser_of(name)
        assert await listed(name, f"/meetings/{meeting.id}") is may, name
        assert (await browser.get(link)).status_code == (200 if may else 404), name


async def test_a_meeting_shows_each_what_is_his(house: House, meeting: MeetingView) -> None:
    path = f"/meetings/{meeting.id}"
    lead = words_on(await (await house.browser_of("an")).get(path))
    assert "Trần Thị Dung (1980)" in lead
    assert "chưa trả lời" in lead
    assert "Thêm khách mời" in lead
    member = words_on(await (await house.browser_of("dung")).get(path))
    assert "Địa điểm: Hội trường tầng 2." in member
    assert "Lê Thị Bình" not in member
    assert "Thêm khách mời" not in member
    above = words_on(await (await house.browser_of("xuan")).get(path))
    assert "Lê Thị Bình" in above
    assert "Thêm khách mời" not in above
    for name in ("hung", "son", "thao"):
        browser = await house.browser_of(name)
        refused = await browser.get(path)
        unknown = await browser.get(f"/meetings/{house.world.unknown_id}")
        assert refused.status_code == unknown.status_code == 404
        assert words_on(refused) == words_on(unknown)


async def test_a_draft_is_seen_by_those_who_prepare_it_alone(house: House) -> None:
    view = await drafted(house.world, house.clock.now())
    path = f"/meetings/{view.id}"
    assert (await (await house.browser_of("binh")).get(path)).status_code == 200
    for name in ("dung", "xuan", "loan"):
        assert (await (await house.browser_of(name)).get(path)).status_code == 404


async def test_a_member_answers_on_the_page_and_the_secretary_decides(
    house: House, meeting: MeetingView
) -> None:
    path = f"/meetings/{meeting.id}"
    row = await Invitee.get(member_id=house.world.members["dung"])
    member = await house.browser_of("dung")
    await member.get(path)
    coming = {"invitee": str(row.id), "kind": "attend"}
    assert (await member.post(f"{path}/answer", coming)).status_code == 303
    assert "Đồng chí đã trả lời: dự họp." in words_on(await member.get(path))
    leave = {"invitee": str(row.id), "kind": "leave", "reason": "Đi công tác tại Hà Nội"}
    assert (await member.post(f"{path}/answer", leave)).status_code == 303
    short = await member.post(f"{path}/answer", leave | {"reason": "ốm"})
    assert short.status_code == 422
    other = await house.browser_of("em")
    await other.get(path)
    assert (await other.post(f"{path}/answer", coming)).status_code == 404
    lead = await house.browser_of("an")
    assert "Đi công tác tại Hà Nội" in words_on(await lead.get(path))
    watcher = await house.browser_of("xuan")
    assert "Đi công tác tại Hà Nội" not in words_on(await watcher.get(path))
    verdict = f"{path}/people/{row.id}/leave"
    await watcher.get(path)
    assert (await watcher.post(verdict, {"verdict": "grant"})).status_code == 404
    assert (await lead.post(verdict, {"verdict": "grant"})).status_code == 303
    assert (await Invitee.get(id=row.id)).answer == "leave_granted"
    assert (await lead.post(verdict, {"verdict": "grant"})).status_code == 409


async def test_a_printed_copy_is_noted_and_a_guest_comes_and_goes(
    house: House, meeting: MeetingView
) -> None:
    path = f"/meetings/{meeting.id}"
    row = await Invitee.get(member_id=house.world.members["dung"])
    lead = await house.browser_of("an")
    await Notice.filter(member_id=row.member_id).update(state="unreachable")
    assert "Đã đưa bản in" in words_on(await lead.get(path))
    assert (await lead.post(f"{path}/people/{row.id}/handed", {})).status_code == 303
    assert "đã đưa bản in lúc" in words_on(await lead.get(path))
    guest = {"name": "Trần Văn Khách", "office": "Giám đốc Sở"}
    assert (await lead.post(f"{path}/guests", guest)).status_code == 303
    assert "Trần Văn Khách , Giám đốc Sở" in words_on(await lead.get(path))
    added = await Invitee.get(name="Trần Văn Khách")
    assert (await lead.post(f"{path}/guests", {"name": " "})).status_code == 422
    gone = await lead.post(f"{path}/guests/{added.id}/remove", {})
    assert gone.status_code == 303
    assert await Invitee.filter(name="Trần Văn Khách").count() == 0
    no_token = await lead.post(f"{path}/guests", guest, token="")
    assert no_token.status_code == 403


async def test_the_absent_of_an_earlier_meeting_are_named_to_the_secretary(
    house: House, meeting: MeetingView
) -> None:
    world, now = house.world, house.clock.now()
    row = await Invitee.get(member_id=world.members["dung"])
    await meeting_answers.ask_leave(world.actor("dung"), row.id, "Đi công tác", now)
    await meeting_answers.answer_leave(world.actor("an"), row.id, now, granted=True)
    later = datetime(2022, 11, 25, 9, 0, tzinfo=VIETNAM)
    second = await drafted(world, later)
    shown = words_on(await (await house.browser_of("an")).get(f"/meetings/{second.id}"))
    assert "Đưa vào cuộc họp này các đồng chí vắng lần trước: Trần Thị Dung." in shown


async def test_the_usual_day_is_kept_on_the_page(house: House) -> None:
    lead = await house.browser_of("an")
    await lead.get("/meetings")
    organisation = house.world.org("S1")
    answer = await lead.post(
        "/meetings/usual-day", {"organisation": str(organisation), "day": "5"}
    )
    assert answer.status_code == 303
    assert (await Organisation.get(id=organisation)).usual_day == 5
    await lead.post("/meetings/usual-day", {"organisation": str(organisation), "day": ""})
    assert (await Organisation.get(id=organisation)).usual_day is None


@pytest.mark.requirement("R001-25")
async def test_the_office_assigns_somebody_after_seeing_whom_and_what_he_is_told(
    house: House,
) -> None:
    where = house.world.org("S1")
    path = f"/assignments/{where}"
    office = await house.browser_of("xuan")
    listed = words_on(await office.get("/assignments"))
    assert "Chi bộ Văn phòng" in listed
    assert "Đảng bộ Sở Kế hoạch" not in listed
    assert "Còn 4/4 nơi chưa phân công." in listed
    await office.get(path)
    form = {"name": "Trần Thị Dung", "office": "Chuyên viên", "role": "observer", "document": "1"}
    shown = words_on(await office.post(f"{path}/check", form))
    assert "Trần Thị Dung, sinh năm 1980, Chi bộ Văn phòng" in shown
    assert "Trần Thị Dung, sinh năm 1990, Chi bộ Văn phòng" in shown
    assert "được phân công dự, theo dõi việc kiểm điểm của Chi bộ Văn phòng theo 1" in shown
    assert await Assignment.all().count() == 0
    whom = str(house.world.members["em"])
    assert (await office.post(path, form | {"whom": whom})).status_code == 303
    assert "Còn 3/4 nơi chưa phân công." in words_on(await office.get("/assignments"))
    row = await Assignment.get()
    assert (row.member_id, row.role) == (house.world.members["em"], "observer")
    assert await Notice.filter(kind="meeting-assigned").count() == 1
    assert "Trần Thị Dung , Chuyên viên" in words_on(await office.get(path))
    assert (await office.post(f"/assignments/people/{row.id}/remove", {})).status_code == 303
    assert await Assignment.all().count() == 0
    facts = await office.post(f"{path}/facts", {"suggested": "yes", "odd": "yes"})
    assert facts.status_code == 303
    assert [f.fact for f in await OrganisationFact.all()] == ["suggested"]


async def test_assignments_are_not_for_those_below(house: House) -> None:
    where = house.world.org("S1")
    for name in ("an", "dung"):
        browser = await house.browser_of(name)
        assert "Không có nơi nào trực thuộc." in words_on(await browser.get("/assignments"))
        refused = await browser.get(f"/assignments/{where}")
        unknown = await browser.get(f"/assignments/{house.world.unknown_id}")
        assert refused.status_code == unknown.status_code == 404
