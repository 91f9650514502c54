"""Reading a person's form: the one place that turns its rows into a view.

The statements are written by hand: a tap is answered from three of them, and building them
anew each time cost the ORM three times what running them does (`benchmarks/season.py`).
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.clock import local_day
from backend.db.models import Proxy
from backend.db.raw import day, instant, is_sqlite, rows
from backend.errors import ConflictError, NotFoundError
from backend.plan_loader import find_plan, parse_criteria
from backend.rules.criteria import LevelOption, criteria_for, own_levels, parts_of, texts_for
from backend.rules.deadlines import last_day_for
from backend.rules.plan import Criterion, Plan, TextSection
from backend.rules.progress import FormFacts, form_state, papers_for
from backend.rules.scope import MemberFacts, scope_given
from backend.rules.step_days import day_off
from backend.rules.terms import Grade, Level, OrganisationKind, ScopeAnswer, Standing
from backend.services.commands import Actor
from backend.sitting_views import Residence
from backend.views import (
    CriterionView,
    FormView,
    PaperView,
    PersonView,
    SeasonView,
    TextView,
)
from backend.working_days import calendar

_FORM = """
    SELECT r.id, r.cell_review_id, r.review_scope, r.rating_scope, r.leader, r.head, r.own_level,
        r.submitted_at, r.paper_at, r.version, c.id AS campaign_id, c.plan_id, c.year, c.letter,
        c.criteria, c.chat_content, cr.closed_at, o.name AS cell_name, o.kind AS cell_kind,
        m.id AS member_id, m.full_name, m.cell_id, m.standing, m.admitted_on, m.temporary_cell,
        k.residence, k.temp_comment, {proxy} AS proxy_until
    FROM review r
    JOIN campaign c ON c.id = r.campaign_id
    JOIN cell_review cr ON cr.id = r.cell_review_id
    JOIN organisation o ON o.id = cr.organisation_id
    JOIN member m ON m.id = r.member_id
    LEFT JOIN rating_facts k ON k.review_id = r.id"""
_OWN = f"{_FORM.format(proxy='NULL')} WHERE r.member_id = $1 AND c.closed_at IS NULL"
#: His own, or one he may enter for another: he acts for that person's cell, the person's code let
#: him in, and his chat may carry what another person answers.
_ENTRUSTED = f"""{_FORM.format(proxy="p.expires_at")}
    LEFT JOIN proxy p ON p.review_id = r.id AND p.member_id = $1 AND p.expires_at > $3
        AND r.member_id <> $1
        AND EXISTS (SELECT 1 FROM account a
            WHERE a.id = $4 AND (a.channel = 'web' OR c.chat_content = 'full'))
        AND EXISTS (SELECT 1 FROM office f
            WHERE f.member_id = $1 AND f.organisation_id = cr.organisation_id
                AND f.post IN ('secretary', 'deputy_secretary'))
    WHERE r.id = $2 AND c.closed_at IS NULL
        AND (r.member_id = $1 OR p.id IS NOT NULL)"""  # noqa: S608  constants of this module


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """A review with all that its form needs of season, cell and person."""

    review_id: int
    cell_review_id: int
    review_scope: ScopeAnswer
    rating_scope: ScopeAnswer
    leader: bool
    head: bool
    own_level: Level | None
    submitted_at: datetime | None
    paper_at: datetime | None
    proxy_until: datetime | None
    version: int
    season: SeasonView
    own_criteria: str | None
    closed: bool
    person: PersonView
    standing: Standing
    admitted_on: date | None
    temporary_cell: str
    papers_in: frozenset[str]

    @property
    def plan(self) -> Plan:
        """The season's plan."""
        return find_plan(self.season.plan_id)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria this person grades: of the season's own list, or of the plan's.

        None where the plan states no grades: its contents are written, or scored in points.
        """
        if not self.plan.member_form.grades.items:
            return ()
        listed = (
            parse_criteria(self.own_criteria)
            if self.own_criteria
            else self.plan.member_form.criteria.items
        )
        return criteria_for(listed, parts_of(leader=self.leader, head=self.head))

    @property
    def texts(self) -> tuple[TextSection, ...]:
        """The sections this person answers in words."""
        return texts_for(self.plan, parts_of(leader=self.leader, head=self.head))


@dataclass(frozen=True, slots=True)
class Answers:
    """What is stored of a form besides its row."""

    grades: Mapping[str, Grade]
    texts: Mapping[str, tuple[str, datetime | None, int]]
    disciplined: Sequence[date]


async def own_row(actor: Actor, review_id: int, now: datetime, *, lock: bool = False) -> FormRow:
    """A form in a season that runs: the actor's own, or one he is let enter for another.

    Args:
        actor: Who asks.
        review_id: Which form.
        now: When: what was let in at another's code ends.
        lock: Inside a transaction: keep the form and its cell from changing till its end.

    Raises:
        NotFoundError: no such form, or another's.
        ConflictError: the time for entering it for another is over (`error-proxy-over`).
    """
    locking = " FOR UPDATE OF r FOR SHARE OF cr" if lock and not is_sqlite() else ""
    found = await rows(f"{_ENTRUSTED}{locking}", actor.member_id, review_id, now, actor.account_id)
    if found:
        return _row(found[0])
    if await Proxy.exists(review_id=review_id, member_id=actor.member_id, expires_at__lte=now):
        raise ConflictError("error-proxy-over")
    raise NotFoundError


async def current_row(member_id: int) -> FormRow | None:
    """A member's form in the newest season that runs; None where he is in none."""
    found = await rows(f"{_OWN} ORDER BY c.id DESC LIMIT 1", member_id)
    return _row(found[0]) if found else None


async def answers_of(row: FormRow) -> Answers:
    """Grades, texts and the member's disciplines, in one statement."""
    sql = """
        SELECT 'grade' AS what, criterion AS name, grade AS value, NULL AS at, 0 AS version
        FROM criterion_grade WHERE review_id = $1
        UNION ALL SELECT 'text', section, body, CAST(saved_at AS TEXT), version
        FROM review_text WHERE review_id = $1
        UNION ALL SELECT 'discipline', form, CAST(on_day AS TEXT), NULL, 0
        FROM discipline WHERE member_id = $2"""
    found = await rows(sql, row.review_id, row.person.id)
    return Answers(
        grades={f["name"]: Grade(f["value"]) for f in found if f["what"] == "grade"},
        texts={
            f["name"]: (f["value"], instant(f["at"]), f["version"])
            for f in found
            if f["what"] == "text"
        },
        disciplined=[date.fromisoformat(f["value"]) for f in found if f["what"] == "discipline"],
    )


async def form_of(row: FormRow, now: datetime) -> FormView:
    """The form as it stands now."""
    plan, today = row.plan, local_day(now)
    answers = await answers_of(row)
    criteria = tuple(
        CriterionView(c.key, number, c.label, answers.grades.get(c.key), c.source, c.basis)
        for number, c in enumerate(row.criteria, start=1)
    )
    last = last_day_for(plan, row.person.cell_kind)
    facts = MemberFacts.of_standing(row.standing, row.admitted_on)
    return FormView(
        review_id=row.review_id,
        season=row.season,
        person=row.person,
        state=form_state(
            FormFacts(
                review=row.review_scope,
                answered=sum(1 for c in criteria if c.grade),
                asked=len(criteria),
                level_named=row.own_level is not None,
                submitted=row.submitted_at is not None,
                closed=row.closed,
                on_paper=row.paper_at is not None,
            )
        ),
        criteria=criteria,
        grades=plan.member_form.grades.items,
        levels=level_options(row, answers, today),
        own_level=row.own_level,
        texts=tuple(_text(section, answers) for section in row.texts),
        submitted_at=row.submitted_at,
        scope=scope_given(
            plan, facts, last.day or today, (row.review_scope, row.rating_scope)
        ).verdict,
        rating_scope=row.rating_scope,
        criteria_clause=plan.cite(plan.member_form.criteria),
        last_day=last,
        days_left=None if last.day is None else (last.day - today).days,
        papers=_papers(row),
        paper_at=row.paper_at,
        proxy_until=row.proxy_until,
        warnings=day_off(last, calendar()),
    )


def level_options(row: FormRow, answers: Answers, today: date) -> tuple[LevelOption, ...]:
    """The levels the person may name, and those the plan rules out for him."""
    return own_levels(row.plan, answers.disciplined, today)


def clean_text(body: str) -> str:
    """A typed text in NFC, with its line breaks, and without other control characters.

    A tab or a no-break blank, as a word processor pastes them, becomes a blank: words stay apart.
    """
    text = unicodedata.normalize("NFC", body).replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(" " if c.isspace() and c != "\n" else c for c in text)
    return "".join(c for c in text if c == "\n" or c.isprintable()).strip()


def _row(found: Mapping[str, Any]) -> FormRow:
    kind = OrganisationKind(found["cell_kind"])
    plan = find_plan(found["plan_id"])
    return FormRow(
        review_id=found["id"],
        cell_review_id=found["cell_review_id"],
        review_scope=ScopeAnswer(found["review_scope"]),
        rating_scope=ScopeAnswer(found["rating_scope"]),
        leader=bool(found["leader"]),
        head=bool(found["head"]),
        own_level=Level(found["own_level"]) if found["own_level"] else None,
        submitted_at=instant(found["submitted_at"]),
        paper_at=instant(found["paper_at"]),
        proxy_until=instant(found["proxy_until"]),
        version=found["version"],
        season=SeasonView(
            id=found["campaign_id"],
            plan_id=found["plan_id"],
            year=found["year"],
            letter=found["letter"],
            issued_by=plan.issued_by,
            content=found["chat_content"],
        ),
        own_criteria=found["criteria"],
        closed=found["closed_at"] is not None,
        person=PersonView(
            found["member_id"], found["full_name"], found["cell_id"], found["cell_name"], kind
        ),
        standing=Standing(found["standing"]),
        admitted_on=day(found["admitted_on"]),
        temporary_cell=found["temporary_cell"],
        papers_in=_papers_in(found),
    )


def _papers_in(found: Mapping[str, Any]) -> frozenset[str]:
    """Keys of the papers noted as received, or as not asked of this person."""
    noted = {
        "residence_comment": found["residence"] not in {None, Residence.NONE.value},
        "temp_comment": bool(found["temp_comment"]),
    }
    return frozenset(key for key, done in noted.items() if done)


def _text(section: TextSection, answers: Answers) -> TextView:
    body, saved_at, version = answers.texts.get(section.key, ("", None, 0))
    return TextView(
        section.key, section.label, section.yes_no, body, saved_at, version, section.required
    )


def _papers(row: FormRow) -> tuple[PaperView, ...]:
    """The papers the person still has to see to."""
    return tuple(
        PaperView(
            key=paper.key,
            form=paper.form,
            place=row.temporary_cell if paper.who == "temporary" else "",
            clause=row.plan.cite(paper),
        )
        for paper in papers_for(row.plan, temporary=bool(row.temporary_cell))
        if paper.key not in row.papers_in
    )
