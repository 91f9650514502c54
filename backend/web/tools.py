"""What the composition root gives the pages."""

from dataclasses import dataclass

from starlette.requests import HTTPConnection

from backend.clock import Clock
from backend.settings import Settings


@dataclass(frozen=True, slots=True)
class WebTools:
    """What every page may need.

    Attributes:
        key: The server's secret; cookies, tokens and one-time codes hang on it.
    """

    settings: Settings
    clock: Clock
    key: bytes

    @property
    def base_url(self) -> str:
        """Our address as people reach it, without a slash at the end."""
        return self.settings.base_url.rstrip("/")


def tools_of(request: HTTPConnection) -> WebTools:
    """The tools `install` put into the application."""
    tools: WebTools = request.app.state.tools
    return tools
