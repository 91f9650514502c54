"""Views as services hand them out, made up without a database, on the real plan and rules."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from backend.plan_loader import PLANS, find_plan, load_plan, plans
from backend.plan_views import GroundsView
from backend.rules.criteria import criteria_for, own_levels, parts_of, texts_for
from backend.rules.deadlines import due_state, last_day_for
from backend.rules.progress import FormState, OrganisationProgress, papers_for
from backend.rules.scope import MemberFacts, scope_of
from backend.rules.steps import (
    MeetingFacts,
    OrganisationFacts,
    Step,
    StepState,
    by_last_day,
    member_steps,
    organisation_steps,
)
from backend.rules.terms import Grade, Level, OrganisationKind
from backend.services.grounds import view_of as grounds_of
from backend.services.questions import TOPICS, Question, read
from backend.step_views import EntryView, StepPage, TaskView
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
from backend.working_days import calendar

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
        submitted: For a closed form: whether it was handed in; else it is missed.
        facts: What decides whether the person is reviewed and rated.
        disciplined: Days of discipline.
        temporary_cell: Where the person takes part for a time.
        today: The day it is looked at.
    """
    who = who or person()
    if state is FormState.CLOSED and not submitted:
        state = FormState.MISSED
    done = state in {FormState.READY, FormState.SUBMITTED, FormState.CLOSED}
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
            PaperView(p.key, p.form, temporary_cell if p.who == "temporary" else "", PLAN.cite(p))
            for p in papers_for(PLAN, temporary=bool(temporary_cell))
        ),
        paper_at=HANDED_IN if state is FormState.ON_PAPER else None,
    )


def written(view: FormView, body: str = "Nội dung") -> FormView:
    """The same form with every section written."""
    texts = tuple(replace(text, body=body, saved_at=HANDED_IN) for text in view.texts)
    return replace(view, texts=texts)


def required(view: FormView) -> FormView:
    """The same form in a plan that takes none in before every section is written."""
    return replace(view, texts=tuple(replace(text, required=True) for text in view.texts))


def organisation(
    number: int = 3,
    name: str = "Chi bộ Văn phòng",
    kind: OrganisationKind = CELL,
    *,
    submitted: int = 5,
    reviewed: int = 9,
    linked: int = 6,
    cells: tuple[int, int] = (0, 1),
    missed: int = 0,
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
        missed=missed,
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


def steps(
    kind: OrganisationKind,
    *,
    plan: str = "004",
    number: int = 3,
    name: str = "Chi bộ Văn phòng",
    done: Sequence[str] = (),
    may_do: bool = False,
    facts: OrganisationFacts | None = None,
    today: date | None = None,
) -> tuple[TaskView, ...]:
    """The steps of one organisation as `/viec` and `/tiendo` show them.

    Args:
        kind: Of the organisation.
        plan: Code of the plan.
        number, name: Of the organisation.
        done: Keys of steps shown as done, whatever the facts are.
        may_do: Whoever looks acts for the organisation.
        facts: What is stored of it; left out: nothing has been done.
        today: The day it is looked at; left out: six days before each last day.
    """
    rules = find_plan(plan)
    known = facts or OrganisationFacts(
        organisation=number,
        kind=kind,
        heads=kind is OrganisationKind.ORG_UPPER,
        forms_missing=3 if kind.is_cell else 0,
        cells_open=0 if kind.is_cell else 2,
    )
    found = sorted(organisation_steps(rules, known, calendar()), key=by_last_day)
    shown = [
        replace(s, state=StepState.DONE, blocked_by=()) if s.key in done else s for s in found
    ]
    return tuple(TaskView(s, number, name, kind, _left(s, today), may_do=may_do) for s in shown)


def own_papers(plan: str = "001", *, done: bool = False) -> tuple[TaskView, ...]:
    """What a member of the standing board sends in beside his form."""
    marks = frozenset({"milestone.standing_board_member_papers"} if done else ())
    found = member_steps(find_plan(plan), 7, marks, calendar(), form_missing=not done)
    return tuple(TaskView(s, 0, "Chi bộ Văn phòng", CELL, 6, may_do=True) for s in found)


def step_pages() -> dict[str, StepPage]:
    """Every step of every kind in every plan, alone; done and not; before and after its window."""
    pages: dict[str, StepPage] = {}
    for plan in plans().values():
        for kind in OrganisationKind:
            known = OrganisationFacts(
                organisation=3,
                kind=kind,
                heads=True,
                meetings=(MeetingFacts(on=TODAY, issued=False),) if kind.is_cell else (),
                board_open=1,
                cells_open=0 if kind.is_cell else 1,
            )
            for facts in (known, OrganisationFacts(organisation=3, kind=kind, closed=True)):
                for task in steps(kind, plan=plan.code, facts=facts, may_do=True):
                    case = f"{plan.code} {kind} {task.step.key} {task.step.state}"
                    opens = task.step.opens or TODAY
                    pages[case] = StepPage(task, "minimal", 2, TODAY, opens)
                    pages[f"{case} early"] = StepPage(task, "minimal", 0, None, TODAY)
    for done in (False, True):
        (task,) = own_papers(done=done)
        pages[f"own {done}"] = StepPage(task, "minimal", 0, None, TODAY)
    hostile = steps(CELL, name=HOSTILE_PLACE, may_do=True)[-1]
    pages["hostile"] = StepPage(hostile, "full", 9, date(2022, 12, 3), TODAY)
    return pages


def entry(state: FormState, **changes: Any) -> EntryView:
    """One member for the secretary of his cell; `changes` by field."""
    view = EntryView(
        member_id=104,
        number=4,
        name="Trần Thị Lan 4",
        cell_id=3,
        cell_name="Chi bộ Văn phòng",
        year=2022,
        content="minimal",
        state=state,
        paper_at=HANDED_IN if state is FormState.ON_PAPER else None,
        review_id=12,
        proxy_until=None,
    )
    return replace(view, **changes)


def _left(step: Step, today: date | None) -> int | None:
    last = step.last.day
    return None if last is None else 6 if today is None else (last - today).days


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
    asked = ("ty le 31", "ty le 31 20", "phieu 12 8", "han chi bo", "tham quyen chi bo", "ho so")
    for typed in asked:
        for plan in plans().values():
            view = grounds_of(plan, read(typed), TODAY, typed=typed)
            found[f"{plan.code} {typed}"] = view
    return found
