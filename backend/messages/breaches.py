"""That rules were not kept somewhere: what happened is on our page alone; pure."""

from backend.actions import Home
from backend.screen import Screen, key, line, page, title
from backend.views import SeasonView


def noted(season: SeasonView, organisation: int, unit: str) -> Screen:
    """Something was noted of an organisation below."""
    lines = (
        title("breach-told-head", year=season.year),
        line("season-letter", issuer=season.issued_by, letter=season.letter),
        line("breach-told", unit=unit),
    )
    see = page(f"/breaches/{organisation}", "button-breach-page")
    return Screen(lines, ((see,), (key("0", Home(), "button-home"),)))
