"""A table that goes into an existing GeoPackage in one transaction: whole or not at all, and the others stay."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ..core.errors import OutputError
from ..core.files import check_replaceable, hidden_folder, see_unchanged

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
        made = hidden / target.name
        yield made
        see_unchanged()
        try:
            _take_over(made, target, table)
        except RuntimeError as error:
            _recount(target, table)
            raise OutputError(
                f"Cannot write the table {table} to {target}, which is as before. "
                "Check the free space, and close what uses it."
            ) from error


def _take_over(made: Path, target: Path, table: str) -> None:
    """Copy the one table of a GeoPackage into another, in place of one of the same name.

    Raises
    ------
    RuntimeError
        If it cannot be done; the other GeoPackage is as before then.
    """
    from osgeo import gdal

    source = gdal.OpenEx(str(made), gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    own = {"FID": layer.GetFIDColumn(), "GEOMETRY_NAME": layer.GetGeometryColumn()}
    done = gdal.VectorTranslate(
        str(target), source, accessMode="overwrite", layers=[layer.GetName()], layerName=table,
        layerCreationOptions=["SPATIAL_INDEX=NO", *(f"{key}={name}" for key, name in own.items() if name)],
        # One transaction, or the old table would be gone before the new one is whole.
        options=["-preserve_fid", "-ds_transaction", "-gt", "unlimited"],
    )  # fmt: skip
    if done is None:
        raise RuntimeError(gdal.GetLastErrorMsg())


def _recount(target: Path, table: str) -> None:
    """Have the rows counted anew, for GDAL notes how many there were to be even when that came to nothing."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(target, timeout=_PATIENCE)) as database, database:
        database.execute(
            "UPDATE gpkg_ogr_contents SET feature_count = NULL WHERE lower(table_name) = lower(?)", (table,)
        )
