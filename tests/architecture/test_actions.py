"""Every button of every screen, packed and read back."""

from dataclasses import fields
from string import ascii_letters, digits

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend import (
    actions,
    count_actions,
    meeting_actions,
    reminder_actions,
    result_actions,
    sitting_actions,
    step_actions,
)
from backend.actions import MAX_BYTES, SIGNS, Action, pack, unpack
from backend.rules.agenda import ItemPart
from backend.rules.steps import MILESTONE, REGISTER, REVIEW, SCHEDULE, SEND
from backend.rules.terms import Grade, Level
from backend.rules.vocabulary import MILESTONES
from backend.services.questions import TOPICS
from backend.sitting_views import Presence

#: Not `__subclasses__()`: that also holds the classes `slots=True` replaced.
KINDS = [
    kind
    for module in (
        *(actions, count_actions, meeting_actions, reminder_actions),
        *(result_actions, sitting_actions, step_actions),
    )
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Action) and kind is not Action
]
LARGEST_ID = 2**31 - 1
#: Keys of steps: of the organisation's own, and of every milestone there is.
STEPS = sorted([REVIEW, SCHEDULE, REGISTER, SEND, *(f"{MILESTONE}{key}" for key in MILESTONES)])
#: What stands in a button, by the name of the field: the values it may take.
VALUES = {
    "criterion": st.text(ascii_letters + digits, min_size=1, max_size=8),
    "grade": st.sampled_from([grade.value for grade in Grade]),
    "level": st.sampled_from([level.value for level in Level]),
    "language": st.sampled_from(["vi", "en"]),
    "topic": st.sampled_from(TOPICS),
    "step": st.sampled_from(STEPS),
    "channel": st.sampled_from(["telegram", "zalo", "web", "any"]),
    "state": st.sampled_from([presence.value for presence in Presence]),
    "part": st.sampled_from([part.value for part in ItemPart]),
    "figures": st.from_regex(r"[0-9]{1,3}([.][0-9]{1,3}){1,5}", fullmatch=True),
    "left": st.sampled_from(["empty", "wrong"]),
}
#: The longest value of each.
LONGEST = {"criterion": "abcdefgh", "grade": "TB", "level": "NOT_COMPLETED", "language": "vi-VN"}
LONGEST["channel"] = "telegram"
LONGEST["state"], LONGEST["part"], LONGEST["left"] = "present", "presentation", "wrong"
LONGEST["figures"] = "100.100.100.100"
LONGEST["topic"] = max(TOPICS, key=len)
LONGEST["step"] = max(STEPS, key=len)


@st.composite
def some_action(draw: st.DrawFn) -> Action:
    kind = draw(st.sampled_from(KINDS))
    numbers = st.integers(0, LARGEST_ID)
    return kind(*(draw(VALUES.get(field.name, numbers)) for field in fields(kind)))


def test_every_action_has_a_code_of_one_or_two_letters_of_its_own() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes) > 0
    assert all(len(code) in {1, 2} and code.isascii() and code.isalpha() for code in codes)
    assert not set(codes) & set(SIGNS)


def test_every_kind_of_action_is_known_to_unpack() -> None:
    assert set(actions._BY_CODE.values()) == set(KINDS)


@settings(deadline=None)
@given(some_action(), st.sampled_from(["", *SIGNS]))
def test_an_action_survives_the_button_with_or_without_a_sign(action: Action, sign: str) -> None:
    assert unpack(sign + pack(action)) == action


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_button_stays_below_64_bytes_with_the_longest_values(kind: type[Action]) -> None:
    longest = kind(*(LONGEST.get(field.name, LARGEST_ID) for field in fields(kind)))
    packed = pack(longest)
    assert len(packed.encode()) + 1 < MAX_BYTES
    assert unpack(packed) == longest


def test_an_action_too_long_for_a_button_is_refused() -> None:
    with pytest.raises(ValueError, match="gggg"):
        pack(actions.Ask(1, "g" * 60))


@pytest.mark.parametrize("number", [-1, LARGEST_ID, LARGEST_ID + 1, 10**25])
def test_a_number_the_database_could_not_hold_is_no_action(number: int) -> None:
    within = 0 <= number <= LARGEST_ID
    assert (unpack(f"b:{number}") is not None) is within
    assert (unpack(f"m:1:{number}") is not None) is within


@settings(deadline=None)
@given(st.text(max_size=80))
def test_a_button_of_somebody_else_is_no_action_and_no_error(packed: str) -> None:
    action = unpack(packed)
    assert action is None or unpack(pack(action)) == action
