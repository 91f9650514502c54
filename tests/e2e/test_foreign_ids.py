"""Every page and form with an id in its address, asked for by people it does not concern."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from backend.clock import MovableClock
from backend.db.models import (
    AgendaItem,
    AuditEvent,
    Decision,
    Invitee,
    Meeting,
    MeetingPaper,
    PartyGroup,
)
from tests import world as worlds
from tests.e2e.web_support import Browser, House, application, settings_for, words_on
from tests.integration import count_steps as steps
from tests.integration.support import everything
from tests.world import CELLS

pytestmark = pytest.mark.e2e

#: Nothing has such an id.
NOBODYS = 987_654
#: All ids of the small world lie below it, of whatever table.
HIGHEST = 26
#: Whose names a person of another unit may never read.
HIDDEN = (*CELLS["S1"], *CELLS["S2"])
#: A plain member, a secretary of a cell beside, the secretary of a cell elsewhere.
STRANGERS = ("phuc", "oanh", "son")
#: Addresses with other things in place of an id.
_ODD = ("-1", "0", "9223372036854775808", "9" * 5_000, "1.5", "x", "%00", "1%20or%201=1")


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world, S1 having met and counted."""
    settings = settings_for(tmp_path)
    world = await worlds.build(clock.now())
    ballot = await steps.opened(world, clock)
    await steps.counted_twice(world, ballot, clock)
    return House(application(settings, clock), settings, clock, world)


def routes_of(routes: Sequence[BaseRoute]) -> Iterator[APIRoute]:
    """The routes of an application, those of the routers in it as well."""
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        else:
            inner = getattr(route, "original_router", None)
            yield from routes_of(inner.routes if inner else ())


def with_ids(routes: Sequence[BaseRoute], method: str) -> set[str]:
    """Addresses of a method in which ids stand."""
    found: set[str] = set()
    for route in routes_of(routes):
        kinds = [one.field_info.annotation for one in route.dependant.path_params]
        if method in (route.methods or ()) and kinds and all(kind is int for kind in kinds):
            found.add(route.path)
    return found


def filled(path: str, *ids: object) -> str:
    """An address with these ids, the last one for all that are left."""
    found = iter(itertools.chain(ids, itertools.repeat(ids[-1])))
    return re.sub(r"\{[^}]+\}", lambda _: str(next(found)), path)


async def seen(browser: Browser, path: str) -> tuple[int, str]:
    answer = await browser.get(path)
    return answer.status_code, words_on(answer) if answer.status_code != 200 else answer.text


@pytest.mark.parametrize("name", STRANGERS)
async def test_no_page_tells_a_stranger_a_name_or_that_there_is_something(
    house: House, name: str
) -> None:
    browser = await house.browser_of(name)
    hidden = {house.world.name_of(one) for one in HIDDEN}
    paths = sorted(with_ids(house.app.routes, "GET"))
    assert len(paths) > 20
    for path in paths:
        nothing = await seen(browser, filled(path, NOBODYS))
        assert nothing[0] == 404, path
        for number in range(1, HIGHEST):
            status, text = await seen(browser, filled(path, number))
            where = filled(path, number)
            assert status in {200, 404}, where
            assert not [one for one in hidden if one in text], where
            if status == 404:
                assert (status, text) == nothing, where


@pytest.mark.parametrize("name", STRANGERS[:2])
async def test_no_form_answers_a_stranger_otherwise_or_stores_anything(
    house: House, name: str
) -> None:
    browser = await house.browser_of(name)
    paths = sorted(with_ids(house.app.routes, "POST"))
    assert len(paths) > 50
    await browser.get("/link")  # for the token of its forms
    one = house.world.org("S1")
    before = await AuditEvent.all().count()
    for path in paths:
        nothing = (await browser.post(filled(path, NOBODYS))).status_code
        assert nothing in {404, 422}, path
        for ids in ((one,), (one, house.world.reviews["an"]), (1,)):
            answer = await browser.post(filled(path, *ids))
            assert answer.status_code == nothing, (path, ids)
            assert house.world.name_of("an") not in answer.text, (path, ids)
    assert await AuditEvent.all().count() == before


@dataclass(frozen=True, slots=True)
class Pair:
    """A form with one id inside another, sent by somebody who may act on the inner one.

    Attributes:
        path: Its address; the first id is the outer one.
        outer: Where the inner one belongs, and somewhere else.
        inner: In the address; 0 where the form carries it.
    """

    who: str
    path: str
    outer: tuple[int, int]
    inner: int = 0
    form: Mapping[str, object] = field(default_factory=dict[str, object])


async def meeting_pairs(house: House) -> list[Pair]:
    """What stands inside a meeting of S1, and another meeting of the same cell."""
    here = await Meeting.get()
    there = await Meeting.create(
        campaign_id=here.campaign_id, organisation_id=here.organisation_id, parts=here.parts,
        starts_at=here.starts_at, uid="another", created_at=house.clock.now(),
    )  # fmt: skip
    both = (here.id, there.id)
    guest = await Invitee.create(meeting_id=here.id, name="Một đại biểu", role="guest")
    (own,) = await Invitee.filter(meeting_id=here.id, member_id=house.world.members["an"])
    item = await AgendaItem.create(meeting_id=here.id, position=1, kind="collective")
    paper = await MeetingPaper.create(
        meeting_id=here.id, name="a.pdf", media_type="application/pdf", size=1, digest="0",
        stored="0" * 32, added_at=house.clock.now(),
    )  # fmt: skip
    return [
        Pair("an", "/meetings/{meeting_id}/answer", both, 0, {"invitee": own.id, "kind": "leave"}),
        Pair("an", "/meetings/{meeting_id}/people/{invitee_id}/handed", both, own.id),
        Pair("an", "/meetings/{meeting_id}/people/{invitee_id}/leave", both, own.id,
             {"verdict": "grant"}),
        Pair("an", "/meetings/{meeting_id}/guests/{invitee_id}/remove", both, guest.id),
        Pair("an", "/meetings/{meeting_id}/papers/{paper_id}/remove", both, paper.id),
        Pair("an", "/sittings/{meeting_id}/items/{item_id}", both, item.id,
             {"version": 0, "do": "back"}),
    ]  # fmt: skip


async def unit_pairs(house: House) -> list[Pair]:
    """What stands inside an organisation, and another one."""
    world = house.world
    here, cell, other = await Meeting.filter().first(), world.org("S1"), world.org("S2")
    assert here is not None
    group = await PartyGroup.create(
        campaign_id=world.campaign, organisation_id=cell, name="Tổ đảng 1"
    )
    below = await Meeting.create(
        campaign_id=here.campaign_id, organisation_id=other, parts=here.parts,
        starts_at=here.starts_at, uid="below", created_at=house.clock.now(),
    )  # fmt: skip
    meetings, both = (here.id, below.id), (cell, other)
    review = world.reviews["binh"]
    decided = [
        await Decision.create(
            campaign_id=world.campaign, group=group_, review_id=review, level="GOOD", body=body,
            decided_at_org_id=world.org(by), decided_at=house.clock.now(),
        )
        for group_, body, by in (
            ("members", "org_base_committee", "S"),
            ("leaders", "block_standing_board", "K"),
        )
    ]  # fmt: skip
    form = {"version": 1, "ground": "fault_found", "reason": ""}
    proposal = "/proposals/{organisation_id}/{review_id}"
    return [
        Pair("an", "/sittings/{meeting_id}/groups/{group_id}", meetings, group.id,
             {"do": "leave"}),
        Pair("an", "/sittings/{meeting_id}/groups", meetings, 0,
             {"organisation": cell, "name": "Tổ đảng 1"}),
        Pair("xuan", "/facts/{organisation_id}/{review_id}", both, review, {"staff": "?"}),
        Pair("an", f"{proposal}/facts", both, review, {"staff": "?"}),
        Pair("an", f"{proposal}/level", both, review, {"level": "?"}),
        Pair("an", f"{proposal}/priority", both, review, {"place": 9, "to": 9}),
        Pair("an", f"{proposal}/sign", both, review),
        Pair("xuan", "/results/{organisation_id}/revoke", both, 0,
             {"decision": decided[0].id, **form}),
        Pair("an", "/results/{organisation_id}/supplement", both, 0, {"decision": decided[0].id}),
        Pair("loan", "/offices/{organisation_id}/revoke", (world.org("K"), world.org("S")), 0,
             {"decision": decided[1].id, **form}),
    ]  # fmt: skip


async def test_an_id_under_one_it_does_not_belong_to_is_answered_as_if_there_were_none(
    house: House,
) -> None:
    pairs = [*await meeting_pairs(house), *await unit_pairs(house)]
    nested = {p for p in with_ids(house.app.routes, "POST") if p.count("_id}") > 1}
    assert nested <= {pair.path for pair in pairs}
    browsers = {name: await house.browser_of(name) for name in {pair.who for pair in pairs}}
    for browser in browsers.values():
        await browser.get("/link")  # for the token of its forms
    before = await everything()
    for pair in pairs:
        browser = browsers[pair.who]
        nothing = words_on(await browser.get(filled("/meetings/{meeting_id}", NOBODYS)))
        for outer in (pair.outer[1], NOBODYS):
            answer = await browser.post(filled(pair.path, outer, pair.inner), pair.form)
            assert answer.status_code == 404, (pair, outer)
            assert words_on(answer) == nothing, (pair, outer)
    assert await everything() == before
    for pair in pairs:
        answer = await browsers[pair.who].post(
            filled(pair.path, pair.outer[0], pair.inner), pair.form
        )
        assert answer.status_code != 404, pair


async def test_an_id_that_is_none_is_refused_with_a_page(house: House) -> None:
    browser = await house.browser_of("an")
    for path in sorted(with_ids(house.app.routes, "GET")):
        for odd in _ODD:
            answer = await browser.get(filled(path, odd))
            assert answer.status_code in {404, 422}, (path, odd)
