"""`/kiemphieu` over Telegram through the real aiogram client: two people, two phones, one seal."""

import asyncio

import pytest

from backend.db.models import BallotResult, CountLine
from tests.e2e.chats import Person, Stage, bot, fake, said, stage
from tests.integration import count_steps as steps

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]

RIGHT, FINISH = said("button-count-right"), said("button-count-finish")
EMPTY, ALONE = said("button-count-empty"), said("button-count-alone")


async def enter(person: Person, rows: list[str]) -> None:
    """From /kiemphieu to the whole sheet."""
    await person.say("/kiemphieu", "Ví dụ 7 7 7 0")
    await person.say("7 7 6 1", "Phát ra 7")
    await person.press(RIGHT, "Dòng 1/7")
    for number, row in enumerate(rows, start=2):
        await person.say(row, f"Dòng {number}/7" if number <= len(rows) else "Các dòng đã đủ")


async def test_the_lead_picks_a_team_and_two_count_blind_until_it_freezes(stage: Stage) -> None:
    ballot = await steps.opened(stage.world, stage.clock)
    an, binh, chi = [await stage.linked(name) for name in ("an", "binh", "chi")]
    await an.say("/kiemphieu")
    shown = await an.press(said("button-count-team", number=ballot.head.id))
    assert shown.shows("Chưa cử ai")
    for number in (2, 3):
        person = said("count-person-number", number=number)
        await an.press(said("button-count-person", who=person, ticked="no"))
    assert an.screen.shows("Tổ có 2 đồng chí")

    await enter(binh, ["2 4 0 0"] * 7)
    await binh.press(FINISH, "nhập đối chiếu")
    await enter(chi, ["2 4 0 0"] * 7)
    await asyncio.gather(chi.user.tap(FINISH), chi.user.tap(FINISH))
    await stage.settled()
    result = await BallotResult.get()
    assert chi.screen.shows(f"{result.seal[:4]}-{result.seal[4:]}")
    assert (await binh.say("/kiemphieu", "đã chốt")).shows("đã chốt")
    for person in (an, binh, chi):
        assert not any(
            screen.shows(stage.world.name_of(name))
            for screen in person.user.history
            for name in ("em", "vinh", "xuan")
        )
    assert stage.every_tap_is_answered_once(an, binh, chi)


async def test_papers_left_over_are_asked_and_a_double_tap_stores_once(stage: Stage) -> None:
    ballot = await steps.opened(stage.world, stage.clock)
    await steps.team(stage.world, ballot, stage.clock, "binh")
    binh = await stage.linked("binh")
    await binh.say("/kiemphieu", "Ví dụ 7 7 7 0")
    await binh.say("7 7 6 1", "Phát ra 7")
    await binh.press(RIGHT, "Dòng 1/7")
    await binh.say("2 3 0 0", "còn 1 phiếu")
    assert await CountLine.all().count() == 0
    await asyncio.gather(binh.user.tap(EMPTY), binh.user.tap(EMPTY))
    await stage.settled()
    (line,) = await CountLine.all()
    assert (line.marks, line.empty, line.wrong) == ([2, 3, 0, 0], 1, 0)
    assert binh.screen.shows("Dòng 2/7")


async def test_nobody_to_check_freezes_with_a_typed_reason(stage: Stage) -> None:
    ballot = await steps.opened(stage.world, stage.clock)
    await steps.team(stage.world, ballot, stage.clock, "binh")
    binh = await stage.linked("binh")
    await enter(binh, ["2 4 0 0"] * 7)
    await binh.press(FINISH, "nhập đối chiếu")
    await binh.press(ALONE, "Vì sao")
    frozen = await binh.say("Tổ chỉ có một đồng chí", "Mã niêm phong")
    assert not frozen.shows("Tổ chỉ có một")
    assert (await BallotResult.get()).alone
