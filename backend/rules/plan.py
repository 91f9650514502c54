"""A plan (kế hoạch) as data: every value with the clause it stands in.

`backend.plan_loader` builds these records from `backend/plans/*.yaml` and refuses what does not
fit. A slot the plan fills is `stated`; one it leaves to another document is `external`; one on
which it is silent is `absent`. Nothing here has a default value that a plan did not write.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from backend.rules.citation import Clause
from backend.rules.terms import (
    Basis,
    FormPart,
    Grade,
    Level,
    OrganisationKind,
    ScopeAnswer,
    SlotState,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of all plan records: the loader refuses a key that is not declared here."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Record):
    """A value with its place in the plan.

    Attributes:
        clause: Position in the plan's own numbering, e.g. "II.2.g6".
        quote: A few words as printed there.
        requirements: Requirement rows it answers for, e.g. "R004-85".
        basis: How well it is known.
        reading: Names of the readings (A-01 …) taken where the words leave a gap.
    """

    clause: str
    quote: str
    requirements: tuple[str, ...]
    basis: Basis = Basis.READ
    reading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Cited):
    """A printed date (mốc thời gian).

    Attributes:
        due: The date as printed; None where the plan prints none.
        inclusive: "chậm nhất ngày" counts the day itself, "trước ngày" does not; None where no
            date is printed.
        outer_limit: The milestone whose date bounds this one where it has none of its own.
    """

    due: date | None = None
    inclusive: bool | None = None
    outer_limit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRule(Cited):
    """Whether people with one fact are reviewed (kiểm điểm) and rated (xếp loại)."""

    review: ScopeAnswer
    rating: ScopeAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope(Record):
    """Đối tượng: one rule a fact; `anyone_else` for people with none of them.

    Attributes:
        new_member_months: A member admitted less than this many months ago is new.
    """

    exempt_work_and_activity: ScopeRule
    suspended_party: ScopeRule
    suspended_committee: ScopeRule
    new_member: ScopeRule
    anyone_else: ScopeRule
    new_member_months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Record):
    """One line of the self-rating sheet (tiêu chí).

    Attributes:
        key: Short name, at most 8 ASCII letters and digits; part of every button.
        label: The words shown, in Vietnamese.
        part: Who answers it.
        source: The document it is taken from.
        basis: How well that is known.
    """

    key: str
    label: str
    part: FormPart
    source: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaSlot(Cited):
    """The list of criteria, and whether the plan itself states it."""

    state: SlotState
    source: str
    items: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeSlot(Cited):
    """The grades a criterion may get, best first (cấp độ)."""

    items: tuple[Grade, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelSlot(Cited):
    """The levels a person may be rated, best first (mức)."""

    items: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSection(Cited):
    """One part of the self-review typed in words (mục của bản tự kiểm điểm).

    Attributes:
        yes_no: The answer is yes or no, not a text.
    """

    key: str
    label: str
    part: FormPart
    yes_no: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberForm(Record):
    """What a person fills in: criteria, grades, own level, texts."""

    criteria: CriteriaSlot
    grades: GradeSlot
    levels: LevelSlot
    texts: tuple[TextSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineRule(Cited):
    """What discipline does to the level.

    Attributes:
        period: "calendar_year" of the review, or "rolling_year" before the rating.
        forces: The level it leads to.
        vote_required: Whether a vote is still asked.
    """

    period: str
    forces: Level
    vote_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalPaper(Cited):
    """A paper each person concerned has to see to (nhận xét nơi cư trú, nơi sinh hoạt tạm thời).

    Attributes:
        who: "everyone" or "temporary" (members on temporary activity elsewhere).
        before: "proposal" or "rating": the step it must precede.
    """

    key: str
    who: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """One plan in one year (kế hoạch)."""

    id: str
    code: str
    year: int
    title: str
    issued_by: str
    basis_documents: tuple[str, ...]
    milestones: dict[str, Milestone]
    milestone_of_kind: dict[OrganisationKind, str]
    scope: Scope
    member_form: MemberForm
    discipline: DisciplineRule
    personal_papers: tuple[PersonalPaper, ...]

    def cite(self, value: Cited) -> Clause:
        """The clause of `value`, ready for a finding."""
        return Clause(self.id, value.clause, value.quote)
