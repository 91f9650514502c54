"""The steps of a season over its rows: whose they are, what is open, what blocks."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Campaign, Meeting, Member, Office, Review, StepMark
from backend.i18n import translator
from backend.plan_loader import find_plan
from backend.rendering import text_of
from backend.rules.deadlines import last_day_for
from backend.rules.steps import StepState
from backend.rules.terms import MeetingPart, OrganisationKind, Post, Standing
from backend.services import campaigns, progress, step_facts, steps
from backend.services.steps import OwnedStep
from bot.screens.progress import board
from tests import world as worlds
from tests.world import World

REVIEWED = [
    name for names in worlds.CELLS.values() for name in names if name not in worlds.NOT_REVIEWED
]


async def open_by_subject(
    world: World, clock: MovableClock, campaign: int = 0
) -> Mapping[tuple[str, str], OwnedStep]:
    found = await steps.open_steps(campaign or world.campaign, clock.now())
    by_subject = {(one.step.key, one.step.subject): one for one in found}
    assert len(by_subject) == len(found)
    assert all(one.step.state is not StepState.DONE for one in found)
    return by_subject


def of(world: World, code: str) -> str:
    return f"organisation/{world.org(code)}"


async def meet(world: World, code: str, when: str, campaign: int = 0, **changes: Any) -> None:
    columns: dict[str, Any] = {
        "parts": [MeetingPart.COLLECTIVE.value, MeetingPart.INDIVIDUALS.value],
        "starts_at": datetime.fromisoformat(when).replace(tzinfo=VIETNAM),
        "uid": uuid4().hex,
        "created_at": datetime(2022, 11, 20, 8, tzinfo=VIETNAM),
    }
    columns |= changes
    await Meeting.create(
        campaign_id=campaign or world.campaign, organisation_id=world.org(code), **columns
    )


async def season_001(world: World, clock: MovableClock) -> int:
    """The same people under plan 001, which names no criteria of its own."""
    criteria = find_plan("004").member_form.criteria.items
    return await campaigns.open_campaign(
        "001", "K", "Kế hoạch số 9-KH/HU", actor=None, now=clock.now(), criteria=criteria
    )


async def test_every_form_and_every_organisation_has_its_open_steps_and_owners(
    world: World, clock: MovableClock
) -> None:
    found = await open_by_subject(world, clock)
    forms = {key[1]: one for key, one in found.items() if key[0] == "form"}
    assert set(forms) == {f"member/{world.members[name]}" for name in REVIEWED}
    em = forms[f"member/{world.members['em']}"]
    assert (em.owners, em.organisation_id) == ((world.members["em"],), world.org("S1"))
    assert em.name == "Chi bộ Văn phòng"
    owners = {
        code: found["review", of(world, code)].owners for code in ("S1", "S2", "SB1", "B", "SB")
    }
    assert owners == {
        code: (world.members[name],)
        for code, name in zip(
            ("S1", "S2", "SB1", "B", "SB"), ("an", "hung", "oanh", "son", "quang"), strict=True
        )
    }
    assert found["review", of(world, "S")].owners == (world.members["vinh"],)
    assert found["review", of(world, "K")].owners == (world.members["loan"],)  # its office
    assert found["schedule", of(world, "S1")].step.blocked_by == ()
    assert found["review", of(world, "S1")].step.blocked_by == ("forms_missing", "no_meeting")
    assert found["review", of(world, "SB")].step.blocked_by == ("cells_open",)
    assert ("milestone.decision_and_lists", of(world, "B")) in found
    assert ("milestone.decision_and_lists", of(world, "S1")) not in found


async def test_a_step_and_the_progress_of_its_organisation_have_one_last_day(
    sqlite_world: World, clock: MovableClock
) -> None:
    found = await open_by_subject(sqlite_world, clock)
    loan = sqlite_world.actor("loan")
    for code, number in sqlite_world.organisations.items():
        board = await progress.board(loan, number, clock.now())
        own = found["review", of(sqlite_world, code)].step.last
        assert own == board.here.progress.last_day
        plan = find_plan(worlds.PLAN)
        assert own == last_day_for(plan, OrganisationKind(board.here.kind))
        shown = {task.step.key: task.step for task in board.steps}
        assert {k: s for k, s in shown.items() if s.state is not StepState.DONE} == {
            key: one.step
            for (key, subject), one in found.items()
            if subject == of(sqlite_world, code)
        }


async def test_a_form_in_hand_on_paper_or_here_is_no_step_any_more(
    world: World, clock: MovableClock
) -> None:
    cell = [name for name in worlds.CELLS["S2"] if name not in worlds.NOT_REVIEWED]
    await worlds.fill_in(world, cell[1:], clock.now(), submitted=True)
    await Review.filter(id=world.reviews[cell[0]]).update(paper_at=clock.now())
    await meet(world, "S2", "2022-11-29 14:00", state="issued", issued_at=clock.now())
    found = await open_by_subject(world, clock)
    waiting = {subject for key, subject in found if key == "form"}
    assert waiting == {f"member/{world.members[name]}" for name in REVIEWED if name not in cell}
    review = found["review", of(world, "S2")].step
    assert (review.state, review.blocked_by) == (StepState.OPEN, ())
    assert ("schedule", of(world, "S2")) not in found
    await campaigns.close_cell(world.org("S2"), actor=None, now=clock.now())
    assert ("review", of(world, "S2")) not in await open_by_subject(world, clock)


async def test_a_closed_cell_has_no_forms_to_fill_in(world: World, clock: MovableClock) -> None:
    await campaigns.close_cell(world.org("SB1"), actor=None, now=clock.now())
    found = await open_by_subject(world, clock)
    assert not {f"member/{world.members[n]}" for n in worlds.CELLS["SB1"]} & {s for _, s in found}
    assert found["review", of(world, "SB")].step.blocked_by == ()
    assert found["review", of(world, "S")].step.blocked_by == ("cells_open",)


async def test_a_drafted_meeting_is_to_be_sent_a_cancelled_one_counts_for_nothing(
    world: World, clock: MovableClock
) -> None:
    await meet(world, "S1", "2022-11-28 14:00")
    await meet(world, "S2", "2022-11-28 14:00", state="cancelled")
    await meet(world, "B", "2022-11-25 14:00", parts=[MeetingPart.CELL_BOARD.value])
    found = await open_by_subject(world, clock)
    send = found["send", of(world, "S1")].step
    assert send.last.day is not None
    assert send.last.day.isoformat() == "2022-11-23"
    assert ("schedule", of(world, "S1")) not in found
    for code in ("S2", "B"):  # the cell board alone reviews nobody
        assert ("schedule", of(world, code)) in found
        assert ("send", of(world, code)) not in found


async def test_whoever_is_suspended_acts_for_nobody_and_the_next_one_does(
    world: World, clock: MovableClock
) -> None:
    await Member.filter(id=world.members["an"]).update(standing=Standing.SUSPENDED_COMMITTEE)
    await Office.create(
        member_id=world.members["chi"],
        organisation_id=world.org("S1"),
        post=Post.DEPUTY_SECRETARY,
        title="second deputy",
    )
    await Office.filter(member_id=world.members["hung"]).delete()  # minh, his deputy: suspended
    found = await open_by_subject(world, clock)
    deputies = (world.members["binh"], world.members["chi"])
    assert found["review", of(world, "S1")].owners == deputies
    assert found["review", of(world, "S2")].owners == ()
    assert [one.step.key for one in await steps.steps_of(world.actor("binh"), clock.now())] == [
        "schedule", "form", "review",
    ]  # fmt: skip


async def test_marks_end_what_people_say_is_done(world: World, clock: MovableClock) -> None:
    for key in ("review", "milestone.summary_conference"):
        await StepMark.create(
            campaign_id=world.campaign, subject=of(world, "S"), step=key, done_at=clock.now()
        )
    found = await open_by_subject(world, clock)
    assert ("review", of(world, "S")) not in found
    assert ("milestone.summary_conference", of(world, "S")) not in found
    assert found["milestone.decision_and_lists", of(world, "S")].step.blocked_by == ()
    assert ("milestone.summary_conference", of(world, "B")) in found


async def test_nothing_is_open_in_a_season_that_is_over(world: World, clock: MovableClock) -> None:
    await Campaign.filter(id=world.campaign).update(closed_at=clock.now())
    assert await steps.open_steps(world.campaign, clock.now()) == ()


@pytest.mark.requirement("R000-52")
async def test_a_window_is_left_out_until_it_opens(db: str, clock: MovableClock) -> None:
    clock.move_to(datetime(2024, 12, 16, 9, tzinfo=VIETNAM))
    world = await worlds.build(clock.now(), season=False)
    criteria = find_plan("004").member_form.criteria.items
    campaign = await campaigns.open_campaign(
        "000", "K", worlds.LETTER, actor=None, now=clock.now(), criteria=criteria
    )
    conference = ("milestone.summary_conference", of(world, "K"))
    assert conference not in await open_by_subject(world, clock, campaign)
    kept = await progress.board(world.actor("loan"), world.org("K"), clock.now())
    assert conference[0] in {task.step.key for task in kept.steps}
    clock.move_to(datetime(2025, 1, 1, 0, 0, tzinfo=VIETNAM))
    assert conference in await open_by_subject(world, clock, campaign)


@pytest.mark.requirement("R001-29", "R001-47")
async def test_plan_001_registers_by_the_week_and_asks_papers_of_the_standing_board(
    world: World, clock: MovableClock
) -> None:
    clock.move_to(datetime(2023, 12, 5, 9, tzinfo=VIETNAM))
    for post in (Post.STANDING_BOARD, Post.SECRETARY):  # two posts of one person: once
        await Office.create(
            member_id=world.members["thao"], organisation_id=world.org("K"), post=post, title=post
        )
    campaign = await season_001(world, clock)
    found = await open_by_subject(world, clock, campaign)
    papers = {one.owners: one for (key, _), one in found.items() if "papers" in key}
    assert list(papers) == [(world.members["thao"],)]
    paper = papers[world.members["thao"],]
    assert (paper.step.blocked_by, paper.organisation_id) == (("form_missing",), world.org("B"))
    register = found["register", of(world, "B")].step
    assert (register.before, register.blocked_by) == ("15:00", ("no_meeting",))
    assert ("register", of(world, "S1")) not in found
    await meet(world, "B", "2023-12-13 08:00", campaign)
    register = (await open_by_subject(world, clock, campaign))["register", of(world, "B")].step
    assert register.last.day is not None
    assert (register.last.day.isoformat(), register.blocked_by) == ("2023-12-07", ())
    await Meeting.all().update(registered_at=clock.now())
    assert ("register", of(world, "B")) not in await open_by_subject(world, clock, campaign)
    own = await steps.steps_of(world.actor("thao"), clock.now())
    keys = [one.step.key for one in own if one.owners == (world.members["thao"],)]
    assert keys[:2] == ["form", "milestone.standing_board_member_papers"]


async def test_ones_own_steps_are_those_one_is_the_owner_of(
    world: World, clock: MovableClock
) -> None:
    found = await open_by_subject(world, clock)
    for name, member in world.members.items():
        mine = await steps.steps_of(world.actor(name), clock.now())
        expected = {key: one for key, one in found.items() if member in one.owners}
        assert {(one.step.key, one.step.subject): one for one in mine} == expected, name
        days = [one.step.last.day for one in mine if one.step.last.day]
        assert days == sorted(days)
    assert await steps.steps_of(world.actor("giang"), clock.now()) == []


async def test_a_season_of_any_size_is_read_in_a_few_statements(
    sqlite_world: World, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def counted(sql: str, *values: object) -> object:
        asked.append(sql)
        return await rows(sql, *values)

    rows = step_facts.rows
    monkeypatch.setattr(step_facts, "rows", counted)
    monkeypatch.setattr(steps, "rows", counted)
    await steps.open_steps(sqlite_world.campaign, clock.now())
    first = len(asked)
    row = worlds.member_row(sqlite_world.org("S1"), "Võ Thu Anh", roll_number=0)
    await row.save()
    await campaigns.refresh(actor=None, now=clock.now() + timedelta(minutes=1))
    asked.clear()
    await steps.open_steps(sqlite_world.campaign, clock.now())
    assert len(asked) == first < 10


@pytest.mark.requirement("R000-48")
async def test_progress_says_at_which_step_a_unit_is_and_how_many_days_are_left(
    db: str, clock: MovableClock
) -> None:
    world = await worlds.build(clock.now(), season=False)
    criteria = find_plan("004").member_form.criteria.items
    season = await campaigns.open_campaign(
        "000", "K", worlds.LETTER, actor=None, now=clock.now(), criteria=criteria
    )
    now = datetime(2024, 12, 9, 8, tzinfo=VIETNAM)

    async def shown(name: str, code: str) -> list[str]:
        view = await progress.board(world.actor(name), world.org(code), now)
        return text_of(board(view, now.date()), translator("vi")).split("\n")

    said = await shown("an", "S1")
    assert "chậm nhất hết ngày 12/12/2024, còn 3 ngày" in said[1]
    assert said[2] == "Đang ở bước 1/2: Đặt lịch họp kiểm điểm"
    await meet(world, "S1", "2024-12-12T08:00", season)
    assert (await shown("an", "S1"))[
        2
    ] == "Đang ở bước 2/3: Gửi thông báo, giấy mời và tài liệu họp"
    await Meeting.all().update(state="issued", issued_at=now)
    assert (await shown("an", "S1"))[2] == "Đang ở bước 2/2: Họp kiểm điểm, xếp loại"
    await campaigns.close_cell(world.org("S1"), actor=world.actor("an"), now=now)
    assert (await shown("an", "S1"))[2] == "Đã xong cả 2 bước."
    assert (await shown("son", "B"))[2] == "Đang ở bước 1/3: Đặt lịch họp kiểm điểm"
