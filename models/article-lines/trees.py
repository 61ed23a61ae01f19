"""Boosted trees over the table: how they are weighed, fitted and written for the program."""

from collections import Counter

import lightgbm as lgb
import numpy as np

from table import Table

SEED = 1
ROUNDS = 150
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 15,
    "min_data_in_leaf": 40,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.15,
    "lambda_l2": 5,
    "max_bin": 63,
    "use_missing": False,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}
# So many lines of a page are drawn: long ones say the same many times. Articles alone teach that clean text stays.
MOST_ROWS = 200
MOST_PLAIN_ROWS = 30
PLAIN_WEIGHT = 0.2
# Longest title, in characters, and the rounds of its trees.
TITLE_LENGTH = 80
TITLE_ROUNDS = 80
# Leaves are written as whole numbers of this unit (log odds).
LEAF_UNIT = 1 / 4096


def is_plain(page: dict) -> bool:
    return page["family"] == "plain"


def sample(table: Table) -> np.ndarray:
    """Which rows are trained on: of each page so many, by chance."""
    draw = np.random.RandomState(SEED).random_sample(len(table.page))
    order = np.lexsort((draw, table.page))
    first = np.concatenate([[0], np.cumsum([p["rows"] for p in table.pages])[:-1]])
    rank = np.empty(len(draw), int)
    rank[order] = np.arange(len(draw)) - first[table.page[order]]
    most = np.array([MOST_PLAIN_ROWS if is_plain(p) else MOST_ROWS for p in table.pages])
    return (rank < most[table.page]) & (table.label >= 0)


def weigh(table: Table, rows: np.ndarray) -> np.ndarray:
    """Longer lines weigh more; each page of a family the same; and families nearly the same, however many pages they have."""
    weight = np.where(rows, 0.2 + np.minimum(table.length, 100) / 40, 0)
    total = np.bincount(table.page, weight, len(table.pages))
    counts = Counter(p["family"] for p in table.pages)
    share = [counts[p["family"]] ** -0.5 * (PLAIN_WEIGHT if is_plain(p) else 1) for p in table.pages]
    weight = weight / np.maximum(total, 1e-9)[table.page] * np.array(share)[table.page]
    return weight * rows.sum() / weight.sum()


def fit(table: Table, rows: np.ndarray, weight: np.ndarray, rounds: int = ROUNDS) -> lgb.Booster:
    data = lgb.Dataset(table.features[rows], table.label[rows], weight=weight[rows])
    return lgb.train({**PARAMETERS, "seed": SEED}, data, rounds)


def fit_titles(table: Table, pages: np.ndarray) -> lgb.Booster:
    """Trees that tell the title among the lines of a page: each page weighs the same, its title as much as its other lines."""
    rows = pages[table.page] & (table.title >= 0) & (table.length <= TITLE_LENGTH)
    is_title = table.title == 1
    weight = np.zeros(len(rows))
    for side in (rows & is_title, rows & ~is_title):
        count = np.bincount(table.page[side], minlength=len(table.pages))
        weight[side] = 1 / count[table.page[side]]
    families = Counter(p["family"] for p in table.pages)
    share = np.array([families[p["family"]] ** -0.25 * (PLAIN_WEIGHT if is_plain(p) else 1) for p in table.pages])
    weight *= share[table.page]
    data = lgb.Dataset(table.features[rows], is_title[rows], weight=weight[rows] * 1e4)
    return lgb.train({**PARAMETERS, "seed": SEED, "min_data_in_leaf": 10}, data, TITLE_ROUNDS)


def export(booster: lgb.Booster, names: list[str], notice: str) -> dict:
    """The trees as src/trees/trees.ts reads them."""
    used: dict[str, int] = {}
    rows = {key: [] for key in ("feature", "threshold", "left", "right", "leaf", "mean", "roots")}

    def leaf(value: float) -> int:
        rows["leaf"].append(round(value / LEAF_UNIT))
        return -len(rows["leaf"])

    def walk(node: dict) -> int:
        if "split_feature" not in node:
            return leaf(node["leaf_value"])
        at = len(rows["feature"])
        rows["feature"].append(used.setdefault(names[node["split_feature"]], len(used)))
        # Features are whole numbers.
        rows["threshold"].append(int(np.floor(node["threshold"])))
        rows["mean"].append(round(node["internal_value"] / LEAF_UNIT))
        rows["left"].append(0)
        rows["right"].append(0)
        rows["left"][at] = walk(node["left_child"])
        rows["right"][at] = walk(node["right_child"])
        return at

    for tree in booster.dump_model()["tree_info"]:
        rows["roots"].append(walk(tree["tree_structure"]))
    return {"notice": notice, "unit": LEAF_UNIT, "features": list(used), **rows}
