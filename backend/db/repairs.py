# pyright: basic
"""Repairs for the migrations of tortoise-orm 1.1.9 (upstream #2272); delete with a fixed release.

1. `Meta.constraints` of a new table reach the database: CHECK and UNIQUE inside CREATE TABLE, a
   partial unique constraint as CREATE UNIQUE INDEX.
2. A SQLite table rebuild keeps the indexes and unique keys of the table, refuses to run with
   foreign keys on (its DROP TABLE would delete child rows), and ends with a foreign key check.

A catalogue test per dialect proves that what is declared exists.
"""

from typing import Any

import tortoise
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_editor.sqlite import SqliteSchemaEditor

_CHECKED_VERSION = "1.1.9"
if tortoise.__version__ != _CHECKED_VERSION:
    raise ImportError(f"check backend/db/repairs.py against tortoise-orm {tortoise.__version__}")

_create_model = BaseSchemaEditor.create_model
_model_sql_data = BaseSchemaEditor._get_model_sql_data  # noqa: SLF001
_inner_statements = BaseSchemaEditor._get_inner_statements  # noqa: SLF001
_remake_table = SqliteSchemaEditor._remake_table  # noqa: SLF001
_add_constraint = SqliteSchemaEditor.add_constraint


def _columns(editor: Any, model: Any, constraint: UniqueConstraint) -> str:
    fields = editor._resolve_fields_to_columns(model, constraint.fields)  # noqa: SLF001
    return ", ".join(editor.quote(field) for field in fields)


def _unique_index(editor: Any, model: Any, constraint: UniqueConstraint) -> str:
    meta = model._meta  # noqa: SLF001
    table = editor._qualify_table_name(meta.db_table, meta.schema)  # noqa: SLF001
    where = f" WHERE {constraint.condition}" if constraint.condition else ""
    name = editor.quote(constraint.name)
    columns = _columns(editor, model, constraint)
    return f"CREATE UNIQUE INDEX {name} ON {table} ({columns}){where}"


def _repaired_inner_statements(self: Any) -> list[str]:
    statements = list(_inner_statements(self))
    model = getattr(self, "_model_being_created", None)
    for constraint in model._meta.constraints if model else ():  # noqa: SLF001
        if isinstance(constraint, CheckConstraint):
            template = self.CHECK_CONSTRAINT_CREATE_TEMPLATE
            statements.append(template.format(name=constraint.name, check=constraint.check))
        elif not constraint.condition and self.DIALECT != "sqlite":
            columns = _columns(self, model, constraint)
            statements.append(f"CONSTRAINT {self.quote(constraint.name)} UNIQUE ({columns})")
    return statements


def _repaired_model_sql_data(self: Any, model: Any) -> Any:
    self._model_being_created = model
    try:
        return _model_sql_data(self, model)
    finally:
        self._model_being_created = None


async def _repaired_create_model(self: Any, model: Any) -> None:
    await _create_model(self, model)
    for constraint in model._meta.constraints:  # noqa: SLF001
        is_unique = isinstance(constraint, UniqueConstraint)
        if is_unique and (constraint.condition or self.DIALECT == "sqlite"):
            await self._run_sql(_unique_index(self, model, constraint))


async def _rows(client: Any, sql: str, values: list[object] | None = None) -> list[Any]:
    _, rows = await client.execute_query(sql, values)
    return list(rows)


async def _unique_keys(client: Any, table: str) -> list[list[str]]:
    keys: list[list[str]] = []
    for index in await _rows(client, f'PRAGMA index_list("{table}")'):
        if index["unique"] and index["origin"] == "u":
            info = await _rows(client, f'PRAGMA index_info("{index["name"]}")')
            keys.append([column["name"] for column in info])
    return keys


async def _repaired_remake_table(self: Any, model: Any, *args: Any, **kwargs: Any) -> None:
    if self.collect_sql:
        return await _remake_table(self, model, *args, **kwargs)
    client, table = self.client, model._meta.db_table  # noqa: SLF001
    foreign_keys = await _rows(client, "PRAGMA foreign_keys")
    if foreign_keys and foreign_keys[0][0]:
        raise RuntimeError("rebuild a SQLite table with foreign_keys=OFF only")
    sql = "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    indexes = [row["sql"] for row in await _rows(client, sql, [table])]
    keys = await _unique_keys(client, table)
    await _remake_table(self, model, *args, **kwargs)
    columns = {row["name"] for row in await _rows(client, f'PRAGMA table_info("{table}")')}
    for index in indexes:
        await _rows(client, index)
    for key in keys:
        if len(key) > 1 and set(key) <= columns:
            quoted = ", ".join(f'"{column}"' for column in key)
            name = f"uid_{table}_{'_'.join(key)}"
            await _rows(client, f'CREATE UNIQUE INDEX "{name}" ON "{table}" ({quoted})')
    if broken := await _rows(client, "PRAGMA foreign_key_check"):
        raise RuntimeError(f"foreign_key_check: {[tuple(row) for row in broken]}")
    return None


async def _repaired_add_constraint(self: Any, model: Any, constraint: Any) -> None:
    if isinstance(constraint, UniqueConstraint) and constraint.condition:
        await self._run_sql(_unique_index(self, model, constraint))
    else:
        await _add_constraint(self, model, constraint)


_editor: Any = BaseSchemaEditor
_editor._get_inner_statements = _repaired_inner_statements  # noqa: SLF001
_editor._get_model_sql_data = _repaired_model_sql_data  # noqa: SLF001
_editor.create_model = _repaired_create_model
_sqlite_editor: Any = SqliteSchemaEditor
_sqlite_editor._remake_table = _repaired_remake_table  # noqa: SLF001
_sqlite_editor.add_constraint = _repaired_add_constraint
