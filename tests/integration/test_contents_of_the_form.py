"""What a season's form asks in words: of everybody, of leaders, and what is still unwritten."""

import pytest

from backend.clock import MovableClock
from backend.errors import InvalidCommandError
from backend.rules.progress import FormState
from backend.rules.terms import Level
from backend.services import campaigns, self_ratings
from backend.services.commands import Actor
from backend.views import FormView
from bot.screens import self_rating
from tests import world as worlds
from tests.integration.support import refused_without_a_trace
from tests.world import World


@pytest.fixture
async def department(sqlite_db: str, clock: MovableClock) -> World:
    """A season of plan 002 in the department's organisation."""
    world = await worlds.build(clock.now(), season=False)
    campaign = await campaigns.open_campaign("002", "S", "1-KH", actor=None, now=clock.now())
    reviews = await worlds.reviews_of(world.members, campaign)
    return World(world.organisations, world.members, reviews, campaign)


async def form_of(world: World, name: str, clock: MovableClock) -> FormView:
    return await self_ratings.form(world.actor(name), world.reviews[name], clock.now())


async def write(actor: Actor, form: FormView, section: str, clock: MovableClock) -> FormView:
    asked = next(text for text in form.texts if text.key == section)
    body = "yes" if asked.yes_no else "Đoàn kết, tận tụy"
    return await self_ratings.save_text(actor, form.review_id, section, body, clock.now())


def written(form: FormView) -> tuple[int, int]:
    """How many sections the summary says are written, of how many."""
    lines = {line.words.id: line.words.params for line in self_rating.summary(form).lines}
    said = lines["summary-texts"]
    return int(str(said["done"])), int(str(said["total"]))


async def asked_of_leaders_only(
    world: World, sections: tuple[str, ...], names: tuple[str, str], clock: MovableClock
) -> None:
    """Each section is in the leader's form, missing until it is written, and in no member's."""
    leader, member = names
    keys = {text.key for text in (await form_of(world, member, clock)).texts}
    assert not keys & set(sections)
    form = await form_of(world, leader, clock)
    for done, section in enumerate(sections):
        assert written(form) == (done, len(form.texts))
        form = await write(world.actor(leader), form, section, clock)
    assert [text.key for text in form.texts if text.body] == list(sections)


async def test_002_asks_leaders_for_their_leading_and_their_example(
    department: World, clock: MovableClock
) -> None:
    await asked_of_leaders_only(department, ("leading", "example"), ("an", "khanh"), clock)


@pytest.mark.requirement("R004-26", "R004-28")
async def test_004_asks_leaders_for_products_example_and_declared_assets(
    sqlite_world: World, clock: MovableClock
) -> None:
    sections = ("products", "example", "assets")
    await asked_of_leaders_only(sqlite_world, sections, ("an", "khanh"), clock)


@pytest.mark.requirement("R002-03", "R002-21", "R002-27", "R002-29")
@pytest.mark.parametrize(
    ("name", "sections"),
    [
        ("khanh", ("strengths", "shortcomings", "causes", "signs")),
        ("an", ("strengths", "shortcomings", "causes", "signs", "leading", "own_share",
                "example")),
    ],
)  # fmt: skip
async def test_002_takes_no_form_in_before_each_of_its_sections_is_written(
    department: World, clock: MovableClock, name: str, sections: tuple[str, ...]
) -> None:
    actor, review = department.actor(name), department.reviews[name]
    await self_ratings.name_level(actor, review, Level.GOOD, clock.now())
    form = await form_of(department, name, clock)
    assert tuple(text.key for text in form.texts) == sections
    for left in sections:  # all but one are written, whichever that is
        for section in sections:
            body = "" if section == left else "Đã tự soi, tự sửa"
            await self_ratings.save_text(actor, review, section, body, clock.now())
        refused = await refused_without_a_trace(self_ratings.submit(actor, review, clock.now()))
        assert refused == (InvalidCommandError, "error-texts-missing", {"missing": 1})
        summary = self_rating.summary(await form_of(department, name, clock))
        said = {line.words.id: line.words.params for line in summary.lines}
        assert said["summary-texts-missing"] == {"missing": 1}
        assert "button-submit" not in {b.label.id for row in summary.rows for b in row}
    form = await write(actor, form, sections[-1], clock)
    form = await self_ratings.submit(actor, review, clock.now())
    assert form.state is FormState.SUBMITTED


async def test_004_takes_a_form_in_and_says_what_is_not_written_yet(
    sqlite_world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(sqlite_world, ["khanh"], clock.now(), level=Level.NOT_COMPLETED)
    khanh, review = sqlite_world.actor("khanh"), sqlite_world.reviews["khanh"]
    form = await write(khanh, await form_of(sqlite_world, "khanh", clock), "strengths", clock)
    form = await self_ratings.submit(khanh, review, clock.now())
    said = {line.words.id: line.words.params for line in self_rating.receipt(form).lines}
    assert said["receipt-texts-missing"] == {"missing": len(form.texts) - 1}
