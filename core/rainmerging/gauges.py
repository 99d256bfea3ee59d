"""Gauges, and what products tell where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube.days import check_days, joined, other_days, timing
from ..errors import InputError
from ..running import Progress
from ..sampling import sample
from ..sampling.stations import check_observations, in_common
from ..sampling.tables import check_rain_steps, listed
from ..sampling.tiles import part
from .places import Vector, degrees

#: Fewer gauges cannot be left out.
LEAST = 2
# Fewer gauges make a merging unsure.
_FEW = 10
# Gauges nearer than this stand at one place, km.
_SAME = 0.01


@dataclass(frozen=True)
class Gauges:
    """Rain of gauges and of products at their places.

    Attributes
    ----------
    stations, products : list of str
    places : (gauge, 2)
        Degrees, latitude first.
    times : (time,) datetime64
    observed : (time, gauge)
        mm per step; NaN where missing.
    values : (product, time, gauge)
        mm per step; NaN where missing.
    statics : (static, gauge)
        Rasters without time, 0 to 1 over the gauges.
    timing : mapping
        ``time_step`` and ``day_start`` as of cubes; without them steps have the most common length.

    Examples
    --------
    >>> rain = np.random.default_rng(1).gamma(0.5, 8.0, (2, 60, 4))
    >>> places = [(40.0, 98.0), (40.2, 98.1), (39.9, 98.4), (40.1, 98.6)]
    >>> gauges = Gauges.of(rain[0], rain, places, products=["imerg", "era5"])
    >>> gauges.stations, gauges.values.shape
    (['0', '1', '2', '3'], (2, 60, 4))
    """

    stations: list[str]
    products: list[str]
    places: Vector
    times: npt.NDArray[np.datetime64]
    observed: Vector
    values: Vector
    statics: Vector
    timing: Mapping[Any, Any] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        observed: npt.ArrayLike,
        values: npt.ArrayLike,
        places: npt.ArrayLike,
        *,
        times: npt.ArrayLike | None = None,
        stations: Sequence[str] = (),
        products: Sequence[str] = (),
    ) -> Gauges:
        """Return gauges from arrays, such as those of tables.

        Parameters
        ----------
        observed : (time, gauge)
            mm per step; NaN where missing.
        values : (product, time, gauge)
            mm per step; NaN where missing.
        places : (gauge, 2)
            Degrees, latitude first.
        times : (time,) datetime64, optional
            By default days in a row.
        stations, products : sequence of str
            Their names.
        """
        rain, found = np.asarray(observed, np.float64), np.asarray(values, np.float64)
        steps = np.arange(len(rain)).astype("datetime64[D]") if times is None else np.asarray(times)
        names = [str(one) for one in stations] or [str(one) for one in range(rain.shape[1])]
        kinds = [str(one) for one in products] or [f"product_{one + 1}" for one in range(len(found))]
        return cls(names, kinds, np.asarray(places, np.float64), steps, rain, found, np.empty((0, rain.shape[1])))

    @property
    def step_days(self) -> float:
        """Days from one time step to the next, mostly."""
        return float(np.median(np.diff(self.times)) / np.timedelta64(1, "D")) if self.times.size > 1 else 1.0

    @property
    def joined(self) -> npt.NDArray[np.bool_]:
        """Which steps are followed by the next one without a gap, (time - 1,)."""
        return joined(self.times, self.timing)

    def only(self, chosen: npt.NDArray[Any]) -> Gauges:
        """Return some of the gauges."""
        names = list(np.asarray(self.stations, dtype=object)[chosen])
        return replace(
            self,
            stations=names,
            places=self.places[chosen],
            observed=self.observed[:, chosen],
            values=self.values[:, :, chosen],
            statics=self.statics[:, chosen],
        )

    def alone(self) -> Gauges:
        """Return the gauges without products."""
        return replace(self, products=[], values=self.values[:0], statics=self.statics[:0])


def pair_gauges(
    products: Sequence[xr.DataArray],
    names: Sequence[str],
    points: pd.DataFrame,
    observations: pd.DataFrame,
    times: npt.NDArray[np.datetime64],
    *,
    statics: Sequence[xr.DataArray] = (),
    fitted: bool = True,
    progress: Progress | None = None,
) -> tuple[Gauges, list[str]]:
    """Set products beside the rain of the gauges in their pixels.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
        On one grid, mm per step.
    names : sequence of str
        The products' names.
    points : DataFrame
        ``station_id, x, y`` in the grid's CRS.
    observations : DataFrame
        ``station_id, time, value``: mm per step, on time stamps of the products. NaN is missing.
    times : (time,) datetime64
        The time stamps of all products.
    statics : sequence of DataArray ("y", "x")
        Scaled as `merging.scaled` does.
    fitted : bool
        Whether something is to be fitted to the gauges, which takes two of them and rain; else they only judge.
    progress : callable, optional

    Returns
    -------
    gauges : Gauges
        Those on the grid with rain at one of the time stamps.
    notes : list of str
        What was left out.

    Raises
    ------
    InputError
        If values cannot be rain, gauges and products share no place or no time, or have different time steps, or too
        few gauges or no rain are left for a fit.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products, times = list(area.rain_products.values()), area.rainfall["time"].to_numpy()
    >>> gauges, notes = pair_gauges(products, list(area.rain_products), area.stations, area.rain_gauges, times)
    >>> gauges.products, gauges.stations, gauges.values.shape
    (['satellite', 'reanalysis', 'radar'], ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'], (3, 120, 6))
    """
    day_start = check_days(products, names=[f"PRODUCTS, {name}" for name in names])
    observations = observations.dropna(subset=["value", "time"])
    check_observations(observations, "rainfall")
    points, notes = in_common(points, observations, value="rain", who="gauges")
    x, y = points["x"].to_numpy(), points["y"].to_numpy()
    values = np.full((len(products), times.size, len(points)), np.nan)
    for number, product in enumerate(products):
        found, on_grid = sample(product, x, y, progress=part(progress, number, len(products)))
        values[number, np.searchsorted(times, product["time"].to_numpy())] = found.T
    layers = [sample(static.expand_dims(time=1), x, y)[0][:, 0] for static in statics]
    if not on_grid.any():
        left, bottom, right, top = products[0].rio.bounds()
        raise InputError(
            f"STATIONS: none of the {len(points)} gauges lies on the grid of PRODUCTS (x {left:.6g} to {right:.6g}, y "
            f"{bottom:.6g} to {top:.6g}). Check the coordinate reference systems and the extent of both."
        )
    ids = points["station_id"].astype(str).to_numpy()
    if not on_grid.all():
        notes.append(
            f"{int((~on_grid).sum())} of {ids.size} gauges do not lie on the grid of PRODUCTS and are left out: "
            f"{listed(ids[~on_grid].tolist())}."
        )
    rows = observations[observations["station_id"].isin(ids[on_grid])]
    observed = (
        rows.pivot(index="time", columns="station_id", values="value")
        .reindex(index=pd.DatetimeIndex(times), columns=ids)
        .to_numpy(np.float64)
    )
    others = other_days(rows, times, day_start, name="PRODUCTS")
    if not np.isfinite(observed).any():
        ours = [str(time)[:16].replace("T", " ") for time in times[[0, -1]]]
        theirs = [f"{time:%Y-%m-%d %H:%M}" for time in (rows["time"].min(), rows["time"].max())]
        raise InputError(
            f"OBSERVATIONS ({theirs[0]} to {theirs[1]}) has no time stamp in common with PRODUCTS ({ours[0]} to "
            f"{ours[1]}). Give data of the same period, on one time step (importstations and regrid make them daily"
            f"{', from DAY_START on' if others else ''}).{f' {others}.' if others else ''}"
        )
    check_rain_steps(rows, products, day_start, name="PRODUCTS")
    if others:
        notes.append(f"{others}: they are left out. Make days of both alike (importstations and regrid, DAY_START).")
    chosen = on_grid & np.isfinite(observed).any(axis=0)
    gauges = Gauges(
        ids.tolist(),
        list(names),
        degrees(x, y, products[0].rio.crs),
        times,
        observed,
        values,
        np.array(layers).reshape(len(layers), ids.size),
        timing_of(products),
    ).only(chosen)
    _check(gauges, fitted)
    return gauges, [*notes, *_remarks(gauges, fitted)]


def timing_of(products: Sequence[xr.DataArray]) -> dict[str, Any]:
    """Return what products with one time step tell of it."""
    told = [timing(product) for product in products]
    return next((one for one in told if one["time_step"]), told[0])


def _check(gauges: Gauges, fitted: bool) -> None:
    if fitted and len(gauges.stations) < LEAST:
        raise InputError(
            "OBSERVATIONS: one gauge alone lies on the grid and has rain in the period of PRODUCTS. Merging takes two "
            "or more; ten or more make it reliable. Without them, use METHOD triple_collocation or mean."
        )
    if fitted and not (gauges.observed > 0).any():
        raise InputError(
            "OBSERVATIONS is 0 throughout at the time stamps of PRODUCTS: no rain, nothing to merge. Check the field "
            "of rainfall and the period."
        )
    if not np.isfinite(gauges.values).any():
        raise InputError("PRODUCTS have no value at any gauge and time of OBSERVATIONS. Check their nodata values.")


def _remarks(gauges: Gauges, fitted: bool) -> list[str]:
    """Return warnings that concern all gauges."""
    from .places import distances

    notes = []
    if len(gauges.stations) < _FEW:
        notes.append(
            f"{len(gauges.stations)} {'gauge is' if len(gauges.stations) == 1 else 'gauges are'} few: "
            f"{'weights and scores' if fitted else 'scores'} are uncertain. Compare the scores of "
            "merged rain with those of the products in the report."
        )
    apart = distances(gauges.places, gauges.places)
    near = np.argwhere(np.triu(apart < _SAME, 1))
    if len(near):
        pairs = [f"{gauges.stations[a]} and {gauges.stations[b]}" for a, b in near]
        notes.append(f"{len(pairs)} pairs of gauges stand at one place: {listed(pairs)}. Check for duplicates.")
    return notes
