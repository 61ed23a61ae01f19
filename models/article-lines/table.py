"""The tables of features and labels: packs what write-table.ts and write-site-table.ts wrote, and reads it again.

python table.py out/article-lines/table        writes table.xz and pages.json beside this file
python table.py out/article-lines/site-table   writes site-table.xz and site-pages.json
"""

import json
import lzma
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
# Columns before the features: label (1 article, 0 other, -1 neutral), characters of the line, title (1, 0, -1 not known).
LEADING = 3
# How far neighbours are read, in lines.
OFFSETS = (-3, -2, -1, 1, 2, 3)
# Columns that say nothing new when they are read from a neighbour: those of the page, and windows.
ALONE = (
    "page-lines page-length page-code page-share page-count page-licence page-blog to- prose-sum program-sum prose-height "
    "prose-share run- tight- place from- in-best best- program-in program-from program-to words-sum dates- rows- "
    "html-page html-h1 html-lines-from html-prose-from html-from html-alike html-length html-lines html-above html-below html-depth "
    "form-times words-abstract words-path contents between program-note program-row program-teaser program-head "
    "program-about program-page-words site-pages site-common site-sum site-to site-run"
).split()


@dataclass
class Table:
    """A row a line. `page` is the place of the line's page in `pages`."""

    names: list[str]
    features: np.ndarray
    label: np.ndarray
    length: np.ndarray
    title: np.ndarray
    page: np.ndarray
    pages: list[dict]


def pack(folder: Path) -> None:
    """Packs a table column by column: values of one feature are alike."""
    info = json.loads((folder / "pages.json").read_text())
    rows = np.fromfile(folder / "table.bin", dtype="<i2").reshape(-1, len(info["columns"]) + LEADING)
    name = folder.name
    (HERE / f"{name}.xz").write_bytes(lzma.compress(np.ascontiguousarray(rows.T).tobytes(), preset=6))
    pages_of(name).write_text(json.dumps(info, indent=None, separators=(",", ":")) + "\n")


def pages_of(name: str) -> Path:
    return HERE / f"{name.removesuffix('table')}pages.json"


def read(name: str = "table") -> Table:
    """The table with the features of neighbours, which the program reads from the same columns."""
    info = json.loads(pages_of(name).read_text())
    columns, pages = info["columns"], info["pages"]
    data = np.frombuffer(lzma.decompress((HERE / f"{name}.xz").read_bytes()), dtype="<i2")
    rows = data.reshape(len(columns) + LEADING, -1).T
    page = np.repeat(np.arange(len(pages)), [p["rows"] for p in pages])
    own = rows[:, LEADING:]
    near = [at for at, name in enumerate(columns) if not name.startswith(tuple(ALONE))]
    names = columns + [f"{columns[at]}@{offset:+d}" for offset in OFFSETS for at in near]
    neighbours = [shifted(own[:, near], page, offset) for offset in OFFSETS]
    return Table(names, np.hstack([own, *neighbours]), rows[:, 0], rows[:, 1], rows[:, 2], page, pages)


def shifted(values: np.ndarray, page: np.ndarray, offset: int) -> np.ndarray:
    """The values so many lines below each line (above it if negative); -1 beyond the page, as in table.ts."""
    result = np.full(values.shape, -1, dtype=np.int16)
    if offset < 0:
        same = page[-offset:] == page[:offset]
        result[-offset:][same] = values[:offset][same]
    else:
        same = page[:-offset] == page[offset:]
        result[:-offset][same] = values[offset:][same]
    return result


def score(table: Table, kept: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """F1 by characters and the number of lost lines of over 12 characters of each page, each line decided alone."""
    count = len(table.pages)
    length = table.length.astype(float)
    article = table.label == 1
    both = np.bincount(table.page, length * (article & kept), count)
    taken = np.bincount(table.page, length * (kept & (table.label >= 0)), count)
    whole = np.bincount(table.page, length * article, count)
    f1 = 2 * both / np.maximum(taken + whole, 1)
    lost = np.bincount(table.page, article & ~kept & (table.length > 12), count)
    return f1, lost


if __name__ == "__main__":
    pack(Path(sys.argv[1]))
