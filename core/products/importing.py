"""From the files of a product to one cube: planned from names and metadata, then read and written piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube.appending import append
from ..cube.blocks import MEMORY, Blocks, Source
from ..cube.reading import open as open_cube
from ..cube.times import Times
from ..cube.writing import write, write_steps
from ..errors import InputError
from ..files import hidden_folder
from ..quantities import QUANTITIES
from ..running import Progress
from . import catalogue, granules
from .catalogue import PRODUCTS
from .description import Product
from .granules import find
from .gridded import GridReader
from .outcome import Outcome, Settings, some
from .placed import PlaceReader
from .plan import Plan
from .steps import DAY, Means

Floats = npt.NDArray[np.float32]


class Import:
    """A product's files, understood: what the cube will be, and how it is written.

    Attributes
    ----------
    grid, times, time_step
        Those of the cube.
    kind
        What the files hold: ``grid``, ``places`` or ``series``.
    outcome
        Counts; complete once the cube is written.

    Examples
    --------
    >>> import numpy as np, pandas as pd, xarray as xr
    >>> from sm2r.core.products import PRODUCTS, Settings, customise
    >>> coords = {"lat": [10.0, 10.25], "lon": [5.0, 5.25, 5.5]}
    >>> for day in pd.date_range("2020-06-01", periods=3):
    ...     rain = xr.DataArray(np.full((1, 2, 3), 4.0), {"time": [day]} | coords, name="rain", attrs={"units": "mm"})
    ...     rain.to_netcdf(f"rain_{day:%Y%m%d}.nc")
    >>> found = Import(".", Settings(customise(PRODUCTS["generic"], variable="rainfall", path="rain")))
    >>> outcome = found.write("rain.tif")
    >>> found.grid.shape, found.times.size, outcome.describe()[0]
    ((2, 3), 3, '3 files were read, 3 steps written.')
    """

    def __init__(
        self,
        path: str | PathLike[str],
        settings: Settings,
        *,
        label: str = "INPUT",
        skip: str | PathLike[str] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Look at the files.

        Parameters
        ----------
        path
            A folder, a zip archive or a file.
        settings
            What is wanted of them.
        label
            How errors name the input.
        skip
            A file to leave out, as in `granules.find`.
        progress
            Told the fraction done; stops the work by raising `Cancelled`.

        Raises
        ------
        InputError
            If there is nothing to import, or something cannot be understood.
        """
        files = find(path, settings.product, pattern=settings.pattern, label=label, skip=skip)
        self._plan = Plan(files, settings, label, progress or (lambda _: None))
        self._reader = GridReader(self._plan) if self._plan.kind == "grid" else PlaceReader(self._plan)
        self._porosity: Floats | None = None
        self.settings, self.outcome, self.kind = settings, self._plan.outcome, self._plan.kind
        self.grid, self.time_step = self._reader.grid, self._plan.time_step
        self.times: Times = self._plan.begin

    @property
    def variable(self) -> str:
        """The variable in the cube."""
        found = self._plan.choice.variables[0].variable
        return "soil_moisture" if self._porosity is not None else found

    @property
    def product(self) -> str:
        """The product's name in the cube."""
        name = self.settings.name or self.settings.product.name
        return name if self.settings.overpass == "average" else f"{name}_{self.settings.overpass}"

    def set_porosity(self, porosity: float | Floats) -> None:
        """Have saturation turned into soil moisture.

        Parameters
        ----------
        porosity
            m3 m-3: one number, or an array of the cube's rows and columns, NaN where unknown.

        Raises
        ------
        InputError
            If the cube will not hold saturation.
        """
        if self._plan.choice.variables[0].variable != "saturation":
            raise InputError(
                f"POROSITY is only for saturation, but {self.product} contains {self.variable}. Leave it empty."
            )
        self._porosity = np.broadcast_to(np.asarray(porosity, np.float32), self.grid.shape)

    @property
    def array(self) -> xr.DataArray:
        """The cube to come: grid, times and attributes; of series, which can be read anywhere, the values too."""
        attrs = {
            "variable": self.variable,
            "units": QUANTITIES[self.variable].units,
            "product": self.product,
            "time_step": self.time_step,
            "history": "",
            **({"day_start": str(self._plan.day_start)} if self._plan.day_start else {}),
        }
        shape = (self.times.size, *self.grid.shape)
        blocks = _SeriesBlocks(self, shape) if self.kind == "series" else _NoBlocks(shape)
        source = Source(blocks, (128, 128), self.grid.crs, self.grid.transform, self.times, [], attrs)
        return source.array("time", self.times, MEMORY, None)

    def write(
        self, path: str | PathLike[str], array: xr.DataArray | None = None, *, progress: Progress | None = None
    ) -> Outcome:
        """Read the files and write the cube, whole or not at all.

        Parameters
        ----------
        path
            GeoTIFF or NetCDF, as in `cube.write`.
        array
            `array`, with attributes of the caller's.
        progress
            Told the fraction done; stops the work by raising `Cancelled`.

        Raises
        ------
        InputError
            If a file is damaged and damaged files are not to be skipped, or none is left.
        OutputError
            If the cube cannot be written.
        """
        array = self.array if array is None else array
        if self.kind == "series":
            write({path: array}, progress=progress, workers=0)
            for entry in self._plan.left():
                self._plan.count(entry.layers[0])
        else:
            write_steps(path, array, self._steps(), progress=progress)
        self.outcome.steps = self.times.size
        return self.outcome

    def append(
        self, path: str | PathLike[str], array: xr.DataArray | None = None, *, progress: Progress | None = None
    ) -> tuple[Outcome, xr.DataArray]:
        """Put the steps into a cube that is there, whole or not at all; as `write`.

        Returns
        -------
        Outcome
        DataArray (time, y, x)
            All steps of the cube, lazy.

        Raises
        ------
        InputError
            As `write`, and if the cube has another grid, time step or variable, or ends before the first step.
        """
        tell = progress or (lambda _: None)
        with hidden_folder(Path(path).resolve()) as hidden:
            new = hidden / "steps.nc"
            outcome = self.write(new, array, progress=lambda share: tell(0.6 * share))
            added = append(path, open_cube(new, name="INPUT"), name="OUTPUT")
            write(
                {path: added.array},
                progress=lambda share: tell(0.6 + 0.4 * share),
                grown={path: added.growth} if added.growth else None,
            )
        return outcome, added.whole

    def _steps(self) -> Iterator[Floats]:
        """Yield the cube's maps in the order of time; each is done once no file that is left can add to it."""
        sums = Means(self._plan.begin, self._plan.end, self.grid.shape)
        water = self._plan.choice.variables[0].quantity.total
        checked = self.kind == "grid"
        done = 0
        for upto in self._reader.pieces(sums):
            while done < self.times.size and self._plan.end[done] <= upto:
                yield self._finished(sums, done, water=water, checked=checked)
                done += 1
        # The last map is not done before all files are read.
        self._plan.check_left()
        while done < self.times.size:
            yield self._finished(sums, done, water=water, checked=checked)
            done += 1

    def _finished(self, sums: Means, index: int, *, water: bool, checked: bool) -> Floats:
        least = self.settings.min_coverage if checked else 0.0
        values = sums.take(index, least)
        if water:
            values *= np.float32((self._plan.end[index] - self._plan.begin[index]) / DAY)
        if self._porosity is not None:
            values *= self._porosity
        return values

    def series(self, rows: slice, columns: slice) -> Floats:
        """Return the daily values of a window of the cube (time, row, column), from time series of locations."""
        if not isinstance(self._reader, PlaceReader):
            raise TypeError("grids are read step by step")
        values = self._reader.series(rows, columns)
        return values if self._porosity is None else values * self._porosity[rows, columns]


class _NoBlocks(Blocks):
    """The shape of a cube that is written map by map."""

    dtype = np.dtype("float32")

    def __init__(self, shape: tuple[int, int, int]) -> None:
        self.shape = shape

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        raise TypeError("a cube that is written map by map cannot be read beforehand")


class _SeriesBlocks(Blocks):
    """Windows of a cube made of time series of locations."""

    dtype = np.dtype("float32")

    def __init__(self, found: Import, shape: tuple[int, int, int]) -> None:
        self._found, self.shape = found, shape

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        layers, rows, columns = (slice(*part.indices(size)[:2]) for part, size in zip(key, self.shape, strict=True))
        return self._found.series(rows, columns)[layers]


def recognise(
    path: str | PathLike[str],
    *,
    pattern: str = "",
    label: str = "INPUT",
    skip: str | PathLike[str] | None = None,
    tell: Callable[[str], None] | None = None,
) -> Product:
    """Return the product whose names most files have.

    Parameters
    ----------
    path, pattern, label, skip
        As of `granules.find`.
    tell
        Told what is there and what is taken.

    Raises
    ------
    InputError
        If the names are no product's.

    Examples
    --------
    >>> from pathlib import Path
    >>> _ = Path("3B42RT_Daily.20150401.7.nc4").touch()
    >>> recognise(".").title
    'TMPA 3B42RT (and 3B42), NASA, 0.25°, daily or 3-hourly'
    """
    names = [granule.name for granule in find(path, PRODUCTS["generic"], pattern=pattern, label=label, skip=skip)]
    counts = catalogue.tally(names)
    if not counts:
        shown = some([granules.readable(name) for name in names], 3)
        raise InputError(
            f"PRODUCT: file names such as {shown} are not those of a known product. Choose the product from the list."
        )
    product = PRODUCTS[next(iter(counts))]
    if tell:
        tell(f"Recognised by the names of its files: {product.name}.")
        other = len(names) - sum(counts.values())
        if len(counts) > 1 or other > 0:
            there = [f"{name} ({count:,})" for name, count in counts.items()]
            there += [f"no known product ({other:,})"] if other > 0 else []
            tell(f"Files in {label}: {', '.join(there)}. {product.name} is imported; choose another one by PRODUCT.")
    return product
