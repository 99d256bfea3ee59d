"""The series of cubes at points."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyproj
import xarray as xr

from ..cube.checks import check_laid
from ..cube.days import other_days, shorter_steps
from ..cube.times import times_of_column
from ..days import of
from ..errors import InputError
from ..options import check
from ..quantities import QUANTITIES, display_units, title
from ..running import Progress
from ..stations.text import with_names
from .options import STATIONS
from .tables import all_times, column_names, listed
from .tiles import compute, part, tile_edges

# A point this close (in pixels) to the outer edge of a grid lies on it: rounding of coordinates is far below.
_TOLERANCE = 1e-6
# Interpolation needs at least this weight of neighbours with a value.
_LEAST_WEIGHT = 0.5


def in_common(
    points: pd.DataFrame, observations: pd.DataFrame, *, value: str = "value", who: str = "stations"
) -> tuple[pd.DataFrame, list[str]]:
    """Return the stations that have both a place and observations.

    Parameters
    ----------
    points : DataFrame
        ``station_id, x, y``.
    observations : DataFrame
        ``station_id``, without missing values.
    value, who : str
        What is observed, and who observes, in notes and errors.

    Returns
    -------
    points : DataFrame
    notes : list of str
        Which have only one of the two.

    Raises
    ------
    InputError
        If no station has both.
    """
    known = set(observations["station_id"])
    silent = [name for name in points["station_id"] if name not in known]
    if len(silent) == len(points):
        raise InputError(
            f"OBSERVATIONS has no {value} of any of the {len(points)} stations ({listed(silent)}; it has "
            f"{listed(sorted(known))}). Check the station field of both."
        )
    notes = []
    if silent:
        notes.append(f"{len(silent)} of {len(points)} stations have no {value} in OBSERVATIONS: {listed(silent)}.")
    unplaced = sorted(known - set(points["station_id"]))
    if unplaced:
        notes.append(unused(unplaced, who))
    return points[points["station_id"].isin(known)], notes


def unused(unplaced: Sequence[str], who: str = "stations") -> str:
    """Say which stations that were observed have no place; `who` they are."""
    said = f"1 {who.removesuffix('s')} of OBSERVATIONS is not in STATIONS, so it is not used"
    if len(unplaced) > 1:
        said = f"{len(unplaced)} {who} of OBSERVATIONS are not in STATIONS, so they are not used"
    return f"{said}: {listed(unplaced)}."


def check_observations(observations: pd.DataFrame, variable: str) -> None:
    """Check that observations hold something, what their quantity can be, and one value for each station and time.

    Parameters
    ----------
    observations : DataFrame
        ``station_id, time, value``, in SM2R's units, without missing values.
    variable : str
        Of `core.quantities`; of others the values are not looked at.

    Raises
    ------
    InputError
        Naming the first value that cannot be, or is doubled.
    """
    quantity = QUANTITIES.get(variable)
    what = title(variable).lower() or "values"
    if observations.empty:
        raise InputError(f"OBSERVATIONS has no values. Check the field of {what}.")
    doubled = observations.duplicated(["station_id", "time"])
    if doubled.any():
        row = observations[doubled].iloc[0]
        raise InputError(
            f"OBSERVATIONS has {int(doubled.sum())} duplicate rows, the first for station {row['station_id']} at "
            f"{row['time']}. Keep one value for each station and time."
        )
    if quantity is None:
        return
    low, high = quantity.low, max(quantity.high, quantity.most)
    least, most = observations["value"].min(), observations["value"].max()
    if least < low or most > high:
        percent = quantity.high == 1 and least >= 0 and most <= 100
        raise InputError(
            f"OBSERVATIONS holds {least if least < low else most:.4g}, but {what} lies in {low:g} to {high:g}"
            f"{f' {unit}' if (unit := display_units(quantity.units)) else ''}. "
            f"{'Divide percent by 100 first.' if percent else 'Leave missing values empty.'}"
        )


def locate(
    cube: xr.DataArray, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return where points lie on a grid, in rows and columns counted from its outer corner.

    Parameters
    ----------
    cube : DataArray (…, "y", "x")
        With a CRS and a north-up transform.
    x, y : (n,) float64
        In the cube's CRS. In a geographic CRS longitudes run in a circle: −155° is found on a grid from 0° to 360°.

    Returns
    -------
    rows, columns : (n,) float64
        NaN for points that are not on the grid. The pixel is their whole part (the last one at the far edge).
    """
    check_laid(cube, name="The cube")
    transform = cube.rio.transform()
    height, width = cube.sizes["y"], cube.sizes["x"]
    rows = (np.asarray(y, np.float64) - transform.f) / transform.e
    columns = (np.asarray(x, np.float64) - transform.c) / transform.a
    if cube.rio.crs.is_geographic:
        turn = 360 / abs(transform.a)
        inside = (columns >= -_TOLERANCE) & (columns <= width + _TOLERANCE)
        columns = np.where(inside, columns, np.mod(columns, turn))
    on_grid = (rows >= -_TOLERANCE) & (rows <= height + _TOLERANCE)
    on_grid &= (columns >= -_TOLERANCE) & (columns <= width + _TOLERANCE)
    return (
        np.where(on_grid, np.clip(rows, 0, height), np.nan),
        np.where(on_grid, np.clip(columns, 0, width), np.nan),
    )


def pixel_series(
    cube: xr.DataArray,
    rows: npt.NDArray[np.intp],
    columns: npt.NDArray[np.intp],
    *,
    progress: Progress | None = None,
) -> npt.NDArray[np.float32]:
    """Return the series of pixels, reading only the tiles that hold them, each once.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
        Dask-backed or not; no more tiles are in memory than there are CPUs.
    rows, columns : (n,) int
        The pixels, in any order, doubled or not.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Returns
    -------
    (n, time) float32
        NaN where missing.
    """
    result = np.full((rows.size, cube.sizes["time"]), np.nan, np.float32)
    down, across = tile_edges(cube)
    tile = np.searchsorted(down, rows, side="right") * across.size + np.searchsorted(across, columns, side="right")
    order = np.argsort(tile, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(tile[order])) + 1) if order.size else []

    def window(group: npt.NDArray[np.intp]) -> Any:
        own_rows, own_columns = rows[group], columns[group]
        return cube.data[:, own_rows.min() : own_rows.max() + 1, own_columns.min() : own_columns.max() + 1]

    for group, values in compute(groups, window, progress):
        result[group] = values[:, rows[group] - rows[group].min(), columns[group] - columns[group].min()].T
    return result


def sample(
    cube: xr.DataArray,
    x: npt.NDArray[np.float64],
    y: npt.NDArray[np.float64],
    *,
    method: str = "nearest",
    progress: Progress | None = None,
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    """Return the series of a cube at points.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
    x, y : (n,) float64
        In the cube's CRS.
    method : {"nearest", "bilinear"}
        The pixel that holds the point; or the four pixels whose centres surround it, weighted by nearness. Of these,
        missing ones are left out and the others' weights raised, as long as half of the weight is there. Beyond the
        outermost centres the nearest ones count.
    progress : callable, optional

    Returns
    -------
    values : (n, time) float32
        NaN where missing, and at points that are not on the grid.
    on_grid : (n,) bool

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=60)
    >>> values, on_grid = sample(area.rainfall, np.array([98.3, 120.0]), np.array([39.6, 39.6]))
    >>> values.shape, on_grid.tolist()
    ((2, 60), [True, False])
    """
    check(STATIONS, method=method)
    rows, columns = locate(cube, x, y)
    on_grid = np.isfinite(rows)
    height, width = cube.sizes["y"], cube.sizes["x"]
    values = np.full((rows.size, cube.sizes["time"]), np.nan, np.float32)
    rows, columns = rows[on_grid], columns[on_grid]
    if method == "nearest":
        pixels = [np.minimum(part.astype(np.intp), size - 1) for part, size in ((rows, height), (columns, width))]
        values[on_grid] = pixel_series(cube, *pixels, progress=progress)
        return values, on_grid
    around = cube.rio.crs.is_geographic and abs(width * cube.rio.transform().a - 360) < 0.01 * cube.rio.transform().a
    top, left = np.floor(rows - 0.5).astype(np.intp), np.floor(columns - 0.5).astype(np.intp)
    lower, right = rows - 0.5 - top, columns - 0.5 - left
    corners, weights = [], []
    for down, across in ((0, 0), (0, 1), (1, 0), (1, 1)):
        row = np.clip(top + down, 0, height - 1)
        column = np.mod(left + across, width) if around else np.clip(left + across, 0, width - 1)
        corners.append(row * width + column)
        weights.append((lower if down else 1 - lower) * (right if across else 1 - right))
    pixels, places = np.unique(np.concatenate(corners), return_inverse=True)
    series = pixel_series(cube, pixels // width, pixels % width, progress=progress)
    total = np.zeros((rows.size, cube.sizes["time"]))
    weight = np.zeros_like(total)
    for place, share in zip(places.reshape(4, -1), weights, strict=True):
        corner = series[place]
        there = np.isfinite(corner)
        total += share[:, None] * np.where(there, corner, 0)
        weight += share[:, None] * there
    enough = weight >= _LEAST_WEIGHT - 1e-9
    values[on_grid] = np.divide(total, weight, out=np.full(total.shape, np.nan), where=enough)
    return values, on_grid


def station_table(
    cubes: Sequence[xr.DataArray],
    points: Sequence[pd.DataFrame],
    *,
    names: Sequence[str],
    method: str = "nearest",
    taken: Sequence[str] = (),
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, list[str]]:
    """Sample several cubes, each on its own grid and time steps, into one table.

    Parameters
    ----------
    cubes : sequence of DataArray ("time", "y", "x")
        Their attribute ``product`` names their column.
    points : sequence of DataFrame
        For each cube, columns ``station_id, x, y`` in its CRS.
    names : sequence of str
        How errors and notes name the cubes.
    method : {"nearest", "bilinear"}
    taken : sequence of str
        Names of columns that will be added.
    progress : callable, optional

    Returns
    -------
    table : DataFrame
        ``station_id``, ``time`` and a column (float32) a product: a row for each station that lies on some grid and
        each time stamp of any cube, by station and time; NaN where a product has no value.
    notes : list of str
        What the user should know: stations off a grid, stations without values, columns that were renamed.

    Raises
    ------
    InputError
        If no station lies on the grid of a cube.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=60)
    >>> rain = [area.rain_products["radar"], area.rain_products["satellite"]]
    >>> table, notes = station_table(rain, [area.stations, area.stations], names=["A", "B"])
    >>> list(table), len(table), notes
    (['station_id', 'time', 'radar', 'satellite'], 360, [])
    """
    check(STATIONS, method=method)
    times, notes = all_times(cubes, names)
    columns, renamed = column_names([str(cube.attrs["product"]) for cube in cubes], ["station_id", "time", *taken])
    stations: dict[str, int] = {}
    for frame in points:
        for station in frame["station_id"]:
            stations.setdefault(station, len(stations))
    grids = np.full((len(cubes), len(stations), times.size), np.nan, np.float32)
    on_any = np.zeros(len(stations), bool)
    for number, (cube, frame, name) in enumerate(zip(cubes, points, names, strict=True)):
        x, y = (frame[axis].to_numpy() for axis in ("x", "y"))
        values, on_grid = sample(cube, x, y, method=method, progress=part(progress, number, len(cubes)))
        ids = frame["station_id"].to_numpy()
        if not on_grid.any():
            raise InputError(
                f"{name}: none of the {len(ids)} stations lies on its grid ({_extent(cube)}; the stations' x is "
                f"{x.min():.6g} to {x.max():.6g}, y {y.min():.6g} to {y.max():.6g}). Check the coordinate reference "
                "systems of both, and the extent."
            )
        if not on_grid.all():
            off = [str(station) for station in ids[~on_grid]]
            notes.append(f"{name}: {len(off)} of {len(ids)} stations do not lie on its grid: {listed(off)}.")
        empty = ids[on_grid & ~np.isfinite(values).any(axis=1)]
        if empty.size:
            notes.append(
                f"{name}: has no value at {empty.size} of {int(on_grid.sum())} stations at any time: "
                f"{listed([str(station) for station in empty])}."
            )
        places = np.array([stations[station] for station in ids], np.intp)
        grids[number][np.ix_(places, np.searchsorted(times, cube["time"].to_numpy()))] = values
        on_any[places[on_grid]] = True
    kept = np.array(list(stations), dtype=object)[on_any]
    table = pd.DataFrame({"station_id": np.repeat(kept, times.size), "time": np.tile(times, kept.size)})
    for column, grid in zip(columns, grids, strict=True):
        table[column] = grid[on_any].ravel()
    return table, [*notes, *renamed]


def join_observations(
    table: pd.DataFrame, observations: pd.DataFrame, cubes: Sequence[xr.DataArray], *, names: Sequence[str]
) -> tuple[pd.DataFrame, int, list[str]]:
    """Set measurements beside products at their stations and times.

    Parameters
    ----------
    table : DataFrame
        Of `station_table`.
    observations : DataFrame
        ``station_id, time`` and the measurements, each station and time once.
    cubes, names
        As for `station_table`.

    Returns
    -------
    table : DataFrame
        With the columns of the measurements.
    matched : int
        Rows that have any.
    notes : list of str
        Which days begin at other times than those of the cubes, and which observations have shorter steps.

    Raises
    ------
    InputError
        If no measurement is at a station and time of the cubes.
    """
    joined = table.merge(observations, "left", ["station_id", "time"], validate="many_to_one")
    matched = int(joined[observations.columns[2:]].notna().any(axis=1).sum())
    told = (
        other_days(observations, array["time"].to_numpy(), of(array.attrs), name=name)
        for array, name in zip(cubes, names, strict=True)
    )
    others = [f"{text}. Make days of both alike (importstations and regrid, DAY_START)." for text in told if text]
    for array, name in zip(cubes, names, strict=True):
        text = shorter_steps(
            observations, array["time"].to_numpy(), str(array.attrs.get("time_step", "")), of(array.attrs), name=name
        )
        if text:
            others.append(
                f"{text}: only the values at its time stamps are added. Bring both to the same time step "
                "(importstations makes days)."
            )
    if not matched:
        remedy = (
            "OBSERVATIONS has no value at any station and time of the cubes. Check the station and time fields, and "
            "that both have the same time step (sm2r:regrid makes cubes daily)."
        )
        raise InputError(" ".join([remedy, *others]))
    return joined, matched, others


def _extent(cube: xr.DataArray) -> str:
    left, bottom, right, top = cube.rio.bounds()
    return f"x {left:.6g} to {right:.6g}, y {bottom:.6g} to {top:.6g}"


def points_in(stations: pd.DataFrame, crs: Any) -> pd.DataFrame:
    """Return stations with their places in a coordinate reference system.

    Parameters
    ----------
    stations : DataFrame
        ``station_id``, text or numbers, and either ``x, y`` in `crs`, which stay as they are, or ``longitude,
        latitude`` of WGS 84.
    crs : CRS
        Of the cubes.

    Returns
    -------
    DataFrame
        The columns given, ``x`` and ``y`` among them; ids are text.

    Raises
    ------
    InputError
        If a column or an id is missing, or an id occurs twice.

    Examples
    --------
    >>> import pandas as pd
    >>> stations = pd.DataFrame({"station_id": ["AR"], "longitude": [99.0], "latitude": [38.0]})
    >>> points_in(stations, "EPSG:32647").round(3).to_dict("records")
    [{'station_id': 'AR', 'longitude': 99.0, 'latitude': 38.0, 'x': 500000.0, 'y': 4205815.02}]
    """
    placed = {"x", "y"} <= set(stations)
    _check_columns(stations, ["station_id", *([] if placed else ["longitude", "latitude"])], "STATIONS")
    stations = with_names(stations)
    doubled = stations["station_id"][stations["station_id"].duplicated()]
    if len(doubled):
        raise InputError(f"STATIONS: '{doubled.iloc[0]}' occurs more than once. Keep one row for each station.")
    if placed:
        return stations
    transformer = pyproj.Transformer.from_crs("EPSG:4326", getattr(crs, "to_wkt", lambda: crs)(), always_xy=True)
    x, y = transformer.transform(stations["longitude"].to_numpy(float), stations["latitude"].to_numpy(float))
    return stations.assign(x=x, y=y)


def placed(stations: pd.DataFrame | None, names: Collection[str], crs: Any) -> pd.DataFrame | None:
    """Return those of `stations` that have one of `names`, as of `points_in`; None for None."""
    if stations is None:
        return None
    points = points_in(stations, crs)
    return points[points["station_id"].astype(str).isin([str(name) for name in names])]


def long_form(observations: pd.DataFrame, variable: str) -> pd.DataFrame:
    """Return observations as ``station_id, time, value``.

    Parameters
    ----------
    observations : DataFrame
        ``station_id, time`` and either ``value`` or a column that is called as the variable. Ids become text; times
        with a zone are brought to UTC, others are UTC.
    variable : str
        Such as ``rainfall``.

    Raises
    ------
    InputError
        If a column or an id is missing, or times or values cannot be read.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"station_id": ["AR"], "time": ["2015-01-01T08:00:00+08:00"], "rainfall": [2.5]})
    >>> long_form(table, "rainfall").to_dict("records")
    [{'station_id': 'AR', 'time': Timestamp('2015-01-01 00:00:00'), 'value': 2.5}]
    """
    column = "value" if "value" in observations else variable
    _check_columns(observations, ["station_id", "time", column], "OBSERVATIONS")
    observations = with_names(observations, "OBSERVATIONS")
    kinds = [observations[key].dtype for key in ("time", column)]
    # Times with a zone, and numbers of pandas' own, have kinds of NumPy's, but are none.
    if column == "value" and [kind.kind for kind in kinds if isinstance(kind, np.dtype)] == ["M", "f"]:
        return observations
    times = times_of_column(observations["time"], "OBSERVATIONS")
    try:
        values = pd.to_numeric(observations[column]).astype(float)
    except (ValueError, TypeError) as error:
        raise InputError(f"OBSERVATIONS: its {column} cannot be read as numbers ({error}).") from error
    found = observations.assign(time=times, value=values)
    return found[["station_id", "time", "value"]]


def _check_columns(frame: pd.DataFrame, wanted: Sequence[str], name: str) -> None:
    missing = [column for column in wanted if column not in frame]
    if missing:
        raise InputError(
            f"{name} has no column {' and '.join(missing)}; it has {', '.join(map(str, frame.columns))}. Rename them."
        )
