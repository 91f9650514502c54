"""Waking a browser: really encrypted, nothing personal in it, and never in the chat's way."""

import json
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from backend.clients import web_push
from backend.clients.web_push import (
    KEY_FILE,
    GoneError,
    NotWokenError,
    Subscription,
    key_pair,
    may_reach,
    public_text,
    wake,
)
from backend.clock import MovableClock
from backend.db.models import PushSubscription
from backend.errors import InvalidCommandError
from backend.i18n import translator
from backend.services import accounts, push, web_chat
from backend.settings import PUSH_HOSTS, Settings
from backend.views import AccountView
from scheduler.app import create_senders
from scheduler.delivery import Delivery
from tests import world as worlds
from tests.doubles.push import FakeBrowser, PushService, push_service
from tests.integration.post import TOGETHER, notice, put, row
from tests.integration.support import refusal
from tests.world import World

pytestmark = pytest.mark.e2e
CONTACT = "mailto:office@example.org"


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    async with push_service() as running:
        yield running


@dataclass
class Desk:
    """A scheduler that wakes browsers through the double."""

    world: World
    clock: MovableClock
    settings: Settings
    service: PushService

    async def chat(self, name: str = "an") -> AccountView:
        return await worlds.chat(self.world, name, self.clock.now())

    async def woken(self, account: AccountView, browser: FakeBrowser, name: str = "an") -> None:
        """Let a browser be woken for a chat."""
        await push.subscribe(
            self.world.actor(name, account),
            account.id,
            Subscription(0, **browser.subscription),
            self.settings.push_hosts,
            self.clock.now(),
        )

    async def send(self, key: str, name: str = "an") -> None:
        """Send one task."""
        now = self.clock.now()
        await put(now, notice(self.world, name, key, now))
        senders = create_senders(self.settings, self.clock)
        await Delivery(self.clock, senders, [TOGETHER]).drain()


@pytest.fixture
async def desk(sqlite_db: str, clock: MovableClock, service: PushService, tmp_path: Path) -> Desk:
    settings = Settings(data_dir=tmp_path, push_hosts=service.base_url, push_contact=CONTACT)
    return Desk(await worlds.build(clock.now()), clock, settings, service)


async def test_a_browser_is_woken_and_learns_only_that_there_is_something_new(desk: Desk) -> None:
    account, browser = await desk.chat(), desk.service.browser()
    await desk.woken(account, browser)
    await desk.send("secret-task")
    assert desk.service.refused == []
    words = translator("vi")
    said = {"title": words.text("web-name"), "body": words.text("push-something-new")}
    assert browser.heard == [said]
    assert "secret-task" not in json.dumps(browser.heard)
    (sealed,) = browser.sealed
    assert said["body"].encode() not in sealed
    assert browser.senders == [public_text(key_pair(desk.settings.data_dir))]
    assert len(await web_chat.lines(account.id)) == 1


async def test_a_browser_that_is_gone_is_forgotten_and_the_message_waits(desk: Desk) -> None:
    account = await desk.chat()
    browsers = [desk.service.browser() for _ in range(3)]
    for browser, status in zip(browsers, (404, 410, 201), strict=True):
        browser.status = status
        await desk.woken(account, browser)
    await desk.send("a")
    kept = await PushSubscription.all()
    assert [one.endpoint for one in kept] == [browsers[2].endpoint]
    assert (await row("an:a")).state == "sent"


@pytest.mark.parametrize("status", [0, 429, 500])
async def test_a_push_service_in_trouble_holds_up_no_message_and_is_left_alone_for_a_while(
    desk: Desk, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_push.wake, "__defaults__", (0.2,))
    account, browser = await desk.chat(), desk.service.browser()
    await desk.woken(account, browser)
    browser.status = status
    senders = create_senders(desk.settings, desk.clock)
    delivery = Delivery(desk.clock, senders, [TOGETHER])
    now = desk.clock.now()
    await put(now, notice(desk.world, "an", "a", now))
    await delivery.drain()
    assert len(await web_chat.lines(account.id)) == 1
    browser.status = 201
    await put(now, notice(desk.world, "an", "b", now))
    await delivery.drain()
    assert len(await web_chat.lines(account.id)) == 2
    assert browser.heard == []
    assert await PushSubscription.all().count() == 1


async def test_a_refusal_for_one_browser_does_not_silence_the_others(desk: Desk) -> None:
    account = await desk.chat()
    bad, good = desk.service.browser(), desk.service.browser()
    bad.status = 400
    for browser in (bad, good):
        await desk.woken(account, browser)
    await desk.send("a")
    await desk.send("b")
    assert len(good.heard) == 2


async def test_the_chat_whose_browser_can_be_woken_is_told_first(desk: Desk) -> None:
    older = await desk.chat()
    await worlds.chat(desk.world, "an", desk.clock.now(), chat_key="newer")
    await desk.woken(older, desk.service.browser())
    await desk.send("a")
    assert (await row("an:a")).account_id == older.id


async def test_a_browser_wakes_for_one_chat_only_and_for_none_once_it_is_unlinked(
    desk: Desk,
) -> None:
    an, binh = await desk.chat(), await desk.chat("binh")
    browser = desk.service.browser()
    await desk.woken(an, browser)
    await desk.woken(binh, browser, "binh")
    assert await push.subscriptions_of(an.id) == ()
    assert len(await push.subscriptions_of(binh.id)) == 1
    await accounts.unlink(binh, desk.clock.now())
    assert await PushSubscription.all().count() == 0


async def test_a_chat_keeps_its_newest_five_browsers(desk: Desk) -> None:
    account = await desk.chat()
    browsers = [desk.service.browser() for _ in range(push.MOST + 2)]
    for browser in browsers:
        await desk.woken(account, browser)
    kept = [one.endpoint for one in await push.subscriptions_of(account.id)]
    assert kept == [browser.endpoint for browser in browsers[2:]]


async def test_only_push_services_we_know_are_ever_asked(desk: Desk) -> None:
    account = await desk.chat()
    sound = desk.service.browser().subscription
    for changes in (
        {"endpoint": "http://169.254.169.254/latest"},
        {"endpoint": f"{desk.service.base_url}0/push/x"},
        {"endpoint": "https://fcm.googleapis.com.example.org/x"},
        {"endpoint": "nonsense"},
        {"p256dh": "AAAA"},
        {"auth": "not base64 at all ữ"},
    ):
        browser = Subscription(0, **(sound | changes))
        refused = await refusal(
            push.subscribe(
                desk.world.actor("an", account),
                account.id,
                browser,
                desk.settings.push_hosts,
                desk.clock.now(),
            )
        )
        assert refused[:2] == (InvalidCommandError, "error-push-unknown")
    assert await PushSubscription.all().count() == 0


@pytest.mark.parametrize(
    ("endpoint", "known"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/x", True),
        ("https://web.push.apple.com/x", True),
        ("https://am3p.notify.windows.com/w/?token=x", True),
        ("http://fcm.googleapis.com/x", False),
        ("https://fcm.googleapis.com:8443/x", False),
        ("https://user@fcm.googleapis.com/x", False),
        ("https://evilfcm.googleapis.com.org/x", False),
        ("https://notfcm.googleapis.com.evil/x", False),
        ("https://127.0.0.1/x", False),
        ("https://[::1/x", False),
        ("", False),
    ],
)
def test_a_push_service_is_known_by_its_host_over_https(endpoint: str, known: bool) -> None:
    assert may_reach(endpoint, PUSH_HOSTS) is known


def test_the_key_pair_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = public_text(key_pair(folder))
    web_push._read.cache_clear()
    assert public_text(key_pair(folder)) == first
    assert stat.S_IMODE((folder / KEY_FILE).stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == [KEY_FILE]


async def test_a_service_that_cannot_be_reached_is_said_without_its_address(
    tmp_path: Path, service: PushService
) -> None:
    browser = service.browser()
    to = Subscription(1, **browser.subscription)
    await service.close()
    with pytest.raises(NotWokenError) as error:
        await wake(key_pair(tmp_path), "", to, {"body": "x"})
    assert error.value.down
    assert browser.name not in str(error.value)


async def test_whoever_has_no_contact_still_wakes(tmp_path: Path, service: PushService) -> None:
    for contact in ("", "http://127.0.0.1:8000", "https://example.org", CONTACT):
        browser = service.browser()
        await wake(
            key_pair(tmp_path), contact, Subscription(1, **browser.subscription), {"a": "b"}
        )
        assert browser.heard == [{"a": "b"}]
    browser.status = 410
    with pytest.raises(GoneError):
        await wake(
            key_pair(tmp_path), CONTACT, Subscription(1, **browser.subscription), {"a": "b"}
        )
    assert service.refused == []
