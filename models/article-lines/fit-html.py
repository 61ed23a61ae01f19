"""Fits the trees that tell which lines of a page are the article, and which is its title, where the page came as HTML.

python fit-html.py          on all pages: writes the files that come with the package
python fit-html.py folds    cross-validated by site: writes out/article-lines/html-folds, which `npm run eval -- html` uses
"""

import sys

import numpy as np

import trees
from fit import NOTICE, ROOT, SHIPPED, cross_validate, write
from table import Table, read, score

FOLDS = ROOT / "out/article-lines/html-folds"
FOLD_COUNT = 8


def folds(table: Table) -> np.ndarray:
    """The fold of each page: sites are drawn by chance, family by family, so that each fold has some of each."""
    rng = np.random.RandomState(trees.SEED)
    of: dict[int, int] = {}
    for family in sorted({p["family"] for p in table.pages}):
        sites = sorted({p["site"] for p in table.pages if p["family"] == family} - of.keys())
        for at, site in enumerate(rng.permutation(sites)):
            of[int(site)] = at % FOLD_COUNT
    return np.array([of[p["site"]] for p in table.pages])


def report(table: Table, kept: np.ndarray, label: str) -> None:
    f1, lost = score(table, kept)
    extra = np.array([p["isExtra"] for p in table.pages])
    family = np.array([p["family"] for p in table.pages])
    groups = {
        "posts": family == "post",
        "forums": (family == "forum") & ~extra,
        "others": (family != "post") & (family != "forum") & ~extra,
        "extra": extra & (family != "plain"),
        "alone": family == "plain",
    }
    print(label, *[f"{name} {rows.sum()}: F1 {f1[rows].mean():.4f}, {lost[rows].sum()} lost" for name, rows in groups.items()], sep="\n  ", flush=True)


def report_titles(table: Table, probability: np.ndarray) -> None:
    """On how many pages the line most like a title is the title, among the pages that have it as a line."""
    right: dict[str, list[bool]] = {}
    for at, page in enumerate(table.pages):
        rows = np.flatnonzero(table.page == at)
        if table.title[rows].max() == 1:
            group = "alone" if page["family"] == "plain" else "extra" if page["isExtra"] else "posts" if page["family"] == "post" else "others"
            right.setdefault(group, []).append(table.title[rows[probability[rows].argmax()]] == 1)
    print("titles:", {group: f"{sum(values)} of {len(values)}" for group, values in right.items()}, flush=True)


def fit_all(table: Table) -> None:
    rows = trees.sample(table)
    booster = trees.fit(table, rows, trees.weigh(table, rows))
    write(SHIPPED.with_name("lines-html.json"), trees.export(booster, table.names, NOTICE))
    titles = trees.fit_titles(table, np.ones(len(table.pages), bool))
    write(SHIPPED.with_name("titles-html.json"), trees.export(titles, table.names, NOTICE))
    gain = booster.feature_importance("gain")
    print(*[f"{table.names[at]} {gain[at]:.0f}" for at in np.argsort(-gain)[:40]], sep=", ")


def fit_folds(table: Table) -> None:
    probability, best = cross_validate(table, folds(table), FOLDS)
    for threshold in (0.3, 0.4, 0.5, 0.6):
        report(table, probability > threshold, f"by site, from {threshold} on:")
    report_titles(table, best)


if __name__ == "__main__":
    {"": fit_all, "folds": fit_folds}["".join(sys.argv[1:2])](read("html-table"))
