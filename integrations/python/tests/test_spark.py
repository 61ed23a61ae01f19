"""On a real cluster: two executors, which are processes of their own and inherit nothing of the driver's path."""

from __future__ import annotations

import json
import os
import shlex
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from blocks import blocks_in
from poisoned import COMMAND, POISONED_COMMAND, poisoned_texts
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from clean_articles.spark import cleaned, ship

DAMAGED = "甚至?xí)Ψ课葸M(jìn)行查封。"


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # PYTHONPATH would be inherited by executors on this machine, as by none elsewhere.
        os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
        os.environ.pop("PYTHONPATH", None)
        cls.folder = tempfile.TemporaryDirectory()
        os.chdir(cls.folder.name)
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.task.maxFailures", "1")
            .config("spark.log.level", "OFF")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.executorEnv.CLEAN_ARTICLES_COMMAND", shlex.join(COMMAND))
            .getOrCreate()
        )

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    def frame(self, texts, partitions=5):
        rows = [(number, text, number % 7) for number, text in enumerate(texts)]
        return self.spark.createDataFrame(self.spark.sparkContext.parallelize(rows, partitions), "id long, text string, shard int")

    def test_1_an_executor_without_the_package_or_the_command_says_what_to_do(self):
        one = self.frame(["一"], 1)
        with self.assertRaisesRegex(Exception, r"clean-articles\[spark\] on them.*ship\(spark\)"):
            one.transform(cleaned()).collect()
        ship(self.spark)
        with self.assertRaisesRegex(Exception, "no command '/no/node'.*executors don't inherit the PATH of the driver"):
            one.transform(cleaned(command=["/no/node", "clean-articles.js"])).collect()

    def test_2_the_poisoned_set_each_is_named_and_every_other_comes_out_in_order(self):
        texts, names = poisoned_texts(500)
        frame = self.frame(texts).transform(cleaned(command=POISONED_COMMAND))
        self.assertEqual(frame.columns, ["id", "text", "shard", "clean_articles"])
        rows = frame.select("id", "text", "shard", F.spark_partition_id(), "clean_articles.error.name").collect()
        self.assertEqual([row.id for row in rows], list(range(500)))
        self.assertEqual([row.shard for row in rows], [number % 7 for number in range(500)])
        self.assertEqual(len({row[3] for row in rows}), 5)
        # A text that can't be cleaned stays.
        self.assertEqual([row.text for row in rows], texts)
        self.assertEqual([row.name for row in rows], names)

    def test_3_the_real_command_gives_what_was_asked_for(self):
        texts = [DAMAGED, "来源：新华社\n\n清晨的渡口沒有人。", None]
        settings = {"fields": ["markdown", "metadata", "findings", "changes"]}
        frame = self.frame(texts, 1).transform(cleaned(into="cleaned", **settings))
        self.assertEqual(frame.columns, ["id", "text", "shard", "cleaned", "clean_articles"])
        first, second, third = frame.collect()
        self.assertEqual((first.text, first.cleaned), (DAMAGED, "甚至会对房屋进行查封。"))
        self.assertEqual((first.clean_articles.markdown, first.clean_articles.changed), ("甚至会对房屋进行查封。\n", True))
        self.assertEqual(first.clean_articles.changes[0].before, DAMAGED)
        self.assertIsNone(first.clean_articles.error)
        self.assertEqual(second.clean_articles.metadata, {"source": "新华社"})
        self.assertEqual((third.cleaned, third.clean_articles.error.name), (None, "no-text"))

    def test_4_bytes_are_decoded(self):
        frame = self.spark.createDataFrame([(bytearray("清晨的渡口没有人。".encode("gbk")),)], "page binary")
        (row,) = frame.transform(cleaned("page")).collect()
        self.assertEqual(row.page, "清晨的渡口没有人。")

    def test_5_the_example_of_the_documentation(self):
        Path("pages").mkdir()
        pages = [{"id": "a", "text": DAMAGED, "url": "https://a.example"}, {"id": "b", "text": None, "url": "https://b.example"}]
        Path("pages/1.json").write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
        blocks = blocks_in("docs/spark.md")
        self.assertEqual(list(blocks), ["python clean", "text cleaned"])
        names = {"spark": self.spark}
        exec(blocks["python clean"], names)
        self.assertEqual([row.asDict() for row in names["right"].collect()], [{"id": "a", "text": "甚至会对房屋进行查封。"}])
        self.assertEqual([(row.id, row.name) for row in names["failed"].collect()], [("b", "no-text")])
        schema = names["result"].schema["clean_articles"].dataType.simpleString()
        self.assertEqual(schema, blocks["text cleaned"].replace("\n", "").replace(" ", "").removeprefix("clean_articles"))

    def test_6_what_does_not_fit_is_refused_before_the_job(self):
        frame = self.frame(["一"], 1)
        for arguments, message in [
            ({"text": "body"}, "no column 'body'; it has id, text, shard"),
            ({"into": "shard"}, "a column 'shard' already"),
        ]:
            with self.assertRaisesRegex(ValueError, message):
                frame.transform(cleaned(**arguments))
        with self.assertRaisesRegex(TypeError, "errors: 'drop' is not allowed"):
            cleaned(errors="drop")


if __name__ == "__main__":
    unittest.main()
