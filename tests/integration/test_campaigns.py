"""Seasons: opening one, taking a changed roster into it, ending a cell."""

import asyncio
from collections.abc import Awaitable
from datetime import date, timedelta

import pytest

from backend.ballot_views import Subjects
from backend.clock import MovableClock
from backend.db.models import (
    AgendaItem,
    AuditEvent,
    Ballot,
    Campaign,
    CellReview,
    ConcludedLevel,
    CriterionGrade,
    Meeting,
    Member,
    Office,
    Organisation,
    Review,
    ReviewText,
)
from backend.errors import ConflictError, InvalidCommandError, NotFoundError, PlanError
from backend.i18n import translator
from backend.rules.plan import Criterion
from backend.rules.progress import FormState
from backend.rules.terms import (
    BallotStyle,
    Basis,
    FormPart,
    Grade,
    Level,
    OrganisationKind,
    Post,
    ScopeAnswer,
    Standing,
)
from backend.services import (
    ballot_opening,
    ballots,
    campaigns,
    meeting_drafts,
    meeting_issue,
    self_ratings,
)
from backend.services.ballot_opening import Opening
from backend.services.commands import Actor
from backend.services.meeting_writes import Edit
from tests import world as worlds
from tests.integration import count_steps, meeting_steps
from tests.integration.support import (
    actions,
    code_of,
    everything,
    refusal,
    refused_without_a_trace,
)
from tests.world import World

IN, OUT, UNDECIDED = ScopeAnswer.IN, ScopeAnswer.OUT, ScopeAnswer.UNDECIDED
OWN_CRITERIA = tuple(
    Criterion(key=key, part=part, basis=Basis.READ, source="Công văn 15-CV/ĐU", label=label)
    for key, part, label in (
        ("k1", FormPart.MEMBER, "Học tập và làm theo Bác"),
        ("k2", FormPart.LEADER, "Nêu gương"),
        ("k3", FormPart.HEAD, "Trách nhiệm người đứng đầu"),
    )
)


async def review_of(world: World, name: str) -> Review:
    return await Review.get(member_id=world.members[name], campaign_id=world.campaign)


async def test_opening_enters_everybody_with_his_scope_and_parts(world: World) -> None:
    scopes = {"giang": (OUT, OUT), "lan": (OUT, OUT), "ha": (IN, UNDECIDED)}
    for name in world.members:
        review = await review_of(world, name)
        found = (review.review_scope, review.rating_scope)
        assert (name, found) == (name, scopes.get(name, (IN, IN)))
        assert (name, review.leader) == (name, name in worlds.LEADERS)
        assert (name, review.head) == (name, name == "vinh")
        assert (review.own_level, review.submitted_at, review.version) == (None, None, 1)
    cells = await CellReview.filter(campaign_id=world.campaign)
    assert {cell.organisation_id for cell in cells} == {world.org(code) for code in worlds.CELLS}
    assert {cell.closed_at for cell in cells} == {None}


async def test_season_below_a_lower_organisation_enters_its_cells_only(
    db: str, clock: MovableClock
) -> None:
    world = await worlds.build(clock.now(), season=False)
    id_ = await campaigns.open_campaign(
        "004", "S", f" {worlds.LETTER} ", actor=world.actor("vinh"), now=clock.now()
    )
    campaign = await Campaign.get(id=id_)
    assert (campaign.letter, campaign.plan_id, campaign.year) == (worlds.LETTER, worlds.PLAN, 2022)
    entered = set(await worlds.reviews_of(world.members, id_))
    assert entered == {name for name in world.members if name not in worlds.CELLS["B"]}
    (event,) = await AuditEvent.all()
    assert (event.action, event.member_id) == ("campaign-opened", world.members["vinh"])
    cell = await campaigns.season_at((await Organisation.get(code="S1")).path)
    assert cell is not None
    assert cell.id == id_
    assert await campaigns.season_at((await Organisation.get(code="B")).path) is None


async def test_one_cell_alone_may_have_a_season(db: str, clock: MovableClock) -> None:
    world = await worlds.build(clock.now(), season=False)
    id_ = await campaigns.open_campaign("004", "B", "Số 1", actor=None, now=clock.now())
    assert set(await worlds.reviews_of(world.members, id_)) == set(worlds.CELLS["B"])


async def test_season_is_opened_once(world: World, clock: MovableClock) -> None:
    again = campaigns.open_campaign(
        worlds.PLAN, "K", "Số khác", actor=None, now=clock.now() + timedelta(days=1)
    )
    answer = await refused_without_a_trace(again)
    assert answer == (ConflictError, "error-campaign-open", {})
    below = await campaigns.open_campaign("004", "S", "Số 2", actor=None, now=clock.now())
    assert below != world.campaign  # another organisation may open its own


async def test_season_opened_by_two_at_once_is_open_once(db: str, clock: MovableClock) -> None:
    world = await worlds.build(clock.now(), season=False)
    both = [
        campaigns.open_campaign("004", "K", worlds.LETTER, actor=None, now=clock.now())
        for _ in range(2)
    ]
    ends = await asyncio.gather(*both, return_exceptions=True)
    assert sum(isinstance(end, int) for end in ends) == 1
    (lost,) = [end for end in ends if not isinstance(end, int)]
    assert isinstance(lost, ConflictError)
    assert lost.code == "error-campaign-open"
    assert await Review.all().count() == len(world.members)
    assert await actions() == ["campaign-opened"]


async def test_unknown_plan_or_top_and_a_missing_letter_are_refused(
    db: str, clock: MovableClock
) -> None:
    await worlds.build(clock.now(), season=False)

    def opening(plan: str, root: str, letter: str) -> Awaitable[int]:
        return campaigns.open_campaign(plan, root, letter, actor=None, now=clock.now())

    refused = [
        (opening("999", "K", "Số 1"), PlanError, "plan-unknown"),
        (opening("004", "X", "Số 1"), NotFoundError, "error-organisation-unknown"),
        (opening("004", "", "Số 1"), NotFoundError, "error-organisation-unknown"),
        (opening("004", "K", " \t"), InvalidCommandError, "error-letter-missing"),
    ]
    for command, kind, code in refused:
        answer = await refused_without_a_trace(command)
        assert answer[:2] == (kind, code)
    assert await opening("004", "K", "Số 1") > 0


@pytest.mark.requirement("R000-21", "R001-06")
@pytest.mark.parametrize(("plan", "source"), [("000", "08-HD/TU"), ("001", "22-HD/TU")])
async def test_a_season_without_criteria_is_refused_with_the_document_that_has_them(
    sqlite_db: str, clock: MovableClock, plan: str, source: str
) -> None:
    await worlds.build(clock.now(), season=False)
    bare = campaigns.open_campaign(plan, "K", worlds.LETTER, actor=None, now=clock.now())
    kind, code, params = await refused_without_a_trace(bare)
    assert (kind, code) == (InvalidCommandError, "error-criteria-needed")
    assert source in translator("vi").text(code, **params)


@pytest.mark.parametrize(
    ("cell", "admitted", "rating"),
    [
        ("S1", date(2022, 5, 30), IN),  # exactly six months on 30/11/2022
        ("S1", date(2022, 6, 1), UNDECIDED),  # one day short
        ("SB1", date(2022, 6, 1), IN),  # a section's cell has till 04/12/2022
        ("SB1", date(2022, 6, 4), IN),
        ("SB1", date(2022, 6, 5), UNDECIDED),
    ],
)
async def test_six_months_are_counted_to_the_last_day_of_the_cell_before_it_has_a_meeting(
    sqlite_db: str, clock: MovableClock, cell: str, admitted: date, rating: ScopeAnswer
) -> None:
    world = await worlds.build(clock.now(), season=False)
    await worlds.member_row(world.org(cell), "Mới", admitted_on=admitted, official_on=None).save()
    await campaigns.open_campaign("004", "K", worlds.LETTER, actor=None, now=clock.now())
    review = await Review.get(member__full_name="Mới")
    assert (review.review_scope, review.rating_scope) == (IN, rating)


@pytest.mark.requirement("R000-16")
async def test_six_months_are_counted_to_the_day_of_the_cells_meeting_once_it_is_sent(
    db: str, clock: MovableClock
) -> None:
    """Admitted on 30 May: six months on the cell's last day, one day short at its meeting."""
    clock.move_to(clock.now() - timedelta(days=1))
    now = clock.now()
    world = await worlds.build(now, season=False)
    new = worlds.member_row(world.org("S1"), "Mới", admitted_on=date(2022, 5, 30))
    new.official_on = None
    await new.save()
    await campaigns.open_campaign("004", "K", worlds.LETTER, actor=None, now=now)
    elsewhere = {r.id: r.rating_scope for r in await Review.exclude(member_id=new.id)}

    async def stands() -> tuple[ScopeAnswer, bool]:
        review = await Review.get(member_id=new.id)
        form = await self_ratings.own_form(Actor(new.id), now)
        told = any(f.code == "finding-scope-new-member" for f in form.scope.findings)
        return review.rating_scope, told

    drafted = await meeting_steps.drafted(world, now)
    assert await stands() == (IN, False)
    await meeting_steps.sent(world, drafted, now)
    assert await stands() == (UNDECIDED, True)
    await campaigns.refresh(actor=None, now=now)
    assert await stands() == (UNDECIDED, True)
    await meeting_issue.cancel(world.actor("an"), Edit(drafted.id), now)
    assert await stands() == (IN, False)
    assert {r.id: r.rating_scope for r in await Review.exclude(member_id=new.id)} == elsewhere


async def settle(world: World, clock: MovableClock, by: str) -> Meeting:
    """A meeting of S1 in which the cell voted or concluded on somebody; Em is on no list."""
    await Member.filter(id=world.members["em"]).update(admitted_on=date(2022, 6, 5))
    lead, em = world.actor("an"), world.reviews["em"]
    await count_steps.ready(world, clock)
    meeting = await count_steps.meeting_of(world, clock)
    await campaigns.close_cell(world.org("S1"), actor=lead, now=clock.now())
    if by == "ballot":
        style, dropped = BallotStyle.LEVELS, frozenset({em})
        opening = Opening(meeting.id, Subjects.MEMBERS, style, dropped=dropped)
        await ballot_opening.open_ballot(lead, opening, clock.now())
    elif by == "review":
        columns = {"position": 1, "kind": "individual", "concluded_at": clock.now()}
        await AgendaItem.create(meeting_id=meeting.id, review_id=em, **columns)
    else:
        columns = {"review_id": world.reviews["an"], "level": "GOOD", "at": clock.now()}
        await ConcludedLevel.create(campaign_id=world.campaign, **columns)
    return meeting


@pytest.mark.requirement("R000-16")
@pytest.mark.parametrize("settled_by", ["ballot", "review", "level"])
async def test_who_is_rated_is_settled_once_the_cell_voted_or_concluded(
    db: str, clock: MovableClock, settled_by: str
) -> None:
    """Em has six months on 5 December: new at the meeting of 29 November, not at a later one."""
    world = await worlds.build(clock.now())
    meeting, lead = await settle(world, clock, settled_by), world.actor("an")

    async def stands(*, refreshed: bool = True) -> tuple[ScopeAnswer, bool]:
        if refreshed:
            await campaigns.refresh(actor=None, now=clock.now())
        form = await self_ratings.own_form(world.actor("em"), clock.now())
        told = any(f.code == "finding-scope-new-member" for f in form.scope.findings)
        return (await Review.get(id=world.reviews["em"])).rating_scope, told

    later = count_steps.at(29) + timedelta(days=7)
    await meeting_drafts.move(lead, Edit(meeting.id), later, clock.now())
    await Meeting.filter(id=meeting.id).update(override_reason="Cấp trên đồng ý")
    await meeting_issue.issue(lead, Edit(meeting.id), clock.now())
    assert await stands(refreshed=False) == (UNDECIDED, True)
    assert await stands() == (UNDECIDED, True)
    for ballot in await Ballot.all():  # called off, it settles nothing
        await ballots.cancel(lead, ballots.Edit(ballot.id), "Mở nhầm danh sách", clock.now())
        assert await stands() == (IN, False)
    await Member.filter(id=world.members["em"]).update(standing=Standing.SUSPENDED_PARTY)
    assert (await stands())[0] is OUT


async def test_refresh_enters_new_members_and_new_cells(world: World, clock: MovableClock) -> None:
    cell = await Organisation.create(
        code="SB2",
        name="Chi bộ Mới",
        search_key="chi bo moi",
        kind=OrganisationKind.CELL_SECTION,
        parent_id=world.org("SB"),
        path=f"/{world.org('K')}/{world.org('S')}/{world.org('SB')}/999/",
    )
    await Member.bulk_create(
        [
            worlds.member_row(cell.id, "Đào Thị Mới"),
            worlds.member_row(
                world.org("S1"), "Đào Văn Nghỉ", standing=Standing.EXEMPT_WORK_AND_ACTIVITY
            ),
        ]
    )
    assert await campaigns.refresh(actor=None, now=clock.now()) == 2
    new = await Review.get(member__full_name="Đào Thị Mới").select_related("cell_review")
    assert (new.cell_review.organisation_id, new.review_scope) == (cell.id, IN)
    assert (await Review.get(member__full_name="Đào Văn Nghỉ")).review_scope is OUT
    before = await everything()
    assert await campaigns.refresh(actor=None, now=clock.now()) == 0
    after = await everything()
    assert before.pop("audit_event") != after.pop("audit_event")
    assert after == before


async def test_refresh_computes_scope_and_parts_anew_and_leaves_begun_forms(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, ["dung", "em", "khanh"], clock.now(), submitted=True)
    await worlds.fill_in(world, ["phuc"], clock.now(), level=Level.EXCELLENT)
    for name in ("dung", "phuc"):
        await self_ratings.save_text(
            world.actor(name), world.reviews[name], "strengths", "Giữ nguyên", clock.now()
        )
    answers = [
        await CriterionGrade.all().order_by("id").values(),
        await ReviewText.all().order_by("id").values(),
    ]
    await Member.filter(id=world.members["em"]).update(standing=Standing.SUSPENDED_PARTY)
    await Member.filter(id=world.members["lan"]).update(standing=Standing.ACTIVE)
    await Member.filter(id=world.members["thao"]).update(cell_id=world.org("S2"))
    for name in ("dung", "phuc"):
        await Office.create(
            member_id=world.members[name],
            organisation_id=world.org("S"),
            post=Post.COMMITTEE,
            title="committee",
        )
    assert await campaigns.refresh(actor=world.actor("loan"), now=clock.now()) == 4
    em, lan = [await review_of(world, name) for name in ("em", "lan")]
    assert (em.review_scope, em.submitted_at, em.own_level) == (OUT, clock.now(), Level.GOOD)
    assert (lan.review_scope, lan.rating_scope) == (IN, IN)
    thao = await Review.get(member_id=world.members["thao"]).select_related("cell_review")
    assert thao.cell_review.organisation_id == world.org("S2")
    dung = await self_ratings.form(world.actor("dung"), world.reviews["dung"], clock.now())
    assert (dung.state, len(dung.criteria), dung.ungraded) == (FormState.SUBMITTED, 7, ())
    phuc = await self_ratings.form(world.actor("phuc"), world.reviews["phuc"], clock.now())
    assert (phuc.state, phuc.own_level) == (FormState.STARTED, Level.EXCELLENT)
    assert [c.key for c in phuc.ungraded] == ["l1", "l2", "l3"]
    assert answers == [
        await CriterionGrade.all().order_by("id").values(),
        await ReviewText.all().order_by("id").values(),
    ]
    assert (await actions("campaigns")) == ["campaigns-refreshed"]
    await self_ratings.reopen(world.actor("dung"), world.reviews["dung"], clock.now())
    assert await campaigns.refresh(actor=None, now=clock.now()) == 1
    dung = await self_ratings.form(world.actor("dung"), world.reviews["dung"], clock.now())
    assert [c.key for c in dung.ungraded] == ["l1", "l2", "l3"]


async def test_refresh_leaves_a_season_that_ended_alone(world: World, clock: MovableClock) -> None:
    await Campaign.filter(id=world.campaign).update(closed_at=clock.now())
    await worlds.member_row(world.org("S1"), "Đến sau").save()
    assert await campaigns.refresh(actor=None, now=clock.now()) == 0
    assert not await Review.filter(member__full_name="Đến sau").exists()
    await Campaign.filter(id=world.campaign).update(closed_at=None)
    assert await campaigns.refresh(actor=None, now=clock.now()) == 1


async def test_season_with_criteria_of_its_own_asks_those_by_part(
    db: str, clock: MovableClock
) -> None:
    world = await worlds.build(clock.now(), season=False)
    await campaigns.open_campaign(
        "004", "K", worlds.LETTER, actor=None, now=clock.now(), criteria=OWN_CRITERIA
    )
    asked = {}
    for name in ("dung", "an", "vinh"):
        view = await self_ratings.own_form(world.actor(name), clock.now())
        asked[name] = [(c.key, c.label, c.source) for c in view.criteria]
    k1, k2, k3 = [(c.key, c.label, c.source) for c in OWN_CRITERIA]
    assert asked == {"dung": [k1], "an": [k1, k2], "vinh": [k1, k2, k3]}
    dung = world.actor("dung")
    review = (await self_ratings.own_form(dung, clock.now())).review_id
    for criterion in ("c1", "k2"):
        command = self_ratings.record_grade(dung, review, criterion, "T", clock.now())
        assert await code_of(command) == "error-criterion-unknown"
    view = await self_ratings.record_grade(dung, review, "k1", "T", clock.now())
    assert (view.criteria[0].grade, view.ungraded) == (Grade.T, ())
    await self_ratings.name_level(dung, review, "GOOD", clock.now())
    view = await self_ratings.submit(dung, review, clock.now())
    assert view.state is FormState.SUBMITTED


async def test_closing_ends_one_cell_once_and_is_audited(
    world: World, clock: MovableClock
) -> None:
    await campaigns.close_cell(world.org("S1"), actor=world.actor("an"), now=clock.now())
    cells = {c.organisation_id: c for c in await CellReview.filter(campaign_id=world.campaign)}
    assert (cells[world.org("S1")].closed_at, cells[world.org("S1")].version) == (clock.now(), 2)
    assert {c.closed_at for id_, c in cells.items() if id_ != world.org("S1")} == {None}
    (event,) = await AuditEvent.filter(action="cell-closed")
    assert (event.subject, event.member_id) == (
        f"organisation/{world.org('S1')}",
        world.members["an"],
    )
    for id_ in (world.org("S1"), world.org("S"), world.unknown_id):  # closed, no cell, unknown
        command = campaigns.close_cell(id_, actor=None, now=clock.now())
        answer = await refused_without_a_trace(command)
        assert answer == (NotFoundError, "error-not-found", {})


async def test_grade_tapped_while_the_cell_closes_is_stored_whole_or_refused(
    world: World, clock: MovableClock
) -> None:
    dung, review = world.actor("dung"), world.reviews["dung"]
    ends = await asyncio.gather(
        self_ratings.record_grade(dung, review, "c1", "T", clock.now()),
        campaigns.close_cell(world.org("S1"), actor=None, now=clock.now()),
        self_ratings.record_grade(dung, review, "c2", "T", clock.now()),
        return_exceptions=True,
    )
    refused = [end for end in ends if isinstance(end, ConflictError)]
    assert {error.code for error in refused} <= {"error-cell-closed"}
    assert await CriterionGrade.all().count() == 2 - len(refused)
    assert (await CellReview.get(organisation_id=world.org("S1"))).closed_at == clock.now()
    trail = (await actions()).count("grade-recorded")
    assert trail == 2 - len(refused)


async def test_organisation_is_found_by_its_code(world: World) -> None:
    assert await campaigns.organisation_by_code("SB1") == world.org("SB1")
    answer = await refusal(campaigns.organisation_by_code("sb9"))
    assert answer == (NotFoundError, "error-organisation-unknown", {"organisation": "sb9"})
