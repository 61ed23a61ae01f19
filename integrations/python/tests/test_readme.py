"""What the README shows is what comes out."""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import unittest
from unittest import mock

from blocks import blocks_in
from poisoned import COMMAND


class Readme(unittest.TestCase):
    def test_the_example_prints_what_stands_there(self):
        blocks = blocks_in("integrations/python/README.md")
        out = io.StringIO()
        with mock.patch.dict(os.environ, {"CLEAN_ARTICLES_COMMAND": shlex.join(COMMAND)}), contextlib.redirect_stdout(out):
            exec(blocks["python cleaner"], {})
        self.assertEqual(out.getvalue(), blocks["text output"])
        self.assertEqual(list(blocks), ["sh", "python cleaner", "text output"])
