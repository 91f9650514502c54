"""Progress (tiến độ): what a person still owes, and how counts add up along the tree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backend.rules.deadlines import DueState, LastDay, due_state, last_day_for
from backend.rules.plan import PersonalPaper, Plan
from backend.rules.terms import OrganisationKind, ScopeAnswer


class FormState(StrEnum):
    """How far a self-rating has come.

    A form counts as handed in when it is handed in here (`SUBMITTED`), or when the secretary
    notes that it came on paper (`ON_PAPER`). When the cell has closed its review nobody can hand
    in any more: `CLOSED` had done so by then, `MISSED` had not.
    """

    NOT_CONCERNED = "not_concerned"
    NOT_STARTED = "not_started"
    STARTED = "started"
    READY = "ready"
    SUBMITTED = "submitted"
    ON_PAPER = "on_paper"
    CLOSED = "closed"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFacts:
    """What is stored of one person's form.

    Attributes:
        answered, asked: Criteria graded, and criteria of the form.
        closed: The cell has closed its review.
        on_paper: The secretary notes that it was handed in on paper.
    """

    review: ScopeAnswer
    answered: int
    asked: int
    level_named: bool
    submitted: bool
    closed: bool
    on_paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCounts:
    """Counts of one cell.

    Attributes:
        reviewed: Members who are reviewed.
        started, submitted: Of those, with a form begun (or done), with a form handed in, here or
            on paper.
        linked: Of those, reachable through a linked chat.
        closed: The cell has closed its review: what is missing stays so.
    """

    organisation: int
    reviewed: int
    started: int
    submitted: int
    linked: int
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An organisation in the tree; `path` lists the ids from the root to it: "/1/4/7/"."""

    organisation: int
    kind: OrganisationKind
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationProgress:
    """One organisation's line: its own last day and the counts of all cells below it.

    Attributes:
        cells, cells_done: Cells with people who are reviewed; those of them with every form in.
        missed: People whose form was not handed in before their cell closed its review.
    """

    organisation: int
    last_day: LastDay
    due: DueState | None
    reviewed: int
    started: int
    submitted: int
    linked: int
    cells: int
    cells_done: int
    missed: int = 0

    @property
    def missing(self) -> int:
        """People whose form is not handed in and still can be."""
        return self.reviewed - self.submitted - self.missed

    @property
    def done(self) -> bool:
        """Whether nobody below can hand in a form any more."""
        return self.missing == 0


def form_state(facts: FormFacts) -> FormState:
    """How far one person's form has come.

    Source: plan 004 I.B.2.2.b1: every criterion graded and a level named, then reported.
    """
    if facts.review is ScopeAnswer.OUT:
        return FormState.NOT_CONCERNED
    if facts.closed:
        return FormState.CLOSED if facts.submitted or facts.on_paper else FormState.MISSED
    if facts.submitted:
        return FormState.SUBMITTED
    if facts.on_paper:
        return FormState.ON_PAPER
    if facts.answered == facts.asked and facts.level_named:
        return FormState.READY
    return FormState.STARTED if facts.answered or facts.level_named else FormState.NOT_STARTED


def papers_for(plan: Plan, *, temporary: bool) -> tuple[PersonalPaper, ...]:
    """The papers a person has to see to beside the form.

    Source: plan 004 I.A.2.2 (temporary activity), I.A.4.1.g2 (residence comment).
    """
    return tuple(paper for paper in plan.personal_papers if paper.who == "everyone" or temporary)


def organisation_progress(
    plan: Plan, nodes: Sequence[Node], counts: Iterable[CellCounts], today: date
) -> Mapping[int, OrganisationProgress]:
    """Add the counts of the cells up the tree, and set each organisation's clock.

    Source: none; the sums behind `/tiendo`. Last days: plan 004 II.2.g6.
    """
    below: dict[int, list[CellCounts]] = {node.organisation: [] for node in nodes}
    paths = {node.organisation: node.path for node in nodes}
    for cell in counts:
        for ancestor in paths[cell.organisation].strip("/").split("/"):
            if int(ancestor) in below:
                below[int(ancestor)].append(cell)
    return {node.organisation: _sum(plan, node, below[node.organisation], today) for node in nodes}


def _sum(plan: Plan, node: Node, cells: Sequence[CellCounts], today: date) -> OrganisationProgress:
    last = last_day_for(plan, node.kind)
    return OrganisationProgress(
        organisation=node.organisation,
        last_day=last,
        due=None if last.day is None else due_state(last.day, today),
        reviewed=sum(cell.reviewed for cell in cells),
        started=sum(cell.started for cell in cells),
        submitted=sum(cell.submitted for cell in cells),
        linked=sum(cell.linked for cell in cells),
        cells=sum(1 for cell in cells if cell.reviewed),
        cells_done=sum(1 for cell in cells if cell.reviewed and cell.submitted == cell.reviewed),
        missed=sum(cell.reviewed - cell.submitted for cell in cells if cell.closed),
    )


def blockers(rows: Iterable[OrganisationProgress]) -> tuple[OrganisationProgress, ...]:
    """All cells that hold the others back: earliest last day first, then most forms missing.

    A cell that has closed its review holds nobody back: what is missing there stays so.

    Source: none; the order of "Đang vướng" in `/tiendo`.
    """
    waiting = [row for row in rows if not row.done]
    waiting.sort(key=lambda row: (row.last_day.day or date.max, -row.missing, row.organisation))
    return tuple(waiting)
