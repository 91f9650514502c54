"""What is late below, as it stands when the level above is told: counts, never names."""

import json
from collections.abc import Sequence
from datetime import date, datetime

from backend.clock import local_day
from backend.db.models import Campaign, Organisation, StepMark
from backend.db.raw import rows
from backend.reminder_views import Overdue
from backend.rules.steps import FORM, StepState
from backend.rules.terms import OrganisationKind, ScopeAnswer
from backend.services.notices import DueNotice
from backend.services.nudge_rows import CLOSING, LATE
from backend.services.step_facts import FORM_MISSING
from backend.services.steps import steps_at
from backend.services.tasks import task_view
from backend.step_views import TaskView

#: Members of a cell whose form is missing, with what they were told of it.
_FORMS = f"""
    SELECT n.member_id AS member, CAST(n.facts AS TEXT) AS facts
    FROM outbox n
    JOIN review r ON r.member_id = n.member_id AND r.campaign_id = n.campaign_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    WHERE n.campaign_id = $1 AND cr.organisation_id = $2 AND n.kind IN ($3, $4)
        AND n.state = 'sent' AND r.review_scope <> $5 AND {FORM_MISSING}
        AND NOT EXISTS (SELECT 1 FROM obstacle b WHERE b.campaign_id = n.campaign_id
            AND b.organisation_id = cr.organisation_id AND b.member_id = n.member_id
            AND b.step = $6)"""  # noqa: S608  a constant of our own
_PAPERS = """
    SELECT member_id AS member, CAST(facts AS TEXT) AS facts FROM outbox
    WHERE campaign_id = $1 AND kind IN ($2, $3) AND state = 'sent' AND subject LIKE 'member/%'"""


async def overdue(
    campaign: Campaign, receiver: int, notices: Sequence[DueNotice], now: datetime
) -> tuple[tuple[Overdue, ...], list[int]]:
    """What is still late, organisation by organisation, and the ids of the notices it answers.

    Args:
        campaign: The season.
        receiver: Who is told; what he owes himself is not counted.
        notices: Each names a step and an organisation.
        now: When.
    """
    by_place: dict[int, dict[str, int]] = {}
    for notice in notices:
        steps = by_place.setdefault(int(notice.facts["organisation"]), {})
        steps[str(notice.facts["step"])] = notice.id
    found: list[Overdue] = []
    said: list[int] = []
    for place, steps in by_place.items():
        one, still = await _of_place(campaign, place, receiver, tuple(steps), now)
        if one is not None:
            found.append(one)
            said += [steps[key] for key in still]
    return tuple(found), said


async def _of_place(
    campaign: Campaign, place: int, receiver: int, steps: Sequence[str], now: datetime
) -> tuple[Overdue | None, list[str]]:
    organisation = await Organisation.get(id=place)
    today = local_day(now)
    late = await _late_steps(campaign, organisation, now)
    tasks = [task for task in late if task.step.key in steps]
    still = [task.step.key for task in tasks]
    forms = papers = 0
    for key in steps:
        if key == FORM:
            forms = await _forms(campaign.id, place, receiver, today)
        elif key not in still:
            papers += await _papers(campaign.id, key, receiver, today)
    still += [key for key in steps if (key == FORM and forms) or (key not in still and papers)]
    if not still:
        return None, []
    return Overdue(place, organisation.name, tuple(tasks), forms, papers), still


async def _late_steps(
    campaign: Campaign, organisation: Organisation, now: datetime
) -> list[TaskView]:
    named = (organisation.name, OrganisationKind(organisation.kind))
    return [
        task_view(step, organisation.id, named, now, may_do=False)
        for step in await steps_at(campaign, organisation.path)
        if step.state is not StepState.DONE
        and step.last.day is not None
        and step.last.day < local_day(now)
    ]


async def _forms(campaign_id: int, cell: int, receiver: int, today: date) -> int:
    found = await rows(_FORMS, campaign_id, cell, CLOSING, LATE, ScopeAnswer.OUT.value, FORM)
    return len(_told(found, FORM, today) - {receiver})


async def _papers(campaign_id: int, step: str, receiver: int, today: date) -> int:
    told = _told(await rows(_PAPERS, campaign_id, CLOSING, LATE), step, today)
    marks = await StepMark.filter(campaign_id=campaign_id, step=step).values_list(
        "subject", flat=True
    )
    done = {int(str(subject).rpartition("/")[2]) for subject in marks}
    return len(told - done - {receiver})


def _told(found: Sequence[dict[str, object]], step: str, today: date) -> set[int]:
    """Who was told of a step that the level above hears of it by now."""
    told: set[int] = set()
    for row in found:
        facts = json.loads(str(row["facts"]))
        if facts["step"] == step and date.fromisoformat(facts["warns"]) < today:
            told.add(int(str(row["member"])))
    return told
