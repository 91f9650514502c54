"""What the models declare is there in the database, on both, and holds (ADR-0009)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from tortoise import Model, Tortoise
from tortoise.exceptions import IntegrityError
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.migrations.api import migrate as apply_migrations
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.migrations.schema_editor.sqlite import SqliteSchemaEditor

from backend.db import models
from backend.db.config import tortoise_config
from backend.db.raw import is_sqlite, rows
from backend.db.setup import close_database, database, migrate

MODELS: list[type[Model]] = [getattr(models, name) for name in models.__all__]
OWN_TABLES = {model._meta.db_table for model in MODELS}
ON_DELETE = {
    "c": "CASCADE",
    "r": "RESTRICT",
    "n": "SET NULL",
    "a": "NO ACTION",
    "d": "SET DEFAULT",
}


class Key(NamedTuple):
    """An index, or a unique key; `condition` where it covers some rows only."""

    table: str
    columns: tuple[str, ...]
    unique: bool
    partial: bool


class Link(NamedTuple):
    """A foreign key."""

    table: str
    column: str
    target: str
    on_delete: str


class Catalogue(NamedTuple):
    """What a database has, or what the models say it should have."""

    checks: set[tuple[str, str]]
    keys: set[Key]
    links: set[Link]
    names: set[tuple[str, str]]


def column(model: type[Model], name: str) -> str:
    return model._meta.fields_map[name].source_field or name


def declared() -> Catalogue:
    found = Catalogue(set(), set(), set(), set())
    for model in MODELS:
        meta = model._meta
        table = meta.db_table
        for key in declared_keys(model):
            found.keys.add(key)
        for constraint in meta.constraints:
            if isinstance(constraint, CheckConstraint):
                found.checks.add((table, constraint.name))
            else:
                found.names.add((table, str(constraint.name)))
        found.names.update((table, str(index.name)) for index in meta.indexes)  # type: ignore[union-attr]
        for name in meta.fk_fields | meta.o2o_fields:
            field = meta.fields_map[name]
            assert isinstance(field, ForeignKeyFieldInstance)
            target = field.related_model._meta.db_table
            found.links.add(Link(table, column(model, name), target, field.on_delete.value))
    return found


def declared_keys(model: type[Model]) -> Iterator[Key]:
    meta = model._meta
    table = meta.db_table
    for name in meta.fields_db_projection:
        field = meta.fields_map[name]
        if not field.pk and (field.unique or field.index):
            yield Key(table, (column(model, name),), bool(field.unique), partial=False)
    for constraint in meta.constraints:
        if isinstance(constraint, UniqueConstraint):
            columns = tuple(column(model, name) for name in constraint.fields)
            yield Key(table, columns, unique=True, partial=bool(constraint.condition))
    for together in meta.unique_together:
        yield Key(table, tuple(column(model, n) for n in together), unique=True, partial=False)
    for index in meta.indexes:
        columns = tuple(column(model, str(name)) for name in index.fields)  # type: ignore[union-attr]
        yield Key(table, columns, unique=False, partial=False)


async def found_in_database() -> Catalogue:
    return await (found_in_sqlite() if is_sqlite() else found_in_postgres())


async def found_in_sqlite() -> Catalogue:
    found = Catalogue(set(), set(), set(), set())
    for row in await rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
        table = row["name"]
        if table not in OWN_TABLES:
            continue
        names = re.findall(r'CONSTRAINT "(\w+)" CHECK', row["sql"])
        found.checks.update((table, name) for name in names)
        for index in await rows("SELECT * FROM pragma_index_list($1)", table):
            parts = await rows("SELECT name FROM pragma_index_info($1)", index["name"])
            if index["origin"] != "pk":
                columns = tuple(part["name"] for part in parts)
                found.keys.add(Key(table, columns, bool(index["unique"]), bool(index["partial"])))
                found.names.add((table, index["name"]))
        for link in await rows("SELECT * FROM pragma_foreign_key_list($1)", table):
            found.links.add(Link(table, link["from"], link["table"], link["on_delete"]))
    return found


async def found_in_postgres() -> Catalogue:
    found = Catalogue(set(), set(), set(), set())
    constraints = await rows("""
        SELECT c.conrelid::regclass::text AS "table", c.conname AS name, c.contype::text AS type,
               c.confdeltype::text AS on_delete, c.confrelid::regclass::text AS target,
               a.attname AS "column"
        FROM pg_constraint c
        LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('c', 'f')
    """)
    for row in constraints:
        if row["type"] == "c":
            found.checks.add((row["table"], row["name"]))
        else:
            delete = ON_DELETE[row["on_delete"]]
            found.links.add(Link(row["table"], row["column"], row["target"], delete))
    indexes = await rows("""
        SELECT i.indrelid::regclass::text AS "table", k.relname AS name,
               i.indisunique AS is_unique, i.indpred IS NOT NULL AS partial,
               (SELECT array_agg(a.attname::text ORDER BY p.place)
                FROM unnest(i.indkey) WITH ORDINALITY AS p(number, place)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.number) AS columns
        FROM pg_index i JOIN pg_class k ON k.oid = i.indexrelid
        WHERE k.relnamespace = 'public'::regnamespace AND NOT i.indisprimary
    """)
    for row in indexes:
        if row["table"] in OWN_TABLES:
            columns = tuple(row["columns"])
            found.keys.add(Key(row["table"], columns, row["is_unique"], row["partial"]))
            found.names.add((row["table"], row["name"]))
    return found


async def test_what_is_declared_is_in_the_catalogue_and_nothing_else(db: str) -> None:
    wanted, found = declared(), await found_in_database()
    assert found.checks == wanted.checks
    assert found.keys == wanted.keys
    assert found.links == wanted.links
    assert wanted.names - found.names == set()


def test_every_foreign_key_is_indexed() -> None:
    leading = {(key.table, key.columns[0]) for key in declared().keys}
    assert {(link.table, link.column) for link in declared().links} - leading == set()


MORNING, NOON = "'2022-11-24 02:00:00+00:00'", "'2022-11-24 05:00:00+00:00'"
#: One sound row a table, in SQL, parents first.
SOUND: dict[str, dict[str, str]] = {
    "organisation": {
        "id": "1", "code": "'A'", "name": "'Chi bộ A'", "search_key": "'chi bo a'",
        "kind": "'cell_sub'", "path": "'/1/'", "position": "0",
    },
    "member": {
        "id": "1", "full_name": "'Trần Thị A'", "search_key": "'tran thi a'", "sort_key": "'a'",
        "born": "'1980-05-19'", "female": "TRUE", "admitted_on": "'2005-02-03'", "cell_id": "1",
        "official_on": "NULL", "roll_number": "1", "temporary_cell": "''", "standing": "'active'",
        "civil_servant": "FALSE", "phone": "''", "version": "1",
    },
    "account": {
        "id": "1", "channel": "'web'", "chat_key": "'one'", "language": "'vi'",
        "created_at": MORNING, "member_id": "1", "linked_at": MORNING,
    },
    "link_code": {
        "id": "1", "member_id": "1", "digest": "'one'", "issued_at": MORNING, "expires_at": NOON,
    },
    "code_attempt": {"place": "'one'", "wrong": "0", "since": MORNING},
    "inbox": {
        "id": "1", "channel": "'web'", "update_key": "'one'", "chat_key": "'one'",
        "payload": "'{}'", "received_at": MORNING, "state": "'new'",
    },
    "campaign": {
        "id": "1", "plan_id": "'004'", "year": "2022", "organisation_id": "1", "letter": "''",
        "chat_content": "'minimal'", "opened_at": MORNING,
    },
    "cell_review": {"id": "1", "campaign_id": "1", "organisation_id": "1", "version": "1"},
    "review": {
        "id": "1", "campaign_id": "1", "cell_review_id": "1", "member_id": "1",
        "review_scope": "'in'", "rating_scope": "'in'", "leader": "FALSE", "head": "FALSE",
        "own_level": "'GOOD'", "submitted_at": MORNING, "version": "1",
    },
    "proxy": {
        "id": "1", "review_id": "1", "member_id": "1", "granted_at": MORNING, "expires_at": NOON,
    },
    "outbox": {
        "id": "1", "dedup_key": "'one'", "kind": "'nudge'", "member_id": "1", "subject": "'a'",
        "facts": "'{}'", "created_at": MORNING, "due_at": MORNING, "state": "'waiting'",
        "channel": "''", "error": "''",
    },
    "reminder_setting": {"id": "1", "member_id": "1", "minute": "480", "channel": "''"},
    "meeting": {
        "id": "1", "campaign_id": "1", "organisation_id": "1", "parts": "'[]'",
        "starts_at": NOON, "days": "'0.5'", "place": "''", "state": "'issued'", "uid": "'one'",
        "sequence": "0", "version": "1", "override_reason": "''", "agreed_above": "FALSE",
        "created_at": MORNING, "issued_at": MORNING,
    },
    "meeting_paper": {
        "id": "1", "meeting_id": "1", "name": "'a'", "media_type": "'a'", "size": "1",
        "digest": "'a'", "stored": "'a'", "added_at": MORNING,
    },
    "invitee": {
        "id": "1", "meeting_id": "1", "name": "'a'", "title": "''", "role": "'guest'",
        "answer": "'coming'", "reason": "''",
    },
    "rating_facts": {
        "id": "1", "review_id": "1", "staff": "''", "staff_final": "FALSE",
        "cstd_proposed": "FALSE", "certificate": "''", "residence": "'received'",
        "temp_comment": "FALSE", "grounds": "'[]'", "points": "''", "way_out": "FALSE",
        "long_leave": "'sick'", "version": "1",
    },
    "board_proposal": {
        "id": "1", "review_id": "1", "level": "'EXCELLENT'", "priority": "1",
        "provisional": "FALSE", "at": MORNING, "version": "1",
    },
    "attendance": {
        "id": "1", "meeting_id": "1", "member_id": "1", "state": "'present'", "at": MORNING,
    },
    "agenda_item": {
        "id": "1", "meeting_id": "1", "position": "1", "kind": "'individual'", "review_id": "1",
        "commenters": "'[]'", "version": "1",
    },
    "ballot": {
        "id": "1", "campaign_id": "1", "organisation_id": "1", "meeting_id": "1",
        "purpose": "'propose'", "subjects": "'members'", "style": "'levels'", "round": "1",
        "again": "0", "columns": "'[]'", "electorate": "'{}'", "shares": "'{}'",
        "state": "'frozen'", "opened_at": MORNING, "frozen_at": NOON, "cancelled_reason": "''",
        "version": "1",
    },
    "ballot_row": {"id": "1", "ballot_id": "1", "number": "1", "review_id": "1", "proposed": "''"},
    "count_sheet": {
        "id": "1", "ballot_id": "1", "entry": "1", "member_id": "1", "device": "'a'",
        "issued": "5", "returned": "4", "valid": "3", "invalid": "1", "begun_at": MORNING,
        "version": "1",
    },
    "count_line": {
        "id": "1", "sheet_id": "1", "number": "1", "marks": "'[]'", "empty": "0", "wrong": "0",
        "at": MORNING,
    },
    "ballot_result": {
        "id": "1", "ballot_id": "1", "number": "1", "figures": "'{}'", "previous": "'a'",
        "chain": "'b'", "seal": "'c'", "alone": "TRUE", "reason": "'a'", "at": NOON,
    },
    "decision": {
        "id": "1", "campaign_id": "1", "cap_group": "'members'", "review_id": "1",
        "body": "'cell'", "level": "'GOOD'", "proposed": "''", "reason": "''", "document": "''",
        "supplementary": "FALSE", "decided_at": NOON, "current": "FALSE", "revoked_at": NOON,
        "revoked_ground": "''", "revoked_reason": "'a'", "version": "1",
    },
    "breach": {
        "id": "1", "campaign_id": "1", "organisation_id": "1", "kind": "'cap'", "note": "''",
        "at": NOON,
    },
    "cap_ruling": {
        "id": "1", "campaign_id": "1", "organisation_id": "1", "cap_group": "'members'",
        "most": "0", "literal": "0", "wide": "1", "upper": "7", "document": "'a'", "at": NOON,
    },
    "concluded_level": {
        "id": "1", "campaign_id": "1", "review_id": "1", "organisation_id": "NULL",
        "level": "'GOOD'", "counted": "'GOOD'", "reason": "''", "at": NOON, "version": "1",
    },
    "result_report": {
        "id": "1", "campaign_id": "1", "organisation_id": "1", "number": "1",
        "sent_at": MORNING, "returned_at": NOON, "returned_reason": "'a'", "version": "1",
    },
}  # fmt: skip
#: For each check, changes of the sound row that it must refuse.
REFUSED: dict[str, list[dict[str, str]]] = {
    "ck_organisation_parent": [{"parent_id": "1"}],
    "ck_member_admitted": [{"admitted_on": "'1980-05-19'"}, {"admitted_on": "'1979-01-01'"}],
    "ck_member_official": [{"official_on": "'1980-05-19'"}],
    "ck_account_linked": [{"linked_at": "NULL"}, {"member_id": "NULL"}],
    "ck_link_code_expiry": [{"expires_at": MORNING}],
    "ck_code_attempt_wrong": [{"wrong": "-1"}],
    "ck_inbox_state": [{"state": "'lost'"}, {"state": "''"}],
    "ck_campaign_content": [{"chat_content": "'all'"}],
    "ck_review_submitted": [{"own_level": "NULL"}],
    "ck_proxy_expiry": [{"expires_at": MORNING}],
    "ck_outbox_state": [{"state": "'lost'"}],
    "ck_outbox_sent": [{"state": "'sent'"}, {"sent_at": MORNING}],
    "ck_reminder_by_day": [{"minute": "419"}, {"minute": "1260"}],
    "ck_meeting_state": [{"state": "'lost'"}],
    "ck_meeting_issued": [{"issued_at": "NULL"}],
    "ck_meeting_paper_size": [{"size": "0"}],
    "ck_invitee_answer": [{"answer": "'perhaps'"}],
    "ck_rating_facts_residence": [{"residence": "'lost'"}],
    "ck_rating_facts_leave": [{"long_leave": "'tired'"}],
    "ck_board_priority": [{"priority": "0"}],
    "ck_board_priority_level": [{"level": "'GOOD'"}],
    "ck_attendance_state": [{"state": "'late'"}],
    "ck_agenda_kind": [{"kind": "'tea'"}],
    "ck_agenda_review": [{"review_id": "NULL"}],
    "ck_ballot_purpose": [{"purpose": "'elect'"}],
    "ck_ballot_subjects": [{"subjects": "'chairs'"}],
    "ck_ballot_style": [{"style": "'hands'"}],
    "ck_ballot_state": [{"state": "'lost'", "frozen_at": "NULL"}],
    "ck_ballot_frozen": [{"frozen_at": "NULL"}, {"state": "'open'"}],
    "ck_ballot_row": [{"review_id": "NULL"}, {"organisation_id": "1"}],
    "ck_ballot_row_number": [{"number": "0"}],
    "ck_count_sheet_entry": [{"entry": "3"}],
    "ck_count_sheet_sum": [{"valid": "4"}, {"returned": "3"}],
    "ck_count_line": [{"empty": "-1"}, {"wrong": "-1"}],
    "ck_ballot_result_alone": [{"reason": "''"}],
    "ck_decision_group": [{"cap_group": "'cats'"}],
    "ck_decision_subject": [{"review_id": "NULL"}, {"organisation_id": "1"}],
    "ck_decision_revoked": [{"revoked_at": "NULL"}],
    "ck_decision_reason": [{"revoked_reason": "''"}],
    "ck_breach_kind": [{"kind": "'other'"}],
    "ck_cap_ruling_most": [{"most": "-1"}],
    "ck_concluded_subject": [{"review_id": "NULL"}, {"organisation_id": "1"}],
    "ck_result_returned": [{"returned_reason": "''"}],
}


async def insert(table: str, values: dict[str, str]) -> None:
    names = ", ".join(values)
    await rows(f"INSERT INTO {table} ({names}) VALUES ({', '.join(values.values())})")  # noqa: S608


async def insert_all_before(table: str) -> None:
    for name, values in SOUND.items():
        if name == table:
            return
        await insert(name, values)


async def test_every_declared_check_is_tried_out_below(sqlite_db: str) -> None:
    assert set(REFUSED) == {name for _, name in declared().checks}


@pytest.mark.parametrize("check", sorted(REFUSED))
async def test_a_check_takes_the_sound_row_and_refuses_the_bad_one(db: str, check: str) -> None:
    table = next(table for table, name in declared().checks if name == check)
    await insert_all_before(table)
    for change in REFUSED[check]:
        with pytest.raises(IntegrityError, match=check):
            await insert(table, SOUND[table] | change)
    await insert(table, SOUND[table])


async def test_a_row_whose_parent_is_missing_is_refused(db: str) -> None:
    with pytest.raises(IntegrityError):
        await insert("member", SOUND["member"])
    await insert("organisation", SOUND["organisation"])
    await insert("member", SOUND["member"])


async def test_the_migrations_say_what_the_models_say(db: str) -> None:
    config = tortoise_config(db)["apps"]
    apps = Tortoise.apps
    assert apps is not None
    assert await MigrationAutodetector(apps, config).changes() == []
    known = {name: model for name, model in apps["models"].items() if name != "Dialog"}
    forgotten = MigrationAutodetector({"models": known}, config)  # type: ignore[arg-type]
    assert len(await forgotten.changes()) == 1


async def test_ballots_of_an_upper_committee_on_people_become_those_on_leaders(
    database_url: str,
) -> None:
    config = tortoise_config(database_url, foreign_keys=False)
    await apply_migrations(config=config, target="models.0003_meeting_and_count")
    await close_database()
    async with database(database_url):
        await insert_all_before("ballot")
        await rows("UPDATE organisation SET kind = 'org_upper'")
        cell = {"id": "2", "code": "'B'", "path": "'/1/2/'"}
        await insert("organisation", SOUND["organisation"] | cell)
        decides = {"purpose": "'decide'"}
        for number, other in enumerate(
            (decides, decides | {"organisation_id": "2"}, {"subjects": "'organisations'"}), start=1
        ):
            await insert("ballot", SOUND["ballot"] | {"id": str(number)} | other)
        await insert("ballot_row", SOUND["ballot_row"])
    await migrate(database_url)
    async with database(database_url):
        found = await rows("SELECT subjects FROM ballot ORDER BY id")
        assert [row["subjects"] for row in found] == ["leaders", "members", "organisations"]
        assert await models.BallotRow.all().count() == 1
        assert declared().checks <= (await found_in_database()).checks


async def test_migrating_twice_changes_nothing(database_url: str) -> None:
    async with database(database_url):
        before = await found_in_database()
        await insert("organisation", SOUND["organisation"])
    await migrate(database_url)
    await migrate(database_url)
    async with database(database_url):
        assert await found_in_database() == before
        assert await models.Organisation.all().count() == 1


async def test_a_rebuild_on_sqlite_needs_foreign_keys_off_and_then_loses_nothing(
    sqlite_db: str,
) -> None:
    await insert_all_before("inbox")
    before = await found_in_database()
    editor = SqliteSchemaEditor(models.Organisation._meta.db)
    with pytest.raises(RuntimeError, match="foreign_keys=OFF"):
        await editor._remake_table(models.Organisation)
    await close_database()

    config = tortoise_config(sqlite_db, foreign_keys=False)
    await Tortoise.init(config=config, _enable_global_fallback=True)
    for model in (models.Organisation, models.Discipline, models.Member):
        await SqliteSchemaEditor(model._meta.db)._remake_table(model)
    after = await found_in_database()
    assert (after.checks, after.keys, after.links) == (before.checks, before.keys, before.links)
    assert declared().names - after.names == set()
    assert await models.Member.all().count() == 1
    assert await models.LinkCode.all().count() == 1
