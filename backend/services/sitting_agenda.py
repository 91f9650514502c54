"""The agenda of a sitting: laid down in the plan's order, advanced part by part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.db.models import AgendaItem, Attendance, Meeting, Office, Review
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.rules.agenda import (
    Agenda,
    AgendaPerson,
    ItemKind,
    ItemPart,
    agenda,
    may_complete,
    next_part,
    parts_in_order,
)
from backend.rules.terms import MeetingPart, Post, ScopeAnswer
from backend.services.commands import Actor, command
from backend.services.meeting_ground import Ground, led_meeting
from backend.services.meeting_people import parts_of
from backend.services.sitting_items import COLUMN, done_parts
from backend.sitting_views import Presence

_BOARD = frozenset({Post.CELL_BOARD, Post.COMMITTEE, Post.STANDING_BOARD})


@dataclass(frozen=True, slots=True)
class Step:
    """One tap on a matter, as its screen showed it."""

    item_id: int
    version: int


async def planned(ground: Ground, parts: Sequence[MeetingPart]) -> Agenda:
    """The agenda as it would be laid down now."""
    return agenda(ground.plan, parts, await _people(ground))


async def lay_down(ground: Ground, meeting: Meeting) -> None:
    """Store the agenda, if that was not done; a latecomer of the roll is added at its end.

    Transaction: the caller's.
    """
    known = await AgendaItem.filter(meeting_id=meeting.id)
    have = {(item.kind, item.review_id) for item in known}
    last = max((item.position for item in known), default=0)
    places = (await planned(ground, parts_of(meeting))).places
    fresh = [p for p in places if (p.kind.value, p.review or None) not in have]
    await AgendaItem.bulk_create(
        [
            AgendaItem(
                meeting_id=meeting.id,
                position=position,
                kind=place.kind.value,
                review_id=place.review or None,
                chair_id=place.chair or None,
                commenters=[],
            )
            for position, place in enumerate(fresh, start=last + 1)
        ]
    )


async def advance(actor: Actor, step: Step, part: ItemPart, now: datetime) -> None:
    """Note that a part of a review is done.

    Raises:
        NotFoundError: no such matter, or its meeting is not the actor's.
        InvalidCommandError: another part comes first by the plan, or nobody chairs.
        ConflictError: the matter was changed meanwhile.

    Transaction: one.
    """
    item, _meeting, ground = await _kept(actor, step)
    wanted = next_part(ground.plan, done_parts(item))
    if wanted is not part:
        if wanted is None or part in done_parts(item):
            raise ConflictError("error-agenda-changed")
        raise InvalidCommandError("error-agenda-order", part=wanted.value)
    if item.chair_id is None and item.kind == ItemKind.INDIVIDUAL.value:
        raise InvalidCommandError("error-agenda-no-chair")
    columns: dict[str, object] = {COLUMN[part]: now}
    if part is ItemPart.PRESENTATION and item.presenter_id is None:
        columns["presenter_id"] = await _presenter(item)
    details = {"part": part.value}
    async with command(actor, "agenda-advanced", f"agenda/{item.id}", now, details):
        await _write(item, columns)


async def step_back(actor: Actor, step: Step, now: datetime) -> None:
    """Take the last part of a review back that was noted by mistake.

    Raises:
        NotFoundError, ConflictError: as `advance`; also when nothing is done yet.

    Transaction: one.
    """
    item, _meeting, ground = await _kept(actor, step)
    done = [part for part in parts_in_order(ground.plan) if part in done_parts(item)]
    if not done:
        raise ConflictError("error-agenda-changed")
    async with command(actor, "agenda-taken-back", f"agenda/{item.id}", now):
        await _write(item, {COLUMN[done[-1]]: None, "completed_at": None})


async def delegate(actor: Actor, step: Step, member_id: int, now: datetime) -> None:
    """The head lets somebody present the collective's report in his place (004 I.A.4.2.g2).

    Raises:
        NotFoundError: no such matter, or its meeting is not the actor's.
        InvalidCommandError: he is not there, or it is no report of the collective.
        ConflictError: it was presented already.

    Transaction: one.
    """
    item, meeting, _ground = await _kept(actor, step)
    if item.kind != ItemKind.COLLECTIVE.value:
        raise InvalidCommandError("error-agenda-delegate")
    if item.presented_at is not None:
        raise ConflictError("error-agenda-changed")
    await _refuse_absent(meeting, member_id)
    async with command(actor, "presenter-delegated", f"agenda/{item.id}", now):
        await _write(item, {"presenter_id": member_id})


async def comment(actor: Actor, step: Step, member_id: int, now: datetime) -> None:
    """Tick that one of those present has commented, or take the tick back.

    Raises:
        NotFoundError: no such matter, or its meeting is not the actor's.
        InvalidCommandError: he is not there.
        ConflictError: the matter was changed meanwhile, or is concluded.

    Transaction: one.
    """
    item, meeting, _ground = await _kept(actor, step)
    if item.concluded_at is not None:
        raise ConflictError("error-agenda-changed")
    await _refuse_absent(meeting, member_id)
    ticked = {int(one) for one in item.commenters} ^ {member_id}
    async with command(actor, "comment-ticked", f"agenda/{item.id}", now):
        await _write(item, {"commenters": sorted(ticked)})


async def set_chair(actor: Actor, step: Step, member_id: int, now: datetime) -> None:
    """Let another chair a matter: never the one who is reviewed.

    Raises:
        NotFoundError: no such matter, or its meeting is not the actor's.
        InvalidCommandError: it is his own review, or he is not there.
        ConflictError: the matter was changed meanwhile.

    Transaction: one.
    """
    item, meeting, _ground = await _kept(actor, step)
    review = await Review.get(id=item.review_id) if item.review_id else None
    if review is not None and review.member_id == member_id:
        raise InvalidCommandError("error-agenda-own-chair")
    await _refuse_absent(meeting, member_id)
    async with command(actor, "chair-set", f"agenda/{item.id}", now):
        await _write(item, {"chair_id": member_id})


async def complete(actor: Actor, step: Step, now: datetime) -> None:
    """Note that the text as completed after the meeting came in.

    Raises:
        NotFoundError: no such matter, or its meeting is not the actor's.
        InvalidCommandError: the chair has not concluded, or individuals are still to be taken up.
        ConflictError: it came in already.

    Transaction: one.
    """
    item, meeting, _ground = await _kept(actor, step)
    waiting = await AgendaItem.filter(
        meeting_id=meeting.id, kind=ItemKind.INDIVIDUAL.value, concluded_at=None
    ).count()
    if item.completed_at is not None:
        raise ConflictError("error-agenda-changed")
    ready = may_complete(
        concluded=item.concluded_at is not None,
        kind=ItemKind(item.kind),
        individuals_open=waiting,
    )
    if not ready:
        code = "error-agenda-individuals" if item.concluded_at else "error-agenda-unconcluded"
        raise InvalidCommandError(code, waiting=waiting)
    async with command(actor, "text-completed", f"agenda/{item.id}", now):
        await _write(item, {"completed_at": now})


async def _kept(actor: Actor, step: Step) -> tuple[AgendaItem, Meeting, Ground]:
    item = await AgendaItem.get_or_none(id=step.item_id)
    if item is None:
        raise NotFoundError
    meeting, ground = await led_meeting(actor, item.meeting_id)
    if item.version != step.version:
        raise ConflictError("error-agenda-changed")
    return item, meeting, ground


async def _write(item: AgendaItem, columns: Mapping[str, object]) -> None:
    changed = await AgendaItem.filter(id=item.id, version=item.version).update(
        **columns, version=item.version + 1
    )
    if not changed:
        raise ConflictError("error-agenda-changed")


async def _presenter(item: AgendaItem) -> int | None:
    """Who presents unless somebody was asked to: the person himself, the head his collective."""
    if item.review_id is None:
        return item.chair_id
    return (await Review.get(id=item.review_id)).member_id


async def _refuse_absent(meeting: Meeting, member_id: int) -> None:
    there = await Attendance.exists(
        meeting_id=meeting.id, member_id=member_id, state=Presence.PRESENT.value
    )
    if not there:
        raise InvalidCommandError("error-agenda-absent")


async def _people(ground: Ground) -> list[AgendaPerson]:
    """Those of a cell who are reviewed in it; of a committee, those on its board."""
    here = ground.organisation.id
    posts: dict[int, set[Post]] = {}
    for office in await Office.filter(organisation_id=here):
        posts.setdefault(office.member_id, set()).add(Post(office.post))
    found = Review.filter(campaign_id=ground.campaign.id, review_scope__not=ScopeAnswer.OUT)
    if ground.kind.is_cell:
        found = found.filter(cell_review__organisation_id=here)
    else:
        board = [member for member, held in posts.items() if held & ground.board_posts]
        found = found.filter(member_id__in=board)
    reviews = await found.select_related("member")
    reviews.sort(key=lambda r: (r.member.roll_number, r.member.sort_key))
    return [
        AgendaPerson(
            member=review.member_id,
            review=review.id,
            head=Post.SECRETARY in posts.get(review.member_id, set()),
            deputy=Post.DEPUTY_SECRETARY in posts.get(review.member_id, set()),
            board=bool(posts.get(review.member_id, set()) & _BOARD),
            leader=review.leader,
        )
        for review in reviews
    ]
