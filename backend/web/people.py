"""The person behind a request."""

from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Annotated

from fastapi import Depends, Request
from starlette.requests import HTTPConnection

from backend.i18n import Translator, translator
from backend.services import accounts
from backend.services.commands import Actor
from backend.views import AccountView
from backend.web import sessions
from backend.web.tools import tools_of


class NotLinkedError(Exception):
    """The browser is linked to nobody; answered by the page that says how to link."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks, in which language, and when."""

    account: AccountView
    actor: Actor
    words: Translator
    now: datetime


async def linked_account(request: HTTPConnection) -> AccountView | None:
    """The web chat of the cookie, if it is linked to a person now."""
    session = sessions.read(request)
    account = await accounts.by_id(session.account_id) if session else None
    if account is None or account.channel != "web" or account.member_id is None:
        return None
    return account


async def current_person(request: Request) -> Person:
    """The linked person.

    Raises:
        NotLinkedError: there is none.
    """
    account = await linked_account(request)
    if account is None or account.member_id is None:
        raise NotLinkedError
    words = translator(account.language)
    request.state.words = words
    actor = Actor(account.member_id, account.id)
    return Person(account, actor, words, tools_of(request).clock.now())


CurrentPerson = Annotated[Person, Depends(current_person)]


def words_of(request: HTTPConnection) -> Translator:
    """The words to answer in: the person's, else the house's."""
    words: Translator | None = getattr(request.state, "words", None)
    return words or translator(tools_of(request).settings.language)


def address_of(request: HTTPConnection) -> str:
    """The client's address, for counting wrong codes; IPv6 by its network of 64 bits.

    Behind a proxy of ours, the last address of X-Forwarded-For is the one that proxy saw.
    """
    address = request.client.host if request.client else ""
    if tools_of(request).settings.trusted_proxy:
        forwarded = request.headers.get("x-forwarded-for", "")
        address = forwarded.rpartition(",")[2].strip() or address
    try:
        parsed = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)
