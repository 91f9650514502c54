"""A season of plan 002: no grades by criterion, but a level of one's own and the texts."""

from backend.clock import MovableClock
from backend.rules.progress import FormState
from backend.rules.terms import Level
from backend.services import campaigns, self_ratings
from backend.services.commands import Actor
from bot.screens import self_rating
from tests import world as worlds


async def test_where_the_plan_has_no_grades_the_level_is_named_and_the_form_handed_in(
    sqlite_db: str, clock: MovableClock
) -> None:
    world = await worlds.build(clock.now())
    await campaigns.open_campaign("002", "S", "1-KH", actor=None, now=clock.now())
    actor = Actor(world.members["khanh"])
    form = await self_ratings.own_form(actor, clock.now())
    assert form.season.plan_id.startswith("002")
    assert form.criteria == ()
    labels = [b.label.id for row in self_rating.current(form).rows for b in row]
    assert f"level-{Level.GOOD}" in labels
    await self_ratings.name_level(actor, form.review_id, Level.GOOD, clock.now())
    for text in form.texts:
        await self_ratings.save_text(actor, form.review_id, text.key, "Đã ghi", clock.now())
    handed_in = await self_ratings.submit(actor, form.review_id, clock.now())
    assert handed_in.state is FormState.SUBMITTED
