"""Fits the trees that tell which lines of a page are the article.

python fit.py            on all pages: writes the file that comes with the package
python fit.py folds      cross-validated by site: writes out/article-lines/folds, which `npm run eval -- pages` uses
python fit.py curve      F1 by how many sites were trained on
"""

import json
import sys
from pathlib import Path

import numpy as np

import trees
from table import HERE, Table, read, score

ROOT = HERE.parent.parent
SHIPPED = ROOT / "src/stages/boilerplate/model/data/lines.json"
FOLDS = ROOT / "out/article-lines/folds"
FOLD_COUNT = 10
THRESHOLD = 0.45
NOTICE = "Boosted trees over features of lines, fitted by models/article-lines; its README names the data and the result."


def folds(table: Table, count: int = FOLD_COUNT) -> np.ndarray:
    """The fold of each page: a site is in one only."""
    sites = sorted({p["site"] for p in table.pages})
    np.random.RandomState(trees.SEED).shuffle(sites)
    of = {site: at % count for at, site in enumerate(sites)}
    return np.array([of[p["site"]] for p in table.pages])


def write(path: Path, model: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(model, separators=(",", ":")) + "\n")


def report(table: Table, kept: np.ndarray, label: str) -> None:
    """Mean F1 by characters and lost lines of over 12 characters, by family, each line decided alone."""
    f1, lost = score(table, kept)
    families = [p["family"] if not p["isExtra"] or trees.is_plain(p) else "extra" for p in table.pages]
    parts = []
    for family in sorted(set(families)):
        rows = np.array([f == family for f in families])
        parts.append(f"{family} ({rows.sum()}) {f1[rows].mean():.3f}, {lost[rows].sum():.0f} lost")
    print(label, "; ".join(parts), flush=True)


def report_titles(table: Table, probability: np.ndarray) -> None:
    """On how many pages the line most like a title is the title."""
    right: dict[str, list[bool]] = {}
    for at, page in enumerate(table.pages):
        rows = np.flatnonzero(table.page == at)
        if len(rows) and table.title[rows].max() == 1 and not page["isExtra"]:
            right.setdefault(page["family"], []).append(bool(table.title[rows[probability[rows].argmax()]] == 1))
    print("titles:", "; ".join(f"{family} {sum(of)} of {len(of)}" for family, of in sorted(right.items())), flush=True)


def fit_all(table: Table) -> None:
    rows = trees.sample(table)
    booster = trees.fit(table, rows, trees.weigh(table, rows))
    write(SHIPPED, trees.export(booster, table.names, NOTICE))
    titles = trees.fit_titles(table, np.ones(len(table.pages), bool))
    write(SHIPPED.with_name("titles.json"), trees.export(titles, table.names, NOTICE))
    gain = booster.feature_importance("gain")
    print(*[f"{table.names[at]} {gain[at]:.0f}" for at in np.argsort(-gain)[:30]], sep=", ")


def cross_validate(table: Table, fold: np.ndarray, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Fits the trees of each fold on the others and writes them: how likely each line is the article's, and the title, by trees that its site had no part in."""
    rows = trees.sample(table)
    weight = trees.weigh(table, rows)
    probability = np.zeros(len(table.page))
    best = np.zeros(len(table.page))
    for number in range(fold.max() + 1):
        test = fold[table.page] == number
        booster = trees.fit(table, rows & ~test, weight)
        probability[test] = booster.predict(table.features[test])
        write(folder / f"{number}.json", trees.export(booster, table.names, NOTICE))
        titles = trees.fit_titles(table, fold != number)
        best[test] = np.where(table.length[test] <= trees.TITLE_LENGTH, titles.predict(table.features[test]), 0)
        write(folder / f"titles-{number}.json", trees.export(titles, table.names, NOTICE))
        print(f"fold {number + 1} of {fold.max() + 1}", flush=True)
    write(folder / "folds.json", {p["key"]: int(fold[at]) for at, p in enumerate(table.pages)})
    return probability, best


def fit_folds(table: Table) -> None:
    probability, best = cross_validate(table, folds(table), FOLDS)
    report(table, probability > THRESHOLD, "by site:")
    report_titles(table, best)


def curve(table: Table) -> None:
    rows = trees.sample(table)
    fold = folds(table, 4)
    rng = np.random.RandomState(trees.SEED)
    for share in (0.125, 0.25, 0.5, 1):
        probability = np.zeros(len(table.page))
        for number in range(4):
            sites = sorted({p["site"] for at, p in enumerate(table.pages) if fold[at] != number})
            drawn = set(rng.permutation(sites)[: max(1, round(len(sites) * share))])
            train = rows & np.array([p["site"] in drawn for p in table.pages])[table.page]
            booster = trees.fit(table, train, trees.weigh(table, train))
            test = fold[table.page] == number
            probability[test] = booster.predict(table.features[test])
        report(table, probability > THRESHOLD, f"{len(drawn)} sites:")


if __name__ == "__main__":
    {"": fit_all, "folds": fit_folds, "curve": curve}["".join(sys.argv[1:2])](read())
