"""QR codes as pictures inside the page."""

import segno
from markupsafe import Markup


def picture(address: str) -> Markup:
    """An `<svg>` of the address; its size comes from the style sheet."""
    code = segno.make_qr(address, error="m")
    svg = code.svg_inline(omitsize=True, border=2, dark="#000", light="#fff")
    return Markup(svg)  # noqa: S704  drawn by segno: shapes only, no text
