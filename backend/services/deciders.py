"""Who decides a level: the body the plan names, found in the tree of organisations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.cap_views import Group
from backend.db.models import Office, Organisation
from backend.errors import NotFoundError, NotPermittedError
from backend.meeting_views import Unit
from backend.result_views import Route
from backend.rules.answers import Reply
from backend.rules.authority import AuthorityQuestion, DecidedSubject, authority
from backend.rules.plan import Plan
from backend.rules.plan_rules import Secrecy
from backend.rules.routes import place_of
from backend.rules.terms import OrganisationKind, Post
from backend.services import access
from backend.services.commands import Actor
from backend.working_days import calendar

#: The plan's last day for decisions with their numbers and lists.
_DECISION_PAPERS = "decision_and_lists"
NOT_RATED = "none"


@dataclass(frozen=True, slots=True)
class Line:
    """An organisation with those above it, the nearest first."""

    organisation: Organisation
    above: tuple[Organisation, ...]

    @property
    def kind(self) -> OrganisationKind:
        """The organisation's kind."""
        return OrganisationKind(self.organisation.kind)

    def nearest(self, *kinds: OrganisationKind) -> Organisation | None:
        """The nearest one above of these kinds."""
        return next((o for o in self.above if o.kind in kinds), None)


async def line_of(organisation: Organisation) -> Line:
    """The organisation and those above it."""
    ids = [int(part) for part in organisation.path.strip("/").split("/")][:-1]
    found = {o.id: o for o in await Organisation.filter(id__in=ids)}
    return Line(organisation, tuple(found[i] for i in reversed(ids) if i in found))


async def route_of(plan: Plan, group: Group, line: Line) -> Route:
    """Who decides the levels of a group at an organisation.

    Args:
        plan: The season's.
        group: Members of it, itself, its board, or the leaders in it.
        line: The organisation.
    """
    subject = await _subject(plan, group, line)
    reply = authority(plan, AuthorityQuestion(questions=(subject,)), calendar())
    body = _only(reply, "deciders")
    needed = _DECISION_PAPERS in plan.milestones
    if body in {"", "absent"}:
        source = "; ".join(plan.basis_documents[:1])
        return Route("", None, "absent", source=source, document_needed=needed)
    unit = _place(body, line)
    others = _list(reply, "or_by")
    if unit is None:
        unit = next(filter(None, (_place(other, line) for other in others)), None)
    printed = reply.because[0].facts.get("secret") if reply.because else None
    balloted = printed == Secrecy.YES and group is not Group.COMMITTEES  # none is on a board
    return Route(
        body=body,
        decider=unit_of(unit) if unit else None,
        settled="stated",
        document_needed=needed,
        ballot_clause=reply.because[0].clause.path if balloted else "",
        finding=reply.because[0] if reply.because else None,
    )


async def steps_between(plan: Plan, group: Group, line: Line) -> str:
    """The body that proposes in between, as the plan has it; "" for nobody."""
    subject = await _subject(plan, group, line)
    reply = authority(plan, AuthorityQuestion(questions=(subject,)), calendar())
    found = reply.answer.get("proposed_by")
    return str(found[0] or "") if isinstance(found, Sequence) and found else ""


async def require_decider(actor: Actor, route: Route) -> Unit:
    """The organisation for whose body the actor enters the decision.

    Raises:
        NotPermittedError: the plan does not settle who decides, rates nobody here, names a body
            outside of the tree, or one the actor does not act for.
    """
    if route.settled != "stated":
        raise NotPermittedError("error-decide-unsettled", source=route.source)
    if route.body == NOT_RATED:
        raise NotPermittedError("error-decide-not-rated")
    if route.decider is None:
        raise NotPermittedError("error-decide-outside")
    if not await access.leads(actor.member_id, route.decider.id):
        raise NotPermittedError("error-decide-not-yours", unit=route.decider.name)
    return route.decider


async def may_decide(actor: Actor, route: Route) -> bool:
    """Whether `require_decider` would let the actor through."""
    try:
        await require_decider(actor, route)
    except NotPermittedError:
        return False
    return True


async def leads_above(actor: Actor, line: Line) -> Organisation | None:
    """The nearest organisation above that the actor acts for."""
    for one in line.above:
        if await access.leads(actor.member_id, one.id):
            return one
    return None


async def require_above(actor: Actor, line: Line) -> Organisation:
    """As `leads_above`.

    Raises:
        NotFoundError: he acts for none.
    """
    found = await leads_above(actor, line)
    if found is None:
        raise NotFoundError
    return found


def unit_of(organisation: Organisation) -> Unit:
    """The organisation as screens show it."""
    return Unit(organisation.id, organisation.name, OrganisationKind(organisation.kind))


async def board_of(plan: Plan, line: Line) -> str:
    """Which of its bodies is rated: the standing board where it has one and the plan rates it."""
    if line.kind.is_cell:
        return "cell_board"
    rated = ("standing_board", line.kind) in {(r.subject, r.kind) for r in plan.authority}
    has = Office.filter(organisation_id=line.organisation.id, post=Post.STANDING_BOARD)
    return "standing_board" if rated and await has.exists() else "committee"


async def has_board(line: Line) -> bool:
    """Whether a cell has a board (chi ủy): somebody beside secretary and deputy sits on it."""
    return await Office.filter(organisation_id=line.organisation.id, post=Post.CELL_BOARD).exists()


async def _subject(plan: Plan, group: Group, line: Line) -> DecidedSubject:
    match group:
        case Group.MEMBERS:
            return DecidedSubject(subject="member", of=line.kind)
        case Group.ORGANISATIONS:
            return DecidedSubject(subject="org", kind=line.kind)
        case Group.LEADERS:
            upper = line.nearest(OrganisationKind.ORG_UPPER)
            kind = OrganisationKind(upper.kind) if upper else line.kind
            return DecidedSubject(subject="leader", of=kind)
        case Group.COMMITTEES:
            exists = not line.kind.is_cell or await has_board(line)
            subject = await board_of(plan, line)
            return DecidedSubject(subject=subject, of=line.kind, exists=exists)


def _place(body: str, line: Line) -> Organisation | None:
    """The organisation of the tree whose body it is; None where the tree has none."""
    above = [OrganisationKind(one.kind) for one in line.above]
    at = place_of(body, line.kind, above)
    return (line.organisation, *line.above)[at] if isinstance(at, int) else None


def _only(reply: Reply, key: str) -> str:
    found = reply.answer.get(key)
    return str(found[0]) if isinstance(found, Sequence) and found else ""


def _list(reply: Reply, key: str) -> tuple[str, ...]:
    found = reply.answer.get(key)
    if not isinstance(found, Sequence) or not found or isinstance(found, str):
        return ()
    first = found[0]
    if not isinstance(first, Sequence) or isinstance(first, str | Mapping):
        return ()
    return tuple(str(name) for name in first)
