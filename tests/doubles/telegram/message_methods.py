"""The methods about messages."""

from tests.doubles.telegram.html_text import parse_html
from tests.doubles.telegram.keyboards import Keyboard, read_inline, read_markup
from tests.doubles.telegram.messages import Message, SentFile
from tests.doubles.telegram.params import Params
from tests.doubles.telegram.state import Answer, Chat, World
from tests.doubles.telegram.text import Formatted, units
from tests.doubles.telegram.wire import (
    ANSWER_LIMIT,
    CAPTION_LIMIT,
    DELETE_WINDOW_SECONDS,
    MAX_UPLOAD_BYTES,
    TEXT_LIMIT,
    ApiError,
    Json,
    bad_request,
)

_CHAT_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly"
    " the same as a current content and reply markup of the message"
)
_STALE_QUERY = "query is too old and response timeout expired or query ID is invalid"


class MessageMethods:
    """Sends, edits, deletions and answers, each with the limits of the real server.

    Markdown is not spoken here: its parse modes are refused as unknown.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    async def send_message(self, params: Params) -> Json:
        """Post a text."""
        chat = self._world.writable_chat(params)
        body = _text(params)
        markup = read_markup(params.structure("reply_markup"))
        protected = params.flag("protect_content")
        message = self._world.post(chat, self._world.bot, body, markup=markup, protected=protected)
        return message.to_json()

    async def send_document(self, params: Params) -> Json:
        """Post an uploaded file, or one the server already has."""
        chat = self._world.writable_chat(params)
        body = _formatted(params, "caption")
        if units(body.text) > CAPTION_LIMIT:
            raise bad_request("message caption is too long")
        markup = read_markup(params.structure("reply_markup"))
        message = self._world.post(
            chat,
            self._world.bot,
            body,
            markup=markup,
            document=self._document(params),
            protected=params.flag("protect_content"),
        )
        return message.to_json()

    async def edit_message_text(self, params: Params) -> Json:
        """Replace text and keyboard; a keyboard left out is taken away."""
        chat, message = self._editable(params)
        if message.document:
            raise bad_request("there is no text in the message to edit")
        keyboard = read_inline(params.structure("reply_markup"))
        return self._edit(chat, message, _text(params), keyboard)

    async def edit_message_reply_markup(self, params: Params) -> Json:
        """Replace the keyboard only."""
        chat, message = self._editable(params)
        keyboard = read_inline(params.structure("reply_markup"))
        return self._edit(chat, message, message.body, keyboard)

    async def delete_message(self, params: Params) -> bool:
        """Take a message away, within 48 hours."""
        chat = self._world.chat(params)
        message = chat.messages.get(params.integer("message_id"))
        if message is None or message.deleted:
            raise bad_request("message to delete not found")
        if self._world.now() - message.date > DELETE_WINDOW_SECONDS:
            raise bad_request("message can't be deleted")
        message.deleted = True
        self._world.changed.fire()
        return True

    async def answer_callback_query(self, params: Params) -> bool:
        """Answer a tap, once."""
        query = self._world.queries.get(params.text("callback_query_id"))
        if query is None or query.answered:
            raise bad_request(_STALE_QUERY)
        text = params.text("text")
        if units(text) > ANSWER_LIMIT:
            raise bad_request("MESSAGE_TOO_LONG")
        query.answered = True
        answer = Answer(query.query_id, text, params.flag("show_alert"), params.text("url"))
        query.chat.answers.append(answer)
        self._world.changed.fire()
        return True

    async def send_chat_action(self, params: Params) -> bool:
        """Show "typing" and its kin."""
        chat = self._world.writable_chat(params)
        action = params.text("action")
        if action not in _CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat.actions.append(action)
        return True

    def _editable(self, params: Params) -> tuple[Chat, Message]:
        chat = self._world.writable_chat(params)
        if not (message_id := params.integer("message_id")):
            raise bad_request("message identifier is not specified")
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            raise bad_request("message to edit not found")
        if not message.from_bot:
            raise bad_request("message can't be edited")
        return chat, message

    def _edit(self, chat: Chat, message: Message, body: Formatted, keyboard: Keyboard) -> Json:
        if (body, keyboard) == (message.body, message.keyboard):
            raise bad_request(_NOT_MODIFIED)
        message.body, message.keyboard = body, keyboard
        message.edit_date = int(self._world.now())
        self._world.show(chat, message)
        return message.to_json()

    def _document(self, params: Params) -> SentFile:
        upload = params.file("document")
        if upload is None:
            return self._known_file(params.text("document"))
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > MAX_UPLOAD_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        return self._world.keep_file(upload.name, upload.mime, upload.content)

    def _known_file(self, file_id: str) -> SentFile:
        if not file_id:
            raise bad_request("there is no document in the request")
        if file_id not in self._world.files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._world.files[file_id]


def _text(params: Params) -> Formatted:
    """The text of a message: 1 to 4,096 UTF-16 units once its markup is read."""
    body = _formatted(params, "text")
    if not body.text:
        raise bad_request("message text is empty")
    if units(body.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return body


def _formatted(params: Params, name: str) -> Formatted:
    """Text or caption with its markup read: HTML, or entities the caller gave."""
    source, mode = params.text(name), params.text("parse_mode").lower()
    if mode == "html":
        return parse_html(source).trimmed()
    if mode not in ("", "none"):
        raise bad_request("unsupported parse_mode")
    given = params.structure("entities" if name == "text" else "caption_entities") or []
    if not isinstance(given, list):
        raise bad_request("can't parse entities: expected an Array")
    return Formatted(source, tuple(given)).trimmed()
