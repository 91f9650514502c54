"""Pushing updates to the bot's webhook."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    TCPConnector,
)

from tests.doubles.telegram.updates import Update, UpdateQueue
from tests.doubles.telegram.wire import Json

WEBHOOK_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_OK = range(200, 300)


@dataclass(frozen=True, slots=True)
class WebhookTarget:
    """Where updates go, and the secret that proves who sent them."""

    url: str
    secret: str = ""
    max_connections: int = 40


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt: the status of the answer, or 0 when there was none."""

    update_id: int
    status: int


@dataclass(frozen=True, slots=True)
class LastError:
    """The newest failure, as getWebhookInfo tells it."""

    date: int
    message: str


class WebhookPusher:
    """Posts each pending update until it is taken or the attempts run out.

    Updates of one chat and kind go one after another, different ones side by side, as on the
    real server. A failing webhook is noted and never ends the fake.

    Args:
        queue: Where updates wait; one that was taken is confirmed there.
        reply: Runs the method call a webhook may put in its answer.
        now: Seconds since 1970, for the date of the last error.
        attempts: How often one update is posted at most.
        pause: Seconds between two attempts, longer each time.
        patience: Seconds an answer is waited for.
    """

    def __init__(
        self,
        queue: UpdateQueue,
        reply: Callable[[Json], Awaitable[None]],
        now: Callable[[], float],
        *,
        attempts: int = 3,
        pause: float = 0.02,
        patience: float = 5.0,
    ) -> None:
        self.target: WebhookTarget | None = None
        self.routes: dict[str, str] = {}
        self.deliveries: list[Delivery] = []
        self.undelivered: list[Update] = []
        self.last_error: LastError | None = None
        self._queue = queue
        self._reply = reply
        self._now = now
        self._attempts = attempts
        self._pause = pause
        self._timeout = ClientTimeout(total=patience)
        self._lanes: dict[Hashable, asyncio.Task[None]] = {}
        self._connections = asyncio.Semaphore()
        queue.on_push = self.wake

    def reaches(self, url: str) -> bool:
        """Whether the fake may call this address: loopback, or a host with a route."""
        host = urlsplit(url).hostname or ""
        return host in LOOPBACK or host in self.routes

    def start(self, target: WebhookTarget) -> None:
        """Begin to push, what already waits first."""
        self.target = target
        self._connections = asyncio.Semaphore(target.max_connections)
        self._queue.webhook_set = True
        self.wake()

    async def stop(self) -> None:
        """Stop pushing; what was not taken stays in the queue."""
        self.target = None
        self._queue.webhook_set = False
        lanes = list(self._lanes.values())
        for lane in lanes:
            lane.cancel()
        ended = await asyncio.gather(*lanes, return_exceptions=True)
        self._lanes.clear()
        for end in ended:
            if isinstance(end, Exception):
                raise end

    def wake(self) -> None:
        """See to it that each lane with something pending is being worked."""
        if self.target is None:
            return
        loop = asyncio.get_running_loop()
        for lane in {update.lane for update in self._queue.pending.values()}:
            if lane not in self._lanes:
                self._lanes[lane] = loop.create_task(self._work(lane, self.target))

    async def _work(self, lane: Hashable, target: WebhookTarget) -> None:
        connector = TCPConnector(force_close=True)
        async with ClientSession(connector=connector, timeout=self._timeout) as session:
            while update := self._first(lane):
                if not await self._deliver(session, target, update):
                    self.undelivered.append(update)
                self._queue.confirm(update.update_id)
        del self._lanes[lane]
        self.wake()

    def _first(self, lane: Hashable) -> Update | None:
        ids = sorted(self._queue.pending)
        waiting = (self._queue.pending[update_id] for update_id in ids)
        return next((update for update in waiting if update.lane == lane), None)

    async def _deliver(
        self, session: ClientSession, target: WebhookTarget, update: Update
    ) -> bool:
        for attempt in range(self._attempts):
            await asyncio.sleep(self._pause * attempt)
            async with self._connections:
                status = await self._post(session, target, update)
            self.deliveries.append(Delivery(update.update_id, status))
            if status in _OK:
                return True
        return False

    async def _post(self, session: ClientSession, target: WebhookTarget, update: Update) -> int:
        headers = {WEBHOOK_HEADER: target.secret} if target.secret else {}
        url = self._address(target.url)
        try:
            async with session.post(url, json=update.to_json(), headers=headers) as answer:
                body = await answer.read()
        except TimeoutError:
            self._fail("Read timeout expired")
            return 0
        except ClientError as error:
            refused = isinstance(error, ClientConnectorError)
            self._fail("Connection refused" if refused else "Connection reset by peer")
            return 0
        if answer.status not in _OK:
            reason = f"{answer.status} {answer.reason}"
            self._fail(f"Wrong response from the webhook: {reason}")
        elif call := _method_call(body):
            await self._reply(call)
        return answer.status

    def _fail(self, message: str) -> None:
        self.last_error = LastError(int(self._now()), message)

    def _address(self, url: str) -> str:
        parts = urlsplit(url)
        base = self.routes.get(parts.hostname or "")
        if base is None:
            return url
        query = f"?{parts.query}" if parts.query else ""
        return f"{base}{parts.path}{query}"


def _method_call(body: bytes) -> Json | None:
    """The call a webhook may answer with, if it did."""
    try:
        value = json.loads(body)
    except ValueError:
        return None
    return value if isinstance(value, dict) and "method" in value else None
