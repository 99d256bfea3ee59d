"""Regridding in space: areas are kept, GDAL agrees where it should, seams and poles hold, tiles do not show."""

from __future__ import annotations

import cloudpickle
import numpy as np
import pyproj
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.io import MemoryFile
from rasterio.vrt import WarpedVRT
from sm2r.core import cube
from sm2r.core.coverage import row_areas
from sm2r.core.cube.raster import RasterBlocks
from sm2r.core.errors import InputError
from sm2r.core.regrid import METHODS, Grid, grid_of, make_grid, regrid
from sm2r.core.regrid.cells import Oblique
from sm2r.core.regrid.places import lattice, places
from sm2r.tests.data import real

DEGREES, EASE, POLAR, LAEA, UTM = (CRS.from_epsg(code) for code in (4326, 6933, 6931, 3035, 32633))
SINUSOIDAL = CRS.from_proj4("+proj=sinu +lon_0=0 +R=6371007.181 +units=m +no_defs")
MOLLWEIDE = CRS.from_string("ESRI:54009")
EASE_PIXEL = 36032.220840584
EASE_GRID = Grid(EASE, Affine(EASE_PIXEL, 0, -482 * EASE_PIXEL, 0, -EASE_PIXEL, 203 * EASE_PIXEL), (406, 964))


def lonlat(left, top, size, shape):
    return Grid(DEGREES, Affine(size, 0, left, 0, -size, top), shape)


def on(grid, values, dim="time"):
    """Return values (step, y, x) as a cube, or stack of bands, on a grid."""
    values = np.asarray(values)
    values = values if values.ndim == 3 else values[None]
    count, height, width = values.shape
    days = np.datetime64("2015-01-01", "ns") + np.arange(count) * np.timedelta64(1, "D")
    array = xr.DataArray(
        values,
        {
            dim: days if dim == "time" else [f"b{i}" for i in range(count)],
            "y": grid.y(np.arange(height) + 0.5),
            "x": grid.x(np.arange(width) + 0.5),
        },
        (dim, "y", "x"),
        attrs={"variable": "soil_moisture", "units": "m3 m-3", "product": "Probe", "time_step": "P1D"},
    )
    return array.rio.write_crs(grid.crs).rio.write_transform(grid.transform)


def field(shape, *, missing=0.0, seed=0, dtype="float64"):
    rng = np.random.default_rng(seed)
    values = rng.random(shape).astype(dtype)
    values[rng.random(shape) < missing] = np.nan
    return values


def moved(values, grid, target, **options):
    """Regrid one field in float64."""
    return regrid(on(grid, values, "band"), target, **options).to_numpy()[0]


def integral(values, grid):
    """Return the sum of values times areas on the ellipsoid, m²."""
    if grid.crs == EASE:
        # The last rows of a cylindrical equal-area grid may reach beyond the poles.
        areas = np.full(grid.shape[0], grid.transform.a * -grid.transform.e)
    else:
        areas = row_areas(grid.transform, grid.shape[0], grid.crs)
    return float((values * areas[:, None]).sum())


GLOBAL = {
    "degrees": lonlat(-180, 90, 1.0, (180, 360)),
    "odd": lonlat(-180, 90, 180 / 77, (77, 154)),
    "fine": lonlat(-180, 90, 0.4, (450, 900)),
    "0-360": lonlat(0, 90, 0.75, (240, 480)),
    "shifted": lonlat(-180.35, 90, 0.7, (258, 515)),
    "centred on the poles": lonlat(-180.5, 90.5, 1.0, (181, 360)),
}


@pytest.mark.parametrize("source", ["degrees", "odd", "0-360", "centred on the poles"])
@pytest.mark.parametrize("target", ["degrees", "odd", "fine", "0-360", "centred on the poles"])
def test_integrals_are_kept_between_degrees(source, target):
    values = field(GLOBAL[source].shape)
    found = moved(values, GLOBAL[source], GLOBAL[target])
    assert np.isfinite(found).all()
    assert integral(found, GLOBAL[target]) == pytest.approx(integral(values, GLOBAL[source]), rel=1e-9)


@pytest.mark.parametrize("source", ["degrees", "odd", "0-360"])
def test_integrals_are_kept_from_degrees_to_ease_and_back(source):
    grid = GLOBAL[source]
    values = field(grid.shape)
    values[np.abs(grid.y(np.arange(grid.shape[0]) + 0.5)) > 80] = 0  # EASE-Grid ends at 85°
    found = moved(values, grid, EASE_GRID)
    assert integral(found, EASE_GRID) == pytest.approx(integral(values, grid), rel=1e-9)
    back = moved(found, EASE_GRID, grid)
    assert np.isnan(back[0]).all()
    assert integral(np.nan_to_num(back), grid) == pytest.approx(integral(values, grid), rel=1e-9)


ACROSS = {
    "0.3°": lonlat(-200, 60, 0.3, (150, 133)),  # -200 to -160
    "1.7°": lonlat(-200, 60, 1.7, (27, 24)),
    "EASE": EASE_GRID,
    "coarse EASE": Grid(EASE, EASE_GRID.transform * Affine.scale(2), (203, 482)),
}


@pytest.mark.parametrize("target", list(ACROSS))
def test_integrals_are_kept_across_the_antimeridian(target):
    source = lonlat(170.2, 55.3, 0.5, (80, 41))  # 170.2 to 190.7
    values = field(source.shape)
    # Target pixels at the rim hold the mean of what is covered of them: 0.
    values[:4], values[-4:], values[:, :4], values[:, -4:] = 0, 0, 0, 0
    found = np.nan_to_num(moved(values, source, ACROSS[target], min_coverage=0))
    assert integral(found, ACROSS[target]) == pytest.approx(integral(values, source), rel=1e-9)
    if "EASE" in target:
        assert (found[:, 0] > 0).any()
        assert (found[:, -1] > 0).any()


OBLIQUE = {
    "degrees to LAEA": (
        lonlat(0, 60, 0.5, (40, 60)),
        Grid(LAEA, Affine(30000, 0, 2.8e6, 0, -30000, 5.2e6), (140, 160)),
    ),
    "degrees to coarse LAEA": (
        lonlat(0, 60, 0.25, (80, 120)),
        Grid(LAEA, Affine(2e5, 0, 2.6e6, 0, -2e5, 5.4e6), (25, 25)),
    ),
    "LAEA to degrees": (
        Grid(LAEA, Affine(30000, 0, 3.8e6, 0, -30000, 3.6e6), (50, 40)),
        lonlat(-5, 65, 0.3, (120, 120)),
    ),
    "LAEA to coarse degrees": (
        Grid(LAEA, Affine(10000, 0, 3.8e6, 0, -10000, 3.6e6), (120, 120)),
        lonlat(-5, 65, 2.5, (14, 16)),
    ),
    "degrees to a pole": (
        lonlat(-180, 90, 1.0, (20, 360)),
        Grid(POLAR, Affine(9e4, 0, -3.6e6, 0, -9e4, 3.6e6), (80, 80)),
    ),
    "a pole to degrees": (Grid(POLAR, Affine(9e4, 0, -2.7e6, 0, -9e4, 2.7e6), (60, 60)), lonlat(0, 90, 0.8, (60, 450))),
    "sinusoidal to degrees": (
        Grid(SINUSOIDAL, Affine(5e4, 0, -20.05e6, 0, -5e4, 10.05e6), (402, 802)),
        lonlat(-180, 90, 1.5, (120, 240)),
    ),
    "degrees to Mollweide": (GLOBAL["0-360"], Grid(MOLLWEIDE, Affine(2e5, 0, -18.1e6, 0, -2e5, 9.1e6), (91, 181))),
    "EASE to a pole": (EASE_GRID, Grid(POLAR, Affine(1e5, 0, -4e6, 0, -1e5, 4e6), (80, 80))),
}


@pytest.mark.parametrize("case", list(OBLIQUE)[:-3])
def test_integrals_are_kept_between_oblique_grids(case):
    source, target = OBLIQUE[case]
    values = field(source.shape)
    # Target pixels at the rim hold the mean of what is covered of them: 0.
    rim = 30 if "coarse" in case else 3
    values[-rim:] = 0
    if case != "degrees to a pole":
        values[:rim], values[:, :rim], values[:, -rim:] = 0, 0, 0
    assert (values > 0).any()
    found = np.nan_to_num(moved(values, source, target, min_coverage=0))
    equal_area = [
        np.full(grid.shape[0], grid.transform.a**2)
        if grid.crs != DEGREES
        else row_areas(grid.transform, grid.shape[0], DEGREES)
        for grid in (source, target)
    ]
    sums = [(part * area[:, None]).sum() for part, area in zip((values, found), equal_area, strict=True)]
    # The edges of large cells are followed to a thousandth of their length.
    assert sums[1] == pytest.approx(sums[0], rel=1e-4 if "coarse" in case else 2e-5)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("case", list(OBLIQUE))
@pytest.mark.parametrize("method", METHODS)
def test_constants_stay_between_oblique_grids(case, method):
    source, target = OBLIQUE[case]
    found = moved(np.full(source.shape, 0.3), source, target, method=method)
    assert np.isfinite(found).sum() > 8
    np.testing.assert_allclose(found[np.isfinite(found)], 0.3, rtol=1e-12)
    if case == "degrees to a pole":
        middle = found[35:45, 35:45]
        assert np.isfinite(middle).all()


@pytest.mark.parametrize("case", list(OBLIQUE))
def test_oblique_means_are_those_of_points(case):
    """Independent of any cutting: means over 60 × 60 points of a pixel, each in the source pixel that it lies in."""
    source, target = OBLIQUE[case]
    values = field(source.shape)
    found = moved(values, source, target, min_coverage=1)
    rows, columns = np.nonzero(np.isfinite(found))
    picked = np.random.default_rng(1).permutation(rows.size)[:40]
    transformer = pyproj.Transformer.from_crs(target.projection, source.projection, always_xy=True)
    parts = (np.arange(60) + 0.5) / 60
    for row, column in zip(rows[picked], columns[picked], strict=True):
        x, y = np.meshgrid(target.x(column + parts), target.y(row + parts))
        weights = np.cos(np.radians(y)) if target.crs == DEGREES else np.ones_like(y)
        x, y = transformer.transform(x, y)
        j = (x - source.transform.c) / source.transform.a
        if source.crs in (DEGREES, EASE):
            j %= source.shape[1] if source.shape[1] in (360, 480, 964) else np.inf
        i = (y - source.transform.f) / source.transform.e
        mean = np.average(values[i.astype(int), j.astype(int)], weights=weights)
        assert found[row, column] == pytest.approx(mean, abs=0.012)


def gdal(values, source, target, resampling):
    """Return what GDAL's warper makes of a field, its transformer exact."""
    with MemoryFile() as file:
        height, width = source.shape
        profile = {"driver": "GTiff", "count": 1, "height": height, "width": width, "dtype": "float32"}
        with file.open(**profile, crs=source.crs, transform=source.transform, nodata=np.nan) as dataset:
            dataset.write(values.astype("float32")[None])
        shape = {"height": target.shape[0], "width": target.shape[1]}
        with file.open() as dataset, WarpedVRT(
            dataset, crs=target.crs, transform=target.transform, **shape, resampling=resampling, tolerance=1e-5,
            nodata=np.nan, src_nodata=np.nan,
        ) as warped:  # fmt: skip
            return warped.read(1)


PAIRS = {
    "coarser": (GLOBAL["degrees"], lonlat(-180, 90, 2.5, (72, 144))),
    "twice": (GLOBAL["degrees"], lonlat(-180, 90, 2.0, (90, 180))),
    "finer": (GLOBAL["degrees"], lonlat(-179, 89, 0.4, (440, 895))),
    "one by one": (lonlat(3, 50, 0.1, (90, 70)), lonlat(3.03, 49.96, 0.1, (88, 68))),
    "UTM": (lonlat(3, 60, 0.5, (90, 60)), Grid(UTM, Affine(20000, 0, 100000, 0, -20000, 6.4e6), (90, 40))),
    "LAEA": (lonlat(0, 70, 1.0, (40, 40)), Grid(LAEA, Affine(30000, 0, 3.5e6, 0, -30000, 4.2e6), (70, 70))),
    "from LAEA": (Grid(LAEA, Affine(30000, 0, 3e6, 0, -30000, 4e6), (80, 90)), lonlat(5.01, 55.02, 0.11, (90, 90))),
}


@pytest.mark.parametrize("pair", list(PAIRS))
@pytest.mark.parametrize("missing", [0.0, 0.2])
def test_nearest_equals_gdal(pair, missing):
    source, target = PAIRS[pair]
    values = field(source.shape, missing=missing, dtype="float32")
    found = moved(values, source, target, method="nearest")
    assert np.isfinite(found).any()
    np.testing.assert_array_equal(found, gdal(values, source, target, Resampling.nearest))


@pytest.mark.parametrize("pair", list(PAIRS))
def test_bilinear_equals_gdal_but_at_the_seam(pair):
    source, target = PAIRS[pair]
    values = field(source.shape, dtype="float32")
    found, theirs = moved(values, source, target, method="bilinear"), gdal(values, source, target, Resampling.bilinear)
    np.testing.assert_array_equal(np.isfinite(found), np.isfinite(theirs))
    inner = slice(3, -3) if source is GLOBAL["degrees"] else slice(None)
    np.testing.assert_allclose(found[:, inner], theirs[:, inner], atol=2e-6)


def test_bilinear_with_gaps_equals_gdal_where_the_nearest_pixel_is_there():
    source, target = PAIRS["one by one"]
    values = field(source.shape, missing=0.2, dtype="float32")
    found = moved(values, source, target, method="bilinear", min_coverage=0)
    theirs = gdal(values, source, target, Resampling.bilinear)
    both = np.isfinite(theirs)
    np.testing.assert_allclose(found[both], theirs[both], atol=2e-6)
    assert np.isfinite(found[~both]).any()  # GDAL gives none where the nearest is missing
    strict = moved(values, source, target, method="bilinear", min_coverage=1)
    nearby = gdal(np.isnan(values).astype("float32"), source, target, Resampling.bilinear)
    np.testing.assert_array_equal(np.isfinite(strict), nearby < 1e-6)


def test_conservative_is_gdals_average_but_for_the_area_of_rows():
    source, target = GLOBAL["degrees"], lonlat(-180, 90, 2.0, (90, 180))
    equator = slice(44, 46)
    values = field(source.shape, dtype="float32")
    found, theirs = moved(values, source, target), gdal(values, source, target, Resampling.average)
    np.testing.assert_allclose(found[equator], theirs[equator], atol=2e-3)
    north = row_areas(source.transform, 180, DEGREES)[:2]
    by_hand = np.average(values[:2].reshape(2, 180, 2).mean(axis=2), axis=0, weights=north)
    np.testing.assert_allclose(found[0], by_hand, atol=1e-6)


@pytest.mark.parametrize("method", METHODS)
def test_longitudes_from_0_to_360_and_from_minus_180_are_one(method):
    west = GLOBAL["degrees"]
    east = lonlat(0, 90, 1.0, (180, 360))
    values = field(west.shape, missing=0.1)
    target = lonlat(-180, 90, 0.7, (257, 514))
    found = moved(values, west, target, method=method)
    np.testing.assert_allclose(moved(np.roll(values, 180, axis=1), east, target, method=method), found, atol=1e-9)
    beyond = lonlat(179.3, 30, 0.7, (40, 30))  # 179.3 to 200.3
    back = lonlat(179.3 - 360, 30, 0.7, (40, 30))
    np.testing.assert_allclose(
        moved(values, west, beyond, method=method), moved(values, west, back, method=method), atol=1e-9
    )


def test_bilinear_goes_on_across_the_seam():
    grid = GLOBAL["degrees"]
    values = np.cos(np.radians(grid.x(np.arange(360) + 0.5)) - 2.9) * np.ones((180, 1))
    target = lonlat(178, 10, 0.1, (20, 40))
    found = moved(values, grid, target, method="bilinear")
    expected = np.cos(np.radians(target.x(np.arange(40) + 0.5)) - 2.9)
    np.testing.assert_allclose(found, np.broadcast_to(expected, found.shape), atol=1e-4)


def test_a_regional_source_is_found_at_either_end_of_the_globe():
    source = lonlat(350, 10, 0.5, (20, 40))  # 350 to 370
    found = moved(np.ones(source.shape), source, GLOBAL["degrees"])
    columns = np.flatnonzero(np.isfinite(found).any(axis=0))
    np.testing.assert_array_equal(columns, np.arange(170, 190))


def test_values_at_the_antimeridian_reach_a_utm_zone():
    source = GLOBAL["0-360"]
    longitude = (source.x(np.arange(480) + 0.5) + 180) % 360 - 180
    values = np.broadcast_to(np.abs(longitude), source.shape)
    target = Grid(CRS.from_epsg(32760), Affine(50000, 0, 200000, 0, -50000, 9.0e6), (60, 20))
    x, y = np.meshgrid(target.x(np.arange(20) + 0.5), target.y(np.arange(60) + 0.5))
    longitude, _ = pyproj.Transformer.from_crs(target.projection, 4326, always_xy=True).transform(x, y)
    for method in METHODS:
        found = moved(values, source, target, method=method)
        assert np.isfinite(found).all()
        np.testing.assert_allclose(found, np.abs(longitude), atol=0.8)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("shape", [(7, 5), (1, 1), (3, 9)])
def test_the_same_grid_changes_nothing(method, shape):
    grid = lonlat(100.3, 40.1, 0.1, shape)
    values = field(shape, missing=0.3)
    values.flat[0] = 0.5
    np.testing.assert_array_equal(moved(values, grid, grid, method=method, min_coverage=1), values)
    # A window of the same pixels is a copy as well, although weights are worked out for it.
    wider = lonlat(100.3 - 0.2, 40.1 + 0.3, 0.1, (shape[0] + 3, shape[1] + 2))
    np.testing.assert_allclose(moved(values, grid, wider, method=method)[3:, 2:], values, rtol=1e-9)


grids = st.builds(
    lonlat,
    st.floats(-200, 200),
    st.floats(-20, 90),
    st.floats(0.3, 9),
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
)
pairs = st.builds(
    lambda grid, shift, scale, shape: (
        grid,
        lonlat(
            grid.bounds[0] + shift[0] * (grid.bounds[2] - grid.bounds[0]),
            min(grid.bounds[3] + shift[1] * (grid.bounds[3] - grid.bounds[1]), 90),
            grid.transform.a * scale,
            shape,
        ),
    ),
    grids,
    st.tuples(st.floats(-0.4, 0.4), st.floats(-0.4, 0.4)),
    st.floats(0.3, 3),
    st.tuples(st.integers(2, 12), st.integers(2, 12)),
)


def try_moved(values, source, target, **options):
    try:
        return moved(values, source, target, **options)
    except InputError:
        return np.full(target.shape, np.nan)


@settings(max_examples=60, deadline=None)
@given(pair=pairs, method=st.sampled_from(METHODS), least=st.sampled_from([0.0, 0.3, 1.0]), seed=st.integers(0, 99))
def test_means_lie_between_values_and_are_linear(pair, method, least, seed):
    source, target = pair
    a, b = field(source.shape, seed=seed), field(source.shape, seed=seed + 100)
    gaps = field(source.shape, seed=seed + 200) < 0.2
    a[gaps], b[gaps] = np.nan, np.nan
    found = [try_moved(part, source, target, method=method, min_coverage=least) for part in (a, b, 3 * a - 2 * b + 1)]
    np.testing.assert_allclose(found[2], 3 * found[0] - 2 * found[1] + 1, atol=1e-9)
    if np.isfinite(found[0]).any():
        assert np.nanmin(a) - 1e-12 <= np.nanmin(found[0])
        assert np.nanmax(found[0]) <= np.nanmax(a) + 1e-12
    constant = try_moved(np.where(gaps, np.nan, 7.0), source, target, method=method, min_coverage=least)
    np.testing.assert_allclose(constant[np.isfinite(constant)], 7.0, rtol=1e-12)
    # A stricter least share only takes values away.
    strict = try_moved(a, source, target, method=method, min_coverage=1)
    kept = np.isfinite(strict)
    np.testing.assert_array_equal(strict[kept], try_moved(a, source, target, method=method, min_coverage=0)[kept])


@settings(max_examples=60, deadline=None)
@given(pair=pairs, seed=st.integers(0, 99))
def test_shares_are_those_of_rectangles(pair, seed):
    """Every target pixel by hand: overlaps of rectangles on the ellipsoid."""
    source, target = pair
    values = field(source.shape, missing=0.2, seed=seed)
    found = try_moved(values, source, target, min_coverage=0.5)
    if source.same_as(target):  # to a thousandth of a pixel
        np.testing.assert_array_equal(found, values)
        return
    zone = pyproj.Transformer.from_crs(4326, 6933, always_xy=True)  # its y grows with the area

    def edges(grid):
        y = zone.transform(np.zeros(grid.shape[0] + 1), np.clip(grid.y(np.arange(grid.shape[0] + 1.0)), -90, 90))[1]
        return grid.x(np.arange(grid.shape[1] + 1.0)), y

    (sx, sy), (tx, ty) = edges(source), edges(target)
    for row in range(target.shape[0]):
        for column in range(target.shape[1]):
            down = np.maximum(np.minimum(sy[:-1], ty[row]) - np.maximum(sy[1:], ty[row + 1]), 0)
            across = sum(
                np.maximum(np.minimum(sx[1:], tx[column + 1] + turn) - np.maximum(sx[:-1], tx[column] + turn), 0)
                for turn in (-720, -360, 0, 360, 720)
            )
            if ty[row] == ty[row + 1]:  # beyond a pole
                assert np.isnan(found[row, column])
                continue
            weights = np.outer(down, across) / ((ty[row] - ty[row + 1]) * (tx[column + 1] - tx[column]))
            weights[np.isnan(values)] = 0
            share = weights.sum()
            if abs(share - 0.5) < 1e-5:
                continue
            if share < 0.5:
                assert np.isnan(found[row, column])
            else:
                assert found[row, column] == pytest.approx((weights * np.nan_to_num(values)).sum() / share, abs=1e-6)


@pytest.mark.parametrize("case", ["degrees to LAEA", "a pole to degrees", "degrees to a pole", "odd"])
@pytest.mark.parametrize("method", METHODS)
def test_tiles_do_not_show(case, method):
    source, target = OBLIQUE[case] if case in OBLIQUE else (GLOBAL["degrees"], GLOBAL[case])
    array = on(source, field((5, *source.shape), missing=0.1, dtype="float32"))
    whole = regrid(array, target, method=method)
    small = regrid(array.chunk({"y": 16, "x": 16}), target, method=method, memory=200_000)
    assert len(small.chunks[1]) > 1
    assert len(small.chunks[2]) > 1
    np.testing.assert_allclose(small.to_numpy(), whole.to_numpy(), atol=1e-6)
    np.testing.assert_array_equal(small.to_numpy()[1:3, 5:9, 7:8], small[1:3, 5:9, 7:8].to_numpy())


def test_a_file_is_read_by_windows(tmp_path, monkeypatch):
    grid = lonlat(0, 60, 0.1, (300, 400))
    cube.write({tmp_path / "a.tif": on(grid, field((40, 300, 400), dtype="float32")).chunk({"y": 128, "x": 128})})
    array = cube.open(tmp_path / "a.tif")
    read = []
    original = RasterBlocks.__getitem__
    monkeypatch.setattr(RasterBlocks, "__getitem__", lambda self, key: read.append(key) or original(self, key))
    memory = 40 * 70 * 70 * 4 // 2
    result = regrid(array, lonlat(10, 50, 0.25, (40, 40)), memory=memory)
    result.compute()
    sizes = [np.prod([part.stop - part.start for part in key]) for key in read]
    assert max(sizes) * 4 <= memory
    # Some steps at a time where a window of all would take more.
    assert {(steps.start, steps.stop) for steps, *_ in read} >= {(0, 16), (16, 32), (32, 40)}
    assert sum(sizes) < 1.5 * 40 * 100 * 100
    lazy = array.copy(data=array.data.map_blocks(lambda block: block, dtype=array.dtype, meta=array.data._meta))
    np.testing.assert_array_equal(regrid(lazy, lonlat(10, 50, 0.25, (40, 40))).to_numpy(), result.to_numpy())


def test_attributes_names_and_types_stay():
    source = lonlat(0, 10, 1, (10, 10))
    target = lonlat(0, 10, 2, (5, 5))
    found = regrid(on(source, field(source.shape, dtype="float32")), target)
    assert (found.dtype, found.dims) == ("float32", ("time", "y", "x"))
    assert found.attrs == on(source, field(source.shape)).attrs
    assert grid_of(found).same_as(target)
    assert found.rio.crs == DEGREES
    static = regrid(on(source, field((2, 10, 10)), "band"), target)
    assert (static.dtype, static["band"].to_numpy().tolist()) == ("float64", ["b0", "b1"])
    codes = on(source, np.arange(100).reshape(10, 10), "band").astype("int16")
    picked = regrid(codes, lonlat(0, 10, 0.5, (20, 20)), method="nearest").to_numpy()[0]
    np.testing.assert_array_equal(picked, np.arange(100).reshape(10, 10).repeat(2, axis=0).repeat(2, axis=1))


def test_the_mask_keeps_every_pixel_that_it_touches():
    grid = lonlat(0, 10, 1, (10, 10))
    square = np.array([(2.5, 7.5), (4.0, 7.5), (4.0, 5.9), (2.5, 5.9)])
    other = np.array([(358.2, 1.5), (361.5, 1.5), (361.5, 0.5), (358.2, 0.5)])  # across the meridian of Greenwich
    found = regrid(on(grid, np.ones(grid.shape)), grid, mask=[[square], [other]]).to_numpy()[0]
    expected = np.full(grid.shape, np.nan)
    expected[2:5, 2:4] = 1
    expected[8:10, 0:2] = 1
    np.testing.assert_array_equal(found, expected)
    with pytest.raises(InputError, match=r"MASK: none of its polygons lies on the grid\. Check"):
        regrid(on(grid, np.ones(grid.shape)), grid, mask=[[square + 40]])


@pytest.mark.parametrize("case", list(OBLIQUE))
def test_lattices_are_filled_in_to_a_ten_thousandth_of_a_pixel(case):
    source, target = OBLIQUE[case]
    fine = Grid(target.crs, target.transform * Affine.scale(0.02), (300, 400))
    columns, rows = np.arange(401.0), np.arange(301.0)
    found, exact = lattice(fine, source, columns, rows), places(fine, source, *np.meshgrid(columns, rows))
    for ours, theirs in zip(found, exact, strict=True):
        known = np.isfinite(theirs)
        np.testing.assert_array_equal(np.isfinite(ours), known)
        np.testing.assert_allclose(ours[known], theirs[known], atol=2e-4)


def test_a_result_travels_to_a_cluster(tmp_path):
    source, target = OBLIQUE["degrees to LAEA"]
    cube.write({tmp_path / "a.tif": on(source, field((3, *source.shape), dtype="float32"))})
    for grid in (target, lonlat(0, 60, 1, (20, 30))):
        result = regrid(cube.open(tmp_path / "a.tif"), grid)
        sent = cloudpickle.loads(cloudpickle.dumps(result.data))
        np.testing.assert_array_equal(sent.compute(), result.to_numpy())


# --- grids that are asked for ---------------------------------------------------------------------------------------


def test_grids_take_from_the_input_what_is_not_said():
    own = Grid(DEGREES, Affine(0.1, 0, 100.05, 0, -0.1, 40.05), (40, 60))
    assert make_grid(own) == own
    cut = make_grid(own, extent=(101.0, 37.0, 102.0, 38.5))
    assert cut.shape == (16, 11)
    np.testing.assert_allclose(cut.bounds, (100.95, 36.95, 102.05, 38.55))
    coarse = make_grid(own, resolution=0.2)
    assert coarse.shape == (20, 30)
    np.testing.assert_allclose(coarse.bounds, own.bounds)
    snapped = make_grid(own, resolution=0.25, extent=(101.1, 37.1, 102.0, 38.5))
    np.testing.assert_allclose(snapped.bounds, (101.0, 37.0, 102.0, 38.5))
    assert snapped.shape == (6, 4)


def test_grids_in_another_crs_cover_the_input():
    own = lonlat(-180, 90, 0.25, (720, 1440))
    ease = make_grid(own, crs=EASE, resolution=EASE_PIXEL)
    assert ease.shape[1] == 964
    assert ease.bounds[0] == pytest.approx(-482 * EASE_PIXEL)
    basin = lonlat(98, 40, 0.1, (40, 40))
    projected = make_grid(basin, crs=CRS.from_epsg(32647))
    assert projected.transform.a == pytest.approx(10000, rel=0.2)
    assert np.isfinite(regrid(on(basin, np.ones(basin.shape)), projected).to_numpy()).mean() > 0.75


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ({"resolution": 0.0}, r"RESOLUTION is 0\. Give"),
        ({"resolution": -1.0}, "RESOLUTION is -1"),
        ({"resolution": float("nan")}, "RESOLUTION is nan"),
        ({"resolution": 1e-4}, "1800000 × 1800000 pixels.*larger one"),
        ({"extent": (5, 5, 5, 6)}, r"EXTENT x 5 to 5, y 5 to 6 is empty"),
    ],
)
def test_grids_that_cannot_be(asked, text):
    with pytest.raises(InputError, match=text):
        make_grid(lonlat(-90, 90, 1, (180, 180)), **asked)


@pytest.mark.parametrize("target", [lonlat(60, 10, 1, (10, 10)), PAIRS["LAEA"][1]])
def test_grids_apart_are_told_with_both_extents(target):
    source = lonlat(100, -10, 1, (10, 10))
    with pytest.raises(InputError, match=r"INPUT and the target grid do not overlap: INPUT covers x"):
        regrid(on(source, np.ones(source.shape)), target)


def test_a_mirrored_grid_is_refused():
    grid = Grid(DEGREES, Affine(-1, 0, 10, 0, -1, 10), (3, 3))
    with pytest.raises(InputError, match="from right to left"):
        grid_of(on(grid, np.ones((3, 3))))


def test_a_small_target_between_centres_is_told_to_be_conservative():
    source = lonlat(0, 10, 1.0, (10, 10))
    target = lonlat(-3, 12, 6.5, (1, 1))  # its centre lies outside, its pixel does not
    assert np.isfinite(moved(np.ones(source.shape), source, target, min_coverage=0)).all()
    with pytest.raises(InputError, match="no pixel centre"):
        moved(np.ones(source.shape), source, lonlat(-5, 12, 6.5, (1, 1)), method="nearest")


def test_entries_of_oblique_grids_share_out_each_source_pixel():
    """What source pixels give to all targets adds up to their own area in the plane."""
    source, target = OBLIQUE["degrees to LAEA"]
    entries = Oblique(source, target, 720.0, True).entries("conservative", slice(0, 140), slice(0, 160))
    given = np.zeros(source.shape)
    np.add.at(given, (entries.row, entries.column), entries.weight)
    areas = row_areas(source.transform, source.shape[0], DEGREES) / 30000**2
    np.testing.assert_allclose(given, np.broadcast_to(areas[:, None], given.shape), rtol=1e-4)


# --- real data ------------------------------------------------------------------------------------------------------


def test_a_global_product_keeps_its_mean():
    files = sorted(real("granules").glob("C3S-SOILMOISTURE*COMBINED*.nc"))
    array = cube.open(f'NETCDF:"{files[0]}":sm')
    found = regrid(array, EASE_GRID, min_coverage=0).to_numpy()[0].astype("float64")
    source, values = grid_of(array), array.to_numpy()[0].astype("float64")
    present = np.isfinite(values)
    share = moved(present.astype("float64"), source, EASE_GRID)
    areas = row_areas(source.transform, source.shape[0], DEGREES)[:, None] * present
    assert present.sum() > 50_000
    assert (np.nan_to_num(found) * share).sum() * EASE_PIXEL**2 == pytest.approx(
        (np.nan_to_num(values) * areas).sum(), rel=1e-6
    )
    assert np.nanmin(values) <= np.nanmin(found) <= np.nanmax(found) <= np.nanmax(values)
