"""The months that a record's time steps belong to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube import time_step
from ..days import of
from ..errors import InputError

_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True)
class Calendar:
    """The months of a record.

    Attributes
    ----------
    times : (time,) datetime64[ns]
    month : (time,) int
        Which of the record's months each step belongs to, counted from 0.
    starts : (month,) int
        The first step of each month.
    expected : (month,) float
        How many steps a whole month has.
    number : (month,) int
        Of the year: 1 is January.
    """

    times: npt.NDArray[np.datetime64]
    month: npt.NDArray[np.intp]
    starts: npt.NDArray[np.intp]
    expected: npt.NDArray[np.float64]
    number: npt.NDArray[np.intp]

    @classmethod
    def of(cls, cube: xr.DataArray, name: str) -> Calendar:
        """Return the calendar of a cube.

        Raises
        ------
        InputError
            If its steps are neither months nor a day or shorter: others would lie in two months. `name` is the cube's.
        """
        times = cube["time"].to_numpy().astype("datetime64[ns]")
        start = of(cube.attrs)
        months = start.days(times).astype("datetime64[M]")
        first, starts, month = np.unique(months, return_index=True, return_inverse=True)
        stated = str(cube.attrs.get("time_step", ""))
        if stated == "P1M":
            expected = np.ones(first.size)
        else:
            step = time_step(cube)
            if step > _DAY:
                raise InputError(
                    f"{name}: its time step is {stated or step}. The correction is monthly: use daily or shorter "
                    "steps, or calendar months (sm2r:regrid, TIME_STEP)."
                )
            length = start.starts(first + np.timedelta64(1, "M")) - start.starts(first)
            expected = np.round(length / step)
        return cls(times, month, starts, expected, first.astype(int) % 12 + 1)

    def totals(
        self, values: npt.NDArray[np.floating], least: float = 0.0
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the totals of months, estimated from the steps that are there, and the share of steps that are.

        Parameters
        ----------
        values : (time, …)
            Sums over steps; NaN is missing.
        least : float
            Share of a month's steps below which its total is NaN; without any step it is NaN anyway.
        """
        there = np.isfinite(values)
        sums = np.add.reduceat(np.where(there, values, 0), self.starts, axis=0, dtype=np.float64)
        counts = np.add.reduceat(there, self.starts, axis=0, dtype=np.float64)
        expected = self.expected.reshape(-1, *[1] * (values.ndim - 1))
        enough = (counts > 0) & (counts >= least * expected - 1e-9)
        totals = np.divide(sums * expected, counts, out=np.full(sums.shape, np.nan), where=enough)
        return totals, counts / expected
