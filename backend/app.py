"""Composition root of the HTTP process: API, pages, and on one machine bot and scheduler too."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from backend import api, web
from backend.clients.web_push import key_pair
from backend.clock import Clock, SystemClock
from backend.db.setup import database, migrate
from backend.settings import Settings, secret_key
from backend.web.tools import WebTools
from bot.app import BotApp
from scheduler.app import running as scheduler_running


def create_app(
    settings: Settings | None = None, clock: Clock | None = None, *, alone: bool = False
) -> FastAPI:
    """The web application.

    Args:
        settings: Read from the environment when not given.
        clock: The season's clock; the machine's when not given.
        alone: Serve HTTP only; bot and scheduler run in processes of their own.
    """
    config = settings or Settings()
    season_clock = clock or SystemClock()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await migrate(config.database)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(database(config.database))
            if not alone:
                await stack.enter_async_context(BotApp(config, season_clock).running())
                await stack.enter_async_context(scheduler_running(config, season_clock))
            yield

    app = FastAPI(
        title="Kiem Diem",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    key_pair(config.data_dir)  # made on the first run, by whichever process is first
    tools = WebTools(settings=config, clock=season_clock, key=secret_key(config))
    web.install(app, tools)
    api.install(app, tools)
    return app
