"""The fake Telegram, put together."""

# ruff: noqa: ASYNC109 -- a test says how long it waits

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from tests.doubles.telegram.bot_methods import BotMethods, UpdateMethods
from tests.doubles.telegram.faults import Fault, FaultKind
from tests.doubles.telegram.message_methods import MessageMethods
from tests.doubles.telegram.rate import RateWatch
from tests.doubles.telegram.server import ApiServer, Call
from tests.doubles.telegram.state import Chat, World
from tests.doubles.telegram.updates import Update, UpdateQueue
from tests.doubles.telegram.user import WAIT_SECONDS, FakeUser
from tests.doubles.telegram.webhook import Delivery, WebhookPusher
from tests.doubles.telegram.wire import Json

BOT_ID = 7_000_000_001
TOKEN = f"{BOT_ID}:fake-token-of-the-test-double"
USERNAME = "kiemdiem_test_bot"


class FakeTelegram:
    """A Bot API server for one bot, and the people who talk to it.

    Args:
        token: The only token it accepts.
        now: Seconds since 1970, for dates.
        webhook_attempts: How often an update is posted to a webhook that fails.

    Attributes:
        base_url: Where it listens, without a slash at the end; set by `start`.
    """

    def __init__(self, token: str, now: Callable[[], float], webhook_attempts: int) -> None:
        self.token = token
        self.base_url = ""
        bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Bot",
            "username": USERNAME,
        }
        self._world = World(bot, now)
        self._updates = UpdateQueue()
        self._webhook = WebhookPusher(self._updates, self._run, now, attempts=webhook_attempts)
        self._bot = BotMethods(self._world)
        self._server = ApiServer(
            token,
            MessageMethods(self._world),
            self._bot,
            UpdateMethods(self._updates, self._webhook),
        )
        self._users: dict[int, FakeUser] = {}

    async def start(self) -> None:
        """Begin to listen."""
        self.base_url = await self._server.start()

    async def close(self) -> None:
        """Stop pushing and listening."""
        self._updates.close()
        await self._webhook.stop()
        await self._server.close()

    def user(self, user_id: int, name: str = "Đảng viên") -> FakeUser:
        """The person with this id; made at the first call, who has not yet written."""
        if user_id not in self._users:
            person = {
                "id": user_id,
                "is_bot": False,
                "first_name": name,
                "language_code": "vi",
            }
            chat = self._world.chats[user_id] = Chat(person)
            self._users[user_id] = FakeUser(chat, self._world, self._updates)
        return self._users[user_id]

    def fail_next(
        self,
        *,
        kind: FaultKind,
        method: str | None = None,
        chat_id: int | None = None,
        retry_after: int = 1,
        times: int = 1,
        applied: bool = False,
    ) -> Fault:
        """Order a failure of the next matching calls; the arguments are those of Fault."""
        fault = Fault(
            kind=kind,
            method=method,
            chat_id=chat_id,
            retry_after=retry_after,
            times=times,
            applied=applied,
        )
        self._server.faults.add(fault)
        return fault

    def answer_late(self, seconds: float) -> None:
        """Let each sending take effect at once and its answer be this long on the way."""
        self._server.latency = seconds

    def watch_rate(
        self,
        *,
        chat_gap: float = 1.0,
        per_second: int = 30,
        enforce: bool = False,
        tolerance: float = 0.02,
        clock: Callable[[], float] | None = None,
    ) -> RateWatch:
        """Measure sendMessage and sendDocument from now on."""
        watch = RateWatch(
            clock=clock or asyncio.get_running_loop().time,
            chat_gap=chat_gap,
            per_second=per_second,
            enforce=enforce,
            tolerance=tolerance,
        )
        self._server.measure(watch)
        return watch

    @property
    def calls(self) -> tuple[Call, ...]:
        """Every call with the right token, in order."""
        return tuple(self._server.calls)

    def called(self, method: str) -> list[Json]:
        """The values of each call of one method."""
        wanted = method.lower()
        return [dict(one.params.values) for one in self.calls if one.method.lower() == wanted]

    async def wait_for_call(
        self, method: str, times: int = 1, timeout: float = WAIT_SECONDS
    ) -> list[Json]:
        """Wait until a method was called so often; returns the values of each call.

        Raises:
            AssertionError: It was not when the time is up.
        """

        def look() -> list[Json] | None:
            seen = self.called(method)
            return seen if len(seen) >= times else None

        seen = await self._server.arrived.until(look, timeout)
        assert seen is not None, f"{len(self.called(method))} calls of {method} in {timeout} s"
        return seen

    @property
    def menu_button(self) -> Json:
        """The bot's default menu button."""
        return self._bot.menu_button

    @property
    def pending(self) -> int:
        """How many updates the bot has not taken."""
        return len(self._updates.pending)

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """Every attempt to reach the webhook."""
        return tuple(self._webhook.deliveries)

    @property
    def undelivered(self) -> tuple[Update, ...]:
        """Updates given up after the last attempt."""
        return tuple(self._webhook.undelivered)

    def route(self, host: str, to: str) -> None:
        """Let a webhook on a public host be reached at `to`, a base URL on loopback."""
        self._webhook.routes[host] = to.rstrip("/")

    def repeat_last_update(self) -> int:
        """Deliver the newest update once more under its old id."""
        return self._updates.repeat_last()

    def expire_queries(self) -> None:
        """Make every tap so far too old to be answered."""
        for query in self._world.queries.values():
            query.answered = True

    async def drained(self, timeout: float = WAIT_SECONDS) -> None:
        """Wait until no update is pending.

        Raises:
            AssertionError: Some still are when the time is up.
        """

        def look() -> bool | None:
            return None if self._updates.pending else True

        done = await self._updates.changed.until(look, timeout)
        assert done, f"{self.pending} updates still pending after {timeout} s"

    async def _run(self, call: Json) -> None:
        await self._server.run(call)


@asynccontextmanager
async def fake_telegram(
    *,
    token: str = TOKEN,
    now: Callable[[], float] = time.time,
    webhook_attempts: int = 3,
) -> AsyncIterator[FakeTelegram]:
    """A running fake in this event loop; it is gone at the end of the block."""
    fake = FakeTelegram(token, now, webhook_attempts)
    await fake.start()
    try:
        yield fake
    finally:
        await fake.close()
