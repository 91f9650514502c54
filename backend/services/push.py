"""Which browsers want to be woken for their web chat."""

import base64
import binascii
from datetime import datetime

from backend.clients.web_push import Subscription, may_reach
from backend.db.models import PushSubscription
from backend.errors import InvalidCommandError
from backend.services.commands import Actor, command

#: A point of the curve P-256, and a secret, as browsers write them.
_LENGTHS = {"p256dh": 65, "auth": 16}
#: As many browsers of one chat are kept; a cleared browser leaves its old address behind.
MOST = 5


async def subscribe(
    actor: Actor, account_id: int, browser: Subscription, hosts: str, now: datetime
) -> None:
    """Wake this browser from now on; it may have been another chat's before.

    Args:
        actor: Who asks.
        account_id: His web chat.
        browser: Where it is woken; the id is not looked at.
        hosts: Push services we know, as in the settings.
        now: When.

    Raises:
        InvalidCommandError: no push service we know, or keys that are none.

    Transaction: one.
    """
    if not may_reach(browser.endpoint, hosts) or not _sound(browser):
        raise InvalidCommandError("error-push-unknown")
    async with command(actor, "push-on", f"account/{account_id}", now):
        await PushSubscription.filter(endpoint=browser.endpoint).delete()
        await PushSubscription.create(
            account_id=account_id,
            endpoint=browser.endpoint,
            p256dh=browser.p256dh,
            auth=browser.auth,
            created_at=now,
        )
        kept = await PushSubscription.filter(account_id=account_id).order_by("-id").limit(MOST)
        await PushSubscription.filter(
            account_id=account_id, id__lt=min(one.id for one in kept)
        ).delete()


async def unsubscribe(actor: Actor, account_id: int, endpoint: str, now: datetime) -> None:
    """Wake this browser no more; all of the chat's where no address is given.

    Transaction: one.
    """
    chosen = PushSubscription.filter(account_id=account_id)
    if endpoint:
        chosen = chosen.filter(endpoint=endpoint)
    async with command(actor, "push-off", f"account/{account_id}", now):
        await chosen.delete()


async def subscriptions_of(account_id: int) -> tuple[Subscription, ...]:
    """The browsers to wake for a chat."""
    found = await PushSubscription.filter(account_id=account_id).order_by("id")
    return tuple(Subscription(row.id, row.endpoint, row.p256dh, row.auth) for row in found)


async def forget(subscription_id: int) -> None:
    """Forget a browser that takes no more.

    Transaction: one statement.
    """
    await PushSubscription.filter(id=subscription_id).delete()


def _sound(browser: Subscription) -> bool:
    try:
        sizes = {
            "p256dh": len(_decoded(browser.p256dh)),
            "auth": len(_decoded(browser.auth)),
        }
    except (binascii.Error, ValueError):
        return False
    return sizes == _LENGTHS


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
