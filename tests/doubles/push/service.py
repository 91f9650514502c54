"""The push service: RFC 8030 for the wire, 8291 for the sealed body, 8292 for who sends."""

import asyncio
import base64
import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import http_ece
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

_DAY = 24 * 3600


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _json_of(part: str) -> dict[str, Any]:
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


class FakeBrowser:
    """A browser with a page of ours: it has the only key to what is sent to it.

    Attributes:
        heard: What it was woken with.
        sealed: The bodies as the push service saw them.
        senders: The public keys of who sent.
        status: How the push service answers for it; 0 never answers.
    """

    def __init__(self, base_url: str) -> None:
        self._private = ec.generate_private_key(ec.SECP256R1())
        self._auth = secrets.token_bytes(16)
        self.name = secrets.token_hex(8)
        self.endpoint = f"{base_url}/push/{self.name}"
        self.heard: list[dict[str, str]] = []
        self.sealed: list[bytes] = []
        self.senders: list[str] = []
        self.status = 201

    @property
    def subscription(self) -> dict[str, str]:
        """What the page tells its server."""
        point = self._private.public_key().public_bytes(
            Encoding.X962, PublicFormat.UncompressedPoint
        )
        return {"endpoint": self.endpoint, "p256dh": _text(point), "auth": _text(self._auth)}

    def hear(self, body: bytes) -> None:
        """Open what was sent."""
        self.sealed.append(body)
        opened = http_ece.decrypt(
            body, private_key=self._private, auth_secret=self._auth, version="aes128gcm"
        )
        self.heard.append(json.loads(opened))


class PushService:
    """A server that passes on what it cannot read.

    Attributes:
        base_url: Where it listens; browsers are below it.
        refused: Why it refused a request, in the order it did.
    """

    def __init__(self) -> None:
        self.base_url = ""
        self.refused: list[str] = []
        self._browsers: dict[str, FakeBrowser] = {}
        self._runner: web.AppRunner | None = None

    def browser(self) -> FakeBrowser:
        """One more browser."""
        made = FakeBrowser(self.base_url)
        self._browsers[made.name] = made
        return made

    async def start(self) -> None:
        """Begin to listen."""
        app = web.Application()
        app.router.add_post("/push/{name}", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        browser = self._browsers.get(request.match_info["name"])
        if browser is None:
            return web.Response(status=404)
        if reason := self._fault(request, body):
            self.refused.append(reason)
            return web.Response(status=403, text=reason)
        if not browser.status:
            await asyncio.sleep(60)
        if browser.status == 201:
            browser.senders.append(_key_of(request))
            browser.hear(body)
        return web.Response(status=browser.status)

    def _fault(self, request: web.Request, body: bytes) -> str:
        """What a real service would send back: "" where nothing is wrong."""
        headers = request.headers
        if not headers.get("TTL", "").isdigit():
            return "no TTL"
        if headers.get("Content-Encoding") != "aes128gcm" or len(body) > 4096:
            return "not sealed"
        proof = headers.get("Authorization", "")
        if not proof.startswith("vapid ") or not Vapid02.verify(proof):
            return "no proof"
        claims = _json_of(proof.partition("t=")[2].split(".")[1])
        if claims.get("aud") != self.base_url:
            return "meant for another service"
        if not time.time() < claims["exp"] <= time.time() + _DAY:
            return "too old, or for too long"
        return "" if str(claims.get("sub", "")).startswith(("mailto:", "https:")) else "of nobody"


def _key_of(request: web.Request) -> str:
    return request.headers["Authorization"].partition("k=")[2]


@asynccontextmanager
async def push_service() -> AsyncIterator[PushService]:
    """A running push service; gone at the end of the block."""
    service = PushService()
    await service.start()
    try:
        yield service
    finally:
        await service.close()
