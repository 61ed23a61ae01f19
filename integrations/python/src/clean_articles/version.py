"""The version of this package; that of pyproject.toml and of the npm package, as a test checks."""

__version__ = "0.2.0"
