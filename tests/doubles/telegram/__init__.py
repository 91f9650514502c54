"""A Telegram Bot API server for tests: real limits, real error texts, people who tap.

    async with fake_telegram() as fake:
        user = fake.user(42, "An")
        ...  # start a bot with fake.base_url and fake.token
        await user.send("/start")
        await user.tap("Tốt")
        assert "Đã ghi" in (await user.wait_for("Đã ghi")).text

Nothing here leaves loopback. `clients` holds the two real clients pointed at the fake,
`fixtures` the pytest fixtures, `proof` both clients' errors under one name.
"""

from tests.doubles.telegram.fake import TOKEN, FakeTelegram, fake_telegram
from tests.doubles.telegram.faults import Fault
from tests.doubles.telegram.keyboards import Button
from tests.doubles.telegram.messages import Screen, SentFile
from tests.doubles.telegram.rate import RateWatch
from tests.doubles.telegram.state import Answer
from tests.doubles.telegram.user import FakeUser, Tap
from tests.doubles.telegram.webhook import WEBHOOK_HEADER

__all__ = [
    "TOKEN",
    "WEBHOOK_HEADER",
    "Answer",
    "Button",
    "FakeTelegram",
    "FakeUser",
    "Fault",
    "RateWatch",
    "Screen",
    "SentFile",
    "Tap",
    "fake_telegram",
]
