"""Telegram by webhook: the whole HTTP process behind the address Telegram was given."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import uvicorn
from aiohttp import ClientSession
from pydantic import SecretStr

from backend.app import create_app
from backend.clock import MovableClock
from backend.db.models import AuditEvent, InboxEntry
from backend.db.setup import database
from tests import world as worlds
from tests.doubles.telegram import WEBHOOK_HEADER, FakeTelegram
from tests.e2e.chats import BASE_URL, PATIENCE, Stage, fake, said, settings_for

__all__ = ["fake"]
pytestmark = pytest.mark.e2e

SECRET = "a-secret-of-the-webhook"


@pytest.fixture
async def stage(
    sqlite_template: Path, fake: FakeTelegram, clock: MovableClock, tmp_path: Path
) -> Stage:
    """The small season on a database the server opens by itself."""
    path = tmp_path / "served.sqlite3"
    shutil.copy(sqlite_template, path)
    settings = settings_for(fake, tmp_path).model_copy(
        update={
            "database_url": f"sqlite://{path}",
            "telegram_mode": "webhook",
            "telegram_webhook_secret": SecretStr(SECRET),
        }
    )
    async with database(settings.database):
        world = await worlds.build(clock.now())
    return Stage(fake, world, settings, clock)


@pytest.fixture
async def address(stage: Stage) -> AsyncIterator[str]:
    """Where the server listens; Telegram reaches it by its public name."""
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        here = f"http://127.0.0.1:{listener.getsockname()[1]}"
        stage.fake.route("bot.example.org", to=here)
        app = create_app(stage.settings, stage.clock)
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="on", ws="none"))
        serving = asyncio.ensure_future(server.serve(sockets=[listener]))
        await stage.fake.wait_for_call("setWebhook", timeout=PATIENCE)
        yield here
        server.should_exit = True
        await serving


@pytest.mark.usefixtures("address")
async def test_a_form_goes_by_webhook_and_a_repeated_delivery_has_one_effect(
    stage: Stage,
) -> None:
    (given,) = stage.fake.called("setWebhook")
    assert given["url"] == f"{BASE_URL}/telegram/webhook"
    dung = await stage.linked("dung")
    await dung.press(said("button-form-not-started"), "tiêu chí 1/7")
    await dung.press(said("grade-K"), "tiêu chí 2/7")
    shown = len(dung.user.history)
    before = len(stage.fake.deliveries)
    stage.fake.repeat_last_update()
    await stage.settled()
    assert [one.status for one in stage.fake.deliveries[before:]] == [200]
    assert len(dung.user.history) == shown
    assert await AuditEvent.filter(action="grade-recorded").count() == 1
    assert await stage.grades_of("dung") == {"c1": "K"}
    assert not stage.fake.undelivered
    assert stage.every_tap_is_answered_once(dung)


async def test_an_event_without_the_secret_is_refused_and_not_stored(
    stage: Stage, address: str
) -> None:
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "text": "/start"}}
    async with ClientSession() as http:
        for headers, status in (
            ({}, 403),
            ({WEBHOOK_HEADER: "guess"}, 403),
            ({WEBHOOK_HEADER: SECRET}, 200),
        ):
            url = f"{address}/telegram/webhook"
            async with http.post(url, json=update, headers=headers) as answer:
                assert answer.status == status
                assert await answer.read() == b""
            assert await InboxEntry.all().count() == (1 if status == 200 else 0)
        async with http.get(f"{address}/healthz") as answer:
            assert (answer.status, await answer.json()) == (200, {"status": "ok"})
