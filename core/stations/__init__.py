"""Stations: observations at points from ISMN downloads and from tables, as station layer and table in long form.

``files → sensors → stations``: `ismn` and `tables` read, `archive` opens what they read, `records` chooses depths and
averages sensors, `daily` makes days.
"""

from .ismn import is_ismn, read_ismn
from .options import Columns, Options
from .records import Import
from .tables import read_tables
from .text import read_texts
from .variables import UNITS, VARIABLES

__all__ = ["UNITS", "VARIABLES", "Columns", "Import", "Options", "is_ismn", "read_ismn", "read_tables", "read_texts"]
