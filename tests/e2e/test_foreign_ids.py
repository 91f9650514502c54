"""Every page and form with an id in its address, asked for by people it does not concern."""

import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from backend.clock import MovableClock
from backend.db.models import AuditEvent
from tests import world as worlds
from tests.e2e.web_support import Browser, House, application, settings_for, words_on
from tests.integration import count_steps as steps
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


async def test_an_id_that_is_none_is_refused_with_a_page(house: House) -> None:
    browser = await house.browser_of("an")
    for path in sorted(with_ids(house.app.routes, "GET")):
        for odd in _ODD:
            answer = await browser.get(filled(path, odd))
            assert answer.status_code in {404, 422}, (path, odd)
