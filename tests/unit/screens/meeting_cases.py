"""Meetings in every state a screen may show them in, made up on the real plans and rules."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from backend.clock import VIETNAM
from backend.meeting_page_views import AssignmentMessage
from backend.meeting_views import (
    Answer,
    DayCheck,
    DayOffer,
    InviteeView,
    LeaveResult,
    MeetingLine,
    MeetingMessage,
    MeetingState,
    MeetingView,
    OwnMeeting,
    Preview,
    PreviewPage,
    Terms,
    Text,
    Unit,
)
from backend.plan_loader import find_plan
from backend.rules.meeting_days import choices
from backend.rules.meeting_gates import standing_findings
from backend.rules.meetings import breaks, day_findings, registration_end, review_last_day
from backend.rules.sittings import Sitting
from backend.rules.terms import MeetingPart, MeetingRole, OrganisationKind
from backend.working_days import calendar
from tests import factories as make

CELL = Unit(3, "Chi bộ Văn phòng", make.CELL)
HOSTILE_UNIT = Unit(2**31 - 1, make.HOSTILE_PLACE, OrganisationKind.ORG_UPPER)
BASE = replace(CELL, kind=OrganisationKind.CELL_BASE)
PARTS = (
    MeetingPart.COLLECTIVE,
    MeetingPart.INDIVIDUALS,
    MeetingPart.BALLOTS,
    MeetingPart.OWN_LEVEL,
)
SEASON = replace(
    make.SEASON,
    plan_id="000-khoi-binh-thuan-2024",
    year=2024,
    letter="Kế hoạch số 211-KH/ĐUK",
    issued_by="Ban Thường vụ Đảng ủy Khối",
)
TODAY = date(2024, 12, 6)
LARGEST = 2**31 - 1


def at(day: int, hour: int = 14, minute: int = 0) -> datetime:
    """A time in December 2024."""
    return datetime(2024, 12, day, hour, minute, tzinfo=VIETNAM)


TERMS = Terms(at(11), PARTS, "0.5", "Phòng họp tầng 2")


def sitting(kind: OrganisationKind = make.CELL, **facts: object) -> Sitting:
    """A meeting of a unit of notice 2035, as in the example of the screens' design."""
    known = {"listed_in_2035": True, "invited": (MeetingRole.DIRECTOR,)} | facts
    return Sitting(kind=kind, parts=PARTS, **known)  # type: ignore[arg-type]


def check(
    starts_at: datetime,
    *,
    plan: str = "000",
    unit: Unit = CELL,
    today: date = TODAY,
    **facts: object,
) -> DayCheck:
    """What stands against a day, by the rules themselves."""
    known = sitting(unit.kind, **facts)
    found = find_plan(plan)
    day = starts_at.astimezone(VIETNAM).date()
    of_day = day_findings(found, known, day, today, calendar())
    return DayCheck(
        unit=unit,
        season=SEASON,
        starts_at=starts_at,
        findings=(*of_day, *standing_findings(found, known, calendar())),
        against=breaks(of_day),
        choices=choices(found, known, today, calendar()),
        last=review_last_day(found, known),
        register_by=registration_end(found, unit.kind, day),
    )


def offer(today: date = TODAY, *, plan: str = "000", unit: Unit = CELL) -> DayOffer:
    """The days to choose from."""
    known = sitting(unit.kind)
    found = find_plan(plan)
    return DayOffer(
        unit=unit,
        season=SEASON,
        parts=PARTS,
        choices=choices(found, known, today, calendar()),
        last=review_last_day(found, known),
        today=today,
    )


def person(number: int, **changes: object) -> InviteeView:
    """A member on the list."""
    view = InviteeView(
        id=100 + number,
        member_id=number,
        name=f"Trần Thị Lan {number}",
        title="",
        role=MeetingRole.MEMBER,
        number=number,
        reachable=True,
    )
    return replace(view, **changes)  # type: ignore[arg-type]


GUEST = InviteeView(
    id=150,
    member_id=50,
    name="Hà Trung Kiên",
    title="Phó Bí thư Đảng ủy Khối",
    role=MeetingRole.DIRECTOR,
    reachable=True,
)
STRANGER = replace(GUEST, id=151, member_id=None, role=MeetingRole.GUEST, reachable=False)
ANSWERED = [
    person(n, answer=answer, reason="Bận công tác tại tỉnh")
    for n, answer in enumerate(Answer, start=1)
]
TOLD = [
    person(10, told="sent", told_at=at(6, 9), channel="zalo", answer=Answer.COMING),
    person(11, told="unreachable", reachable=False),
    person(12, told="dead"),
    person(13, told="dropped"),
    person(14, told="waiting"),
    person(15, told="unreachable", handed_at=at(6, 10)),
    replace(GUEST, told="sent", told_at=at(6, 9), channel="telegram"),
    replace(GUEST, id=160, answer=Answer.LEAVE_GRANTED, told="sent", told_at=at(6), channel="web"),
    STRANGER,
]
HOSTILE_PEOPLE = tuple(
    person(n, name=make.HOSTILE_NAME, title=make.HOSTILE_PLACE, answer=Answer.LEAVE_ASKED)
    for n in range(1, 41)
)


def meeting(state: MeetingState = MeetingState.DRAFT, **changes: object) -> MeetingView:
    """A meeting as those see it who prepare it."""
    view = MeetingView(
        id=5,
        version=2,
        state=state,
        sequence=0,
        unit=CELL,
        season=SEASON,
        terms=TERMS,
        sent=None if state is MeetingState.DRAFT else TERMS,
        changed=False,
        check=check(TERMS.starts_at),
        override_reason="",
        agreed_above=False,
        registered_at=None,
        papers=("Dự thảo báo cáo.pdf",),
        people=(*ANSWERED, *TOLD),
    )
    return replace(view, **changes)  # type: ignore[arg-type]


MOVED = replace(TERMS, starts_at=at(12, 8))
MEETINGS = {
    "draft": meeting(),
    "draft without people": meeting(people=(), papers=()),
    "late draft": meeting(check=check(at(10)), terms=replace(TERMS, starts_at=at(10))),
    "late draft with a reason": meeting(
        check=check(at(10)), override_reason="Đảng ủy đã đồng ý cho họp ngày này"
    ),
    "agreed": meeting(agreed_above=True),
    "to be registered": meeting(check=check(at(11), plan="001", unit=BASE)),
    "registered": meeting(registered_at=at(5, 9)),
    "issued": meeting(MeetingState.ISSUED),
    "changed": meeting(MeetingState.ISSUED, terms=MOVED, changed=True),
    "papers changed": meeting(MeetingState.ISSUED, changed=True, papers_changed=True),
    "with newcomers": meeting(MeetingState.ISSUED, newcomers=2),
    "with the absent": meeting(MeetingState.ISSUED, deferred=("Đỗ Duy Khánh",)),
    "held": meeting(MeetingState.HELD),
    "cancelled": meeting(MeetingState.CANCELLED),
    "hostile": meeting(
        MeetingState.ISSUED,
        id=LARGEST,
        version=LARGEST,
        unit=HOSTILE_UNIT,
        terms=replace(TERMS, place=make.HOSTILE_PLACE),
        override_reason=make.HOSTILE_PLACE * 2,
        people=HOSTILE_PEOPLE,
        changed=True,
        check=check(at(16), unit=HOSTILE_UNIT),
    ),
}


def message(**changes: object) -> MeetingMessage:
    """What a member is told."""
    view = MeetingMessage(
        season=SEASON,
        unit=CELL,
        meeting_id=5,
        invitee_id=101,
        name="Nguyễn Văn An",
        title="",
        role=MeetingRole.MEMBER,
        terms=TERMS,
        papers=("Dự thảo báo cáo.pdf", "Chương trình.docx"),
    )
    return replace(view, **changes)  # type: ignore[arg-type]


INVITED = message(invitee_id=150, name=GUEST.name, title=GUEST.title, role=MeetingRole.DIRECTOR)
CHANGES = ("time", "length", "place", "parts", "papers")
MESSAGES = {
    "first": message(),
    "without papers": message(papers=(), terms=replace(TERMS, place="")),
    "changed": message(changes=CHANGES, was=at(10)),
    "papers changed": message(changes=("papers",)),
    "hostile": message(
        name=make.HOSTILE_NAME,
        unit=HOSTILE_UNIT,
        terms=replace(TERMS, place=make.HOSTILE_PLACE),
        changes=CHANGES,
        was=at(10),
    ),
}
INVITATIONS = {
    "first": INVITED,
    "without an office": replace(INVITED, title=""),
    **{f"as {role}": replace(INVITED, role=role) for role in MeetingRole if role.from_above},
    "changed": replace(INVITED, changes=("time", "papers"), was=at(10)),
    "hostile": replace(
        INVITED, name=make.HOSTILE_NAME, title=make.HOSTILE_PLACE, unit=HOSTILE_UNIT
    ),
}
LEAVES = {
    "granted": LeaveResult(message(), granted=True),
    "refused": LeaveResult(message(), granted=False),
    "hostile": LeaveResult(MESSAGES["hostile"], granted=False),
}
ASSIGNED = {
    role.value: AssignmentMessage(SEASON, CELL, GUEST.name, role, "Thông báo số 12-TB/ĐU")
    for role in (
        MeetingRole.DIRECTOR,
        MeetingRole.IN_CHARGE,
        MeetingRole.TEAM_HEAD,
        MeetingRole.OBSERVER,
    )
}
ASSIGNED["hostile"] = AssignmentMessage(
    SEASON, HOSTILE_UNIT, make.HOSTILE_NAME, MeetingRole.OBSERVER, ""
)
OWN = {
    f"{answer.value} {state.value}": OwnMeeting(
        message(answer=answer), state, person(1, answer=answer)
    )
    for answer in Answer
    for state in (MeetingState.ISSUED, MeetingState.HELD, MeetingState.CANCELLED)
} | {
    f"guest {answer.value}": OwnMeeting(
        replace(INVITED, answer=answer), MeetingState.ISSUED, replace(GUEST, answer=answer)
    )
    for answer in Answer
}
LINES = tuple(
    MeetingLine(number, CELL, state, replace(TERMS, starts_at=at(10 + number)), changed=changed)
    for number, (state, changed) in enumerate(
        [
            (MeetingState.DRAFT, False),
            (MeetingState.ISSUED, False),
            (MeetingState.ISSUED, True),
            (MeetingState.HELD, False),
        ],
        start=1,
    )
)
NOTICE_PAGE = PreviewPage(Text.NOTICE, message(), (), 28)
NAMES_PAGE = PreviewPage(Text.NOTICE, None, (*ANSWERED, replace(person(30), number=0)), 28)
GUEST_PAGE = PreviewPage(Text.INVITATION, INVITED, (GUEST,), 1)
STRANGER_PAGE = PreviewPage(
    Text.INVITATION, replace(INVITED, role=MeetingRole.GUEST), (STRANGER,), 1
)
PAGES = (NOTICE_PAGE, NAMES_PAGE, GUEST_PAGE, STRANGER_PAGE)
EVERYTHING = ("over", "nothing", "past", "place", "people", "agreement", "reason", "agreed")
PREVIEWS = {
    "ready": Preview(meeting(agreed_above=True), PAGES, cancels=False, missing=()),
    "lacking": Preview(meeting(), PAGES, cancels=False, missing=EVERYTHING),
    "to nobody": Preview(meeting(people=()), (), cancels=False, missing=("people",)),
    "calling off": Preview(meeting(MeetingState.ISSUED), PAGES, cancels=True, missing=()),
    "calling off what is over": Preview(
        meeting(MeetingState.HELD), PAGES, cancels=True, missing=("over",)
    ),
    "hostile": Preview(
        MEETINGS["hostile"],
        (
            PreviewPage(Text.NOTICE, MESSAGES["hostile"], (), 40),
            PreviewPage(Text.NOTICE, None, HOSTILE_PEOPLE[:10], 40),
            PreviewPage(Text.INVITATION, INVITATIONS["hostile"], HOSTILE_PEOPLE[:1], 1),
        ),
        cancels=False,
        missing=(),
    ),
}
CHECKS = {
    "late in sending": check(at(10)),
    "past the last day": check(at(16)),
    "no clean day": check(at(10), today=date(2024, 12, 9)),
    "everything too late": check(at(24), today=date(2024, 12, 20)),
    "only the default": check(at(10), listed_in_2035=False),
    "gone by": check(at(5)),
    "not registered": check(at(11), plan="001", unit=BASE),
    "hostile": check(at(16), unit=HOSTILE_UNIT),
    "without a last day": check(at(10) + timedelta(days=1), plan="002", unit=BASE),
}
OFFERS = {
    "clean": offer(),
    "none clean": offer(date(2024, 12, 9)),
    "too late": offer(date(2024, 12, 20)),
    "hostile": offer(unit=HOSTILE_UNIT),
    "without a last day": offer(plan="002", unit=BASE),
}
