"""All errors the application raises on purpose.

* AppError
  + InvalidCommandError     the input cannot be acted on           (422)
  + NotPermittedError       the actor may not do this              (403)
  + NotFoundError           no such thing, or not yours to see     (404)
  + ConflictError           the state moved on; reload and retry   (409)
  + PlanError               a plan file says something impossible  (start-up)
"""


class AppError(Exception):
    """Carries a message id of `locales/*/errors.ftl` and its arguments, never words."""

    def __init__(self, code: str, **params: int | str) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class InvalidCommandError(AppError):
    """The input cannot be acted on."""


class NotPermittedError(AppError):
    """The actor's office does not allow this."""


class NotFoundError(AppError):
    """No such thing, or the actor may not know of it."""

    def __init__(self, code: str = "error-not-found", **params: int | str) -> None:
        super().__init__(code, **params)


class ConflictError(AppError):
    """The state changed since it was shown."""


class PlanError(AppError):
    """A plan file is refused; `str(error)` names file, line and what is wrong."""

    def __init__(self, code: str, *, file: str, line: int, detail: str) -> None:
        super().__init__(code, file=file, line=line, detail=detail)

    def __str__(self) -> str:
        """The one line an editor of the plan needs."""
        return f"{self.params['file']}:{self.params['line']}: {self.code}: {self.params['detail']}"
