"""The HTTP face of the fake: routing, envelopes, faults."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from tests.doubles.telegram.bot_methods import BotMethods, UpdateMethods
from tests.doubles.telegram.faults import Fault, FaultPlan
from tests.doubles.telegram.message_methods import MessageMethods
from tests.doubles.telegram.params import Params, read_params
from tests.doubles.telegram.rate import RateWatch
from tests.doubles.telegram.signal import Signal
from tests.doubles.telegram.wire import (
    MAX_UPLOAD_BYTES,
    ApiError,
    Described,
    Json,
)

Method = Callable[[Params], Awaitable[object]]
_SENDS = frozenset({"sendmessage", "senddocument"})
_HTML_PAGE = "<html><head><title>502 Bad Gateway</title></head></html>"


@dataclass(frozen=True, slots=True)
class Call:
    """One call the bot made, spoiled or not: what it gave, and when by the loop's clock."""

    method: str
    params: Params
    at: float


class ApiServer:
    """Answers calls under `/bot<token>/<method>`."""

    def __init__(
        self, token: str, messages: MessageMethods, bot: BotMethods, updates: UpdateMethods
    ) -> None:
        self.calls: list[Call] = []
        self.arrived = Signal()
        self.faults = FaultPlan()
        self.latency = 0.0
        self._rate: RateWatch | None = None
        self._token = token
        self._methods = _method_table(messages, bot, updates)
        self._closing = asyncio.Event()
        self._runner: web.AppRunner | None = None

    def measure(self, rate: RateWatch) -> None:
        """Show each message that is sent to this watch."""
        self._rate = rate

    async def start(self) -> str:
        """Listen on a free port of loopback; returns the base URL."""
        app = web.Application(client_max_size=MAX_UPLOAD_BYTES + 10**6)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def close(self) -> None:
        """Let go whoever waits, and stop listening."""
        self._closing.set()
        if self._runner is not None:
            await self._runner.cleanup()

    async def run(self, call: Json) -> None:
        """Run a call that came as the answer of a webhook; nobody hears its result."""
        values = {name: value for name, value in call.items() if name != "method"}
        try:
            self._note(str(call["method"]), Params(values))
            await self._execute(str(call["method"]), Params(values))
        except ApiError:
            return

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        try:
            return await self._carry_out(request)
        except ApiError as error:
            return web.json_response(error.envelope(), status=error.code)

    async def _carry_out(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._token:
            raise ApiError(401, "Unauthorized")
        name, params = request.match_info["method"], await read_params(request)
        self._note(name, params)
        fault = self.faults.take(name, params.integer("chat_id"))
        if fault and not fault.applied:
            return await self._spoil(request, fault)
        answer = _envelope(await self._execute(name, params))
        if self.latency and name.lower() in _SENDS:
            await asyncio.sleep(self.latency)
        return await self._spoil(request, fault) if fault else answer

    def _note(self, name: str, params: Params) -> None:
        self.calls.append(Call(name, params, asyncio.get_running_loop().time()))
        self.arrived.fire()

    async def _execute(self, name: str, params: Params) -> object:
        method = self._methods.get(name.lower())
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        if self._rate and name.lower() in _SENDS:
            self._rate.note(params.integer("chat_id"))
        return await method(params)

    async def _spoil(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.kind == 502:
            return web.Response(status=502, text=_HTML_PAGE, content_type="text/html")
        if fault.kind == "drop" and request.transport:
            request.transport.abort()
        if fault.kind in ("drop", "timeout"):
            await self._closing.wait()
        raise fault.error()


def _envelope(result: object) -> web.Response:
    body: Json = {"ok": True, "result": result}
    if isinstance(result, Described):
        body = {"ok": True, "result": True, "description": result.description}
    return web.json_response(body)


def _method_table(
    messages: MessageMethods, bot: BotMethods, updates: UpdateMethods
) -> dict[str, Method]:
    """Names in lower case: Telegram does not mind how they are written."""
    return {
        "getme": bot.get_me,
        "setmycommands": bot.set_my_commands,
        "getmycommands": bot.get_my_commands,
        "setchatmenubutton": bot.set_chat_menu_button,
        "getupdates": updates.get_updates,
        "setwebhook": updates.set_webhook,
        "deletewebhook": updates.delete_webhook,
        "getwebhookinfo": updates.get_webhook_info,
        "sendmessage": messages.send_message,
        "senddocument": messages.send_document,
        "sendchataction": messages.send_chat_action,
        "editmessagetext": messages.edit_message_text,
        "editmessagereplymarkup": messages.edit_message_reply_markup,
        "deletemessage": messages.delete_message,
        "answercallbackquery": messages.answer_callback_query,
    }
