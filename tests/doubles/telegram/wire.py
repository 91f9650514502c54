"""What crosses the wire: JSON objects, and refusals in Telegram's own words."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ANSWER_LIMIT = 200
CALLBACK_DATA_BYTES = 64
MAX_BUTTONS = 100
MAX_ROW_BUTTONS = 8
MAX_UPLOAD_BYTES = 50 * 1024 * 1024
DELETE_WINDOW_SECONDS = 48 * 3600


class ApiError(Exception):
    """A refusal, with the envelope Telegram answers it in.

    Attributes:
        code: The HTTP status, repeated as `error_code` in the body.
        description: The text, with its prefix ("Bad Request: ...").
        retry_after: Whole seconds to wait; only with 429.
    """

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def envelope(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> ApiError:
    """A 400 with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """A 403 with Telegram's prefix."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """A 409 with Telegram's prefix."""
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    """A 429; the wait stands in the text and in `parameters`."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after)


@dataclass(frozen=True, slots=True)
class Described:
    """The result True, which Telegram sends together with a sentence."""

    description: str
