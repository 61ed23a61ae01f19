"""Fits the confidence of an article by what makes it doubtful: a logistic regression, cross-validated by site.

python confidence.py out/article-lines/doubts.csv   prints the weights for src/stages/boilerplate/article/confidence.ts
"""

import sys

import numpy as np

RIDGE = 2.0
FOLDS = 10


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights with the intercept first, by Newton's method."""
    design = np.hstack([np.ones((len(x), 1)), x])
    weights = np.zeros(design.shape[1])
    penalty = np.full(len(weights), RIDGE)
    penalty[0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (p - y) + penalty * weights
        hessian = (design * (p * (1 - p))[:, None]).T @ design + np.diag(penalty)
        weights -= np.linalg.solve(hessian, gradient)
    return weights


def predict(weights: np.ndarray, x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(weights[0] + x @ weights[1:])))


def main(path: str) -> None:
    names = open(path).readline().strip().split(",")[2:]
    data = np.loadtxt(path, delimiter=",", skiprows=1)
    site, wrong, doubts = data[:, 0].astype(int), data[:, 1], data[:, 2:]
    mean, scale = doubts.mean(0), doubts.std(0)
    x = np.clip((doubts - mean) / scale, -3, 3)
    p = np.zeros(len(x))
    for fold in range(FOLDS):
        test = site % FOLDS == fold
        p[test] = predict(fit(x[~test], wrong[~test]), x[test])
    order = np.argsort(p)
    auc = np.mean([(p[wrong == 1][:, None] > p[wrong == 0]).mean()])
    print(f"{len(x)} pages, {int(wrong.sum())} wrong, AUC {auc:.3f}")
    for alarms in (0.05, 0.12, 0.2, 0.3):
        limit = np.quantile(p[wrong == 0], 1 - alarms)
        print(f"alarms {alarms:.0%}: told {np.mean(p[wrong == 1] > limit):.0%} of the wrong, at confidence {1 - limit:.2f}")
    for part in np.array_split(order, 6):
        print(f"confidence {1 - p[part].max():.2f} to {1 - p[part].min():.2f}: right {1 - wrong[part].mean():.2f} of {len(part)}")
    weights = fit(x, wrong)
    print("intercept", round(float(weights[0]), 3))
    for at, name in enumerate(names):
        print(f"  {name}: {{ mean: {mean[at]:.4g}, scale: {scale[at]:.4g}, weight: {weights[at + 1]:.3f} }},")


if __name__ == "__main__":
    main(sys.argv[1])
