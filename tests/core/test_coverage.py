"""Shares of pixels inside polygons, against cutting the polygon by each pixel, and against what must always hold."""

from __future__ import annotations

import math

import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from rasterio.crs import CRS
from sm2r.core.coverage import coverage, row_areas

GRID = Affine(0.5, 0, 10.0, 0, -0.25, 50.0)
SHAPE = (24, 20)
SQUARE = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])


def square(x, y, width=1.0, height=1.0):
    return SQUARE * np.array([width, height]) + np.array([x, y])


def full(rings, transform=GRID, shape=SHAPE, **how):
    rows, columns, fraction = coverage(rings, transform, shape, **how)
    assert fraction.shape == (rows.stop - rows.start, columns.stop - columns.start)
    whole = np.zeros(shape)
    whole[rows, columns] = fraction
    return whole


def clip(ring, axis, limit, keep_below):
    """Cut a ring by a line (Sutherland and Hodgman); the area stays right for rings that are not convex."""
    cut = []
    for first, second in zip(ring, [*ring[1:], ring[0]], strict=True):
        inside = [(point[axis] <= limit) == keep_below or point[axis] == limit for point in (first, second)]
        if inside[0]:
            cut.append(first)
        if inside[0] != inside[1]:
            part = (limit - first[axis]) / (second[axis] - first[axis])
            cut.append(tuple(a + part * (b - a) for a, b in zip(first, second, strict=True)))
    return cut


def shoelace(ring):
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def by_cutting(ring, transform=GRID, shape=SHAPE):
    result = np.zeros(shape)
    for row, column in np.ndindex(shape):
        (x0, y1), (x1, y0) = transform * (column, row), transform * (column + 1, row + 1)
        piece = [tuple(point) for point in np.asarray(ring).tolist()]
        for axis, limit, below in ((0, x0, False), (0, x1, True), (1, y0, False), (1, y1, True)):
            piece = clip(piece, axis, limit, below) if piece else piece
        result[row, column] = shoelace(piece) / ((x1 - x0) * (y1 - y0))
    return result


@st.composite
def stars(draw, x=(8.0, 22.0), y=(43.0, 51.0), size=(0.01, 6.0), least=3, centred=False):
    """Rings around a centre, not convex, some of them beyond the grid."""
    count = draw(st.integers(least, 12))
    radii = np.array(draw(st.lists(st.floats(*size), min_size=count, max_size=count)))
    angles = 2 * np.pi * (np.arange(count) + draw(st.floats(0, 0.9))) / count
    centre = draw(st.floats(*x)), draw(st.floats(*y))
    ring = np.column_stack([centre[0] + radii * np.cos(angles), centre[1] + radii * np.sin(angles)])
    return (ring, np.array(centre)) if centred else ring


@settings(max_examples=60, deadline=None)
@given(stars())
def test_shares_are_those_of_the_polygon_cut_by_each_pixel(ring):
    np.testing.assert_allclose(full([ring]), by_cutting(ring), atol=2e-9)


@settings(max_examples=40, deadline=None)
@given(
    stars(x=(14, 16), y=(46, 48), size=(0.9, 1.9), least=5, centred=True),
    st.booleans(),
    st.booleans(),
    st.floats(0.05, 0.4),
)
def test_holes_and_islands_whatever_their_order_and_orientation(ring, backwards, first, shrink):
    ring, centre = ring
    hole, island = (centre + scale * (ring - centre) for scale in (shrink, shrink / 3))
    rings = [ring, hole[::-1] if backwards else hole, island]
    expected = full([ring]) - full([hole]) + full([island])
    np.testing.assert_allclose(full(rings[::-1] if first else rings), expected, atol=1e-9)


@settings(max_examples=40, deadline=None)
@given(stars(), st.integers(1, 11))
def test_where_a_ring_begins_which_way_it_runs_and_whether_it_closes_does_not_matter(ring, start):
    expected = full([ring])
    turned = np.roll(ring, start, axis=0)
    for same in (turned, turned[::-1], np.vstack([turned, turned[:1]]), np.repeat(turned, 2, axis=0)):
        np.testing.assert_allclose(full([same]), expected, atol=1e-9)


@settings(max_examples=40, deadline=None)
@given(stars(x=(14, 16), y=(46.5, 47.5), size=(0.1, 2.4)))
def test_the_area_of_a_polygon_inside_the_grid_is_kept(ring):
    assert full([ring]).sum() * 0.5 * 0.25 == pytest.approx(shoelace(ring.tolist()), rel=1e-8, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(stars(), st.floats(44.5, 49.5))
def test_two_halves_make_the_whole(ring, level):
    points = [tuple(point) for point in ring.tolist()]
    halves = [np.array(part) for below in (True, False) if (part := clip(points, 1, level, below))]
    np.testing.assert_allclose(sum(full([half]) for half in halves), full([ring]), atol=1e-9)


def test_window_is_the_smallest_one():
    rows, columns, fraction = coverage([square(11.25, 48.0, 1.0, 0.5)], GRID, SHAPE)
    assert (rows, columns) == (slice(6, 8), slice(2, 5))
    assert fraction.tolist() == [[0.5, 1.0, 0.5]] * 2


@pytest.mark.parametrize("offset", [(-5, 47), (30, 47), (12, 60), (12, 20), (20.0, 47), (9.0, 47), (12, 50)])
def test_outside_is_empty(offset):
    rows, columns, fraction = coverage([square(*offset)], GRID, SHAPE)
    assert (rows, columns) == (slice(0, 0), slice(0, 0))
    assert fraction.shape == (0, 0)


def test_polygon_around_the_grid_covers_it():
    assert (full([square(-500, -500, 1000, 1000)]) == 1).all()


@pytest.mark.parametrize(
    "rings",
    [
        [],
        [np.empty((0, 2))],
        [np.array([(12.0, 48.0)])],
        [np.array([(12.0, 48.0), (13.0, 48.0)])],
        [np.array([(12.0, 48.0), (13.0, 48.0), (14.0, 48.0)])],
        [np.array([(12.0, 48.0), (13.0, 47.0), (12.0, 48.0)])],
        [np.full((5, 2), np.nan)],
        [np.array([(12.0, np.inf), (13.0, np.nan), (np.nan, 47.0), (12.0, 48.0)])],
    ],
)
def test_rings_without_area_add_nothing(rings):
    assert not full(rings).any()
    part = square(12, 46)
    np.testing.assert_allclose(full([*rings, part]), full([part]), atol=1e-9)


def test_vertices_that_are_not_finite_are_left_out():
    ring = np.insert(square(12, 46), 2, np.nan, axis=0)
    assert (full([ring]) == full([square(12, 46)])).all()


def test_parts_of_one_feature_never_count_twice():
    part = square(12, 46, 2, 2)
    for rings in ([part, part], [part, part + 0.5], [np.vstack([part, part])]):
        result = full(rings)
        assert result.max() == 1
        assert (result >= full([part]) - 1e-9).all()


def test_ring_that_crosses_itself_counts_both_its_loops():
    bow_tie = np.array([(12.0, 46.0), (14.0, 48.0), (14.0, 46.0), (12.0, 48.0)])
    assert full([bow_tie]).sum() * 0.125 == pytest.approx(2.0, abs=0.1)


def test_hole_that_touches_its_part():
    part, hole = square(12, 45, 4, 4), np.array([(12.0, 47.0), (14.0, 46.0), (16.0, 47.0), (14.0, 48.0)])
    np.testing.assert_allclose(full([hole, part]), full([part]) - full([hole]), atol=1e-9)


def test_parts_with_a_common_edge_and_many_parts():
    parts = [square(11 + i, 45 + j) for i in range(8) for j in range(4)]
    np.testing.assert_allclose(full(parts), full([square(11, 45, 8, 4)]), atol=1e-9)


def test_longitudes_run_in_a_circle():
    world, shape = Affine(10, 0, 0, 0, -10, 90), (18, 36)
    ring = square(-155, 20, 10, 10)
    assert not full([ring], world, shape).any()
    result = full([ring], world, shape, period=360)
    assert np.argwhere(result).tolist() == [[6, 20], [6, 21]]
    assert result[6, 20:22].tolist() == [0.5, 0.5]
    # Across the seam, as it is and written beyond 360.
    for shift in (0, 360):
        seam = full([square(-4 + shift, 20, 10, 10)], world, shape, period=360)
        assert {tuple(cell): round(float(seam[tuple(cell)]), 9) for cell in np.argwhere(seam)} == {
            (6, 0): 0.6,
            (6, 35): 0.4,
        }
    globe = np.array([(-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0)])
    assert (full([globe], world, shape, period=360) == 1).all()


def test_many_islands_in_a_lake():
    islands = [square(12 + 0.2 * i, 46 + 0.2 * j, 0.1, 0.1) for i in range(10) for j in range(10)]
    lake, land = square(11.9, 45.9, 2.2, 2.2), square(11, 45, 4, 4)
    expected = full([land]) - full([lake]) + full(islands)
    np.testing.assert_allclose(full([*islands, lake, land]), expected, atol=1e-9)


def test_grid_that_is_not_north_up():
    flipped = Affine(0.5, 0, 10.0, 0, 0.25, 44.0)
    ring = square(11.1, 45.2, 3.3, 2.7)
    np.testing.assert_allclose(full([ring], flipped), full([ring])[::-1], atol=1e-9)


def test_areas_of_rows_against_geodesics():
    crs = CRS.from_epsg(4326)
    areas = row_areas(Affine(0.1, 0, 0, 0, -10, 90), 18, crs)
    geod = Geod(ellps="WGS84")
    for row, area in enumerate(areas):
        north, south = 90 - 10 * row, 80 - 10 * row
        # Geodesics are no parallels: on a tenth of a degree they are near enough.
        expected = abs(geod.polygon_area_perimeter([0, 0.1, 0.1, 0], [north, north, south, south])[0])
        assert area == pytest.approx(expected, rel=2e-6)
    assert 3600 * areas.sum() == pytest.approx(510_065_621_724_089, rel=1e-9)  # of the ellipsoid WGS 84


def test_areas_of_rows_beyond_a_pole_on_a_sphere_and_in_metres():
    crs = CRS.from_epsg(4326)
    beyond = row_areas(Affine(1, 0, 0, 0, -1, 91), 182, crs)
    assert beyond[0] == beyond[-1] == 0
    np.testing.assert_allclose(beyond, beyond[::-1])
    sphere = CRS.from_proj4("+proj=longlat +R=6371000 +no_defs")
    assert 360 * row_areas(Affine(1, 0, 0, 0, -1, 90), 180, sphere).sum() == pytest.approx(4 * np.pi * 6371000**2)
    assert (row_areas(Affine(9000, 0, 0, 0, -9000, 0), 3, CRS.from_epsg(6933)) == 81e6).all()
    feet = row_areas(Affine(10, 0, 0, 0, -10, 0), 1, CRS.from_epsg(2263))
    assert feet == pytest.approx(100 * (1200 / 3937) ** 2)
