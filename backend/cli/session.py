"""What every command at the shell needs: settings, words, an open and migrated database."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import typer

from backend.db.setup import database, migrate
from backend.errors import AppError
from backend.i18n import Translator, translator
from backend.settings import Settings

T = TypeVar("T")


@asynccontextmanager
async def ready(settings: Settings) -> AsyncIterator[None]:
    """The database, brought to the newest migration, for the length of a block."""
    await migrate(settings.database)
    async with database(settings.database):
        yield


def words_of(settings: Settings) -> Translator:
    """The words of the operator's language."""
    return translator(settings.language)


def run(work: Callable[[Settings, Translator], Awaitable[T]]) -> T:
    """Run a command's work on the open database; a refusal becomes a sentence and exit code 1."""
    settings = Settings()
    words = words_of(settings)

    async def inside() -> T:
        async with ready(settings):
            return await work(settings, words)

    try:
        return asyncio.run(inside())
    except AppError as error:
        typer.echo(sentence(error, words), err=True)
        raise typer.Exit(1) from None


def sentence(error: AppError, words: Translator) -> str:
    """What is wrong and what to do; a plan's refusal is for its editor and names file and line."""
    return words.text(error.code, **error.params) if words.has(error.code) else str(error)
