"""Takes stored events in order within a chat and hands them to the dispatcher."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import timedelta

from aiogram import Dispatcher
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import Update

from backend.clock import SystemClock
from backend.i18n import translator
from backend.services import inbox
from backend.services.inbox import TakenEntry
from bot.channels.base import OUTAGES, Channel, only_answer

log = logging.getLogger(__name__)

AT_ONCE = 16
IDLE_SECONDS = 0.5
#: The pauses between tries double from the first to the longest.
FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=1)
#: A handler that takes longer hangs: three calls of 20 seconds are the most one makes.
LONGEST_SECONDS = 120.0


class Worker:
    """One process's share of the inbox.

    Leases run on the machine's clock, not on the season's: a demo that jumps a week must not
    take an event away from its handler.
    """

    def __init__(self, dispatcher: Dispatcher, channels: Mapping[str, Channel]) -> None:
        self._dispatcher = dispatcher
        self._channels = channels
        self._clock = SystemClock()
        self._held: list[TakenEntry] = []

    async def run(self) -> None:
        """Work until cancelled; what is in hand then is taken again after its lease."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._renew())
            while True:
                seen = inbox.arrived.count
                for entry in (entries := await self._take()):
                    tasks.create_task(self._handle(entry))
                if not entries:
                    await inbox.arrived.wait(seen, IDLE_SECONDS)

    async def drain(self) -> int:
        """Handle what waits now, one after another; returns how many events that was."""
        handled = 0
        while entries := await self._take():
            for entry in entries:
                await self._handle(entry)
            handled += len(entries)
        return handled

    async def _take(self) -> list[TakenEntry]:
        free = AT_ONCE - len(self._held)
        entries = await inbox.take(self._clock.now(), free) if free > 0 else []
        self._held += entries
        return entries

    async def _renew(self) -> None:
        """Keep what is in hand: two renewals may fail before a lease ends."""
        while True:
            await asyncio.sleep(inbox.LEASE.total_seconds() / 3)
            try:
                if self._held:
                    await inbox.renew(self._held, self._clock.now())
            except Exception as error:  # noqa: BLE001  a database that restarts must not end us
                log.warning("leases are not renewed: %s", type(error).__name__)

    async def _handle(self, entry: TakenEntry) -> None:
        token = inbox.current_entry.set(entry)
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await self._feed(entry)
            await inbox.finish(entry)
        except asyncio.CancelledError:
            # A stop must not hold up the chat for the rest of the lease.
            await inbox.retry_at(entry, self._clock.now())
            raise
        except Exception as error:  # noqa: BLE001  one event must not end the others
            await self._failed(entry, error)
        finally:
            inbox.current_entry.reset(token)
            self._held.remove(entry)
            inbox.arrived.notify()

    async def _feed(self, entry: TakenEntry) -> None:
        channel = self._channels.get(entry.channel)
        if channel is None:
            log.warning("no channel %s in this process", entry.channel)
            return
        update = await channel.update_of(entry)
        if update is None:
            return
        if entry.applied:
            payload = update.model_dump(mode="json", by_alias=True, exclude_unset=True)
            update = Update.model_validate(only_answer(payload), context={"bot": channel.bot})
        await self._dispatcher.feed_update(channel.bot, update, channel=channel)

    async def _failed(self, entry: TakenEntry, error: Exception) -> None:
        # The traceback may hold what a person typed: the log names the kind of error only.
        log.error("event %s failed: %s", entry.id, type(error).__name__)
        log.debug("event %s", entry.id, exc_info=error)
        # Who can only not be told waits for the wire; what fails by itself will do so again.
        most = inbox.MAX_SENDS if isinstance(error, OUTAGES) else inbox.MAX_ATTEMPTS
        if entry.attempts < most:
            await inbox.retry_at(entry, self._clock.now() + _pause(entry, error))
            return
        channel = self._channels.get(entry.channel)
        if not await inbox.give_up(entry) or channel is None:
            return
        try:
            await self._apologise(channel, entry.chat_key)
        except Exception as last:  # noqa: BLE001  the channel itself may be what failed
            log.warning("event %s: nobody could be told: %s", entry.id, type(last).__name__)

    async def _apologise(self, channel: Channel, chat_key: str) -> None:
        now = self._clock.now()
        chat_id = await channel.chat_of(chat_key, now)
        account = await channel.account_of(chat_id, now) if chat_id is not None else None
        if chat_id is not None and account is not None:
            words = translator(account.language)
            await channel.bot.send_message(chat_id, words.text("error-unexpected"))


def _pause(entry: TakenEntry, error: Exception) -> timedelta:
    """How long to wait before the next try; a server that says how long is believed."""
    pause = min(FIRST_PAUSE * 2 ** (entry.attempts - 1), LONGEST_PAUSE)
    if isinstance(error, TelegramRetryAfter):
        pause = max(pause, timedelta(seconds=error.retry_after))
    return pause
