"""The page of what did not arrive, and the switch for notifications on a device."""

from pathlib import Path

import pytest

from backend.clients.web_push import key_pair, public_text
from backend.clock import MovableClock
from backend.db.models import Notice, PushSubscription
from backend.i18n import translator
from backend.services import unreached
from backend.services.claims import Worker
from backend.services.families import FAMILIES
from backend.services.signals import clock_moved, outgoing
from scheduler.delivery import Delivery
from tests.doubles.push import push_service
from tests.e2e.web_support import House, house_of, words_on
from tests.integration.post import TOGETHER, machine, notice, put, row

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]
WORDS = translator("vi")


@pytest.fixture
async def house(sqlite_db: str, clock: MovableClock, tmp_path: Path) -> House:
    """The pages over the small world, with the demo's door."""
    return await house_of(clock, tmp_path, demo=True)


async def lose(house: House, *names: str) -> None:
    """Something for people no chat reaches."""
    now = house.clock.now()
    await put(now, *(notice(house.world, name, "a", now) for name in names))
    worker = Worker(clock=machine(now))
    await Delivery(house.clock, {}, [*FAMILIES, TOGETHER], worker).drain()
    await Notice.filter(kind=unreached.KIND).delete()


async def test_the_office_sees_who_was_not_reached_and_sends_again(house: House) -> None:
    await lose(house, "dung", "hung")
    browser = await house.browser_of("xuan")
    page = await browser.get("/outbox")
    shown = words_on(page)
    assert page.status_code == 200
    for name in ("dung", "hung"):
        assert house.world.name_of(name) in shown
    assert WORDS.text("web-outbox-error", error="no-chat") in shown
    lost = await row("dung:a")
    answer = await browser.post(f"/outbox/{lost.id}/resend")
    assert (answer.status_code, answer.headers["location"]) == (303, "/outbox")
    assert (await row("dung:a")).state == "waiting"


async def test_a_secretary_sees_his_own_cell_and_no_button(house: House) -> None:
    await lose(house, "dung", "hung")
    browser = await house.browser_of("an")
    page = await browser.get("/outbox")
    assert house.world.name_of("dung") in words_on(page)
    assert house.world.name_of("hung") not in words_on(page)
    assert "/resend" not in page.text
    lost = await row("dung:a")
    await browser.get("/link")  # a page with a form, and so with the token
    assert (await browser.post(f"/outbox/{lost.id}/resend")).status_code == 404
    assert (await row("dung:a")).state == "unreachable"


async def test_a_member_finds_no_such_page_and_no_link_to_it(house: House) -> None:
    browser = await house.browser_of("dung")
    assert (await browser.get("/outbox")).status_code == 404


async def test_the_page_is_reached_from_the_board_of_those_who_look_after_it(
    house: House,
) -> None:
    browser = await house.browser_of("xuan")
    assert 'href="/outbox"' in (await browser.get(f"/board/{house.world.org('S')}")).text
    board_only = await house.browser_of("chi")
    page = await board_only.get(f"/board/{house.world.org('S1')}")
    assert page.status_code == 200
    assert 'href="/outbox"' not in page.text


async def test_with_nothing_lost_the_page_says_so(house: House) -> None:
    browser = await house.browser_of("xuan")
    assert WORDS.text("web-outbox-none") in words_on(await browser.get("/outbox"))


async def test_sending_again_needs_the_token_of_the_page(house: House) -> None:
    await lose(house, "dung")
    browser = await house.browser_of("xuan")
    lost = await row("dung:a")
    assert (await browser.post(f"/outbox/{lost.id}/resend", token="0")).status_code == 403
    assert (await row("dung:a")).state == "unreachable"


async def test_notifications_are_switched_on_and_off_for_this_browser(
    sqlite_db: str, clock: MovableClock, tmp_path: Path
) -> None:
    async with push_service() as service:
        house = await house_of(clock, tmp_path, push_hosts=service.base_url)
        browser, device = await house.browser_of("an"), service.browser()
        page = (await browser.get("/link")).text
        assert f'data-key="{public_text(key_pair(house.settings.data_dir))}"' in page
        assert 'data-woken="no"' in page
        refused = await browser.post("/push/on", device.subscription, token="0")
        assert refused.status_code == 403
        assert (await browser.post("/push/on", device.subscription)).status_code == 204
        assert 'data-woken="yes"' in (await browser.get("/link")).text
        (stored,) = await PushSubscription.all()
        assert stored.endpoint == device.endpoint
        stranger = device.subscription | {"endpoint": "http://127.0.0.1:1/x"}
        assert (await browser.post("/push/on", stranger)).status_code == 422
        assert (await browser.post("/push/off", device.subscription)).status_code == 204
        assert await PushSubscription.all().count() == 0


async def test_whoever_is_linked_to_nobody_switches_nothing(house: House) -> None:
    async with push_service() as service:
        browser = house.browser()
        await browser.get("/")
        answer = await browser.post("/push/on", service.browser().subscription)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert await PushSubscription.all().count() == 0


async def test_the_worker_stands_at_the_root_under_the_same_strict_policy(house: House) -> None:
    answer = await house.browser().get("/sw.js")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


async def test_moving_the_clock_wakes_whoever_sends(house: House) -> None:
    browser = house.browser()
    await browser.get("/demo")
    before = (outgoing.count, clock_moved.count)
    assert (await browser.post("/demo/clock", {"days": 7})).status_code == 303
    assert (outgoing.count, clock_moved.count) == (before[0] + 1, before[1] + 1)
