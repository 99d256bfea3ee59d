"""Stations: observations at points from ISMN downloads and from tables, as station layer and table in long form.

``files → sensors → stations``: `ismn` and `tables` read, `core.archives` opens what they read, `records` chooses depths
and averages sensors, `daily` makes days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .ismn import read_ismn
    from .netcdf import read_series, write_series
    from .options import UNITS, VARIABLES, Columns, Options
    from .records import Import
    from .tables import read_tables
    from .text import read_texts

__getattr__, __dir__, __all__ = lazily(__name__)
