"""Settings: read once from the environment (prefix KIEMDIEM_) by a composition root."""

import os
import secrets
from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

#: Where data lies unless KIEMDIEM_DATA_DIR says otherwise.
DATA_DIR = Path("var")
#: The push services of the browsers people have.
PUSH_HOSTS = (
    "fcm.googleapis.com,push.services.mozilla.com,push.apple.com,"
    "notify.windows.com,wns.windows.com"
)


class Settings(BaseSettings):
    """What an operator may set; every default is safe to run with on one machine.

    Attributes:
        database_url: `sqlite:///path/to/file` or `postgres://user:pass@host/db`.
        data_dir: Where the secret key and the default database lie.
        base_url: The address people reach us at; printed in links and QR codes.
        telegram_token: Bot token; without it the Telegram channel stays off.
        telegram_mode: `polling` for development, `webhook` for service.
        telegram_webhook_secret: Compared with X-Telegram-Bot-Api-Secret-Token.
        telegram_api_url, telegram_proxy: Where Telegram is reached, for networks that block it.
        code_days: Days a one-time code stays valid.
        push_contact: Whom a push service may write to about us, e.g. "mailto:office@example.org".
        push_hosts: Push services browsers may name, by comma; a browser named another is refused.
        trusted_proxy: Take the client's address from X-Forwarded-For (behind one's own proxy).
    """

    model_config = SettingsConfigDict(env_prefix="KIEMDIEM_", extra="ignore")

    database_url: str = Field(
        default="", validation_alias=AliasChoices("KIEMDIEM_DATABASE_URL", "DATABASE_URL")
    )
    data_dir: Path = DATA_DIR
    base_url: str = "http://127.0.0.1:8000"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    secret_key: SecretStr = SecretStr("")
    demo: bool = False
    language: Literal["vi", "en"] = "vi"
    telegram_token: SecretStr = SecretStr("")
    telegram_username: str = ""
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    telegram_proxy: str = ""
    telegram_timeout: float = Field(default=20.0, gt=0)
    code_days: int = Field(default=30, ge=1, le=365)
    push_contact: str = ""
    push_hosts: str = PUSH_HOSTS
    trusted_proxy: bool = False

    @property
    def database(self) -> str:
        """The database's address; without one, a SQLite file in `data_dir`."""
        return self.database_url or f"sqlite://{self.data_dir / 'kiemdiem.sqlite3'}"

    @property
    def secure_cookies(self) -> bool:
        """Cookies travel over HTTPS only, unless we are served over plain HTTP on purpose."""
        return self.base_url.startswith("https://")


def secret_key(settings: Settings) -> bytes:
    """The key under which codes are hashed and cookies signed.

    Taken from the settings; without one, made once and kept in `data_dir/secret.key`, readable
    by its owner only.
    """
    given = settings.secret_key.get_secret_value()
    if given:
        return given.encode()
    path = settings.data_dir / "secret.key"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes().strip()
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_hex(32).encode())
    return path.read_bytes().strip()
