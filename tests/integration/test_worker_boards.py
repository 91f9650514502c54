"""What secretaries and offices see in a chat, and what a messenger never carries."""

from backend import actions as do
from backend.clock import MovableClock
from backend.db.models import Campaign, Office
from backend.services import accounts
from tests import world as worlds
from tests.integration.conversation import talk_of, words
from tests.world import World


async def test_secretary_sees_the_cell_and_finds_a_member_by_name(
    world: World, clock: MovableClock
) -> None:
    await worlds.fill_in(world, ["dung"], clock.now(), submitted=True)
    talk = await talk_of(world, "an", clock)
    shown = await talk.say("/tiendo")
    assert "Chi bộ Văn phòng" in shown
    people = await talk.tap(words("button-people"))
    assert "Trần Thị Dung (1980)" in people
    assert words("level-GOOD") not in people  # how far, never what was answered
    await talk.press(do.Find(world.org("S1")))
    assert (await accounts.by_id(talk.account.id)) is not None
    assert "Trần Thị Dung (1990)" in await talk.after_restart().say("dung")
    assert "Chào đồng chí" in await talk.say("dung")  # it waits for one line only


async def test_messenger_carries_no_names_of_others_and_signed_page_addresses(
    world: World, clock: MovableClock
) -> None:
    talk = await talk_of(world, "an", clock, channel="zalo")
    await talk.say("/tiendo")
    people = await talk.tap(words("button-people"))
    assert "Trần Thị Dung" not in people
    urls = [button.url for line in await talk.lines() for row in line.buttons for button in row]
    pages = [url for url in urls if url]
    assert pages
    assert all(url.startswith("https://bot.example.org/open/") for url in pages)
    await Campaign.filter(id=world.campaign).update(chat_content="full")
    await talk.say("/tiendo")
    assert "Trần Thị Dung (1980)" in await talk.tap(words("button-people"))


async def test_upper_office_walks_the_tree_and_back(world: World, clock: MovableClock) -> None:
    talk = await talk_of(world, "loan", clock)
    assert "Đảng bộ Khối" in await talk.say("/tiendo")
    await talk.tap(words("button-children"))
    assert "Đảng bộ Sở Kế hoạch" in await talk.tap("Đảng bộ Sở Kế hoạch")
    await talk.tap(words("button-children"))
    await talk.tap("Đảng bộ bộ phận Trung tâm")
    assert "Đảng bộ Sở Kế hoạch" in (await talk.tap(words("button-above"))).splitlines()[0]
    await Office.filter(member_id=world.members["loan"]).delete()
    await talk.tap(words("button-above"))  # the right ended while the page was open
    assert await talk.newest() == words("error-not-found")
    assert "Tiến độ năm 2022" in await talk.say("/tiendo")
