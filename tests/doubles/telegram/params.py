"""The parameters of one call, whatever body they came in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.doubles.telegram.wire import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Named values; a form carries them as strings, JSON as they are."""

    values: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict[str, Upload])

    def text(self, name: str) -> str:
        """The value as text, "" when it is missing."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a whole number, `default` when it is missing or is none."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """Whether the value says yes."""
        return self.text(name).lower() in ("true", "yes", "1")

    def structure(self, name: str) -> object:
        """The value as JSON, None when it is missing.

        Raises:
            ApiError: 400 for text that is no JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    def file(self, name: str) -> Upload | None:
        """An upload: under its own name, or where an `attach://` value points."""
        target = self.text(name).removeprefix("attach://")
        return self.files.get(name) or self.files.get(target)


async def read_params(request: web.Request) -> Params:
    """Read query string and body: JSON, urlencoded or multipart.

    Raises:
        ApiError: 400 for a body that says JSON and is no JSON object.
    """
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        values.update(_json_object(await request.read()))
        return Params(values)
    files: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as body:
                files[name] = Upload(value.filename, value.content_type, body.read())
        else:
            values[name] = value.decode() if isinstance(value, bytes | bytearray) else value
    return Params(values, files)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body or b"{}")
    except ValueError as error:
        raise bad_request("can't parse the JSON body") from error
    if not isinstance(value, dict):
        raise bad_request("object expected as the JSON body")
    return value
