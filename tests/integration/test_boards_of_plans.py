"""Committees above look over what is below them, in the seasons of the plans that ask for it."""

import pytest

from backend.clock import MovableClock
from backend.db.models import Office
from backend.errors import NotFoundError
from backend.plan_loader import find_plan
from backend.rules.terms import Post
from backend.services import campaigns, progress, self_ratings
from backend.views import BoardView
from tests import world as worlds
from tests.integration.support import everything, refusal
from tests.world import World


async def season(plan: str, root: str, clock: MovableClock) -> World:
    """The small world in a season of another plan, with criteria of its own."""
    world = await worlds.build(clock.now(), season=False)
    criteria = find_plan("004").member_form.criteria.items
    campaign = await campaigns.open_campaign(
        plan, root, "1-KH", actor=None, now=clock.now(), criteria=criteria
    )
    reviews = await worlds.reviews_of(world.members, campaign)
    return World(world.organisations, world.members, reviews, campaign)


async def board(world: World, by: str, code: str, clock: MovableClock) -> BoardView:
    return await progress.board(world.actor(by), world.org(code), clock.now())


def below(view: BoardView) -> dict[str, tuple[int, int]]:
    """Reviewed and handed in, by organisation directly below."""
    return {line.name: (line.progress.reviewed, line.progress.submitted) for line in view.children}


@pytest.mark.requirement("R001-12")
async def test_001_shows_the_district_one_line_for_each_grassroots_organisation(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await season("001", "K", clock)
    before = await everything()
    for name in ("loan", "kien"):  # the office and the organisation board of the upper level
        lines = below(await board(world, name, "K", clock))
        assert lines == {"Đảng bộ Sở Kế hoạch": (19, 0), "Chi bộ Bảo tàng": (4, 0)}
    assert await everything() == before
    for name in ("an", "dung", "vinh"):
        outside = progress.board(world.actor(name), world.org("K"), clock.now())
        assert (await refusal(outside))[0] is NotFoundError


@pytest.mark.requirement("R002-05", "R002-122")
async def test_002_shows_committee_and_office_of_the_department_all_its_cells(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await season("002", "S", clock)
    khanh, review = world.actor("khanh"), world.reviews["khanh"]
    form = await self_ratings.name_level(khanh, review, "GOOD", clock.now())
    for text in form.texts:
        await self_ratings.save_text(khanh, review, text.key, "Đã ghi", clock.now())
    await self_ratings.submit(khanh, review, clock.now())
    assert await Office.filter(member_id=world.members["xuan"], post=Post.OFFICE).exists()
    for name in ("vinh", "yen", "xuan"):  # secretary, standing board, office
        assert below(await board(world, name, "S", clock)) == {
            "Chi bộ Văn phòng": (8, 0),
            "Chi bộ Kế toán": (7, 1),
            "Đảng bộ bộ phận Trung tâm": (3, 0),
        }
        cell = await board(world, name, "SB1", clock)
        assert cell.here.name == "Chi bộ Tư vấn"
    other = progress.board(world.actor("hung"), world.org("S1"), clock.now())
    assert (await refusal(other))[0] is NotFoundError
