"""Codes and links in a browser: what opens a chat to its person, and what never does."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from backend.clock import MovableClock
from backend.db.models import Account, AuditEvent, InboxEntry, LinkCode
from backend.services import accounts, links
from tests import world as worlds
from tests.e2e.web_support import PRIVATE, Browser, House, application, settings_for, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]
NO_SUCH = "Không có nội dung này"


async def test_opening_a_code_redeems_nothing_and_tells_nothing(house: House) -> None:
    code = await house.code_for("an")
    browser = house.browser()
    pages = []
    for tried in (code, "2222-2222", "nonsense"):
        answer = await browser.get(f"/j/{tried}")
        assert answer.status_code == 200
        pages.append(answer.text.replace(tried, "…"))
    assert len(set(pages)) == 1
    assert "Nguyễn" not in pages[0]
    assert (await browser.http.head(f"/j/{code}")).status_code == 200
    assert await house.linked("an") == []
    assert await LinkCode.filter(used_at=None).count() == 1


async def test_a_tap_redeems_a_code_once(house: House) -> None:
    code = await house.code_for("an")
    first, second = house.browser(), house.browser()
    for browser in (first, second):
        await browser.get(f"/j/{code}")
    answer = await first.post(f"/j/{code}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    assert len(await house.linked("an")) == 1
    assert [entry.payload for entry in await InboxEntry.all()] == [{"text": "/start"}]
    assert (await first.get("/chat")).status_code == 200
    refused = await second.post(f"/j/{code}")
    assert refused.status_code == 422
    assert "Mã không đúng" in words_on(refused)
    assert (await second.get("/chat")).headers["location"] == "/"


async def test_a_typed_code_may_have_small_letters_and_no_dash(house: House) -> None:
    code = await house.code_for("an")
    browser = house.browser()
    await browser.get("/")
    answer = await browser.post("/link-code", {"code": f" {code.replace('-', '').lower()} "})
    assert answer.headers["location"] == "/chat"


async def test_wrong_codes_lock_the_browser_and_then_the_address(house: House) -> None:
    code = await house.code_for("an")
    for number in range(6):
        browser = house.browser()
        await browser.get("/")
        for _ in range(5):
            answer = await browser.post("/link-code", {"code": f"2222-222{number + 2}"})
            assert answer.status_code == 422
        answer = await browser.post("/link-code", {"code": code})
        assert "Đã nhập sai quá nhiều lần" in words_on(answer)
    fresh = house.browser()
    await fresh.get("/")
    assert "Đã nhập sai quá nhiều lần" in words_on(await fresh.post("/link-code", {"code": code}))
    assert await house.linked("an") == []


async def test_behind_a_proxy_the_address_is_the_one_the_proxy_saw(
    house: House, tmp_path: Path
) -> None:
    settings = settings_for(tmp_path, trusted_proxy=True)
    proxied = House(application(settings, house.clock), settings, house.clock, house.world)
    code = await house.code_for("an")

    async def try_from(forwarded: str, typed: str) -> int:
        browser = proxied.browser()
        await browser.get("/")
        headers = {"X-Forwarded-For": forwarded}
        return (await browser.post("/link-code", {"code": typed}, headers=headers)).status_code

    for number in range(30):
        assert await try_from(f"10.0.0.{number}, 2001:db8::{number:x}", "2222-2222") == 422
    assert await try_from("9.9.9.9, 2001:db8::ffff", code) == 422
    assert await try_from("2001:db8::1, 9.9.9.9", code) == 303


async def test_an_unlinked_browser_is_out_at_once(
    house: House, an: Browser, now: datetime
) -> None:
    account = await accounts.by_id((await house.linked("an"))[0])
    assert account
    await accounts.unlink(account, now)
    for path in PRIVATE:
        assert (await an.get(path)).headers["location"] == "/"
    assert (await an.post("/chat/say", {"text": "x", "nonce": "0" * 8})).status_code == 303
    assert await InboxEntry.filter(update_key__contains=":" + "0" * 8).count() == 0


async def test_another_persons_code_does_not_change_who_one_is(house: House, an: Browser) -> None:
    code = await house.code_for("binh")
    await an.get(f"/j/{code}")
    answer = await an.post(f"/j/{code}")
    assert answer.status_code == 409
    assert 'href="/chat"' in answer.text
    assert "Nguyễn Văn An" in (await an.get("/chat")).text
    assert await LinkCode.filter(used_at=None).count() == 1


async def test_codes_are_shown_once_and_for_the_cell_alone(house: House, an: Browser) -> None:
    cell = house.world.org("S1")
    assert await LinkCode.filter(used_at=None).count() == 0
    await an.get(f"/codes/{cell}")
    assert await LinkCode.filter(used_at=None).count() == 0
    sheet = await an.post(f"/codes/{cell}", {"whom": "unlinked"})
    assert sheet.status_code == 200
    assert sheet.headers["cache-control"] == "no-store"
    assert sheet.text.count("<svg") == 8 + 1  # a QR code for each but An, and our mark
    assert "chậm nhất hết ngày 30/11/2022" in sheet.text
    shown = sheet.text.split("/j/")[1][:9]
    assert accounts.looks_like_code(shown)
    assert shown not in (await an.get(f"/codes/{cell}")).text


async def test_a_messengers_link_opens_a_page_by_a_tap_alone(house: House, now: datetime) -> None:
    messenger = await worlds.chat(house.world, "an", now, channel="telegram")
    token = links.sign(house.tools.key, messenger, "/texts")
    browser = house.browser()
    page = await browser.get(f"/open/{token}")
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "Nguyễn" not in page.text
    assert await house.linked("an") == [messenger.id]
    answer = await browser.post(f"/open/{token}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/texts")
    assert len(await house.linked("an")) == 2
    assert (await browser.get("/texts")).status_code == 200
    await browser.get(f"/open/{token}")
    await browser.post(f"/open/{token}")
    assert len(await house.linked("an")) == 2
    assert "page-opened" in [event.action for event in await AuditEvent.all()]


async def test_a_forged_or_dead_link_of_a_messenger_opens_nothing(
    house: House, an: Browser, now: datetime
) -> None:
    messenger = await worlds.chat(house.world, "binh", now, channel="telegram")
    forged = links.sign(b"another key", messenger, "/texts")
    assert (await house.browser().get(f"/open/{forged}")).status_code == 422
    elsewhere = links.sign(house.tools.key, messenger, "//evil.example.org")
    browser = house.browser()
    await browser.get(f"/open/{elsewhere}")
    assert (await browser.post(f"/open/{elsewhere}")).headers["location"] == "/chat"
    token = links.sign(house.tools.key, messenger, "/texts")
    await an.get(f"/open/{token}")
    assert (await an.post(f"/open/{token}")).status_code == 409
    await accounts.unlink(messenger, now)
    late = house.browser()
    await late.get(f"/open/{token}")
    assert (await late.post(f"/open/{token}")).status_code == 422


async def test_a_messengers_link_opens_nothing_of_who_has_the_chat_afterwards(
    house: House, now: datetime
) -> None:
    messenger = await worlds.chat(house.world, "an", now, channel="telegram")
    token = links.sign(house.tools.key, messenger, "/texts")
    await accounts.unlink(messenger, now)
    await Account.filter(id=messenger.id).update(
        member_id=house.world.members["binh"], linked_at=now
    )
    for browser in (house.browser(), await house.browser_of("binh")):
        await browser.get(f"/open/{token}")
        answer = await browser.post(f"/open/{token}")
        assert answer.status_code == 422
        assert "Đường dẫn này không đúng hoặc đã quá một ngày." in words_on(answer)
    assert len(await house.linked("binh")) == 2
    own = links.sign(
        house.tools.key, replace(messenger, member_id=house.world.members["binh"]), "/"
    )
    browser = house.browser()
    await browser.get(f"/open/{own}")
    assert (await browser.post(f"/open/{own}")).status_code == 303


async def test_an_own_code_lasts_a_quarter_of_an_hour(
    house: House, an: Browser, clock: MovableClock
) -> None:
    await an.post("/link/code")
    code = await LinkCode.get(used_at=None)
    assert code.member_id == house.world.members["an"]
    assert code.expires_at - code.issued_at == timedelta(minutes=15)
