"""The papers of a plan: what goes together, to whom, by when; and who gets the plan itself."""

from dataclasses import dataclass

from backend.rules.citation import Cited, Record
from backend.rules.terms import SlotState


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPaper(Cited):
    """One paper, or one part, of a dossier (giấy tờ trong hồ sơ).

    Attributes:
        key: Code name, e.g. "minutes".
        label: Its name in Vietnamese, where the software has no words for the key.
        form: The form it is written on, as printed, e.g. "Mẫu 3-213"; "" where none is named.
        optional: It may go along and is not asked for ("kể cả", "khác").
        only_if: The fact under which it is asked for, "not …" for its absence; "" for always.
        source: The document that says what this part is made of; "" where none is named.
    """

    key: str
    label: str = ""
    form: str = ""
    optional: bool = False
    only_if: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReceiver(Record):
    """Who gets a dossier (nơi nhận hồ sơ).

    Attributes:
        body: Whom it is for.
        through: Who takes it in ("qua Ban Tổ chức"); "" for the body itself.
    """

    body: str
    through: str = ""

    @property
    def door(self) -> str:
        """Where it is handed in."""
        return self.through or self.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilers(Cited):
    """Who puts a dossier together (tổng hợp hồ sơ); nobody else hands in parts of it."""

    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRule(Cited):
    """Papers that go together (hồ sơ).

    Attributes:
        key: One of `backend.rules.dossier_terms.DOSSIERS`.
        state: STATED, or EXTERNAL where another document holds the list.
        source: That document; "" unless external.
        papers: In the plan's order.
        receivers: Each of them must get it; empty where the plan names nobody.
        compiled_by: None where the plan names nobody.
        milestone: Key of the milestone that bounds it; "" where the plan gives no date.
        lead_time: Key of the lead time that bounds it, where it is sent ahead of a meeting.
        role: Whose members each hand it in, e.g. "district_standing_board"; "" where it is
            handed in for a whole body.
    """

    key: str
    state: SlotState = SlotState.STATED
    source: str = ""
    papers: tuple[DossierPaper, ...] = ()
    receivers: tuple[DossierReceiver, ...] = ()
    compiled_by: Compilers | None = None
    milestone: str = ""
    lead_time: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecipients(Cited):
    """Who gets the plan itself (nơi nhận), line by line as printed."""

    lines: tuple[str, ...]
