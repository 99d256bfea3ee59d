"""What training, fusing and merging share: predictors, static rasters, and places that tell the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import InputError
from ..base import Algorithm
from ..rasters import labels_of, open_bands, open_cubes

if TYPE_CHECKING:
    import xarray as xr

PREDICTORS = "PREDICTORS"
STATIC = "STATIC"


def add_predictors(algorithm: Algorithm, predictors: str, static: str) -> None:
    """Declare cubes and static rasters."""
    algorithm.add_cubes(PREDICTORS, "Predictors", predictors)
    algorithm.add_cubes(STATIC, "Static rasters", static, "bands", optional=True)


def add_levels(algorithm: Algorithm) -> None:
    """Declare places with a few measured days, by which the level of the result is brought right."""
    for key, label, kind, help in (
        (
            "LEVEL_STATIONS",
            "Places with measurements for the level",
            "points",
            "Points where soil moisture was measured on some days. The result is shifted to the level of these "
            "measurements, between the points by the inverse square of the distance.",
        ),
        (
            "LEVEL_OBSERVATIONS",
            "Soil moisture of these places",
            "table",
            "A table in long form, a row for each place and time, m³ m⁻³. Five days are enough, three are needed.",
        ),
    ):
        algorithm.add_source(kind, key, label, help, optional=True, advanced=True)


def open_predictors(algorithm: Algorithm) -> list[xr.DataArray]:
    """Open the cubes, all in the tiles of the first, several of which are in memory at a time."""
    return open_cubes(algorithm, PREDICTORS, alike=True, share=1 / 4)


def open_statics(algorithm: Algorithm, like: xr.DataArray) -> dict[str, xr.DataArray]:
    """Open the static rasters by name: that before regridding, else the layer's; and that of one of several bands.

    Raises
    ------
    InputError
        If two have one name.
    """
    found: dict[str, xr.DataArray] = {}
    for raster, label in zip(algorithm.rasters(STATIC), labels_of(algorithm, STATIC), strict=True):
        bands = open_bands(raster, label, like=like)
        for band in bands["band"].to_numpy():
            layer = bands.attrs.get("layer") or raster.name
            name = layer if bands.sizes["band"] == 1 else f"{layer} {band}"
            # Models find them by their names, in whatever case.
            if name.strip().lower() in {other.strip().lower() for other in found}:
                raise InputError(f"{STATIC}: two rasters are called '{name}'. Rename one of the layers.")
            found[name] = bands.sel(band=band, drop=True).astype("float32")
    return found
