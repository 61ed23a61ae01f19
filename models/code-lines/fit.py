"""Fits the trees that tell which lines of a text are code.

python fit.py pack FOLDER   packs the table that write-table.ts wrote: table.xz and pages.json beside this file
python fit.py               on all texts: writes the file that comes with the package
python fit.py folds         cross-validated by site: prints the result, and writes out/code-lines/folds for npm run eval -- structure
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
from table import OFFSETS, shifted  # noqa: E402

ROOT = HERE.parent.parent
SHIPPED = ROOT / "src/code/model/data/code.json"
FOLDS = ROOT / "out/code-lines/folds"
NOTICE = "Boosted trees over features of lines, fitted by models/code-lines; its README names the data and the result."
FOLD_COUNT = 8
SEED = 1
ROUNDS = 120
PARAMETERS = {**trees.PARAMETERS, "feature_fraction": 0.2, "seed": SEED}
# Sums and distances say nothing new when they are read from a neighbour.
ALONE = ("ranks-", "han-3", "han-8", "listings-", "from-", "to-", "set-off")


def pack(folder: Path) -> None:
    """Packs a table column by column: values of one feature are alike."""
    info = json.loads((folder / "pages.json").read_text())
    rows = np.fromfile(folder / "table.bin", dtype="<i2").reshape(-1, len(info["columns"]) + 1)
    (HERE / "table.xz").write_bytes(lzma.compress(np.ascontiguousarray(rows.T).tobytes(), preset=6))
    (HERE / "pages.json").write_text(json.dumps(info, separators=(",", ":")) + "\n")


def read():
    info = json.loads((HERE / "pages.json").read_text())
    columns, pages = info["columns"], info["pages"]
    data = np.frombuffer(lzma.decompress((HERE / "table.xz").read_bytes()), dtype="<i2")
    rows = data.reshape(len(columns) + 1, -1).T
    page = np.repeat(np.arange(len(pages)), [p["rows"] for p in pages])
    own = rows[:, 1:]
    near = [at for at, name in enumerate(columns) if not name.startswith(ALONE)]
    names = columns + [f"{columns[at]}@{offset:+d}" for offset in OFFSETS for at in near]
    features = np.hstack([own, *[shifted(own[:, near], page, offset) for offset in OFFSETS]])
    return names, features, rows[:, 0], page, pages


def fit(features, label, weight, rows) -> lgb.Booster:
    return lgb.train(PARAMETERS, lgb.Dataset(features[rows], label[rows], weight=weight[rows]), ROUNDS)


def weigh(label, page) -> np.ndarray:
    """A text weighs as the root of its lines, so that long listings don't outweigh all others."""
    known = label >= 0
    return 1000 * known / np.sqrt(np.maximum(np.bincount(page, known), 50))[page]


def fit_all() -> None:
    names, features, label, page, _ = read()
    booster = fit(features, label, weigh(label, page), label >= 0)
    SHIPPED.parent.mkdir(parents=True, exist_ok=True)
    SHIPPED.write_text(json.dumps(trees.export(booster, names, NOTICE), separators=(",", ":")) + "\n")


def fit_folds() -> None:
    names, features, label, page, pages = read()
    sites = sorted({p["site"] for p in pages})
    np.random.RandomState(SEED).shuffle(sites)
    fold_of = {site: at % FOLD_COUNT for at, site in enumerate(sites)}
    fold = np.array([fold_of[p["site"]] for p in pages])
    weight = weigh(label, page)
    probability = np.zeros(len(label))
    FOLDS.mkdir(parents=True, exist_ok=True)
    for number in range(FOLD_COUNT):
        test = fold[page] == number
        booster = fit(features, label, weight, (label >= 0) & ~test)
        probability[test] = booster.predict(features[test])
        (FOLDS / f"{number}.json").write_text(json.dumps(trees.export(booster, names, NOTICE)) + "\n")
    (FOLDS / "folds.json").write_text(json.dumps({p["key"]: int(fold[at]) for at, p in enumerate(pages)}) + "\n")
    for family in ("post", "extra", "page", "plain"):
        rows = np.array([p["family"] == family for p in pages])[page] & (label >= 0)
        for least in (0.3, 0.5, 0.7, 0.85):
            made, code = rows & (probability > least), rows & (label == 1)
            right = (made & code).sum()
            print(f"{family} p > {least}: {right} of {code.sum()} lines of code, {made.sum() - right} others of {rows.sum()}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["pack", folder]:
            pack(Path(folder))
        case ["folds"]:
            fit_folds()
        case _:
            fit_all()
