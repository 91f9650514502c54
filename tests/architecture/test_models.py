"""Tortoise splits a SQLite migration at every semicolon, inside comments too."""

from collections.abc import Iterator

import pytest
from tortoise import Model
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

from backend.db import models

MODELS: list[type[Model]] = [getattr(models, name) for name in models.__all__]


def texts(model: type[Model]) -> Iterator[str]:
    """Whatever of a model is written into its CREATE TABLE."""
    meta = model._meta
    yield model.__doc__ or ""
    yield meta.table_description
    for field in meta.fields_map.values():
        yield field.description or ""
        yield field.docstring or ""
        yield repr(field.default)
    for constraint in meta.constraints:
        yield repr(constraint)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_text_of_a_table_holds_a_semicolon(model: type[Model]) -> None:
    assert [text for text in texts(model) if ";" in text] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_constraint_and_index_has_a_name(model: type[Model]) -> None:
    for constraint in model._meta.constraints:
        assert isinstance(constraint, CheckConstraint | UniqueConstraint)
        assert constraint.name
    assert all(getattr(index, "name", None) for index in model._meta.indexes)


def test_every_table_is_listed() -> None:
    found = {m for m in vars(models).values() if isinstance(m, type) and issubclass(m, Model)}
    assert found == set(MODELS)
