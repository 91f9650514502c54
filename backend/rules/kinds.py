"""Every kind of question, by name."""

from backend.rules.answers import Kind

_MODULES: tuple[tuple[Kind, ...], ...] = ()

KINDS: dict[str, Kind] = {kind.name: kind for kinds in _MODULES for kind in kinds}
