"""Codes issued and offered, as tests of accounts need them."""

from datetime import timedelta

from backend.clock import MovableClock
from backend.db.models import (
    Member,
)
from backend.services import accounts
from backend.services.accounts import Redeem
from backend.views import AccountView, IssuedCode
from tests.integration.support import (
    code_of,
)
from tests.world import World

KEY = b"a secret of the test"
WRONG = "2222-2222"
MINUTE = timedelta(minutes=1)


async def issue(world: World, name: str, clock: MovableClock, days: int = 30) -> IssuedCode:
    member = await Member.get(id=world.members[name])
    (issued,) = await accounts.issue_codes(None, [member], key=KEY, days=days, now=clock.now())
    return issued


def offer(
    account: AccountView, code: str, clock: MovableClock, address: str = "", key: bytes = KEY
) -> Redeem:
    places = [accounts.chat_place(account)]
    if address:
        places.append(accounts.address_place(address))
    return Redeem(account=account, code=code, key=key, places=tuple(places), now=clock.now())


async def try_wrong(account: AccountView, clock: MovableClock, times: int) -> None:
    for _ in range(times):
        assert await code_of(accounts.redeem(offer(account, WRONG, clock))) == "error-code-wrong"
