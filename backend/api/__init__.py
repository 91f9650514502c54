"""Endpoints that are no pages: webhooks, health, and the rules for everybody."""

from fastapi import FastAPI

from backend.api import health, rules, telegram
from backend.api.tools import ApiTools


def install(app: FastAPI, tools: ApiTools) -> None:
    """Add the endpoints to the application."""
    app.include_router(health.routes(), include_in_schema=False)
    app.include_router(telegram.routes(tools), include_in_schema=False)
    app.include_router(rules.routes())
