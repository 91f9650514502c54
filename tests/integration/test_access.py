"""Who may see and do what: every role against every organisation."""

from collections.abc import Awaitable, Mapping

import pytest

from backend.clock import MovableClock
from backend.db.models import Member, Office
from backend.errors import NotFoundError
from backend.rules.terms import Post, Standing
from backend.services import access, accounts, codes, progress
from tests import world as worlds
from tests.integration.support import everything, refusal, refused_without_a_trace
from tests.world import World

KEY = b"a secret of the test"
NOT_FOUND = (NotFoundError, "error-not-found", {})

ALL = frozenset({"K", "S", "S1", "S2", "SB", "SB1", "B"})
BELOW_S = frozenset({"S", "S1", "S2", "SB", "SB1"})
NONE: frozenset[str] = frozenset()
#: By person: the organisations he may watch, and those whose members he may issue codes to.
MATRIX: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "dung": (NONE, NONE),  # plain member
    "giang": (NONE, NONE),  # exempt, no office
    "chi": (frozenset({"S1"}), NONE),  # cell board
    "an": (frozenset({"S1"}), frozenset({"S1"})),  # secretary of a cell
    "binh": (frozenset({"S1"}), frozenset({"S1"})),  # deputy secretary of a cell
    "hung": (frozenset({"S2"}), frozenset({"S2"})),  # secretary of the cell beside it
    "minh": (NONE, NONE),  # deputy secretary, suspended from the committee
    "oanh": (frozenset({"SB1"}), frozenset({"SB1"})),  # secretary of a section's cell
    "quang": (frozenset({"SB", "SB1"}), frozenset({"SB", "SB1"})),  # secretary of a section
    "vinh": (BELOW_S, BELOW_S),  # secretary of the grassroots committee, and head
    "xuan": (BELOW_S, BELOW_S),  # its office
    "yen": (BELOW_S, NONE),  # its standing board
    "duc": (NONE, NONE),  # ordinary member of the committee
    "son": (frozenset({"B"}), frozenset({"B"})),  # secretary of a grassroots cell
    "loan": (ALL, ALL),  # office of the block
    "kien": (ALL, ALL),  # organisation board of the block
}
KEEPERS = {"loan", "kien"}


async def granted(command: Awaitable[object]) -> bool:
    """Whether a command is allowed; a refusal must be the one that tells nothing."""
    try:
        await command
    except NotFoundError as error:
        answer = (type(error), error.code, error.params)
    else:
        return True
    assert answer == NOT_FOUND
    return False


async def test_each_role_watches_and_issues_exactly_where_it_looks_after(world: World) -> None:
    for name, (watched, issued) in MATRIX.items():
        member = world.members[name]
        may_watch = {
            code
            for code, id_ in world.organisations.items()
            if await granted(access.require_watch(member, id_))
        }
        may_issue = {
            code
            for code, id_ in world.organisations.items()
            if await granted(access.require_issue(member, id_))
        }
        assert (name, may_watch, may_issue) == (name, watched, issued)


async def test_only_office_and_organisation_board_of_the_top_keep_the_roster(
    world: World,
) -> None:
    keepers = {
        name
        for name, member in world.members.items()
        if await granted(access.require_keeper(member))
    }
    assert keepers == KEEPERS
    top = await access.require_keeper(world.members["loan"])
    assert top.id == world.org("K")


async def test_a_person_may_issue_codes_to_the_members_of_his_cells_only(world: World) -> None:
    for name, (_, issued) in MATRIX.items():
        his = {other for code in issued for other in worlds.CELLS.get(code, ())}
        found = {
            other
            for other, id_ in world.members.items()
            if await granted(access.require_member(world.members[name], id_))
        }
        assert (name, found) == (name, his)


@pytest.mark.parametrize("name", list(MATRIX))
async def test_board_and_code_sheet_answer_as_the_matrix_says(
    sqlite_world: World, clock: MovableClock, name: str
) -> None:
    world, actor = sqlite_world, sqlite_world.actor(name)
    watched, issued = MATRIX[name]
    for code, id_ in world.organisations.items():
        if code in watched:
            view = await progress.board(actor, id_, clock.now())
            assert (view.here.id, view.may_issue_codes) == (id_, code in issued)
        else:
            assert not await granted(progress.board(actor, id_, clock.now()))
        sheet = codes.issue_sheet(actor, id_, key=KEY, days=30, now=clock.now())
        assert await granted(sheet) == (code in issued and code in worlds.CELLS)


async def test_forbidden_and_unknown_answer_alike_and_change_nothing(
    world: World, clock: MovableClock
) -> None:
    def issue_sheet(name: str, id_: int) -> Awaitable[object]:
        return codes.issue_sheet(world.actor(name), id_, key=KEY, days=30, now=clock.now())

    def issue_code(name: str, id_: int) -> Awaitable[object]:
        return accounts.issue_code_for(world.actor(name), id_, key=KEY, days=30, now=clock.now())

    before = await everything()
    for name in ("hung", "oanh", "dung", "minh", "duc"):  # none of them looks after S1
        actor = world.actor(name)
        for id_ in (world.org("S1"), world.unknown_id, -1):
            assert await refusal(progress.board(actor, id_, clock.now())) == NOT_FOUND
            assert await refusal(access.require_watch(actor.member_id, id_)) == NOT_FOUND
            assert await refusal(access.require_issue(actor.member_id, id_)) == NOT_FOUND
            assert await refusal(issue_sheet(name, id_)) == NOT_FOUND
        for id_ in (world.members["em"], world.unknown_id):
            assert await refusal(access.require_member(actor.member_id, id_)) == NOT_FOUND
            assert await refusal(issue_code(name, id_)) == NOT_FOUND
    nobody = access.require_watch(world.unknown_id, world.org("S1"))
    assert await refusal(nobody) == NOT_FOUND
    assert await everything() == before
    assert await granted(issue_sheet("an", world.org("S1")))


@pytest.mark.parametrize("standing", [Standing.SUSPENDED_PARTY, Standing.SUSPENDED_COMMITTEE])
async def test_office_rests_while_its_holder_is_suspended_and_wakes_after(
    world: World, clock: MovableClock, standing: Standing
) -> None:
    loan = world.members["loan"]
    await Member.filter(id=loan).update(standing=standing)
    assert await access.charges_of(loan) == ()
    assert await progress.default_board(world.actor("loan")) is None
    assert not await granted(access.require_keeper(loan))
    assert (await progress.home(world.actor("loan"), clock.now())).duties == ()
    await Member.filter(id=loan).update(standing=Standing.ACTIVE)
    assert await progress.default_board(world.actor("loan")) == world.org("K")


async def test_right_ends_with_the_office(world: World, clock: MovableClock) -> None:
    an = world.actor("an")
    assert (await progress.board(an, world.org("S1"), clock.now())).here.name
    await Office.filter(member_id=an.member_id, post=Post.SECRETARY).delete()
    board = progress.board(an, world.org("S1"), clock.now())
    assert await refused_without_a_trace(board) == NOT_FOUND


async def test_path_of_one_organisation_is_no_beginning_of_anothers(
    world: World, clock: MovableClock
) -> None:
    """Organisation 1 looks after /1/…, not after /10/…: ids are compared whole."""
    extra = [
        worlds.Organisation(code=f"X{n}", name=f"X{n}", search_key="x", kind="cell_sub", path="")
        for n in range(60)
    ]
    await worlds.Organisation.bulk_create(extra)
    for row in await worlds.Organisation.filter(code__startswith="X"):
        await worlds.Organisation.filter(id=row.id).update(path=f"/{row.id}/")
        assert not await granted(access.require_watch(world.members["loan"], row.id))
    assert await granted(access.require_watch(world.members["loan"], world.org("SB1")))


async def test_highest_charge_comes_first_and_only_watching_posts_count(world: World) -> None:
    await Office.bulk_create(
        [
            Office(
                member_id=world.members["vinh"],
                organisation_id=world.org("S1"),
                post=Post.CELL_BOARD,
                title="cell board",
            ),
            Office(
                member_id=world.members["vinh"],
                organisation_id=world.org("K"),
                post=Post.COMMITTEE,
                title="committee of the block",
            ),
        ]
    )
    charges = await access.charges_of(world.members["vinh"])
    assert [charge.organisation_id for charge in charges] == [world.org("S"), world.org("S1")]
    assert await progress.default_board(world.actor("vinh")) == world.org("S")


async def test_code_sheet_at_the_command_line_asks_no_right_but_a_cell_that_exists(
    world: World, clock: MovableClock
) -> None:
    sheet = await codes.issue_sheet(None, world.org("SB1"), key=KEY, days=30, now=clock.now())
    assert (sheet.cell_name, sheet.sender, len(sheet.codes)) == ("Chi bộ Tư vấn", "", 3)
    signed = await codes.issue_sheet(
        world.actor("quang"), world.org("SB1"), key=KEY, days=30, now=clock.now()
    )
    assert signed.sender == world.name_of("quang")
    for id_ in (world.unknown_id, world.org("SB")):  # a section has no members of its own
        refused = codes.issue_sheet(None, id_, key=KEY, days=30, now=clock.now())
        assert await refused_without_a_trace(refused) == NOT_FOUND
