"""What a model of rain is trained on: the records of pixels, as many as are needed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr
from rasterio.transform import from_origin

from ..cube import iso_duration
from ..cube.checks import check_same_grid
from ..errors import InputError
from ..running import Progress
from ..sampling.stations import pixel_series
from ..sampling.tiles import part
from ..sm2rain import cubes
from ..sm2rain.axes import Axis, axis_of, cold_steps, cut, on_times
from ..sm2rain.model import Steps
from ..sm2rain.options import Options
from ..sm2rain.records import Settings

Floats = npt.NDArray[np.floating]

#: Values of soil moisture that are read at most, and pairs of a day's passes and rain that are learned from.
VALUES, SAMPLES = 4_000_000, 300_000
# Days with soil moisture and rain that a pixel needs.
_LEAST_DAYS = 30


def _spread(inside: npt.NDArray[np.bool_], most: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return rows and columns of at most so many pixels, on a lattice as fine as that allows."""
    stride = max(1, math.isqrt(-(-int(inside.sum()) // most)))
    while True:
        begins = [min(stride // 2, size - 1) for size in inside.shape]
        rows, columns = np.nonzero(inside[begins[0] :: stride, begins[1] :: stride])
        if rows.size <= most:
            break
        stride += 1
    if not rows.size:
        # A lattice may miss a shape that is narrower than its cells.
        rows, columns = np.nonzero(inside)
        every = -(-rows.size // most)
        return rows[::every], columns[::every]
    return rows * stride + begins[0], columns * stride + begins[1]


@dataclass(frozen=True)
class Records:
    """Soil moisture and rain of some pixels.

    Attributes
    ----------
    moisture : (pixel, time) float32
    rain : (pixel, step) float32
        mm per step; NaN is missing, and in snow or frost.
    statics : (pixel, static) float32
    names : list of str
        Of the statics.
    x, y : (pixel,)
        Centres.
    axis : Axis
    stamps : (time,) datetime64
        Of soil moisture.
    attrs : dict
        Of its cube.
    crs : object
    total : int
        Pixels of the grid.
    reference : str
        The rain's product.
    """

    moisture: npt.NDArray[np.float32]
    rain: npt.NDArray[np.float32]
    statics: npt.NDArray[np.float32]
    names: list[str]
    x: Floats
    y: Floats
    axis: Axis
    stamps: npt.NDArray[np.datetime64]
    attrs: dict[str, Any]
    crs: Any
    total: int
    reference: str = ""

    @property
    def pixels(self) -> int:
        """How many there are."""
        return len(self.moisture)

    def calibrate(self, hour: float | None, max_gap: float | None, kept: npt.NDArray[np.bool_] | None = None) -> Any:
        """Return the parameters of SM2RAIN with its defaults, as a raster of one row.

        Parameters
        ----------
        hour, max_gap : float, optional
            By default found from the records.
        kept : (step,) bool, optional
            The steps whose rain counts.
        """
        rain = self.rain if kept is None else np.where(kept, self.rain, np.float32(np.nan))
        moisture = self._cube(self.moisture, self.stamps, dict(self.attrs))
        about = {"variable": "rainfall", "units": "mm", "time_step": iso_duration(np.timedelta64(self.axis.step, "s"))}
        about |= {key: value for key, value in self.attrs.items() if str(key).startswith("day")}
        options = Options(observation_hour=hour, max_gap=max_gap)
        return cubes.calibrate(moisture, self._cube(rain, self.axis.times, about), options).compute()

    def invert(self, parameters: xr.DataArray) -> npt.NDArray[np.float32]:
        """Return SM2RAIN's rain, (pixel, step)."""
        moisture = self._cube(self.moisture, self.stamps, dict(self.attrs))
        rain, _ = cubes.invert(moisture, parameters)
        return np.asarray(rain.compute().values[:, 0].T, np.float32)

    def steps(self, parameters: xr.DataArray) -> tuple[Steps, int]:
        """Return the boundaries of the steps, and how many seconds after its stamp soil moisture is observed."""
        settings = Settings.from_attrs(parameters.attrs)
        return settings.steps(self.axis.seconds, self.axis.labels), round(3600 * settings.observation_hour)

    def _cube(self, values: Floats, times: Any, attrs: dict[str, Any]) -> xr.DataArray:
        coords = {"time": times, "y": [-0.5], "x": np.arange(len(values)) + 0.5}
        cube = xr.DataArray(np.ascontiguousarray(values.T)[:, None, :], coords, ("time", "y", "x"), attrs=attrs)
        cube = cube.rio.write_crs("EPSG:32632").rio.write_transform(from_origin(0, 0, 1, 1))
        return cube.chunk(time=-1, y=1, x=64)


def gather(
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    *,
    statics: Mapping[str, xr.DataArray] | None = None,
    temperature: xr.DataArray | None = None,
    snow: xr.DataArray | None = None,
    snow_threshold: float = 0.0,
    start: Any = None,
    end: Any = None,
    inside: npt.NDArray[np.bool_] | None = None,
    progress: Progress | None = None,
) -> Records:
    """Read the records of pixels that are spread evenly over a grid, as many as a model needs.

    Parameters
    ----------
    soil_moisture, rainfall, temperature, snow, snow_threshold, start, end
        As for `sm2rain.cubes.calibrate`.
    statics : mapping of str to DataArray ("y", "x"), optional
        On the same grid, by name.
    inside : (y, x) bool, optional
        The pixels that may be taken; all by default.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If grids or times do not go together, or no pixel has 30 steps with soil moisture and rain.
    """
    moisture = cut(soil_moisture, start, end, rainfall=rainfall)
    axis = axis_of(moisture, rainfall)
    rain = on_times(rainfall, moisture, axis, "RAINFALL")
    cold = cold_steps(moisture, axis, temperature, snow, snow_threshold)
    if cold is not None:
        rain = rain.where(~cold)
    n, height, width = moisture.shape
    rows, columns = _spread(np.ones((height, width), bool) if inside is None else inside, max(VALUES // n, 1))
    s = pixel_series(moisture, rows, columns, progress=part(progress, 0, 2))
    fell = pixel_series(rain.rename(step="time"), rows, columns, progress=part(progress, 1, 2))
    enough = (np.isfinite(s).sum(axis=1) >= _LEAST_DAYS) & (np.isfinite(fell).sum(axis=1) >= _LEAST_DAYS)
    if not enough.any():
        raise InputError(
            f"No pixel has {_LEAST_DAYS} steps with soil moisture and {_LEAST_DAYS} with rain. Give longer records, or "
            "another period (START, END)."
        )
    kept = np.flatnonzero(enough)
    samples = np.isfinite(fell[kept]).sum()
    kept = kept[:: max(1, -(-int(samples) // SAMPLES))]
    rows, columns = rows[kept], columns[kept]
    layers = [
        check_same_grid(moisture, one, names=("SOIL_MOISTURE", f"STATIC, {name}"))
        for name, one in (statics or {}).items()
    ]
    values = [pixel_series(one.drop_vars("band", errors="ignore").expand_dims("time"), rows, columns)[:, 0]
              for one in layers]  # fmt: skip
    return Records(
        s[kept],
        fell[kept],
        np.array(values, np.float32).reshape(len(values), kept.size).T,
        list(statics or {}),
        moisture["x"].to_numpy()[columns].astype(float),
        moisture["y"].to_numpy()[rows].astype(float),
        axis,
        moisture["time"].to_numpy(),
        dict(moisture.attrs),
        moisture.rio.crs,
        height * width,
        str(rainfall.attrs.get("product", "")),
    )
