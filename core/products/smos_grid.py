"""Where the grid points of SMOS Level 2 lie: the icosahedral grid ISEA4H9, points named by number.

An icosahedron laid on the Earth is cut into ten rhombi of 512 × 512 points, two triangles each; Snyder's equal-area
projection (10.3138/27H7-8K88-4882-1752) takes their triangles to the sphere.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_SIZE = 512
# One vertex lies at 11.25° E, the next one from it due north; distances from a triangle's centre to its corners.
_POLE = (np.radians(58.28252558853899), np.radians(11.25))
_G = np.radians(37.37736814064969)
_ANGLE = np.radians(36.0)
_COT_THETA = np.sqrt(3.0)
_RADIUS = 0.9103832815309029


def coordinates(number: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Return longitude and latitude of grid points.

    Parameters
    ----------
    number : (n,) int
        ``Grid_Point_ID``; a million times the rhombus, counted from 0, plus the point in it.

    Returns
    -------
    tuple of (n,) float
        Degrees, to some metres those of the product's auxiliary file, whose latitudes are those of the sphere; NaN for
        numbers that name no point.
    """
    number = np.nan_to_num(number, nan=-1.0).astype(np.int64)
    rhombus = np.where(number < 1_000_000, 0, (number - 1) // 1_000_000)
    point = np.where(number < 1_000_000, number - 2, (number - 1) % 1_000_000)
    # The first and the last point are vertices that belong to no rhombus.
    lone = np.where(number == 1, 0, np.where((rhombus == 9) & (point == _SIZE**2), 11, -1))
    known = (point >= 0) & (point < _SIZE**2) & (rhombus >= 0) & (rhombus < 10)
    rhombus, point = np.where(known, rhombus, 0), np.where(known, point, 0)
    along, up = point // _SIZE / _SIZE, point % _SIZE / _SIZE
    # A rhombus reaches from its first corner up to one vertex and along to another; its diagonal parts two triangles.
    first, top, right, opposite = _CORNERS[rhombus].transpose(1, 0, 2)
    upper = (up >= along)[:, None]
    third = np.where(upper, top, right)
    weights = np.where(upper, np.stack([1 - up, up - along, along], 1), np.stack([1 - along, along - up, up], 1))
    place = _project(np.stack([first, third, opposite], 1), weights)
    place = np.where((lone >= 0)[:, None], _VERTICES[np.maximum(lone, 0)], place)
    place[~(known | (lone >= 0))] = np.nan
    longitude, latitude = np.arctan2(place[:, 1], place[:, 0]), np.arcsin(np.clip(place[:, 2], -1, 1))
    return np.degrees(longitude), np.degrees(latitude)


def _sphere(latitude: float, longitude: float) -> Floats:
    return np.array([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])


def _vertices() -> Floats:
    """Return the twelve vertices: one, the ring of five about it, the ring about its antipode, the antipode."""
    top = _sphere(*_POLE)
    east = np.array([-np.sin(_POLE[1]), np.cos(_POLE[1]), 0.0])
    north = np.cross(top, east)
    edge = np.arctan(2.0)
    ring = [
        np.cos(edge) * top + np.sin(edge) * (np.cos(turn) * north - np.sin(turn) * east)
        for turn in np.radians(72.0 * np.arange(5))
    ]
    # Opposite a vertex of the first ring lies the one of the second that is three further on.
    second = [-ring[(i + 3) % 5] for i in range(5)]
    return np.array([top, *ring, *second, -top])


def _corners(vertices: Floats) -> Floats:
    """Return the corners of the rhombi: first, up, along, opposite."""
    rhombi = []
    for i in range(5):
        after = (i + 1) % 5
        rhombi.append((1 + i, 0, 6 + i, 1 + after))
    for i in range(5):
        after = (i + 1) % 5
        rhombi.append((6 + i, 1 + after, 11, 6 + after))
    return vertices[np.array(rhombi)]


def _project(corners: Floats, weights: Floats) -> Floats:
    """Return the points on the sphere for barycentric weights (n, 3) in flat triangles with corners (n, 3, 3)."""
    centre = corners.sum(1)
    centre /= np.linalg.norm(centre, axis=1, keepdims=True)
    # The plane: the first corner points north, the others follow clockwise or not, as the corners do.
    flat = np.array([[0.0, 1.0], [np.sqrt(0.75), -0.5], [-np.sqrt(0.75), -0.5]])
    x, y = (weights @ flat).T * _RADIUS * np.tan(_G)
    north = corners[:, 0] - (corners[:, 0] * centre).sum(1, keepdims=True) * centre
    north /= np.linalg.norm(north, axis=1, keepdims=True)
    side = corners[:, 1] - (corners[:, 1] * centre).sum(1, keepdims=True) * centre
    side -= (side * north).sum(1, keepdims=True) * north
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    distance, azimuth = np.hypot(x, y), np.arctan2(x, y) % (2 * np.pi)
    sector = np.floor(azimuth / (2 * np.pi / 3))
    flat_azimuth = azimuth - sector * 2 * np.pi / 3
    true = _azimuth(flat_azimuth)
    q = np.arctan(np.tan(_G) / (np.cos(true) + np.sin(true) * _COT_THETA))
    reach = _RADIUS * np.tan(_G) / (np.cos(flat_azimuth) + np.sin(flat_azimuth) * _COT_THETA)
    angle = 2 * np.arcsin(np.clip(distance * np.sin(q / 2) / reach, -1, 1))
    turned = true + sector * 2 * np.pi / 3
    direction = np.cos(turned)[:, None] * north + np.sin(turned)[:, None] * side
    return np.cos(angle)[:, None] * centre + np.sin(angle)[:, None] * direction


def _azimuth(flat: Floats) -> Floats:
    """Return the azimuth on the sphere for one in the plane, by Newton's method: both sectors have the same area."""
    with np.errstate(divide="ignore"):
        area = (_RADIUS * np.tan(_G)) ** 2 / (2 * (1 / np.tan(flat) + _COT_THETA))
    azimuth = flat.copy()
    for _ in range(8):
        cos_h = np.clip(np.sin(azimuth) * np.sin(_ANGLE) * np.cos(_G) - np.cos(azimuth) * np.cos(_ANGLE), -1, 1)
        h = np.arccos(cos_h)
        slope = (np.cos(azimuth) * np.sin(_ANGLE) * np.cos(_G) + np.sin(azimuth) * np.cos(_ANGLE)) / np.sin(h)
        azimuth -= (azimuth + _ANGLE + h - np.pi - area) / (1 - slope)
    return azimuth


_VERTICES = _vertices()
_CORNERS = _corners(_VERTICES)
