"""Fits the weights that tell lists without signs from paragraphs of several lines: a logistic regression.

python fit.py TABLE   on all runs: writes src/markdown/item-run-weights.ts, and prints the result cross-validated by blog

The table is that of write-table.ts; pack.json.gz beside this file is the one that the weights of the package were fitted on.
"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
WEIGHTS = HERE.parent.parent / "src/markdown/item-run-weights.ts"
PACKED = HERE / "table.json.gz"
SEED = 1
FOLD_COUNT = 8
L2 = 3
# A run counts as so many lines at most.
MOST_LINES = 8
LEAST_SPACING = 0.5
HEADER = """/** Weights of the features of runs, fitted by `models/item-runs` on 146 posts of 73 blogs; its README has the result. */
"""


def fit(features, label, weight):
    features = np.hstack([np.ones((len(features), 1)), features])
    weights = np.zeros(features.shape[1])
    ridge = np.eye(features.shape[1]) * L2
    ridge[0, 0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (weight * (label - p)) - ridge @ weights
        hessian = (features * (weight * p * (1 - p))[:, None]).T @ features + ridge
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if abs(step).max() < 1e-8:
            break
    return weights


def main(path: str | None) -> None:
    if path:
        PACKED.write_bytes(gzip.compress(Path(path).read_bytes(), mtime=0))
    table = json.loads(gzip.decompress(PACKED.read_bytes()))
    rows = np.array(table["rows"], float)
    site, count, items, raw = rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3:]
    center, spread = raw.mean(0), np.maximum(raw.std(0), 1e-6)
    features = np.clip((raw - center) / spread, -4, 4)
    label = (items * 2 >= count).astype(float)
    weight = np.minimum(count, MOST_LINES)
    sites = np.unique(site)
    np.random.RandomState(SEED).shuffle(sites)
    fold = np.array([{s: at % FOLD_COUNT for at, s in enumerate(sites)}[s] for s in site])
    p = np.zeros(len(rows))
    for number in range(FOLD_COUNT):
        test = fold == number
        weights = fit(features[~test], label[~test], weight[~test])
        p[test] = 1 / (1 + np.exp(-(weights[0] + features[test] @ weights[1:])))
    spaced = raw[:, table["columns"].index("spacing")] >= LEAST_SPACING
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        made = spaced & (p >= least)
        print(f"p >= {least}: {items[made].sum():.0f} items of {items.sum():.0f} in runs, {count[made].sum():.0f} lines made")
    weights = fit(features, label, weight)
    scaled = weights[1:] / spread
    bias = weights[0] - (scaled * center).sum()
    lines = "".join(f"  '{name}': {value:.3f},\n" for name, value in zip(table["columns"], scaled))
    WEIGHTS.write_text(
        f"/** What is added for every run, as log odds (natural). */\nexport const BIAS = {bias:.3f};\n\n"
        f"{HEADER}export const RUN_WEIGHTS: Readonly<Record<string, number>> = {{\n{lines}}};\n"
    )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
