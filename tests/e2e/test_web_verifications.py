"""The page on which the level above reads and closes signs of a violation."""

from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import Verification
from backend.services import verifications
from backend.web import talk
from tests.e2e.web_support import House, house_of, words_on

pytestmark = pytest.mark.e2e


@pytest.fixture(autouse=True)
def no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers here, so nobody is waited for."""
    monkeypatch.setattr(talk, "WAIT_SECONDS", 0)


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world."""
    return await house_of(clock, tmp_path)


@pytest.mark.requirement("R002-45")
async def test_what_a_cell_reports_is_read_and_closed_above_and_nowhere_else(
    house: House,
) -> None:
    world, now = house.world, house.clock.now()
    await verifications.raise_sign(
        world.actor("an"), world.reviews["dung"], "Có đơn phản ánh", now
    )
    sign = await Verification.get()
    dung = await house.browser_of("dung")
    assert (await dung.get("/verifications")).status_code == 404
    hung = await house.browser_of("hung")
    assert "Có đơn phản ánh" not in words_on(await hung.get("/verifications"))
    an = await house.browser_of("an")
    mine = await an.get("/verifications")
    assert "Đang chờ cấp có thẩm quyền" in words_on(mine)
    posted = await an.post(f"/verifications/{sign.id}", {"outcome": "Không có vi phạm"})
    assert posted.status_code in {403, 404}
    vinh = await house.browser_of("vinh")
    assert "Có đơn phản ánh" in words_on(await vinh.get("/verifications"))
    short = await vinh.post(f"/verifications/{sign.id}", {"outcome": ""})
    assert short.status_code == 422
    await vinh.get("/verifications")
    done = await vinh.post(f"/verifications/{sign.id}", {"outcome": "Không có vi phạm"})
    assert done.status_code == 303
    assert "Không có vi phạm" in words_on(await an.get("/verifications"))
