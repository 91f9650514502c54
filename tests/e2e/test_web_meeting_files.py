"""Papers, calendar, letters and proof over HTTP: who gets them, and in which form."""

from io import BytesIO

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from backend.meeting_views import MeetingView
from tests.e2e.web_support import Browser, House, words_on
from tests.integration.meeting_steps import drafted, sent

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]

PDF = b"%PDF-1.7\ndraft of the report"


@pytest.fixture
async def meeting(house: House) -> MeetingView:
    """A meeting of the cell S1 not yet sent."""
    return await drafted(house.world, house.clock.now())


async def page_of(house: House, name: str, meeting: MeetingView) -> Browser:
    browser = await house.browser_of(name)
    await browser.get("/chat")
    return browser


async def give(browser: Browser, meeting: MeetingView, name: str, content: bytes) -> int:
    path = f"/meetings/{meeting.id}/papers"
    answer = await browser.post(path, files={"file": (name, content, "application/pdf")})
    return answer.status_code


async def test_a_paper_goes_from_the_secretary_to_a_member_as_it_was(
    house: House, meeting: MeetingView
) -> None:
    secretary = await page_of(house, "an", meeting)
    assert await give(secretary, meeting, "Dự thảo báo cáo.pdf", PDF) == 303
    await sent(house.world, meeting, house.clock.now())
    member = await house.browser_of("dung")
    answer = await member.get(f"/meetings/{meeting.id}/papers/1")
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert "D%E1%BB%B1%20th%E1%BA%A3o" in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_others_get_neither_papers_nor_calendar_nor_proof(
    house: House, meeting: MeetingView
) -> None:
    secretary = await page_of(house, "an", meeting)
    await give(secretary, meeting, "a.pdf", PDF)
    await sent(house.world, meeting, house.clock.now())
    base = f"/meetings/{meeting.id}"
    letter = f"{base}/letters/{meeting.id}.pdf"
    stranger = await house.browser_of("thao")
    for path in ("/papers/1", "/calendar.ics", "/proof", "/proof.pdf"):
        refused = await stranger.get(base + path)
        unknown = await stranger.get(f"/meetings/{house.world.unknown_id}{path}")
        assert refused.status_code == unknown.status_code == 404
        assert words_on(refused) == words_on(unknown)
        assert (await house.browser().get(base + path)).status_code in {303, 401, 403}
    member = await house.browser_of("dung")
    for path in (f"{base}/proof", f"{base}/proof.pdf", letter):
        assert (await member.get(path)).status_code == 404
    assert (await member.get(f"{base}/calendar.ics")).status_code == 200


async def test_a_file_of_another_kind_is_refused_with_a_sentence(
    house: House, meeting: MeetingView
) -> None:
    secretary = await page_of(house, "an", meeting)
    path = f"/meetings/{meeting.id}/papers"
    answer = await secretary.post(path, files={"file": ("a.pdf", b"MZ", "application/pdf")})
    assert answer.status_code == 422
    assert "PDF, Word (.docx)" in words_on(answer)
    large = await secretary.post(path, files={"file": ("a.pdf", PDF.ljust(11 * 2**20), "x/y")})
    assert large.status_code == 413
    just = await secretary.post(path, files={"file": ("a.pdf", PDF.ljust(10 * 2**20), "x/y")})
    assert just.status_code == 303
    no_token = await secretary.post(path, token="", files={"file": ("a.pdf", PDF, "x/y")})
    assert no_token.status_code == 403


async def test_the_calendar_file_is_read_by_a_calendar(house: House, meeting: MeetingView) -> None:
    await sent(house.world, meeting, house.clock.now())
    member = await house.browser_of("dung")
    answer = await member.get(f"/meetings/{meeting.id}/calendar.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    (entry,) = calendar.events
    assert f"{entry.start:%d/%m/%Y %H:%M}" == "30/11/2022 14:00"
    assert f"{entry.end:%H:%M}" in {"18:00", "22:00"}
    assert "Chi bộ Văn phòng" in str(entry["summary"])
    assert entry["location"] == "Hội trường tầng 2"
    assert house.world.name_of("dung") not in answer.text


async def test_proof_and_letters_are_printed_with_names_and_hours(
    house: House, meeting: MeetingView
) -> None:
    secretary = await page_of(house, "an", meeting)
    await give(secretary, meeting, "Dự thảo.pdf", PDF)
    view = await sent(house.world, meeting, house.clock.now())
    invitee = next(p for p in view.people if p.member_id == house.world.members["ha"])
    proof = words_on(await secretary.get(f"/meetings/{meeting.id}/proof"))
    for words in ("Đặng Thu Hà", "Dự thảo.pdf", "Chưa trả lời"):
        assert words in proof
    for path in (
        f"/meetings/{meeting.id}/proof.pdf",
        f"/meetings/{meeting.id}/letters/{invitee.id}.pdf",
    ):
        answer = await secretary.get(path)
        assert answer.headers["content-type"] == "application/pdf"
        text = "".join(p.extract_text() for p in PdfReader(BytesIO(answer.content)).pages)
        for words in ("Đặng Thu Hà", "CHI BỘ VĂN PHÒNG", "14 giờ 00"):
            assert words in text, path
