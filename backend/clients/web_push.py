"""Web Push: waking a browser that has our page closed, through the push service of its maker.

The push service learns that there is something new, in bytes only the browser can read; what it
is stays on our pages.
"""

import asyncio
import base64
import json
import os
import re
import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import ClientError
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02
from pywebpush import WebPushException, webpush_async

#: The file of our key pair below the data folder.
KEY_FILE = "vapid.pem"
#: Seconds a push service may take.
SECONDS = 5.0
#: Seconds it keeps what it cannot deliver: the message itself waits in the chat for ever.
KEPT_SECONDS = 24 * 3600
#: What a newer wake-up replaces while the browser is off.
_TOPIC = "work"
_GONE = frozenset({404, 410})
_BUSY = frozenset({408, 429})
_BROKEN = 500
#: Whom a push service may write to, as its rules ask: an address, or a page of ours.
_CONTACT = re.compile(r"mailto:\S+@\S+|https://[\w-]+\.[\w.-]+")
_NOBODY = "mailto:admin@localhost"


class GoneError(Exception):
    """The browser takes no more; its subscription can be forgotten."""


class NotWokenError(Exception):
    """The push service did not take it; `str` says why, without any address.

    Attributes:
        down: The service itself is in trouble, not just this browser's subscription.
    """

    def __init__(self, why: str, *, down: bool) -> None:
        super().__init__(why)
        self.down = down


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where one browser is woken, as it told us."""

    id: int
    endpoint: str
    p256dh: str
    auth: str


def key_pair(folder: Path) -> Vapid02:
    """Our key pair: made once, kept in the data folder, readable by its owner only."""
    path = folder / KEY_FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = Vapid02()
        made.generate_keys()
        draft = path.with_name(f"{KEY_FILE}.{secrets.token_hex(4)}")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(made.private_pem())
        try:
            path.hardlink_to(draft)  # complete at once, and the first of two processes wins
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return _read(path)


def public_text(pair: Vapid02) -> str:
    """The public key as a browser wants it."""
    point = pair.private_key.public_key().public_bytes(
        Encoding.X962, PublicFormat.UncompressedPoint
    )
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def may_reach(endpoint: str, hosts: str) -> bool:
    """Whether an address a browser gave us is one of a push service we know.

    Anything else would let whoever is linked send requests from our house.

    Args:
        endpoint: The address.
        hosts: Known ones, by comma: a domain stands for what is below it, over HTTPS only; an
            origin ("http://127.0.0.1:9000") for itself.
    """
    try:
        parts = urlsplit(endpoint)
        host, origin = parts.hostname or "", f"{parts.scheme}://{parts.netloc}"
    except ValueError:
        return False
    known = [entry.strip() for entry in hosts.split(",") if entry.strip()]
    if origin in known:
        return True
    plain = parts.scheme == "https" and parts.netloc == host
    return plain and any(host == entry or host.endswith(f".{entry}") for entry in known)


async def wake(
    pair: Vapid02, contact: str, to: Subscription, words: dict[str, str], seconds: float = SECONDS
) -> None:
    """Wake one browser.

    Args:
        pair: Our keys.
        contact: Whom the push service may write to; where it is none, an address of nobody.
        to: The browser.
        words: What its notification says; nothing personal.
        seconds: How long it may take.

    Raises:
        GoneError: the browser takes no more.
        NotWokenError: the push service could not be reached or refused.
    """
    subscription: dict[str, str | bytes | dict[str, str | bytes]] = {
        "endpoint": to.endpoint,
        "keys": {"p256dh": to.p256dh, "auth": to.auth},
    }
    claims: dict[str, str | int] = {"sub": contact if _CONTACT.fullmatch(contact) else _NOBODY}
    try:
        async with asyncio.timeout(seconds):
            await webpush_async(
                subscription,
                json.dumps(words),
                vapid_private_key=pair,
                vapid_claims=claims,
                ttl=KEPT_SECONDS,
                headers={"Topic": _TOPIC, "Urgency": "normal"},
            )
    except WebPushException as error:
        if error.status_code in _GONE:
            raise GoneError from None
        status = error.status_code or 0
        raise NotWokenError(
            f"status {status}", down=status in _BUSY or status >= _BROKEN
        ) from None
    except (ClientError, TimeoutError) as error:
        raise NotWokenError(type(error).__name__, down=True) from None
    except ValueError as error:
        raise NotWokenError(type(error).__name__, down=False) from None


@cache
def _read(path: Path) -> Vapid02:
    return Vapid02.from_pem(path.read_bytes())
