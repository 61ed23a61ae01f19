"""CPU time of ftfy and OpenCC on documents: JSON in, lists of texts by kind; JSON out, milliseconds of each text by kind."""

import json
import statistics
import sys
import time

import ftfy
import opencc

ROUNDS = 5

converter = opencc.OpenCC("t2s")


def milliseconds(text):
    start = time.process_time_ns()
    converter.convert(ftfy.fix_text(text))
    return (time.process_time_ns() - start) / 1e6


def times(texts):
    # The first round is for loading.
    rounds = [[milliseconds(text) for text in texts] for _ in range(ROUNDS + 1)][1:]
    return [statistics.median(samples) for samples in zip(*rounds)]


print(json.dumps({kind: times(texts) for kind, texts in json.load(sys.stdin).items()}))
