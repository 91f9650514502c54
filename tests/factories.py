"""Views as services hand them out, made up without a database, on the real plan and rules."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from backend.plan_loader import PLANS, load_plan, plans
from backend.plan_views import GroundsView
from backend.rules.criteria import criteria_for, own_levels, parts_of, texts_for
from backend.rules.deadlines import due_state, last_day_for
from backend.rules.progress import FormState, OrganisationProgress, papers_for
from backend.rules.scope import MemberFacts, scope_of
from backend.rules.terms import Grade, Level, OrganisationKind
from backend.services.grounds import view_of as grounds_of
from backend.services.questions import TOPICS, Question, read
from backend.views import (
    BoardView,
    CriterionView,
    DutyView,
    FormView,
    HomeView,
    MemberLine,
    OrganisationLine,
    PaperView,
    PersonView,
    SeasonView,
    TextView,
)

PLAN = load_plan(PLANS / "004-khoi-ha-tinh-2022.yaml")
TODAY = date(2022, 11, 24)
HANDED_IN = datetime(2022, 11, 24, 7, 0, tzinfo=UTC)
#: As long as the tables allow, and as nasty.
HOSTILE_NAME = "<b>O'Nêu</b> & <script>"[:100].ljust(100, "Ữ")
HOSTILE_PLACE = '<i>Đảng bộ</i> & "Sở" </b>'.ljust(200, "Ệ")
SEASON = SeasonView(
    id=1,
    plan_id=PLAN.id,
    year=PLAN.year,
    letter="Kế hoạch số 21-KH/ĐUK",
    issued_by=PLAN.issued_by,
    content="minimal",
)
CELL = OrganisationKind.CELL_SUB


def person(name: str = "Nguyễn Văn An", cell: str = "Chi bộ Văn phòng") -> PersonView:
    """A member of a cell below a grassroots committee."""
    return PersonView(id=7, name=name, cell_id=3, cell_name=cell, cell_kind=CELL)


def form(
    state: FormState = FormState.STARTED,
    *,
    who: PersonView | None = None,
    leader: bool = False,
    head: bool = False,
    answered: int | None = None,
    level: Level | None = None,
    submitted: bool = True,
    facts: MemberFacts | None = None,
    disciplined: Sequence[date] = (),
    temporary_cell: str = "",
    today: date = TODAY,
) -> FormView:
    """A person's form; what is left out follows from its state.

    Args:
        state: How far it has come.
        who: Whose it is.
        leader, head: Which parts it has.
        answered: Criteria graded, from the first on.
        level: The own level.
        submitted: For a closed form: whether it was handed in.
        facts: What decides whether the person is reviewed and rated.
        disciplined: Days of discipline.
        temporary_cell: Where the person takes part for a time.
        today: The day it is looked at.
    """
    who = who or person()
    done = state in {FormState.READY, FormState.SUBMITTED} or (
        state is FormState.CLOSED and submitted
    )
    handed_in = done and state is not FormState.READY
    if state is FormState.NOT_CONCERNED:
        facts = facts or MemberFacts(exempt_work_and_activity=True)
    parts = parts_of(leader=leader, head=head)
    asked = criteria_for(PLAN.member_form.criteria.items, parts)
    graded = {FormState.STARTED: 3}.get(state, 0) if answered is None else answered
    last = last_day_for(PLAN, who.cell_kind)
    scope = scope_of(PLAN, facts or MemberFacts(), last.day or today)
    return FormView(
        review_id=12,
        season=SEASON,
        person=who,
        state=state,
        criteria=tuple(
            CriterionView(
                key=c.key,
                number=number,
                label=c.label,
                grade=Grade.T if done or number <= graded else None,
                source=c.source,
                basis=c.basis,
            )
            for number, c in enumerate(asked, start=1)
        ),
        grades=PLAN.member_form.grades.items,
        levels=own_levels(PLAN, disciplined, today),
        own_level=level or (Level.GOOD if done else None),
        texts=tuple(
            TextView(t.key, t.label, t.yes_no, "", None, 0) for t in texts_for(PLAN, parts)
        ),
        submitted_at=HANDED_IN if handed_in else None,
        scope=scope.verdict,
        rating_scope=scope.rating,
        criteria_clause=PLAN.cite(PLAN.member_form.criteria),
        last_day=last,
        days_left=None if last.day is None else (last.day - today).days,
        papers=tuple(
            PaperView(
                p.key, p.before, temporary_cell if p.who == "temporary" else "", PLAN.cite(p)
            )
            for p in papers_for(PLAN, temporary=bool(temporary_cell))
        ),
    )


def written(view: FormView, body: str = "Nội dung") -> FormView:
    """The same form with every section written."""
    texts = tuple(replace(text, body=body, saved_at=HANDED_IN) for text in view.texts)
    return replace(view, texts=texts)


def organisation(
    number: int = 3,
    name: str = "Chi bộ Văn phòng",
    kind: OrganisationKind = CELL,
    *,
    submitted: int = 5,
    reviewed: int = 9,
    linked: int = 6,
    cells: tuple[int, int] = (0, 1),
    today: date = TODAY,
) -> OrganisationLine:
    """One organisation's line; `cells` are those done, and all."""
    last = last_day_for(PLAN, kind)
    progress = OrganisationProgress(
        organisation=number,
        last_day=last,
        due=None if last.day is None else due_state(last.day, today),
        reviewed=reviewed,
        started=submitted,
        submitted=submitted,
        linked=linked,
        cells=cells[1],
        cells_done=cells[0],
    )
    days_left = None if last.day is None else (last.day - today).days
    return OrganisationLine(number, name, kind, progress, days_left)


def member(number: int, state: FormState = FormState.STARTED, **changes: Any) -> MemberLine:
    """One line of a cell's list; `changes` by field."""
    line = MemberLine(100 + number, number, f"Trần Thị Lan {number}", state, linked=True)
    return replace(line, **changes)


def cell_board(members: Sequence[MemberLine] = (), **changes: Any) -> BoardView:
    """`/tiendo` of a cell; `changes` by field."""
    view = BoardView(
        season=SEASON,
        here=organisation(),
        parent_id=None,
        children=(),
        blockers=(),
        members=tuple(members),
        may_issue_codes=True,
    )
    return replace(view, **changes)


def committee_board(children: Sequence[OrganisationLine] = (), **changes: Any) -> BoardView:
    """`/tiendo` of a grassroots committee; `changes` by field."""
    below = [child for child in children if not child.progress.done]
    view = BoardView(
        season=SEASON,
        here=organisation(
            2,
            "Đảng bộ Sở Kế hoạch",
            OrganisationKind.ORG_BASE,
            submitted=sum(child.progress.submitted for child in children),
            reviewed=sum(child.progress.reviewed for child in children),
            cells=(len(children) - len(below), len(children)),
        ),
        parent_id=1,
        children=tuple(children),
        blockers=tuple(below[:3]),
        members=(),
        may_issue_codes=True,
    )
    return replace(view, **changes)


def home(view: FormView | None = None, *duties: DutyView, **changes: Any) -> HomeView:
    """All that concerns one person; without a form no season runs. `changes` by field."""
    found = HomeView(
        person=view.person if view else person(),
        season=SEASON if view else None,
        form=view,
        duties=duties,
        channels=("web", "zalo"),
    )
    return replace(found, **changes)


def grounds() -> dict[str, GroundsView]:
    """Answers of `/cancu`: every topic of every plan, page by page; none; not understood."""
    empty = GroundsView("", "", "", "", (), (), 0, 1, TOPICS)
    found = {"no season": empty, "menu": replace(empty, code="004")}
    found["unknown"] = replace(empty, code="004", typed=HOSTILE_NAME[:60])
    for plan in plans().values():
        for topic in TOPICS:
            for page in (0, 1, 99):
                view = grounds_of(plan, Question(topic), TODAY, page=page)
                found[f"{plan.code} {topic} {page}"] = view
    for typed in ("ty le 31", "ty le 31 20", "phieu 12 8", "han chi bo", "tham quyen chi bo"):
        for plan in plans().values():
            view = grounds_of(plan, read(typed), TODAY, typed=typed)
            found[f"{plan.code} {typed}"] = view
    return found
