"""Whom one may play in the demo, and the chat one plays him in."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from backend.db.models import Account, Member
from backend.errors import NotFoundError
from backend.rules.terms import OrganisationKind, Post, Standing
from backend.services import accounts, outbox
from backend.services.commands import Actor, command
from backend.text import search_key
from backend.views import AccountView

MOST_FOUND = 20

_PLAIN = Q(
    offices__id__isnull=True,
    disciplines__id__isnull=True,
    standing=Standing.ACTIVE,
    official_on__isnull=False,
    temporary_cell="",
    cell__kind=OrganisationKind.CELL_SUB,
)
#: The parts one may play, in the order of the page.
_ROLES: dict[str, Q] = {
    "member": _PLAIN,
    "secretary": Q(
        offices__post=Post.SECRETARY, offices__organisation__kind=OrganisationKind.CELL_SUB
    ),
    "meeting": Q(offices__post=Post.SECRETARY, offices__organisation__meetings__state="issued"),
    "leader": Q(offices__post=Post.HEAD),
    "office": Q(offices__post=Post.OFFICE, offices__organisation__kind=OrganisationKind.ORG_BASE),
    "org-board": Q(
        offices__post=Post.ORG_BOARD, offices__organisation__kind=OrganisationKind.ORG_UPPER
    ),
    "disciplined": Q(disciplines__id__isnull=False),
    "exempt": Q(standing=Standing.EXEMPT_WORK_AND_ACTIVITY),
    "probationary": Q(official_on__isnull=True),
}


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to play.

    Attributes:
        role: Why he is worth playing; "" for one found by name.
    """

    role: str
    member_id: int
    name: str
    cell_name: str


async def personas() -> tuple[Persona, ...]:
    """One person for each part, another for each; a part nobody fits is left out."""
    found: list[Persona] = []
    for role, fits in _ROLES.items():
        others = Member.filter(fits).exclude(id__in=[persona.member_id for persona in found])
        waiting = others.filter(reviews__submitted_at__isnull=True)
        found += await _personas(role, waiting, 1) or await _personas(role, others, 1)
    return tuple(found)


async def find(typed: str) -> tuple[Persona, ...]:
    """People whose name holds what was typed, with or without accents."""
    return tuple(
        await _personas("", Member.filter(search_key__contains=search_key(typed)), MOST_FOUND)
    )


async def account_of(member_id: int, now: datetime) -> AccountView:
    """The web chat in which a person is played, always the same one.

    Raises:
        NotFoundError: there is no such person.

    Transaction: one.
    """
    if not await Member.exists(id=member_id):
        raise NotFoundError
    account = await accounts.identify("web", f"demo-{member_id}", now)
    if account.member_id is None:
        actor = Actor(member_id, account.id)
        async with command(actor, "demo-opened", f"account/{account.id}", now):
            await Account.filter(id=account.id).update(member_id=member_id, linked_at=now)
            await outbox.requeue_for(member_id, now)
    return AccountView(account.id, "web", account.chat_key, member_id, account.language)


async def _personas(role: str, people: QuerySet[Member], most: int) -> list[Persona]:
    chosen = people.order_by("cell_id", "roll_number", "id").distinct().limit(most)
    return [
        Persona(role, member.id, member.full_name, member.cell.name)
        for member in await chosen.select_related("cell")
    ]
