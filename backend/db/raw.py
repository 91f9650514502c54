"""SQL by hand, for sums the ORM cannot say in one statement; the same text on both databases."""

import re
from datetime import UTC, date, datetime
from typing import Any

from backend.db.models.people import Organisation

_PLACEHOLDER = re.compile(r"\$(\d+)")


async def rows(sql: str, *values: object) -> list[dict[str, Any]]:
    """Run one statement in the current transaction and return its rows by column name.

    Args:
        sql: One statement with `$1`, `$2` … for the values, no literal dollar sign.
        values: The values, in the order of their numbers.
    """
    client = Organisation._meta.db  # noqa: SLF001
    parameters = list(values)
    if client.capabilities.dialect == "sqlite":
        parameters = [
            stored_instant(values[int(number) - 1]) for number in _PLACEHOLDER.findall(sql)
        ]
        sql = _PLACEHOLDER.sub("?", sql)
    return list(await client.execute_query_dict(sql, parameters))


def is_sqlite() -> bool:
    """Whether the open database is SQLite."""
    return Organisation._meta.db.capabilities.dialect == "sqlite"  # noqa: SLF001


def stored_instant(value: object) -> object:
    """Instants as Tortoise writes them to SQLite: text in UTC, so that they compare."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(" ")
    return value


def instant(value: object) -> datetime | None:
    """An instant as a raw statement returned it, in UTC."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return value.astimezone(UTC) if isinstance(value, datetime) else None


def day(value: object) -> date | None:
    """A day as a raw statement returned it."""
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value if isinstance(value, date) else None
