"""Putting the pages into the application."""

from fastapi import APIRouter, FastAPI
from starlette.staticfiles import StaticFiles

from backend.web import (
    assignments,
    ballot_files,
    ballots,
    board,
    breaches,
    caps,
    channels,
    chat,
    chat_events,
    codes,
    comments,
    count_codes,
    counting,
    demo,
    imports,
    linking,
    meeting_files,
    meetings,
    obstacles,
    offices,
    outbox,
    pages,
    plans,
    proposals,
    push,
    refusals,
    results,
    sittings,
    texts,
    verifications,
)
from backend.web.shield import Shield
from backend.web.tools import WebTools


def create_web(tools: WebTools) -> list[APIRouter]:
    """All routers of the pages; the demo's only where the settings ask for it."""
    modules = [
        linking,
        chat,
        chat_events,
        texts,
        channels,
        codes,
        board,
        breaches,
        imports,
        plans,
        meetings,
        proposals,
        comments,
        sittings,
        verifications,
        meeting_files,
        ballots,
        ballot_files,
        count_codes,
        counting,
        assignments,
        obstacles,
        results,
        caps,
        offices,
        outbox,
        push,
    ]
    routers = [module.routes() for module in modules]
    if tools.settings.demo:
        routers.append(demo.routes())
    return routers


def install(app: FastAPI, tools: WebTools) -> None:
    """Add pages, static files, the mapping of errors, and the headers on every answer.

    Args:
        app: The application; its `state.tools` is set.
        tools: Settings, clock and key.
    """
    app.state.tools = tools
    for router in create_web(tools):
        app.include_router(router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=pages.STATIC))
    refusals.install(app)
    app.add_middleware(Shield, settings=tools.settings)
