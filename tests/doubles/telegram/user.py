"""A person with Telegram in hand."""

# ruff: noqa: ASYNC109 -- a test says how long it waits

from collections.abc import Callable
from dataclasses import dataclass

from tests.doubles.telegram.keyboards import Button, Labels
from tests.doubles.telegram.messages import Message, Screen, folded
from tests.doubles.telegram.state import Answer, Chat, World
from tests.doubles.telegram.text import Formatted, units
from tests.doubles.telegram.updates import UpdateQueue
from tests.doubles.telegram.wire import TEXT_LIMIT, Json

WAIT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Tap:
    """What a tap did: opened a callback query, or a link."""

    query_id: str = ""
    url: str = ""


class FakeUser:
    """Writes, taps and looks, in a private chat with the bot."""

    def __init__(self, chat: Chat, world: World, updates: UpdateQueue) -> None:
        self.chat = chat
        self._world = world
        self._updates = updates
        self._acted_at = 0
        self._answers_before = 0

    @property
    def user_id(self) -> int:
        """The person's id, and the chat's."""
        return self.chat.chat_id

    @property
    def messages(self) -> tuple[Screen, ...]:
        """All messages of the bot that are still there, as they stand now, oldest first."""
        return tuple(message.screen() for message in self._visible())

    @property
    def screen(self) -> Screen:
        """The bot's last message as it stands now; an empty screen before the first."""
        return self.messages[-1] if self.messages else Screen()

    @property
    def history(self) -> tuple[Screen, ...]:
        """Every state ever shown, edits and deleted messages included, in order."""
        return tuple(self.chat.shown)

    @property
    def alerts(self) -> tuple[str, ...]:
        """The texts that answered taps; a tap answered without words leaves none."""
        return tuple(answer.text for answer in self.chat.answers if answer.text)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All answers to taps, silent ones included."""
        return tuple(self.chat.answers)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The ids of taps whose button still spins."""
        queries = self._world.queries.values()
        mine = (query for query in queries if query.chat is self.chat)
        return tuple(query.query_id for query in mine if not query.answered)

    @property
    def reply_keyboard(self) -> Labels:
        """The rows of the keyboard that replaces the person's own."""
        return self.chat.reply_keyboard

    async def send(self, text: str) -> int:
        """Write to the bot; from now on it may write back.

        Returns:
            The message_id.

        Raises:
            ValueError: Text a Telegram app would not send: empty or over 4,096 units.
            RuntimeError: The person blocked the bot.
        """
        if not 1 <= units(text.strip()) <= TEXT_LIMIT:
            raise ValueError("a message has 1 to 4096 UTF-16 units")
        self._must_not_block()
        self._mark()
        self.chat.started = True
        body = Formatted(text.strip(), _command_entity(text.strip()))
        message = self._world.post(self.chat, self.chat.person, body)
        self._updates.push("message", message.to_json(), self.user_id)
        return message.message_id

    async def tap(
        self,
        name: str,
        *,
        message_id: int | None = None,
        inaccessible: bool = False,
        timeout: float = WAIT_SECONDS,
    ) -> Tap:
        """Press a button, waiting for it to appear.

        Args:
            name: The label, the callback data, or a part of one single label.
            message_id: The message to press in; without it, the newest that has a keyboard.
            inaccessible: Telegram no longer tells the message's content, only its id.
            timeout: Seconds the button may take to appear.

        Raises:
            AssertionError: No such button; the text says which there are.
        """
        message, button = await self._button(name, message_id, timeout)
        self._mark()
        if button.data is None:
            return Tap(url=button.url or "")
        return self._press(message, button.data, inaccessible=inaccessible)

    async def tap_twice_at_once(
        self, name: str, *, message_id: int | None = None, timeout: float = WAIT_SECONDS
    ) -> tuple[Tap, Tap]:
        """Press a button twice before the bot can react: two queries from one screen."""
        message, button = await self._button(name, message_id, timeout)
        self._mark()
        data = button.data or ""
        return self._press(message, data), self._press(message, data)

    async def forge(self, data: str, *, message_id: int | None = None) -> Tap:
        """Send callback data no button carries, as an outdated or bent app can."""
        message = self._newest_keyboard(message_id)
        assert message is not None, "the bot has sent no keyboard"
        self._mark()
        return self._press(message, data)

    async def block(self) -> None:
        """Block the bot; Telegram tells it so."""
        self._change_membership(blocked=True)

    async def unblock(self) -> None:
        """Unblock the bot; Telegram tells it so."""
        self._change_membership(blocked=False)

    async def wait_for(
        self, wanted: str | Callable[[Screen], bool], timeout: float = WAIT_SECONDS
    ) -> Screen:
        """Wait until the bot shows something, counting from the person's last action.

        Args:
            wanted: Words of a text or a label, or a predicate over a screen.
            timeout: Seconds to wait.

        Returns:
            The newest matching state.

        Raises:
            AssertionError: It was not shown; the text says what was.
        """

        def look() -> Screen | None:
            since = reversed(self.chat.shown[self._acted_at :])
            return next((screen for screen in since if _fits(screen, wanted)), None)

        seen = await self._world.changed.until(look, timeout)
        assert seen is not None, f"waited {timeout} s for {wanted!r}; {self._what_is_there()}"
        return seen

    async def wait_for_alert(self, words: str = "", timeout: float = WAIT_SECONDS) -> Answer:
        """Wait for the answer to a tap, counting from the person's last action."""

        def look() -> Answer | None:
            since = self.chat.answers[self._answers_before :]
            return next((one for one in since if folded(words) in folded(one.text)), None)

        seen = await self._world.changed.until(look, timeout)
        assert seen is not None, f"waited {timeout} s for an answer {words!r}: {self.answers}"
        return seen

    def _visible(self) -> list[Message]:
        messages = self.chat.messages.values()
        return [message for message in messages if message.from_bot and not message.deleted]

    def _newest_keyboard(self, message_id: int | None) -> Message | None:
        if message_id is not None:
            return self.chat.messages.get(message_id)
        return next((one for one in reversed(self._visible()) if one.keyboard), None)

    async def _button(
        self, name: str, message_id: int | None, timeout: float
    ) -> tuple[Message, Button]:
        self._must_not_block()

        def look() -> tuple[Message, Button] | None:
            message = self._newest_keyboard(message_id)
            button = message.screen().button(name) if message else None
            return (message, button) if message and button else None

        found = await self._world.changed.until(look, timeout)
        assert found is not None, f"no button {name!r}; {self._what_is_there(message_id)}"
        return found

    def _press(self, message: Message, data: str, *, inaccessible: bool = False) -> Tap:
        query = self._world.open_query(self.chat)
        content = message.to_json()
        if inaccessible or message.deleted:
            content = {"message_id": message.message_id, "chat": message.chat, "date": 0}
        payload: Json = {
            "id": query.query_id,
            "from": self.chat.person,
            "chat_instance": str(-7_000_000_000_000_000_000 - self.user_id),
            "message": content,
            "data": data,
        }
        self._updates.push("callback_query", payload, self.user_id)
        return Tap(query_id=query.query_id)

    def _change_membership(self, *, blocked: bool) -> None:
        if self.chat.blocked == blocked:
            return
        self.chat.blocked = blocked
        states = [_member(self._world.bot, blocked=one) for one in (not blocked, blocked)]
        payload: Json = {
            "chat": self.chat.to_json(),
            "from": self.chat.person,
            "date": int(self._world.now()),
            "old_chat_member": states[0],
            "new_chat_member": states[1],
        }
        self._updates.push("my_chat_member", payload, self.user_id)

    def _mark(self) -> None:
        self._acted_at = len(self.chat.shown)
        self._answers_before = len(self.chat.answers)

    def _must_not_block(self) -> None:
        if self.chat.blocked:
            raise RuntimeError("this person blocked the bot; unblock() first")

    def _what_is_there(self, message_id: int | None = None) -> str:
        message = self._newest_keyboard(message_id)
        screen = message.screen() if message else self.screen
        return f"on the screen: {screen.text!r} {screen.rows}"


def _fits(screen: Screen, wanted: str | Callable[[Screen], bool]) -> bool:
    return screen.shows(wanted) if isinstance(wanted, str) else wanted(screen)


def _command_entity(text: str) -> tuple[Json, ...]:
    if not text.startswith("/"):
        return ()
    return ({"type": "bot_command", "offset": 0, "length": units(text.split(maxsplit=1)[0])},)


def _member(bot: Json, *, blocked: bool) -> Json:
    state: Json = {"status": "kicked", "until_date": 0} if blocked else {"status": "member"}
    return {"user": bot, **state}
