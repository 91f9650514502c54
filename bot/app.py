"""The bot's composition root: dispatcher, channels, worker."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Dispatcher

from backend.clock import Clock, SystemClock
from backend.i18n import translator
from backend.services import links
from backend.settings import Settings, secret_key
from bot.channels.base import Channel
from bot.channels.telegram import TelegramChannel
from bot.channels.web import WebChannel
from bot.context import Tools
from bot.handlers import (
    anything,
    counting,
    entries,
    find,
    grounds,
    meeting_people,
    meeting_sheets,
    meetings,
    obstacles,
    planner,
    progress,
    reminders,
    results,
    self_rating,
    settings,
    sittings,
    start,
    steps,
)
from bot.middlewares import WhoseChat
from bot.worker import Worker

log = logging.getLogger(__name__)


def create_dispatcher(tools: Tools) -> Dispatcher:
    """All handlers, in the order they are asked.

    aiogram's own FSM is off: a chat's half-typed step is read with its account in one query,
    and the inbox keeps a chat's events in order (ADR-0012).
    """
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.update.outer_middleware(WhoseChat(tools))
    modules = (
        *(start, self_rating, progress, steps, entries, reminders, obstacles),
        *(meetings, meeting_sheets, meeting_people, sittings, counting, results, planner),
        *(grounds, settings, find, anything),
    )
    for module in modules:
        dispatcher.include_router(module.routes())
    return dispatcher


class BotApp:
    """The bot of one process."""

    def __init__(self, config: Settings, clock: Clock, extra: tuple[Channel, ...] = ()) -> None:
        key = secret_key(config)
        self.tools = Tools(clock=clock, key=key, links=links.PageAddresses(config.base_url, key))
        self.telegram = (
            TelegramChannel(config) if config.telegram_token.get_secret_value() else None
        )
        self._config = config
        channels: list[Channel] = [WebChannel(clock), *extra]
        if self.telegram:
            channels.append(self.telegram)
        self.channels = {channel.name: channel for channel in channels}
        self.worker = Worker(create_dispatcher(self.tools), self.channels)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work on the inbox, and fetch Telegram's updates, while the block runs."""
        async with asyncio.TaskGroup() as tasks:
            jobs = [tasks.create_task(self.worker.run())]
            if self.telegram:
                jobs.append(tasks.create_task(self._telegram(self.telegram)))
            try:
                yield
            finally:
                for job in jobs:
                    job.cancel()
        for channel in self.channels.values():
            await channel.bot.session.close()

    async def _telegram(self, channel: TelegramChannel) -> None:
        await channel.start(translator(self._config.language))
        if self._config.telegram_mode == "polling":
            await channel.poll(SystemClock())
