"""`POST /api/rules/{plan}/{kind}`: the rules for everybody; nothing is stored."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from backend.errors import PlanError
from backend.i18n import translator
from backend.rules.answers import Kind
from backend.services import rules

_TOO_LARGE = 413
_UNPROCESSABLE = 422
_NOT_FOUND = 404


def routes() -> APIRouter:
    """One route a kind, each with its own schema in the OpenAPI page, and the list of kinds."""
    router = APIRouter(prefix="/api/rules", tags=["rules"])
    router.add_api_route("", list_kinds, methods=["GET"], summary="Every kind of question")
    for kind in rules.kinds():
        router.add_api_route(
            f"/{{plan}}/{kind.name}",
            _endpoint(kind),
            methods=["POST"],
            name=kind.name,
            summary=kind.summary,
            openapi_extra={"requestBody": _body(kind)},
        )
    router.add_api_route("/{plan}/{kind}", unknown_kind, methods=["POST"], include_in_schema=False)
    return router


async def list_kinds() -> JSONResponse:
    """Name, summary and answer keys of every kind."""
    shown = [
        {"kind": kind.name, "summary": kind.summary, "answer": dict(kind.keys)}
        for kind in rules.kinds()
    ]
    return JSONResponse(shown)


async def unknown_kind(plan: str, kind: str) -> JSONResponse:
    """There is no such kind of question."""
    return _refusal(_NOT_FOUND, "kind", f"no kind {kind[:40]!r}, asked under plan {plan[:40]!r}")


def _endpoint(kind: Kind) -> Callable[..., Awaitable[JSONResponse]]:
    async def answer(plan: str, request: Request, language: str = "vi") -> JSONResponse:
        content = b""
        async for chunk in request.stream():
            content += chunk
            if len(content) > rules.MAX_BYTES:
                return _refusal(_TOO_LARGE, "input", "over 1 MB")
        try:
            answered = rules.ask(plan, kind.name, rules.read_json(content))
        except PlanError:
            return _refusal(_NOT_FOUND, "plan", f"no plan {plan[:40]!r}")
        except rules.MalformedQuestionError as error:
            path, problem = str(error.params["path"]), str(error.params["problem"])
            return _refusal(_UNPROCESSABLE, path, problem)
        return JSONResponse(answered.as_json(translator(language)))

    return answer


def _body(kind: Kind) -> dict[str, Any]:
    return {
        "required": True,
        "content": {"application/json": {"schema": rules.inlined_schema_of(kind)}},
    }


def _refusal(status: int, path: str, problem: str) -> JSONResponse:
    return JSONResponse({"error": {"path": path, "problem": problem}}, status_code=status)
