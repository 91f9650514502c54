"""Addresses that open one of our pages from a messenger: signed, and good for one day."""

from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer

from backend.errors import InvalidCommandError
from backend.views import AccountView

VALID_SECONDS = 24 * 3600
_SALT = "open-page"


@dataclass(frozen=True, slots=True)
class PageLink:
    """What an address stands for.

    Attributes:
        account_id: The chat it was sent to.
        member_id: Whose chat that was: it opens nothing of whoever has the chat afterwards.
        path: The page.
    """

    account_id: int
    member_id: int
    path: str


def sign(key: bytes, account: AccountView, path: str) -> str:
    """A token that stands for a chat, its person and the page he may open."""
    content = [account.id, account.member_id, path]
    return URLSafeTimedSerializer(key, salt=_SALT).dumps(content)


def read(key: bytes, token: str) -> PageLink:
    """What a token stands for.

    Raises:
        InvalidCommandError: forged, or older than a day.
    """
    try:
        account_id, member_id, path = URLSafeTimedSerializer(key, salt=_SALT).loads(
            token, max_age=VALID_SECONDS
        )
        return PageLink(int(account_id), int(member_id), str(path))
    except (BadData, ValueError, TypeError):
        raise InvalidCommandError("error-link-old") from None


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
        return f"{self._base_url}/open/{sign(self._key, account, path)}"
