"""The client against the real command, and against one that dies of what it is given."""

from __future__ import annotations

import gc
import itertools
import json
import os
import pickle
import shlex
import signal
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from unittest import mock

from poisoned import COMMAND, POISONED_COMMAND, PRODUCT, ROOT, large, poisoned_texts

from clean_articles import Cleaned, Cleaner, CleanerError, CommandError, RecordError, Request, VersionError, __version__

DAMAGED = "甚至?xí)Ψ课葸M(jìn)行查封。"
REPAIRED = "甚至会对房屋进行查封。"


def outcome(answer):
    return answer.name if isinstance(answer, RecordError) else answer.text


def script(*lines):
    """A command of these lines of Python."""
    return [sys.executable, "-S", "-c", "\n".join(lines)]


def hello(**changes):
    said = {
        "hello": "clean-articles",
        "protocol": 1,
        "version": __version__,
        "timeout": 1000,
        "window": {"records": 4, "bytes": 100},
    }
    return f"print('''{json.dumps({**said, **changes})}''', flush=True)"


#: A quick command, whose answers are the texts; its window is that of the poisoned one.
ECHO = script(
    "import json, sys, time",
    hello(window={"records": 64, "bytes": 1_000_000}),
    "for line in sys.stdin:",
    "    record = json.loads(line)",
    "    if record['text'] == 'sleep': time.sleep(60)",
    "    summary = {'version': '', 'changed': False, 'findings': [], 'confidence': 1}",
    "    print(json.dumps({**record, 'clean_articles': summary}), flush=True)",
)


def pid_of(cleaner):
    return cleaner._conversation._child._process.pid


class RealCommand(unittest.TestCase):
    def test_cleans_texts_bytes_and_requests(self):
        with Cleaner(COMMAND, fields=["metadata"], options={"script": "zh-Hans"}) as cleaner:
            texts = [
                DAMAGED,
                "清晨的渡口没有人。".encode("gbk"),
                Request("清晨的渡口沒有人。", options={"script": "keep"}, fields=["markdown"]),
                "\ud800孤",
                "a\u2028b",
                "",
            ]
            answers = list(cleaner.map(texts))
            self.assertEqual(cleaner.version, __version__)
        first, from_bytes, kept, surrogate, separator, empty = answers
        self.assertEqual((first.text, first.changed, first.metadata), (REPAIRED, True, {}))
        self.assertEqual(from_bytes.text, "清晨的渡口没有人。")
        self.assertEqual((kept.text, kept.changed, kept.metadata), ("清晨的渡口沒有人。", False, None))
        self.assertEqual(kept.markdown, "清晨的渡口沒有人。\n")
        self.assertEqual(surrogate.text, "\ufffd孤")
        self.assertEqual([type(separator), outcome(empty)], [Cleaned, "no-article"])

    def test_what_is_no_text_is_named(self):
        with Cleaner(COMMAND) as cleaner:
            answers = list(cleaner.map([None, 3, float("nan"), True, [], {}, object(), "正文。", Request("文", options={"no": 1})]))
        messages = [str(answer) for answer in answers[:7]]
        for kind, message in zip(["null", "a number", "null", "a boolean", "an array", "an object", "an object"], messages):
            self.assertIn(f'no-text: "text" is {kind}', message)
        self.assertEqual([outcome(answer) for answer in answers[7:]], ["正文。", "bad-options"])

    def test_errors_are_raised_when_asked_for(self):
        with Cleaner(COMMAND, errors="raise") as cleaner:
            with self.assertRaisesRegex(RecordError, 'no-text: "text" is null'):
                list(cleaner.map(["一", None, "二"]))
            self.assertEqual(cleaner.clean("三").text, "三")

    def test_a_command_line_that_is_wrong_is_no_fault_of_records(self):
        with self.assertRaisesRegex(CleanerError, "code 2.*must be some of markdown"):
            Cleaner(COMMAND, fields=["html"]).clean("正文。")
        with self.assertRaisesRegex(CleanerError, "no thread can be started"):
            Cleaner(COMMAND, arguments=["--max-memory", "1MiB"]).clean("正文。")

    def test_pairs_keep_what_belongs_to_a_text(self):
        rows = [{"id": number, "text": f"第{number}篇"} for number in range(3)]
        with Cleaner(COMMAND) as cleaner:
            pairs = list(cleaner.pairs(rows, lambda row: row["text"]))
        self.assertEqual([(row, answer.text) for row, answer in pairs], [(row, row["text"]) for row in rows])


class Poison(unittest.TestCase):
    def test_the_poisoned_set_each_is_named_and_every_other_is_answered_in_order(self):
        texts, names = poisoned_texts(240)
        # Two neighbours, and one that is larger than the window of the command.
        texts[100:102], names[100:102] = ["poison: kill", "poison: kill"], ["died", "died"]
        texts[180], names[180] = large(), "too-large"
        with Cleaner(POISONED_COMMAND) as cleaner:
            answers = list(cleaner.map(texts))
        expected = [name or text for text, name in zip(texts, names)]
        self.assertEqual([outcome(answer) for answer in answers], expected)
        self.assertIn("SIGKILL", str(answers[100]))

    def test_a_process_killed_from_outside_costs_no_record(self):
        texts = [f"第{number}篇" for number in range(400)]
        with Cleaner(POISONED_COMMAND) as cleaner:
            answers = []
            for answer in cleaner.map(texts):
                answers.append(answer)
                if len(answers) in (50, 250):
                    os.kill(pid_of(cleaner), signal.SIGKILL)
        self.assertEqual([outcome(answer) for answer in answers], texts)

    def test_one_that_is_killed_while_it_is_tried_alone_is_not_blamed(self):
        # It dies of the text twice: once with others under way and once alone.
        unlucky = script(
            "import json, os, sys",
            hello(),
            "for line in sys.stdin:",
            "    record = json.loads(line)",
            "    if record['text'] == 'unlucky' and os.path.getsize(sys.argv[1]) < 2:",
            "        open(sys.argv[1], 'ab', 0).write(b'x')",
            "        os.kill(os.getpid(), 9)",
            "    summary = {'version': '', 'changed': False, 'findings': [], 'confidence': 1}",
            "    print(json.dumps({**record, 'clean_articles': summary}), flush=True)",
        )
        with tempfile.NamedTemporaryFile() as deaths, Cleaner([*unlucky, deaths.name]) as cleaner:
            answers = list(cleaner.map(["一", "unlucky", "二"]))
            self.assertEqual(os.path.getsize(deaths.name), 2)
        self.assertEqual([outcome(answer) for answer in answers], ["一", "unlucky", "二"])


class Window(unittest.TestCase):
    def test_the_source_is_read_no_further_ahead_than_the_window(self):
        taken = itertools.count()
        last = 0

        def source():
            nonlocal last
            for last in taken:
                yield f"第{last}篇"

        with Cleaner(ECHO) as cleaner:
            answers = cleaner.map(source())
            for done in range(300):
                next(answers)
                self.assertLess(last - done, 65)

    def test_bytes_are_bounded_too(self):
        taken = []
        texts = ("字" * 100_000 for _ in range(20))
        with Cleaner(ECHO) as cleaner:
            for number, _ in enumerate(cleaner.pairs((taken.append(1) or text for text in texts), str)):
                self.assertLess(len(taken) - number, 6)

    def test_a_slow_reader_of_much_and_a_source_of_much_do_not_wait_for_each_other(self):
        texts = ["字" * 20_000 for _ in range(150)]
        with Cleaner(ECHO) as cleaner:
            count = 0
            for answer in cleaner.map(texts):
                time.sleep(0.001)
                count += answer.text == texts[0]
        self.assertEqual(count, 150)

    def test_an_iteration_that_is_left_leaves_no_answers_to_the_next(self):
        with Cleaner(ECHO) as cleaner:
            answers = cleaner.map(f"第{number}篇" for number in itertools.count())
            first = next(answers)
            answers.close()
            self.assertEqual((first.text, cleaner.clean("另一篇").text), ("第0篇", "另一篇"))

    def test_two_iterations_at_a_time_are_refused(self):
        with Cleaner(ECHO) as cleaner:
            first = cleaner.map(["一"] * 200)
            next(first)
            with self.assertRaisesRegex(CleanerError, "at work"):
                cleaner.clean("二")
            self.assertEqual(sum(1 for _ in first), 199)

    def test_after_an_error_of_the_source_it_can_be_used_again(self):
        def source():
            yield "一"
            raise ValueError("source")

        with Cleaner(ECHO) as cleaner:
            with self.assertRaisesRegex(ValueError, "source"):
                list(cleaner.map(source()))
            self.assertEqual(cleaner.clean("二").text, "二")


class Life(unittest.TestCase):
    def test_a_closed_one_starts_again_and_leaves_no_process(self):
        cleaner = Cleaner(ECHO)
        self.assertEqual(cleaner.clean("一").text, "一")
        process = cleaner._conversation._child._process
        cleaner.close()
        self.assertEqual(process.returncode, 0)
        self.assertEqual(cleaner.clean("二").text, "二")
        process = cleaner._conversation._child._process
        del cleaner
        gc.collect()
        self.assertEqual(process.returncode, -signal.SIGKILL)

    def test_close_within_an_iteration_ends_at_once(self):
        cleaner = Cleaner(ECHO)
        answers = cleaner.map(["一", *["sleep"] * 60])
        next(answers)
        cleaner.close()
        with self.assertRaisesRegex(CleanerError, "closed"):
            list(answers)

    def test_threads_end_with_it(self):
        before = threading.active_count()
        with Cleaner(ECHO) as cleaner:
            cleaner.clean("一")
            self.assertGreater(threading.active_count(), before)
        deadline = time.monotonic() + 10
        while threading.active_count() > before and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual(threading.active_count(), before)

    def test_it_is_pickled_as_its_settings(self):
        with Cleaner(ECHO) as cleaner:
            cleaner.clean("一")
            with pickle.loads(pickle.dumps(cleaner)) as other:
                self.assertEqual(other.clean("二").text, "二")
                self.assertNotEqual(pid_of(other), pid_of(cleaner))

    @unittest.skipUnless(hasattr(os, "fork"), "no fork here")
    def test_a_forked_process_has_its_own(self):
        with Cleaner(ECHO) as cleaner:
            answers = cleaner.map(f"第{number}篇" for number in range(200))
            self.assertEqual(next(answers).text, "第0篇")
            child = os.fork()
            if child == 0:
                code = 1
                try:
                    with self.assertRaisesRegex(CleanerError, "fork"):
                        list(answers)
                    code = 0 if cleaner.clean("在子进程").text == "在子进程" else 2
                    cleaner.close()
                finally:
                    os._exit(code)
            self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
            self.assertEqual([answer.text for answer in answers], [f"第{number}篇" for number in range(1, 200)])


class Command(unittest.TestCase):
    def test_it_is_found_or_told_where_it_is(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "clean-articles").symlink_to(PRODUCT / "bin/clean-articles.js")
            paths = os.pathsep.join([folder, os.environ["PATH"]])
            with mock.patch.dict(os.environ, {"PATH": paths}), Cleaner() as cleaner:
                self.assertEqual(cleaner.clean(DAMAGED).text, REPAIRED)
        with mock.patch.dict(os.environ, {"CLEAN_ARTICLES_COMMAND": shlex.join(ECHO)}), Cleaner() as cleaner:
            self.assertEqual(cleaner.clean("一").text, "一")

    def test_what_is_missing_is_told_with_what_to_do(self):
        with self.assertRaisesRegex(
            CommandError, r"no command '/no/node'.*npm install --global.*CLEAN_ARTICLES_COMMAND.*PATH of the driver"
        ):
            Cleaner(["/no/node", "x.js"]).clean("一")

    def test_it_is_given_no_configuration_but_a_named_one(self):
        source = script("import json, sys", "print(json.dumps({'protocol': 0, 'version': ' '.join(sys.argv[1:])}))")
        for arguments, words in [((), "records --no-config"), (("--config", "a.json"), "records --config a.json")]:
            with self.assertRaisesRegex(VersionError, f"said.*{words}|version {words}"):
                Cleaner(source, arguments=arguments).clean("一")

    def test_a_hello_of_another_kind_is_refused_with_what_to_do(self):
        for line, message in [
            (hello(protocol=2), "speaks protocol 2 .version .*this package 1.*npm install --global clean-articles@"),
            (hello(version="99.0.0"), "has version 99.0.0 .*is wanted.*npm install --global clean-articles@"),
            ("print('Welcome')", "no clean-articles that this package knows.*it said b'Welcome'"),
        ]:
            with self.subTest(message), self.assertRaisesRegex(VersionError, message):
                Cleaner(script(line)).clean("一")
        with self.assertRaisesRegex(VersionError, "9.9.9 is wanted"):
            Cleaner(COMMAND, version="9.9.9").clean("一")

    def test_one_that_ends_at_once_or_answers_nonsense_blames_no_record(self):
        for lines, message in [
            (["import sys", "sys.exit('out of order')"], "code 1: out of order"),
            ([hello()], "can clean nothing any more: the process ended with code 0"),
            ([hello(), "input()", "print('{}')"], "no answer: b'{}'"),
            (
                [hello(), "input()", """print('{"id":7,"error":{"name":"threw","message":""}}')"""],
                "record 7 where record 0 was due",
            ),
        ]:
            with self.subTest(message), self.assertRaisesRegex(CleanerError, message):
                Cleaner(script(*lines)).clean("一")

    def test_arguments_that_are_not_allowed(self):
        for arguments, message in [
            ({"errors": "ignore"}, "errors: 'ignore' is not allowed"),
            ({"fields": "markdown"}, "must be lists"),
        ]:
            with self.assertRaisesRegex(TypeError, message):
                Cleaner(**arguments)

    def test_one_version_in_all_places(self):
        package = json.loads((ROOT / "package.json").read_text())
        project = (ROOT / "integrations/python/pyproject.toml").read_text()
        self.assertEqual(package["version"], __version__)
        self.assertIn(f'\nversion = "{__version__}"\n', project)


if __name__ == "__main__":
    unittest.main()
