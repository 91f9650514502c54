"""What all tables share."""

import json
from typing import Any

from tortoise import fields
from tortoise.fields import Field


def dump_json(value: object) -> str:
    """Compact JSON with letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_field(**options: Any) -> "Field[Any]":
    """A JSON column that keeps Vietnamese letters readable in the database."""
    field: Field[Any] = fields.JSONField(encoder=dump_json, **options)
    return field
