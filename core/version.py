"""The plugin's version, kept in ``metadata.txt`` alone."""

from __future__ import annotations

import configparser
from pathlib import Path

_metadata = configparser.ConfigParser(interpolation=None)
_metadata.read(Path(__file__).parents[1] / "metadata.txt", encoding="utf-8")

VERSION: str = _metadata.get("general", "version")
