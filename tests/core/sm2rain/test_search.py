"""The parts of the search for parameters, each by itself: the sweep against brute force, cubics against their roots."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from sm2r.core.sm2rain import Options
from sm2r.core.sm2rain.model import make_steps
from sm2r.core.sm2rain.records import make_problem
from sm2r.core.sm2rain.search import find_crest, grid_between, has_peak, slope_by_b
from sm2r.core.sm2rain.sweep import apply_filter, fit, make_work
from sm2r.core.sm2rain.windows import pool_record

from .test_sm2rain import DAY, EMPTY, numpy_kge, numpy_rain, simulated


def prepared(s, rain, evaporation, **options):
    problem = make_problem(Options(variant="base", normalisation="none", **options), DAY)
    seconds = np.arange(s.size) * DAY
    pool = pool_record(s, rain, evaporation, np.array([0.0, 1.0]), make_steps(seconds, seconds, DAY), problem)
    work = make_work(pool)
    assert apply_filter(pool, problem, 0.0, 0.0, work)
    return pool, problem, work


@pytest.mark.parametrize(
    ("objective", "wetting", "days", "kappa", "bounds"),
    [
        ("rmse", False, 1, 0.0, {}),
        ("rmse", True, 1, 0.0, {}),
        ("rmse", False, 3, 0.0, {}),
        ("rmse", False, 1, 0.02, {"k": (0, 2)}),
        ("rmse", False, 3, 0.02, {"k": (0.5, 1)}),
        ("rmse", False, 1, 0.0, {"z": (20, 45), "a": (8, 12)}),
        ("rmse", False, 1, 0.0, {"z": (150, 400), "a": (0, 3)}),
        ("rmse", True, 3, 0.0, {"z": (20, 45), "a": (30, 60)}),
        ("kge", False, 1, 0.0, {}),
        ("kge", True, 1, 0.0, {"z": (20, 45)}),
        ("kge", False, 3, 0.02, {"k": (0, 2)}),
        ("kge", False, 1, 0.0, {"a": (8, 12), "z": (100, 300)}),
    ],
)
def test_no_storage_and_drainage_fit_better_than_those_of_the_sweep(objective, wetting, days, kappa, bounds):
    for seed, b in ((1, 0.7), (2, 4.0), (3, 20.0)):
        s, rain = simulated(seed, 151)
        evaporation = np.random.default_rng(seed).gamma(3.0, 1.0, s.size) if kappa else EMPTY
        options = {"objective": objective, "step_rule": "wetting" if wetting else "balance", "dead_zone": 0.002}
        pool, problem, work = prepared(s, rain, evaporation, aggregation=24 * days, bounds=bounds, **options)
        y = rain[:150].reshape(-1, days).sum(axis=1)
        assert pool.rain.tolist() == pytest.approx(y.tolist())
        box = problem.bounds
        z_low, z_high = box.z
        if kappa:
            z_low, z_high = max(z_low, box.k.low / kappa), min(z_high, box.k.high / kappa)

        def score(x, s=s, y=y, b=b, evaporation=evaporation, low=z_low, high=z_high, a_box=tuple(box.a)):
            z, a = np.clip(x[0], low, high), np.clip(x[1], *a_box)
            losses = {"k": kappa * z, "evaporation": evaporation[:-1]} if kappa else {}
            p = numpy_rain(s, z, a, b, wetting=wetting, dead_zone=0.002, **losses)
            p = p.reshape(-1, days).sum(axis=1)
            if objective == "rmse":
                return (y**2).sum() - ((p - y) ** 2).sum()
            return numpy_kge(p, y) if p.std() > 0 else -np.inf

        best, z, a = fit(pool, problem, work, b, kappa)
        assert z_low * (1 - 1e-12) <= z <= z_high * (1 + 1e-12)
        assert box.a.low * (1 - 1e-12) <= a <= box.a.high * (1 + 1e-12)
        assert best == pytest.approx(score((z, a)), rel=1e-9, abs=1e-9)
        # The best of a grid, and from there by a simplex.
        grid = [(i, j) for i in np.geomspace(z_low, z_high, 24) for j in np.linspace(*box.a, 24)]
        begin = max(grid, key=score)
        peer = minimize(lambda x: -score(x), begin, method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-12})
        assert best >= -peer.fun - 1e-7 * abs(peer.fun)


@pytest.mark.parametrize("wetting", [False, True])
def test_the_slope_by_b_is_that_of_differences(wetting):
    for seed in range(3):
        s, rain = simulated(seed, 200)
        pool, problem, work = prepared(s, rain, EMPTY, step_rule="wetting" if wetting else "balance")
        for b in (0.5, 3.0, 12.0):
            after, before = (fit(pool, problem, work, b * (1 + side), 0.0)[0] for side in (1e-6, -1e-6))
            _, z, a = fit(pool, problem, work, b, 0.0)
            slope = slope_by_b(pool, problem, work, 0.0, z, a)
            assert slope == pytest.approx((after - before) / (2e-6 * b), rel=1e-3, abs=1e-3)


@settings(max_examples=150, deadline=None)
@given(
    st.floats(-3, 3), st.floats(0.1, 2), st.floats(-1.5, 2.5), st.floats(-1.5, 2.5), st.floats(0.1, 4), st.booleans()
)
def test_crests_are_the_maxima_of_cubics(left, width, first, second, steep, up):
    """Of a cubic whose slope is 0 at two places, in widths of the cell."""
    sign = 1.0 if up else -1.0
    low, high = sorted((first, second))
    slope = sign * steep * np.poly1d([1.0, -(low + high), low * high])
    height = slope.integ()
    # Before the first place the slope has the sign of the cubic: the maximum is there, or at the second one.
    top, bottom = (low, high) if up else (high, low)
    ends = height(0.0), height(1.0), slope(0.0) / width, slope(1.0) / width
    expected = has_peak(width, *ends)
    if min(abs(low), abs(high), abs(low - 1), abs(high - 1)) < 0.01:
        return
    if high - low > 0.02 and 0.06 < top < 0.94 and not 0 <= bottom <= 1:
        assert expected
        score, at = find_crest(left, left + width, *ends)
        assert at == pytest.approx(left + top * width, abs=1e-6)
        assert score == pytest.approx(height(top), abs=1e-6)
    elif not -0.01 <= top <= 1.01:
        rising_and_falling = ends[2] > 0 > ends[3]
        assert not expected or rising_and_falling or (ends[2] > 0 and ends[1] < ends[0])
    assert not has_peak(width, -np.inf, *ends[1:])
    assert not has_peak(width, ends[0], -np.inf, *ends[2:])


@given(st.floats(1e-3, 10), st.floats(1.0, 1e4), st.floats(1.1, 4))
@settings(max_examples=100, deadline=None)
def test_grids_have_the_fewest_points_whose_ratio_is_small_enough(low, factor, ratio):
    grid = grid_between(low, low * factor, ratio)
    assert grid[0] == pytest.approx(low)
    assert grid[-1] == low * factor
    if grid.size > 1:
        steps = grid[1:] / grid[:-1]
        np.testing.assert_allclose(steps, steps[0], rtol=1e-9)
        assert steps[0] <= ratio * (1 + 1e-6)
    assert grid.size <= 2 or ratio ** (grid.size - 2) < factor * (1 + 1e-6)
