"""What a member is told when somebody else handed in his form."""

from datetime import datetime

from backend.actions import Form, Home
from backend.screen import Screen, key, line, tap, title


def handed_in_for_you(review_id: int, year: int, at: datetime) -> Screen:
    """The form was entered and handed in for him, with his code; he may look, and take it back."""
    return Screen(
        (
            title("proxy-told-head", year=year),
            line("proxy-told", time=at),
            line("proxy-told-open"),
        ),
        ((tap(Form(review_id), "button-form-submitted"),), (key("0", Home(), "button-home"),)),
    )
