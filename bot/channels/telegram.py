"""Telegram: aiogram's own client; events by long polling or webhook, through the inbox."""

import asyncio
import logging
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import BotCommand, Update

from backend.clients.telegram_budget import replies
from backend.clock import Clock
from backend.i18n import Translator
from backend.services import accounts, inbox
from backend.services.inbox import TakenEntry
from backend.settings import Settings
from backend.views import AccountView

log = logging.getLogger(__name__)

#: What a call may end in; a gateway before Telegram answers with a page of HTML.
FAILURES = (TelegramAPIError, ClientDecodeError)
UPDATES = ["message", "callback_query"]
COMMANDS = (
    *("viec", "tudanhgia", "tiendo", "lich", "giaymoi", "hopchiuy"),
    *("kiemphieu", "kiemtra", "ketqua", "tyle", "vuongmac", "cancu", "caidat", "trogiup"),
)
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
        session.middleware(_counted)
        self.bot = Bot(
            settings.telegram_token.get_secret_value(),
            session=session,
            default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
        )

    async def account_of(self, chat_id: int, now: datetime) -> AccountView:
        """The account of a Telegram chat; made when the chat is new."""
        return await accounts.identify(self.name, str(chat_id), now, self._settings.language)

    async def chat_of(self, chat_key: str, now: datetime) -> int | None:
        """A private chat's id is the person's, under which the event is stored."""
        return int(chat_key) if chat_key.isdigit() else None

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
            except FAILURES as error:
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
                payloads = await self._fetch(offset)
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
                continue
            except FAILURES as error:
                log.warning("telegram cannot be reached: %s", type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
                continue
            for payload in payloads:
                await self._store(payload, clock.now())
                offset = payload["update_id"] + 1

    async def _fetch(self, offset: int | None) -> list[dict[str, Any]]:
        try:
            updates = await self.bot.get_updates(
                offset=offset,
                timeout=POLL_SECONDS,
                allowed_updates=UPDATES,
                request_timeout=POLL_SECONDS + 10,
            )
        except ClientDecodeError as error:
            # One update that aiogram cannot read must not make the bot deaf to all others.
            if isinstance(error.data, dict) and error.data.get("ok"):
                return list(error.data["result"])
            raise
        return [
            update.model_dump(mode="json", by_alias=True, exclude_unset=True) for update in updates
        ]

    async def _store(self, payload: dict[str, Any], now: datetime) -> None:
        key = str(payload["update_id"])
        await inbox.store(self.name, key, chat_key_of(payload), payload, now)


async def _counted(
    make_request: NextRequestMiddlewareType[TelegramType],
    bot: Bot,
    method: TelegramMethod[TelegramType],
) -> Response[TelegramType]:
    """Count what is said to chats: the scheduler's bulk shares the budget of the token."""
    if getattr(method, "chat_id", None) is not None:
        replies.note()
    try:
        return await make_request(bot, method)
    except TelegramRetryAfter as error:
        replies.hold(error.retry_after)
        raise


def chat_key_of(payload: dict[str, object]) -> str:
    """The chat an update belongs to, as the inbox orders by it."""
    source: object = payload.get("message") or payload.get("callback_query") or {}
    if isinstance(source, dict):
        sender = source.get("from") or {}
        if isinstance(sender, dict):
            return str(sender.get("id", ""))
    return ""
