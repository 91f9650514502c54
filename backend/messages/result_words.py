"""Sentences on results that screens, notices and pages share; pure."""

from collections.abc import Iterator, Sequence

from backend.clock import local_day
from backend.phrases import Param, Words, words
from backend.result_views import (
    BelowLine,
    DecisionView,
    ResultMessage,
    ResultRow,
    ResultsView,
    Route,
    Votes,
)
from backend.rules.terms import Level

#: How often a level is said first among the votes.
_BY_LEVEL = ("CLEAN_STRONG", *Level, "WEAK")


def level(code: str | None) -> Words:
    """A level of a person or an organisation, or that there is none."""
    return words("result-level", level=code or "none")


def votes(counted: Votes) -> Words:
    """What was counted, best level first, with the denominator it is held against."""
    known = [name for name in _BY_LEVEL if name in counted.by_column]
    others = [name for name in counted.by_column if name not in known]
    pieces = [
        words("result-vote", votes=counted.by_column[name], level=str(name)) for name in known
    ]
    pieces += [
        words("result-vote", votes=counted.by_column[name], level="other") for name in others
    ]
    return words(
        "result-votes",
        list=joined(pieces),
        valid=counted.valid,
        cell="yes" if counted.cell else "no",
        official=counted.official,
    )


def joined(pieces: Sequence[Words]) -> Param:
    """Pieces in one sentence."""
    if not pieces:
        return ""
    first, *rest = pieces
    return words("result-join", first=first, rest=joined(rest)) if rest else first


def decided(decision: DecisionView) -> Words:
    """The level as decided, with the number of the document where it has one."""
    return words(
        "result-decided",
        level=level(decision.level),
        numbered="yes" if decision.document else "no",
        document=decision.document,
    )


def way(row: ResultRow, route: Route, *, met: bool, texts: bool = True) -> Iterator[Words]:
    """A row's way to its level, step by step.

    Args:
        row: The row.
        route: Who decides it.
        met: The meeting took place: what the cell board put forward is shown.
        texts: What people wrote may be said; otherwise our page does.
    """
    if row.own:
        yield words("result-own-level", level=level(row.own))
    if row.board:
        yield words("result-board", level=level(row.board))
    elif not met and row.decision is None:
        yield words("result-board-hidden")
    if row.away:
        yield words("result-away")
    elif row.votes is not None:
        yield votes(row.votes)
    yield from _counted(row)
    if row.concluded:
        yield words("result-concluded", level=level(row.concluded))
    if row.concluded_reason and texts:
        yield words("result-concluded-reason", reason=row.concluded_reason)
    yield from _ending(row, route, texts=texts)


def brief(row: ResultRow, route: Route) -> Iterator[Words]:
    """The end of a row's way alone: what was decided; before that the votes it rests on."""
    if row.away:
        yield words("result-away")
        return
    if row.decision is None and row.votes is not None:
        yield votes(row.votes)
    if row.decision is not None or row.before:
        yield from _ending(row, route, texts=True)
    elif not row.concluded:
        yield words("result-status", status=row.counted.status)
    elif row.concluded_reason:
        yield words("result-concluded-reason", reason=row.concluded_reason)


def _ending(row: ResultRow, route: Route, *, texts: bool) -> Iterator[Words]:
    """What was decided, and what was taken back before."""
    decision = row.decision
    if decision is not None:
        yield decided(decision)
        if decision.differs and texts:
            yield words("result-decided-differs", reason=decision.reason)
        if decision.report_due:
            yield words("result-supplement-due")
    elif route.body and route.body != "none":
        yield words("result-undecided-by", body=words(f"name-body-{route.body}"))
    else:
        yield words("result-undecided")
    for before in row.before:
        if before.revoked_at is not None and texts:
            yield words(
                "result-before",
                level=level(before.level),
                day=local_day(before.revoked_at),
                ground=words(f"name-ground-{before.revoked_ground}"),
                reason=before.revoked_reason,
            )


def _counted(row: ResultRow) -> Iterator[Words]:
    if row.counted.level:
        yield words("result-counted", level=level(row.counted.level))
    if not row.away and (row.decision is None or row.counted.level):
        yield words("result-status", status=row.counted.status)


def state_of(row: ResultRow) -> str:
    """How far a row's level has come."""
    if row.decision is not None:
        return "decided"
    if row.away:
        return "away"
    if row.concluded:
        return "concluded"
    return "counted" if row.counted.level else "none"


def row_line(row: ResultRow, *, names: bool) -> Words:
    """A row in a list: by its number, with the name where the chat may carry names."""
    if names:
        return words(
            "result-line-named",
            number=row.number,
            name=row.name,
            level=level(row.level),
            state=state_of(row),
        )
    return words("result-line", number=row.number, level=level(row.level), state=state_of(row))


def stage(view: ResultsView) -> Words:
    """How far the list has come."""
    decider = view.route.decider
    itself = decider is not None and decider.id == view.unit.id
    return words(
        "result-stage-itself" if itself else "result-stage",
        stage=view.stage.value,
        decided=view.decided,
        total=len(view.rated),
    )


def report(view: ResultsView) -> Iterator[Words]:
    """When the list was sent, or why it came back."""
    sent = view.report
    if sent is None:
        return
    if sent.returned_at is not None:
        yield words(
            "result-returned", day=local_day(sent.returned_at), reason=sent.returned_reason
        )
    else:
        yield words("result-sent-on", day=local_day(sent.sent_at))


def route(found: Route, *, own: bool = False) -> Words:
    """Who decides, by the plan."""
    end = "-own" if own else ""
    if found.settled != "stated":
        return words(f"result-route{end}-none", source=found.source)
    return words(f"result-route{end}", body=words(f"name-body-{found.body}"))


def told_of(view: ResultMessage) -> Words:
    """What a notice says: of a result, that it was taken back, of a list sent or returned."""
    if view.kind == "sent":
        return words("result-told-sent", unit=view.unit)
    if view.kind == "returned":
        return words("result-told-returned", unit=view.unit)
    return words(
        "result-told-revoked" if view.kind == "revoked" else "result-told",
        name=view.name,
        whose="unit" if view.organisation else "own",
        unit=view.unit,
    )


def below(found: BelowLine) -> Words:
    """How far an organisation below has come."""
    return words(
        "results-below-state",
        stage=found.stage.value,
        decided=found.decided,
        total=found.total,
    )
