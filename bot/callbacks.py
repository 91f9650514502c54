"""Which handler a button reaches."""

from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from backend.actions import Action, unpack


class On(Filter):
    """Matches a tap on a button that carries one kind of action, and hands the action over.

    Asynchronous on purpose: aiogram runs every other filter in a thread of its own.
    """

    def __init__(self, kind: type[Action]) -> None:
        self.kind = kind

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Action]:
        """The action when it is of this kind."""
        action = unpack(query.data or "")
        return {"action": action} if isinstance(action, self.kind) else False
