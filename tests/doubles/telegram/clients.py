"""The two real clients, pointed at the fake."""

# ruff: noqa: ASYNC109 -- a test says how long it waits

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from tests.doubles.telegram.fake import FakeTelegram

# Either client: their methods have the same names and parameters, their types differ.
AnyBot = Any


@asynccontextmanager
async def aiogram_bot(fake: FakeTelegram, timeout: float = 10.0) -> AsyncIterator[Bot]:
    """aiogram's Bot; closed without the quarter of a second aiogram waits for TLS."""
    server = TelegramAPIServer.from_base(fake.base_url)
    session = AiohttpSession(api=server, timeout=timeout)
    try:
        yield Bot(fake.token, session=session)
    finally:
        await (await session.create_session()).close()


@asynccontextmanager
async def ptb_bot(fake: FakeTelegram, timeout: float = 10.0) -> AsyncIterator[ExtBot[None]]:
    """python-telegram-bot's ExtBot, initialised; it ignores proxies of the environment."""
    bot = ExtBot(
        fake.token,
        base_url=f"{fake.base_url}/bot",
        base_file_url=f"{fake.base_url}/file/bot",
        request=_request(timeout),
        get_updates_request=_request(timeout),
    )
    async with bot:
        yield bot


def _request(timeout: float) -> HTTPXRequest:
    # No TLS on loopback: without "verify" each client would load all root certificates.
    plain = {"trust_env": False, "verify": False}
    return HTTPXRequest(read_timeout=timeout, media_write_timeout=timeout, httpx_kwargs=plain)
