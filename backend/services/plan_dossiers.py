"""What a plan says of papers that go together, and of who gets the plan, as sentences."""

from collections.abc import Collection, Iterator

from backend.phrases import sentence_of, words
from backend.plan_views import PlanRule
from backend.rules.dossier_lists import listed
from backend.rules.plan import Plan
from backend.rules.plan_papers import DossierRule
from backend.services import plan_names as name
from backend.services.plan_names import joined, rule


def lists(plan: Plan, keys: Collection[str] | None = None) -> Iterator[PlanRule]:
    """Each list of papers in one sentence: which, to whom, by when.

    Args:
        plan: The plan.
        keys: Only these lists; None for all.
    """
    for dossier in plan.dossiers:
        if keys is None or dossier.key in keys:
            yield rule(sentence_of(listed(plan, dossier)), dossier)


def dossiers(plan: Plan) -> Iterator[PlanRule]:
    """Each list, who puts it together, and each of its papers with its own words."""
    for dossier in plan.dossiers:
        yield from lists(plan, (dossier.key,))
        yield from _parts(dossier)


def _parts(dossier: DossierRule) -> Iterator[PlanRule]:
    named = name.dossier(dossier.key)
    compiled = dossier.compiled_by
    if compiled is not None:
        bodies = joined([name.body(body) for body in compiled.bodies])
        yield rule(words("plan-dossier-compiled", dossier=named, bodies=bodies), compiled)
    told = (dossier.clause, dossier.quote)
    for paper in dossier.papers:
        if (paper.clause, paper.quote) == told:  # a list of one paper: said already
            continue
        sentence = words(
            "plan-dossier-paper",
            dossier=named,
            paper=paper.label or name.paper(paper.key),
            formed="yes" if paper.form else "no",
            form=paper.form,
            optional="yes" if paper.optional else "no",
            only=name.only(paper.only_if),
            sourced="yes" if paper.source else "no",
            source=paper.source,
        )
        yield rule(sentence, paper)


def recipients(plan: Plan) -> Iterator[PlanRule]:
    """Who gets the plan itself."""
    if plan.recipients is not None:
        lines = joined(plan.recipients.lines)
        yield rule(words("plan-recipients", lines=lines), plan.recipients)
