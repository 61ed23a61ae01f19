"""CPU time of ftfy and OpenCC on documents: a list of texts as JSON in; the milliseconds of each text out."""

import json
import sys
import time

import ftfy
import opencc

ROUNDS = 3

converter = opencc.OpenCC("t2s")


def milliseconds(text):
    start = time.process_time_ns()
    converter.convert(ftfy.fix_text(text))
    return (time.process_time_ns() - start) / 1e6


def times(texts):
    # The first round is for loading.
    rounds = [[milliseconds(text) for text in texts] for _ in range(ROUNDS + 1)][1:]
    return [min(samples) for samples in zip(*rounds)]


print(json.dumps(times(json.load(sys.stdin))))
