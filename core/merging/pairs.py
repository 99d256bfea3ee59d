"""Members beside the stations that they are weighed and judged by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube.days import check_days, other_days, shorter_steps
from ..days import DayStart
from ..errors import InputError
from ..periods import within
from ..running import Progress
from ..sampling import sample
from ..sampling.stations import check_observations, in_common
from ..sampling.tables import listed
from ..sampling.tiles import part

#: Fewer pairs tell nothing of a member.
LEAST_PAIRS = 10


@dataclass(frozen=True)
class Pairs:
    """Members and observations at stations.

    Attributes
    ----------
    stations, members : list of str
    times : (time,) datetime64
    values : (station, time, member) float64
        NaN where missing.
    observed : (station, time) float64
        Soil moisture, m3 m-3; NaN where missing.
    training : (time,) bool
        The period of the fit.
    """

    stations: list[str]
    members: list[str]
    times: npt.NDArray[np.datetime64]
    values: npt.NDArray[np.float64]
    observed: npt.NDArray[np.float64]
    training: npt.NDArray[np.bool_]

    def flat(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return members (pair, member) and observations (pair,) of the period, where there are both."""
        values, observed = self.values[:, self.training], self.observed[:, self.training]
        there = np.isfinite(observed) & np.isfinite(values).any(axis=2)
        return values[there], observed[there]

    def only(self, chosen: npt.NDArray[np.bool_]) -> Pairs:
        """Return some of the stations."""
        names = [name for name, kept in zip(self.stations, chosen, strict=True) if kept]
        return replace(self, stations=names, values=self.values[chosen], observed=self.observed[chosen])


def pair_members(
    members: Sequence[xr.DataArray],
    names: Sequence[str],
    points: pd.DataFrame,
    observations: pd.DataFrame,
    *,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> tuple[Pairs, list[str]]:
    """Set members beside the observations of the stations in their pixels.

    Parameters
    ----------
    members : sequence of DataArray ("time", "y", "x")
        On one grid.
    names : sequence of str
        The members' names.
    points : DataFrame
        ``station_id, x, y`` in the grid's CRS.
    observations : DataFrame
        ``station_id, time, value`` in m3 m-3, on time stamps of the members. NaN is missing.
    start, end : datetime-like, optional
        The period of the fit; a date without a time of day as `end` includes that day whole.
    progress : callable, optional

    Returns
    -------
    pairs : Pairs
        Stations with at least one pair.
    notes : list of str
        What was left out.

    Raises
    ------
    InputError
        If observations cannot be soil moisture, members have different days, or members and stations share no place
        or time.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products = area.soil_moisture_products
    >>> pairs, notes = pair_members(list(products.values()), list(products), area.stations, area.soil_moisture_probes)
    >>> pairs.members, pairs.values.shape, notes
    (['rf', 'lstm', 'cnn'], (6, 120, 3), [])
    """
    day_start = check_days(members, names=[f"MEMBERS, {name}" for name in names])
    observations = observations.dropna(subset=["value", "time"])
    _check(observations)
    points, notes = in_common(points, observations)
    ids = points["station_id"].to_numpy()
    times = np.unique(np.concatenate([member["time"].to_numpy() for member in members]))
    values = np.full((ids.size, times.size, len(members)), np.nan)
    for number, member in enumerate(members):
        found, on_grid = sample(
            member, points["x"].to_numpy(), points["y"].to_numpy(), progress=part(progress, number, len(members))
        )
        if not on_grid.any():
            left, bottom, right, top = member.rio.bounds()
            raise InputError(
                f"STATIONS: none of the {ids.size} stations lies on the grid of MEMBERS (x {left:.6g} to {right:.6g}, "
                f"y {bottom:.6g} to {top:.6g}). Check the coordinate reference systems and the extent of both."
            )
        values[:, np.searchsorted(times, member["time"].to_numpy()), number] = found
    if not on_grid.all():
        off = [str(name) for name in ids[~on_grid]]
        notes.append(f"{len(off)} of {ids.size} stations do not lie on the grid of MEMBERS: {listed(off)}.")
    stations = [str(name) for name in ids[on_grid]]
    chosen = observations[observations["station_id"].isin(stations)]
    wide = chosen.pivot(index="time", columns="station_id", values="value")
    observed = wide.reindex(index=pd.DatetimeIndex(times), columns=stations).to_numpy(np.float64).T
    others = other_days(chosen, times, day_start, name="MEMBERS")
    if not np.isfinite(observed).any():
        ours = [str(time)[:16].replace("T", " ") for time in times[[0, -1]]]
        theirs = [f"{time:%Y-%m-%d %H:%M}" for time in (wide.index.min(), wide.index.max())]
        raise InputError(
            f"OBSERVATIONS ({theirs[0]} to {theirs[1]}) has no time stamp in common with MEMBERS ({ours[0]} to "
            f"{ours[1]}). Use data of the same period and time step (importstations and regrid make them "
            f"daily{', from DAY_START on' if others else ''}).{f' {others}.' if others else ''}"
        )
    if others:
        notes.append(
            f"{others}: they are left out. Use the same start of the day for both (DAY_START of "
            "importstations and regrid)."
        )
    shorter = shorter_steps(chosen, times, str(members[0].attrs.get("time_step", "")), day_start, name="MEMBERS")
    if shorter:
        notes.append(
            f"{shorter}: only those at the time stamps of MEMBERS are used. Average them to the members' time step "
            "first (importstations makes days)."
        )
    pairs = Pairs(stations, list(names), times, values[on_grid], observed, _period(times, start, end, day_start))
    there = np.isfinite(pairs.observed[:, :, None]) & np.isfinite(pairs.values)
    useful = there.any(axis=(1, 2))
    if not useful.any():
        raise InputError("MEMBERS have no values at the stations and times of OBSERVATIONS. Check their nodata values.")
    if not useful.all():
        names_lost = [name for name, kept in zip(stations, useful, strict=True) if not kept]
        notes.append(f"{len(names_lost)} stations have no values in common with any member: {listed(names_lost)}.")
    return pairs.only(useful), notes


def _check(observations: pd.DataFrame) -> None:
    check_observations(observations, "soil_moisture")
    least, most = observations["value"].min(), observations["value"].max()
    if least == most:
        raise InputError(
            f"OBSERVATIONS is {least:g} at all stations and times, so no weights can be fitted. Check the field of "
            "soil moisture."
        )


def _period(times: npt.NDArray[np.datetime64], start: Any, end: Any, day_start: DayStart) -> npt.NDArray[np.bool_]:
    chosen = np.zeros(times.size, bool)
    chosen[within(times, start, end, day_start)] = True
    if not chosen.any():
        raise InputError(
            f"MEMBERS have no time step from {start or 'their beginning'} to {end or 'their end'}. They cover "
            f"{str(times[0])[:16]} to {str(times[-1])[:16]}. Change START or END."
        )
    return chosen
