"""What a channel is to the bot: an aiogram `Bot` that speaks its wire, and a way back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Update

from backend.actions import Form, Home, pack, unpack
from backend.services.inbox import TakenEntry
from backend.views import AccountView

#: What a call ends in while a wire is down, slow or busy; a gateway answers with a page of HTML.
OUTAGES = (
    TelegramNetworkError,
    TelegramServerError,
    TelegramRetryAfter,
    ClientDecodeError,
    ConnectionError,
)


class Channel(Protocol):
    """One channel: outbound through `bot`, inbound through `update_of`."""

    name: str
    bot: Bot

    async def account_of(self, chat_id: int, now: datetime) -> AccountView | None:
        """The account behind aiogram's chat id; None when there cannot be one."""
        ...

    async def chat_of(self, chat_key: str, now: datetime) -> int | None:
        """The chat id, as aiogram knows it, of a stored event; None when there cannot be one."""
        ...

    async def update_of(self, entry: TakenEntry) -> Update | None:
        """The stored event as aiogram knows it; None when there is nothing to do."""
        ...


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap as our own channels store it."""

    message: int
    action: str


def tap_payload(update_id: int, chat_id: int, tap: Tap, when: datetime) -> dict[str, Any]:
    """A callback query in Telegram's own form."""
    return {
        "update_id": update_id,
        "callback_query": {
            "id": f"{update_id}@{chat_id}",
            "from": _person(chat_id),
            "chat_instance": str(chat_id),
            "data": tap.action,
            "message": {
                "message_id": tap.message,
                "date": int(when.timestamp()),
                "chat": _chat(chat_id),
                "text": "",
            },
        },
    }


def text_payload(update_id: int, chat_id: int, text: str, when: datetime) -> dict[str, Any]:
    """A typed message in Telegram's own form."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": int(when.timestamp()),
            "from": _person(chat_id),
            "chat": _chat(chat_id),
            "text": text,
        },
    }


def only_answer(payload: dict[str, Any]) -> dict[str, Any]:
    """An event whose effect is committed, turned into a wish to see how things stand."""
    if (query := payload.get("callback_query")) is not None:
        action = unpack(query.get("data", ""))
        review = getattr(action, "review", None)
        shown = Form(review) if isinstance(review, int) else Home()
        return {**payload, "callback_query": {**query, "data": pack(shown)}}
    if (message := payload.get("message")) is not None:
        return {**payload, "message": {**message, "text": "/viec"}}
    return payload


def _person(chat_id: int) -> dict[str, Any]:
    return {"id": chat_id, "is_bot": False, "first_name": "-"}


def _chat(chat_id: int) -> dict[str, Any]:
    return {"id": chat_id, "type": "private"}
