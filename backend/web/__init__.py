"""Server-rendered pages and the web chat."""

from backend.web.app import install

__all__ = ["install"]
