"""Who is assigned to a place, by whom, what he is told; what is entered of a place."""

import pytest

from backend.clock import MovableClock
from backend.db.models import Assignment, Notice, OrganisationFact
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.i18n import translator
from backend.rendering import text_of
from backend.rules.terms import MeetingRole
from backend.services import (
    assignments,
)
from backend.services.assignments import NewAssignment
from backend.services.meeting_family import compose
from backend.services.notices import DueNotice
from tests.integration.support import actions, code_of, refused_without_a_trace
from tests.world import World


@pytest.mark.parametrize("name", ["an", "binh", "dung", "hung", "yen", "son", "thao"])
async def test_only_who_acts_for_a_level_above_assigns(
    world: World, clock: MovableClock, name: str
) -> None:
    new = NewAssignment("Khách", "", MeetingRole.DIRECTOR)
    actor, now = world.actor(name), clock.now()
    for mine, nobodys in (
        (
            assignments.assign(actor, world.org("S1"), new, now),
            assignments.assign(actor, world.unknown_id, new, now),
        ),
        (
            assignments.set_facts(actor, world.org("S1"), ["suggested"], now),
            assignments.set_facts(actor, world.unknown_id, ["suggested"], now),
        ),
        (
            assignments.unit(actor, world.org("S1")),
            assignments.unit(actor, world.unknown_id),
        ),
    ):
        refused = await refused_without_a_trace(mine)
        assert refused == await refused_without_a_trace(nobodys)
        assert refused[0] is NotFoundError


async def test_the_office_at_the_top_enters_for_the_top_itself(
    world: World, clock: MovableClock
) -> None:
    new = NewAssignment("Đại diện Ban Thường vụ Tỉnh ủy", "", MeetingRole.DIRECTOR)
    view = await assignments.assign(world.actor("loan"), world.org("K"), new, clock.now())
    assert len(view.people) == 1
    below = assignments.unit(world.actor("xuan"), world.org("S"))
    assert await code_of(below) == "error-not-found"


@pytest.mark.requirement("R003-52", "R004-54")
async def test_somebody_assigned_is_told_by_which_notice_for_what(
    world: World, clock: MovableClock
) -> None:
    new = NewAssignment(
        world.name_of("kien"),
        "",
        MeetingRole.DIRECTOR,
        "Thông báo 12-TB/ĐUK",
        world.members["kien"],
    )
    view = await assignments.assign(world.actor("loan"), world.org("S1"), new, clock.now())
    (row,) = await Notice.filter(kind="meeting-assigned")
    assert row.member_id == world.members["kien"]
    due = DueNotice(
        row.id,
        row.kind,
        row.member_id,
        row.campaign_id,
        row.subject,
        row.facts,
        row.created_at,
        row.due_at,
    )
    composed = await compose([due], clock.now())
    assert composed.screen is not None
    text = text_of(composed.screen, translator("vi"))
    assert "được phân công dự, chỉ đạo việc kiểm điểm của Chi bộ Văn phòng" in text
    assert "Thông báo 12-TB/ĐUK" in text
    twice = assignments.assign(world.actor("loan"), world.org("S1"), new, clock.now())
    assert (await refused_without_a_trace(twice))[0] is ConflictError
    (line,) = view.people
    left = await assignments.unassign(world.actor("loan"), line.id, clock.now())
    assert left.people == ()
    assert (await compose([due], clock.now())).dropped == (row.id,)
    assert (await actions(f"organisation/{world.org('S1')}"))[-2:] == ["assigned", "unassigned"]


async def test_a_name_is_looked_for_below_the_actors_own_organisations_only(
    world: World, clock: MovableClock
) -> None:
    found = await assignments.candidates(world.actor("xuan"), world.org("S1"), "tran thi dung")
    assert [(c.name, c.born) for c in found] == [("Trần Thị Dung", 1980), ("Trần Thị Dung", 1990)]
    hidden = await assignments.candidates(world.actor("xuan"), world.org("S1"), "Hà Trung Kiên")
    assert hidden == ()
    new = NewAssignment("Mai Ngọc Sơn", "", MeetingRole.DIRECTOR, "", world.members["son"])
    command = assignments.assign(world.actor("xuan"), world.org("S1"), new, clock.now())
    assert (await refused_without_a_trace(command))[0] is NotFoundError


async def test_what_is_entered_of_a_place_is_a_row_each_and_goes_when_it_no_longer_holds(
    world: World, clock: MovableClock
) -> None:
    office, where, now = world.actor("xuan"), world.org("S1"), clock.now()
    await assignments.set_facts(office, where, ["suggested", "upper_agreed"], now)
    assert await OrganisationFact.all().count() == 2
    left = await assignments.set_facts(office, where, ["suggested"], now)
    assert left.facts == ("suggested",)
    same = assignments.set_facts(office, where, ["suggested"], now)
    await same
    assert (await actions(f"organisation/{where}")).count("facts-set") == 2
    odd = assignments.set_facts(office, where, ["rich"], now)
    assert (await refused_without_a_trace(odd))[0] is InvalidCommandError


async def test_a_place_has_at_most_twenty_and_a_guest_is_no_assignment(
    world: World, clock: MovableClock
) -> None:
    office, where, now = world.actor("xuan"), world.org("S1"), clock.now()
    guest = assignments.assign(office, where, NewAssignment("A", "", MeetingRole.GUEST), now)
    assert (await refused_without_a_trace(guest))[0] is InvalidCommandError
    await Assignment.bulk_create(
        [
            Assignment(
                campaign_id=world.campaign,
                organisation_id=where,
                name=f"Khách {n}",
                role=MeetingRole.OBSERVER,
                created_at=now,
            )
            for n in range(20)
        ]
    )
    more = assignments.assign(office, where, NewAssignment("A", "", MeetingRole.OBSERVER), now)
    assert (await refused_without_a_trace(more))[1] == "error-assignment-many"
