"""Where a rule comes from: a document, a clause of it, and the words themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a source document (điều khoản).

    Attributes:
        document: The plan's id, e.g. "004-khoi-ha-tinh-2022".
        path: Position in the document, in its own numbering, e.g. "II.2.g6".
        quote: A few words as printed; a test finds them in the source where it is at hand.
    """

    document: str
    path: str
    quote: str
