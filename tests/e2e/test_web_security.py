"""What a browser may do: nothing without a link, nothing by GET, nothing from elsewhere."""

import logging
from datetime import datetime
from pathlib import Path

import pytest
from itsdangerous import URLSafeTimedSerializer

from backend.db.models import Account, AuditEvent, InboxEntry, LinkCode, Member, ReviewText
from backend.services import web_chat
from backend.web import sessions
from tests.e2e.web_support import PRIVATE, Browser, House, application, settings_for, words_on

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("no_bot")]
NO_SUCH = "Không có nội dung này"


@pytest.mark.parametrize("path", ["/", "/j/7KQ4-MX2P", "/static/app.css", "/no-such", "/healthz"])
async def test_every_answer_carries_the_policy(house: House, path: str) -> None:
    headers = (await house.browser().get(path)).headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert "noindex" in headers["x-robots-tag"]
    assert headers["referrer-policy"] == ("no-referrer" if path[:3] == "/j/" else "same-origin")
    kept = path.startswith("/static/")
    assert ("immutable" if kept else "no-store") in headers["cache-control"]
    assert "strict-transport-security" not in headers


async def test_over_https_cookies_are_secure_and_https_is_asked_for(
    house: House, tmp_path: Path
) -> None:
    settings = settings_for(tmp_path, base_url="https://pages.example.org")
    safe = House(application(settings, house.clock), settings, house.clock, house.world)
    answer = await safe.browser().get("/")
    assert "max-age" in answer.headers["strict-transport-security"]
    assert "Secure" in answer.headers["set-cookie"]
    plain = await house.browser().get("/")
    assert "Secure" not in plain.headers["set-cookie"]
    for cookie in (answer.headers["set-cookie"], plain.headers["set-cookie"]):
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie


async def test_a_post_needs_the_token_of_this_very_browser(house: House, an: Browser) -> None:
    other = await house.browser_of("binh")
    await other.get("/link")
    before = await AuditEvent.all().count()
    for token in ("", "0" * 64, other.token, "\u1ed9"):
        answer = await an.post("/link/code", token=token)
        assert answer.status_code == 403
        assert "tải lại trang" in words_on(answer)
    assert await AuditEvent.all().count() == before
    await an.get("/link")
    assert (await an.post("/link/code")).status_code == 200


async def test_a_token_may_come_in_the_header_of_a_script(an: Browser) -> None:
    headers = {"X-CSRF-Token": an.token, "HX-Request": "true"}
    assert (await an.post("/link/code", token="", headers=headers)).status_code == 200
    headers["X-CSRF-Token"] = "0" * 64
    answer = await an.post("/link/code", headers=headers)
    assert (answer.status_code, answer.headers["hx-retarget"]) == (403, "#notice")


@pytest.mark.parametrize(
    ("origin", "site", "status"),
    [
        ("http://pages.example.org", "same-origin", 200),
        ("null", "same-origin", 200),
        ("null", "cross-site", 403),
        ("https://evil.example.org", "cross-site", 403),
        ("http://[", "cross-site", 403),
        ("http://pages.example.org.evil.org", "cross-site", 403),
    ],
)
async def test_a_post_from_another_site_is_refused(
    an: Browser, origin: str, site: str, status: int
) -> None:
    headers = {"Origin": origin, "Sec-Fetch-Site": site}
    assert (await an.post("/link/code", headers=headers)).status_code == status


@pytest.mark.parametrize("path", PRIVATE)
async def test_without_a_link_every_page_leads_to_the_front(house: House, path: str) -> None:
    answer = await house.browser().get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    script = await house.browser().get(path, **{"HX-Request": "true"})
    assert (script.status_code, script.headers["hx-redirect"]) == (401, "/")
    assert script.text == ""


async def test_forged_cookies_open_nothing(house: House, an: Browser) -> None:
    account = (await house.linked("an"))[0]
    value = an.http.cookies[sessions.COOKIE]
    visitor = house.browser()
    await visitor.get("/")
    strangers = [
        value[:-2] + ("AA" if not value.endswith("AA") else "BB"),
        visitor.http.cookies[sessions.VISITOR_COOKIE],
        str(URLSafeTimedSerializer(b"another key", salt="web-session").dumps([account, "n"])),
        str(URLSafeTimedSerializer(house.tools.key, salt="other").dumps([account, "n"])),
        str(URLSafeTimedSerializer(house.tools.key, salt="web-session").dumps("n")),
        "x" * 5000,
    ]
    for forged in strangers:
        browser = house.browser()
        browser.http.cookies.set(sessions.COOKIE, forged)
        assert (await browser.get("/chat")).headers["location"] == "/"
    assert (await an.get("/chat")).status_code == 200


async def test_the_next_person_at_a_browser_sees_no_older_lines(
    house: House, an: Browser, now: datetime
) -> None:
    account = (await house.linked("an"))[0]
    await web_chat.post(account, "a line for An alone", None, now)
    assert "a line for An alone" in (await an.get("/chat")).text
    assert 'method="post" action="/link/remove"' not in (await an.get("/link")).text
    asked = await an.get(f"/link/remove?account={account}")
    assert "Đồng ý hủy liên kết Giữ lại" in words_on(asked)
    assert (await house.linked("an"))[0] == account
    gone = await an.post("/link/remove", {"account": account})
    assert gone.headers["location"] == "/?unlinked=1"
    code = await house.code_for("binh")
    await an.get(f"/j/{code}")
    assert (await an.post(f"/j/{code}")).status_code == 303
    page = await an.get("/chat")
    assert "Lê Thị Bình" in page.text
    assert "a line for An alone" not in page.text


async def test_a_sibling_secretary_learns_no_more_than_of_what_is_not_there(
    house: House, an: Browser
) -> None:
    world = house.world
    for page in ("/codes/{}", "/board/{}"):
        assert (await an.get(page.format(world.org("S1")))).status_code == 200
        answers = [
            await an.get(page.format(id_))
            for id_ in (world.org("S2"), world.org("S"), world.org("K"), world.unknown_id, "x")
        ]
        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.text for answer in answers}) == 1
        assert NO_SUCH in words_on(answers[0])
    before = await LinkCode.all().count()
    for id_ in (world.org("S2"), world.unknown_id):
        answer = await an.post(f"/codes/{id_}", {"whom": "all"})
        assert (answer.status_code, NO_SUCH in words_on(answer)) == (404, True)
    assert await LinkCode.all().count() == before


async def test_who_watches_without_the_right_to_issue_sees_no_code_page(house: House) -> None:
    chi = await house.browser_of("chi")
    cell = house.world.org("S1")
    board = await chi.get(f"/board/{cell}")
    assert board.status_code == 200
    assert f"/codes/{cell}" not in board.text
    assert (await chi.get(f"/codes/{cell}")).status_code == 404
    await chi.get("/link")
    assert (await chi.post(f"/codes/{cell}", {"whom": "all"})).status_code == 404


async def test_only_the_keepers_of_the_top_import(house: House, an: Browser) -> None:
    assert (await an.get("/import")).status_code == 404
    for path in ("/import", "/import/confirm", "/import/cancel"):
        await an.get("/link")
        answer = await an.post(path, {"token": "x"}, files={"file": ("a.xlsx", b"x")})
        assert answer.status_code == 404
    loan = await house.browser_of("loan")
    assert (await loan.get("/import")).status_code == 200


async def test_one_unlinks_ones_own_chats_only(house: House, an: Browser) -> None:
    await house.browser_of("binh")
    (other,) = await house.linked("binh")
    for id_ in (other, house.world.unknown_id):
        answer = await an.post("/link/remove", {"account": id_})
        assert (answer.status_code, NO_SUCH in words_on(answer)) == (404, True)
        assert (await an.get(f"/link/remove?account={id_}")).status_code == 404
    assert await house.linked("binh") == [other]


async def test_whatever_people_type_is_shown_as_they_typed_it(
    house: House, an: Browser, now: datetime
) -> None:
    hostile = "<img src=x onerror=alert(1)> &amp; <b>x</b>"
    await Member.filter(id=house.world.members["dung"]).update(full_name=hostile)
    board = (await an.get(f"/board/{house.world.org('S1')}")).text
    account = (await house.linked("an"))[0]
    await web_chat.post(account, hostile, None, now, own=True)
    keys = [[{"label": hostile, "action": '"><script>'}, {"label": "x", "url": "javascript:a"}]]
    await web_chat.post(account, f"<b>1</b> <s>2 {hostile}", keys, now)
    chat = (await an.get("/chat")).text
    for page in (board, chat):
        assert "<img" not in page
        assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<b>1</b> <s>2 &lt;img" in chat
    assert "javascript:" not in chat
    assert 'value="&#34;&gt;&lt;script&gt;"' in chat


async def test_no_failure_shows_its_words(
    house: House, an: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_: int) -> str:
        raise RuntimeError("secret words of the database")

    monkeypatch.setattr(web_chat, "stamp", broken)
    with caplog.at_level(logging.INFO):
        answer = await an.get("/chat")
    assert answer.status_code == 500
    assert "Hệ thống gặp trục trặc" in words_on(answer)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for leak in ("secret words", "Traceback", "RuntimeError"):
        assert leak not in answer.text
    assert "secret words" not in caplog.text


async def test_what_cannot_be_read_is_refused_with_a_sentence(house: House, an: Browser) -> None:
    assert NO_SUCH in words_on(await an.get("/no/such/page"))
    assert (await an.post("/chat/tap", {"message": "x"})).status_code == 422
    long = await an.post("/chat/say", {"nonce": "0" * 8, "text": "x" * 1_100_000})
    assert (long.status_code, "lớn quá mức" in words_on(long)) == (413, True)
    many = await an.post("/chat/say", {"nonce": "0" * 8, "text": "x" * 2001})
    assert many.status_code == 422
    assert await InboxEntry.filter(update_key__contains=":0000").count() == 0


async def test_the_same_tap_twice_is_one_event(house: House, an: Browser) -> None:
    account = (await house.linked("an"))[0]
    tap = {"message": 7, "action": "h", "nonce": "a" * 32}
    for _ in range(2):
        assert (await an.post("/chat/tap", tap)).status_code == 303
    await an.post("/chat/tap", tap | {"action": "p"})
    await an.post("/chat/tap", tap | {"nonce": "b" * 32})
    found = await InboxEntry.filter(chat_key=str(account)).order_by("id")
    assert [entry.payload.get("action") for entry in found] == [None, "h", "p", "h"]


async def test_the_demo_is_there_only_where_the_settings_ask_for_it(
    house: House, an: Browser, tmp_path: Path
) -> None:
    assert (await an.get("/demo")).status_code == 404
    assert (await an.post("/demo/as", {"member": 1})).status_code == 404
    assert (await an.post("/demo/clock", {"days": 1})).status_code == 404
    settings = settings_for(tmp_path, demo=True)
    demo = House(application(settings, house.clock), settings, house.clock, house.world)
    assert (await demo.browser().get("/demo")).status_code == 200


async def test_a_member_of_one_cell_writes_into_no_other_form(house: House, an: Browser) -> None:
    assert (await an.post("/texts/no-such", {"body": "x"})).status_code == 404
    assert await ReviewText.all().count() == 0
    assert await Account.filter(member_id=None).count() == 0
