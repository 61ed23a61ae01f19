"""Fits the trees that tell how likely the best word at a gap is the one that stood there.

python fit.py pack FOLDER   packs the table that write-table.ts wrote: table.xz and table.json beside this file
python fit.py               on all rows: writes the file that comes with the package
python fit.py folds         cross-validated by site and page: prints how many words go in at several limits, and how many of them are wrong
"""

import json
import lzma
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent / "article-lines"))
import trees  # noqa: E402

SHIPPED = HERE.parent.parent / "src/stages/restore/data/certainty.json"
NOTICE = "Boosted trees over what gaps say of a word, fitted by models/dropped-words; its README names the data and the result."
FOLDS = 6
SEED = 1
ROUNDS = 200
PARAMETERS = {
    **trees.PARAMETERS,
    "seed": SEED,
    "learning_rate": 0.06,
    "num_leaves": 8,
    "min_data_in_leaf": 120,
    "feature_fraction": 0.5,
    "lambda_l2": 10,
}
# More of these never makes a word less likely.
RISING = ("odds", "known", "margin", "secondFit", "secondGain", "secondMargin", "sides", "phrase", "sameLength")
LIMITS = (1.0, 1.5, 2.0, 2.4, 3.0, 3.5)


def pack(folder: Path) -> None:
    """Packs a table column by column: values of one feature are alike."""
    info = json.loads((folder / "table.json").read_text())
    rows = np.fromfile(folder / "table.bin", dtype="<i2").reshape(-1, len(info["columns"]) + 3)
    (HERE / "table.xz").write_bytes(lzma.compress(np.ascontiguousarray(rows.T).tobytes(), preset=6))
    (HERE / "table.json").write_text(json.dumps(info, separators=(",", ":")) + "\n")


def read():
    info = json.loads((HERE / "table.json").read_text())
    data = np.frombuffer(lzma.decompress((HERE / "table.xz").read_bytes()), dtype="<i2")
    rows = data.reshape(len(info["columns"]) + 3, -1).T
    kind, site, right = rows[:, :3].T
    return info, kind, site, right, rows[:, 3:]


def fit(info, features, right, rows) -> lgb.Booster:
    rising = [int(name in RISING) for name in info["columns"]]
    parameters = {**PARAMETERS, "monotone_constraints": rising, "monotone_constraints_method": "intermediate"}
    return lgb.train(parameters, lgb.Dataset(features[rows], right[rows]), ROUNDS)


def fit_all() -> None:
    info, _, _, right, features = read()
    booster = fit(info, features, right, np.full(len(right), True))
    SHIPPED.parent.mkdir(parents=True, exist_ok=True)
    SHIPPED.write_text(json.dumps(trees.export(booster, info["columns"], NOTICE), separators=(",", ":")) + "\n")


def fit_folds() -> None:
    info, kind, site, right, features = read()
    odds = np.zeros(len(right))
    for fold in range(FOLDS):
        test = site % FOLDS == fold
        odds[test] = fit(info, features, right, ~test).predict(features[test], raw_score=True)
    for number, name in enumerate(info["kinds"]):
        for limit in LIMITS:
            put = (kind == number) & (odds >= limit)
            wrong = (put & (right == 0)).sum()
            print(f"{name} >= {limit}: {put.sum()} of {(kind == number).sum()} gaps, {wrong} wrong, {100 * wrong / max(1, put.sum()):.1f} %")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["pack", folder]:
            pack(Path(folder))
        case ["folds"]:
            fit_folds()
        case _:
            fit_all()
