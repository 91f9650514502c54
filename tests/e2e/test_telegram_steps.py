"""A secretary on Telegram: the meeting is over, a form came on paper, another is entered."""

import pytest

from backend.db.models import CellReview, Review
from tests.e2e.chats import Stage, bot, fake, said, stage

__all__ = ["bot", "fake", "stage"]
pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("bot")]
REVIEW = said("step-review-cell")


async def test_a_secretary_closes_his_cell_and_opens_it_again(stage: Stage) -> None:
    an = await stage.linked("an")
    shown = await an.say("/tiến độ")
    assert shown.shows(said("board-steps"))
    shown = await an.press(said("button-step", step=REVIEW))
    assert shown.shows(said("step-close-missing", missing=8))
    shown = await an.press(said("button-step-close"))
    assert shown.shows(said("step-state-closed"))
    assert await CellReview.filter(closed_at__isnull=False).count() == 1
    shown = await an.press(said("button-step-reopen"))
    assert shown.shows(said("step-close-what"))
    assert not await CellReview.filter(closed_at__isnull=False).exists()


async def test_a_form_on_paper_is_noted_by_its_line_and_no_name_leaves_our_server(
    stage: Stage,
) -> None:
    an = await stage.linked("an")
    await an.say("/tiendo")
    await an.press(said("button-people"))
    await an.press(said("button-entry-line", number=4))
    shown = await an.press(said("button-paper"))
    assert shown.shows(said("state-on-paper"))
    review = await Review.get(id=stage.world.reviews["dung"])
    assert review.paper_at == stage.clock.now()
    shown = await an.press(said("button-proxy"))
    assert shown.shows(said("proxy-page"))
    everything = " ".join(screen.text for screen in an.user.history)
    assert stage.world.name_of("dung") not in everything
