"""Fits the trees that choose the title among the lines above the text and its first ones.

python fit.py pack OUT   packs what write-table.ts wrote into table.xz and pages.json
python fit.py            on all pages: writes the file that comes with the package
python fit.py folds      cross-validated by site: writes out/article-lines/folds/choice-*.json, which `npm run eval -- pages` uses
"""

import json
import lzma
import sys
from collections import Counter
from pathlib import Path

import lightgbm as lgb
import numpy as np

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "article-lines"))
import trees  # noqa: E402

SHIPPED = ROOT / "src/stages/boilerplate/model/data/title-choice.json"
FOLDS = ROOT / "out/article-lines/folds"
NOTICE = "Boosted trees over features of lines that may be the title, fitted by models/article-title; its README names the data and the result."
ROUNDS = 150
PARAMETERS = {
    **trees.PARAMETERS,
    "learning_rate": 0.06,
    "num_leaves": 7,
    "min_data_in_leaf": 15,
    "feature_fraction": 0.2,
    "seed": trees.SEED,
}
# What a page weighs that only training sees, and one from which the title was taken.
EXTRA_WEIGHT = 0.5
WITHOUT_WEIGHT = 0.05


def pack(folder: Path) -> None:
    info = json.loads((folder / "pages.json").read_text())
    rows = np.fromfile(folder / "table.bin", dtype="<i2").reshape(-1, len(info["columns"]) + 1)
    (HERE / "table.xz").write_bytes(lzma.compress(np.ascontiguousarray(rows.T).tobytes(), preset=9))
    (HERE / "pages.json").write_text(json.dumps(info, separators=(",", ":")) + "\n")


def read() -> tuple[dict, np.ndarray, np.ndarray, np.ndarray]:
    info = json.loads((HERE / "pages.json").read_text())
    data = np.frombuffer(lzma.decompress((HERE / "table.xz").read_bytes()), dtype="<i2")
    rows = data.reshape(len(info["columns"]) + 1, -1).T
    page = np.repeat(np.arange(len(info["pages"])), [p["rows"] for p in info["pages"]])
    return info, rows[:, 0] == 1, rows[:, 1:], page


def weigh(pages: list[dict], is_title: np.ndarray, page: np.ndarray) -> np.ndarray:
    """Each page weighs the same in all its variants, and its title as much as its other lines. That a post has no title cannot be told from a container."""
    is_without = [p["kind"] == "without" for p in pages]
    is_known = [w or p["title"] == "there" or (p["title"] == "none" and p["family"] != "post" and not p["isExtra"]) for p, w in zip(pages, is_without)]
    counts = Counter((p["key"], w) for p, w, known in zip(pages, is_without, is_known) if known)
    share = np.array(
        [
            known * (EXTRA_WEIGHT if p["isExtra"] else 1) * (WITHOUT_WEIGHT if w else 1) / max(1, counts[p["key"], w])
            for p, w, known in zip(pages, is_without, is_known)
        ]
    )
    weight = np.zeros(len(page))
    for side in (is_title, ~is_title):
        count = np.bincount(page[side], minlength=len(pages))
        weight[side] = share[page[side]] / count[page[side]]
    return weight * 1e3


def fit(features: np.ndarray, is_title: np.ndarray, weight: np.ndarray) -> lgb.Booster:
    used = weight > 0
    return lgb.train(PARAMETERS, lgb.Dataset(features[used], is_title[used], weight=weight[used]), ROUNDS)


def write(path: Path, booster: lgb.Booster, names: list[str]) -> None:
    path.write_text(json.dumps(trees.export(booster, names, NOTICE), separators=(",", ":")) + "\n")


def fit_folds(info: dict, is_title: np.ndarray, features: np.ndarray, page: np.ndarray) -> None:
    pages = info["pages"]
    folds = json.loads((FOLDS / "folds.json").read_text())
    fold = np.array([folds[p["key"]] for p in pages])
    weight = weigh(pages, is_title, page)
    odds = np.zeros(len(page))
    for number in sorted(set(fold)):
        test = fold[page] == number
        booster = fit(features, is_title, np.where(test, 0, weight))
        odds[test] = booster.predict(features[test], raw_score=True)
        write(FOLDS / f"choice-{number}.json", booster, info["columns"])
    report(pages, is_title, page, odds)


def report(pages: list[dict], is_title: np.ndarray, page: np.ndarray, odds: np.ndarray) -> None:
    right, best = Counter(), {"found": [], "without": []}
    for at, p in enumerate(pages):
        rows = np.flatnonzero(page == at)
        if p["isExtra"] or p["kind"] not in best or len(rows) == 0 or (p["kind"] == "found" and p["title"] == "none"):
            continue
        best[p["kind"]].append(odds[rows].max())
        if p["kind"] == "found":
            family = p["family"] if p["family"] in ("post", "forum") else "other"
            right[family, bool(is_title[rows[odds[rows].argmax()]])] += 1
    for family in ("other", "post", "forum"):
        print(f"{family}: {right[family, True]} of {right[family, True] + right[family, False]}")
    for none in (-1.5, -1.2, -0.9, -0.6, -0.3, 0, 0.5):
        parts = [f"{kind} {np.mean(np.array(of) < none):.3f}" for kind, of in best.items()]
        print(f"none below {none}:", ", ".join(parts))


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["pack"]:
        return pack(Path(arguments[1]))
    info, is_title, features, page = read()
    if arguments[:1] == ["folds"]:
        return fit_folds(info, is_title, features, page)
    write(SHIPPED, fit(features, is_title, weigh(info["pages"], is_title, page)), info["columns"])


if __name__ == "__main__":
    main(sys.argv[1:])
