"""Who does an organisation's steps: the first acting holder of a post that leads it."""

from typing import cast

import pytest

from backend.rules.steps import OrganisationFacts
from backend.rules.terms import Post
from backend.services import access
from backend.services.step_facts import Holder, Stored


def stored(*posts: Post, acts: bool = True) -> Stored:
    holders = tuple(
        Holder(number, post, acts, 1, "C", cell_open=True, form_missing=False)
        for number, post in enumerate(posts)
    )
    return Stored(cast("OrganisationFacts", None), "C", "/1/", holders)


def test_the_order_of_the_posts_that_lead_is_that_of_access(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office_first = stored(Post.OFFICE, Post.SECRETARY)
    assert office_first.owners == (1,)
    monkeypatch.setattr(access, "LEADING", tuple(reversed(access.LEADING)))
    assert office_first.owners == (0,)


def test_who_may_not_act_or_leads_nothing_owns_no_step() -> None:
    assert stored(Post.SECRETARY, acts=False).owners == ()
    assert stored(Post.CELL_BOARD).owners == ()
