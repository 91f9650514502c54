"""Where a person is reviewed by what he is: member, guest elsewhere, leader (nơi kiểm điểm)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Reply
from backend.rules.asking import ABSENT, each_once, given, known, named, some
from backend.rules.citation import Cited, Record
from backend.rules.plan import Plan
from backend.rules.plan_rules import PlaceRule
from backend.rules.plan_scope import PersonRecords, RolePlaces
from backend.rules.verdict import Finding, Outcome
from backend.rules.vocabulary import PERSON_ROLES

#: Roles for which a plan's general rule on places holds, and from how many posts on.
_GENERAL = {"member": 0, "leader": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFacts(Record):
    """What is known of a person beside his roles.

    Attributes:
        cell_has_board: Asked for only where the plan's answer depends on it.
        official_cell, temporary_cell: Names of cells; the answer then names the cell.
    """

    cell_has_board: bool | None = None
    official_cell: str | None = None
    temporary_cell: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """What a plan says of one role."""

    rule: Cited
    places: tuple[str, ...]
    ordered: bool
    steps: tuple[str, ...]
    further: bool = False
    about: str = ""


def places_by_role(plan: Plan, roles: Sequence[str], facts: RoleFacts) -> Reply:
    """List the places of review of a person for each role, and all of them once.

    A member on temporary activity belongs to the official cell; the temporary one only comments.
    With cells named, the answer names the cell the plan means, never the temporary one.

    Raises:
        WrongQuestionError: an unknown role, one named twice, a blank cell, or a missing fact.

    Source: 000 II.1.2; 002 II.A.1.2; 004 I.A.1.2, I.A.2.2; 366 Article 7, HD43 7.6.
    """
    each_once(some(roles, "roles"), "roles")
    for index, role in enumerate(roles):
        known(role, PERSON_ROLES, f"roles.{index}")
    for field in ("official_cell", "temporary_cell"):
        cell: str | None = getattr(facts, field)
        if cell is not None:
            named(cell, f"facts.{field}")
    found = {role: _of_role(plan, role, facts) for role in roles}
    said = {role: one for role, one in found.items() if one is not None}
    if not said:
        return ABSENT
    everywhere = list(dict.fromkeys(place for one in said.values() for place in one.places))
    answer: dict[str, Json] = {
        "by_role": {role: _answer(plan, role, one) for role, one in found.items()},
        "places": everywhere,
        "ordered": any(one.ordered for one in said.values()),
    }
    if _means_official_cell(everywhere, facts):
        answer["cell"] = facts.official_cell
    grounds = [ground for role, one in said.items() for ground in _grounds(plan, role, one)]
    return Reply(answer, tuple(grounds))


def _of_role(plan: Plan, role: str, facts: RoleFacts) -> _Found | None:
    """The plan's own rule on the role, else what `places` says of the post or in general."""
    for own in plan.role_places:
        if role in own.roles and _holds(own, facts):
            return _Found(own, own.places, own.ordered, own.steps, own.further, own.about)
    for held in plan.places:
        if _is_of(held, role):
            return _Found(held, held.places, held.ordered, ("review",))
    return None


def _is_of(rule: PlaceRule, role: str) -> bool:
    if role in _GENERAL:
        return not rule.post and rule.least_posts == _GENERAL[role]
    return rule.post == role


def _holds(rule: RolePlaces, facts: RoleFacts) -> bool:
    if not rule.only_if:
        return True
    return given(facts.cell_has_board, "facts.cell_has_board") is (rule.only_if == "has_board")


def _means_official_cell(places: Sequence[str], facts: RoleFacts) -> bool:
    """Named as such, or the only cell the person has."""
    if facts.official_cell is None:
        return False
    return "official_cell" in places or ("own_cell" in places and facts.temporary_cell is None)


def _records(plan: Plan, role: str) -> PersonRecords | None:
    return next((person for person in plan.person_records if role in person.roles), None)


def _answer(plan: Plan, role: str, found: _Found | None) -> Json:
    if found is None:
        return {"status": "absent"}
    answer: dict[str, Json] = {
        "places": list(found.places),
        "ordered": found.ordered,
        "steps": list(found.steps),
    }
    if found.further:
        answer["further_by_post"] = True
    if found.about:
        answer["about"] = found.about
    person = _records(plan, role)
    if person is not None:
        answer["reviewed_as"] = list(person.records)
    return answer


def _grounds(plan: Plan, role: str, found: _Found) -> Iterator[Finding]:
    order = "yes" if found.ordered else "no" if len(found.places) > 1 else "one"
    facts = {
        "role": role,
        "count": len(found.places),
        "order": "further" if found.further else order,
        "step": found.steps[0] if len(found.steps) == 1 else "both",
    }
    outcome = Outcome.UNDECIDED if found.further else Outcome.MET
    yield Finding("finding-places-by-role", outcome, plan.cite(found.rule), facts)
    if found.about:
        part = {"role": role, "about": found.about}
        yield Finding("finding-places-about", Outcome.MET, plan.cite(found.rule), part)
    person = _records(plan, role)
    if person is not None:
        yield Finding("finding-reviewed-as", Outcome.MET, plan.cite(person), {"role": role})
