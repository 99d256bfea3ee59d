"""The figures of agreement: geometry of the Taylor diagram, cells of the heat map, order and groups of the ranking."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core import metrics
from sm2r.core.report import heat_map, ranking, taylor


def place(trace):
    """Return the first point of a polar trace in the plane, the observations lying at (1, 0)."""
    angle, radius = np.radians(trace.theta[0]), trace.r[0]
    return np.array([radius * np.cos(angle), radius * np.sin(angle)])


@settings(deadline=None)  # the first figure waits for plotly
@given(st.floats(-0.95, 0.95), st.floats(0.1, 3.0), st.integers(0, 10**6))
def test_distance_from_the_star_is_the_rmse_without_bias(correlation, spread, seed):
    rng = np.random.default_rng(seed)
    observed, other = rng.normal(3, 2, (2, 200))
    estimated = 1 + spread * (correlation * observed + np.sqrt(1 - correlation**2) * other)
    scores = metrics.evaluate(estimated, observed)
    chart = taylor({"p": (scores["r"], scores["kge_alpha"])})
    [point] = [trace for trace in chart.figure.data if trace.name == "p"]
    distance = np.linalg.norm(place(point) - [1, 0])
    assert distance == pytest.approx(scores["ubrmse"] / observed.std(), rel=2e-3)
    assert chart.figure.layout.polar.sector == (0, 90 if scores["r"] >= 0 else 180)
    assert [note.text for note in chart.figure.layout.annotations] == ["correlation R"]
    assert point.r[0] <= chart.figure.layout.polar.radialaxis.range[1]


def test_arcs_of_the_error_are_circles_round_the_observations():
    chart = taylor({"p": (0.5, 1.0), "q": (-0.3, 0.4)})
    arcs = [trace for trace in chart.figure.data if trace.mode == "lines" and trace.line.dash == "dot"]
    assert len(arcs) >= 3
    for number, arc in enumerate(arcs, 1):
        radius, angle = (np.array([np.nan if v is None else v for v in part], float) for part in (arc.r, arc.theta))
        x, y = radius * np.cos(np.radians(angle)), radius * np.sin(np.radians(angle))
        distance = np.hypot(x - 1, y)
        np.testing.assert_allclose(distance[np.isfinite(distance)], 0.5 * number, rtol=1e-3)
    ticks = chart.figure.layout.polar.angularaxis
    np.testing.assert_allclose(np.cos(np.radians(ticks.tickvals)), [float(text) for text in ticks.ticktext], atol=1e-4)


def test_products_without_scores_are_left_out_of_the_diagram():
    chart = taylor({"<b>p": (0.5, 1.0), "q": (np.nan, 0.4)})
    names = [trace.name for trace in chart.figure.data if trace.showlegend is not False]
    assert names == ["observations", "&lt;b&gt;p"]
    assert taylor({"q": (np.nan, np.nan)}).data.empty


def test_heat_map_keeps_the_order_and_leaves_gaps():
    frame = pd.DataFrame([[1.0, np.nan], [3.0, 100.0]], index=["up", "down"], columns=["Jan", "Jun"])
    chart = heat_map(frame, label="RMSE", unit="mm", limits=(0, 10), short=True)
    [cells] = chart.figure.data
    assert list(map(list, cells.z)) == [[1.0, None], [3.0, 100.0]]
    assert chart.figure.layout.yaxis.autorange == "reversed"
    assert list(chart.figure.layout.xaxis.ticktext) == ["J", "J"]
    assert list(cells.colorbar.ticktext) == ["0", "5", "≥ 10"]
    assert cells.customdata[1][1] == "down, Jun"
    pd.testing.assert_frame_equal(chart.data, frame)
    long = pd.DataFrame(np.arange(100.0)[:, None], columns=["x"])
    assert "first 60 of 100 rows" in heat_map(long, label="r").note
    assert heat_map(frame * np.nan, label="r").data.empty


def test_ranking_tells_the_groups_apart():
    frame = pd.DataFrame(
        {
            "value": [0.9, 0.8, 0.5, np.nan], "low": [0.8, 0.7, 0.4, np.nan], "high": [0.95, 0.9, 0.6, np.nan],
            "worse": ["best", "not significant", "yes", ""],
        },
        index=["a", "b", "c", "d"],
    )  # fmt: skip
    chart = ranking(frame, label="R")
    groups = {trace.name: (list(trace.x), list(trace.y), list(trace.error_x.array)) for trace in chart.figure.data}
    assert groups == {
        "first": ([0.9], [0], [0.05]), "not significantly worse": ([0.8], [1], [0.1]),
        "significantly worse": ([0.5], [2], [0.1]),
    }  # fmt: skip
    assert list(chart.figure.layout.yaxis.ticktext) == ["a", "b", "c"]
    assert ranking(frame.iloc[3:], label="R").data.empty
