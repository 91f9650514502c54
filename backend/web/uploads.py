"""A file that waits for its owner to confirm it: signed, for half an hour, then gone."""

import os
import re
import secrets
import time
from pathlib import Path

from itsdangerous import BadData, URLSafeTimedSerializer

from backend.errors import InvalidCommandError
from backend.web.tools import WebTools

VALID_SECONDS = 30 * 60
_NAME = re.compile(r"[0-9a-f]{32}")


def keep(tools: WebTools, account_id: int, content: bytes) -> str:
    """Put the file aside and return the token that stands for it; throws out old ones."""
    folder = _folder(tools)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(folder)
    name = secrets.token_hex(16)
    descriptor = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return str(_signer(tools).dumps([name, account_id]))


def read(tools: WebTools, account_id: int, token: str) -> bytes:
    """The file behind a token.

    Raises:
        InvalidCommandError: forged, another's, older than half an hour, or used up.
    """
    try:
        return _path(tools, account_id, token).read_bytes()
    except OSError:
        raise InvalidCommandError("error-upload-old") from None


def drop(tools: WebTools, account_id: int, token: str) -> None:
    """Delete the file behind a token.

    Raises:
        InvalidCommandError: forged, another's, or older than half an hour.
    """
    _path(tools, account_id, token).unlink(missing_ok=True)


def _path(tools: WebTools, account_id: int, token: str) -> Path:
    try:
        name, owner = _signer(tools).loads(token, max_age=VALID_SECONDS)
    except (BadData, TypeError, ValueError):
        raise InvalidCommandError("error-upload-old") from None
    if owner != account_id or not _NAME.fullmatch(str(name)):
        raise InvalidCommandError("error-upload-old")
    return _folder(tools) / str(name)


def _sweep(folder: Path) -> None:
    oldest = time.time() - VALID_SECONDS
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def _folder(tools: WebTools) -> Path:
    return tools.settings.data_dir / "uploads"


def _signer(tools: WebTools) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(tools.key, salt="web-upload")
