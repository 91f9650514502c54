"""The page of obstacles: raised in full, answered by the level above, seen by nobody else."""

from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import Obstacle
from backend.services import obstacles
from tests.e2e.web_support import House, house_of

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]
PAGE = "/obstacles"
TEXT = "Chi bộ có 3 đồng chí đi công tác <xa>.\r\n" + "Đề nghị cho lùi ngày. " * 60


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    return await house_of(clock, tmp_path)


async def test_a_long_obstacle_is_written_read_and_answered(house: House) -> None:
    an, vinh = await house.browser_of("an"), await house.browser_of("vinh")
    page = await an.get(PAGE)
    about = f"{house.world.org('S1')}-review"
    assert f'value="{about}"' in page.text
    assert (await an.post(PAGE, {"about": about, "body": TEXT})).status_code == 303
    assert "Đề nghị cho lùi ngày." in (await an.get(PAGE)).text
    stored = await Obstacle.get()
    assert len(stored.body) > obstacles.MOST_TYPED
    above = (await vinh.get(PAGE)).text
    assert "đi công tác &lt;xa&gt;." in above
    assert "Chi bộ Văn phòng · Họp kiểm điểm, xếp loại" in above
    answer = f"{PAGE}/{stored.id}/answer"
    assert (await vinh.post(answer, {"body": "Đồng ý, chậm nhất 30/11"})).status_code == 303
    assert "Đồng ý, chậm nhất 30/11" in (await an.get(PAGE)).text
    again = await vinh.post(answer, {"body": "Hai"})
    assert (again.status_code, "đã được trả lời" in again.text) == (409, True)


async def test_nobody_else_reads_or_answers_it(house: House) -> None:
    an = await house.browser_of("an")
    about = f"{house.world.org('S1')}-review"
    await an.get(PAGE)
    await an.post(PAGE, {"about": about, "body": TEXT})
    stored = await Obstacle.get()
    for name in ("dung", "hung", "son", "quang"):
        other = await house.browser_of(name)
        assert "đi công tác" not in (await other.get(PAGE)).text
        answer = await other.post(f"{PAGE}/{stored.id}/answer", {"body": "x"})
        assert answer.status_code == 404
        raised = await other.post(PAGE, {"about": about, "body": "x"})
        assert raised.status_code == 404
    assert await Obstacle.all().count() == 1
    assert (await Obstacle.get()).answered_at is None


@pytest.mark.parametrize(
    "sent",
    [{"about": "x", "body": "a"}, {"about": "1", "body": "a"}, {"about": "1-form<", "body": "a"},
     {"body": "a"}, {"about": "99999999999-form", "body": "a"}],
)  # fmt: skip
async def test_a_form_nobody_showed_is_refused(house: House, sent: dict[str, object]) -> None:
    an = await house.browser_of("an")
    await an.get(PAGE)
    assert (await an.post(PAGE, sent)).status_code in {404, 422}
    assert await Obstacle.all().count() == 0


async def test_what_is_empty_or_too_long_is_refused_with_a_sentence(house: House) -> None:
    an = await house.browser_of("an")
    await an.get(PAGE)
    about = f"{house.world.org('S1')}-"
    for body, said in (("  ", "còn trống"), ("x" * 5001, "dài quá 5000")):
        answer = await an.post(PAGE, {"about": about, "body": body})
        assert (answer.status_code, said in answer.text) == (422, True)


async def test_without_a_linked_chat_there_is_nothing_to_see(house: House) -> None:
    stranger = house.browser()
    answer = await stranger.get(PAGE)
    assert answer.status_code in {303, 403}
    assert "đi công tác" not in answer.text
