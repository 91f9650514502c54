"""Keyboards: what a bot may attach to a message."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.doubles.telegram.wire import (
    CALLBACK_DATA_BYTES,
    MAX_BUTTONS,
    MAX_ROW_BUTTONS,
    ApiError,
    Json,
    bad_request,
)

_OTHER_ACTIONS = (
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "pay",
)


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button.

    Attributes:
        label: What the person reads.
        data: The callback data; None for a button that does something else.
        url: Where a link or Web App button leads; None otherwise.
        raw: The button as it goes back over the wire.
    """

    label: str
    data: str | None = None
    url: str | None = None
    raw: Json = field(default_factory=dict[str, object], repr=False)


Keyboard = tuple[tuple[Button, ...], ...]
Labels = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Markup:
    """A reply markup: buttons under the message, or a keyboard in place of the person's own.

    Attributes:
        inline: Rows of inline buttons; empty when there are none.
        reply: Rows of labels of a reply keyboard, empty to take it away; None leaves it alone.
    """

    inline: Keyboard = ()
    reply: Labels | None = None


def read_markup(value: object) -> Markup:
    """Check a reply markup of any kind.

    Raises:
        ApiError: 400 when it is not a markup, or breaks a limit of inline keyboards.
    """
    if value is None:
        return Markup()
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "keyboard" in value:
        return Markup(reply=_reply_rows(value["keyboard"]))
    if "remove_keyboard" in value or "force_reply" in value:
        return Markup(reply=())
    return Markup(inline=read_inline(value))


def read_inline(value: object) -> Keyboard:
    """Check an inline keyboard, the only kind an edit may carry.

    Raises:
        ApiError: 400 as above, or "inline keyboard expected".
    """
    if value is None:
        return ()
    if not isinstance(value, dict) or not isinstance(value.get("inline_keyboard", []), list):
        raise bad_request("inline keyboard expected")
    if value and "inline_keyboard" not in value:
        raise bad_request("inline keyboard expected")
    rows = [row for row in value.get("inline_keyboard", []) if row]
    if any(not isinstance(row, list) for row in rows):
        raise _broken("expected an Array of buttons")
    too_wide = any(len(row) > MAX_ROW_BUTTONS for row in rows)
    if too_wide or sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return tuple(tuple(_button(button) for button in row) for row in rows)


def keyboard_json(keyboard: Keyboard) -> Json:
    """The markup as it stands in a message."""
    return {"inline_keyboard": [[button.raw for button in row] for row in keyboard]}


def _button(value: object) -> Button:
    if not isinstance(value, dict) or not isinstance(label := value.get("text"), str):
        raise _broken('Can\'t find field "text"')
    if not label.strip():
        raise _broken("Button text must be non-empty")
    data, url = value.get("callback_data"), value.get("url")
    actions = [name for name in ("callback_data", "url", *_OTHER_ACTIONS) if name in value]
    if not actions:
        raise _broken("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _broken("Exactly one action is expected")
    if data is not None and not 1 <= len(str(data).encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if url is not None:
        _check_url(str(url))
    if "web_app" in value:
        url = check_web_app(value["web_app"], "inline keyboard button Web App URL")
    return Button(label, data, url, dict(value))


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "tg" and parts.netloc:
        return
    refused = f"inline keyboard button URL '{url}' is invalid"
    if parts.scheme not in ("", "http", "https", "tg"):
        raise bad_request(f"{refused}: Unsupported URL protocol")
    if not parts.scheme or "." not in (parts.hostname or ""):
        raise bad_request(f"{refused}: Wrong HTTP URL")


def check_web_app(value: object, name: str) -> str:
    """The address of a Web App, which lives under https.

    Raises:
        ApiError: 400 "`name` '...' is invalid: Only HTTPS links are allowed".
    """
    url = str(value.get("url", "")) if isinstance(value, dict) else ""
    if urlsplit(url).scheme != "https":
        raise bad_request(f"{name} '{url}' is invalid: Only HTTPS links are allowed")
    return url


def _reply_rows(value: object) -> Labels:
    if not isinstance(value, list) or any(not isinstance(row, list) for row in value):
        raise bad_request("can't parse reply keyboard markup JSON object")
    return tuple(tuple(_reply_label(button) for button in row) for row in value)


def _reply_label(value: object) -> str:
    return str(value.get("text", "")) if isinstance(value, dict) else str(value)


def _broken(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")
