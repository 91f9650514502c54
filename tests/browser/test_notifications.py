"""Notifications on a device: switched on and off on the page, shown by the worker.

A headless Chromium reaches no push service, so the subscription itself is made up; all else is
the browser's own: permission, worker, the shown notification.
"""

import json

import pytest
from playwright.sync_api import Page, expect

from backend.i18n import translator
from tests.browser.conftest import Open, Site
from tests.doubles.push import FakeBrowser

pytestmark = pytest.mark.browser
WORDS = translator("vi")
#: Nobody listens there: what is sent to it is refused at once.
NOWHERE = "http://127.0.0.1:9"
SETTINGS = {"push_hosts": NOWHERE}

#: A subscription as the browser would have got it from a push service.
SUBSCRIBED = """
    let given = null;
    const { endpoint, p256dh, auth } = %s;
    PushManager.prototype.getSubscription = async () => given;
    PushManager.prototype.subscribe = async (options) => {
      if (!options.userVisibleOnly || options.applicationServerKey.length !== 65) throw Error();
      given = {
        toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
        unsubscribe: async () => { given = null; },
      };
      return given;
    };
"""


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=WORDS.text(name), exact=True).click()


def shown(page: Page) -> list[list[str]]:
    """The notifications the device shows now."""
    return page.evaluate(
        "async () => (await (await navigator.serviceWorker.ready).getNotifications())"
        ".map((one) => [one.title, one.body])"
    )


def push(page: Page, origin: str, words: dict[str, str]) -> None:
    """Wake the worker as the browser's push service does."""
    devtools = page.context.new_cdp_session(page)
    found: list[str] = []

    def registered(event: dict) -> None:
        found.extend(one["registrationId"] for one in event["registrations"])

    devtools.on("ServiceWorker.workerRegistrationUpdated", registered)
    devtools.send("ServiceWorker.enable")
    page.wait_for_timeout(200)
    devtools.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": origin, "registrationId": found[0], "data": json.dumps(words)},
    )


def test_a_person_switches_notifications_on_sees_one_and_switches_them_off(
    site: Site, open_as: Open
) -> None:
    dung = open_as("dung")
    page = dung.page
    page.context.grant_permissions(["notifications"], origin=site.address)
    page.add_init_script(SUBSCRIBED % json.dumps(FakeBrowser(NOWHERE).subscription))
    page.goto("/link")
    button(page, "web-bell-switch-on")
    expect(page.get_by_text(WORDS.text("web-bell-on"))).to_be_visible()
    dung.fits()
    said = {"title": WORDS.text("web-name"), "body": WORDS.text("push-something-new")}
    push(page, site.address, said)
    page.wait_for_timeout(300)
    assert shown(page) == [[said["title"], said["body"]]]
    button(page, "web-bell-switch-off")
    expect(page.get_by_text(WORDS.text("web-bell-off"))).to_be_visible()
    expect(page.get_by_text(WORDS.text("web-bell-on"))).to_be_hidden()


def test_who_forbids_notifications_is_told_where_to_allow_them(site: Site, open_as: Open) -> None:
    page = open_as("em").page
    page.add_init_script("Notification.requestPermission = async () => 'denied';")
    page.goto("/link")
    button(page, "web-bell-switch-on")
    expect(page.get_by_text(WORDS.text("web-bell-denied"))).to_be_visible()


def test_what_the_server_refuses_is_not_believed_to_be_on(site: Site, open_as: Open) -> None:
    ha = open_as("ha")
    ha.expected.append("422")
    page = ha.page
    page.context.grant_permissions(["notifications"], origin=site.address)
    unknown = FakeBrowser("https://push.example.org").subscription
    page.add_init_script(SUBSCRIBED % json.dumps(unknown))
    page.goto("/link")
    button(page, "web-bell-switch-on")
    expect(page.get_by_text(WORDS.text("web-bell-failed"))).to_be_visible()
    expect(page.get_by_role("button", name=WORDS.text("web-bell-switch-on"))).to_be_visible()


def test_a_browser_that_cannot_be_woken_is_not_asked(site: Site, open_as: Open) -> None:
    page = open_as("nga").page
    page.add_init_script("delete window.PushManager;")
    page.goto("/link")
    expect(page.get_by_role("heading", name=WORDS.text("web-bell-head"))).to_be_hidden()
