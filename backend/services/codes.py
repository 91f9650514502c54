"""The code sheet of a cell: one fresh code for each member who needs one."""

from datetime import datetime

from backend.db.models import Member, Organisation
from backend.errors import NotFoundError
from backend.plan_loader import find_plan
from backend.rules.deadlines import last_day_for
from backend.rules.terms import OrganisationKind
from backend.services import access, accounts, campaigns
from backend.services.commands import Actor
from backend.views import CodeSheet


async def issue_sheet(
    actor: Actor | None,
    organisation_id: int,
    *,
    key: bytes,
    days: int,
    now: datetime,
    unlinked_only: bool = False,
) -> CodeSheet:
    """Issue codes to the members of a cell, and hand back the sheet to print.

    Args:
        actor: The secretary or office; None at the command line, where no right is asked.
        organisation_id: The cell.
        key: The server's secret.
        days: Days the codes stay valid.
        now: When.
        unlinked_only: Leave out members with a linked chat.

    Raises:
        NotFoundError: no such cell, or not the actor's.

    Transaction: one, in `accounts.issue_codes`.
    """
    cell = await _cell(actor, organisation_id)
    members = await _members(cell, unlinked_only=unlinked_only)
    campaign = await campaigns.season_at(cell.path)
    last = None
    if campaign:
        last = last_day_for(find_plan(campaign.plan_id), OrganisationKind(cell.kind))
    sender = await Member.get(id=actor.member_id) if actor else None
    return CodeSheet(
        cell_name=cell.name,
        season=campaigns.season_view(campaign) if campaign else None,
        last_day=last,
        sender=sender.full_name if sender else "",
        codes=await accounts.issue_codes(actor, members, key=key, days=days, now=now),
    )


async def _cell(actor: Actor | None, organisation_id: int) -> Organisation:
    if actor is not None:
        found = await access.require_issue(actor.member_id, organisation_id)
    else:
        found = await Organisation.get_or_none(id=organisation_id)
    if found is None or not OrganisationKind(found.kind).is_cell:
        raise NotFoundError
    return found


async def _members(cell: Organisation, *, unlinked_only: bool) -> list[Member]:
    members = await Member.filter(cell_id=cell.id).order_by("roll_number")
    if not unlinked_only:
        return members
    linked = await Member.filter(cell_id=cell.id, accounts__id__isnull=False).values_list(
        "id", flat=True
    )
    return [member for member in members if member.id not in set(linked)]


async def cells(root_code: str = "") -> tuple[tuple[int, str, str], ...]:
    """Id, code and name of every cell, or of those below the organisation with a code.

    Raises:
        NotFoundError: no organisation has the code.
    """
    path = "/"
    if root_code:
        root = await Organisation.get_or_none(code=root_code)
        if root is None:
            raise NotFoundError("error-organisation-unknown", organisation=root_code)
        path = root.path
    found = await Organisation.filter(path__startswith=path).order_by("position")
    return tuple((o.id, o.code, o.name) for o in found if OrganisationKind(o.kind).is_cell)
