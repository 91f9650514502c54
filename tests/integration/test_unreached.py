"""Who was not reached: the secretary hears a number, the office sees names and tries again."""

from datetime import datetime, timedelta

import pytest

from backend.clock import VIETNAM, MovableClock
from backend.db.models import Account, Member, Notice
from backend.errors import InvalidCommandError, NotFoundError
from backend.rules.terms import Standing
from backend.services import accounts, claims, unreached
from backend.services.claims import Worker
from backend.services.families import FAMILIES
from backend.services.undelivered import resend, undelivered
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.integration.post import TOGETHER, Pigeon, machine, notice, put, row
from tests.integration.support import actions, refusal
from tests.world import World

QUARTER = unreached.COLLECTED_FOR
HOUR = timedelta(hours=1)
KEY = b"a key of the tests"


class Post:
    """A delivery that knows the product's own families and one of the tests."""

    def __init__(self, clock: MovableClock) -> None:
        self.clock = clock
        self.pigeon = Pigeon(clock)
        worker = Worker(clock=machine(clock.now()))
        families = [*FAMILIES, TOGETHER]
        self.delivery = Delivery(clock, {"telegram": self.pigeon}, families, worker)

    async def at(self, moment: datetime) -> list[tuple[int, str]]:
        """What leaves at this time."""
        self.clock.move_to(moment)
        before = len(self.pigeon.taken)
        await self.delivery.drain()
        return [(account, text) for account, text, _ in self.pigeon.taken[before:]]


@pytest.fixture
def post(clock: MovableClock) -> Post:
    return Post(clock)


async def chat(world: World, name: str, clock: MovableClock) -> int:
    return (await worlds.chat(world, name, clock.now(), channel="telegram")).id


async def lose(world: World, clock: MovableClock, *names: str, key: str = "a") -> None:
    """Put a task out for people who have no chat."""
    await put(clock.now(), *(notice(world, name, key, clock.now()) for name in names))


async def test_the_secretary_is_told_once_a_day_how_many_were_not_reached_and_no_name(
    world: World, clock: MovableClock, post: Post
) -> None:
    an, start = await chat(world, "an", clock), clock.now()
    await lose(world, clock, "chi", "dung")
    assert await post.at(start) == []
    await lose(world, clock, "dung", "ha", key="b")
    assert await post.at(start + QUARTER - timedelta(seconds=1)) == []
    ((account, text),) = await post.at(start + QUARTER)
    assert account == an
    assert "Chi bộ Văn phòng: 3 đảng viên" in text
    for name in ("chi", "dung", "ha"):
        assert world.name_of(name) not in text
    await lose(world, clock, "em")
    assert await post.at(start + 3 * HOUR) == []
    await lose(world, clock, "em", key="tomorrow")
    await post.at(start + timedelta(days=1))
    ((account, text),) = await post.at(start + timedelta(days=1) + QUARTER)
    assert (account, "4 đảng viên" in text) == (an, True)


async def test_nobody_is_told_when_all_have_been_reached_by_then(
    world: World, clock: MovableClock, post: Post
) -> None:
    await chat(world, "an", clock)
    start = clock.now()
    await lose(world, clock, "chi")
    await post.at(start)
    member = await Member.get(id=world.members["chi"])
    (code,) = await accounts.issue_codes(None, [member], key=KEY, days=9, now=start)
    account = await accounts.identify("telegram", "chi", start)
    places = (accounts.chat_place(account),)
    await accounts.redeem(
        accounts.Redeem(account=account, code=code.code, key=KEY, places=places, now=start)
    )
    ((reached, _),) = await post.at(start)
    assert reached == account.id
    assert await post.at(start + QUARTER) == []
    assert (await Notice.get(kind=unreached.KIND)).state == "dropped"


@pytest.mark.parametrize(
    ("gone", "told"),
    [((), "an"), (("an",), "binh"), (("an", "binh"), "vinh"), (("an", "binh", "vinh"), "xuan")],
)
async def test_without_a_secretary_the_next_who_answers_for_the_cell_is_told(
    sqlite_world: World, clock: MovableClock, post: Post, gone: tuple[str, ...], told: str
) -> None:
    ids = [sqlite_world.members[name] for name in gone]
    await Member.filter(id__in=ids).update(standing=Standing.SUSPENDED_COMMITTEE)
    await lose(sqlite_world, clock, "chi")
    await post.at(clock.now())
    row = await Notice.get(kind=unreached.KIND)
    assert row.member_id == sqlite_world.members[told]


async def test_who_is_told_is_not_the_one_who_was_not_reached_and_news_of_news_ends(
    world: World, clock: MovableClock, post: Post
) -> None:
    start = clock.now()
    await lose(world, clock, "an")
    await post.at(start)
    told = await Notice.get(kind=unreached.KIND)
    assert told.member_id == world.members["binh"]
    await post.at(start + QUARTER)
    assert (await Notice.get(id=told.id)).state == "unreachable"
    assert await Notice.filter(kind=unreached.KIND).count() == 1


async def test_the_page_names_who_was_not_reached_to_those_who_look_after_them_only(
    world: World, clock: MovableClock, post: Post
) -> None:
    await lose(world, clock, "dung", "hung", "son")
    await post.at(clock.now())
    await Notice.filter(kind=unreached.KIND).delete()
    seen = {
        name: sorted(
            line.name for line in (await undelivered(world.actor(name), clock.now())).lines
        )
        for name in ("an", "hung", "xuan", "kien")
    }
    dung, hung, son = (world.name_of(name) for name in ("dung", "hung", "son"))
    assert seen == {"an": [dung], "hung": [hung], "xuan": [hung, dung], "kien": [son, hung, dung]}
    for name in ("dung", "chi", "yen", "minh"):
        with pytest.raises(NotFoundError):
            await undelivered(world.actor(name), clock.now())


async def test_two_of_one_name_are_told_apart_by_the_year_of_birth(
    world: World, clock: MovableClock, post: Post
) -> None:
    await lose(world, clock, "dung", "em")
    await post.at(clock.now())
    view = await undelivered(world.actor("an"), clock.now())
    name = world.name_of("dung")
    assert sorted(line.name for line in view.lines) == [f"{name} (1980)", f"{name} (1990)"]


async def test_the_page_counts_what_waits_and_what_left_today(
    world: World, clock: MovableClock, post: Post
) -> None:
    await chat(world, "an", clock)
    start = clock.now()
    await lose(world, clock, "an", "dung")
    await post.at(start)
    await put(start, notice(world, "an", "tonight", start + HOUR))
    await put(start, notice(world, "an", "next week", start + timedelta(days=7)))
    view = await undelivered(world.actor("xuan"), start)
    assert (view.sent_today, view.waiting, view.total) == (1, 2, 1)  # waiting: one is for `an`
    tomorrow = datetime(2022, 11, 25, 0, 0, tzinfo=VIETNAM)
    assert (await undelivered(world.actor("xuan"), tomorrow)).sent_today == 0
    elsewhere = await undelivered(world.actor("hung"), start)
    assert (elsewhere.sent_today, elsewhere.waiting, elsewhere.total) == (0, 0, 0)


async def test_the_office_sends_a_dead_letter_again_and_its_chat_is_tried_anew(
    world: World, clock: MovableClock, post: Post
) -> None:
    dung = await chat(world, "dung", clock)
    await Account.filter(id=dung).update(unreachable_at=clock.now())
    await lose(world, clock, "dung")
    await post.at(clock.now())
    lost = await row("dung:a")
    assert (lost.state, lost.error) == ("unreachable", "no-chat")
    xuan = world.actor("xuan")
    await resend(xuan, lost.id, clock.now())
    await resend(xuan, lost.id, clock.now())  # a second tap
    ((account, _),) = await post.at(clock.now())
    assert account == dung
    await resend(xuan, lost.id, clock.now())
    assert await post.at(clock.now()) == []
    assert (await row("dung:a")).state == "sent"
    assert (await actions(f"notice/{lost.id}"))[0] == "notice-resent"


async def test_nobody_but_the_office_above_sends_again_and_nothing_that_is_too_late(
    world: World, clock: MovableClock, post: Post
) -> None:
    now = clock.now()
    await put(now, notice(world, "dung", "a", now, expires_at=now + HOUR))
    await post.at(now)
    lost = (await row("dung:a")).id
    for name in ("dung", "an", "vinh", "hung", "son"):
        assert await refusal(resend(world.actor(name), lost, now)) == (
            NotFoundError, "error-not-found", {},
        )  # fmt: skip
    assert (await refusal(resend(world.actor("xuan"), world.unknown_id, now)))[0] is NotFoundError
    late = await refusal(resend(world.actor("xuan"), lost, now + HOUR))
    assert late[:2] == (InvalidCommandError, "error-notice-late")
    assert (await row("dung:a")).state == "unreachable"
    line = (await undelivered(world.actor("xuan"), now + HOUR)).lines
    assert [(one.expired, one.may_resend) for one in line if one.notice_id == lost] == [
        (True, False)
    ]


async def test_what_is_sent_again_cannot_be_taken_from_a_worker_that_has_it(
    world: World, clock: MovableClock
) -> None:
    worker = Worker(clock=machine(clock.now()))
    await lose(world, clock, "dung")
    (due,) = await claims.claim(clock.now(), 9, worker)
    await resend(world.actor("xuan"), due.notices[0].id, clock.now())
    assert (await row("dung:a")).state == "claimed"


def test_every_kind_has_one_family() -> None:
    kinds = [kind for family in FAMILIES for kind in family.kinds]
    assert len(kinds) == len(set(kinds)) > 0
    names = [family.name for family in FAMILIES]
    assert len(names) == len(set(names))
