"""Addresses that open one of our pages from a messenger: signed, and good for one day."""

from itsdangerous import BadData, URLSafeTimedSerializer

from backend.errors import InvalidCommandError
from backend.views import AccountView

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


class PageAddresses:
    """Addresses of our pages for a chat.

    Args:
        base_url: Our address as people reach it.
        key: The server's secret.
    """

    def __init__(self, base_url: str, key: bytes) -> None:
        self._base_url = base_url.rstrip("/")
        self._key = key

    def __call__(self, account: AccountView, path: str) -> str:
        """The address of `path`: a path in the web chat, elsewhere signed and good for a day."""
        if account.channel == "web":
            return path
        return f"{self._base_url}/open/{sign(self._key, account.id, path)}"
