"""The matters of a sitting as they stand: who chairs, what is done, what comes next."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from backend.db.models import AgendaItem, Meeting, Member, Office, StepMark
from backend.rules.agenda import ItemKind, ItemPart, may_complete, next_part
from backend.rules.form_places import FormPlaceQuestion, form_sections
from backend.rules.steps import COMPLETE
from backend.rules.terms import Post
from backend.rules.verdict import Finding
from backend.services.ballot_ground import named
from backend.services.meeting_ground import Ground
from backend.sitting_views import ItemView, Presence, SeatView
from backend.working_days import calendar

#: Who a cell's board (chi ủy) is, where it has one.
_CELL_BOARD = frozenset({Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.CELL_BOARD})
#: Where a part of a review is noted.
COLUMN = {
    ItemPart.PRESENTATION: "presented_at",
    ItemPart.COMMENTS: "commented_at",
    ItemPart.ACCEPTANCE: "accepted_at",
    ItemPart.CONCLUSION: "concluded_at",
}


def done_parts(item: AgendaItem) -> tuple[ItemPart, ...]:
    """The parts of a matter that are done."""
    return tuple(part for part, column in COLUMN.items() if getattr(item, column) is not None)


async def items(
    ground: Ground, meeting: Meeting, seats: Sequence[SeatView]
) -> tuple[ItemView, ...]:
    """The matters as stored, in order; none before the agenda was laid down."""
    rows = (
        await AgendaItem.filter(meeting_id=meeting.id)
        .order_by("position")
        .select_related("review__member", "chair", "presenter")
    )
    waiting = sum(
        1 for r in rows if r.kind == ItemKind.INDIVIDUAL.value and r.concluded_at is None
    )
    names = named(row.review.member for row in rows if row.review)
    heads = await Office.filter(
        organisation_id=ground.organisation.id, post=Post.SECRETARY
    ).values_list("member_id", flat=True)
    depths = {
        row.id: _depth(ground, head=row.review.member_id in heads)
        for row in rows
        if row.review and row.review.leader
    }
    present = [seat.member_id for seat in seats if seat.presence is Presence.PRESENT]
    subjects = [f"member/{row.review.member_id}" for row in rows if row.review]
    said = {
        mark.subject: mark.done_at
        for mark in await StepMark.filter(
            campaign_id=meeting.campaign_id, step=COMPLETE, subject__in=subjects
        )
    }
    board = await _board(ground, {seat.member_id for seat in seats})
    return tuple(
        replace(
            _view(ground, row, waiting, names, depths.get(row.id)),
            heard=_heard(row, present, board),
            handed_at=_handed(row, said),
            board_only=row.kind == ItemKind.COLLECTIVE.value and bool(board),
        )
        for row in rows
    )


def _handed(row: AgendaItem, said: Mapping[str, datetime]) -> datetime | None:
    """When somebody said, after his review was concluded, that his completed text is in."""
    at = said.get(f"member/{row.review.member_id}") if row.review else None
    return at if at and row.concluded_at and at >= row.concluded_at else None


async def _board(ground: Ground, summoned: Collection[int]) -> frozenset[int]:
    """Those summoned who are the collective; empty where a cell has no board of its own."""
    posts = _CELL_BOARD if ground.kind.is_cell else ground.board_posts
    held = await Office.filter(organisation_id=ground.organisation.id, post__in=list(posts))
    if ground.kind.is_cell and not any(one.post == Post.CELL_BOARD for one in held):
        return frozenset()
    return frozenset(one.member_id for one in held).intersection(summoned)


def _heard(row: AgendaItem, present: Sequence[int], board: Collection[int]) -> tuple[int, ...]:
    """Who of those present is to comment: the collective on itself, the others on one of them.

    Source: 004 I.A.4.2.g2 (từng thành viên trong tập thể), I.A.4.2.g3; 002 II.A.3.2.
    """
    if row.kind == ItemKind.COLLECTIVE.value and board:
        return tuple(one for one in present if one in board)
    reviewed = row.review.member_id if row.review else None
    return tuple(one for one in present if one != reviewed)


def _depth(ground: Ground, *, head: bool) -> Finding | None:
    """What of somebody with a leading post is gone into here; None where the plan does not say.

    Source: 002 II.A.3.2; 004 I.A.4.2.g3.
    """
    place = "cell" if ground.kind.is_cell else "post"
    question = FormPlaceQuestion(place=place, leader=True, head=head)
    return next(iter(form_sections(ground.plan, question, calendar()).because), None)


def _view(
    ground: Ground,
    row: AgendaItem,
    waiting: int,
    names: Mapping[int, str],
    depth: Finding | None,
) -> ItemView:
    member: Member | None = row.review.member if row.review else None
    kind = ItemKind(row.kind)
    done = done_parts(row)
    return ItemView(
        id=row.id,
        version=row.version,
        kind=kind,
        review_id=row.review_id or 0,
        number=member.roll_number if member else 0,
        name=names[member.id] if member else "",
        chair=row.chair.full_name if row.chair else "",
        presenter=row.presenter.full_name if row.presenter else "",
        done=done,
        next=next_part(ground.plan, done),
        commenters=tuple(int(one) for one in row.commenters),
        completed_at=row.completed_at,
        may_complete=row.completed_at is None
        and may_complete(
            concluded=row.concluded_at is not None, kind=kind, individuals_open=waiting
        ),
        depth=depth,
    )
