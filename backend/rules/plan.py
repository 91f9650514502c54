"""A plan (kế hoạch) as data: every value with the clause it stands in.

`backend.plan_loader` builds these records from `backend/plans/*.yaml` and refuses what does not
fit. A slot the plan fills is `stated`; one it leaves to another document is `external`; one on
which it is silent is `absent`. Nothing here has a default value that a plan did not write.
"""

from dataclasses import dataclass, field
from datetime import date

from backend.rules.citation import Cited, Clause, Record
from backend.rules.plan_course import DisciplineTiming, OrderRule, ReRating
from backend.rules.plan_forms import ScoreForm
from backend.rules.plan_meetings import MeetingRules
from backend.rules.plan_papers import DossierRule, PlanRecipients
from backend.rules.plan_rules import (
    AttendeeRule,
    AuthorityRule,
    CapRule,
    CollectiveRule,
    Duration,
    GateRule,
    LeadTime,
    PlaceRule,
    RatingRules,
    Topic,
    VoteRule,
    WeeklyCutoff,
)
from backend.rules.plan_scope import (
    BodyRating,
    BodyRule,
    CollectivePlace,
    Covers,
    PersonRecords,
    RatedOrganisations,
    RolePlaces,
    SuggestionTargets,
)
from backend.rules.plan_sittings import JointReview, OwnBallot, ReviewDepth
from backend.rules.plan_work import DutyRule, HeadRule, ProposalRule, YearEndRule
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
class Milestone(Cited):
    """A printed date (mốc thời gian).

    Attributes:
        due: The date as printed; None where the plan prints none.
        inclusive: "chậm nhất ngày" counts the day itself, "trước ngày" does not; None where no
            date is printed.
        opens: The first day of a window ("trong tháng 01/2025"); None where only the end is said.
        outer_limit: The milestone whose date bounds this one where it has none of its own.
        follows: Milestones whose step has to be finished before this one, each with the reading
            (A-04 …) that says what to do where the printed dates do not allow it.
        owners: Who has to do it: kinds of organisation, or `backend.rules.vocabulary.OWNERS`;
            empty for what nobody of the tree does. What belongs to an upper organisation beside
            its own review belongs to the one that heads the season.
        action: The step of `backend.rules.vocabulary.ACTIONS` whose gates it waits for.
        after_review: It tells of the owner's own review and rating, so that these come first.
    """

    due: date | None = None
    inclusive: bool | None = None
    opens: date | None = None
    outer_limit: str = ""
    follows: dict[str, str] = field(default_factory=dict[str, str])
    owners: tuple[str, ...] = ()
    action: str = ""
    after_review: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRule(Cited):
    """Whether people with one fact are reviewed (kiểm điểm) and rated (xếp loại)."""

    review: ScopeAnswer
    rating: ScopeAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class LongLeaveRule(ScopeRule):
    """The same for people sick for so many `months` in all, or on maternity leave."""

    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope(Record):
    """Đối tượng: one rule a fact; `anyone_else` for people with none of them.

    Attributes:
        new_member_months: A member admitted less than this many months ago is new.
        long_leave: None where the plan does not speak of them.
    """

    exempt_work_and_activity: ScopeRule
    suspended_party: ScopeRule
    suspended_committee: ScopeRule
    new_member: ScopeRule
    anyone_else: ScopeRule
    new_member_months: int
    long_leave: LongLeaveRule | None = None


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
    """The grades a criterion may get, best first (cấp độ); none unless the plan states them."""

    items: tuple[Grade, ...] = ()
    state: SlotState = SlotState.STATED
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelSlot(Cited):
    """The levels a person may be rated, best first (mức); none unless the plan states them."""

    items: tuple[Level, ...] = ()
    state: SlotState = SlotState.STATED
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSection(Cited):
    """One part of the self-review typed in words (mục của bản tự kiểm điểm).

    Attributes:
        yes_no: The answer is yes or no, not a text.
        required: The form is not handed in without it.
    """

    key: str
    label: str
    part: FormPart
    yes_no: bool = False
    required: bool = False


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
        collectives: Whether it holds of collectives (tập thể) as well as of members.
    """

    period: str
    forces: Level
    vote_required: bool
    collectives: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalPaper(Cited):
    """A paper each person concerned has to see to (nhận xét nơi cư trú, nơi sinh hoạt tạm thời).

    Attributes:
        who: "everyone" or "temporary" (members on temporary activity elsewhere).
        before: "proposal" or "rating": the step it must precede.
        form: The form it is written on, where the plan names one.
    """

    key: str
    who: str
    before: str
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """One plan in one year (kế hoạch).

    An empty tuple or None means that the plan does not regulate the matter itself; `topics` says
    whether it names another document for it.

    Attributes:
        must_be_confirmed: Its values are known at second hand; a season on it opens only after
            an admin has confirmed them against the original documents.
        local_to: The id of the plan this one makes stricter; its dates may only be earlier.
        readings: One sentence for each reading (A-01 …) that its values name.
    """

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
    topics: dict[str, Topic] = field(default_factory=dict[str, Topic])
    readings: dict[str, str] = field(default_factory=dict[str, str])
    discipline: DisciplineRule | None = None
    personal_papers: tuple[PersonalPaper, ...] = ()
    lead_times: tuple[LeadTime, ...] = ()
    durations: tuple[Duration, ...] = ()
    weekly_cutoff: WeeklyCutoff | None = None
    authority: tuple[AuthorityRule, ...] = ()
    duties: tuple[DutyRule, ...] = ()
    proposals: tuple[ProposalRule, ...] = ()
    places: tuple[PlaceRule, ...] = ()
    collectives: tuple[CollectiveRule, ...] = ()
    attendees: tuple[AttendeeRule, ...] = ()
    gates: tuple[GateRule, ...] = ()
    meetings: MeetingRules | None = None
    dossiers: tuple[DossierRule, ...] = ()
    recipients: PlanRecipients | None = None
    votes: tuple[VoteRule, ...] = ()
    cap: CapRule | None = None
    org_rating: RatingRules | None = None
    member_rating: RatingRules | None = None
    level_by_points: RatingRules | None = None
    score_forms: tuple[ScoreForm, ...] = ()
    covers: tuple[Covers, ...] = ()
    bodies: tuple[BodyRule, ...] = ()
    body_ratings: tuple[BodyRating, ...] = ()
    collective_place: CollectivePlace | None = None
    rated_organisations: tuple[RatedOrganisations, ...] = ()
    role_places: tuple[RolePlaces, ...] = ()
    person_records: tuple[PersonRecords, ...] = ()
    suggestion_targets: SuggestionTargets | None = None
    orders: tuple[OrderRule, ...] = ()
    discipline_timing: tuple[DisciplineTiming, ...] = ()
    re_rating: ReRating | None = None
    year_end: tuple[YearEndRule, ...] = ()
    head_level: HeadRule | None = None
    joint_review: JointReview | None = None
    review_depths: tuple[ReviewDepth, ...] = ()
    own_ballots: tuple[OwnBallot, ...] = ()
    must_be_confirmed: bool = False
    local_to: str = ""

    def cite(self, value: Cited) -> Clause:
        """The clause of `value`, ready for a finding."""
        return Clause(self.id, value.clause, value.quote, value.reading)
