"""The parts of a plan on what is taken up in one sitting, how deeply, and how a body votes.

Each is a `Cited` value of `backend.rules.plan`; an empty tuple means that the plan is silent.
"""

from dataclasses import dataclass

from backend.rules.citation import Cited
from backend.rules.plan_rules import Secrecy
from backend.rules.terms import FormPart, OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class JointReview(Cited):
    """Bodies that are reviewed together, in one meeting (kiểm điểm kết hợp).

    Attributes:
        bodies: Each is a subject of its own in that meeting, where it exists.
        missing: One of them; where it does not exist the first of `instead` that does is
            reviewed in its place.
    """

    bodies: tuple[str, ...]
    missing: str = ""
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDepth(Cited):
    """What of a leader is reviewed where (kiểm điểm sâu ở nơi giữ chức vụ).

    Attributes:
        place: "post", where the post is held, or "cell".
        parts: Parts of the form that are gone through there.
    """

    place: str
    parts: tuple[FormPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBallot(Cited):
    """How an organisation votes on its own level (biểu quyết mức của tổ chức mình).

    Attributes:
        kinds: Of the organisations that vote.
        secret: Whether the plan prints "phiếu kín" (A-17).
    """

    kinds: tuple[OrganisationKind, ...]
    secret: Secrecy
