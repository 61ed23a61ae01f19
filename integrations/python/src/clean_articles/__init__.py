"""Clean scraped Chinese articles: a client of the command `clean-articles` (npm), which must be installed.

>>> from clean_articles import Cleaner
>>> with Cleaner() as cleaner:  # doctest: +SKIP
...     cleaner.clean("甚至?xí)Ψ课葸M(jìn)行查封。").text
'甚至会对房屋进行查封。'
"""

from .answers import Cleaned, RecordError
from .cleaner import Cleaner
from .problems import CleanerError, CommandError, VersionError
from .requests import Request
from .version import __version__

__all__ = [
    "Cleaned",
    "Cleaner",
    "CleanerError",
    "CommandError",
    "RecordError",
    "Request",
    "VersionError",
    "__version__",
]
