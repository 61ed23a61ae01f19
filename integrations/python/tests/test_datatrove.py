"""In a pipeline of datatrove with several tasks."""

from __future__ import annotations

import gzip
import json
import os
import shlex
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from blocks import blocks_in
from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from poisoned import COMMAND, POISONED_COMMAND, poisoned_texts

from clean_articles.datatrove import CleanArticles


def records_in(folder):
    lines = [line for file in sorted(Path(folder).glob("*.jsonl.gz")) for line in gzip.open(file, "rt").read().splitlines()]
    return [json.loads(line) for line in lines]


class Datatrove(unittest.TestCase):
    def test_the_poisoned_set_each_is_excluded_with_its_reason_and_every_other_comes_out_in_order(self):
        texts, names = poisoned_texts(300)
        with tempfile.TemporaryDirectory() as folder:
            self.write(f"{folder}/in", texts)
            self.run_pipeline(folder)
            kept, excluded = records_in(f"{folder}/out"), records_in(f"{folder}/excluded")
            stats = json.loads(Path(folder, "logs/stats.json").read_text())
            # One completion less: that task alone is done again, and nothing is there twice.
            Path(folder, "logs/completions/00001").unlink()
            self.run_pipeline(folder)
            self.assertEqual(records_in(f"{folder}/out"), kept)
        self.assertEqual([record["text"] for record in kept], [text for text, name in zip(texts, names) if name is None])
        # The reader itself drops a text that is null.
        reasons = {number: name for number, name in enumerate(names) if name not in (None, "no-text")}
        self.assertEqual({int(record["id"]): record["metadata"]["filter_reason"] for record in excluded}, reasons)
        counts = stats[1]["stats"]
        self.assertEqual([counts[name] for name in ("total", "forwarded", "dropped", "dropped_died")], [299, 294, 5, 2])

    def test_what_is_less_likely_right_than_asked_for_is_excluded(self):
        documents = [Document("甚至?xí)Ψ课葸M(jìn)行查封。", "0"), Document("首页\n登录\n版权所有", "1"), Document(None, "2")]
        clean = CleanArticles(command=COMMAND, fields=["metadata"], min_confidence=0.95)
        kept = list(clean.run(iter(documents)))
        self.assertEqual([document.text for document in kept], ["甚至会对房屋进行查封。"])
        self.assertEqual(kept[0].metadata["clean_articles"]["metadata"], {})
        self.assertEqual(clean.stats["dropped_no-text"].total, 1)
        self.assertEqual(clean.stats["dropped"].total, 2)
        with self.assertRaisesRegex(TypeError, "errors"):
            CleanArticles(errors="raise")

    def test_the_example_of_the_documentation(self):
        blocks = blocks_in("docs/datatrove.md")
        self.assertEqual(list(blocks), ["python clean"])
        with tempfile.TemporaryDirectory() as folder:
            self.write(f"{folder}/pages", ["清晨的渡口沒有人。"] * 299 + ["首页"])
            example = blocks["python clean"].replace('"pages/"', f'"{folder}/pages/"').replace('"out/', f'"{folder}/out/')
            with mock.patch.dict(os.environ, {"CLEAN_ARTICLES_COMMAND": shlex.join(COMMAND)}):
                exec(example, {"__name__": "__main__"})
            kept, excluded = records_in(f"{folder}/out/clean"), records_in(f"{folder}/out/excluded")
        self.assertEqual([record["text"] for record in kept], ["清晨的渡口没有人。"] * 299)
        self.assertEqual([record["metadata"]["filter_reason"] for record in excluded], ["no-article"])

    def write(self, folder, texts):
        Path(folder).mkdir()
        for shard in range(4):
            rows = [{"id": str(number), "text": texts[number]} for number in range(shard * 75, shard * 75 + 75)]
            lines = "".join(json.dumps(row) + "\n" for row in rows)
            Path(folder, f"{shard}.jsonl").write_text(lines, encoding="utf-8")

    def run_pipeline(self, folder):
        steps = [
            JsonlReader(f"{folder}/in"),
            CleanArticles(command=POISONED_COMMAND, exclusion_writer=JsonlWriter(f"{folder}/excluded")),
            JsonlWriter(f"{folder}/out"),
        ]
        LocalPipelineExecutor(steps, tasks=4, workers=2, logging_dir=f"{folder}/logs").run()


if __name__ == "__main__":
    unittest.main()
