"""What the composition root gives the endpoints."""

from typing import Protocol

from backend.settings import Settings


class ApiTools(Protocol):
    """Anything that carries the settings."""

    @property
    def settings(self) -> Settings:
        """The settings."""
        ...
