"""The facts a gate asks of a member, a unit, a board or what is below one."""

from dataclasses import dataclass
from datetime import date

from backend.rules.citation import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class GateMember(Record):
    """A member by facts; a fact left out is false.

    Attributes:
        official_cell, temporary_cell: Names of cells; "" for none.
        role: The board he sits on, e.g. "district_standing_board".
        papers_received: Day on which his papers came in.
        self_review: The self-review is among them; it is what is handed in, so true unless denied.
        freed_from_213: He needs no comment from his place of residence (213-QĐ/TW).
        civil_servant: He has a civil rating that comes first (plan 002), or beside it (001, 003).
        leader: He holds a leading post, on which he is reviewed elsewhere.
        elsewhere_decided: The competent level has decided that he is reviewed at a further place.
        appraised: The organisation board has appraised his papers and their procedure.
        commented: Those who review him have commented on his self-review.
        accepted: He has answered to their comments.
    """

    official_cell: str = ""
    temporary_cell: str = ""
    temp_comment_received: bool = False
    role: str = ""
    cell_review_done: bool = False
    leadership_review_done: bool = False
    papers_received: date | None = None
    self_review: bool = True
    residence_comment: bool = False
    freed_from_213: bool = False
    civil_servant: bool = False
    civil_rated: bool = False
    review_done: bool = False
    self_rated: bool = False
    level_proposed: bool = False
    reported: bool = False
    leader: bool = False
    elsewhere_decided: bool = False
    appraised: bool = False
    commented: bool = False
    accepted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GateUnit(Record):
    """An organisation or agency by facts; a fact left out is false.

    Attributes:
        level_proposed: Those who lead it have proposed its level.
        opinion_asked: The comrade in charge has been asked for his opinion on the draft.
        state_side: A commune, a town or an office whose work the state side assesses.
        last_year_rechecked: Last year's levels were looked through again.
        last_year_faulty, last_year_corrected: Some were not in line; those were put right.
        clean_strong: It is rated "Trong sạch vững mạnh" (plan 002).
        concluded: The head has concluded on each point of the collective's report.
        one_chair: One person holds all the posts whose holders chair together (plan 004).
        deputy_joins_chair: A deputy was invited to chair beside him.
    """

    suggested: bool = False
    upper_standing_committee_agreed: bool = False
    civil_servants_rated: bool = False
    leadership_collective_rated: bool = False
    government_rated: bool = False
    unions_rated: bool = False
    level_proposed: bool = False
    opinion_asked: bool = False
    state_side: bool = False
    state_side_assessed: bool = False
    last_year_rechecked: bool = False
    last_year_faulty: bool = False
    last_year_corrected: bool = False
    clean_strong: bool = False
    concluded: bool = False
    one_chair: bool = False
    deputy_joins_chair: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardMember(Record):
    """One member of a board about to be reviewed."""

    id: str
    cell_review_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LowerPart(Record):
    """A Party group of a cell, a cell of a section, an organisation below a conference.

    Attributes:
        used: Its members are reviewed in it; false where a cell makes no use of its groups.
        result_reported: It has reported its result to the level above.
    """

    id: str
    used: bool = True
    result_reported: bool = False
