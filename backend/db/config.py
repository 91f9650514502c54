"""How Tortoise reaches the database, from one address."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import backend.db.repairs  # noqa: F401  must run before any migration is applied
from backend.settings import Settings

_SQLITE = "sqlite"
_POSTGRES = "postgres"
_POSTGRES_OPTIONS = "minsize=1&maxsize=9&command_timeout=15"


def connection_name(url: str) -> str:
    """A connection name per dialect: Tortoise caches compiled queries by this name.

    Raises:
        ValueError: neither `sqlite:` nor `postgres:`.
    """
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return _SQLITE
    if scheme in {"postgres", "postgresql", "asyncpg"}:
        return _POSTGRES
    raise ValueError("DATABASE_URL must start with sqlite: or postgres:")


def sqlite_path(url: str) -> Path:
    """The file behind a `sqlite://` address."""
    return Path(url.removeprefix("sqlite://"))


def tortoise_config(url: str, *, foreign_keys: bool = True) -> dict[str, Any]:
    """The configuration for `url`.

    Args:
        url: `sqlite://path` or `postgres://…`.
        foreign_keys: Off only while migrating SQLite, whose table rebuild would otherwise
            delete the children of the table rebuilt.
    """
    name = connection_name(url)
    connection: object
    if name == _SQLITE:
        connection = {
            "engine": "backend.db.sqlite_immediate",
            "credentials": {
                "file_path": str(sqlite_path(url)),
                "busy_timeout": 10000,
                "synchronous": "NORMAL",
                "foreign_keys": "ON" if foreign_keys else "OFF",
            },
        }
    else:
        url = url.replace("postgresql://", "postgres://", 1)
        connection = url if "?" in url else f"{url}?{_POSTGRES_OPTIONS}"
    return {
        "connections": {name: connection},
        "apps": {
            "models": {
                "models": ["backend.db.models"],
                "default_connection": name,
                "migrations": "backend.db.migrations",
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


#: For `tortoise makemigrations`, which reads the environment as the application does.
TORTOISE_ORM = tortoise_config(Settings().database)
