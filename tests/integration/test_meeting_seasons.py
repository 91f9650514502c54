"""Meetings under the other plans: registration, lists of who attends, what each plan wants."""

from datetime import date, datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Notice, Office
from backend.errors import InvalidCommandError, NotFoundError
from backend.meeting_views import MeetingView
from backend.plan_loader import find_plan
from backend.rules.terms import MeetingPart, MeetingRole, Post
from backend.rules.verdict import Outcome
from backend.services import (
    assignments,
    campaigns,
    meeting_drafts,
    meeting_guests,
    meeting_issue,
    meeting_notes,
    meeting_weeks,
    meetings,
    watchers,
)
from backend.services.assignments import NewAssignment
from backend.services.meeting_writes import Edit
from tests import world as worlds
from tests.integration.support import refused_without_a_trace
from tests.world import World

REVIEW = (MeetingPart.COLLECTIVE, MeetingPart.INDIVIDUALS)


async def season(plan: str, opened: datetime) -> World:
    """The small world in a season of a plan, opened below K."""
    empty = await worlds.build(opened, season=False)
    criteria = find_plan("004").member_form.criteria.items
    campaign = await campaigns.open_campaign(
        plan, "K", worlds.LETTER, actor=None, now=opened, criteria=criteria
    )
    reviews = await worlds.reviews_of(empty.members, campaign)
    return World(empty.organisations, empty.members, reviews, campaign)


def on(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


async def draft(world: World, name: str, code: str, at: datetime, now: datetime) -> MeetingView:
    actor = world.actor(name)
    view = await meeting_drafts.create(actor, world.org(code), REVIEW, at, now)
    return await meeting_drafts.set_place(actor, Edit(view.id), "Hội trường", now)


def against(view: MeetingView) -> set[str]:
    return {f.code.removeprefix("finding-meeting-") for f in view.check.findings}


# ------------------------------------------------------------------------------- plan 000


@pytest.mark.requirement("R000-49", "R000-28")
async def test_a_unit_of_notice_2035_needs_five_days_once_the_office_above_entered_it(
    db: str,
) -> None:
    world = await season("000", on(2024, 12, 1))
    now = on(2024, 12, 6)
    view = await draft(world, "an", "S1", on(2024, 12, 10, 14), now)
    assert against(view) == {"invitation-default"}
    facts = await assignments.set_facts(
        world.actor("xuan"), world.org("S1"), ["listed_in_2035"], now
    )
    assert facts.facts == ("listed_in_2035",)
    listed = await meetings.view(world.actor("an"), view.id, now)
    (finding,) = listed.check.against
    assert (finding.code, finding.outcome) == ("finding-meeting-lead-time", Outcome.UNMET)
    assert listed.check.choices.clean == (date(2024, 12, 11), date(2024, 12, 12))
    base = await assignments.set_facts(
        world.actor("loan"), world.org("B"), ["listed_in_2035"], now
    )
    assert [f.code for f in base.asked] == ["finding-meeting-nobody"]


@pytest.mark.requirement("R000-29")
async def test_a_unit_not_listed_meets_on_its_own_initiative_and_invites_nobody(db: str) -> None:
    world = await season("000", on(2024, 12, 1))
    now, son, loan = on(2024, 12, 2), world.actor("son"), world.actor("loan")
    assert (await assignments.unit(loan, world.org("B"))).asked == ()
    view = await draft(world, "son", "B", on(2024, 12, 12, 8), now)
    assert "nobody" not in against(view)
    assert view.guests == ()
    await meeting_issue.issue(son, Edit(view.id), now)
    assert not await Notice.filter(kind="meeting-invitation").exists()
    await assignments.set_facts(loan, world.org("B"), ["listed_in_2035"], now)
    listed = await meetings.view(son, view.id, now)
    assert "finding-meeting-nobody" in {f.code for f in listed.check.findings}


@pytest.mark.requirement("R000-27")
async def test_a_committee_of_000_sees_whose_cells_have_no_day_or_a_later_one(db: str) -> None:
    world = await season("000", on(2024, 11, 20))
    now = on(2024, 11, 25)
    await draft(world, "an", "S1", on(2024, 12, 13, 8), now)
    view = await draft(world, "vinh", "S", on(2024, 12, 12, 8), now)
    findings = {f.code: f for f in view.check.findings}
    assert findings["finding-meeting-board-later"].facts["waiting"] == 1
    assert findings["finding-meeting-unset"].facts["count"] == 2
    await draft(world, "hung", "S2", on(2024, 12, 5, 8), now)
    again = await meetings.view(world.actor("vinh"), view.id, now)
    assert "finding-meeting-unset" not in {f.code for f in again.check.findings}


# ------------------------------------------------------------------------------- plan 002


@pytest.mark.requirement("R002-44")
async def test_a_cell_of_002_is_reminded_of_its_leaders_whom_a_board_above_reviews_later(
    db: str,
) -> None:
    world = await season("002", on(2017, 11, 20))
    now, code = on(2017, 11, 25), "finding-meeting-leaders-later"
    view = await draft(world, "an", "S1", on(2017, 12, 11, 8), now)
    assert code not in {f.code for f in view.check.findings}
    above = await draft(world, "vinh", "S", on(2017, 12, 12, 8), now)
    assert code not in {f.code for f in above.check.findings}
    again = await meetings.view(world.actor("an"), view.id, now)
    (finding,) = [f for f in again.check.findings if f.code == code]
    assert (finding.facts["waiting"], finding.facts["last"]) == (1, date(2017, 12, 12))
    assert code not in {f.code for f in again.check.against}
    # A cell with nobody on that board hears nothing of it; nor does one that sits later.
    other = await draft(world, "son", "B", on(2017, 12, 11, 8), now)
    assert code not in {f.code for f in other.check.findings}
    same_day = on(2017, 12, 12, 14)
    later = await meeting_drafts.move(world.actor("an"), Edit(view.id), same_day, now)
    assert code not in {f.code for f in later.check.findings}


# ------------------------------------------------------------------------------- plan 001


@pytest.mark.requirement("R001-29", "R001-30")
async def test_a_date_registered_in_time_enters_the_week_list_of_the_level_above(
    db: str,
) -> None:
    world = await season("001", on(2023, 11, 28))
    now = on(2023, 12, 7, 14, 59)
    view = await draft(world, "son", "B", on(2023, 12, 14, 8), now)
    assert "registration" not in against(view)
    assert view.check.register_by == datetime.fromisoformat("2023-12-07T15:00")
    late = await meetings.view(world.actor("son"), view.id, now + timedelta(minutes=1))
    assert "registration" in against(late)
    listed = await meeting_weeks.week(world.actor("loan"), now, date(2023, 12, 13))
    assert listed is not None
    assert (listed.monday, listed.lines) == (date(2023, 12, 11), ())
    assert [unit.name for unit in listed.without] == ["Đảng bộ Sở Kế hoạch"]
    registered = await meeting_notes.register(world.actor("son"), Edit(view.id, view.version), now)
    assert registered.registered_at == now
    afterwards = await meetings.view(world.actor("son"), view.id, on(2023, 12, 8))
    assert "registration" not in against(afterwards)
    listed = await meeting_weeks.week(world.actor("loan"), now, date(2023, 12, 13))
    assert listed is not None
    assert [(line.meeting.unit.name, line.directors) for line in listed.lines] == [
        ("Chi bộ Bảo tàng", 0)
    ]
    other = await meeting_weeks.week(world.actor("loan"), now, date(2023, 12, 20))
    assert other is not None
    assert other.lines == ()
    assert await meeting_weeks.week(world.actor("son"), now) is None
    assert await meeting_weeks.week(world.actor("thao"), now) is None


async def test_another_date_has_to_be_registered_anew(db: str) -> None:
    world = await season("001", on(2023, 11, 28))
    now = on(2023, 12, 4)
    actor = world.actor("son")
    view = await draft(world, "son", "B", on(2023, 12, 13, 8), now)
    await meeting_notes.register(actor, Edit(view.id), now)
    sent = await meeting_issue.issue(actor, Edit(view.id), now)
    assert sent.registered_at == now
    moved = await meeting_drafts.move(actor, Edit(view.id), on(2023, 12, 14, 8), now)
    assert moved.registered_at is None
    back = await meeting_notes.undo(actor, Edit(view.id), now)
    assert back.registered_at == now
    await meeting_drafts.move(actor, Edit(view.id), on(2023, 12, 15, 8), now)
    later = on(2023, 12, 5)
    again = await meeting_notes.register(actor, Edit(view.id), later)
    assert again.registered_at == later
    resent = await meeting_issue.issue(actor, Edit(view.id), later)
    assert (resent.registered_at, resent.sequence) == (later, 1)
    clean = await meeting_drafts.move(actor, Edit(view.id), on(2023, 12, 14, 8), later)
    settled = await meeting_issue.issue(actor, Edit(clean.id), later)
    assert settled.registered_at is None


@pytest.mark.requirement("R001-31", "R001-32", "R001-39")
async def test_001_invites_whom_the_office_assigned_and_misses_whom_the_plan_names(
    db: str,
) -> None:
    world = await season("001", on(2023, 11, 28))
    now, office = on(2023, 12, 4), world.actor("loan")
    view = await draft(world, "son", "B", on(2023, 12, 15, 8), now)
    wanted = [f.facts["who"] for f in view.check.findings if f.code.endswith("-nobody")]
    assert wanted == [("name-body-standing_member_in_charge",), ("name-body-working_team_head",)]
    for name, role in (("hung", MeetingRole.IN_CHARGE), ("vinh", MeetingRole.TEAM_HEAD)):
        new = NewAssignment(world.name_of(name), "Huyện ủy", role, "12-TB/HU", world.members[name])
        await assignments.assign(office, world.org("B"), new, now)
    full = await meetings.view(world.actor("son"), view.id, now)
    assert "nobody" not in against(full)
    agreed = await meeting_notes.agree(world.actor("son"), Edit(view.id), now)
    await meeting_issue.issue(world.actor("son"), Edit(view.id, agreed.version), now)
    invited = await Notice.filter(kind="meeting-invitation").order_by("member_id")
    assert {n.member_id for n in invited} == {world.members["hung"], world.members["vinh"]}
    assert {n.due_at for n in invited} == {now}


@pytest.mark.requirement("R001-50", "R003-34")
@pytest.mark.parametrize(("plan", "year"), [("001", 2023), ("003", 2023)])
async def test_all_of_the_standing_board_and_nobody_else_is_told_of_its_review(
    db: str, plan: str, year: int
) -> None:
    world = await season(plan, on(year, 11, 28))
    board = ["son", "quang", "oanh", "hung", "vinh", "minh", "yen", "duc", "an", "binh", "chi"]
    posts = [Post.SECRETARY, Post.DEPUTY_SECRETARY, *[Post.STANDING_BOARD] * 9]
    for name, post in zip(board, posts, strict=True):
        await Office.create(
            organisation_id=world.org("K"), member_id=world.members[name], post=post, title=""
        )
    await Office.create(
        organisation_id=world.org("K"),
        member_id=world.members["thao"],
        post=Post.COMMITTEE,
        title="",
    )
    now, secretary = on(year, 12, 1), world.actor("son")
    view = await draft(world, "son", "K", on(year, 12, 20, 8), now)
    await meeting_notes.give_reason(secretary, Edit(view.id), "Thường trực đã thống nhất", now)
    await meeting_issue.issue(secretary, Edit(view.id), now)
    told = sorted([row.member_id for row in await Notice.filter(kind="meeting-notice")])
    come = [name for name in board if name != "minh"]  # suspended from the committee
    assert told == sorted(world.members[name] for name in come)


@pytest.mark.requirement("R001-53")
async def test_the_head_of_a_team_is_sent_the_papers_of_the_units_of_his_team_alone(
    db: str,
) -> None:
    world = await season("001", on(2023, 11, 28))
    now, office = on(2023, 12, 4), world.actor("loan")
    head = world.members["hung"]
    for code in ("B", "S"):
        new = NewAssignment("Phạm Mạnh Hùng", "", MeetingRole.TEAM_HEAD, "12-TB/HU", head)
        await assignments.assign(office, world.org(code), new, now)
    team = {
        unit.unit.name: [person.role for person in unit.people]
        for unit in await assignments.units(office)
        if unit.people
    }
    assert team == {
        "Chi bộ Bảo tàng": [MeetingRole.TEAM_HEAD],
        "Đảng bộ Sở Kế hoạch": [MeetingRole.TEAM_HEAD],
    }
    invited: dict[str, bool] = {}
    for name, code in (("son", "B"), ("vinh", "S"), ("an", "S1")):
        view = await draft(world, name, code, on(2023, 12, 15, 8), now)
        invited[code] = any(
            (guest.member_id, guest.role) == (head, MeetingRole.TEAM_HEAD) for guest in view.guests
        )
    assert invited == {"B": True, "S": True, "S1": False}


@pytest.mark.requirement("R001-40")
async def test_a_suggested_unit_of_001_without_a_director_is_a_warning(db: str) -> None:
    world = await season("001", on(2023, 11, 28))
    now = on(2023, 12, 4)
    await assignments.set_facts(world.actor("loan"), world.org("B"), ["suggested"], now)
    view = await assignments.unit(world.actor("loan"), world.org("B"))
    wanted = {f.facts["who"] for f in view.asked}
    assert ("name-body-district_standing_board",) in wanted
    new = NewAssignment("Nguyễn Văn Khách", "Huyện ủy viên", MeetingRole.DIRECTOR)
    view = await assignments.assign(world.actor("loan"), world.org("B"), new, now)
    wanted = {f.facts["who"] for f in view.asked}
    assert ("name-body-district_standing_board",) not in wanted


# ------------------------------------------------------------------------------- plan 003


@pytest.mark.requirement("R003-26", "R003-28")
async def test_003_says_who_assigns_until_somebody_is_entered(db: str) -> None:
    world = await season("003", on(2023, 11, 28))
    now = on(2023, 12, 1)
    view = await draft(world, "vinh", "S", on(2023, 12, 12, 8), now)
    (assigner,) = [f for f in view.check.findings if f.code == "finding-attendee"]
    assert assigner.facts["source"] == "1725-TB/TU"
    new = NewAssignment(
        world.name_of("kien"), "Tỉnh ủy", MeetingRole.DIRECTOR, "1725-TB/TU", world.members["kien"]
    )
    await assignments.assign(world.actor("loan"), world.org("S"), new, now)
    entered = await meetings.view(world.actor("vinh"), view.id, now)
    assert "finding-attendee" not in {f.code for f in entered.check.findings}
    assert [p.name for p in entered.guests] == ["Hà Trung Kiên"]


# ------------------------------------------------------------------------------- plan 004


@pytest.mark.requirement("R004-34")
async def test_a_suggested_place_of_004_sends_nothing_before_the_agreement(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    view = await draft(world, "an", "S1", on(2022, 11, 29, 14), now)
    await assignments.set_facts(world.actor("xuan"), world.org("S1"), ["suggested"], now)
    suggested = await meetings.view(world.actor("an"), view.id, now)
    assert suggested.check.against == ()
    command = meeting_issue.issue(world.actor("an"), Edit(view.id), now)
    assert (await refused_without_a_trace(command))[1] == "error-meeting-agreement"
    await meeting_notes.give_reason(world.actor("an"), Edit(view.id), "Rất gấp", now)
    anyway = meeting_issue.issue(world.actor("an"), Edit(view.id), now)
    assert (await refused_without_a_trace(anyway))[1] == "error-meeting-agreement"
    both = ["suggested", "upper_agreed"]
    await assignments.set_facts(world.actor("xuan"), world.org("S1"), both, now)
    await meeting_issue.issue(world.actor("an"), Edit(view.id), now)


@pytest.mark.requirement("R004-91")
async def test_a_provincial_unit_of_004_sends_a_second_invitation(
    world: World, clock: MovableClock
) -> None:
    now, office = clock.now(), world.actor("loan")
    await assignments.set_facts(office, world.org("S"), ["provincial_unit"], now)
    for name in ("Đại diện Ban Thường vụ Đảng ủy Khối", "Đại diện Ban Tổ chức Tỉnh ủy"):
        before = await assignments.unit(office, world.org("S"))
        assert before.asked
        new = NewAssignment(name, "", MeetingRole.DIRECTOR)
        await assignments.assign(office, world.org("S"), new, now)
    view = await draft(world, "vinh", "S", on(2022, 12, 8, 8), now)
    assert len(view.guests) == 2
    assert (await assignments.unit(office, world.org("S"))).asked == ()


@pytest.mark.requirement("R004-99")
async def test_who_leads_a_bloc_is_seen_unit_by_unit_and_told_of_each(
    world: World, clock: MovableClock
) -> None:
    office, now = world.actor("loan"), clock.now()
    blocs = {"kien": ("B", "S"), "oanh": ("SB1",)}
    for name, units in blocs.items():
        for code in units:
            new = NewAssignment(
                world.name_of(name), "", MeetingRole.IN_CHARGE, "15-TB/ĐUK", world.members[name]
            )
            await assignments.assign(office, world.org(code), new, now)
    owners = {
        unit.unit.id: [person.name for person in unit.people]
        for unit in await assignments.units(office)
        if unit.people
    }
    assert owners == {
        world.org(code): [world.name_of(name)] for name, units in blocs.items() for code in units
    }
    charged = await watchers.in_charge(world.campaign)
    assert charged[world.org("B")] == (world.members["kien"],)
    told = sorted([row.member_id for row in await Notice.filter(kind="meeting-assigned")])
    assert told == sorted(world.members[name] for name, units in blocs.items() for _ in units)


async def test_the_usual_day_is_kept_and_suggested_first(
    world: World, clock: MovableClock
) -> None:
    now = clock.now()
    actor = world.actor("an")
    await meeting_guests.set_usual_day(actor, world.org("S1"), 30, now)
    found = await meetings.offer(actor, world.org("S1"), REVIEW, now)
    assert found.choices.clean == (date(2022, 11, 30), date(2022, 11, 29))
    wrong = meeting_guests.set_usual_day(actor, world.org("S1"), 32, now)
    assert (await refused_without_a_trace(wrong))[0] is InvalidCommandError
    other = meeting_guests.set_usual_day(world.actor("hung"), world.org("S1"), 5, now)
    assert (await refused_without_a_trace(other))[0] is NotFoundError
