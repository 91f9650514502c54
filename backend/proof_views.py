"""What services hand out as proof of sending: frozen, without logic beyond shape."""

from dataclasses import dataclass
from datetime import datetime

from backend.meeting_views import InviteeView, MeetingView


@dataclass(frozen=True, slots=True)
class ToldProof:
    """One text that went to somebody, or did not.

    Attributes:
        kind: Of the notice, e.g. "meeting-notice".
        state: A state of the outbox.
    """

    kind: str
    state: str
    sent_at: datetime | None
    channel: str


@dataclass(frozen=True, slots=True)
class ReadProof:
    """When somebody opened a paper first."""

    paper: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PaperProof:
    """A paper as it was sent.

    Attributes:
        mark: The beginning of its content's SHA-256: the same mark is the same content.
    """

    name: str
    mark: str
    added_at: datetime
    removed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ProofLine:
    """All that is known of one who was told."""

    person: InviteeView
    told: tuple[ToldProof, ...]
    read: tuple[ReadProof, ...]


@dataclass(frozen=True, slots=True)
class ProofView:
    """The proof of a meeting, as of `now`."""

    meeting: MeetingView
    papers: tuple[PaperProof, ...]
    lines: tuple[ProofLine, ...]
    now: datetime
