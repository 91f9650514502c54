"""How far everybody is: `/viec` and `/tiendo` over the rows of a season."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Account, Campaign, Member, Office
from backend.errors import NotFoundError
from backend.rules.deadlines import DueState
from backend.rules.progress import FormState
from backend.rules.terms import Level, Post
from backend.services import accounts, campaigns, imports, progress, rating_facts, self_ratings
from backend.services.commands import Actor
from backend.sitting_views import Residence
from backend.views import BoardView
from tests import world as worlds
from tests.conftest import DATA
from tests.integration.support import refusal
from tests.integration.talk import Talk, bot_app
from tests.world import World

ALL = ("K", "S", "S1", "S2", "SB", "SB1", "B")
Counts = tuple[int, int, int, int, int, int]


async def counts(world: World, clock: MovableClock) -> Mapping[str, Counts]:
    """Reviewed, started, submitted, linked, cells, cells done: by organisation."""
    found: dict[str, Counts] = {}
    for code in ALL:
        view = await progress.board(world.actor("loan"), world.org(code), clock.now())
        p = view.here.progress
        found[code] = (p.reviewed, p.started, p.submitted, p.linked, p.cells, p.cells_done)
        for child in view.children:  # a line in the list says what its own board says
            own = await progress.board(world.actor("loan"), child.id, clock.now())
            assert own.here == child
    return found


async def board(world: World, code: str, clock: MovableClock, by: str = "loan") -> BoardView:
    return await progress.board(world.actor(by), world.org(code), clock.now())


async def test_exempt_and_suspended_from_the_party_are_not_counted_anywhere(
    world: World, clock: MovableClock
) -> None:
    assert await counts(world, clock) == {
        "K": (21, 0, 0, 0, 4, 0),
        "S": (17, 0, 0, 0, 3, 0),
        "S1": (8, 0, 0, 0, 1, 0),  # nine on the roll, one exempt
        "S2": (6, 0, 0, 0, 1, 0),  # seven on the roll, one suspended
        "SB": (3, 0, 0, 0, 1, 0),
        "SB1": (3, 0, 0, 0, 1, 0),
        "B": (4, 0, 0, 0, 1, 0),
    }


async def test_counts_of_the_cells_add_up_along_the_tree(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, worlds.CELLS["SB1"], clock.now(), submitted=True)
    await worlds.fill_in(world, ["an", "binh"], clock.now(), submitted=True)
    await worlds.fill_in(world, ["chi"], clock.now())  # ready, not handed in
    await self_ratings.record_grade(
        world.actor("dung"), world.reviews["dung"], "c1", "T", clock.now()
    )
    await self_ratings.name_level(world.actor("son"), world.reviews["son"], "GOOD", clock.now())
    for name in ("an", "dung", "phuc"):
        await worlds.chat(world, name, clock.now())
    assert await counts(world, clock) == {
        "K": (21, 8, 5, 3, 4, 1),
        "S": (17, 7, 5, 3, 3, 1),
        "S1": (8, 4, 2, 2, 1, 0),
        "S2": (6, 0, 0, 0, 1, 0),
        "SB": (3, 3, 3, 1, 1, 1),
        "SB1": (3, 3, 3, 1, 1, 1),
        "B": (4, 1, 0, 0, 1, 0),
    }


async def test_sample_season_reviews_94_of_97_members(db: str, clock: MovableClock) -> None:
    roster = (DATA / "roster-004.xlsx").read_bytes()
    await imports.apply(roster, account_id=None, member_id=None, only_valid=False, now=clock.now())
    await campaigns.open_campaign("004", "K", worlds.LETTER, actor=None, now=clock.now())
    keeper = await Office.filter(post=Post.OFFICE, organisation__code="K").first()
    assert keeper is not None
    actor = Actor(keeper.member_id)
    top = await progress.default_board(actor)
    assert top is not None
    view = await progress.board(actor, top, clock.now())
    assert (await Member.all().count(), view.here.progress.reviewed) == (97, 94)
    assert view.here.progress.cells == 7
    assert sum(child.progress.reviewed for child in view.children) == 94


async def test_duties_list_what_one_looks_after_highest_first_with_the_not_linked(
    world: World, clock: MovableClock
) -> None:
    await Office.create(
        member_id=world.members["vinh"],
        organisation_id=world.org("S1"),
        post=Post.CELL_BOARD,
        title="cell board",
    )
    await Office.create(
        member_id=world.members["vinh"],
        organisation_id=world.org("S"),
        post=Post.STANDING_BOARD,
        title="standing board",
    )
    for name in ("an", "an", "giang", "hung"):
        key = f"{name}-{await Account.all().count()}"
        await worlds.chat(world, name, clock.now(), chat_key=key)
    await worlds.stranger(clock.now())

    async def duties(name: str) -> list[tuple[int, int, int]]:
        view = await progress.home(world.actor(name), clock.now())
        return [(d.line.id, d.line.progress.reviewed, d.unlinked) for d in view.duties]

    assert await duties("vinh") == [(world.org("S"), 17, 15), (world.org("S1"), 8, 7)]
    assert await duties("an") == [(world.org("S1"), 8, 7)]  # two chats are one person
    assert await duties("loan") == [(world.org("K"), 21, 19)]
    for name in ("dung", "duc", "minh", "giang"):
        assert await duties(name) == []


async def test_unlinking_brings_a_person_back_among_the_not_linked(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    assert (await board(world, "S1", clock)).here.progress.linked == 1
    await accounts.unlink(account, clock.now())
    assert (await board(world, "S1", clock)).here.progress.linked == 0


async def test_home_shows_form_season_and_person_or_says_that_none_runs(
    world: World, clock: MovableClock
) -> None:
    view = await progress.home(world.actor("dung"), clock.now())
    assert (view.person.name, view.person.cell_name) == ("Trần Thị Dung", "Chi bộ Văn phòng")
    assert view.season is not None
    assert (view.season.letter, view.season.content) == (worlds.LETTER, "minimal")
    assert view.form is not None
    assert (view.form.review_id, view.form.state) == (
        world.reviews["dung"],
        FormState.NOT_STARTED,
    )
    await Campaign.filter(id=world.campaign).update(closed_at=clock.now())
    for name in ("dung", "loan"):
        view = await progress.home(world.actor(name), clock.now())
        assert (view.season, view.form, view.duties) == (None, None, ())
    gone = progress.home(Actor(world.unknown_id), clock.now())
    assert await refusal(gone) == (NotFoundError, "error-not-found", {})


async def test_temporary_member_is_reminded_of_two_papers_and_others_of_one(
    sqlite_world: World, clock: MovableClock
) -> None:
    papers = {}
    for name in ("nga", "dung"):
        view = await progress.home(sqlite_world.actor(name), clock.now())
        assert view.form is not None
        papers[name] = [(paper.key, paper.place) for paper in view.form.papers]
    assert papers == {
        "nga": [("temp_comment", "Chi bộ Phường 3"), ("residence_comment", "")],
        "dung": [("residence_comment", "")],
    }


@pytest.mark.parametrize("residence", [Residence.RECEIVED, Residence.FREED])
async def test_a_paper_noted_as_received_or_not_asked_is_no_task_any_more(
    world: World, clock: MovableClock, residence: Residence
) -> None:
    async def papers() -> list[str]:
        view = await progress.home(world.actor("nga"), clock.now())
        assert view.form is not None
        return [paper.key for paper in view.form.papers]

    assert await papers() == ["temp_comment", "residence_comment"]
    review, member = world.reviews["nga"], await Member.get(id=world.members["nga"])
    for change, left in (
        ({"residence": residence}, ["temp_comment"]),
        ({"temp_comment": True}, []),
        ({"residence": Residence.NONE}, ["residence_comment"]),
    ):
        known = await rating_facts.facts_of(review, member)
        entered = replace(known, **change)
        await rating_facts.set_facts(world.actor("hung"), review, entered, clock.now())
        assert await papers() == left


async def test_blockers_are_the_cells_due_first_then_those_with_most_missing(
    world: World, clock: MovableClock
) -> None:
    names = [line.name for line in (await board(world, "K", clock)).blockers]
    assert names == ["Chi bộ Văn phòng", "Chi bộ Kế toán", "Chi bộ Bảo tàng"]  # 8, 6, 4 missing
    reviewed = [name for name in worlds.CELLS["S1"] if name not in worlds.NOT_REVIEWED]
    await worlds.fill_in(world, reviewed[:-1], clock.now(), submitted=True)
    names = [line.name for line in (await board(world, "K", clock)).blockers]
    assert names == ["Chi bộ Kế toán", "Chi bộ Bảo tàng", "Chi bộ Văn phòng"]
    await worlds.fill_in(world, reviewed[-1:], clock.now(), submitted=True)
    view = await board(world, "K", clock)
    assert [(line.name, line.progress.missing) for line in view.blockers] == [
        ("Chi bộ Kế toán", 6),
        ("Chi bộ Bảo tàng", 4),
        ("Chi bộ Tư vấn", 3),  # a section's cell, due four days later
    ]
    assert (await board(world, "SB", clock)).blockers[0].name == "Chi bộ Tư vấn"
    assert (await board(world, "S2", clock)).blockers == ()  # a cell names its members instead


@pytest.mark.parametrize(
    ("moment", "left", "due"),
    [
        ("2022-11-24 09:00", {"S1": 6, "SB1": 10, "SB": 10, "S": 15, "K": 20}, "due_soon"),
        ("2022-11-22 23:59", {"S1": 8, "SB1": 12, "SB": 12, "S": 17, "K": 22}, "on_track"),
        ("2022-11-30 00:00", {"S1": 0, "SB1": 4, "SB": 4, "S": 9, "K": 14}, "due_today"),
        ("2022-11-30 23:59", {"S1": 0, "SB1": 4, "SB": 4, "S": 9, "K": 14}, "due_today"),
        ("2022-12-01 00:00", {"S1": -1, "SB1": 3, "SB": 3, "S": 8, "K": 13}, "late"),
        ("2022-12-15 08:00", {"S1": -15, "SB1": -11, "SB": -11, "S": -6, "K": -1}, "late"),
    ],
)
async def test_days_left_are_counted_to_the_end_of_the_last_day_in_viet_nam(
    sqlite_world: World,
    clock: MovableClock,
    moment: str,
    left: Mapping[str, int],
    due: str,
) -> None:
    clock.move_to(datetime.fromisoformat(moment).replace(tzinfo=VIETNAM))
    boards = {code: await board(sqlite_world, code, clock) for code in left}
    assert {code: view.here.days_left for code, view in boards.items()} == left
    assert boards["S1"].here.progress.due is DueState(due)
    home = await progress.home(sqlite_world.actor("dung"), clock.now())
    assert home.form is not None
    assert home.form.days_left == left["S1"]
    borrowed = [code for code, view in boards.items() if view.here.progress.last_day.borrowed]
    assert borrowed == ["SB1"]


async def test_two_of_one_name_stand_with_their_year_of_birth(
    world: World, clock: MovableClock
) -> None:
    names = [line.name for line in (await board(world, "S1", clock, by="an")).members]
    assert names[3:5] == ["Trần Thị Dung (1980)", "Trần Thị Dung (1990)"]
    assert names[0] == "Nguyễn Văn An"
    await Member.filter(id=world.members["em"]).update(full_name="Trần Thị Em")
    names = [line.name for line in (await board(world, "S1", clock, by="an")).members]
    assert names[3:5] == ["Trần Thị Dung", "Trần Thị Em"]


async def test_cell_lists_its_members_in_roster_order_with_how_far_each_is(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, ["an"], clock.now(), submitted=True)
    await worlds.fill_in(world, ["binh"], clock.now())
    await worlds.fill_in(world, ["chi"], clock.now(), level=None)
    await worlds.chat(world, "dung", clock.now())

    async def states() -> list[str]:
        return [line.state for line in (await board(world, "S1", clock, by="chi")).members]

    view = await board(world, "S1", clock, by="chi")
    assert [line.roll_number for line in view.members] == list(range(1, 10))
    assert [line.linked for line in view.members] == [False] * 3 + [True] + [False] * 5
    waiting = ["not_started", "not_started", "not_concerned", *["not_started"] * 3]
    assert await states() == ["submitted", "ready", "started", *waiting]
    await campaigns.close_cell(world.org("S1"), actor=None, now=clock.now())
    missed = ["missed"] * 4 + ["not_concerned"] + ["missed"] * 3
    assert await states() == ["closed", *missed]
    assert (await board(world, "S", clock)).members == ()


async def test_list_and_form_agree_on_who_is_ready_after_an_office_ended(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, ["an", "binh"], clock.now(), level=Level.GOOD)
    await Office.filter(member_id=world.members["an"]).delete()
    await campaigns.refresh(actor=None, now=clock.now())
    form = await self_ratings.form(world.actor("an"), world.reviews["an"], clock.now())
    (line, other, *_) = (await board(world, "S1", clock)).members
    assert (form.state, line.state, other.state) == (FormState.READY,) * 3


async def test_way_up_is_offered_as_far_as_one_looks_after(
    world: World, clock: MovableClock
) -> None:
    parents = {
        name: (await board(world, "SB1", clock, by=name)).parent_id
        for name in ("oanh", "quang", "vinh", "loan")
    }
    assert parents == {
        "oanh": None,
        "quang": world.org("SB"),
        "vinh": world.org("SB"),
        "loan": world.org("SB"),
    }
    assert (await board(world, "K", clock)).parent_id is None
    assert (await board(world, "S", clock, by="vinh")).parent_id is None


async def test_board_says_so_where_no_season_runs(db: str, clock: MovableClock) -> None:
    world = await worlds.build(clock.now(), season=False)
    command = progress.board(world.actor("loan"), world.org("K"), clock.now())
    assert await refusal(command) == (NotFoundError, "error-no-season", {})
    await campaigns.open_campaign("004", "S", worlds.LETTER, actor=None, now=clock.now())
    assert (await board(world, "S1", clock)).here.progress.reviewed == 8
    for code in ("K", "B"):  # above and beside the season
        command = progress.board(world.actor("loan"), world.org(code), clock.now())
        assert (await refusal(command))[1] == "error-no-season"


async def test_newest_open_season_is_the_one_shown(world: World, clock: MovableClock) -> None:
    newer = await campaigns.open_campaign(
        "004", "S", "Kế hoạch số 22-KH/ĐU", actor=None, now=clock.now() + timedelta(days=1)
    )
    view = await board(world, "S1", clock)
    home = await progress.home(world.actor("dung"), clock.now())
    assert home.season is not None
    assert (view.season.id, home.season.id) == (newer, newer)
    assert (await board(world, "B", clock)).season.id == world.campaign
    await Campaign.filter(id=newer).update(closed_at=clock.now())
    assert (await board(world, "S1", clock)).season.id == world.campaign


async def test_home_and_board_show_an_organisation_in_one_season(
    world: World, clock: MovableClock
) -> None:
    await Office.create(  # he leads the block from a cell below S
        member_id=world.members["an"],
        organisation_id=world.org("K"),
        post=Post.SECRETARY,
        title="secretary of K",
    )
    newer = await campaigns.open_campaign(
        "004", "S", "Kế hoạch số 22-KH/ĐU", actor=None, now=clock.now() + timedelta(days=1)
    )
    await worlds.fill_in(world, ["binh"], clock.now(), submitted=True)  # in the older one
    home = await progress.home(world.actor("an"), clock.now())
    assert home.season is not None
    assert home.season.id == newer
    assert len(home.duties) == 2
    for duty in home.duties:
        view = await progress.board(world.actor("an"), duty.line.id, clock.now())
        assert (view.season, view.here) == (duty.season, duty.line)
    assert [duty.season and duty.season.id for duty in home.duties] == [world.campaign, newer]
    assert [duty.line.progress.submitted for duty in home.duties] == [1, 0]


async def test_who_looks_after_a_season_without_a_form_in_it_sees_it_all_the_same(
    db: str, clock: MovableClock
) -> None:
    world = await worlds.build(clock.now(), season=False)
    await campaigns.open_campaign("004", "S", worlds.LETTER, actor=None, now=clock.now())
    await Office.create(
        member_id=world.members["son"],
        organisation_id=world.org("S2"),
        post=Post.DEPUTY_SECRETARY,
        title="deputy of S2",
    )
    home = await progress.home(world.actor("son"), clock.now())
    assert home.form is None
    assert home.season is not None
    assert [duty.line.id for duty in home.duties] == [world.org("S2")]


async def test_a_closed_cell_holds_nobody_up_and_what_it_missed_is_told_apart(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, ["hung", "khanh"], clock.now(), submitted=True)
    before = await board(world, "S", clock)
    assert (before.blocking, before.here.progress.missing) == (3, 15)
    await campaigns.close_cell(world.org("S2"), actor=None, now=clock.now())
    view = await board(world, "S", clock)
    assert [row.name for row in view.blockers] == ["Chi bộ Văn phòng", "Chi bộ Tư vấn"]
    p = view.here.progress
    assert (view.blocking, p.missing, p.missed, p.reviewed, p.submitted) == (2, 11, 4, 17, 2)
    assert p.cells_done == 0  # closed, but not complete
    assert (await board(world, "S2", clock)).here.progress.missed == 4


@pytest.mark.parametrize(("name", "warned"), [("oanh", True), ("dung", False)])
async def test_a_last_day_on_a_sunday_is_said_to_be_one(
    sqlite_world: World, clock: MovableClock, name: str, warned: bool
) -> None:
    account = await worlds.chat(sqlite_world, name, clock.now())
    said = await Talk(bot_app(clock), account, clock).say("/viec")
    assert ("Ngày 04/12/2022 là Chủ nhật; kế hoạch không nói dời hạn" in said) is warned


async def test_more_cells_hold_up_than_are_named_and_the_number_is_right(
    world: World, clock: MovableClock
) -> None:
    view = await board(world, "K", clock)
    assert (len(view.blockers), view.blocking) == (3, 4)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/tiến độ", "kiểm điểm 2022"),
        ("/Tiến Độ", "kiểm điểm 2022"),
        ("/tien do", "kiểm điểm 2022"),
        ("/tiendo ngay", "kiểm điểm 2022"),
        ("/tự đánh giá", "tiêu chí 1/10"),
        ("/cài đặt", "Cài đặt"),
        ("/trợ giúp", "Trợ giúp"),
        ("/căn cứ tỷ lệ 31", "31"),
        ("/tiến", "Chào đồng chí Nguyễn Văn An"),
        ("tiến độ", "Chào đồng chí Nguyễn Văn An"),
    ],
)
async def test_a_command_may_be_typed_as_it_is_spoken(
    sqlite_world: World, clock: MovableClock, typed: str, shown: str
) -> None:
    account = await worlds.chat(sqlite_world, "an", clock.now())
    assert shown in await Talk(bot_app(clock), account, clock).say(typed)
