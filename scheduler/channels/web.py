"""Our own chat: the line and its mark are one transaction; a wake-up for the browser follows."""

import asyncio
import logging

from backend.clients import web_push
from backend.clients.web_push import GoneError, NotWokenError, Subscription
from backend.clock import Clock
from backend.i18n import translator
from backend.rendering import Key
from backend.services import push, web_chat
from backend.services.links import PageAddresses
from backend.settings import Settings
from backend.views import AccountView
from scheduler.channels.base import Letter, NotYetError

log = logging.getLogger(__name__)

#: After a push service failed, nobody is woken for so many seconds: the chat must not wait for it.
REST_SECONDS = 60.0


class WebSender:
    """The web chat.

    Args:
        settings: Where our keys lie and whom a push service may write to.
        clock: The season's, for the time of the line.
        links: Makes addresses of our pages.
    """

    name = "web"

    def __init__(self, settings: Settings, clock: Clock, links: PageAddresses) -> None:
        self._settings = settings
        self._clock = clock
        self._links = links
        self._pair = web_push.key_pair(settings.data_dir)
        self._rests_until = 0.0

    async def deliver(self, letter: Letter) -> None:
        """Write the line, then wake the person's browsers; no push, and the line waits.

        Raises:
            NotYetError: the letter may not leave now.
        """
        if not letter.still_wanted():
            raise NotYetError
        buttons = [[_button(key) for key in row] for row in letter.keys(self._links)]
        written = await web_chat.deliver(
            letter.account.id,
            letter.text(),
            buttons or None,
            letter.ids,
            letter.worker,
            self._clock.now(),
        )
        if written:
            await self._wake(letter.account)

    def share_among(self, processes: int) -> None:
        """Our own chat has no limit to share."""

    async def close(self) -> None:
        """Nothing is held open."""

    async def _wake(self, account: AccountView) -> None:
        if asyncio.get_running_loop().time() < self._rests_until:
            return
        browsers = await push.subscriptions_of(account.id)
        await asyncio.gather(*(self._wake_one(browser, account) for browser in browsers))

    async def _wake_one(self, browser: Subscription, account: AccountView) -> None:
        words = translator(account.language)
        said = {"title": words.text("web-name"), "body": words.text("push-something-new")}
        settings = self._settings
        contact = settings.push_contact or settings.base_url
        try:
            await web_push.wake(self._pair, contact, browser, said)
        except GoneError:
            await push.forget(browser.id)
        except NotWokenError as error:
            log.warning("a browser was not woken: %s", error)
            if error.down:
                self._rests_until = asyncio.get_running_loop().time() + REST_SECONDS


def _button(key: Key) -> dict[str, str]:
    if key.url:
        return {"label": key.label, "url": key.url}
    return {"label": key.label, "action": key.action}
