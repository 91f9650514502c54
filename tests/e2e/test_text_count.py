"""`/kiemphieu` on a wire of plain text, as Zalo is: a whole cell counted by two on two phones."""

from collections.abc import Sequence

import pytest

from backend.clock import MovableClock
from backend.db.models import BallotResult, CountLine
from bot.app import BotApp
from tests import world as worlds
from tests.doubles.text_wire import Phone, TextWire
from tests.e2e.test_text_meetings import app, number_of, phone_of, wire
from tests.integration import count_steps as steps
from tests.world import World

__all__ = ["app", "wire"]
pytestmark = pytest.mark.e2e


@pytest.fixture
async def world(sqlite_db: str, clock: MovableClock) -> World:
    return await worlds.build(clock.now())


async def enters(phone: Phone, rows: Sequence[str], *, papers: str = "7 7 6 1") -> str:
    """From /kiemphieu to the whole sheet, ready to be handed in."""
    asked = await phone.say("/kiemphieu")
    assert "Đảng viên chính thức 8 · dự họp 8 (dự bị 1, không bỏ phiếu)" in asked
    shown = await phone.say(papers)
    assert "Phát ra 7 · thu về 7 · hợp lệ 6 · không hợp lệ 1" in shown
    said = await phone.say(number_of(shown, "Đúng"))
    for row in rows:
        said = await phone.say(row)
    return said


async def first_sheet(world: World, binh: Phone) -> None:
    """The first of the team enters: slips are refused, papers left over are asked about."""
    asked = await binh.say("/kiemphieu")
    refused = await binh.say("8 8 7 1")
    assert "Phát ra 8, nhiều hơn số có mặt được bỏ phiếu (7)" in refused
    shown = await binh.say("7 7 6 1")
    row = await binh.say(number_of(shown, "Đúng"))
    assert "Dòng 1/7 của danh sách đã in" in row
    assert "Gõ: HTXS HTT HT KHT, ví dụ 1 4 1 0" in row
    over = await binh.say("3 4 0 0")
    assert "3 + 4 + 0 + 0 = 7, nhiều hơn số phiếu hợp lệ (6)" in over
    assert await CountLine.all().count() == 0
    assert "chỉ gõ các số" in await binh.say("ba bốn")
    left = await binh.say("2 3 0 0")
    assert "dòng này còn 1 phiếu" in left
    second = await binh.say(number_of(left, "Đánh dấu sai"))
    assert "Đã ghi dòng 1: 2 3 0 0, đánh dấu sai 1" in second
    said = second
    for _ in range(6):
        said = await binh.say("2 4 0 0")
    assert "Các dòng đã đủ" in said
    assert not any(
        world.name_of(name) in text for name in steps.LISTED for text in (asked, said, over, left)
    ), "a messenger carries the number on the printed list and no name"
    waits = await binh.say(number_of(said, "Hoàn thành"))
    assert "nhập đối chiếu" in waits


@pytest.mark.requirement("R002-78")
async def test_a_cell_is_counted_by_two_people_by_numbers(
    world: World, app: BotApp, wire: TextWire, clock: MovableClock
) -> None:
    ballot = await steps.opened(world, clock)
    await steps.team(world, ballot, clock, "binh", "chi")
    binh = await phone_of(world, "binh", app, wire, clock)
    chi = await phone_of(world, "chi", app, wire, clock)
    await first_sheet(world, binh)
    said = await enters(chi, ["2 3 0 0 0 1", *["2 4 0 0"] * 5, "1 5 0 0"])
    differs = await chi.say(number_of(said, "Hoàn thành"))
    assert "Hai lần nhập khác nhau 2 ô" in differs
    assert "Dòng 7 khác ở ô: HTXS, HTT. Đồng chí đã nhập: 1 5 0 0" in differs
    again = await binh.say("/kiemphieu")
    assert "Đồng chí đã nhập: 2 4 0 0" in again
    assert "1 5 0 0" not in again
    mend = await chi.say(number_of(differs, "Sửa dòng 7"))
    assert "Đang ghi: 1 5 0 0" in mend
    frozen = await chi.say("2 4 0 0")
    result = await BallotResult.get()
    seal = f"{result.seal[:4]}-{result.seal[4:]}"
    assert f"Mã niêm phong: {seal}" in frozen
    checked = await binh.say(f"/kiemtra {seal}")
    assert "đúng như khi chốt" in checked
    assert "Kết quả bỏ phiếu xếp loại đảng viên của Chi bộ Văn phòng" in checked
    assert "8 chữ và số" in await binh.say("/kiemtra 12")
    assert "Không có kết quả nào" in await binh.say("/kiemtra AAAA-AAAA")
