"""Addresses that open one of our pages from a messenger: signed, and good for one day."""

from itsdangerous import BadData, URLSafeTimedSerializer

from backend.errors import InvalidCommandError

VALID_SECONDS = 24 * 3600
_SALT = "open-page"


def sign(key: bytes, account_id: int, path: str) -> str:
    """A token that stands for a chat and the page it may open."""
    return URLSafeTimedSerializer(key, salt=_SALT).dumps([account_id, path])


def read(key: bytes, token: str) -> tuple[int, str]:
    """The chat and the page behind a token.

    Raises:
        InvalidCommandError: forged, or older than a day.
    """
    try:
        account_id, path = URLSafeTimedSerializer(key, salt=_SALT).loads(
            token, max_age=VALID_SECONDS
        )
    except (BadData, ValueError, TypeError):
        raise InvalidCommandError("error-link-old") from None
    return int(account_id), str(path)
