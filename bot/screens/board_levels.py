"""One person before the cell board, with the levels to choose from; on our page alone."""

from backend.phrases import Words, place, sentence_of, words
from backend.screen import Line, Row, Screen, key, line, page, tap, title
from backend.sitting_actions import BoardLevel, BoardPerson, BoardProposals
from backend.sitting_views import ProposalLine, ProposalsView


def person(view: ProposalsView, review_id: int) -> Screen:
    """What is known of one person, and a button for each level the board may put forward.

    Args:
        view: The cell, as the person who looks may see it.
        review_id: Whose; the list where he is not on it.
    """
    one = next((line for line in view.lines if line.review_id == review_id), None)
    if one is None:
        return Screen((line("cellboard-gone"),), (_back(view),))
    lines = [title("cellboard-person", number=one.number, name=one.name), *_known(one)]
    rows: list[Row] = []
    if not one.may_enter:
        lines.append(line("web-proposals-not-own"))
        lines += _proposed(one)
    else:
        lines += [_barred(one, index) for index in range(len(one.barred))]
        lines += _proposed(one)
        rows += [
            (
                tap(
                    BoardLevel(view.unit.id, one.review_id, one.version, level),
                    "button-cellboard-level",
                    level=_level(level),
                    chosen="yes" if level == one.level else "no",
                ),
            )
            for level in view.levels
        ]
        if one.level:
            taken = BoardLevel(view.unit.id, one.review_id, one.version, "-")
            rows.append((tap(taken, "web-proposals-take-back"),))
        path = f"/proposals/{view.unit.id}/{one.review_id}"
        rows.append((page(path, "button-cellboard-facts"),))
    rows += _following(view, one)
    return Screen(tuple(lines), (*rows, _back(view)))


def _known(one: ProposalLine) -> list[Line]:
    own = words("web-proposals-own-paper" if one.on_paper else "web-proposals-own-none")
    lines = [line("web-proposals-own", level=_level(one.own_level) if one.own_level else own)]
    if one.civil_servant:
        staff = one.facts.staff
        level = words(f"staff-{staff}") if staff else words("web-facts-unknown")
        final = "yes" if one.facts.staff_final or not staff else "no"
        lines.append(line("web-proposals-staff", level=level, final=final))
    comment = words(f"web-residence-{one.facts.residence.value}")
    lines.append(line("cellboard-residence", comment=comment))
    if one.disciplined_on:
        lines.append(line("web-proposals-disciplined", day=one.disciplined_on))
    if one.deferred:
        lines.append(line("web-proposals-deferred"))
    if one.verifying:
        lines.append(line("web-proposals-verifying"))
    if one.recheck:
        lines.append(line("web-proposals-recheck"))
    return lines


def _proposed(one: ProposalLine) -> list[Line]:
    return [line("web-proposals-level", level=_level(one.level))] if one.level else []


def _barred(one: ProposalLine, index: int) -> Line:
    finding = one.barred[index]
    clause = place(finding.clause.path)
    return line("proposal-barred", sentence=sentence_of(finding), clause=clause)


def _level(level: str) -> Words:
    return words(f"level-{level}")


def _following(view: ProposalsView, one: ProposalLine) -> list[Row]:
    """The next one whose level is the person's to enter and open, after this one in the list."""
    at = view.lines.index(one)
    turned = (*view.lines[at + 1 :], *view.lines[:at])
    found = next((line for line in turned if not line.level and line.may_enter), None)
    if found is None:
        return []
    return [(tap(BoardPerson(view.unit.id, found.review_id), "web-proposals-next"),)]


def _back(view: ProposalsView) -> Row:
    return (key("0", BoardProposals(view.unit.id, 0), "button-back"),)
