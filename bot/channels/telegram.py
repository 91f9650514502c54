"""Telegram: aiogram's own client; events by long polling or webhook, through the inbox."""

import asyncio
import logging
from datetime import datetime

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.types import BotCommand, Update

from backend.clock import Clock
from backend.i18n import Translator
from backend.services import accounts, inbox
from backend.services.inbox import TakenEntry
from backend.settings import Settings
from backend.views import AccountView

log = logging.getLogger(__name__)

UPDATES = ["message", "callback_query"]
COMMANDS = ("viec", "tudanhgia", "tiendo", "caidat", "trogiup")
POLL_SECONDS = 25
RETRY_SECONDS = 3.0


class TelegramChannel:
    """The Telegram channel of one bot token."""

    name = "telegram"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        session = AiohttpSession(
            api=TelegramAPIServer.from_base(settings.telegram_api_url),
            timeout=settings.telegram_timeout,
            proxy=settings.telegram_proxy or None,
        )
        self.bot = Bot(
            settings.telegram_token.get_secret_value(),
            session=session,
            default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
        )

    async def account_of(self, chat_id: int, now: datetime) -> AccountView:
        """The account of a Telegram chat; made when the chat is new."""
        return await accounts.identify(self.name, str(chat_id), now, self._settings.language)

    async def update_of(self, entry: TakenEntry) -> Update | None:
        """The stored update as aiogram knows it."""
        return Update.model_validate(entry.payload, context={"bot": self.bot})

    async def start(self, translator: Translator) -> None:
        """Set the command menu, and the webhook where events come by webhook.

        Telegram may be out of reach for days: it is asked again until it answers.
        """
        while True:
            try:
                await self._announce(translator)
            except TelegramAPIError as error:
                log.warning("telegram cannot be reached: %s", type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
            else:
                return

    async def _announce(self, translator: Translator) -> None:
        await self.bot.set_my_commands(
            [
                BotCommand(command=name, description=translator.text(f"command-{name}"))
                for name in COMMANDS
            ]
        )
        if self._settings.telegram_mode == "webhook":
            await self.bot.set_webhook(
                f"{self._settings.base_url}/telegram/webhook",
                secret_token=self._settings.telegram_webhook_secret.get_secret_value(),
                allowed_updates=UPDATES,
            )
        else:
            await self.bot.delete_webhook()

    async def poll(self, clock: Clock) -> None:
        """Fetch updates for ever and store each before asking for the next."""
        offset: int | None = None
        while True:
            try:
                updates = await self.bot.get_updates(
                    offset=offset,
                    timeout=POLL_SECONDS,
                    allowed_updates=UPDATES,
                    request_timeout=POLL_SECONDS + 10,
                )
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
                continue
            except TelegramAPIError as error:
                log.warning("telegram cannot be reached: %s", type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
                continue
            for update in updates:
                await self._store(update, clock.now())
                offset = update.update_id + 1

    async def _store(self, update: Update, now: datetime) -> None:
        payload = update.model_dump(mode="json", by_alias=True, exclude_unset=True)
        await inbox.store(self.name, str(update.update_id), chat_key_of(payload), payload, now)


def chat_key_of(payload: dict[str, object]) -> str:
    """The chat an update belongs to, as the inbox orders by it."""
    source: object = payload.get("message") or payload.get("callback_query") or {}
    if isinstance(source, dict):
        sender = source.get("from") or {}
        if isinstance(sender, dict):
            return str(sender.get("id", ""))
    return ""
