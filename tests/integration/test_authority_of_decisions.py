"""Every role, every decision, every plan: who may decide is who the plan names, and nobody else.

The table below is written by hand from the plans; "-" stands where a plan does not settle it,
"^" where it names a body above the block: the block only rates itself.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime

import pytest

from backend.cap_views import Group
from backend.clock import MovableClock
from backend.db.models import Decision, Review
from backend.errors import AppError, NotFoundError, NotPermittedError
from backend.plan_loader import find_plan
from backend.rules.terms import Post
from backend.services import announcements, cap_rulings, decisions, revocations
from backend.services.commands import Actor
from backend.services.result_writes import Choice, Seen
from tests.seasons import K, Org, Person, Plot, Season, begin

PLANS = ("000", "001", "002", "003", "004", "366")
#: Codes of a block: D a district below it, S a grassroots committee with a section SB, B a cell.
ORGS = (
    Org("K", "Đảng bộ Khối", K.ORG_UPPER),
    Org("D", "Đảng bộ huyện", K.ORG_UPPER, "K"),
    Org("S", "Đảng bộ Sở", K.ORG_BASE, "K"),
    Org("S1", "Chi bộ Văn phòng", K.CELL_SUB, "S"),
    Org("SB", "Đảng bộ bộ phận", K.ORG_SECTION, "S"),
    Org("SB1", "Chi bộ Tư vấn", K.CELL_SECTION, "SB"),
    Org("B", "Chi bộ Bảo tàng", K.CELL_BASE, "K"),
)
#: Posts whose holders act for an organisation, and posts that only look after it or sit on it.
ACTING = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.OFFICE)
LOOKING = (Post.CELL_BOARD, Post.STANDING_BOARD, Post.ORG_BOARD, Post.COMMITTEE)
MEMBERS_OF = ("S1", "SB1", "B")
UNITS = ("S1", "SB1", "SB", "B", "S", "D", "K")
#: By plan: who decides the levels of a cell's members, and of an organisation itself.
OF_MEMBERS = {
    "000": {"S1": "S", "SB1": "S", "B": "B"},
    "001": {"S1": "-", "SB1": "-", "B": "-"},
    "002": {"S1": "S", "SB1": "-", "B": "-"},
    "003": {"S1": "-", "SB1": "-", "B": "-"},
    "004": {"S1": "S", "SB1": "S", "B": "B"},
    "366": {"S1": "S", "SB1": "S", "B": "-"},
}
OF_UNITS = {
    "000": {"S1": "S", "SB1": "S", "SB": "S", "B": "K", "S": "K", "D": "-", "K": "-"},
    "001": {"S1": "-", "SB1": "-", "SB": "-", "B": "K", "S": "K", "D": "-", "K": "-"},
    "002": {"S1": "S", "SB1": "-", "SB": "-", "B": "-", "S": "-", "D": "-", "K": "-"},
    "003": {"S1": "-", "SB1": "-", "SB": "-", "B": "-", "S": "-", "D": "K", "K": "^"},
    "004": {"S1": "S", "SB1": "-", "SB": "S", "B": "K", "S": "K", "D": "-", "K": "-"},
    "366": {"S1": "S", "SB1": "S", "SB": "S", "B": "K", "S": "K", "D": "K", "K": "^"},
}
#: By plan: whether it says on which grounds a member's level is taken back.
TAKEN_BACK = {
    "000": "",
    "001": "",
    "002": "fault_found",
    "003": "",
    "004": "fault_found",
    "366": "incorrect",
}
ABOVE: Mapping[str, tuple[str, ...]] = {
    "K": (), "D": ("K",), "S": ("K",), "S1": ("S", "K"),
    "SB": ("S", "K"), "SB1": ("SB", "S", "K"), "B": ("K",),
}  # fmt: skip


def people() -> tuple[Person, ...]:
    """For each organisation one who holds each post there; and a plain member of each cell."""
    held = [
        Person(f"{org.code} {post}", f"{post} {org.code}", "S1", ((post, org.code),))
        for org in ORGS
        for post in (*ACTING, *LOOKING)
    ]
    plain = [Person(f"{code} member", f"member {code}", code) for code in MEMBERS_OF]
    return (*held, *plain)


async def season_of(plan: str, clock: MovableClock) -> Season:
    year = find_plan(plan).year
    plot = Plot(
        plan=plan,
        letter="Kế hoạch số 1-KH",
        opened=date(year, 11, 20),
        until=date(year, 12, 31),
        orgs=ORGS,
        people=people(),
    )
    return await begin(plot, clock)


async def outcome(work: Awaitable[object]) -> str:
    """What became of a command, as far as the right to it goes."""
    try:
        await work
    except NotFoundError:
        return "unseen"
    except NotPermittedError as error:
        return error.code
    except AppError:
        return "allowed"
    return "allowed"


def expected(decider: str, code: str, who: str, post: str) -> str:
    """By the hand-written table: what a holder of a post at an organisation is told."""
    looks = post not in {"member", Post.COMMITTEE.value} and who in {code, *ABOVE[code]}
    if not looks:
        return "unseen"
    if decider == "-":
        return "error-decide-unsettled"
    if decider == "^":
        return "error-decide-outside"
    acts = who == decider and post in {one.value for one in ACTING}
    return "allowed" if acts else "error-decide-not-yours"


Command = Callable[[Actor, Seen, Choice, datetime], Awaitable[object]]


async def all_members(actor: Actor, seen: Seen, _: Choice, now: datetime) -> object:
    return await decisions.decide_all(actor, seen, "Quyết định số 1", now)


async def one_unit(actor: Actor, seen: Seen, choice: Choice, now: datetime) -> object:
    return await decisions.decide_own(actor, seen, choice, "Quyết định số 1", now)


def roles(season: Season) -> list[tuple[str, str, Actor]]:
    return [(*key.split(" "), Actor(member)) for key, member in season.people.items()]  # type: ignore[misc]


@pytest.mark.requirement("R000-37", "R000-39", "R000-40", "R000-42", "R001-22", "R001-55")
@pytest.mark.requirement("R002-80", "R002-107", "R003-20")
@pytest.mark.requirement("R004-62", "R004-63", "R004-69", "R004-70")
@pytest.mark.parametrize("plan", PLANS)
async def test_members_and_organisations_are_decided_by_whom_the_plan_names(
    sqlite_db: str, clock: MovableClock, plan: str
) -> None:
    season = await season_of(plan, clock)
    now = clock.now()
    tables: list[tuple[Command, Mapping[str, str]]] = [
        (all_members, OF_MEMBERS[plan]),
        (one_unit, OF_UNITS[plan]),
    ]
    wrong: list[tuple[str, ...]] = []
    for command, table in tables:
        for code, decider in table.items():
            seen = Seen(season.orgs[code])
            for who, post, actor in roles(season):
                told = await outcome(command(actor, seen, Choice(seen.organisation, "?"), now))
                if told != expected(decider, code, who, post):
                    wrong.append((command.__name__, code, who, post, told))
    assert wrong == []
    assert await Decision.all().count() == 0


@pytest.mark.parametrize("plan", PLANS)
async def test_a_cap_is_answered_from_above_and_results_are_announced_by_two(
    sqlite_db: str, clock: MovableClock, plan: str
) -> None:
    season = await season_of(plan, clock)
    now = clock.now()
    answer = cap_rulings.Answer(Group.MEMBERS, 10**6, "Công văn số 1")
    wrong: list[tuple[str, ...]] = []
    for code in MEMBERS_OF:
        seen = Seen(season.orgs[code])
        for who, post, actor in roles(season):
            acts = post in {one.value for one in ACTING}
            told = await outcome(cap_rulings.rule(actor, seen, answer, now))
            capped = find_plan(plan).cap is not None
            may = "allowed" if acts and who in ABOVE[code] and capped else "unseen"
            if told != may:
                wrong.append(("rule", code, who, post, told))
            told = await outcome(announcements.announce(actor, seen, now))
            looks = expected("-", code, who, post) != "unseen"
            deciders = {code, OF_MEMBERS[plan][code], OF_UNITS[plan][code]}
            may = "allowed" if acts and who in deciders else "error-announce-not-yours"
            if told != (may if looks else "unseen"):
                wrong.append(("announce", code, who, post, told))
    assert wrong == []


@pytest.mark.requirement("R002-111", "R004-98")
@pytest.mark.parametrize("plan", [p for p in PLANS if "-" not in OF_MEMBERS[p]["S1"]])
async def test_a_level_is_taken_back_by_who_decides_where_the_plan_says_so(
    sqlite_db: str, clock: MovableClock, plan: str
) -> None:
    season = await season_of(plan, clock)
    now = clock.now()
    review = await Review.get(member_id=season.people["S1 member"])
    decision = await Decision.create(
        campaign_id=season.campaign,
        group="members",
        review_id=review.id,
        decided_at_org_id=season.orgs["S"],
        body="org_base_committee",
        level="GOOD",
        decided_at=now,
    )
    ground = TAKEN_BACK[plan]
    why = revocations.Why(ground or "fault_found", "ab")  # too short: nothing is taken back
    wrong: list[tuple[str, ...]] = []
    for who, post, actor in roles(season):
        told = await outcome(revocations.revoke(actor, decision.id, 1, why, now))
        if told != expected("S", "S1", who, post):
            wrong.append((who, post, told))
    assert wrong == []
    assert await Decision.filter(current=True).count() == 1
    with pytest.raises(AppError) as refused:
        await revocations.revoke(Actor(season.people["S secretary"]), decision.id, 1, why, now)
    assert refused.value.code == ("error-result-reason" if ground else "error-revoke-unsettled")
