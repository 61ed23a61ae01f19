"""A step of a datatrove pipeline."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.writers.disk_base import DiskWriter
from datatrove.utils.typeshelper import StatHints

from .answers import Answer, RecordError
from .cleaner import Cleaner

LOW_CONFIDENCE = "low_confidence"


class CleanArticles(PipelineStep):
    """Cleans the text of each document, and adds what was found to its metadata, as `clean_articles`.

    Documents that can't be cleaned, and those less likely to be right than `min_confidence`, are dropped; the `exclusion_writer`
    gets them as they came, with the reason as `filter_reason`. Statistics: total, forwarded, changed, dropped and `dropped_<reason>`.

    Args:
        min_confidence: from 0 to 1; default: all are kept.
        exclusion_writer: a datatrove writer for what is dropped.
        cleaner: the arguments of `Cleaner`, such as `fields` and `command`.
    """

    type = "🧹 - CLEAN"
    name = "clean-articles"

    def __init__(self, min_confidence: float = 0, exclusion_writer: DiskWriter | None = None, **cleaner: Any) -> None:
        super().__init__()
        if cleaner.pop("errors", "return") != "return":
            raise TypeError("errors: documents that can't be cleaned are dropped with their reason")
        self.min_confidence = min_confidence
        self.exclusion_writer = exclusion_writer
        # Pickled as its arguments: each task has a process of its own.
        self.cleaner = Cleaner(**cleaner)

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        with self.cleaner, self.exclusion_writer or contextlib.nullcontext() as writer:
            for document, answer in self._answers(data):
                self.stat_update(StatHints.total)
                reason = self._reason(answer)
                if not isinstance(answer, RecordError) and reason is None:
                    self._keep(document, answer.text, answer.summary)
                    yield document
                else:
                    self._drop(document, answer, reason, rank, writer)

    def _answers(self, data: Any) -> Iterator[tuple[Document, Answer]]:
        answers = self.cleaner.pairs(data or (), lambda document: document.text)
        while True:
            with self.track_time():
                pair = next(answers, None)
            if pair is None:
                return
            yield pair

    def _reason(self, answer: Answer) -> str | None:
        if isinstance(answer, RecordError):
            return answer.name
        return LOW_CONFIDENCE if answer.confidence < self.min_confidence else None

    def _keep(self, document: Document, text: str, summary: dict[str, Any]) -> None:
        document.text = text
        document.metadata["clean_articles"] = summary
        self.stat_update(StatHints.forwarded, *(["changed"] if summary["changed"] else []))
        self.update_doc_stats(document)

    def _drop(self, document: Document, answer: Answer, reason: str | None, rank: int, writer: Any) -> None:
        self.stat_update(StatHints.dropped, f"dropped_{reason}")
        if writer is None:
            return
        if isinstance(answer, RecordError):
            document.metadata["clean_articles"] = {"error": {"name": answer.name, "message": answer.message}}
        else:
            document.metadata["clean_articles"] = answer.summary
        document.metadata["filter_reason"] = reason
        writer.write(document, rank)
