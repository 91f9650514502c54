"""A person's chat with a fresh bot process, and what is stored of it."""

from collections.abc import Mapping

from backend.clock import MovableClock
from backend.db.models import CriterionGrade, Member
from backend.i18n import translator
from backend.services import accounts
from tests import world as worlds
from tests.integration.talk import KEY, Talk, bot_app
from tests.world import World


def words(message_id: str, **params: str | int) -> str:
    return translator("vi").text(message_id, **params)


async def talk_of(
    world: World, name: str, clock: MovableClock, *, channel: str = "web", chat_key: str = ""
) -> Talk:
    """A fresh bot process, and the chat of a person who is linked already."""
    account = await worlds.chat(world, name, clock.now(), channel=channel, chat_key=chat_key)
    return Talk(bot_app(clock), account, clock)


async def code_of(world: World, name: str, clock: MovableClock) -> str:
    member = await Member.get(id=world.members[name])
    (issued,) = await accounts.issue_codes(
        None, [member], key=KEY.encode(), days=30, now=clock.now()
    )
    return issued.code


async def grades_of(world: World, name: str) -> Mapping[str, str]:
    found = await CriterionGrade.filter(review_id=world.reviews[name])
    return {row.criterion: row.grade.value for row in found}
