"""Cleans a column of a Spark DataFrame, with `mapInArrow`: retries and commits are Spark's.

Not for streaming sources with a schema that changes. Every executor needs Node, the command and this package.
"""

from __future__ import annotations

import atexit
import functools
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Callable

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import types as spark_types

from .arrow import SUMMARY, clean_batch, summary_type
from .command import Command
from .shared import shared_cleaner
from .version import __version__


def cleaned(
    text: str = "text",
    *,
    into: str | None = None,
    fields: Sequence[str] = (),
    options: Mapping[str, Any] | None = None,
    command: Command = None,
    arguments: Sequence[str] = (),
    errors: str = "keep",
    version: str | None = None,
) -> Callable[[DataFrame], DataFrame]:
    """What `DataFrame.transform` takes: `df.transform(cleaned("text", fields=["markdown"]))`.

    The other columns stay as they are. The column `clean_articles` is added: `version`, `changed`, `confidence`, `findings`, the fields
    that were asked for, and `error` (`name`, `message`) of a record that can't be cleaned, which is null else.

    Args:
        text: the column to clean: strings, or bytes whose charset is to be found.
        into: the column of the cleaned text; default: `text` itself. A text that can't be cleaned stays; bytes become null.
        fields, options, arguments, version: as for `Cleaner`.
        command: where Node and the command are on the executors, which don't inherit the PATH of the driver; paths may be relative
            to their working directory, as those of `--archives` are. Default: the executor's `CLEAN_ARTICLES_COMMAND`, or its PATH.
        errors: `"keep"` a record that can't be cleaned, with its `error`, or `"raise"`, which fails the task and then the job.

    Raises:
        TypeError: an argument is not allowed.
        ValueError: when it is applied: there is no such column, or one that is to be added.
    """
    if errors not in ("keep", "raise"):
        raise TypeError(f"errors: {errors!r} is not allowed; it must be keep or raise")
    settings = {
        "command": command if command is None or isinstance(command, str) else list(command),
        "fields": tuple(fields),
        "options": dict(options or {}),
        "arguments": tuple(arguments),
        "errors": "raise" if errors == "raise" else "return",
        "version": version,
    }
    columns = {"text": text, "into": text if into is None else into}

    def transform(frame: DataFrame) -> DataFrame:
        return frame.mapInArrow(_mapper(settings, columns), _schema(frame, fields=settings["fields"], **columns))

    return transform


def ship(spark: SparkSession) -> None:
    """Sends this package, which is small and pure Python, to the executors of a session. Not needed where it is installed there."""
    spark.addArtifacts(_archive(), pyfile=True)


@functools.cache
def _archive() -> str:
    """One for all sessions of the process: Spark refuses a second file of the same name."""
    package = Path(__file__).parent
    folder = tempfile.mkdtemp(prefix="clean-articles-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    archive = Path(folder, f"clean_articles-{__version__}.zip")
    with zipfile.ZipFile(archive, "w") as file:
        for module in sorted(package.glob("*.py")):
            file.write(module, f"{package.name}/{module.name}")
    return str(archive)


def _mapper(settings: dict[str, Any], columns: dict[str, str]) -> Callable[[Iterator[Any]], Iterator[Any]]:
    # Within a function, since Spark sends such a one whole: one of a module would need the module before it could say what is missing.
    def clean_batches(batches: Iterator[Any]) -> Iterator[Any]:
        try:
            from clean_articles.spark import _clean_batches
        except ImportError as error:
            raise RuntimeError(
                f"an executor can't import the Python package clean-articles: {error} (in {sys.executable}). Executors don't inherit the "
                "driver's path: install clean-articles[spark] on them, in their image or the environment of --archives, or call "
                "clean_articles.spark.ship(spark) first, which sends the package."
            ) from error
        return _clean_batches(batches, settings, columns)

    return clean_batches


def _clean_batches(batches: Iterator[Any], settings: dict[str, Any], columns: dict[str, str]) -> Iterator[Any]:
    cleaner = shared_cleaner(settings)
    for batch in batches:
        yield clean_batch(batch, cleaner, fields=settings["fields"], **columns)


def _schema(frame: DataFrame, text: str, into: str, fields: Sequence[str]) -> spark_types.StructType:
    names = frame.schema.names
    if text not in names:
        raise ValueError(f"the DataFrame has no column {text!r}; it has {', '.join(names)}")
    for name in {SUMMARY, into} - {text}:
        if name in names:
            raise ValueError(f"the DataFrame has a column {name!r} already; drop or rename it first")
    schema = [field if field.name != into else spark_types.StructField(into, spark_types.StringType()) for field in frame.schema]
    if into != text:
        schema.append(spark_types.StructField(into, spark_types.StringType()))
    return spark_types.StructType([*schema, spark_types.StructField(SUMMARY, _spark_type(summary_type(fields)))])


_SCALARS = {
    pa.string(): spark_types.StringType(),
    pa.bool_(): spark_types.BooleanType(),
    pa.int32(): spark_types.IntegerType(),
    pa.float64(): spark_types.DoubleType(),
}


def _spark_type(kind: Any) -> spark_types.DataType:
    if pa.types.is_struct(kind):
        return spark_types.StructType([spark_types.StructField(field.name, _spark_type(field.type)) for field in kind])
    if pa.types.is_map(kind):
        return spark_types.MapType(_spark_type(kind.key_type), _spark_type(kind.item_type))
    if pa.types.is_list(kind):
        return spark_types.ArrayType(_spark_type(kind.value_type))
    return _SCALARS[kind]
