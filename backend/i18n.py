"""Words from `locales/*/*.ftl`, and days and times as people write them."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt, FluentNumber

from backend.clock import VIETNAM
from backend.phrases import Words, is_name

LOCALES = Path(__file__).parents[1] / "locales"
LANGUAGES = ("vi", "en")

Value = str | int | date | datetime | Decimal | Fraction | tuple[str, ...]


class MissingWordsError(LookupError):
    """A message id without words, or words that need an argument nobody gave."""


class Translator:
    """The words of one language.

    Args:
        language: "vi" or "en"; anything else speaks Vietnamese.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._bundle = _bundle(self.language)

    def has(self, message_id: str) -> bool:
        """Whether there are words for `message_id`."""
        return self._bundle.has_message(message_id)

    def text(self, message_id: str, **params: Value) -> str:
        """The words of a message with its arguments put in.

        Raises:
            MissingWordsError: no such message, or an argument is missing.
        """
        if not self._bundle.has_message(message_id):
            raise MissingWordsError(message_id)
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise MissingWordsError(message_id)
        values = {name: self._written(value) for name, value in params.items()}
        words, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise MissingWordsError(f"{message_id}: {errors[0]}")
        return str(words)

    def _written(self, value: Value) -> str | FluentNumber:
        """A day as 15/12/2026, an instant in words, 1,5 or 1.5 ungrouped, a list by its names."""
        if isinstance(value, tuple):
            return "; ".join(self.text(name) if is_name(name) else name for name in value)
        if isinstance(value, datetime):
            local = value.astimezone(VIETNAM)
            return self.text(
                "instant", hour=f"{local:%H}", minute=f"{local:%M}", day=f"{local:%d/%m/%Y}"
            )
        if isinstance(value, date):
            return f"{value:%d/%m/%Y}"
        if isinstance(value, int):
            return FluentInt(value, useGrouping=False)
        if isinstance(value, Decimal):
            whole, _, part = f"{value:f}".partition(".")
            return self.text("plan-decimal", whole=whole, part=part) if part else whole
        return str(value)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def translator(language: str) -> Translator:
    """The shared translator of a language."""
    return Translator(language)


def speak(words: Words, translator: Translator) -> str:
    """Words in a language; words within words first."""
    params = {
        name: speak(value, translator) if isinstance(value, Words) else value
        for name, value in words.params.items()
    }
    return translator.text(words.id, **params)
