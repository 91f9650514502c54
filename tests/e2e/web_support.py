"""Our pages over HTTP without a network, and somebody in front of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI
from pydantic import SecretStr

from backend import api, web
from backend.clock import Clock
from backend.db.models import Account, Member
from backend.services import accounts
from backend.settings import Settings, secret_key
from backend.web.tools import WebTools
from tests import world as worlds
from tests.world import World

BASE_URL = "http://pages.example.org"
#: Pages nobody sees without a linked chat.
PRIVATE = (
    "/chat",
    "/chat/log",
    "/chat/events",
    "/texts",
    "/link",
    "/codes/1",
    "/board/1",
    "/import",
    "/obstacles",
)
_TOKEN = re.compile(r'name="csrf" value="([0-9a-f]+)"')


def settings_for(data: Path, **changes: Any) -> Settings:
    """Settings of a house without messengers."""
    values: dict[str, Any] = {
        "data_dir": data,
        "base_url": BASE_URL,
        "secret_key": SecretStr("a key of the tests"),
    }
    return Settings(**(values | changes))


def application(settings: Settings, clock: Clock) -> FastAPI:
    """Pages and endpoints on the database that is open; no bot."""
    app = FastAPI(openapi_url=None)
    tools = WebTools(settings=settings, clock=clock, key=secret_key(settings))
    web.install(app, tools)
    api.install(app, tools)
    return app


@dataclass(frozen=True, slots=True)
class House:
    """The application and what stands behind it."""

    app: FastAPI
    settings: Settings
    clock: Clock
    world: World

    @property
    def tools(self) -> WebTools:
        """The tools of the pages."""
        tools: WebTools = self.app.state.tools
        return tools

    def browser(self) -> "Browser":
        """A browser that was never here."""
        return Browser(self)

    async def browser_of(self, name: str) -> "Browser":
        """A browser in which a person is linked."""
        browser = self.browser()
        code = await self.code_for(name)
        await browser.get(f"/j/{code}")
        answer = await browser.post(f"/j/{code}")
        assert answer.status_code == 303, answer.text
        return browser

    async def code_for(self, name: str) -> str:
        """A fresh code for a person."""
        member = await Member.get(id=self.world.members[name])
        (issued,) = await accounts.issue_codes(
            None, [member], key=self.tools.key, days=30, now=self.clock.now()
        )
        return issued.code

    async def linked(self, name: str) -> list[int]:
        """The chats linked to a person."""
        found = await Account.filter(member_id=self.world.members[name]).order_by("id")
        return [account.id for account in found]


class Browser:
    """Keeps cookies and the token of the last page; follows no redirect."""

    def __init__(self, house: House) -> None:
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=house.app),
            base_url=house.settings.base_url,
        )
        self.token = ""

    async def get(self, path: str, **headers: str) -> httpx.Response:
        """Open a page."""
        answer = await self.http.get(path, headers=headers)
        self._learn(answer)
        return answer

    async def post(
        self,
        path: str,
        data: Mapping[str, object] | None = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        files: Mapping[str, Any] | None = None,
    ) -> httpx.Response:
        """Send a form with the token of the last page, or with another."""
        form = {"csrf": self.token if token is None else token, **(data or {})}
        answer = await self.http.post(path, data=form, headers=headers, files=files)
        self._learn(answer)
        return answer

    def _learn(self, answer: httpx.Response) -> None:
        if found := _TOKEN.search(answer.text):
            self.token = found[1]


def words_on(answer: httpx.Response) -> str:
    """What a page says, without its tags."""
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", answer.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


async def house_of(clock: Clock, data: Path, **changes: Any) -> House:
    """The pages over the small world."""
    world = await worlds.build(clock.now())
    settings = settings_for(data, **changes)
    return House(application(settings, clock), settings, clock, world)


async def at(house: House, name: str, path: str) -> Browser:
    """A person's browser with a page open."""
    browser = await house.browser_of(name)
    assert (await browser.get(path)).status_code == 200
    return browser
