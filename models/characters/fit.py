"""Fits the character model: 5-grams of Simplified Chinese text with its marks, in back-off form.

    python3 fit.py <characters.model> <text.xz>…

Counts every text, one line a line; discounts by an absolute amount, interpolated with the shorter n-gram (raw counts, not Kneser-Ney's:
those of shorter n-grams are poor ones once the longer are pruned); prunes by relative entropy (Stolcke 1998); writes what
`src/language/characters` reads. Nothing is random: the same texts give the same file. See README.md for the texts and results.
"""

import collections
import lzma
import re
import sys

import numpy as np

ORDER = 5
# An n-gram is one number: 12 bits a character.
BITS = 12
UNKNOWN, EDGE, FIRST = 0, 1, 2
# n-grams of three characters and more that were seen once are noise, and most of all.
LEAST_COUNTS = {1: 1, 2: 1, 3: 2, 4: 2, 5: 2}
# log10 probability of a character that is not among them.
UNSEEN = 1e-7
# An n-gram is kept if the model would lose more relative entropy (nats) without it.
THRESHOLD = 1.4e-7
# log10 values are written as bytes, in steps of this.
STEP = 1 / 32

QUOTES = str.maketrans(dict.fromkeys("“”‘’「」『』", '"'))


def read(paths):
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8", errors="ignore") as file:
            for line in file:
                line = re.sub(r"[A-Za-z]+", "a", re.sub(r"[0-9]+", "0", line.strip()))
                if len(line) >= 4:
                    yield line.translate(QUOTES)


def number(lines):
    """The characters, commonest first, and the text as their numbers, an edge at each bound of a line."""
    counts = collections.Counter()
    for line in lines:
        counts.update(line)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    characters = [c for c, _ in ranked if ord(c) < 0x10000][: (1 << BITS) - FIRST]
    table = np.zeros(0x10000, np.int64)
    for place, character in enumerate(characters):
        table[ord(character)] = place + FIRST
    table[ord("\n")] = EDGE
    text = "\n" + "\n".join(lines) + "\n"
    units = np.frombuffer(text.encode("utf-16-le"), dtype=np.uint16)
    return characters, table[units].astype(np.int32)


def count(numbers, order):
    """The n-grams without an unknown character or an edge inside, rising, and how often each stands."""
    length = len(numbers) - order + 1
    keys = np.zeros(length, np.int64)
    valid = np.ones(length, bool)
    for place in range(order):
        part = numbers[place : place + length]
        keys = (keys << BITS) | part
        valid &= part != UNKNOWN
        if 0 < place < order - 1:
            valid &= part != EDGE
    keys, counts = np.unique(keys[valid], return_counts=True)
    kept = counts >= LEAST_COUNTS[order]
    return keys[kept], counts[kept]


def places(keys, wanted):
    """Places of keys among the rising ones; -1 where there is none."""
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[found] == wanted, found, -1)


def without_first(keys, order):
    return keys & ((np.int64(1) << np.int64(BITS * (order - 1))) - 1)


def shorter(orders, order, keys):
    """p(last | the others without the first) of n-grams, with back-off."""
    if order == 1:
        return np.full(len(keys), UNSEEN)
    own = orders[order - 1]
    wanted = without_first(keys, order)
    found = places(own["keys"], wanted)
    result = np.where(found >= 0, own["p"][found], 0)
    missing = np.flatnonzero(found < 0)
    if len(missing):
        rest = wanted[missing]
        back = np.ones(len(rest))
        if order > 2:
            context = places(orders[order - 2]["keys"], rest >> BITS)
            back = np.where(context >= 0, orders[order - 2]["bow"][context], 1)
        result[missing] = back * shorter(orders, order - 1, rest)
    return np.maximum(result, UNSEEN)


def discount(orders):
    for order in range(1, ORDER + 1):
        own = orders[order]
        keys, counts = own["keys"], own["counts"].astype(float)
        own["bow"] = np.ones(len(keys))
        if order == 1:
            own["p"] = counts / counts.sum()
            continue
        contexts, first, sizes = np.unique(keys >> BITS, return_index=True, return_counts=True)
        place = places(orders[order - 1]["keys"], contexts)
        totals = np.maximum(orders[order - 1]["counts"][place], np.add.reduceat(counts, first))
        once, twice = (counts == LEAST_COUNTS[order]).sum(), (counts == LEAST_COUNTS[order] + 1).sum()
        amount = min(0.9, once / (once + 2 * twice)) if LEAST_COUNTS[order] == 1 else 0.8
        own["p"] = np.maximum(counts - amount, 0) / np.repeat(totals, sizes)
        # What is left goes to the shorter n-grams, by their share.
        left = 1 - np.add.reduceat(own["p"], first)
        own["p"] += np.repeat(left, sizes) * shorter(orders, order, keys)
        weigh(orders, order)


def weigh(orders, order):
    """Sets the back-off weights of the contexts of an order, from its probabilities and the shorter ones."""
    own, below = orders[order], orders[order - 1]
    below["bow"] = np.ones(len(below["keys"]))
    below["left"] = np.ones(len(below["keys"]))
    below["left_short"] = np.ones(len(below["keys"]))
    own["short"] = shorter(orders, order, own["keys"])
    contexts, first = np.unique(own["keys"] >> BITS, return_index=True)
    place = places(below["keys"], contexts)
    left = np.maximum(1 - np.add.reduceat(own["p"], first), 1e-4)
    left_short = np.maximum(1 - np.add.reduceat(own["short"], first), 1e-4)
    below["bow"][place] = left / left_short
    below["left"][place] = left
    below["left_short"][place] = left_short


def prune(orders, threshold):
    total = orders[1]["counts"].sum()
    for order in range(ORDER, 1, -1):
        own, below = orders[order], orders[order - 1]
        place = places(below["keys"], own["keys"] >> BITS)
        p, short = own["p"], own["short"]
        left, left_short, bow = below["left"][place], below["left_short"][place], below["bow"][place]
        new_bow = (left + p) / (left_short + short)
        loss = p * (np.log(p) - np.log(short * new_bow)) + left * (np.log(bow) - np.log(new_bow))
        own["kept"] = below["counts"][place] / total * loss > threshold
        if order < ORDER:
            # What longer ones begin with stays.
            own["kept"] |= orders[order + 1]["has"]
        own["has"] = np.zeros(len(below["keys"]), bool)
        own["has"][place[own["kept"]]] = True
    for order in range(2, ORDER + 1):
        own = orders[order]
        kept = own.pop("kept")
        for name in ("keys", "p", "counts"):
            own[name] = own[name][kept]
        own["bow"] = np.ones(len(own["keys"]))
    for order in range(2, ORDER + 1):
        weigh(orders, order)


def byte(values):
    return np.clip(np.round(-np.log10(np.maximum(values, 1e-9)) / STEP), 0, 255).astype(np.uint8)


# Back-off weights above 1 are rare and small: their bytes begin so far below 0.
BOW_SHIFT = 32


def write(path, characters, orders):
    """A header of 32-bit numbers (order, characters, n-grams of each order), the characters' code units, then for each order
    from 2 on its last characters (16 bits: 12 of the number, the next one set where longer ones follow, the next where it is
    the last with these first characters), then the probabilities, then back-off weights of all but the longest."""
    sizes = [len(orders[order]["keys"]) for order in range(1, ORDER + 1)]
    parts = [np.array([ORDER, len(characters), *sizes], np.uint32).tobytes()]
    parts.append(np.array([ord(c) for c in characters], np.uint16).tobytes())
    if len(characters) % 2:
        parts.append(b"\0\0")
    for order in range(1, ORDER + 1):
        keys = orders[order]["keys"]
        lasts = (keys & ((1 << BITS) - 1)).astype(np.uint16)
        if order < ORDER:
            contexts = np.unique(orders[order + 1]["keys"] >> BITS)
            lasts[places(keys, contexts)] |= 1 << BITS
        firsts = keys >> BITS
        is_last = np.ones(len(keys), bool)
        is_last[:-1] = firsts[1:] != firsts[:-1]
        lasts[is_last] |= 1 << (BITS + 1)
        parts.append(lasts.tobytes())
    for order in range(1, ORDER + 1):
        parts.append(byte(orders[order]["p"]).tobytes())
        if order < ORDER:
            parts.append(byte(orders[order]["bow"] * 10 ** (-BOW_SHIFT * STEP)).tobytes())
    with open(path, "wb") as file:
        for part in parts:
            file.write(part)
    print(path, sizes, sum(map(len, parts)), "bytes")


def main(path, texts):
    characters, numbers = number(list(read(texts)))
    orders = {}
    for order in range(1, ORDER + 1):
        keys, counts = count(numbers, order)
        orders[order] = {"keys": keys, "counts": counts}
    close(orders)
    discount(orders)
    prune(orders, THRESHOLD)
    write(path, characters, orders)


def close(orders):
    """Leaves out what begins with an n-gram that was left out."""
    for order in range(2, ORDER + 1):
        own = orders[order]
        kept = places(orders[order - 1]["keys"], own["keys"] >> BITS) >= 0
        own["keys"], own["counts"] = own["keys"][kept], own["counts"][kept]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
