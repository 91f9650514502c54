"""A member's own form: each command, once as it should be and once refused."""

import asyncio
from datetime import timedelta

import pytest
from tortoise.exceptions import IntegrityError

from backend.clock import MovableClock
from backend.db.models import (
    AuditEvent,
    Campaign,
    CriterionGrade,
    InboxEntry,
    Office,
    Review,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.progress import FormState
from backend.rules.terms import Grade, Level
from backend.services import campaigns, inbox, self_ratings
from backend.services.commands import Actor
from tests import world as worlds
from tests.integration.form_changes import CHANGES, Change
from tests.integration.support import (
    actions,
    code_of,
    everything,
    refusal,
    refused_without_a_trace,
)
from tests.world import World


async def grades_of(review: int) -> dict[str, Grade]:
    return {g.criterion: g.grade for g in await CriterionGrade.filter(review_id=review)}


async def test_last_tap_on_a_criterion_counts_and_stays_one_row(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await self_ratings.record_grade(dung, review, "c1", "T", clock.now())
    later = clock.now() + timedelta(minutes=1)
    view = await self_ratings.record_grade(dung, review, "c1", "TB", later)
    assert (view.criteria[0].grade, len(view.ungraded)) == (Grade.TB, 6)
    (row,) = await CriterionGrade.all()
    assert (row.review_id, row.grade, row.set_at) == (review, Grade.TB, later)


async def test_one_tap_twice_or_many_at_once_is_one_row(world: World, clock: MovableClock) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    for _ in range(2):
        await self_ratings.record_grade(dung, review, "c1", "T", clock.now())
    taps = [
        self_ratings.record_grade(dung, review, "c2", grade, clock.now())
        for grade in ("XS", "T", "XS", "TB")
    ]
    views = await asyncio.gather(*taps)
    assert {view.state for view in views} == {FormState.STARTED}
    assert await CriterionGrade.filter(review_id=review).count() == 2
    assert (await grades_of(review))["c1"] is Grade.T


@pytest.mark.parametrize(
    ("criterion", "grade", "code"),
    [
        ("c8", "T", "error-criterion-unknown"),
        ("l1", "T", "error-criterion-unknown"),  # a leader's, and dung is none
        ("", "T", "error-criterion-unknown"),
        ("c1", "GIOI", "error-grade-unknown"),
        ("c1", "xs", "error-grade-unknown"),
        ("c1", "", "error-grade-unknown"),
    ],
)
async def test_only_a_criterion_of_the_form_gets_only_a_grade_of_the_plan(
    sqlite_world: World, clock: MovableClock, criterion: str, grade: str, code: str
) -> None:
    dung, review = sqlite_world.actor("dung"), sqlite_world.reviews["dung"]
    command = self_ratings.record_grade(dung, review, criterion, grade, clock.now())
    assert await refused_without_a_trace(command) == (InvalidCommandError, code, {})
    view = await self_ratings.record_grade(dung, review, "c1", "T", clock.now())
    assert view.criteria[0].grade is Grade.T


async def test_anothers_form_answers_like_a_form_that_does_not_exist(
    world: World, clock: MovableClock
) -> None:
    reads: dict[str, Change] = {**CHANGES, "form": self_ratings.form}
    secretary = world.actor("an")  # looks after dung's cell, yet has no say in her form
    for change in reads.values():
        answers = [
            await refused_without_a_trace(change(secretary, review, clock.now()))
            for review in (world.reviews["dung"], world.unknown_id)
        ]
        assert answers == [(NotFoundError, "error-not-found", {})] * 2
    own = await self_ratings.form(secretary, world.reviews["an"], clock.now())
    assert own.person.name == world.name_of("an")


async def test_form_of_a_season_that_ended_is_not_found(world: World, clock: MovableClock) -> None:
    dung = world.actor("dung")
    assert (await self_ratings.own_form(dung, clock.now())).review_id == world.reviews["dung"]
    await Campaign.filter(id=world.campaign).update(closed_at=clock.now())
    assert await refusal(self_ratings.form(dung, world.reviews["dung"], clock.now())) == (
        NotFoundError,
        "error-not-found",
        {},
    )
    assert await code_of(self_ratings.own_form(dung, clock.now())) == "error-no-season"


async def test_form_is_handed_in_only_with_every_grade_and_a_level(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    for number, criterion in enumerate(worlds.MEMBER_CRITERIA):
        answer = await refused_without_a_trace(self_ratings.submit(dung, review, clock.now()))
        assert answer == (InvalidCommandError, "error-criteria-missing", {"missing": 7 - number})
        await self_ratings.record_grade(dung, review, criterion, "T", clock.now())
    answer = await refused_without_a_trace(self_ratings.submit(dung, review, clock.now()))
    assert answer == (InvalidCommandError, "error-level-missing", {})
    view = await self_ratings.name_level(dung, review, "GOOD", clock.now())
    assert (view.state, view.own_level) == (FormState.READY, Level.GOOD)
    view = await self_ratings.submit(dung, review, clock.now())
    assert (view.state, view.submitted_at) == (FormState.SUBMITTED, clock.now())


async def test_handing_in_twice_is_once_and_keeps_the_first_time(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now())
    first = await self_ratings.submit(dung, review, clock.now())
    second = await self_ratings.submit(dung, review, clock.now() + timedelta(hours=1))
    assert (first.submitted_at, second.submitted_at) == (clock.now(), clock.now())
    assert await actions(f"review/{review}") == ["form-submitted"]


async def test_handing_in_or_taking_back_at_once_on_several_devices_is_once(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now())
    moments = [clock.now() + timedelta(seconds=n) for n in range(4)]
    views = await asyncio.gather(*(self_ratings.submit(dung, review, now) for now in moments))
    assert {view.state for view in views} == {FormState.SUBMITTED}
    (receipt,) = {view.submitted_at for view in views}
    assert receipt in moments
    assert (await Review.get(id=review)).submitted_at == receipt
    assert await actions(f"review/{review}") == ["form-submitted"]
    views = await asyncio.gather(*(self_ratings.reopen(dung, review, now) for now in moments))
    assert {(view.state, view.submitted_at) for view in views} == {(FormState.READY, None)}
    assert await actions(f"review/{review}") == ["form-submitted", "form-reopened"]


async def test_grades_of_criteria_no_longer_asked_neither_count_nor_hinder(
    world: World, clock: MovableClock
) -> None:
    """Somebody is no leader any more: three of his ten grades are no longer asked."""
    for name, graded in (("an", worlds.LEADER_CRITERIA), ("binh", worlds.LEADER_CRITERIA[3:])):
        actor, review = world.actor(name), world.reviews[name]
        for criterion in graded:
            await self_ratings.record_grade(actor, review, criterion, "T", clock.now())
        await self_ratings.name_level(actor, review, "GOOD", clock.now())
    await Office.filter(member_id__in=[world.members["an"], world.members["binh"]]).delete()
    await campaigns.refresh(actor=None, now=clock.now())
    view = await self_ratings.submit(world.actor("an"), world.reviews["an"], clock.now())
    assert (view.state, len(view.criteria)) == (FormState.SUBMITTED, 7)
    answer = await refusal(
        self_ratings.submit(world.actor("binh"), world.reviews["binh"], clock.now())
    )
    assert answer == (InvalidCommandError, "error-criteria-missing", {"missing": 3})


async def test_form_handed_in_changes_only_after_it_was_taken_back(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=True)
    for name in ("grade", "level"):
        answer = await refused_without_a_trace(CHANGES[name](dung, review, clock.now()))
        assert answer == (ConflictError, "error-submitted", {})
    view = await self_ratings.reopen(dung, review, clock.now())
    assert (view.state, view.submitted_at, len(view.ungraded)) == (FormState.READY, None, 0)
    again = await self_ratings.reopen(dung, review, clock.now())
    assert again.state is FormState.READY
    view = await CHANGES["grade"](dung, review, clock.now())
    assert view.criteria[0].grade is Grade.XS
    assert await actions(f"review/{review}") == ["form-reopened", "grade-recorded"]


@pytest.mark.parametrize("form", ["empty", "begun", "handed-in"])
async def test_closed_cell_refuses_every_change_and_keeps_what_is_there(
    world: World, clock: MovableClock, form: str
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    if form != "empty":
        submitted = form == "handed-in"
        level = Level.GOOD if submitted else None
        await worlds.fill_in(world, ["dung"], clock.now(), level=level, submitted=submitted)
    await campaigns.close_cell(world.org("S1"), actor=None, now=clock.now())
    at_the_end = FormState.CLOSED if form == "handed-in" else FormState.MISSED
    before = await everything()
    for name, change in CHANGES.items():
        nothing_to_do = {"handed-in": "submit"}.get(form, "reopen")
        if name == nothing_to_do:  # handing in what is in, taking back what is not
            assert (await change(dung, review, clock.now())).state is at_the_end
        else:
            answer = await refusal(change(dung, review, clock.now()))
            assert answer == (ConflictError, "error-cell-closed", {}), name
    assert await everything() == before
    view = await self_ratings.form(dung, review, clock.now())
    assert (view.state, view.open) == (at_the_end, False)
    other = await self_ratings.record_grade(
        world.actor("khanh"), world.reviews["khanh"], "c1", "T", clock.now()
    )
    assert other.state is FormState.STARTED


async def test_every_change_is_audited_with_who_and_how_and_no_written_word(
    world: World, clock: MovableClock
) -> None:
    account = await worlds.chat(world, "dung", clock.now())
    dung, review = world.actor("dung", account), world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now())
    for change in CHANGES.values():
        await change(dung, review, clock.now())
    events = await AuditEvent.filter(subject=f"review/{review}").order_by("id")
    assert [(event.action, event.details) for event in events] == [
        ("grade-recorded", {"criterion": "c1", "grade": "XS"}),
        ("level-named", {"level": "NOT_COMPLETED"}),
        ("text-saved", {"section": "strengths", "characters": 3}),
        ("form-submitted", {"level": "NOT_COMPLETED"}),
        ("form-reopened", None),
    ]
    assert {(e.member_id, e.account_id, e.at) for e in events} == {
        (world.members["dung"], account.id, clock.now())
    }


@pytest.mark.parametrize("name", list(CHANGES))
async def test_fault_inside_a_command_leaves_nothing_of_it(
    world: World, clock: MovableClock, name: str
) -> None:
    review = world.reviews["dung"]
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=name == "reopen")
    before = await everything()
    broken = Actor(world.members["dung"], world.unknown_id)  # its audit row cannot be written
    with pytest.raises(IntegrityError):
        await CHANGES[name](broken, review, clock.now())
    assert await everything() == before
    view = await CHANGES[name](world.actor("dung"), review, clock.now())
    assert view.review_id == review


async def test_event_is_marked_applied_with_the_change_and_not_without_it(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    await inbox.store("web", "1", "1", {"text": "-"}, clock.now())
    (entry,) = await inbox.take(clock.now())
    token = inbox.current_entry.set(entry)
    try:
        command = self_ratings.record_grade(dung, review, "c9", "T", clock.now())
        assert await code_of(command) == "error-criterion-unknown"
        with pytest.raises(IntegrityError):
            await self_ratings.record_grade(
                Actor(dung.member_id, world.unknown_id), review, "c1", "T", clock.now()
            )
        assert (await InboxEntry.get(id=entry.id)).state == "taken"
        await self_ratings.record_grade(dung, review, "c1", "T", clock.now())
        assert (await InboxEntry.get(id=entry.id)).state == "applied"
    finally:
        inbox.current_entry.reset(token)


async def test_each_answer_shows_what_other_devices_stored_meanwhile(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    at_once = [
        *(
            self_ratings.record_grade(dung, review, criterion, "T", clock.now())
            for criterion in worlds.MEMBER_CRITERIA
        ),
        self_ratings.name_level(dung, review, "GOOD", clock.now()),
        self_ratings.save_text(dung, review, "strengths", "Đoàn kết", clock.now()),
    ]
    await asyncio.gather(*at_once)
    view = await self_ratings.submit(dung, review, clock.now())
    assert (view.state, view.own_level) == (FormState.SUBMITTED, Level.GOOD)
    assert (len(view.ungraded), view.texts[0].body) == (0, "Đoàn kết")
