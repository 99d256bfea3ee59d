"""Products and observations at the same stations and steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr
from affine import Affine

from ..cube import iso_duration, time_step
from ..cube.days import check_days, ends, other_days
from ..days import UTC, DayStart
from ..errors import InputError
from ..metrics.options import OPTIONS
from ..options import check
from ..periods import within
from ..quantities import QUANTITIES, TOTALS, plain_units, same_units
from ..regrid import regrid
from ..running import Progress
from ..sampling import sample
from ..sampling.stations import check_observations, in_common
from ..sampling.tables import column_names, listed
from ..sampling.tiles import part
from ..stations.daily import infer_step

Vector = npt.NDArray[np.float64]
Times = npt.NDArray[np.datetime64]
Step = Literal["native", "daily", "monthly"]

_DAY = np.timedelta64(1, "D")
#: Variables that mean the same, so that one is an estimate of the other; of a saturation only its course.
_ALIKE = {"saturation": "soil_moisture"}


@dataclass(frozen=True)
class Matched:
    """Products beside observations, station by station and step by step.

    Attributes
    ----------
    step : {"native", "daily", "monthly"}
    times : (time,) datetime64[ns]
    stations : list of str
    places : (station, 2) float64
        Longitude and latitude.
    classes : list of str
        Of the stations; empty texts without classes.
    observed : (station, time) float64
        NaN is missing.
    products : dict of str to (station, time) float64
    variable, units : str
        Of the observations.
    relative : set of str
        Products in other units than the observations, which have no errors, only correlations.
    own_observed : dict of str to (station, time) float64
        Where a product has observations of its own: months are made of the steps that both have.
    day_start : DayStart
        When the products' days begin.
    """

    step: Step
    times: Times
    stations: list[str]
    places: Vector
    classes: list[str]
    observed: Vector
    products: dict[str, Vector]
    variable: str
    units: str
    relative: set[str] = field(default_factory=set)
    own_observed: dict[str, Vector] = field(default_factory=dict)
    day_start: DayStart = UTC

    @property
    def months(self) -> npt.NDArray[np.datetime64]:
        """The month that each step belongs to, (time,) datetime64[M]: that of its day."""
        return self.day_start.days(self.times).astype("datetime64[M]")

    def ordered(self, names: Sequence[str]) -> Matched:
        """Return the same with the products in another order."""
        return replace(self, products={name: self.products[name] for name in names})

    def pair(self, product: str) -> tuple[Vector, Vector]:
        """Return a product and its observations, (station, time) each."""
        return self.products[product], self.own_observed.get(product, self.observed)

    @property
    def total(self) -> bool:
        """Whether values are sums over their step."""
        return self.variable in TOTALS

    def of(self, stations: npt.NDArray[Any]) -> Matched:
        """Return some of the stations."""
        numbers = np.flatnonzero(stations) if stations.dtype == bool else stations
        return replace(
            self,
            stations=[self.stations[number] for number in numbers],
            places=self.places[numbers],
            classes=[self.classes[number] for number in numbers],
            observed=self.observed[numbers],
            products={name: values[numbers] for name, values in self.products.items()},
            own_observed={name: values[numbers] for name, values in self.own_observed.items()},
        )

    def common(self) -> Matched:
        """Return the pairs that all products have; one without any pair does not count."""
        known = [np.isfinite(values) & np.isfinite(self.observed) for values in self.products.values()]
        there = np.all([pairs for pairs in known if pairs.any()] or known, axis=0)
        return replace(self, products={name: np.where(there, values, np.nan) for name, values in self.products.items()})


# Long: what is left out is counted at each step, in the order in which it is.
def match_stations(
    cubes: Sequence[xr.DataArray],
    points: Sequence[pd.DataFrame],
    observations: pd.DataFrame,
    *,
    labels: Sequence[str],
    step: Literal["native", "daily"] = "daily",
    min_coverage: float = 0.5,
    window: np.timedelta64 | None = None,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> tuple[Matched, list[str]]:
    """Set products beside observations.

    Parameters
    ----------
    cubes : sequence of DataArray (time, y, x)
        On any grids; a step shorter than the one asked for is averaged, or summed for rain.
    points : sequence of DataFrame
        For each cube ``station_id, x, y`` in its CRS, and in all ``longitude, latitude, class``.
    observations : DataFrame
        ``station_id, time, value`` in the units of the first product's variable.
    labels : sequence of str
        How errors name the cubes.
    step : {"native", "daily"}
        ``native``: the products' own step, the same for all.
    min_coverage : float
        Share of a step that observations have to cover.
    window : timedelta64, optional
        Native steps of what is averaged: the observations that lie so near to a product's stamp are its value, instead
        of those within the step.
    start, end : datetime-like, optional
        The period, both ends included.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Returns
    -------
    matched : Matched
        Stations that have observations and lie on the grid of a product.
    notes : list of str
        What was left out.

    Raises
    ------
    InputError
        If variables or days do not belong together, observations cannot be what they are called, or products and
        stations share no place or no time.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products, places = list(area.rain_products.values()), area.stations.assign(**{"class": ""})
    >>> matched, notes = match_stations(products, [places] * 3, area.rain_gauges, labels=["A", "B", "C"])
    >>> matched.stations, list(matched.products), matched.observed.shape
    (['S1', 'S2', 'S3', 'S4', 'S5', 'S6'], ['satellite', 'reanalysis', 'radar'], (6, 120))
    """
    check({"step": OPTIONS["time_step"]}, step=step)
    variable, units, relative = _variables(cubes, labels)
    total = variable in TOTALS
    names, _ = column_names([str(cube.attrs.get("product", "")) for cube in cubes], [])
    observations = observations.dropna(subset=["value", "time"])
    check_observations(observations, variable)
    table, notes = in_common(points[0], observations)
    kept = table["station_id"].to_numpy()
    order = [frame.set_index("station_id").reindex(kept).reset_index() for frame in points]
    observations = observations[observations["station_id"].isin(kept)]
    delta = _step(cubes, labels, step)
    day_start = check_days(cubes, names=labels)
    named = dict(zip(names, cubes, strict=True))
    series = _series(named, order, labels, step, min_coverage, day_start, progress, notes)
    times = _times(series, start, end, day_start)
    if window and (total or step != "native"):
        notes.append(
            "WINDOW is ignored: it only applies to native steps of quantities that are averaged, such as soil moisture."
        )
        window = None
    observed, told = _observed(observations, kept, times, delta, window, total, min_coverage, day_start)
    notes += told + _other_days(observations, times, day_start, total, window)
    products = {name: on_times(own, times) for name, own in series.items()}
    there = np.isfinite(observed) & np.any([np.isfinite(values) for values in products.values()], axis=0)
    if not there.any():
        raise InputError(
            f"PRODUCTS and OBSERVATIONS have no {'day' if delta == _DAY else 'step'} in common at any station: "
            f"PRODUCTS cover {str(times[0])[:10]} to {str(times[-1])[:10]}, OBSERVATIONS "
            f"{observations['time'].min():%Y-%m-%d} to {observations['time'].max():%Y-%m-%d}. Use data of the same "
            "period."
        )
    useful = there.any(axis=1)
    if not useful.all():
        lost = [str(name) for name in kept[~useful]]
        notes.append(
            f"{len(lost)} stations have no values in common with any product, and are left out: {listed(lost)}."
        )
    for name, values in products.items():
        if not (np.isfinite(values) & np.isfinite(observed)).any():
            notes.append(f"{name} has no values in common with the observations, so it has no scores.")
    for name, cube, other in zip(names, cubes, relative, strict=True):
        if other:
            kind, unit = (str(cube.attrs.get(key, "")) for key in ("variable", "units"))
            theirs, ours = (unit, units) if kind == variable else (kind, variable.replace("_", " "))
            notes.append(f"{name} holds {theirs}, the observations {ours}: only correlations are computed, no errors.")
    matched = Matched(
        "daily" if delta == _DAY else "native",
        times,
        [str(name) for name in kept],
        order[0][["longitude", "latitude"]].to_numpy(float),
        [str(name) for name in order[0]["class"]],
        observed,
        products,
        variable,
        units,
        {name for name, other in zip(names, relative, strict=True) if other},
        day_start=day_start,
    )
    if progress:
        progress(1.0)
    return matched.of(useful), notes


def _series(
    cubes: dict[str, xr.DataArray],
    points: Sequence[pd.DataFrame],
    labels: Sequence[str],
    step: str,
    min_coverage: float,
    day_start: DayStart,
    progress: Progress | None,
    notes: list[str],
) -> dict[str, tuple[Times, Vector]]:
    """Read each product at the stations, (station, time); add to the notes which lie on no grid."""
    series: dict[str, tuple[Times, Vector]] = {}
    count = len(points[0])
    on_any = np.zeros(count, bool)
    off: list[str] = []
    for number, ((name, cube), own, label) in enumerate(zip(cubes.items(), points, labels, strict=True)):
        found, on_grid = sample(
            cube, own["x"].to_numpy(), own["y"].to_numpy(), progress=part(progress, number, len(cubes) + 1)
        )
        on_any |= on_grid
        if not on_grid.all():
            off.append(f"{name} {'all' if not on_grid.any() else int((~on_grid).sum())}")
        values = np.asarray(found, np.float64)
        stamps = cube["time"].to_numpy().astype("datetime64[ns]")
        series[name] = (stamps, values) if step == "native" else _to_days(cube, values, min_coverage, label, day_start)
    if not on_any.any():
        raise InputError(
            f"STATIONS: none of the {count} stations lies on the grid of any product. Check the coordinate "
            "reference systems and the extents."
        )
    if off:
        notes.append(f"Of {count} stations some do not lie on the grid of a product: {', '.join(off)}.")
    return series


def _times(series: dict[str, tuple[Times, Vector]], start: Any, end: Any, day_start: DayStart) -> Times:
    """Return the steps of any product in the period."""
    every = np.unique(np.concatenate([times for times, _ in series.values()]))
    chosen = np.zeros(every.size, bool)
    chosen[within(every, start, end, day_start)] = True
    if not chosen.any():
        raise InputError(
            f"PRODUCTS have no step from {start or 'their beginning'} to {end or 'their end'}; they cover "
            f"{str(every[0])[:10]} to {str(every[-1])[:10]}. Change START or END."
        )
    return every[chosen]


def on_times(series: tuple[Times, Vector], times: Times) -> Vector:
    """Return a record (station, time) on other steps, NaN where it has none."""
    own, values = series
    grid = np.full((values.shape[0], times.size), np.nan)
    places = np.searchsorted(times, own)
    inside = (places < times.size) & (times[np.minimum(places, times.size - 1)] == own)
    grid[:, places[inside]] = values[:, inside]
    return grid


def _other_days(
    observations: pd.DataFrame, times: Times, day_start: DayStart, total: bool, window: np.timedelta64 | None
) -> list[str]:
    """Return what has to be said of observations of other days than the products'; refuse sums of such."""
    others = other_days(observations, times, day_start, name="PRODUCTS") if window is None else ""
    if others and total:
        raise InputError(
            f"{others}. Sums of different days cannot be compared: use the same start of the day for both (DAY_START "
            "of Import stations, Regrid or Import product)."
        )
    if not others:
        return []
    return [
        f"{others}: each value is used for the UTC day that contains its time stamp. If values are for days that "
        "begin at the time stamp, create the same days of the products from sub-daily data (DAY_START of Regrid or "
        "Import product)."
    ]


def monthly(matched: Matched, min_coverage: float = 0.5) -> Matched:
    """Return monthly sums of rain, or means of all else.

    A month of a product and its stations is made of the steps that both have, if they cover the share `min_coverage`
    of it; sums are scaled to the whole month.

    Raises
    ------
    InputError
        If steps are too long to make months of.
    """
    months = matched.months
    labels, first = np.unique(months, return_index=True)
    steps = np.diff([*first, months.size])
    lengths = ((labels + np.timedelta64(1, "M")).astype("datetime64[D]") - labels.astype("datetime64[D]")).astype(int)
    gaps = np.diff(matched.times)
    per_day = _DAY / np.median(gaps) if gaps.size else 1.0
    if per_day < 1 / 20:
        raise InputError("TIME_STEP: the time steps of the products are too long for months. Use native.")
    expected = np.maximum(lengths * per_day, steps)

    def gathered(values: Vector, known: npt.NDArray[np.bool_]) -> Vector:
        sums = np.add.reduceat(np.where(known, values, 0.0), first, axis=1)
        counts = np.add.reduceat(known, first, axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = np.where(counts >= min_coverage * expected, sums / counts, np.nan)
        return means * expected if matched.total else means

    seen = np.isfinite(matched.observed)
    products = {name: gathered(values, seen & np.isfinite(values)) for name, values in matched.products.items()}
    own = {name: gathered(matched.observed, seen & np.isfinite(values)) for name, values in matched.products.items()}
    observed = gathered(matched.observed, seen)
    times = matched.day_start.starts(labels)
    return replace(matched, step="monthly", times=times, observed=observed, products=products, own_observed=own)


def _variables(cubes: Sequence[xr.DataArray], labels: Sequence[str]) -> tuple[str, str, list[bool]]:
    """Return variable and units of the observations, and which products are in other units."""
    variables = [str(cube.attrs.get("variable", "")) for cube in cubes]
    units = [str(cube.attrs.get("units", "")).strip() for cube in cubes]
    kinds = [_ALIKE.get(name, name) for name in variables]
    for kind, label, name in zip(kinds[1:], labels[1:], variables[1:], strict=True):
        if kind and kinds[0] and kind != kinds[0]:
            raise InputError(
                f"{labels[0]} holds {variables[0]}, {label} {name}. Validate products of one variable at a time."
            )
    variable = next((name for name in variables if name and name not in _ALIKE), kinds[0])
    first = next((unit for name, unit in zip(variables, units, strict=True) if name == variable and unit), "")
    if variable in QUANTITIES and (not first or same_units(variable, first)):
        first = QUANTITIES[variable].units
    return (
        variable,
        first,
        [
            (name in _ALIKE and variable != name) or bool(unit and first and plain_units(unit) != plain_units(first))
            for name, unit in zip(variables, units, strict=True)
        ],
    )


def _step(cubes: Sequence[xr.DataArray], labels: Sequence[str], step: str) -> np.timedelta64:
    own = [time_step(cube) if cube.sizes["time"] > 1 or cube.attrs.get("time_step") else _DAY for cube in cubes]
    if step == "native":
        for other, label in zip(own[1:], labels[1:], strict=True):
            if other != own[0]:
                raise InputError(
                    f"{labels[0]} and {label} have different time steps ({iso_duration(own[0])} and "
                    f"{iso_duration(other)}). Use TIME_STEP daily or monthly."
                )
        return own[0]
    longest = max(own, key=lambda delta: delta / _DAY)
    if longest > _DAY:
        raise InputError(
            f"{labels[own.index(longest)]} has steps of {iso_duration(longest)}, longer than a day. Use TIME_STEP "
            "native, with products of that step alone."
        )
    return _DAY


def _to_days(cube: xr.DataArray, values: Vector, least: float, label: str, day_start: DayStart) -> tuple[Times, Vector]:
    """Return days and series (station, day)."""
    times = cube["time"].to_numpy().astype("datetime64[ns]")
    own = time_step(cube) if times.size > 1 or cube.attrs.get("time_step") else _DAY
    if own == _DAY and (times == day_start.starts(day_start.days(times))).all():
        return times, values
    # The rules of Regrid, with the stations in a row of pixels.
    coords = {"time": times, "y": [0.0], "x": np.arange(values.shape[0], dtype=float)}
    row = xr.DataArray(values.T[:, None].astype(np.float32), coords, ("time", "y", "x"), attrs=cube.attrs)
    row = row.rio.write_crs(cube.rio.crs).rio.write_transform(Affine(1, 0, -0.5, 0, -1, 0.5))
    daily = regrid(row.chunk(), time_step="daily", day_start=day_start, min_coverage=least, name=label)
    return daily["time"].to_numpy().astype("datetime64[ns]"), daily.to_numpy()[:, 0].T.astype(np.float64)


def _observed(
    observations: pd.DataFrame,
    stations: npt.NDArray[Any],
    times: Times,
    delta: np.timedelta64,
    window: np.timedelta64 | None,
    total: bool,
    least: float,
    day_start: DayStart,
) -> tuple[Vector, list[str]]:
    """Return the observations on the steps, (station, time)."""
    notes: list[str] = []
    stamps = observations["time"].to_numpy().astype("datetime64[ns]")
    column = pd.Index(stations).get_indexer(observations["station_id"])
    values = observations["value"].to_numpy(np.float64)
    places = np.searchsorted(times, stamps, side="right") - 1
    last = ends(times, delta, day_start)
    inside = (places >= 0) & (stamps < last[np.maximum(places, 0)])
    if window:
        before, after = np.maximum(places, 0), np.minimum(places + 1, times.size - 1)
        places = np.where(np.abs(times[after] - stamps) < np.abs(times[before] - stamps), after, before)
        inside = np.abs(times[places] - stamps) <= window
    index = column[inside] * times.size + places[inside]
    shape = stations.size, times.size
    sums = np.bincount(index, weights=values[inside], minlength=shape[0] * shape[1]).reshape(shape)
    counts = np.bincount(index, minlength=shape[0] * shape[1]).reshape(shape).astype(np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        result: Vector = sums / counts
    if not inside.all():
        outside = int((~inside).sum())
        notes.append(f"{outside:,} of {inside.size:,} observations lie outside the times of the products.")
    if window:
        return result, notes
    seconds = float(delta / np.timedelta64(1, "s"))
    if total:
        _check_step(stamps[column == np.bincount(column).argmax()], seconds)
    expected = _steps_within(stamps, column, counts, seconds)
    if day_start.zone:  # a day on which the clock changes is shorter or longer
        expected = np.where(expected > 1, expected * ((last - times) / delta), expected)
    thin = (counts > 0) & (counts < least * expected)
    result[thin] = np.nan
    if thin.any():
        notes.append(
            f"{int(thin.sum()):,} steps at stations have less than {100 * least:g} % of their observations, and are "
            "left out (MIN_COVERAGE)."
        )
    # A sum with gaps is scaled to the whole step, as importstations and regrid do it.
    return result * np.maximum(expected, counts) if total else result, notes


def _check_step(stamps: Times, seconds: float) -> None:
    """Refuse sums over longer steps than the products', such as monthly rain beside daily."""
    step = infer_step(np.sort(stamps))
    if step is not None and step >= 2 * seconds:
        theirs, ours = (iso_duration(np.timedelta64(int(length), "s")) for length in (step, seconds))
        raise InputError(
            f"OBSERVATIONS has steps of {theirs}, longer than those evaluated ({ours}), and sums cannot be divided. "
            "Use TIME_STEP daily or monthly, or bring the products to that step first (Regrid) and use native."
        )


def _steps_within(stamps: Times, column: npt.NDArray[np.intp], counts: Vector, seconds: float) -> Vector:
    """Return how many observations a whole step has at each station, (station, 1); 1 where there is no finer step."""
    expected = np.ones((counts.shape[0], 1))
    fine = np.flatnonzero(counts.max(axis=1) > 1)
    if fine.size:
        order = np.argsort(column, kind="stable")
        edges = np.searchsorted(column[order], [fine, fine + 1])
        for station, first, last in zip(fine, *edges, strict=True):
            step = infer_step(stamps[order[first:last]])
            if step is not None and step < seconds:
                expected[station] = seconds / step
    return expected
