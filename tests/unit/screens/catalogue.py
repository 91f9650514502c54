"""Every screen in every state it can be in, by name."""

from collections.abc import Callable
from datetime import date
from typing import ParamSpec

from backend.rules.progress import FormState
from backend.rules.scope import MemberFacts
from backend.rules.terms import Level, OrganisationKind
from backend.screen import Screen
from backend.services.questions import TOPICS
from backend.views import DutyView
from bot.screens import common, find, grounds, home, progress, self_rating
from tests import factories as make

P = ParamSpec("P")

#: By name, e.g. "self_rating.summary ready".
SCREENS: dict[str, Screen] = {}
#: The functions that made them.
SHOWN: set[object] = set()

DISCIPLINED = (date(2022, 6, 10),)
NEW = MemberFacts(admitted=date(2022, 8, 15))
LATE = date(2022, 12, 3)
LAST = date(2022, 11, 30)


def show(case: str, screen: Callable[P, Screen], *args: P.args, **kwargs: P.kwargs) -> None:
    """Make a screen and keep it under its function's name and the case."""
    module = screen.__module__.rpartition(".")[2]
    SCREENS[f"{module}.{screen.__name__} {case}"] = screen(*args, **kwargs)
    SHOWN.add(screen)


HOSTILE = make.person(make.HOSTILE_NAME, make.HOSTILE_PLACE)
CELL_DUTY = DutyView(make.organisation(), 3)
COMMITTEE_DUTY = DutyView(
    make.organisation(2, "Đảng bộ Sở Kế hoạch", OrganisationKind.ORG_BASE, cells=(1, 4)), 0
)
HOSTILE_DUTIES = [
    DutyView(make.organisation(n, make.HOSTILE_PLACE, kind), 9)
    for n, kind in enumerate((OrganisationKind.ORG_UPPER, OrganisationKind.ORG_SECTION, make.CELL))
]
FORMS = {
    **{state.value: make.form(state) for state in FormState},
    "closed empty": make.form(FormState.CLOSED, submitted=False),
    "leader": make.form(leader=True, head=True, answered=9),
    "leader not started": make.form(FormState.NOT_STARTED, leader=True),
    "disciplined": make.form(answered=7, disciplined=DISCIPLINED),
    "undecided rating": make.form(answered=7, facts=NEW),
    "undecided rating disciplined": make.form(answered=7, facts=NEW, disciplined=DISCIPLINED),
    "temporary": make.form(temporary_cell="Chi bộ Phường 3"),
    "level named": make.form(answered=3, level=Level.EXCELLENT),
    "on the last day": make.form(today=LAST),
    "late": make.form(today=LATE),
    "written": make.written(make.form(FormState.SUBMITTED, leader=True)),
    "hostile": make.form(
        FormState.READY, who=HOSTILE, leader=True, head=True, temporary_cell=make.HOSTILE_PLACE
    ),
    "hostile submitted": make.form(FormState.SUBMITTED, who=HOSTILE, leader=True),
}
CROWD = [
    make.member(n, state, linked=n % 2 == 0)
    for n, state in enumerate([*FormState] * 5 + [FormState.READY], start=1)
]
HOSTILE_CROWD = [make.member(n, name=make.HOSTILE_NAME, linked=False) for n in range(1, 32)]
CHILDREN = [make.organisation(10 + n, f"Chi bộ {n}", submitted=n % 10) for n in range(1, 31)]
HOSTILE_CHILDREN = [
    make.organisation(n, make.HOSTILE_PLACE, OrganisationKind.CELL_SECTION) for n in range(1, 31)
]
DONE = [make.organisation(10 + n, f"Chi bộ {n}", submitted=9, cells=(1, 1)) for n in range(1, 4)]
BOARDS = {
    "cell": make.cell_board(CROWD, parent_id=2),
    "cell of nobody": make.cell_board(may_issue_codes=False),
    "small cell": make.cell_board(CROWD[:5]),
    "hostile cell": make.cell_board(
        HOSTILE_CROWD, here=make.organisation(2**31 - 1, make.HOSTILE_PLACE), parent_id=2**31 - 1
    ),
    "committee": make.committee_board(CHILDREN),
    "all done": make.committee_board(DONE, parent_id=None),
    "committee of nothing": make.committee_board(),
    "hostile committee": make.committee_board(
        HOSTILE_CHILDREN, here=make.organisation(2, make.HOSTILE_PLACE, OrganisationKind.ORG_BASE)
    ),
}
CELLS = {case: view for case, view in BOARDS.items() if view.here.kind.is_cell}

for case, view in FORMS.items():
    show(case, self_rating.current, view)
    show(case, self_rating.summary, view)
    show(case, self_rating.levels, view)
    show(case, self_rating.level_ground, view)
    show(case, self_rating.not_concerned, view)
    show(case, self_rating.scope_ground, view)
    show(case, self_rating.receipt, view)
    show(case, self_rating.ask, view, "c3")
    show(case, self_rating.after, view, "c3")
    show(case, self_rating.later, view, "c3")
    show(case, self_rating.criterion_ground, view, "c3")
    show(case, home.home, make.home(view))
    show(case, home.own_progress, make.home(view, CELL_DUTY))
show("first", self_rating.question, FORMS["started"], FORMS["started"].criteria[0])
show("last", self_rating.question, FORMS["leader"], FORMS["leader"].criteria[-1])
show("unknown", self_rating.ask, FORMS["started"], "c99")
show("unknown", self_rating.criterion_ground, FORMS["started"], "c99")

for case, overview in {
    "member": make.home(FORMS["started"]),
    "without a season": make.home(),
    "secretary": make.home(FORMS["leader"], CELL_DUTY),
    "committee": make.home(FORMS["leader"], CELL_DUTY, COMMITTEE_DUTY),
    "hostile": make.home(FORMS["hostile"], *HOSTILE_DUTIES),
}.items():
    show(case, home.home, overview)
    show(case, home.linked, overview)
    show(case, home.help_for, overview)
    show(case, home.own_progress, overview)
    show(f"{case} zalo", home.settings, overview, "zalo", "vi")
    show(f"{case} web", home.settings, overview, "web", "en")
show("", home.unlinked)
show("", home.unlinked_now)
show("", common.message, "error-no-season")

for case, board in BOARDS.items():
    show(case, progress.board, board)
    for page in (0, 3):
        show(f"{case} {page}", progress.children, board, page)
for case, board in CELLS.items():
    for page in (-1, 0, 1, 3, 99):
        show(f"{case} {page}", progress.people, board, page, names=True)
        show(f"{case} {page} nameless", progress.people, board, page, names=False)
    show(case, find.ask, board)
    show(case, find.found, board, "lan")
    show(f"{case} hostile", find.found, board, make.HOSTILE_NAME * 40)

for case, view in FORMS.items():
    show(case, grounds.mine, view, TOPICS)
for case, answered in make.grounds().items():
    show(case, grounds.answer, answered)
