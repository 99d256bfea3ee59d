"""A table that goes into an existing GeoPackage in one transaction: whole or not at all, and the others stay."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from .errors import OutputError
from .files import check_replaceable, hidden_folder, see_unchanged

# Seconds to wait for another program that writes.
_PATIENCE = 10.0


def tables_of(path: Path) -> set[str]:
    """Return the names of the tables and layers of a GeoPackage, in lower case; none of what is no GeoPackage."""
    if not path.is_file():
        return set()
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)) as database:
            return {name.lower() for (name,) in database.execute("SELECT table_name FROM gpkg_contents")}
    except sqlite3.Error:
        return set()


def check_whole(path: Path) -> None:
    """See that each page of a GeoPackage is as it was written.

    Raises
    ------
    OSError
        If it is not.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            [(found,), *_] = database.execute("PRAGMA quick_check")
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    if found != "ok":
        raise OSError(found)


@contextmanager
def temporary_table(path: Path, table: str) -> Iterator[Path]:
    """Give a GeoPackage to write a table to, which goes into the one that is there when the block ends well.

    Parameters
    ----------
    path
        An existing GeoPackage. Other programs may have it open.
    table
        The name of the table; one of this name is replaced.

    Yields
    ------
    Path
        A file that is not there yet, in a hidden folder beside `path`.

    Raises
    ------
    OutputError
        If the GeoPackage cannot be written to; it is as before then.
    InputError
        As `files.temporary` does.
    """
    target = check_replaceable(path)
    with hidden_folder(target) as hidden:
        yield hidden / target.name
        see_unchanged()
        try:
            with closing(sqlite3.connect(target, timeout=_PATIENCE, isolation_level=None)) as database:
                database.execute("ATTACH ? AS made", (str(hidden / target.name),))
                database.execute("BEGIN IMMEDIATE")
                try:
                    _take_over(database, table)
                    database.execute("COMMIT")
                except BaseException:
                    if database.in_transaction:
                        database.execute("ROLLBACK")
                    raise
        except sqlite3.Error as error:
            raise OutputError(
                f"Cannot write the table {table} to {target}: {error}. Check the free space, and close what uses it."
            ) from error


def _take_over(database: sqlite3.Connection, table: str) -> None:
    """Move a table and what the standard's own tables say of it from the attached database, in place of the old one."""
    schema = "SELECT name, sql FROM {}.sqlite_master WHERE type = 'table' AND name LIKE 'gpkg\\_%' ESCAPE '\\'"
    here, there = (dict(database.execute(schema.format(name))) for name in ("main", "made"))
    about = {name for name in here if "table_name" in _columns(database, "main", name)}
    for column in _geometries(database, table) if "gpkg_geometry_columns" in here else ():
        database.execute(f"DROP TABLE IF EXISTS main.{_quoted(f'rtree_{table}_{column}')}")
    # The contents last, for others refer to them.
    for name in sorted(about, key=lambda name: name == "gpkg_contents"):
        database.execute(f"DELETE FROM main.{_quoted(name)} WHERE lower(table_name) = lower(?)", (table,))  # noqa: S608
    database.execute(f"DROP TABLE IF EXISTS main.{_quoted(table)}")
    for name, statement in there.items():
        if name not in here:
            database.execute(statement)
    _copy(database, "gpkg_spatial_ref_sys", "TRUE")
    found = database.execute(
        "SELECT type, sql FROM made.sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'trigger'",
        (table,),
    ).fetchall()
    for kind, statement in found:
        if kind == "table":
            database.execute(statement)
    database.execute(f"INSERT INTO main.{_quoted(table)} SELECT * FROM made.{_quoted(table)}")  # noqa: S608
    for name in sorted(there, key=lambda name: name != "gpkg_contents"):
        if "table_name" in _columns(database, "made", name):
            _copy(database, name, "table_name = :table", table)
    for kind, statement in found:
        if kind != "table":
            database.execute(statement)


def _copy(database: sqlite3.Connection, name: str, which: str, table: str = "") -> None:
    """Copy rows that are not there yet of one of the standard's own tables."""
    both = [column for column in _columns(database, "made", name) if column in _columns(database, "main", name)]
    columns = ", ".join(map(_quoted, both))
    rows = f"SELECT {columns} FROM made.{_quoted(name)} WHERE {which} EXCEPT SELECT {columns} FROM main.{_quoted(name)}"  # noqa: S608
    known = " OR IGNORE" if not table else ""  # reference systems go by their number
    database.execute(f"INSERT{known} INTO main.{_quoted(name)} ({columns}) {rows}", {"table": table})


def _columns(database: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA {schema}.table_info({_quoted(table)})")]


def _geometries(database: sqlite3.Connection, table: str) -> list[str]:
    rows = database.execute(
        "SELECT column_name FROM main.gpkg_geometry_columns WHERE lower(table_name) = lower(?)", (table,)
    )
    return [column for (column,) in rows]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
