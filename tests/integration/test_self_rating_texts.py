"""What a member writes: kept as typed, never overwritten unseen, never lost."""

import asyncio
import unicodedata
from collections.abc import Awaitable

from backend.clock import MovableClock
from backend.db.models import (
    ReviewText,
)
from backend.errors import ConflictError, InvalidCommandError
from backend.rules.progress import FormState
from backend.services import campaigns, self_ratings
from backend.views import FormView
from tests import world as worlds
from tests.integration.support import (
    refused_without_a_trace,
)
from tests.world import World


async def test_texts_may_be_written_after_handing_in_until_the_cell_closes(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=True)
    view = await self_ratings.save_text(dung, review, "causes", "Chủ quan", clock.now())
    assert (view.texts[2].body, view.state) == ("Chủ quan", FormState.SUBMITTED)
    await campaigns.close_cell(world.org("S1"), actor=None, now=clock.now())
    command = self_ratings.save_text(dung, review, "causes", "", clock.now())
    assert await refused_without_a_trace(command) == (ConflictError, "error-cell-closed", {})


async def test_text_is_kept_in_nfc_with_its_line_breaks_and_words_apart(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    pasted = unicodedata.normalize(
        "NFD", "  Đoàn kết\r\nTận tụy\rCột\tmột\u00a0hai\x0bba\x00\u200b "
    )
    view = await self_ratings.save_text(dung, review, "strengths", pasted, clock.now())
    (text, *_) = view.texts
    assert text.body == "Đoàn kết\nTận tụy\nCột một hai ba"
    assert unicodedata.is_normalized("NFC", text.body)
    assert (text.saved_at, text.version) == (clock.now(), 1)


async def test_newest_draft_replaces_the_one_before_and_is_counted(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    drafts = [
        await self_ratings.save_text(dung, review, "strengths", body, clock.now())
        for body in ("Một", "Một hai", "")
    ]
    assert [(v.texts[0].body, v.texts[0].version) for v in drafts] == [
        ("Một", 1),
        ("Một hai", 2),
        ("", 3),
    ]
    at_once = [
        self_ratings.save_text(dung, review, "causes", f"Nháp {n}", clock.now()) for n in range(4)
    ]
    await asyncio.gather(*at_once)
    row = await ReviewText.get(review_id=review, section="causes")
    assert (row.version, await ReviewText.all().count()) == (4, 2)


async def test_text_of_twenty_thousand_characters_is_kept_and_one_more_refused(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    longest = "ệ" * self_ratings.MAX_TEXT
    typed = unicodedata.normalize("NFD", longest)  # counted as stored, not as sent
    view = await self_ratings.save_text(dung, review, "strengths", typed, clock.now())
    assert view.texts[0].body == longest
    command = self_ratings.save_text(dung, review, "strengths", longest + "x", clock.now())
    assert await refused_without_a_trace(command) == (
        InvalidCommandError,
        "error-text-long",
        {"most": 20_000},
    )


async def test_member_writes_three_sections_and_a_leader_seven(
    world: World, clock: MovableClock
) -> None:
    sections = {
        name: [
            text.key
            for text in (
                await self_ratings.form(world.actor(name), world.reviews[name], clock.now())
            ).texts
        ]
        for name in ("dung", "an", "vinh")
    }
    assert sections["dung"] == ["strengths", "shortcomings", "causes"]
    assert sections["an"] == [*sections["dung"], "products", "example", "assets"]
    assert sections["vinh"] == [*sections["dung"], "products", "head_role", "example", "assets"]
    for name, section in (("dung", "products"), ("an", "head_role"), ("vinh", "motto")):
        command = self_ratings.save_text(
            world.actor(name), world.reviews[name], section, "x", clock.now()
        )
        answer = await refused_without_a_trace(command)
        assert answer == (InvalidCommandError, "error-section-unknown", {})


async def test_declaration_of_assets_is_answered_with_yes_or_no_only(
    sqlite_world: World, clock: MovableClock
) -> None:
    an, review = sqlite_world.actor("an"), sqlite_world.reviews["an"]
    for answer in ("yes", "no", ""):
        view = await self_ratings.save_text(an, review, "assets", answer, clock.now())
        assert view.texts[-1].body == answer
    command = self_ratings.save_text(an, review, "assets", "có", clock.now())
    assert (await refused_without_a_trace(command))[1] == "error-section-unknown"


async def test_page_opened_before_a_newer_draft_does_not_overwrite_it(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]

    def save(body: str, opened_at: int) -> Awaitable[FormView]:
        return self_ratings.save_text(
            dung, review, "strengths", body, clock.now(), base_version=opened_at
        )

    assert (await save("Từ máy tính", 0)).texts[0].version == 1
    answer = await refused_without_a_trace(save("Từ điện thoại", 0))
    assert answer == (ConflictError, "error-text-newer", {})
    assert (await save("Từ máy tính", 0)).texts[0].body == "Từ máy tính"  # the same words
    assert (await save("Từ điện thoại", 2)).texts[0].body == "Từ điện thoại"
