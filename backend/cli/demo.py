"""`kiemdiem demo`: the sample season of 2022 on this machine, with a clock one can move."""

import asyncio
import logging
import socket
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from backend.cli.session import ready, words_of
from backend.clock import VIETNAM, MovableClock
from backend.services import demo_season
from backend.settings import Settings

ROSTER = Path(__file__).parents[2] / "tests" / "data" / "roster-004.xlsx"
#: Six days before the cells' last day.
START = datetime(2022, 11, 24, 9, 0, tzinfo=VIETNAM)
_PORTS = 20


def demo(
    *,
    port: Annotated[int, typer.Option(help="Where to listen; the next free one if taken.")] = 8000,
    data: Annotated[Path, typer.Option(help="Where the sample data lies.")] = Path(".demo"),
    fresh: Annotated[bool, typer.Option("--fresh", help="Start the season anew.")] = False,
    empty: Annotated[bool, typer.Option("--empty", help="Without forms filled in.")] = False,
) -> None:
    """Set up the sample season and serve it; prints the address to open."""
    from backend.app import create_app  # noqa: PLC0415  aiogram takes seconds to import

    logging.basicConfig(level=logging.WARNING)
    if fresh:
        for file in data.glob("demo.sqlite3*"):
            file.unlink()
    with closing(_listen(port)) as listener:
        settings = Settings(
            database_url=f"sqlite://{data / 'demo.sqlite3'}",
            data_dir=data,
            base_url=f"http://127.0.0.1:{listener.getsockname()[1]}",
            demo=True,
        )
        clock = MovableClock(START)
        asyncio.run(_prepare(settings, clock, filled=not empty))
        config = uvicorn.Config(
            create_app(settings, clock),
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=2,
        )
        _Announcing(config, settings).run(sockets=[listener])


class _Announcing(uvicorn.Server):
    """A server that says where it is once it can be reached."""

    def __init__(self, config: uvicorn.Config, settings: Settings) -> None:
        super().__init__(config)
        self._settings = settings

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the address."""
        await super().startup(sockets=sockets)
        if self.started:
            words = words_of(self._settings)
            typer.echo(words.text("cli-demo-open", address=f"{self._settings.base_url}/demo"))


async def _prepare(settings: Settings, clock: MovableClock, *, filled: bool) -> None:
    async with ready(settings):
        words = words_of(settings)
        letter, place = words.text("cli-demo-letter"), words.text("cli-demo-place")
        await demo_season.set_up(
            ROSTER.read_bytes(), letter, clock.now(), filled=filled, place=place
        )


def _listen(port: int) -> socket.socket:
    for candidate in [*range(port, port + _PORTS), 0]:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", candidate))
        except OSError:
            listener.close()
            continue
        return listener
    raise typer.Exit(1)
