"""Every screen in every state it can be in, by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import ParamSpec

from backend.messages import breaches, counts, delivery
from backend.messages import entries as told
from backend.messages import meetings as letters
from backend.messages import reminders as nudges
from backend.messages import results as outcomes
from backend.rules.progress import FormState
from backend.rules.scope import MemberFacts
from backend.rules.terms import Level, OrganisationKind
from backend.screen import Screen
from backend.services.questions import TOPICS
from backend.step_views import TodayMeeting
from backend.views import DutyView
from bot.screens import (
    ballots,
    board_levels,
    common,
    counting,
    entries,
    find,
    grounds,
    home,
    meeting_people,
    meeting_preview,
    meeting_sheets,
    meetings,
    obstacles,
    planner,
    progress,
    reminders,
    results,
    self_rating,
    sittings,
    steps,
)
from bot.screens.meeting_targets import Target
from tests import factories as make
from tests.unit.screens import after_cases as left
from tests.unit.screens import count_cases as counted
from tests.unit.screens import meeting_cases
from tests.unit.screens import reminder_cases as cases
from tests.unit.screens import result_cases as rated
from tests.unit.screens import sitting_cases as seated

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
    "must be written": make.required(make.form(FormState.READY, leader=True)),
    "written": make.written(make.form(FormState.SUBMITTED, leader=True)),
    "hostile": make.form(
        FormState.READY, who=HOSTILE, leader=True, head=True, temporary_cell=make.HOSTILE_PLACE
    ),
    "hostile submitted": make.form(FormState.SUBMITTED, who=HOSTILE, leader=True),
    "closed on paper": replace(
        make.form(FormState.CLOSED), submitted_at=None, paper_at=make.HANDED_IN
    ),
    "for another": replace(make.form(), proxy_until=make.HANDED_IN),
    "for another, hostile": replace(
        make.form(FormState.SUBMITTED, who=HOSTILE), proxy_until=make.HANDED_IN
    ),
    "for another, on paper": replace(make.form(FormState.ON_PAPER), proxy_until=make.HANDED_IN),
}
ORDINARY = [s for s in FormState if s not in {FormState.ON_PAPER, FormState.MISSED}]
CROWD = [
    make.member(n, state, linked=n % 2 == 0)
    for n, state in enumerate([*ORDINARY * 5, FormState.READY], start=1)
]
MIXED = [
    make.member(n, state, paper_at=make.HANDED_IN if state is FormState.ON_PAPER else None)
    for n, state in enumerate([*FormState, *FormState], start=1)
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
    "cell of a secretary": make.cell_board(
        MIXED, may_lead=True, steps=make.steps(make.CELL, done=("schedule",))
    ),
    "closed cell": make.cell_board(
        MIXED, here=make.organisation(missed=4), may_lead=True, steps=make.steps(make.CELL)
    ),
    "hostile cell of a secretary": make.cell_board(
        HOSTILE_CROWD,
        here=make.organisation(3, make.HOSTILE_PLACE),
        may_lead=True,
        steps=make.steps(OrganisationKind.CELL_BASE, name=make.HOSTILE_PLACE, may_do=True),
    ),
    "committee": make.committee_board(CHILDREN, blocking=27),
    "committee of a secretary": make.committee_board(
        CHILDREN,
        blocking=4,
        may_lead=True,
        steps=make.steps(OrganisationKind.ORG_BASE, may_do=True, done=("review",)),
    ),
    "none waiting": make.committee_board(
        here=make.organisation(2, "Đảng bộ Sở Kế hoạch", OrganisationKind.ORG_BASE, missed=2)
    ),
    "block in december": make.committee_board(
        steps=make.steps(OrganisationKind.ORG_UPPER, plan="000", may_do=True)
    ),
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
    "hostile": make.home(
        FORMS["hostile"],
        *HOSTILE_DUTIES,
        tasks=make.steps(OrganisationKind.CELL_BASE, name=make.HOSTILE_PLACE, may_do=True),
    ),
    "secretary with steps": make.home(
        FORMS["leader"], CELL_DUTY, tasks=make.steps(make.CELL, plan="001", may_do=True)
    ),
    "of two seasons": make.home(
        FORMS["leader"], replace(CELL_DUTY, season=replace(make.SEASON, id=2)), COMMITTEE_DUTY
    ),
    "of the standing board": make.home(FORMS["leader"], tasks=make.own_papers()),
}.items():
    show(case, home.home, overview)
    show(case, home.linked, overview)
    show(case, home.help_for, overview)
    show(case, home.own_progress, overview)
    show(f"{case} zalo", home.settings, overview, "zalo", "vi")
    show(f"{case} web", home.settings, overview, "web", "en")
show("", home.unlinked)
show("", home.ask_unlink)
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

for case, found in make.step_pages().items():
    show(case, steps.step, found)
for state in FormState:
    for case, changes in {
        "": {},
        "noted": {"paper_at": make.HANDED_IN},
        "entered": {"proxy_until": make.HANDED_IN},
        "hostile": {"name": make.HOSTILE_NAME, "cell_name": make.HOSTILE_PLACE},
    }.items():
        of_one = make.entry(state, **changes)
        show(f"{state} {case}", entries.entry, of_one, names=True)
        show(f"{state} {case} nameless", entries.entry, of_one, names=False)
        show(f"{state} {case}", entries.ask_code, of_one, 30)
        show(f"{state} {case} nameless", entries.on_our_page, of_one)
show("", told.handed_in_for_you, 12, 2022, make.HANDED_IN)

for case, view in FORMS.items():
    show(case, grounds.mine, view, TOPICS)
for case, answered in make.grounds().items():
    show(case, grounds.answer, answered)

show("one", delivery.unreached, [delivery.Unreached("Chi bộ Văn phòng", 1)])
show("hostile", delivery.unreached, [delivery.Unreached(make.HOSTILE_PLACE, n) for n in (2, 31)])

for case, message in cases.MESSAGES.items():
    show(case, nudges.reminders, message)
for case, setting in cases.SETTINGS.items():
    show(case, reminders.settings, setting)
for case, snooze in cases.SNOOZED.items():
    show(case, reminders.snoozed, snooze)
for case, urge in cases.URGED.items():
    show(case, reminders.urged, urge)
show("", reminders.ask_hour)
show("", reminders.reported, "Chi bộ Kế toán")
show("hostile", reminders.reported, make.HOSTILE_PLACE)
for case, one in cases.OBSTACLES.items():
    show(case, obstacles.one, one, texts=True)
    show(f"{case} without texts", obstacles.one, one, texts=False)
    show(case, obstacles.sent, one)
    show(case, obstacles.ask_answer, one, 1000)
for choice in cases.CHOICES:
    show(choice.step, obstacles.ask, choice, 1000)
for case, listed in cases.OVERVIEWS.items():
    show(case, obstacles.overview, listed)
show("", obstacles.answered)

for case, told_of in meeting_cases.MESSAGES.items():
    show(case, letters.notice, told_of)
    show(case, letters.cancelled, told_of)
    for waiting in (0, 1, 3):
        show(f"{case} {waiting}", letters.leave_asked, told_of, waiting)
for case, told_of in meeting_cases.INVITATIONS.items():
    show(case, letters.invitation, told_of)
for case, result in meeting_cases.LEAVES.items():
    show(case, letters.leave_answered, result)
for case, assigned in meeting_cases.ASSIGNED.items():
    show(case, letters.assigned, assigned)
show("two", meetings.units, (meeting_cases.CELL, meeting_cases.HOSTILE_UNIT))
show("", meetings.nobody)
for case, unit in {"cell": meeting_cases.CELL, "hostile": meeting_cases.HOSTILE_UNIT}.items():
    offered = meeting_cases.PARTS
    for count in (0, 1, len(offered)):
        chosen = offered[:count]
        show(f"{case} {count}", meetings.parts, unit, chosen, offered)
        moved = Target(unit.id, chosen, 5, 2)
        show(f"{case} {count}", meetings.changed_parts, unit, moved, chosen, offered)
    show(case, meetings.board, unit, meeting_cases.LINES)
    show(f"{case} empty", meetings.board, unit, ())
for goal, target in {
    "new": Target(meeting_cases.LARGEST, meeting_cases.PARTS),
    "moved": Target(3, meeting_cases.PARTS, meeting_cases.LARGEST, meeting_cases.LARGEST),
}.items():
    for case, offer in meeting_cases.OFFERS.items():
        show(f"{goal} {case}", meetings.days, offer, target)
        show(f"{goal} {case}", meetings.not_understood, offer, target)
    for case, check in meeting_cases.CHECKS.items():
        show(f"{goal} {case}", meetings.checked, check, target)
for case, sitting in meeting_cases.MEETINGS.items():
    show(case, meeting_sheets.show, sitting)
    show(case, meeting_sheets.lengths, sitting)
    show(case, meeting_sheets.ask_place, sitting)
    show(case, meeting_sheets.ask_reason, sitting)
    for page in (0, 1, 99):
        show(f"{case} {page}", meeting_people.people, sitting, page, names=True)
        show(f"{case} {page} nameless", meeting_people.people, sitting, page, names=False)
for case, preview in meeting_cases.PREVIEWS.items():
    for page in (0, 1, 2, 3, 99):
        show(f"{case} {page}", meeting_preview.preview, preview, page, names=True)
        show(f"{case} {page} nameless", meeting_preview.preview, preview, page, names=False)
for case, own in meeting_cases.OWN.items():
    show(case, meeting_sheets.own, own)
    show(case, meeting_sheets.ask_leave, own)

for case, mine in rated.OWN.items():
    for levels in (True, False):
        kind = case if levels else f"{case} without levels"
        show(kind, results.overview, mine, rated.PLACES["one"], levels=levels)
        show(kind, results.why, mine, levels=levels)
for case, places in rated.PLACES.items():
    show(f"places {case}", results.overview, None, places, levels=True)
    show(case, planner.places, places)
for case, begun in rated.STANDING.items():
    standing = replace(CELL_DUTY, results=begun)
    show(f"results {case}", home.home, make.home(make.form(leader=True), standing))
for case, rows in rated.VIEWS.items():
    show(case, results.ask_decide, rows)
    for page in (0, 1, 99):
        show(f"{case} {page}", results.board, rows, page, names=True)
        show(f"{case} {page} nameless", results.board, rows, page, names=False)
for case, row in rated.ROWS.items():
    show(case, results.row, rated.VIEW, row, names=True)
    show(f"{case} nameless", results.row, rated.VIEW, row, names=False)
for case, planned in rated.PLANS.items():
    show(case, planner.plan, planned)
for case, told_result in rated.TOLD.items():
    show(case, outcomes.told, told_result)
for case, told_result in rated.PASSED.items():
    show(case, outcomes.passed, told_result)
for case, held in seated.SITTINGS.items():
    for named in (True, False):
        kind = f"{case} {'named' if named else 'nameless'}"
        show(kind, sittings.show, held, names=named)
        for number in (0, 1, 9):
            show(f"{kind} {number}", sittings.seats, held, number, names=named)
for case, proposed in seated.BOARDS.items():
    for named in (True, False):
        for number in (0, 1, 9):
            kind = f"{case} {'named' if named else 'nameless'} {number}"
            show(kind, sittings.proposals, proposed, number, names=named)
    for review in (1, 2, 3, 99):
        show(f"{case} {review}", board_levels.person, proposed, review)
for case, led in seated.PLACES.items():
    show(case, sittings.choose, led)

for case, sheet in counted.SHEETS.items():
    show(case, counting.ask_papers, sheet)
    show(case, counting.check_papers, sheet, (19, 19, 18, 1))
    show(case, counting.pick, sheet)
    show(case, counting.waiting, sheet)
    show(case, counting.ask_alone, sheet)
    show(case, counting.full, sheet)
    for names in (True, False):
        kind = case if names else f"{case} nameless"
        show(kind, counting.ask_row, sheet, sheet.lines[-1].number, names=names, saved=1)
        show(kind, counting.ask_left, sheet, 1, (3, 13, 1, 0), 1, names=names)
        show(kind, counting.summary, sheet, 0, names=names)
        show(f"{kind} 99", counting.summary, sheet, 99, names=names)
        show(kind, counting.differing, sheet, names=names)
        show(kind, counting.frozen, sheet, names=names)
for case, led in counted.BALLOTS.items():
    for page in (0, 99):
        show(f"{case} {page}", ballots.team, led, page, names=True)
        show(f"{case} {page} nameless", ballots.team, led, page, names=False)
for case, heads in {
    "none": (),
    "one": (counted.HEAD,),
    "many": counted.MANY,
}.items():
    show(case, ballots.board, heads, heads)
show("", ballots.ask_seal)
for case, found in counted.SEALS.items():
    show(case, ballots.seal, found)
for case, tasks in left.TASKS.items():
    show(f"after the meeting {case}", home.home, make.home(make.form(), CELL_DUTY, tasks=tasks))
for case, own_text in left.OWN_TEXT.items():
    show(f"completed text {case}", steps.step, own_text)
for case, reminded in left.REMINDERS.items():
    show(f"after the meeting {case}", nudges.reminders, reminded)
show("one", breaches.noted, make.SEASON, 3, "Đảng bộ Sở Kế hoạch")
show("hostile", breaches.noted, make.SEASON, 2**31 - 1, make.HOSTILE_PLACE)
for case, head in {
    "one": counted.HEAD,
    "hostile": replace(
        counted.HEAD, id=2**31 - 1, unit=replace(counted.HEAD.unit, name=make.HOSTILE_PLACE)
    ),
}.items():
    show(case, counts.differs, head)
    show(case, counts.frozen, head)
show(
    "on the day of a meeting",
    home.home,
    make.home(
        make.form(),
        CELL_DUTY,
        meetings=(
            TodayMeeting(7, 9, "Chi bộ Văn phòng", seated.WHEN, leads=True),
            TodayMeeting(8, 10, make.HOSTILE_PLACE, seated.WHEN, leads=False),
        ),
    ),
)
show("who counts", home.home, replace(make.home(), counts=((7, "Chi bộ Văn phòng"),)))
