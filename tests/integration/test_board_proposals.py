"""`Họp chi ủy`: facts and proposals, who enters them for whom, and what bars them."""

from dataclasses import replace

import pytest

from backend.clock import MovableClock
from backend.db.models import AuditEvent, Deferral, Office, RatingFacts, Verification
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, NotPermittedError
from backend.rules.terms import Post
from backend.services import board_proposals, rating_facts, unit_facts, verifications
from backend.services.board_proposals import Wish
from backend.services.unit_facts import UnitEntry
from backend.sitting_views import FactsView, ProposalLine, Residence, UnitFactsView
from tests.integration.support import refusal, refused_without_a_trace
from tests.world import World, fill_in

COMMENT = FactsView(version=0, staff="GOOD", staff_final=True, residence=Residence.RECEIVED)


async def ready(world: World, clock: MovableClock, *names: str) -> None:
    """Forms handed in and comments from the place of residence there."""
    await fill_in(world, names, clock.now(), submitted=True)
    for name in names:
        by = "an" if name != "an" else "binh"
        await rating_facts.set_facts(world.actor(by), world.reviews[name], COMMENT, clock.now())


async def line_of(world: World, name: str, by: str = "an") -> ProposalLine:
    view = await board_proposals.view(world.actor(by), world.org("S1"))
    return next(line for line in view.lines if line.member_id == world.members[name])


async def propose(
    world: World, clock: MovableClock, name: str, level: str, by: str = "an", version: int = 0
) -> None:
    wish = Wish(world.reviews[name], version, level)
    await board_proposals.propose(world.actor(by), wish, clock.now())


@pytest.mark.requirement("R004-67")
async def test_a_level_waits_for_the_form_and_the_comment_of_the_residence(
    world: World, clock: MovableClock
) -> None:
    first = await refusal(propose(world, clock, "dung", "GOOD"))
    assert first[:2] == (InvalidCommandError, "finding-gate-residence-comment-missing")
    freed = replace(COMMENT, residence=Residence.FREED)
    await rating_facts.set_facts(world.actor("an"), world.reviews["dung"], freed, clock.now())
    second = await refusal(propose(world, clock, "dung", "GOOD"))
    assert second[:2] == (InvalidCommandError, "finding-gate-self-rating-missing")
    barred = (await line_of(world, "dung")).barred
    assert [finding.clause.path for finding in barred] == ["I.B.2.2.b2.đbcs"]
    await fill_in(world, ["dung"], clock.now(), submitted=True)
    await propose(world, clock, "dung", "GOOD")
    assert (await line_of(world, "dung")).level == "GOOD"


async def test_nobody_proposes_his_own_level_and_another_of_the_board_does(
    world: World, clock: MovableClock
) -> None:
    await ready(world, clock, "an")
    own = await refused_without_a_trace(propose(world, clock, "an", "GOOD"))
    assert own[:2] == (NotPermittedError, "error-proposal-own")
    assert not (await line_of(world, "an")).may_enter
    await propose(world, clock, "an", "GOOD", by="chi")
    assert (await line_of(world, "an")).level == "GOOD"


async def test_the_committee_above_enters_it_where_the_secretary_is_alone(
    world: World, clock: MovableClock
) -> None:
    await fill_in(world, ["son"], clock.now(), submitted=True)
    await rating_facts.set_facts(world.actor("loan"), world.reviews["son"], COMMENT, clock.now())
    view = await board_proposals.view(world.actor("loan"), world.org("B"))
    assert [line.member_id for line in view.lines] == [world.members["son"]]
    await propose(world, clock, "son", "GOOD", by="loan")
    # In a cell with a board of its own the level above enters nothing, and sees nothing.
    with pytest.raises(NotFoundError):
        await board_proposals.view(world.actor("xuan"), world.org("S1"))


@pytest.mark.parametrize("name", ["dung", "hung", "oanh", "duc"])
async def test_unknown_and_forbidden_look_alike(
    world: World, clock: MovableClock, name: str
) -> None:
    actor, now = world.actor(name), clock.now()
    mine = await refused_without_a_trace(
        board_proposals.propose(actor, Wish(world.reviews["em"], 0, "GOOD"), now)
    )
    nobodys = await refused_without_a_trace(
        board_proposals.propose(actor, Wish(world.unknown_id, 0, "GOOD"), now)
    )
    assert mine == nobodys
    assert mine[0] is NotFoundError
    with pytest.raises(NotFoundError):
        await board_proposals.view(actor, world.org("S1"))


async def test_the_excellent_stand_in_an_order_without_gaps(
    world: World, clock: MovableClock
) -> None:
    await ready(world, clock, "dung", "em", "vinh")
    for name in ("dung", "em", "vinh"):
        await propose(world, clock, name, "EXCELLENT")
    an, vinh = world.actor("an"), world.reviews["vinh"]
    await board_proposals.move(an, vinh, 3, 2, clock.now())
    twice = await refused_without_a_trace(board_proposals.move(an, vinh, 3, 2, clock.now()))
    assert twice[:2] == (ConflictError, "error-proposal-changed")
    order = {name: (await line_of(world, name)).priority for name in ("dung", "em", "vinh")}
    assert order == {"dung": 1, "vinh": 2, "em": 3}
    await board_proposals.move(an, world.reviews["dung"], 1, 3, clock.now())
    await board_proposals.move(an, world.reviews["dung"], 3, 1, clock.now())
    await propose(world, clock, "dung", "GOOD", version=1)
    order = {name: (await line_of(world, name)).priority for name in ("dung", "em", "vinh")}
    assert order == {"dung": 0, "vinh": 1, "em": 2}
    for place, to in ((1, 0), (1, 3), (2, 1), (0, 1)):
        command = board_proposals.move(an, vinh, place, to, clock.now())
        assert (await refused_without_a_trace(command))[0] is ConflictError


async def test_a_second_hand_on_the_same_screen_changes_nothing(
    world: World, clock: MovableClock
) -> None:
    await ready(world, clock, "dung")
    await propose(world, clock, "dung", "GOOD")
    stale = await refused_without_a_trace(propose(world, clock, "dung", "EXCELLENT", by="binh"))
    assert stale[:2] == (ConflictError, "error-proposal-changed")
    facts = await refused_without_a_trace(
        rating_facts.set_facts(world.actor("binh"), world.reviews["dung"], COMMENT, clock.now())
    )
    assert facts[:2] == (ConflictError, "error-facts-changed")


async def test_a_final_staff_rating_that_is_another_marks_the_proposal(
    world: World, clock: MovableClock
) -> None:
    await ready(world, clock, "dung", "em")
    for name in ("dung", "em"):
        facts = await rating_facts.set_facts(
            world.actor("an"),
            world.reviews[name],
            replace(COMMENT, version=1, staff_final=False),
            clock.now(),
        )
        await propose(world, clock, name, "GOOD")
        assert not (await line_of(world, name)).recheck
        staff = "GOOD" if name == "em" else "COMPLETED"
        final = replace(facts, staff=staff, staff_final=True)
        await rating_facts.set_facts(world.actor("xuan"), world.reviews[name], final, clock.now())
    assert (await line_of(world, "dung")).recheck
    assert not (await line_of(world, "em")).recheck
    await propose(world, clock, "dung", "COMPLETED", version=1)
    assert not (await line_of(world, "dung")).recheck


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"staff": "BEST"}, "error-facts-choice"),
        ({"task_result": "FINE"}, "error-facts-choice"),
        ({"grounds": ("made_up",)}, "error-facts-choice"),
        ({"staff": "", "staff_final": True}, "error-facts-staff-missing"),
        ({"points": "100.5"}, "error-facts-points"),
        ({"figures": dict.fromkeys(rating_facts.FIGURES, -1)}, "error-facts-figure"),
        (
            {"figures": dict.fromkeys(rating_facts.FIGURES, 0) | {"given": 3, "done": 4}},
            "error-facts-more",
        ),
        (
            {
                "figures": dict.fromkeys(rating_facts.FIGURES, 0)
                | {"given": 5, "done": 3, "not_done": 3}
            },
            "error-facts-sum",
        ),
    ],
)
async def test_facts_that_cannot_be_are_refused_and_change_nothing(
    world: World, clock: MovableClock, change: dict[str, object], code: str
) -> None:
    facts = replace(COMMENT, **change)  # type: ignore[arg-type]
    command = rating_facts.set_facts(world.actor("an"), world.reviews["dung"], facts, clock.now())
    refused = await refused_without_a_trace(command)
    assert refused[:2] == (InvalidCommandError, code)
    assert not await RatingFacts.exists()


async def test_the_board_sees_discipline_deferral_and_that_a_sign_is_verified(
    world: World, clock: MovableClock
) -> None:
    view = await board_proposals.view(world.actor("hung"), world.org("S2"))
    khanh = next(x for x in view.lines if x.member_id == world.members["khanh"])
    assert f"{khanh.disciplined_on:%d/%m/%Y}" == "10/06/2022"
    assert world.members["lan"] not in {line.member_id for line in view.lines}  # suspended
    assert not await Deferral.exists()


@pytest.mark.requirement("R002-45")
async def test_a_sign_of_a_violation_goes_up_and_the_review_goes_on(
    world: World, clock: MovableClock
) -> None:
    await ready(world, clock, "dung")
    review, now = world.reviews["dung"], clock.now()
    await verifications.raise_sign(world.actor("an"), review, "Có đơn phản ánh", now)
    assert (await line_of(world, "dung")).verifying
    twice = await refused_without_a_trace(
        verifications.raise_sign(world.actor("an"), review, "Có đơn phản ánh", now)
    )
    assert twice[1] == "error-verification-open"
    await propose(world, clock, "dung", "GOOD")  # it goes on
    (sign,) = await verifications.seen(world.actor("an"))
    assert (sign.name, sign.may_close) == (world.name_of("dung"), False)
    below = await refused_without_a_trace(
        verifications.close(world.actor("an"), sign.id, "Không có vi phạm", now)
    )
    assert below[0] is NotFoundError
    assert (await verifications.seen(world.actor("xuan")))[0].may_close
    assert await verifications.seen(world.actor("hung")) == ()
    with pytest.raises(NotFoundError):
        await verifications.seen(world.actor("dung"))
    await verifications.close(world.actor("xuan"), sign.id, "Không có vi phạm", now)
    assert not (await line_of(world, "dung")).verifying
    row = await Verification.get(review_id=review)
    assert row.reported_at == now
    details = [event.details for event in await AuditEvent.filter(action__contains="verification")]
    assert details == [None, None]  # what is written of it stays out of the trail


async def test_a_cell_board_member_enters_and_a_member_of_another_board_does_not(
    world: World, clock: MovableClock
) -> None:
    await ready(world, clock, "dung")
    await propose(world, clock, "dung", "GOOD", by="chi")
    await Office.create(
        member_id=world.members["nga"],
        organisation_id=world.org("S2"),
        post=Post.CELL_BOARD,
        title="Chi ủy viên",
    )
    with pytest.raises(NotFoundError):
        await propose(world, clock, "dung", "EXCELLENT", by="nga", version=1)


@pytest.mark.requirement("R004-57")
async def test_an_organisation_grades_every_line_of_its_sheet_and_puts_a_level_forward(
    world: World, clock: MovableClock
) -> None:
    view = await unit_facts.view(world.actor("an"), world.org("S1"))
    assert [key for key, _ in view.grades] == [f"o{n}" for n in range(1, 8)]
    assert view.sections == ()
    grades = {key: "T" for key, _ in view.grades}
    entry = UnitEntry(0, frozenset(), {}, {}, grades | {"o7": "khá"}, "GOOD")
    command = unit_facts.save(world.actor("an"), world.org("S1"), entry, clock.now())
    refused = await refused_without_a_trace(command)
    assert refused[:2] == (InvalidCommandError, "error-unit-grade")

    async def saved(version: int, **changed: str) -> UnitFactsView:
        stored = replace(entry, version=version, grades=grades | changed)
        await unit_facts.save(world.actor("an"), world.org("S1"), stored, clock.now())
        return await unit_facts.view(world.actor("xuan"), world.org("S1"))

    assert (await saved(0, o7="")).ungraded == 1
    kept = await saved(1)
    assert kept.ungraded == 0
    assert dict(kept.grades) == grades
    assert kept.proposed_level == "GOOD"
    assert kept.above
    assert not kept.leads
