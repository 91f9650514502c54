"""Everything the fake remembers: people, chats, messages, callback queries."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.doubles.telegram.keyboards import Labels, Markup
from tests.doubles.telegram.messages import Message, Screen, SentFile
from tests.doubles.telegram.params import Params
from tests.doubles.telegram.signal import Signal
from tests.doubles.telegram.text import Formatted
from tests.doubles.telegram.wire import Json, bad_request, forbidden


@dataclass(frozen=True, slots=True)
class Answer:
    """What answerCallbackQuery showed: a toast, or a pop-up to be closed."""

    query_id: str
    text: str
    pop_up: bool
    url: str


@dataclass(slots=True)
class Chat:
    """The private chat of one person with the bot.

    Attributes:
        person: Telegram's User.
        started: Whether the person ever wrote; before that the bot may not.
        shown: Every state of every message of the bot, in the order it was shown.
    """

    person: Json
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict[int, Message])
    shown: list[Screen] = field(default_factory=list[Screen])
    answers: list[Answer] = field(default_factory=list[Answer])
    actions: list[str] = field(default_factory=list[str])
    reply_keyboard: Labels = ()
    menu_button: Json | None = None

    @property
    def chat_id(self) -> int:
        """The chat's id, which is the person's."""
        return self.person["id"]

    def to_json(self) -> Json:
        """Telegram's Chat."""
        return {
            "id": self.chat_id,
            "type": "private",
            "first_name": self.person["first_name"],
        }


@dataclass(slots=True)
class Query:
    """A tap that waits for its one answer."""

    query_id: str
    chat: Chat
    answered: bool = False


class World:
    """The server's memory.

    Args:
        bot: Telegram's User of the bot.
        now: Seconds since 1970, for dates and for the 48 hours of deleteMessage.
    """

    def __init__(self, bot: Json, now: Callable[[], float]) -> None:
        self.bot = bot
        self.now = now
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, SentFile] = {}
        self.queries: dict[str, Query] = {}
        self.changed = Signal()
        self._last_message_id = 0

    def chat(self, params: Params) -> Chat:
        """The chat a call names.

        Raises:
            ApiError: 400 when no `chat_id` is given, or nobody has that id.
        """
        if not params.text("chat_id"):
            raise bad_request("chat_id is empty")
        chat = self.chats.get(params.integer("chat_id"))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def writable_chat(self, params: Params) -> Chat:
        """The chat a call names, if the bot may write in it.

        Raises:
            ApiError: 403 when the person never wrote or blocked the bot; 400 as `chat` does.
        """
        chat = self.chat(params)
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def post(
        self,
        chat: Chat,
        sender: Json,
        body: Formatted,
        *,
        markup: Markup | None = None,
        document: SentFile | None = None,
        protected: bool = False,
    ) -> Message:
        """Add a message to a chat; the bot's own is shown to the person."""
        self._last_message_id += 1
        message = Message(
            message_id=self._last_message_id,
            date=int(self.now()),
            sender=sender,
            chat=chat.to_json(),
            body=body,
            keyboard=markup.inline if markup else (),
            document=document,
            protected=protected,
        )
        chat.messages[message.message_id] = message
        if markup and markup.reply is not None:
            chat.reply_keyboard = markup.reply
        if message.from_bot:
            self.show(chat, message)
        return message

    def show(self, chat: Chat, message: Message) -> None:
        """Put the present state of a message of the bot before the person's eyes."""
        chat.shown.append(message.screen())
        self.changed.fire()

    def keep_file(self, name: str, mime: str, content: bytes) -> SentFile:
        """Store an upload under a new file id."""
        stored = SentFile(f"file{len(self.files) + 1}", name, mime, content)
        self.files[stored.file_id] = stored
        return stored

    def open_query(self, chat: Chat) -> Query:
        """A new callback query of this person."""
        query = Query(str(4_000_000_000_000_001 + len(self.queries)), chat)
        self.queries[query.query_id] = query
        return query
