"""The whole application in a thread, and Debian's Chromium at the width of a phone."""

import asyncio
import os
import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

import pytest
import uvicorn
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    sync_playwright,
)
from pydantic import SecretStr

from backend.app import create_app
from backend.clock import VIETNAM, MovableClock
from backend.db.models import Member
from backend.db.setup import database, migrate
from backend.services import accounts
from backend.settings import Settings, secret_key
from tests import world as worlds
from tests.browser.people import Somebody
from tests.world import World

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
#: Six days before the cells' last day.
START = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)
#: Who gets a code before the server starts.
WITH_CODES = ("phuc", "thao")

#: The chat's own refetch, cut short by going on to another page.
CUT_SHORT = re.compile(r"htmx:(sendError|afterRequest), \[object HTMLDivElement\]")

Open = Callable[..., Somebody]


@dataclass(frozen=True, slots=True)
class Site:
    """The running application.

    Attributes:
        codes: One-time codes by person.
    """

    address: str
    world: World
    clock: MovableClock
    codes: Mapping[str, str]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser; ends with the module, so that no loop of its own outlives it."""
    if not CHROMIUM:
        pytest.skip("no Chromium: `make browser` installs it, or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """The application with the small world, its bot and the demo's door; its clock stands.

    A module's SETTINGS change its settings.
    """
    data = tmp_path_factory.mktemp("site")
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        settings = Settings(
            data_dir=data,
            base_url=address,
            demo=True,
            secret_key=SecretStr("a key of the tests"),
            **getattr(request.module, "SETTINGS", {}),
        )
        clock = MovableClock(START, running=False)
        with ThreadPoolExecutor(1) as thread:  # a loop of playwright's may run in this one
            world, codes = thread.submit(asyncio.run, prepare(settings, clock)).result()
        config = uvicorn.Config(
            create_app(settings, clock),
            log_level="warning",
            ws="none",
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        running = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        running.start()
        while running.is_alive() and not server.started:
            time.sleep(0.02)
        assert server.started
        yield Site(address, world, clock, codes)
        server.should_exit = True
        running.join(10)


@pytest.fixture
def open_as(chromium: Browser, site: Site) -> Iterator[Open]:
    """Opens the site as somebody; afterwards no error and no foreign address may be on record."""
    opened: list[Somebody] = []
    contexts: list[BrowserContext] = []

    def open_one(
        name: str = "", *, width: int = 390, height: int = 844, scripts: bool = True
    ) -> Somebody:
        context = chromium.new_context(
            base_url=site.address,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        somebody = Somebody(context.new_page(), site.address)
        watch(somebody)
        opened.append(somebody)
        if name:
            somebody.play(site.world.name_of(name))
        return somebody

    yield open_one
    for context in contexts:
        context.close()
    assert [problem for somebody in opened for problem in somebody.problems] == []


def watch(somebody: Somebody) -> None:
    """Note what the page complains of, and keep it from leaving our site."""
    page: Page = somebody.page

    def complained(message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"} or CUT_SHORT.search(message.text):
            return
        if not somebody.expects(message.text):
            somebody.problems.append(message.text)

    def asked(route: Route) -> None:
        if route.request.url.startswith((somebody.address, "data:")):
            route.continue_()
        else:
            somebody.problems.append(route.request.url)
            route.abort()

    page.on("console", complained)
    page.on("pageerror", lambda error: somebody.problems.append(str(error)))
    page.route("**/*", asked)


async def prepare(settings: Settings, clock: MovableClock) -> tuple[World, dict[str, str]]:
    """The small world in a fresh database, and some codes."""
    await migrate(settings.database)
    async with database(settings.database):
        world = await worlds.build(clock.now())
        codes: dict[str, str] = {}
        for name in WITH_CODES:
            member = await Member.get(id=world.members[name])
            (issued,) = await accounts.issue_codes(
                None, [member], key=secret_key(settings), days=30, now=clock.now()
            )
            codes[name] = issued.code
        return world, codes
