"""Turning templates into answers."""

import hashlib
from functools import cache
from pathlib import Path

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse

from backend.clock import local_day
from backend.i18n import Translator
from backend.web import csrf, phrases, sessions
from backend.web.markup import chat_markup
from backend.web.people import words_of
from backend.web.tools import tools_of

HERE = Path(__file__).parent
STATIC = HERE / "static"

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@cache
def asset(name: str) -> str:
    """The address of a static file; changes with its content, so that it may be kept for ever."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


_ENVIRONMENT.globals["asset"] = asset
_ENVIRONMENT.globals["last_day"] = phrases.last_day
_ENVIRONMENT.globals["saved"] = phrases.saved
_ENVIRONMENT.filters["chat"] = chat_markup


def fragment(words: Translator, template: str, **values: object) -> str:
    """A template on its own: part of a page, or a page that needs no browser's token."""
    context = {"t": words.text, "words": words, **values}
    return _ENVIRONMENT.get_template(template).render(context)


def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page for this browser, in its person's language.

    Args:
        request: What is answered.
        template: Name of the template.
        status: HTTP status.
        values: What the template shows.
    """
    tools = tools_of(request)
    body = fragment(
        words_of(request),
        template,
        csrf=csrf.token(request),
        demo=tools.settings.demo,
        now=tools.clock.now(),
        today=local_day(tools.clock.now()),
        **values,
    )
    response = HTMLResponse(body, status)
    sessions.remember(request, response)
    return response


def redirect(path: str) -> RedirectResponse:
    """Go on to another page of ours, by GET."""
    return RedirectResponse(path, 303)


def is_htmx(request: Request) -> bool:
    """Whether a script of our page asks for a part of it."""
    return request.headers.get("hx-request") == "true"
