"""In actors of Ray."""

from __future__ import annotations

import json
import os
import shlex
import tempfile
import unittest
from pathlib import Path

import pyarrow as pa
import ray
from blocks import blocks_in
from poisoned import COMMAND, POISONED_COMMAND, poisoned_texts

from clean_articles.ray import CleanArticles

DAMAGED = "甚至?xí)Ψ课葸M(jìn)行查封。"
REPAIRED = "甚至会对房屋进行查封。"


class Ray(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Actors inherit it on this machine; on others the runtime environment tells it.
        os.environ["CLEAN_ARTICLES_COMMAND"] = shlex.join(COMMAND)
        # Two for the actors, two for reading and writing.
        ray.init(num_cpus=4, include_dashboard=False, logging_level="error")
        ray.data.DataContext.get_current().execution_options.preserve_order = True
        ray.data.DataContext.get_current().enable_progress_bars = False

    @classmethod
    def tearDownClass(cls):
        ray.shutdown()

    def test_the_poisoned_set_each_is_named_and_every_other_comes_out_in_order(self):
        texts, names = poisoned_texts(300)
        table = pa.table({"id": range(300), "text": texts})
        cleaned = (
            ray.data.from_arrow([table.slice(start, 60) for start in range(0, 300, 60)])
            .map_batches(
                CleanArticles,
                fn_constructor_kwargs={"command": POISONED_COMMAND},
                batch_format="pyarrow",
                batch_size=60,
                compute=ray.data.ActorPoolStrategy(size=2),
            )
            .take_all()
        )
        self.assertEqual([row["id"] for row in cleaned], list(range(300)))
        self.assertEqual([row["text"] for row in cleaned], texts)
        self.assertEqual([(row["clean_articles"]["error"] or {}).get("name") for row in cleaned], names)

    def test_the_example_of_the_documentation(self):
        blocks = blocks_in("docs/ray.md")
        self.assertEqual(list(blocks), ["python clean"])
        with tempfile.TemporaryDirectory() as folder:
            pages = [{"id": "a", "text": DAMAGED}, {"id": "b", "text": None}, {"id": "c", "text": "清晨的渡口没有人。"}]
            Path(folder, "pages").mkdir()
            Path(folder, "pages/1.json").write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
            example = blocks["python clean"].replace('"pages/"', f'"{folder}/pages/"').replace('"cleaned/"', f'"{folder}/cleaned/"')
            self.assertEqual(example.count(folder), 2)
            exec(example, {})
            rows = ray.data.read_parquet(f"{folder}/cleaned/").take_all()
        texts = {row["id"]: row["text"] for row in rows}
        self.assertEqual(texts, {"a": REPAIRED, "c": "清晨的渡口没有人。"})
        self.assertEqual({row["clean_articles"]["markdown"] for row in rows}, {REPAIRED + "\n", "清晨的渡口没有人。\n"})

    def test_a_batch_is_a_table_with_the_column(self):
        clean = CleanArticles("page", into="text", command=COMMAND, fields=["markdown", "metadata"])
        (row,) = clean(pa.table({"page": [DAMAGED]})).to_pylist()
        self.assertEqual((row["page"], row["text"]), (DAMAGED, REPAIRED))
        self.assertEqual((row["clean_articles"]["markdown"], row["clean_articles"]["metadata"]), (REPAIRED + "\n", []))
        with self.assertRaisesRegex(TypeError, 'batch_format="pyarrow"'):
            clean({"page": ["一"]})
        with self.assertRaisesRegex(KeyError, "no column 'page'; there are text"):
            clean(pa.table({"text": ["一"]}))


if __name__ == "__main__":
    unittest.main()
