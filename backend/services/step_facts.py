"""What is stored of a season's organisations, as `backend.rules.steps` asks for it: set by set.

A few statements serve a season of any size; nothing is asked for one person or one cell alone.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.clock import local_day
from backend.db.models import Campaign
from backend.db.raw import instant, rows
from backend.errors import NotFoundError
from backend.rules.after_review import AfterFacts
from backend.rules.steps import MeetingFacts, OrganisationFacts
from backend.rules.terms import MeetingPart, OrganisationKind, Post, ScopeAnswer
from backend.services import access, after_review

#: Members of a committee's standing board.
STANDING_BOARD = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.STANDING_BOARD)
#: Posts of a board whose members are reviewed in their cells first.
BOARD = (*STANDING_BOARD, Post.COMMITTEE)

#: A form that is neither handed in nor noted as handed in on paper, in a cell that is open.
FORM_MISSING = "r.submitted_at IS NULL AND r.paper_at IS NULL AND cr.closed_at IS NULL"

_ORGANISATIONS = """
    SELECT o.id, o.name, o.kind, o.path, cr.id AS cell, cr.closed_at
    FROM organisation o
    LEFT JOIN cell_review cr ON cr.organisation_id = o.id AND cr.campaign_id = $1
    WHERE o.path LIKE $2 ORDER BY o.path, o.position"""
_OPEN_BELOW = """
    SELECT COUNT(*) AS cells
    FROM cell_review cr JOIN organisation o ON o.id = cr.organisation_id
    WHERE cr.campaign_id = $1 AND cr.closed_at IS NULL AND o.path LIKE $2"""
_MISSING = f"""
    SELECT cr.organisation_id AS organisation, COUNT(*) AS missing
    FROM organisation o
    JOIN cell_review cr ON cr.organisation_id = o.id
    JOIN review r ON r.cell_review_id = cr.id
    WHERE cr.campaign_id = $1 AND r.review_scope <> $2 AND o.path LIKE $3 AND {FORM_MISSING}
    GROUP BY cr.organisation_id"""  # noqa: S608  a constant of this module
_MEETINGS = """
    SELECT g.organisation_id AS organisation, g.starts_at, g.state, g.registered_at,
        CAST(g.parts AS TEXT) AS parts
    FROM meeting g JOIN organisation o ON o.id = g.organisation_id
    WHERE g.campaign_id = $1 AND g.state <> 'cancelled' AND o.path LIKE $2
    ORDER BY g.starts_at, g.id"""
_MARKS = "SELECT subject, step FROM step_mark WHERE campaign_id = $1"
_OFFICES = """
    SELECT f.organisation_id AS organisation, f.post, m.id AS member, m.standing, m.cell_id,
        own.name AS cell_name, r.id AS review, r.review_scope, r.submitted_at, r.paper_at,
        cr.closed_at
    FROM office f
    JOIN member m ON m.id = f.member_id
    JOIN organisation own ON own.id = m.cell_id
    JOIN organisation o ON o.id = f.organisation_id
    LEFT JOIN review r ON r.member_id = m.id AND r.campaign_id = $1
    LEFT JOIN cell_review cr ON cr.id = r.cell_review_id
    WHERE o.path LIKE $2 ORDER BY f.id"""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a post.

    Attributes:
        acts: He may act for the organisation: he is not suspended.
        cell_id, cell_name: His own cell.
        cell_open: He is reviewed in this season and his cell has not closed its review.
        form_missing: His own form is not handed in, in a cell that is open.
    """

    member_id: int
    post: Post
    acts: bool
    cell_id: int
    cell_name: str
    cell_open: bool
    form_missing: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """One organisation: what the rules ask of it, what it is called, who holds its posts."""

    facts: OrganisationFacts
    name: str
    path: str
    holders: tuple[Holder, ...] = field(default=())
    after: AfterFacts = field(default=AfterFacts())

    @property
    def owners(self) -> tuple[int, ...]:
        """Who does its steps: its secretary, else its deputy secretary, else its office."""
        for post in access.LEADING:
            held = [h.member_id for h in self.holders if h.post is post and h.acts]
            if held:
                return tuple(dict.fromkeys(held))
        return ()


async def marks_of(campaign_id: int) -> Mapping[str, frozenset[str]]:
    """By subject ("organisation/3", "member/7"): keys of the steps said to be done."""
    found: dict[str, set[str]] = {}
    for row in await rows(_MARKS, campaign_id):
        found.setdefault(row["subject"], set()).add(row["step"])
    return {subject: frozenset(steps) for subject, steps in found.items()}


async def stored_below(campaign: Campaign, path: str) -> Mapping[int, Stored]:
    """Every organisation at and below `path`, by id, in the order of the tree."""
    at = _At(f"{path}%", " LIKE ")
    organisations = await at.rows(_ORGANISATIONS, campaign.id)
    return await _stored(campaign, at, organisations, _cells_open(organisations))


async def stored_one(campaign: Campaign, path: str) -> Stored:
    """The organisation at `path` alone; what lies below it is only counted.

    Raises:
        NotFoundError: there is none.
    """
    at = _At(path, " = ")
    organisations = await at.rows(_ORGANISATIONS, campaign.id)
    if not organisations:
        raise NotFoundError
    number = organisations[0]["id"]
    counted = await _At(f"{path}%", " LIKE ").rows(_OPEN_BELOW, campaign.id)
    cells_open = Counter({number: counted[0]["cells"]})
    return (await _stored(campaign, at, organisations, cells_open))[number]


@dataclass(frozen=True, slots=True)
class _At:
    """Which organisations a statement is about: one by its path, or all at and below it."""

    path: str
    compared: str

    async def rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        """Run a statement that speaks of `o.path` and the last value's number."""
        return await rows(sql.replace(" LIKE ", self.compared), *values, self.path)


async def _stored(
    campaign: Campaign,
    at: _At,
    organisations: Sequence[Mapping[str, Any]],
    cells_open: Mapping[int, int],
) -> Mapping[int, Stored]:
    counted = await at.rows(_MISSING, campaign.id, ScopeAnswer.OUT.value)
    missing = {row["organisation"]: row["missing"] for row in counted}
    meetings = _meetings(await at.rows(_MEETINGS, campaign.id))
    holders = _holders(await at.rows(_OFFICES, campaign.id))
    marks = await marks_of(campaign.id)
    left = after_review.counted(await at.rows(after_review.COUNTS, campaign.id))
    found: dict[int, Stored] = {}
    for row in organisations:
        number, kind = row["id"], OrganisationKind(row["kind"])
        board = [h for h in holders.get(number, ()) if h.post in BOARD]
        facts = OrganisationFacts(
            organisation=number,
            kind=kind,
            heads=number == campaign.organisation_id,
            closed=row["closed_at"] is not None,
            forms_missing=missing.get(number, 0),
            cells_open=0 if kind.is_cell else cells_open.get(number, 0),
            board_open=0 if kind.is_cell else len({h.member_id for h in board if h.cell_open}),
            meetings=tuple(meetings.get(number, ())),
            groups_open=left.get(number, {}).get("groups_open", 0),
            marks=marks.get(f"organisation/{number}", frozenset()),
        )
        found[number] = Stored(
            facts,
            row["name"],
            row["path"],
            tuple(holders.get(number, ())),
            after_review.facts_of(left.get(number, {})),
        )
    return found


def _cells_open(organisations: Iterable[Mapping[str, Any]]) -> Counter[int]:
    """By organisation: cells at and below it that have not closed their review."""
    counted: Counter[int] = Counter()
    for row in organisations:
        if row["cell"] is not None and row["closed_at"] is None:
            counted.update(int(number) for number in row["path"].strip("/").split("/"))
    return counted


def _meetings(found: Iterable[Mapping[str, Any]]) -> Mapping[int, Sequence[MeetingFacts]]:
    """By cell: its meetings, without those of the cell board alone."""
    by_cell: dict[int, list[MeetingFacts]] = {}
    for row in found:
        starts = instant(row["starts_at"])
        if starts is None or set(json.loads(row["parts"])) == {MeetingPart.CELL_BOARD}:
            continue
        meeting = MeetingFacts(
            on=local_day(starts),
            issued=row["state"] != "draft",
            registered=row["registered_at"] is not None,
        )
        by_cell.setdefault(row["organisation"], []).append(meeting)
    return by_cell


def _holders(found: Iterable[Mapping[str, Any]]) -> Mapping[int, Sequence[Holder]]:
    by_organisation: dict[int, list[Holder]] = {}
    for row in found:
        concerned = row["review"] is not None and row["review_scope"] != ScopeAnswer.OUT
        cell_open = concerned and row["closed_at"] is None
        holder = Holder(
            member_id=row["member"],
            post=Post(row["post"]),
            acts=row["standing"] not in access.NO_OFFICE,
            cell_id=row["cell_id"],
            cell_name=row["cell_name"],
            cell_open=cell_open,
            form_missing=cell_open and row["submitted_at"] is None and row["paper_at"] is None,
        )
        by_organisation.setdefault(row["organisation"], []).append(holder)
    return by_organisation
