"""Fits the trees that tell which lines of a page are the article where other pages of its site are known.

python fit-site.py          on all sites: writes the file that comes with the package
python fit-site.py folds    cross-validated by site: writes out/article-lines/site-folds, which `npm run eval -- sites` uses
"""

import sys

import numpy as np

import trees
from fit import NOTICE, ROOT, SHIPPED, THRESHOLD, write
from table import Table, read, score

FOLDS = ROOT / "out/article-lines/site-folds"
FOLD_COUNT = 8


def sites_of(table: Table) -> np.ndarray:
    return np.array([p["site"] for p in table.pages])


def folds(sites: np.ndarray) -> dict[int, int]:
    """The fold of each site; those with most pages are spread over the folds."""
    order, counts = np.unique(sites, return_counts=True)
    ranked = order[np.argsort(-counts, kind="stable")]
    return {int(site): at % FOLD_COUNT for at, site in enumerate(ranked)}


def report(table: Table, kept: np.ndarray, label: str) -> None:
    """Mean F1 by characters and lost lines of over 12 characters, each line decided alone."""
    count = len(table.pages)
    f1, lost = score(table, kept)
    print(f"{label} {count} pages F1 {f1.mean():.4f}, below 0.9 {(f1 < 0.9).sum()}, {lost.mean():.2f} lost lines a page", flush=True)
    others = np.array([p["others"] for p in table.pages])
    for least, most in ((2, 3), (4, 6), (7, 12)):
        rows = (others >= least) & (others <= most)
        print(f"  {least} to {most} other pages: F1 {f1[rows].mean():.4f}, {lost[rows].mean():.2f} lost lines a page")


def report_titles(table: Table, probability: np.ndarray) -> None:
    """On how many pages the line most like a title is the title."""
    right = []
    for at in range(len(table.pages)):
        rows = np.flatnonzero(table.page == at)
        if table.title[rows].max() == 1:
            right.append(table.title[rows[probability[rows].argmax()]] == 1)
    print(f"titles: {sum(right)} of {len(right)}", flush=True)


def main(command: str) -> None:
    table = read("site-table")
    rows = trees.sample(table)
    weight = trees.weigh(table, rows)
    if command != "folds":
        write(SHIPPED.with_name("lines-site.json"), trees.export(trees.fit(table, rows, weight), table.names, NOTICE))
        titles = trees.fit_titles(table, np.ones(len(table.pages), bool))
        write(SHIPPED.with_name("titles-site.json"), trees.export(titles, table.names, NOTICE))
        return
    sites = sites_of(table)
    of = folds(sites)
    fold = np.array([of[site] for site in sites])[table.page]
    probability = np.zeros(len(fold))
    best = np.zeros(len(fold))
    for number in range(FOLD_COUNT):
        test = fold == number
        booster = trees.fit(table, rows & ~test, weight)
        probability[test] = booster.predict(table.features[test])
        write(FOLDS / f"{number}.json", trees.export(booster, table.names, NOTICE))
        titles = trees.fit_titles(table, np.array([of[site] != number for site in sites]))
        best[test] = np.where(table.length[test] <= trees.TITLE_LENGTH, titles.predict(table.features[test]), 0)
        write(FOLDS / f"titles-{number}.json", trees.export(titles, table.names, NOTICE))
        print(f"fold {number + 1} of {FOLD_COUNT}", flush=True)
    write(FOLDS / "folds.json", {p["siteKey"]: of[p["site"]] for p in table.pages})
    report(table, probability > THRESHOLD, "by site:")
    report_titles(table, best)


if __name__ == "__main__":
    main("".join(sys.argv[1:2]))
