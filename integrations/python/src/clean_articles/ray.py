"""Cleans a column of a Ray Dataset: a class for `map_batches`, of which each actor has one with a process of its own."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from .arrow import clean_batch
from .cleaner import Cleaner


class CleanArticles:
    """What `map_batches` takes, with `batch_format="pyarrow"` and `compute=ray.data.ActorPoolStrategy(size=…)`: only actors keep an object.

    The other columns stay as they are. The column `clean_articles` is added: `version`, `changed`, `confidence`, `findings`, the fields
    that were asked for, and `error` (`name`, `message`) of a record that can't be cleaned, which is null else.

    Args:
        text: the column to clean: strings, or bytes whose charset is to be found.
        into: the column of the cleaned text; default: `text` itself. A text that can't be cleaned stays; bytes become null.
        cleaner: the arguments of `Cleaner`, such as `fields` and `command`; with `errors="raise"` a record that can't be
            cleaned fails its batch.
    """

    def __init__(self, text: str = "text", *, into: str | None = None, **cleaner: Any) -> None:
        self._text = text
        self._into = text if into is None else into
        self._fields = tuple(cleaner.get("fields", ()))
        self._cleaner = Cleaner(**cleaner)

    def __call__(self, batch: Any) -> Any:
        """Raises TypeError for a batch that is no table of Arrow, and KeyError when there is no such column."""
        if not isinstance(batch, pa.Table):
            raise TypeError(f'a batch is a {type(batch).__name__}; call map_batches with batch_format="pyarrow"')
        if self._text not in batch.schema.names:
            raise KeyError(f"there is no column {self._text!r}; there are {', '.join(batch.schema.names)}")
        return clean_batch(batch, self._cleaner, self._text, self._into, self._fields)
