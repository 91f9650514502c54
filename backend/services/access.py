"""Who may see and do what with another's data; unknown and forbidden answer alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from backend.db.models import Member, Organisation
from backend.db.raw import rows
from backend.errors import NotFoundError
from backend.rules.terms import OrganisationKind, Post, Standing

#: Posts that look after an organisation and all below it.
WATCHING = frozenset(
    {
        Post.SECRETARY,
        Post.DEPUTY_SECRETARY,
        Post.CELL_BOARD,
        Post.STANDING_BOARD,
        Post.ORG_BOARD,
        Post.OFFICE,
    }
)
#: Posts that may issue codes to the members below.
ISSUING = WATCHING - {Post.CELL_BOARD, Post.STANDING_BOARD}
#: Posts that act for the organisation they are held in: its steps, its members' forms on paper.
#: The first of them that somebody holds does its steps.
LEADING = (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.OFFICE)
#: Posts that sit on a cell's board: they see what it proposes for each member.
BOARD = frozenset({*LEADING, Post.CELL_BOARD})
#: Posts that keep the roster of the whole tree.
KEEPING = frozenset({Post.ORG_BOARD, Post.OFFICE})

#: People who may not act for an organisation.
NO_OFFICE = (Standing.SUSPENDED_PARTY, Standing.SUSPENDED_COMMITTEE)


@dataclass(frozen=True, slots=True)
class Charge:
    """An organisation a person looks after, and by which post."""

    organisation_id: int
    path: str
    kind: OrganisationKind
    post: Post


async def charges_of(member_id: int) -> tuple[Charge, ...]:
    """The organisations a person looks after, highest first; none while he is suspended."""
    sql = """
        SELECT o.organisation_id, g.path, g.kind, o.post
        FROM office o JOIN organisation g ON g.id = o.organisation_id
        JOIN member m ON m.id = o.member_id
        WHERE o.member_id = $1 AND m.standing NOT IN ($2, $3)
        ORDER BY LENGTH(g.path), g.position"""
    found = await rows(sql, member_id, *NO_OFFICE)
    charges = [
        Charge(
            row["organisation_id"], row["path"], OrganisationKind(row["kind"]), Post(row["post"])
        )
        for row in found
    ]
    return tuple(charge for charge in charges if charge.post in WATCHING)


async def require_watch(member_id: int, organisation_id: int) -> Organisation:
    """The organisation, if the person looks after it or one above it.

    Raises:
        NotFoundError: it does not exist, or is not his to see.
    """
    return await _require(member_id, organisation_id, WATCHING)


async def require_issue(member_id: int, organisation_id: int) -> Organisation:
    """The organisation, if the person may issue codes to its members.

    Raises:
        NotFoundError: it does not exist, or is not his.
    """
    return await _require(member_id, organisation_id, ISSUING)


async def require_keeping(member_id: int, organisation_id: int) -> Organisation:
    """The organisation, if the person is of the office or organisation board above it.

    Raises:
        NotFoundError: it does not exist, or is not his.
    """
    return await _require(member_id, organisation_id, KEEPING)


async def may_issue(member_id: int, path: str) -> bool:
    """Whether the person may issue codes below the organisation at `path`."""
    return any(
        charge.post in ISSUING and path.startswith(charge.path)
        for charge in await charges_of(member_id)
    )


async def require_above(member_id: int, organisation_id: int) -> tuple[Organisation, Charge]:
    """The organisation and the nearest one above it that the person looks after.

    Raises:
        NotFoundError: it does not exist, or he looks after nothing above it.
    """
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is not None:
        above = [
            charge
            for charge in await charges_of(member_id)
            if charge.path != organisation.path and organisation.path.startswith(charge.path)
        ]
        if above:
            return organisation, above[-1]
    raise NotFoundError


async def require_lead(member_id: int, organisation_id: int) -> Organisation:
    """The organisation, if the person acts for it: not for one above it, not for one below.

    Raises:
        NotFoundError: it does not exist, or is not his.
    """
    for charge in await charges_of(member_id):
        if charge.organisation_id == organisation_id and charge.post in LEADING:
            return await Organisation.get(id=organisation_id)
    raise NotFoundError


async def require_board(member_id: int, organisation_id: int) -> Organisation:
    """The organisation, if the person sits on its board or acts for it.

    Raises:
        NotFoundError: it is not his.
    """
    for charge in await charges_of(member_id):
        if charge.organisation_id == organisation_id and charge.post in BOARD:
            return await Organisation.get(id=organisation_id)
    raise NotFoundError


async def leads_above(member_id: int, path: str) -> bool:
    """Whether the person acts for an organisation above the one at `path`."""
    return acts_above(await charges_of(member_id), path)


def acts_above(charges: Iterable[Charge], path: str) -> bool:
    """Whether whoever has these charges acts for an organisation above the one at `path`."""
    return any(
        charge.post in LEADING and charge.path != path and path.startswith(charge.path)
        for charge in charges
    )


async def leads(member_id: int, organisation_id: int) -> bool:
    """Whether the person acts for the organisation."""
    return any(
        charge.organisation_id == organisation_id and charge.post in LEADING
        for charge in await charges_of(member_id)
    )


async def require_keeper(member_id: int) -> Organisation:
    """The top organisation, if the person is of its office or organisation board.

    Raises:
        NotFoundError: he is not.
    """
    for charge in await charges_of(member_id):
        if charge.post in KEEPING and charge.path.count("/") == len("//"):
            return await Organisation.get(id=charge.organisation_id)
    raise NotFoundError


async def require_member(member_id: int, other_id: int) -> Member:
    """Another member, if the person may issue codes to his cell.

    Raises:
        NotFoundError: there is no such member, or he is not his to look after.
    """
    other = await Member.get_or_none(id=other_id)
    if other is None:
        raise NotFoundError
    await require_issue(member_id, other.cell_id)
    return other


async def _require(member_id: int, organisation_id: int, posts: frozenset[Post]) -> Organisation:
    organisation = await Organisation.get_or_none(id=organisation_id)
    if organisation is not None:
        for charge in await charges_of(member_id):
            if charge.post in posts and organisation.path.startswith(charge.path):
                return organisation
    raise NotFoundError
