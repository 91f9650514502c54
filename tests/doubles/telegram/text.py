"""Message text as Telegram measures and stores it."""

from dataclasses import dataclass

from tests.doubles.telegram.wire import Json

_BLANK = " \t\r\n"


def units(text: str) -> int:
    """Length in UTF-16 code units, the unit of Telegram's limits and offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text without its markup, and the entities the markup became."""

    text: str = ""
    entities: tuple[Json, ...] = ()

    def trimmed(self) -> "Formatted":
        """Without blank space at both ends, entities moved and clipped to match."""
        text = self.text.strip(_BLANK)
        lead = units(self.text) - units(self.text.lstrip(_BLANK))
        moved = (_clipped(entity, lead, units(text)) for entity in self.entities)
        return Formatted(text, tuple(entity for entity in moved if entity["length"] > 0))

    def to_json(self, name: str) -> Json:
        """The fields of a message: `name` is "text" or "caption"."""
        body: Json = {name: self.text} if self.text else {}
        if self.entities:
            body["entities" if name == "text" else f"{name}_entities"] = list(self.entities)
        return body


def _clipped(entity: Json, lead: int, length: int) -> Json:
    start = max(entity["offset"] - lead, 0)
    end = min(entity["offset"] + entity["length"] - lead, length)
    return {**entity, "offset": start, "length": end - start}
