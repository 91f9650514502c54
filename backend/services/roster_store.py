"""The roster in the database: finding its people again, and writing what a file changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from tortoise.expressions import Q

from backend.db.models import Discipline, Member, Office, Organisation
from backend.documents.member_lines import Person
from backend.documents.offices import OfficeHeld
from backend.documents.organisations import OrganisationLine
from backend.text import name_sort_key, search_key

_CHUNK = 1000
_UPDATE_CHUNK = 100
_LONGEST_NAME_KEY, _LONGEST_ORGANISATION_KEY = 100, 200
_ORGANISATION_COLUMNS = ("name", "search_key", "kind", "parent_id", "path", "position")
#: What the file and a member's row state in the same words.
_SHARED = (
    "card_number", "full_name", "born", "female", "admitted_on", "official_on", "roll_number",
    "temporary_cell", "standing", "civil_servant", "staff_rating", "phone",
)  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match:
    """A person of the file beside the row known of him.

    Attributes:
        row: His row, None for somebody new.
        stored: What the row and its disciplines and offices state, in the terms of the file.
    """

    person: Person
    row: Member | None
    stored: Person | None

    @property
    def is_new(self) -> bool:
        """Whether nobody like him is stored."""
        return self.row is None

    @property
    def is_changed(self) -> bool:
        """Whether he is stored, and otherwise."""
        return self.row is not None and self.stored != self.person


async def match_people(people: Sequence[Person], *, lock: bool = False) -> list[Match]:
    """Find each person: by card number, else by name, birthday and cell.

    Someone stored without a card is found when the file brings his first one; a file that leaves
    a known card out does not take it away.

    Args:
        people: The people of a file.
        lock: Keep others from changing the rows found until the transaction ends.
    """
    codes = {row.id: row.code for row in await Organisation.all()}
    rows = _pair(people, await _candidates(people, lock=lock), codes)
    stored = await _stored([row for row in rows if row], codes)
    return [
        Match(_keep_card(person, row), row, stored[row.id] if row else None)
        for person, row in zip(people, rows, strict=True)
    ]


async def save_organisations(lines: Sequence[OrganisationLine]) -> Mapping[str, int]:
    """Write the organisations of a file, and the paths of all that stand below them.

    Returns:
        Ids by code.
    """
    known = {row.code for row in await Organisation.all()}
    fresh = [
        Organisation(code=line.code, name=line.name, kind=line.kind, search_key="", path="")
        for line in lines
        if line.code not in known
    ]
    await Organisation.bulk_create(fresh, batch_size=_CHUNK)
    rows = {row.code: row for row in await Organisation.all()}
    before = {code: _organisation_state(row) for code, row in rows.items()}
    codes = {line.code.casefold(): line.code for line in lines}
    for position, line in enumerate(lines, start=1):
        row = rows[line.code]
        row.name, row.kind, row.position = line.name, line.kind, position
        row.search_key = search_key(line.name)[:_LONGEST_ORGANISATION_KEY]
        row.parent_id = rows[codes[line.parent.casefold()]].id if line.parent else None
    _set_paths({row.id: row for row in rows.values()})
    changed = [row for code, row in rows.items() if _organisation_state(row) != before[code]]
    if changed:
        await Organisation.bulk_update(changed, _ORGANISATION_COLUMNS, batch_size=_UPDATE_CHUNK)
    return {code: row.id for code, row in rows.items()}


async def save_people(matches: Sequence[Match], cells: Mapping[str, int]) -> None:
    """Write new and changed people with their disciplines and offices.

    Args:
        matches: As found in this transaction.
        cells: Ids of the organisations by code.
    """
    new = [match.person for match in matches if match.is_new]
    rows = [Member(**_columns(person, cells)) for person in new]
    await Member.bulk_create(rows, batch_size=_CHUNK)
    changed = [match for match in matches if match.is_changed]
    await _update(changed, cells)
    written = [*changed, *await match_people(new)]
    await _save_disciplines(written)
    await _save_offices(written, cells)


async def _candidates(people: Sequence[Person], *, lock: bool) -> list[Member]:
    query = Member.all().select_for_update() if lock else Member.all()
    found: dict[int, Member] = {}
    for some in _chunks(people):
        cards = [person.card_number for person in some if person.card_number]
        names = [_name_key(person) for person in some]
        wanted = Q(Q(card_number__in=cards), Q(search_key__in=names), join_type=Q.OR)
        found |= {row.id: row for row in await query.filter(wanted).order_by("id")}
    return list(found.values())


def _pair(
    people: Sequence[Person], rows: Sequence[Member], codes: Mapping[int, str]
) -> list[Member | None]:
    by_card = {row.card_number: row for row in rows if row.card_number}
    found = [by_card.get(person.card_number) if person.card_number else None for person in people]
    taken = {row.id for row in found if row}
    namesakes: dict[tuple[str, date, str], list[Member]] = {}
    for row in sorted(rows, key=lambda row: row.card_number is not None):
        if row.id not in taken:
            namesakes.setdefault((row.full_name, row.born, codes[row.cell_id]), []).append(row)
    for position, person in enumerate(people):
        if found[position] is None:
            same = namesakes.get((person.full_name, person.born, person.cell), [])
            found[position] = _take(person, same)
    return found


def _take(person: Person, same: list[Member]) -> Member | None:
    """The first of the namesakes whose card does not speak against it, taken from the list."""
    for row in same:
        if not (person.card_number and row.card_number):
            same.remove(row)
            return row
    return None


async def _stored(rows: Sequence[Member], codes: Mapping[int, str]) -> Mapping[int, Person]:
    disciplines: dict[int, set[tuple[date, str]]] = {row.id: set() for row in rows}
    offices: dict[int, set[OfficeHeld]] = {row.id: set() for row in rows}
    for some in _chunks(list(disciplines)):
        for discipline in await Discipline.filter(member_id__in=some):
            disciplines[discipline.member_id].add((discipline.on, discipline.form))
        for office in await Office.filter(member_id__in=some):
            code = codes[office.organisation_id] if office.organisation_id else None
            offices[office.member_id].add(OfficeHeld(office.post, code, office.title))
    return {
        row.id: Person(
            **{name: getattr(row, name) for name in _SHARED},
            cell=codes[row.cell_id],
            disciplines=frozenset(disciplines[row.id]),
            offices=frozenset(offices[row.id]),
        )
        for row in rows
    }


def _keep_card(person: Person, row: Member | None) -> Person:
    if row is None or person.card_number:
        return person
    return replace(person, card_number=row.card_number)


def _columns(person: Person, cells: Mapping[str, int]) -> dict[str, Any]:
    return {name: getattr(person, name) for name in _SHARED} | {
        "search_key": _name_key(person),
        "sort_key": name_sort_key(person.full_name),
        "cell_id": cells[person.cell],
    }


async def _update(changed: Sequence[Match], cells: Mapping[str, int]) -> None:
    rows: list[Member] = []
    names: set[str] = {"version"}
    for match in changed:
        if match.row is None:
            continue
        columns = _columns(match.person, cells)
        names |= {name for name, value in columns.items() if getattr(match.row, name) != value}
        match.row.update_from_dict(columns | {"version": match.row.version + 1})
        rows.append(match.row)
    if rows:
        await Member.bulk_update(rows, sorted(names), batch_size=_UPDATE_CHUNK)


async def _save_disciplines(written: Sequence[Match]) -> None:
    owners = {
        match.row.id: match.person.disciplines
        for match in written
        if match.row and match.stored and match.stored.disciplines != match.person.disciplines
    }
    for some in _chunks(list(owners)):
        await Discipline.filter(member_id__in=some).delete()
    await Discipline.bulk_create(
        [
            Discipline(member_id=owner, on=on, form=form)
            for owner, disciplines in owners.items()
            for on, form in sorted(disciplines)
        ],
        batch_size=_CHUNK,
    )


async def _save_offices(written: Sequence[Match], cells: Mapping[str, int]) -> None:
    owners = {
        match.row.id: match.person.offices
        for match in written
        if match.row and match.stored and match.stored.offices != match.person.offices
    }
    for some in _chunks(list(owners)):
        await Office.filter(member_id__in=some).delete()
    await Office.bulk_create(
        [
            Office(
                member_id=owner,
                organisation_id=cells[held.organisation] if held.organisation else None,
                post=held.post,
                title=held.title,
            )
            for owner, offices in owners.items()
            for held in sorted(offices, key=lambda held: (held.title, held.post))
        ],
        batch_size=_CHUNK,
    )


def _organisation_state(row: Organisation) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in _ORGANISATION_COLUMNS)


def _set_paths(rows: Mapping[int, Organisation]) -> None:
    def path(row: Organisation) -> str:
        above = path(rows[row.parent_id]) if row.parent_id else "/"
        return f"{above}{row.id}/"

    for row in rows.values():
        row.path = path(row)


def _name_key(person: Person) -> str:
    return search_key(person.full_name)[:_LONGEST_NAME_KEY]


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
