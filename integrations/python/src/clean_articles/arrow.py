"""Batches of Apache Arrow, for the engines that hold their rows in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from .answers import Answer, RecordError
from .cleaner import Cleaner

#: The column that is added; in shards of `clean-articles corpus` the member has the same name.
SUMMARY = "clean_articles"

_SHORT_FINDING = [("rule", pa.string()), ("line", pa.int32())]
_FINDING = [
    *_SHORT_FINDING,
    ("severity", pa.string()),
    ("column", pa.int32()),
    ("message", pa.string()),
    ("excerpt", pa.string()),
]
_CHANGE = [
    ("stage", pa.string()),
    ("rule", pa.string()),
    ("also", pa.list_(pa.string())),
    ("line", pa.int32()),
    ("before", pa.string()),
    ("after", pa.string()),
    ("reason", pa.string()),
]
_OPTIONAL = {"markdown": pa.string(), "metadata": pa.map_(pa.string(), pa.string()), "changes": pa.list_(pa.struct(_CHANGE))}


def summary_type(fields: Sequence[str]) -> pa.StructType:
    """The type of the column `clean_articles` when these fields are asked for.

    Of a record that can't be cleaned all is null but `error`; of others `error` is.
    """
    finding = _FINDING if "findings" in fields else _SHORT_FINDING
    members = [
        ("version", pa.string()),
        ("changed", pa.bool_()),
        ("confidence", pa.float64()),
        ("findings", pa.list_(pa.struct(finding))),
        *((name, kind) for name, kind in _OPTIONAL.items() if name in fields),
        ("error", pa.struct([("name", pa.string()), ("message", pa.string())])),
    ]
    return pa.struct(members)


def clean_batch(batch: Any, cleaner: Cleaner, text: str, into: str, fields: Sequence[str]) -> Any:
    """The batch with its texts cleaned and the column `clean_articles` behind the others.

    Args:
        batch: a `RecordBatch` or a `Table`
        text: the column that is cleaned: strings, or bytes whose charset is to be found
        into: the column of what comes out: that one or a new one. A text that can't be cleaned stays as it is; bytes become null.
    """
    texts = batch.column(text).to_pylist()
    answers = list(cleaner.map(texts))
    columns = dict(zip(batch.schema.names, batch.columns))
    schema = list(batch.schema)
    for name, column in [
        (into, pa.array(map(_text_of, texts, answers), _text_type(batch.schema.field(text).type))),
        (SUMMARY, pa.array(map(_summary_of, answers), summary_type(fields))),
    ]:
        schema = _with_field(schema, pa.field(name, column.type))
        columns[name] = column
    return type(batch).from_arrays([columns[field.name] for field in schema], schema=pa.schema(schema))


def _with_field(schema: Iterable[Any], added: Any) -> list[Any]:
    fields = [added if field.name == added.name else field for field in schema]
    return fields if added in fields else [*fields, added]


def _text_type(given: Any) -> Any:
    return given if given in (pa.string(), pa.large_string()) else pa.string()


def _text_of(text: Any, answer: Answer) -> str | None:
    if isinstance(answer, RecordError):
        return text if isinstance(text, str) else None
    return answer.text


def _summary_of(answer: Answer) -> dict[str, Any]:
    if isinstance(answer, RecordError):
        return {"error": {"name": answer.name, "message": answer.message}}
    summary = answer.summary
    if "metadata" in summary:
        return {**summary, "metadata": list(summary["metadata"].items())}
    return summary
