"""`kiemdiem serve` and `kiemdiem migrate`."""

import asyncio
import logging
from typing import Annotated

import typer
import uvicorn

from backend.cli.session import words_of
from backend.db.setup import migrate
from backend.settings import Settings


def serve(
    *,
    alone: Annotated[
        bool, typer.Option("--alone", help="HTTP only; bot and scheduler run by themselves.")
    ] = False,
) -> None:
    """Run API, web pages, bot and scheduler in one process."""
    from backend.app import create_app  # noqa: PLC0415  aiogram takes seconds to import

    logging.basicConfig(level=logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines hold tokens
    settings = Settings()
    app = create_app(settings, alone=alone)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="info",
        access_log=False,  # addresses hold one-time codes
        proxy_headers=settings.trusted_proxy,
        timeout_graceful_shutdown=5,
    )


def migrate_database() -> None:
    """Bring the database to the newest migration."""
    settings = Settings()
    asyncio.run(migrate(settings.database))
    typer.echo(words_of(settings).text("cli-migrated"))
