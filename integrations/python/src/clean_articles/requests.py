"""A record as a line of the protocol (docs/records.md of clean-articles)."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_encode_ascii = json.JSONEncoder(separators=(",", ":")).encode


class Request(NamedTuple):
    """A text with options of its own, where those of the `Cleaner` don't fit."""

    #: A string, or bytes whose charset is to be found.
    text: Any
    #: Those of the library, such as `{"input": "html"}`; each outweighs the one of the `Cleaner`.
    options: Mapping[str, Any] | None = None
    #: What comes with the text; outweighs that of the `Cleaner`.
    fields: Sequence[str] | None = None


def line_of(number: int, item: Any, options: Mapping[str, Any]) -> bytes:
    """The line for a text or a `Request`, with its end. What is no text is sent as such: it gets an answer that says so."""
    request = item if isinstance(item, Request) else Request(item)
    everything = {**options, **(request.options or {})}
    members = f'{{"id":{number},"text":{_text(request.text)}'
    if everything:
        members += f',"options":{_encode_ascii(everything)}'
    if request.fields is not None:
        members += f',"fields":{_encode_ascii(list(request.fields))}'
    return (members + "}\n").encode()


def _text(text: Any) -> str:
    if isinstance(text, str):
        encoded = _encode(text)
        # A lone surrogate can't be encoded, only escaped.
        return encoded if _is_unicode(encoded) else _encode_ascii(text)
    if isinstance(text, (bytes, bytearray, memoryview)):
        return f'{{"base64":"{base64.b64encode(text).decode()}"}}'
    return _kind(text)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _kind(value: Any) -> str:
    """Something of the same kind in JSON. pandas says NaN for what is missing."""
    if isinstance(value, bool):
        return "true"
    if isinstance(value, (int, float)) and math.isfinite(value):
        return "0"
    if isinstance(value, (list, tuple)):
        return "[]"
    return "null" if value is None or isinstance(value, float) else "{}"
