"""Every button with an id in it, tapped by people it does not concern."""

from collections.abc import Mapping
from dataclasses import fields

import pytest

from backend import actions
from backend.action import Action
from backend.clock import MovableClock
from backend.db.models import AgendaItem, Invitee, Meeting, Obstacle
from backend.reminder_actions import ObstacleAbout
from backend.services import obstacles
from bot.screens.obstacles import OTHER as ANOTHER_MATTER
from tests.integration import count_steps as steps
from tests.integration.conversation import talk_of
from tests.integration.support import everything
from tests.integration.talk import Talk
from tests.world import World

#: Nothing has such an id.
NOBODYS = 987_654
#: What a chat keeps of what was said in it, and of the tap itself.
BOOKKEEPING = frozenset({"inbox", "web_message", "dialog", "account"})
#: A plain member and a secretary of another cell, the secretary of a cell beside.
STRANGERS = ("phuc", "oanh", "hung")
#: What a button carries besides ids.
OTHERS: Mapping[str, int | str] = {
    "page": 0, "version": 1, "mark": 0, "parts": 1, "minute": 0, "halves": 1, "number": 1,
    "issued": 7, "returned": 7, "valid": 6, "invalid": 1, "days": 1, "figures": "2-4-0-0",
    "left": "empty", "criterion": "c1", "grade": "T", "level": "GOOD", "language": "vi",
    "topic": "cap", "step": "review", "part": "presentation", "state": "present",
    "channel": "web",
}  # fmt: skip


def with_ids() -> list[type[Action]]:
    """Every kind of button in which an id stands."""
    return [kind for kind in actions.KINDS if any(one.name not in OTHERS for one in fields(kind))]


async def ids_of(world: World, clock: MovableClock) -> Mapping[str, int]:
    """One thing of each kind in the cell S1, which met and counted."""
    ballot = await steps.opened(world, clock)
    await steps.counted_twice(world, ballot, clock)
    meeting = await Meeting.get()
    invitee = await Invitee.get(meeting_id=meeting.id, member_id=world.members["binh"])
    item = await AgendaItem.create(meeting_id=meeting.id, position=1, kind="collective")
    await obstacles.raise_obstacle(
        world.actor("an"), world.org("S1"), obstacles.OTHER, "Thiếu giấy", clock.now()
    )
    review = world.reviews["binh"]
    return {
        "organisation": world.org("S1"), "meeting": meeting.id, "invitee": invitee.id,
        "ballot": ballot.head.id, "led": ballot.head.id, "item": item.id, "review": review,
        "row": review, "person": review, "member": world.members["binh"],
        "obstacle": (await Obstacle.get()).id,
    }  # fmt: skip


def made(kind: type[Action], ids: Mapping[str, int]) -> Action:
    """A button of a kind about these things."""
    known = {**OTHERS, **ids}
    if kind is ObstacleAbout:
        known["step"] = ANOTHER_MATTER
    return kind(**{one.name: known[one.name] for one in fields(kind)})


async def told(talk: Talk, action: Action) -> tuple[str, ...]:
    """What a tap on a fresh message is answered with: that message, and what came below it."""
    await talk.say("/trogiup")
    line = (await talk.lines())[-1].id
    await talk.press(action, on=line)
    return tuple(f"{one.text}|{one.buttons}" for one in await talk.lines() if one.id >= line)


async def kept() -> Mapping[str, object]:
    """All that is stored but what chats keep of themselves."""
    return {
        table: rows for table, rows in (await everything()).items() if table not in BOOKKEEPING
    }


@pytest.mark.parametrize("name", STRANGERS)
async def test_no_button_answers_a_stranger_otherwise_or_stores_anything(
    sqlite_world: World, clock: MovableClock, name: str
) -> None:
    ids = await ids_of(sqlite_world, clock)
    talk = await talk_of(sqlite_world, name, clock)
    hidden = sqlite_world.name_of("binh")
    kinds = with_ids()
    assert len(kinds) > 70
    before = await kept()
    wrong: list[tuple[str, str]] = []
    for kind in kinds:
        nothing = await told(talk, made(kind, dict.fromkeys(ids, NOBODYS)))
        answer = await told(talk, made(kind, ids))
        if [one.replace(str(NOBODYS), "") for one in nothing] != list(answer):
            wrong.append((kind.__name__, f"{nothing} / {answer}"))
        assert not any(hidden in one for one in answer), kind
        after = await kept()
        changed = [t for t in after if after[t] != before[t]]
        if changed:
            wrong.append((kind.__name__, str(changed)))
            before = after
    assert wrong == []


async def test_an_id_under_one_it_does_not_belong_to_is_answered_as_if_there_were_none(
    sqlite_world: World, clock: MovableClock
) -> None:
    ids = await ids_of(sqlite_world, clock)
    talk = await talk_of(sqlite_world, "an", clock)
    here = await Meeting.get()
    there = await Meeting.create(
        campaign_id=here.campaign_id, organisation_id=here.organisation_id, parts=here.parts,
        starts_at=here.starts_at, uid="another", created_at=clock.now(),
    )  # fmt: skip
    elsewhere = {"meeting": there.id, "organisation": sqlite_world.org("S2")}
    nested = [kind for kind in with_ids() if sum(f.name in ids for f in fields(kind)) > 1]
    assert len(nested) > 5
    before = await kept()
    for kind in nested:
        outer = fields(kind)[0].name
        nothing = await told(talk, made(kind, dict.fromkeys(ids, NOBODYS)))
        for other in {NOBODYS, elsewhere.get(outer, NOBODYS)}:
            answer = await told(talk, made(kind, {**ids, outer: other}))
            assert answer == nothing, (kind, other)
            assert await kept() == before, (kind, other)


async def test_whom_it_concerns_is_answered_otherwise(
    sqlite_world: World, clock: MovableClock
) -> None:
    ids = await ids_of(sqlite_world, clock)
    silent = set(with_ids())
    for name in ("an", "binh", "xuan"):
        talk = await talk_of(sqlite_world, name, clock)
        for kind in sorted(silent, key=lambda one: one.code):
            nothing = await told(talk, made(kind, dict.fromkeys(ids, NOBODYS)))
            if await told(talk, made(kind, ids)) != nothing:
                silent.remove(kind)
    assert silent == set()
