"""What a file really is, whatever its name says (PDF, DOCX, PNG, JPEG), and a name fit to keep."""

import re
import unicodedata
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

from backend.errors import InvalidCommandError

MOST_BYTES = 10 * 1024 * 1024
MOST_NAME = 100

_PDF = "application/pdf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: Media type and ending by the first bytes.
_BEGINS = (
    (b"%PDF-", _PDF, "pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
    (b"\xff\xd8\xff", "image/jpeg", "jpg"),
)
_ENDINGS = {"pdf": "pdf", "docx": "docx", "png": "png", "jpg": "jpg", "jpeg": "jpg"}
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def media_type(name: str, content: bytes) -> str:
    """The media type of an uploaded file.

    Raises:
        InvalidCommandError: empty, too large, of another kind, or of another kind than its name
            says.
    """
    if not content:
        raise InvalidCommandError("error-file-empty")
    if len(content) > MOST_BYTES:
        raise InvalidCommandError("error-file-large", megabytes=MOST_BYTES // 1024 // 1024)
    found = _kind(content)
    said = PurePosixPath(name.replace("\\", "/")).suffix.lower().removeprefix(".")
    if found is None or _ENDINGS.get(said) != found[1]:
        raise InvalidCommandError("error-file-kind")
    return found[0]


def clean_name(name: str) -> str:
    """The name as people see it: in NFC, without a path, short, with its ending."""
    path = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/"))
    stem = "".join(c for c in _UNFIT.sub(" ", path.stem) if c.isprintable())
    ending = path.suffix.lower()
    return f"{' '.join(stem.split())[: MOST_NAME - len(ending)].strip(' .')}{ending}"


def _kind(content: bytes) -> tuple[str, str] | None:
    for begin, media, ending in _BEGINS:
        if content.startswith(begin):
            return media, ending
    return (_DOCX, "docx") if _is_docx(content) else None


def _is_docx(content: bytes) -> bool:
    """Whether it is a Word document without macros; only its list of contents is read."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, OSError):
        return False
    return "word/document.xml" in names and not any(n.endswith("vbaProject.bin") for n in names)
