"""The methods about the bot itself, and about how it gets its updates."""

import re
from urllib.parse import urlsplit

from tests.doubles.telegram.keyboards import check_web_app
from tests.doubles.telegram.params import Params
from tests.doubles.telegram.state import World
from tests.doubles.telegram.updates import UpdateQueue
from tests.doubles.telegram.webhook import LOOPBACK, WebhookPusher, WebhookTarget
from tests.doubles.telegram.wire import Described, Json, bad_request

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_PORTS = (80, 88, 443, 8443)
_MAX_COMMANDS = 100
_MAX_COMMAND_DESCRIPTION = 256
_MAX_SECRET = 256
_MAX_CONNECTIONS = 100
_MAX_POLL_SECONDS = 50
_MAX_BATCH = 100


class BotMethods:
    """Who the bot is, its command lists, its menu button."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._commands: dict[str, list[Json]] = {}
        self.menu_button: Json = {"type": "commands"}

    async def get_me(self, _params: Params) -> Json:
        """The bot's own User."""
        return {
            **self._world.bot,
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    async def set_my_commands(self, params: Params) -> bool:
        """Store the commands of one scope and language."""
        given = params.structure("commands")
        if not isinstance(given, list):
            raise bad_request("can't parse commands JSON object")
        if len(given) > _MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._commands[_commands_key(params)] = [_command(one) for one in given]
        return True

    async def get_my_commands(self, params: Params) -> list[Json]:
        """The commands of exactly this scope and language."""
        return self._commands.get(_commands_key(params), [])

    async def set_chat_menu_button(self, params: Params) -> bool:
        """Store the menu button of one chat, or the bot's default."""
        button = params.structure("menu_button") or {"type": "default"}
        kinds = ("default", "commands", "web_app")
        if not isinstance(button, dict) or button.get("type") not in kinds:
            raise bad_request("can't parse menu button: Unsupported type specified")
        if button["type"] == "web_app":
            check_web_app(button.get("web_app"), "menu button Web App URL")
        if params.text("chat_id"):
            self._world.chat(params).menu_button = button
        else:
            self.menu_button = button
        return True


class UpdateMethods:
    """Long polling and the webhook; either, never both."""

    def __init__(self, queue: UpdateQueue, webhook: WebhookPusher) -> None:
        self._queue = queue
        self._webhook = webhook

    async def get_updates(self, params: Params) -> list[Json]:
        """Long polling; `offset` confirms what is older."""
        if not self._queue.webhook_set:
            self._queue.set_allowed(params.structure("allowed_updates"))
            self._queue.confirm_before(params.integer("offset"))
        limit = params.integer("limit", _MAX_BATCH)
        seconds = params.integer("timeout")
        return await self._queue.poll(
            limit if 1 <= limit <= _MAX_BATCH else _MAX_BATCH,
            max(0, min(seconds, _MAX_POLL_SECONDS)),
        )

    async def set_webhook(self, params: Params) -> Described:
        """Push to this address from now on; an empty one ends pushing."""
        if not params.text("url"):
            return await self.delete_webhook(params)
        target = self._target(params)
        self._queue.set_allowed(params.structure("allowed_updates"))
        again = target == self._webhook.target
        await self._webhook.stop()
        self._drop_if_asked(params)
        self._queue.interrupt("terminated by setWebhook request")
        self._webhook.start(target)
        return Described("Webhook is already set" if again else "Webhook was set")

    async def delete_webhook(self, params: Params) -> Described:
        """Go back to long polling."""
        was_set = self._webhook.target is not None
        await self._webhook.stop()
        self._drop_if_asked(params)
        text = "Webhook was deleted" if was_set else "Webhook is already deleted"
        return Described(text)

    async def get_webhook_info(self, _params: Params) -> Json:
        """Where updates go, how many wait, and what last went wrong."""
        target = self._webhook.target
        info: Json = {
            "url": target.url if target else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.pending),
        }
        if target:
            info["max_connections"] = target.max_connections
        if self._queue.allowed:
            info["allowed_updates"] = self._queue.allowed
        if target and (error := self._webhook.last_error):
            info["last_error_date"] = error.date
            info["last_error_message"] = error.message
        return info

    def _target(self, params: Params) -> WebhookTarget:
        """Check the address: https on Telegram's ports, or any port of loopback."""
        url, secret = params.text("url"), params.text("secret_token")
        parts = urlsplit(url)
        if parts.hostname not in LOOPBACK:
            if parts.scheme != "https":
                raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
            if (parts.port or 443) not in _PORTS:
                ports = "80, 88, 443 or 8443"
                raise bad_request(f"bad webhook: Webhook can be set up only on ports {ports}")
        if len(secret) > _MAX_SECRET:
            raise bad_request("secret token is too long")
        if secret and not _SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        if not self._webhook.reaches(url):
            reason = "Failed to resolve host: Name or service not known"
            raise bad_request(f"bad webhook: {reason}")
        connections = params.integer("max_connections", 40)
        return WebhookTarget(url, secret, max(1, min(connections, _MAX_CONNECTIONS)))

    def _drop_if_asked(self, params: Params) -> None:
        if params.flag("drop_pending_updates"):
            for update_id in list(self._queue.pending):
                self._queue.confirm(update_id)


def _commands_key(params: Params) -> str:
    scope = params.structure("scope") or {"type": "default"}
    return f"{scope}/{params.text('language_code')}"


def _command(value: object) -> Json:
    if not isinstance(value, dict):
        raise bad_request("can't parse commands JSON object")
    command = str(value.get("command", "")).removeprefix("/")
    description = str(value.get("description", ""))
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= _MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}
