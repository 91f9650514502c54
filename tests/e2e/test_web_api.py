"""The endpoints that are no pages: Telegram's webhook and the health of the process."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from backend.clock import MovableClock
from backend.db.models import InboxEntry
from backend.db.setup import close_database
from backend.services import accounts
from tests import world as worlds
from tests.e2e.web_support import Browser, House, application, settings_for

pytestmark = pytest.mark.e2e
SECRET = "a secret of the tests"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {
    "update_id": 77,
    "message": {
        "message_id": 1,
        "date": 1669255200,
        "chat": {"id": 5, "type": "private"},
        "from": {"id": 5, "is_bot": False, "first_name": "An"},
        "text": "/start",
    },
}


@pytest.fixture
async def browser(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> Browser:
    """Whoever knows the address."""
    world = await worlds.build(clock.now(), season=False)
    settings = settings_for(tmp_path, telegram_webhook_secret=SecretStr(SECRET))
    return House(application(settings, clock), settings, clock, world).browser()


async def send(browser: Browser, body: object, secret: str | None = SECRET) -> httpx.Response:
    """Post an event as Telegram does."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {} if secret is None else {HEADER: secret}
    return await browser.http.post("/telegram/webhook", content=content, headers=headers)


async def test_an_event_with_the_secret_is_stored_once(browser: Browser) -> None:
    for _ in range(2):
        answer = await send(browser, UPDATE)
        assert (answer.status_code, answer.content) == (200, b"")
    entry = await InboxEntry.get()
    assert (entry.channel, entry.update_key, entry.chat_key) == ("telegram", "77", "5")
    assert entry.payload == UPDATE
    tap: dict[str, Any] = {"update_id": 78, "callback_query": {"id": "1", "from": {"id": 6}}}
    await send(browser, tap)
    assert (await InboxEntry.get(update_key="78")).chat_key == "6"


@pytest.mark.parametrize("secret", [None, "", "another", SECRET + " ", "b\u1ed9".encode().hex()])
async def test_an_event_without_the_secret_is_refused_unread(
    browser: Browser, secret: str | None
) -> None:
    assert (await send(browser, UPDATE, secret)).status_code == 403
    assert (await send(browser, b"{", secret)).status_code == 403
    assert await InboxEntry.all().count() == 0


async def test_what_is_no_event_is_answered_and_dropped(browser: Browser) -> None:
    for body in (
        b"{",
        b"[]",
        b'{"update_id": "7"}',
        b'{"update_id": true}',
        b"\xff",
        b"[" * 99999,
    ):
        assert (await send(browser, body)).status_code == 200
    assert (await send(browser, b"x" * (1024 * 1024 + 1))).status_code == 413
    assert await InboxEntry.all().count() == 0


async def test_without_a_secret_in_the_settings_there_is_no_webhook(
    browser: Browser, clock: MovableClock, tmp_path: Path
) -> None:
    closed = application(settings_for(tmp_path), clock)
    transport = httpx.ASGITransport(app=closed)
    async with httpx.AsyncClient(transport=transport, base_url="http://x") as http:
        for secret in ("", SECRET):
            answer = await http.post("/telegram/webhook", headers={HEADER: secret}, json=UPDATE)
            assert answer.status_code == 404


async def test_health_says_whether_the_database_answers(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = await browser.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})

    async def silent(_: int) -> None:
        raise OSError("no such host: db.internal")

    monkeypatch.setattr(accounts, "by_id", silent)
    answer = await browser.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "unavailable"})
    await close_database()
