"""The plans in words: open to everybody, as rules are public; nothing here tells of a person."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from backend.i18n import Translator, translator
from backend.services import plan_compare, plan_pages
from backend.web import pages
from backend.web.people import linked_account, words_of


async def _language(request: Request) -> Translator:
    """The words of the person the browser is linked to, else the house's."""
    account = await linked_account(request)
    if account is not None:
        request.state.words = translator(account.language)
    return words_of(request)


Language = Annotated[Translator, Depends(_language)]


def routes() -> APIRouter:
    """The list, all side by side, one in words."""
    router = APIRouter()
    reading = ["GET", "HEAD"]
    router.add_api_route("/plans", listed, methods=reading)
    router.add_api_route("/plans/compare", compared, methods=reading)
    router.add_api_route("/plans/{code}", shown, methods=reading)
    return router


async def listed(request: Request, language: Language) -> Response:
    """Every plan, and the own files that cannot be read."""
    found = await plan_pages.plan_list()
    missing = {head.id: plan_pages.undated_names(head, language) for head in found.plans}
    return pages.page(request, "plans.html", found=found, missing=missing)


async def compared(request: Request, language: Language) -> Response:
    """All plans side by side."""
    return pages.page(request, "plans_compare.html", view=await plan_compare.compare(language))


async def shown(
    request: Request, language: Language, code: str, q: Annotated[str, Query()] = ""
) -> Response:
    """One plan, or what of it holds the words looked for."""
    view = await plan_pages.plan_page(code, language, q)
    missing = plan_pages.undated_names(view.head, language)
    return pages.page(request, "plan.html", view=view, missing=missing)
