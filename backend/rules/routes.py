"""The way of a result to the body that decides it (các bước trình, quyết định xếp loại).

A body is found in the tree by the kind of organisation whose body it is. Where the plan names
nobody, or the tree has no such organisation, that is said and nobody steps in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.rules.answers import Json, Kind, Reply, WorkingDays
from backend.rules.asking import ABSENT
from backend.rules.authority import AuthorityQuestion, DecidedSubject, authority
from backend.rules.citation import Record
from backend.rules.plan import Plan
from backend.rules.terms import OrganisationKind
from backend.rules.verdict import Finding, Outcome

K = OrganisationKind
_CELLS = frozenset(kind for kind in K if kind.is_cell)
_OVER_CELLS = frozenset({K.ORG_BASE, K.ORG_UPPER})
#: Not in the tree that was entered.
OUTSIDE = "outside"
#: The plan rates no such body.
NOT_RATED = "none"

#: By code name of a body, the kinds of organisation whose body it may be.
BODIES_OF: Mapping[str, frozenset[OrganisationKind]] = {
    "cell": _CELLS,
    "cell_board": _CELLS,
    "section_committee": frozenset({K.ORG_SECTION}),
    "org_base_committee": frozenset({K.ORG_BASE}),
    "standing_board": _OVER_CELLS,
    "parent_committee": _OVER_CELLS,
    "parent_standing_board": _OVER_CELLS,
    "block_standing_board": frozenset({K.ORG_UPPER}),
    "district_standing_board": frozenset({K.ORG_UPPER}),
    "province_standing_board": frozenset({K.ORG_UPPER}),
}
#: Bodies that are never those of the organisation itself, but of one above it.
ABOVE_ONLY = frozenset(
    {
        "parent_committee",
        "parent_standing_board",
        "block_standing_board",
        "district_standing_board",
        "province_standing_board",
    }
)
#: Bodies of the highest committee of the tree: a district's stands below a province's.
_HIGHEST = frozenset({"province_standing_board"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteQuestion(Record):
    """Whose level, and what stands above.

    Attributes:
        subject: As in `authority`.
        kind: Of the organisation, or of the one the subject belongs to.
        above: Kinds of the organisations above it in the tree, the nearest first.
        exists: False where the organisation has no such body.
        has_board: Whether a cell has a board (chi ủy), which then rates first where the plan
            names it before the cell.
    """

    subject: str
    kind: OrganisationKind
    above: tuple[OrganisationKind, ...] = ()
    exists: bool = True
    has_board: bool = True


def place_of(
    body: str, kind: OrganisationKind, above: Sequence[OrganisationKind]
) -> int | str | None:
    """Where in the tree a body sits: 0 the organisation itself, 1 the next above it, and so on.

    Returns:
        `OUTSIDE` where the tree has no such organisation; None for a body nobody knows.

    Source: none; code names of the plans' `authority`, read onto the tree.
    """
    kinds = BODIES_OF.get(body)
    if kinds is None:
        return None
    own = () if body in ABOVE_ONLY else (kind,)
    line = [*own, *above]
    found = [at for at, one in enumerate(line) if one in kinds]
    if not found:
        return OUTSIDE
    return (found[-1] if body in _HIGHEST else found[0]) + (1 - len(own))


def route(plan: Plan, question: RouteQuestion, calendar: WorkingDays) -> Reply:
    """The stations of a result: who rates first, who proposes in between, who decides.

    A cell whose own body decides its members has one station. "status" is "stated", "none" where
    the plan rates no such body (A-23), and absent where it does not say who decides.

    Raises:
        WrongQuestionError: an unknown subject.

    Source: 000 III.2; 001 IV.6.g2; 002 II.B; 003 II.5.g5; 004 I.B.2; 366 HD43 3.
    """
    of_org = question.subject == "org"
    asked = DecidedSubject(
        subject=question.subject,
        kind=question.kind if of_org else None,
        of=None if of_org else question.kind,
        exists=question.exists,
    )
    reply = authority(plan, AuthorityQuestion(questions=(asked,)), calendar)
    decider = _first(reply, "deciders")
    if not isinstance(decider, str) or decider == "absent":
        return ABSENT
    if decider == NOT_RATED:
        return Reply({"status": NOT_RATED, "stations": [], "decided_at": None}, reply.because)
    stations = _stations(question, reply, decider)
    decided_at = stations[-1]["at"]
    answer: dict[str, Json] = {
        "status": "stated",
        "stations": list(stations),
        "decided_at": decided_at,
    }
    return Reply(answer, (*reply.because, *_outside(reply, decider, decided_at)))


def _stations(
    question: RouteQuestion, reply: Reply, decider: str
) -> tuple[Mapping[str, Json], ...]:
    """From the body that votes first to the one that decides; nobody stands twice in a row."""
    kind, above = question.kind, question.above
    deciders = [decider, *_names(reply, "or_by")]
    places = [(body, place_of(body, kind, above)) for body in deciders]
    chosen = next((p for p in places if isinstance(p[1], int)), places[0])
    first = _names(reply, "self_rated_by")
    first = first[:1] if question.has_board else first[-1:]
    if not first and question.subject == "member" and kind.is_cell:
        first = ("cell",)
    between = _first(reply, "proposed_by")
    steps = [(body, "rate") for body in first]
    steps += [(between, "propose")] if isinstance(between, str) else []
    told = [
        {"body": body, "step": step, "at": place_of(body, kind, above)} for body, step in steps
    ]
    last: dict[str, Json] = {"body": chosen[0], "step": "decide", "at": chosen[1]}
    return (*(one for one in told if one["body"] != chosen[0]), last)


def _outside(reply: Reply, decider: str, at: Json) -> tuple[Finding, ...]:
    if isinstance(at, int):
        return ()
    clause = reply.because[0].clause
    facts = {"body": (f"name-body-{decider}",)}
    return (Finding("finding-route-outside", Outcome.UNDECIDED, clause, facts),)


def _first(reply: Reply, key: str) -> Json:
    found = reply.answer.get(key)
    return found[0] if isinstance(found, list) and found else None


def _names(reply: Reply, key: str) -> tuple[str, ...]:
    found = _first(reply, key)
    return tuple(map(str, found)) if isinstance(found, list) else ()


KINDS: tuple[Kind, ...] = (
    Kind(
        "route",
        "the way of a result to the body that decides it",
        RouteQuestion,
        route,
        {
            "status": "stated, or none where the plan rates no such body",
            "stations": "body, step (rate, propose, decide) and at: 0 the organisation itself,"
            " 1 the next above; outside where the tree has no such organisation",
            "decided_at": "where the deciding body sits",
        },
    ),
)
