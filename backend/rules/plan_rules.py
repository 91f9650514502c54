"""The parts of a plan that later questions rest on: lead times, gates, votes, caps, ratings.

Each is a `Cited` value of `backend.rules.plan`; an empty tuple or None means that the plan does
not regulate the matter itself, and its `topics` say whether another document does.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from backend.rules.citation import Cited, Record
from backend.rules.plan_course import WayOut
from backend.rules.terms import Basis, Level, OrganisationKind, SlotState


class Unit(StrEnum):
    """What a lead time is counted in."""

    DAY = "day"
    WORKING_DAY = "working_day"


class Secrecy(StrEnum):
    """Whether the plan prints that a ballot is secret."""

    YES = "yes"
    NO = "no"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Record):
    """What the plan does with one matter: states it, names another document, is silent.

    Attributes:
        value: What it states, in its own short form ("20 %", 5); None unless stated.
        words: The same to be read aloud; "" where the short form already can be.
        source: The document it names; "" unless external.
        clause, quote, requirements: Where; empty where the plan is silent.
        reading: Names of the readings (A-01 …) taken where the words leave a gap.
        basis: How well it is known.
    """

    state: SlotState
    value: int | str | None = None
    words: str = ""
    source: str = ""
    clause: str = ""
    quote: str = ""
    requirements: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()
    basis: Basis = Basis.READ


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTime(Cited):
    """How long before a meeting something must be sent (gửi trước).

    Attributes:
        key: "report" or "invitation".
        recipients: Who each must get it; empty where the plan names nobody in particular.
        only_if: The fact under which it holds, e.g. "listed_in_2035"; "" for always.
        body: The board for whose meeting alone it holds; "" for every meeting.
    """

    key: str
    days: int
    unit: Unit
    recipients: tuple[str, ...] = ()
    only_if: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(Cited):
    """How long a review takes, in days (thời gian kiểm điểm).

    Attributes:
        body: Whose review.
        least, most: Bounds; None where not said.
        planned: "dự kiến": a plan to warn by, not a bound to refuse by (A-35).
        may_differ: A province may set another length for the levels below it.
    """

    body: str
    least: Fraction
    most: Fraction | None = None
    planned: bool = False
    may_differ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyCutoff(Cited):
    """A weekly hour before which dates are registered (đăng ký lịch).

    Attributes:
        weekday: English name, small letters.
        time: "15:00"; the hour itself is too late unless `inclusive` (A-25).
    """

    weekday: str
    time: str
    inclusive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityRule(Cited):
    """Who decides one kind of subject (thẩm quyền).

    Attributes:
        subject: One of `backend.rules.vocabulary.SUBJECTS`, e.g. "org" or "member".
        kind: For an organisation its own kind, otherwise that of the organisation it is of;
            None for subjects that have none (a Party delegation).
        decider: Code name of the body; "none" where nothing is decided.
        secret_ballot: Whether the plan prints "phiếu kín" for this decision (A-17).
        exists: False for what holds where there is no such body ("nơi không có chi ủy").
        or_by: Who may decide in the decider's place.
        self_rated_by: Who rates first; of several, the first that exists.
        proposed_by: Who proposes in between; "" for nobody.
    """

    subject: str
    decider: str
    kind: OrganisationKind | None = None
    secret_ballot: Secrecy = Secrecy.NOT_SAID
    exists: bool = True
    or_by: tuple[str, ...] = ()
    self_rated_by: tuple[str, ...] = ()
    proposed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRule(Cited):
    """Where a person with so many leading posts is reviewed (nơi kiểm điểm).

    Attributes:
        least_posts: Holds from this many posts on, up to the next rule.
        ordered: Whether the plan prints an order (A-03).
        post: The post that leads to these places beside the general ones; "" for the general
            rule.
    """

    least_posts: int
    places: tuple[str, ...]
    ordered: bool
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectiveRule(Cited):
    """Which collective is reviewed, and where (tập thể kiểm điểm).

    Attributes:
        subject: "standing_board", "committee", "cell_board" or "leadership_collective".
        place: Code name of the place.
        kind: Of the organisation it leads; None for leaders of an agency, a firm or a union.
        exists: False for what holds where there is no such board.
        reviewed: Who is reviewed in its stead there; "" for itself.
    """

    subject: str
    place: str
    kind: OrganisationKind | None = None
    exists: bool = True
    reviewed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeRule(Cited):
    """Who attends and directs a review (dự, chỉ đạo kiểm điểm).

    Attributes:
        match: Words one of which stands in the organisation's name.
        begins: Words with one of which the name begins; with `match` empty too, any name fits.
        suggested: Holds only where a review suggestion exists.
        answer: Office, count, body it comes from, who assigns; or the document that says so.
    """

    answer: dict[str, int | str]
    match: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    suggested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRule(Cited):
    """What must be there before a step (điều kiện để tiến hành).

    Attributes:
        action: The step, e.g. "rate".
        subject: "member", "unit", "board_members" or "parts" (groups, cells, what is below).
        requires: The fact that opens the gate.
        only_if: The fact under which the gate stands, "not …" for its absence; "" for always.
        blocked_as: What the answer names; for board members and parts their ids stand instead.
        warns_only: The plan only warns (A-03).
        role: Whose step it is, e.g. "district_standing_board"; "" for everybody's.
        collectives: The collectives it stands before; empty for all.
    """

    action: str
    subject: str
    requires: str
    blocked_as: str
    only_if: str = ""
    warns_only: bool = False
    role: str = ""
    collectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteRule(Cited):
    """The share of official members a level needs, strictly more than it ("trên 2/3")."""

    level: Level
    share: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class CapRule(Cited):
    """How many may be rated excellent (không vượt quá).

    Attributes:
        percent: Of those finally rated good, as printed (A-01).
        special_percent: With a specially excellent achievement; None where not said.
        small_cell_below, small_cell_most: In a cell of fewer members, so many at most.
        base_is_printed: The literal base is beyond doubt (366); else the wide reading is shown.
        groups: The groups counted apart; empty where none are named.
        alike_apart: People or bodies of like position and duties are counted together.
        counted_at: Whose decisions are counted as one, e.g. "deciding_level"; "" if not said.
    """

    percent: int
    special_percent: int | None = None
    small_cell_below: int | None = None
    small_cell_most: int | None = None
    base_is_printed: bool = False
    groups: tuple[str, ...] = ()
    alike_apart: bool = False
    counted_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Cited):
    """One condition of one level (điều kiện của mức), or one ground for the lowest.

    Attributes:
        level: Code name of the level.
        key: What is asked, e.g. "points_at_least"; `backend.rules` knows how to answer it.
        value: What it is compared with: a number, a share "2/3", a code name.
        ground: A ground that alone leads to the level, rather than a condition to meet.
        groups: The groups it holds for ("cell", "leader"); empty for all.
        unless: The fact under which a ground does not stand; "" for none.
    """

    level: str
    key: str
    value: int | str | None = None
    ground: bool = False
    groups: tuple[str, ...] = ()
    unless: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSection(Cited):
    """One part of a score sheet and its most points (biểu chấm điểm)."""

    key: str
    label: str
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareAdvice(Cited):
    """A share that should not be passed ("không nên vượt quá"): a warning, never a bar.

    Attributes:
        level: The level so advised on.
        share: Of all organisations of the committee.
    """

    level: str
    share: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRules(Record):
    """How a level is found: a score sheet, and conditions by level, best level first.

    Attributes:
        ways_out: When a ground is left to people after all.
    """

    levels: tuple[str, ...]
    sections: tuple[ScoreSection, ...] = ()
    conditions: tuple[Condition, ...] = ()
    advice: ShareAdvice | None = None
    ways_out: tuple[WayOut, ...] = ()
