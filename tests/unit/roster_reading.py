"""A roster of one line read, or refused."""

import pytest

from backend.documents.roster import Roster, read_roster
from backend.errors import InvalidCommandError
from tests.doubles.rosters import person, roster


def read_one(**changes: object) -> Roster:
    return read_roster(roster([person(**changes)]))


def refusal(content: bytes) -> InvalidCommandError:
    with pytest.raises(InvalidCommandError) as caught:
        read_roster(content)
    return caught.value
