"""What the integration tests ask of a database: all of it, its audit, and how a command ends."""

import json
from collections.abc import Awaitable, Mapping
from typing import Any

from backend.db.models import AuditEvent
from backend.db.raw import is_sqlite, rows
from backend.errors import AppError

Refusal = tuple[type[AppError], str, Mapping[str, int | str]]


async def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table there is, by the database's own catalogue."""
    if is_sqlite():
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    else:
        sql = (
            "SELECT table_name AS name FROM information_schema.tables"
            " WHERE table_schema = 'public'"
        )
    tables = [row["name"] for row in await rows(sql)]
    return {
        table: sorted((dict(row) for row in await rows(f'SELECT * FROM "{table}"')), key=repr)  # noqa: S608
        for table in tables
    }


async def refusal(command: Awaitable[object]) -> Refusal:
    """How a command is refused: kind, code and arguments; fails when it is not."""
    try:
        await command
    except AppError as error:
        return type(error), error.code, error.params
    raise AssertionError("it was not refused")


async def code_of(command: Awaitable[object]) -> str:
    """The code a command is refused with."""
    return (await refusal(command))[1]


async def refused_without_a_trace(command: Awaitable[object]) -> Refusal:
    """How a command is refused; fails when it is not, or when it changes any row."""
    before = await everything()
    answer = await refusal(command)
    assert await everything() == before
    return answer


async def actions(subject: str = "") -> list[str]:
    """What the audit trail holds, oldest first; of one subject if named."""
    found = AuditEvent.filter(subject=subject) if subject else AuditEvent.all()
    return [event.action for event in await found.order_by("id")]


async def detail(action: str, key: str) -> object:
    """What the audit keeps of the last such action under a key."""
    event = await AuditEvent.filter(action=action).order_by("-id").first()
    assert event is not None, action
    told = event.details if isinstance(event.details, dict) else json.loads(str(event.details))
    return told[key]
