"""Chats and the people behind them: one-time codes, linking, unlinking."""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import (
    Account,
    AuditEvent,
    CodeAttempt,
    LinkCode,
)
from backend.db.raw import rows
from backend.errors import ConflictError, InvalidCommandError, NotFoundError
from backend.services import accounts, codes
from backend.services.code_attempts import digest
from backend.views import AccountView, IssuedCode
from tests import world as worlds
from tests.integration.linking import KEY, MINUTE, WRONG, issue, offer, try_wrong
from tests.integration.support import (
    actions,
    code_of,
    everything,
    refusal,
    refused_without_a_trace,
)
from tests.world import World


async def test_code_links_a_chat_to_its_person_once(world: World, clock: MovableClock) -> None:
    issued = await issue(world, "dung", clock)
    chat, other = [await worlds.stranger(clock.now(), chat_key=key) for key in ("a", "b")]
    linked = await accounts.redeem(offer(chat, issued.code, clock))
    assert (linked.id, linked.member_id) == (chat.id, world.members["dung"])
    row = await LinkCode.get()
    assert (row.used_at, row.used_by_id) == (clock.now(), chat.id)
    assert (await accounts.identify("web", "a", clock.now())).member_id == world.members["dung"]
    (event,) = await AuditEvent.filter(action="chat-linked")
    assert (event.member_id, event.account_id) == (world.members["dung"], chat.id)
    again = await refusal(accounts.redeem(offer(other, issued.code, clock)))
    assert again == (InvalidCommandError, "error-code-wrong", {})
    assert (await accounts.identify("web", "b", clock.now())).member_id is None


async def test_wrong_expired_and_spent_codes_are_refused_in_the_same_words(
    world: World, clock: MovableClock
) -> None:
    issued = await issue(world, "dung", clock, days=1)
    chat = await worlds.stranger(clock.now())
    for code in (WRONG, "", "7KQ4", issued.code[:-1], f"{issued.code}2"):
        assert await code_of(accounts.redeem(offer(chat, code, clock))) == "error-code-wrong"
        await CodeAttempt.all().delete()
    rotated = offer(chat, issued.code, clock, key=b"another secret")
    assert await code_of(accounts.redeem(rotated)) == "error-code-wrong"
    clock.move_to(issued.expires_at)
    assert await code_of(accounts.redeem(offer(chat, issued.code, clock))) == "error-code-wrong"
    clock.move_to(issued.expires_at - timedelta(seconds=1))
    linked = await accounts.redeem(offer(chat, issued.code, clock))
    assert linked.member_id == world.members["dung"]


async def test_no_table_holds_a_code_before_or_after_it_was_used(
    world: World, clock: MovableClock, database_url: str
) -> None:
    sheet = await codes.issue_sheet(
        world.actor("an"), world.org("S1"), key=KEY, days=30, now=clock.now()
    )
    assert len(sheet.codes) == len({issued.code for issued in sheet.codes}) == 9
    chat = await worlds.stranger(clock.now())
    await accounts.redeem(offer(chat, sheet.codes[3].code, clock))
    wrong = offer(chat, WRONG, clock, address="10.0.0.1")
    assert await code_of(accounts.redeem(wrong)) == "error-code-wrong"
    stored = repr(await everything()).upper()
    if database_url.startswith("sqlite"):
        await rows("PRAGMA wal_checkpoint")
        path = Path(database_url.removeprefix("sqlite://"))
        files = [path, *path.parent.glob(f"{path.name}-wal")]
        stored += "".join(file.read_bytes().decode("latin-1") for file in files).upper()
    offered = [*(issued.code for issued in sheet.codes), WRONG]
    for code in offered:
        assert code not in stored
        assert code.replace("-", "") not in stored
    digests = {row.digest for row in await LinkCode.all()}
    assert all(digest.upper() in stored for digest in digests)


async def test_fifth_wrong_code_locks_the_chat_for_fifteen_minutes(
    world: World, clock: MovableClock
) -> None:
    issued = await issue(world, "dung", clock)
    chat, other = [await worlds.stranger(clock.now(), chat_key=key) for key in ("a", "b")]
    await try_wrong(chat, clock, 5)
    right = accounts.redeem(offer(chat, issued.code, clock))
    assert await refusal(right) == (InvalidCommandError, "error-code-locked", {"minutes": 15})
    clock.move_to(clock.now() + 15 * MINUTE - timedelta(seconds=1))
    right = accounts.redeem(offer(chat, issued.code, clock))
    assert await refusal(right) == (InvalidCommandError, "error-code-locked", {"minutes": 1})
    await try_wrong(other, clock, 1)  # another chat is free all the while
    clock.move_to(clock.now() + timedelta(seconds=1))
    linked = await accounts.redeem(offer(chat, issued.code, clock))
    assert linked.member_id == world.members["dung"]


async def test_wrong_codes_are_forgotten_after_a_right_one_or_a_quarter_of_an_hour(
    world: World, clock: MovableClock
) -> None:
    issued = await issue(world, "dung", clock)
    chat = await worlds.stranger(clock.now())
    await try_wrong(chat, clock, 4)
    clock.move_to(clock.now() + 16 * MINUTE)
    await try_wrong(chat, clock, 4)
    chat = await accounts.redeem(offer(chat, issued.code, clock))
    assert not await CodeAttempt.exists()
    await try_wrong(chat, clock, 5)
    assert await code_of(accounts.redeem(offer(chat, WRONG, clock))) == "error-code-locked"


async def test_wrong_codes_tried_at_once_lock_the_chat_and_never_lift_the_lock(
    world: World, clock: MovableClock
) -> None:
    chat = await worlds.stranger(clock.now())
    tries = [code_of(accounts.redeem(offer(chat, WRONG, clock))) for _ in range(8)]
    assert set(await asyncio.gather(*tries)) <= {"error-code-wrong", "error-code-locked"}
    assert await code_of(accounts.redeem(offer(chat, WRONG, clock))) == "error-code-locked"


async def test_thirtieth_wrong_code_locks_an_address_for_every_chat_behind_it(
    world: World, clock: MovableClock
) -> None:
    issued = await issue(world, "dung", clock)
    for number in range(30):
        chat = await worlds.stranger(clock.now(), chat_key=f"guess-{number}")
        wrong = offer(chat, WRONG, clock, address="10.0.0.1")
        assert await code_of(accounts.redeem(wrong)) == "error-code-wrong"
    fresh = await worlds.stranger(clock.now(), chat_key="fresh")
    here = offer(fresh, issued.code, clock, address="10.0.0.1")
    assert await code_of(accounts.redeem(here)) == "error-code-locked"
    elsewhere = offer(fresh, issued.code, clock, address="10.0.0.2")
    assert (await accounts.redeem(elsewhere)).member_id == world.members["dung"]


async def test_a_right_code_does_not_lift_the_count_of_its_address(
    world: World, clock: MovableClock
) -> None:
    for number in range(30):
        if number == 29:
            issued = await issue(world, "dung", clock)
            own = await worlds.stranger(clock.now(), chat_key="own")
            await accounts.redeem(offer(own, issued.code, clock, address="10.0.0.1"))
        chat = await worlds.stranger(clock.now(), chat_key=f"guess-{number}")
        wrong = offer(chat, WRONG, clock, address="10.0.0.1")
        assert await code_of(accounts.redeem(wrong)) == "error-code-wrong"
    chat = await worlds.stranger(clock.now(), chat_key="guess-30")
    wrong = offer(chat, WRONG, clock, address="10.0.0.1")
    assert await code_of(accounts.redeem(wrong)) == "error-code-locked"


async def test_two_chats_that_offer_one_code_at_once_link_only_one(
    world: World, clock: MovableClock
) -> None:
    issued = await issue(world, "dung", clock)
    chats = [await worlds.stranger(clock.now(), chat_key=f"race-{n}") for n in range(4)]
    offers = [accounts.redeem(offer(chat, issued.code, clock)) for chat in chats]
    ends = await asyncio.gather(*offers, return_exceptions=True)
    assert sum(isinstance(end, AccountView) for end in ends) == 1
    lost = [end.code for end in ends if isinstance(end, InvalidCommandError)]
    assert lost == ["error-code-wrong"] * 3
    assert await Account.filter(member_id=world.members["dung"]).count() == 1
    assert await actions() == ["campaign-opened", "codes-issued", "chat-linked"]


async def test_codes_of_two_people_offered_at_once_in_one_chat_link_one_of_them(
    world: World, clock: MovableClock
) -> None:
    issued = [await issue(world, name, clock) for name in ("dung", "em")]
    chat = await worlds.stranger(clock.now())
    offers = [accounts.redeem(offer(chat, code.code, clock)) for code in issued]
    ends = await asyncio.gather(*offers, return_exceptions=True)
    (linked,) = [end for end in ends if isinstance(end, AccountView)]
    (lost,) = [end for end in ends if isinstance(end, ConflictError)]
    assert lost.code == "error-linked-to-other"
    assert (await Account.get(id=chat.id)).member_id == linked.member_id
    assert await LinkCode.filter(used_at=None).count() == 1


async def test_chat_of_one_person_refuses_the_code_of_another_and_leaves_it_unspent(
    world: World, clock: MovableClock
) -> None:
    chat = await worlds.chat(world, "dung", clock.now())
    issued = await issue(world, "em", clock)
    answer = await refused_without_a_trace(accounts.redeem(offer(chat, issued.code, clock)))
    assert answer == (ConflictError, "error-linked-to-other", {})
    own = await accounts.redeem(offer(chat, (await issue(world, "dung", clock)).code, clock))
    assert own.member_id == world.members["dung"]
    other = await worlds.stranger(clock.now())
    linked = await accounts.redeem(offer(other, issued.code, clock))
    assert linked.member_id == world.members["em"]


async def test_fresh_code_withdraws_the_unused_ones_before_it(
    world: World, clock: MovableClock
) -> None:
    first = await issue(world, "dung", clock)
    others = await issue(world, "em", clock)
    second = await issue(world, "dung", clock)
    chat = await worlds.stranger(clock.now())
    assert await code_of(accounts.redeem(offer(chat, first.code, clock))) == "error-code-wrong"
    assert (await accounts.redeem(offer(chat, second.code, clock))).id == chat.id
    await issue(world, "dung", clock)
    spent = await LinkCode.filter(used_by_id=chat.id)
    assert len(spent) == 1  # a spent one stays for the record
    em = await worlds.stranger(clock.now(), chat_key="em")
    assert (await accounts.redeem(offer(em, others.code, clock))).id == em.id


async def test_of_two_sheets_issued_at_one_instant_only_the_later_holds(
    world: World, clock: MovableClock
) -> None:
    cell = world.org("S1")
    sheets = [
        codes.issue_sheet(world.actor(name), cell, key=KEY, days=30, now=clock.now())
        for name in ("an", "binh", "loan", "an")
    ]
    issued = [[code.code for code in sheet.codes] for sheet in await asyncio.gather(*sheets)]
    valid = {row.digest for row in await LinkCode.filter(used_at=None)}
    holding = [[digest(KEY, accounts.normalise(code)) in valid for code in one] for one in issued]
    assert sorted(holding) == [[False] * 9] * 3 + [[True] * 9]
    assert len(valid) == 9


async def test_code_is_eight_clear_letters_or_digits_good_for_the_days_set(
    sqlite_world: World, clock: MovableClock
) -> None:
    issued = await issue(sqlite_world, "dung", clock, days=7)
    assert (issued.code[4], len(issued.code)) == ("-", 9)
    assert set(issued.code) - {"-"} <= set(accounts.ALPHABET)
    assert not set("01OIL") & set(accounts.ALPHABET)
    assert issued.expires_at == clock.now() + timedelta(days=7)
    assert await accounts.issue_codes(None, [], key=KEY, days=7, now=clock.now()) == ()


async def test_two_of_one_name_are_told_apart_on_the_code_sheet(
    sqlite_world: World, clock: MovableClock
) -> None:
    sheet = await codes.issue_sheet(
        sqlite_world.actor("an"), sqlite_world.org("S1"), key=KEY, days=30, now=clock.now()
    )
    names = {issued.roll_number: issued.name for issued in sheet.codes}
    assert (names[4], names[5]) == ("Trần Thị Dung (1980)", "Trần Thị Dung (1990)")
    assert names[1] == "Nguyễn Văn An"


async def test_sheet_for_the_rest_leaves_out_who_is_linked(
    world: World, clock: MovableClock
) -> None:
    await worlds.chat(world, "dung", clock.now())
    await worlds.chat(world, "dung", clock.now(), channel="zalo")

    async def sheet_of(code: str) -> list[str]:
        sheet = await codes.issue_sheet(
            world.actor("loan"),
            world.org(code),
            key=KEY,
            days=30,
            now=clock.now(),
            unlinked_only=True,
        )
        return [issued.name for issued in sheet.codes]

    names = await sheet_of("S1")
    assert len(names) == 8
    assert "Trần Thị Dung" in names  # the other one, alone on this sheet
    for name in worlds.CELLS["SB1"]:
        await worlds.chat(world, name, clock.now())
    assert await sheet_of("SB1") == []


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("7KQ4-MX2P", "7KQ4MX2P"),
        ("7kq4mx2p", "7KQ4MX2P"),
        (" 7KQ4 – MX2P. ", "7KQ4MX2P"),
        ("7kq4\u00a0mx2p\n", "7KQ4MX2P"),
        ("\uff17\uff2b\uff31\uff14\uff0d\uff4d\uff38\uff12\uff50", "7KQ4MX2P"),  # full width
        ("\u200b7KQ4-MX2P\ufeff", "7KQ4MX2P"),
    ],
)
def test_code_is_read_however_a_phone_types_it(typed: str, stored: str) -> None:
    assert accounts.normalise(typed) == stored
    assert accounts.looks_like_code(typed)


@pytest.mark.parametrize(
    "typed", ["", "/viec", "7KQ4MX2", "7KQ4MX2P3", "0KQ4MX2P", "đồng chí", "Đ KQ4MX2"]
)
def test_other_lines_do_not_look_like_a_code(typed: str) -> None:
    assert not accounts.looks_like_code(typed)


async def test_code_for_one_member_is_issued_by_those_who_look_after_him_only(
    world: World, clock: MovableClock
) -> None:
    def issue_by(name: str, member: int) -> Awaitable[IssuedCode]:
        return accounts.issue_code_for(
            world.actor(name), member, key=KEY, days=30, now=clock.now()
        )

    issued = await issue_by("an", world.members["dung"])
    assert issued.name == "Trần Thị Dung"
    for name in ("hung", "chi", "dung", "duc"):
        answers = [
            await refused_without_a_trace(issue_by(name, member))
            for member in (world.members["dung"], world.unknown_id)
        ]
        assert answers == [(NotFoundError, "error-not-found", {})] * 2
