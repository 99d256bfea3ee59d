"""Simulated products are what their sensors say, and the same for the same seed."""

from __future__ import annotations

import numpy as np
import pytest
from sm2r.core.simulation import ESTIMATES, SATELLITES, Sensor, simulate_products

TRUTH = 0.25 + 0.05 * np.random.default_rng(0).normal(size=(400, 20, 20)).clip(-3, 3)


def test_same_seed_same_products_whatever_follows():
    first, second = simulate_products(TRUTH, seed=4), simulate_products(TRUTH, seed=4)
    other = simulate_products(TRUTH, seed=5)
    for name in SATELLITES:
        np.testing.assert_array_equal(first[name], second[name])
        assert not np.array_equal(first[name], other[name], equal_nan=True)
    fewer = simulate_products(TRUTH, {"smos": SATELLITES["smos"]}, seed=4)
    np.testing.assert_array_equal(fewer["smos"], first["smos"])


def test_bias_gain_noise_gaps_and_start_are_those_asked_for():
    sensor = Sensor(bias=0.03, gain=0.8, noise=0.02, missing=0.3, start=50)
    values = simulate_products(TRUTH, {"a": sensor})["a"]
    assert values.dtype == np.float32
    assert np.isnan(values[:50]).all()
    assert np.isnan(values[50:]).mean() == pytest.approx(0.3, abs=0.01)
    there = np.isfinite(values)
    slope, offset = np.polyfit(TRUTH[there], values[there], 1)
    assert slope == pytest.approx(0.8, abs=0.01)
    assert (values[there] - TRUTH[there]).mean() == pytest.approx(0.03, abs=0.002)
    assert (values[there] - offset - slope * TRUTH[there]).std() == pytest.approx(0.02, rel=0.02)


def test_errors_last_and_are_shared_as_asked_for():
    sensors = {
        "a": Sensor(noise=0.01, memory=1.0, shared=0.5),
        "b": Sensor(noise=0.01, memory=1.0, shared=0.5),
        "c": Sensor(noise=0.01, memory=0.0),
    }
    errors = {name: (values - TRUTH).ravel() for name, values in simulate_products(TRUTH, sensors).items()}
    assert np.corrcoef(errors["a"], errors["b"])[0, 1] == pytest.approx(0.5, abs=0.05)
    assert np.corrcoef(errors["a"], errors["c"])[0, 1] == pytest.approx(0, abs=0.03)
    for name, expected in (("a", np.exp(-0.1)), ("c", 0)):
        series = errors[name].reshape(TRUTH.shape)
        lag = np.corrcoef(series[:-1].ravel(), series[1:].ravel())[0, 1]
        assert lag == pytest.approx(expected, abs=0.03)


def test_products_stay_in_range_and_shapes_of_any_kind_do():
    wild = simulate_products(TRUTH[:, 0, 0], {"a": Sensor(noise=1.0)})["a"]
    assert wild.shape == (400,)
    assert (wild.min(), wild.max()) == (0, 1)
    assert set(simulate_products(TRUTH[:5], ESTIMATES)) == {"rf", "lstm", "cnn"}
