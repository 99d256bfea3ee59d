"""Scores of bounds and probabilities: against their definitions, simulated truth, and scores that are known."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import norm
from sm2r.core.errors import InputError
from sm2r.core.metrics import evaluate_bounds, evaluate_probability, intervals_of_shares, reliability

LEVELS = (0.1, 0.8)


@pytest.fixture(scope="module")
def forecast():
    """Return a distribution's median and bounds, and values that follow it, (series, time)."""
    rng = np.random.default_rng(1)
    middle = rng.normal(size=(20, 1000))
    low, high = (middle + norm.ppf(level) for level in LEVELS)
    return middle, low, high, middle + rng.normal(size=middle.shape)


def test_right_bounds_hold_what_they_intend(forecast):
    found = evaluate_bounds(*forecast, LEVELS)
    assert found["n"] == 20000
    assert found["below"] == pytest.approx(0.1, abs=0.01)
    assert found["above"] == pytest.approx(0.2, abs=0.01)
    assert found["inside"] + found["below"] + found["above"] == pytest.approx(1)
    assert found["width"] == pytest.approx(norm.ppf(0.8) - norm.ppf(0.1))


def test_the_crps_is_least_for_right_bounds_and_near_the_integral(forecast):
    middle, low, high, seen = forecast
    right = evaluate_bounds(*forecast, LEVELS)["crps"]
    for factor in (0.3, 0.7, 1.4, 3.0):
        other = evaluate_bounds(
            middle, middle + factor * (low - middle), middle + factor * (high - middle), seen, LEVELS
        )
        assert other["crps"] > right
    # A standard normal distribution has 1 / √π; three levels are a coarse sum of the integral.
    assert right == pytest.approx(1 / np.sqrt(np.pi), rel=0.1)
    # Bounds of no width are the estimate alone.
    alone = evaluate_bounds(middle, middle, middle, seen, LEVELS)
    shares = np.array([0.3, 0.35, 0.35])
    assert alone["crps"] <= 2 * alone["mae"] * np.dot(shares, [0.9, 0.5, 0.8])
    assert alone["mae"] == pytest.approx(np.abs(seen - middle).mean())


def test_scores_of_one_observation_by_hand():
    found = evaluate_bounds([2.0], [1.0], [4.0], [3.0], LEVELS)
    # Quantile scores 0.1 · 2, 0.5 · 1 and 0.2 · 1, weighted by the shares below 0.3, up to 0.65, and above.
    assert found["crps"] == pytest.approx(2 * (0.3 * 0.2 + 0.35 * 0.5 + 0.35 * 0.2))
    assert {name: found[name] for name in ("n", "inside", "width", "mae")} == {
        "n": 1,
        "inside": 1,
        "width": 3,
        "mae": 1,
    }
    # As much as the threshold is not more.
    assert evaluate_probability([0.5, 0.5], [1.0, 1.5], 1.0)["observed_share"] == 0.5
    assert reliability([0.5, 0.5], [1.0, 1.5], 1.0)["observed_share"].tolist() == [0.5]
    nothing = evaluate_probability([np.nan, 0.5], [1.0, np.nan], 1.0)
    assert list(nothing) == ["n", "observed_share", "brier", "brier_skill"]
    assert nothing["n"] == 0
    assert np.isnan(list(nothing.values())[1:]).all()


def test_an_observation_at_a_bound_is_inside_and_gaps_are_left_out():
    nan = np.nan
    found = evaluate_bounds([0, 0, nan, 0, 0], [0, 0, 0, nan, 0], [1, 1, 1, 1, nan], [0.0, 1.0, 0.5, 0.5, 0.5])
    assert (found["n"], found["inside"], found["below"], found["above"]) == (2, 1, 0, 0)
    nothing = evaluate_bounds([nan], [0.0], [1.0], [0.5])
    assert nothing["n"] == 0
    assert np.isnan([value for name, value in nothing.items() if name != "n"]).all()
    with pytest.raises(InputError, match=r"levels of the bounds are 0\.9 and 0\.1"):
        evaluate_bounds([0.0], [0.0], [1.0], [0.5], (0.9, 0.1))


def test_the_brier_skill_of_a_known_share_is_nothing_and_that_of_the_outcome_is_one():
    rng = np.random.default_rng(2)
    seen = rng.gamma(0.4, 5, (3, 300))
    seen[0, :50] = np.nan
    share = np.array([(row[np.isfinite(row)] > 1).mean() for row in seen])
    usual = np.broadcast_to(share[:, None], seen.shape)
    assert evaluate_probability(usual, seen, 1.0)["brier_skill"] == pytest.approx(0, abs=1e-12)
    known = evaluate_probability((seen > 1).astype(float), seen, 1.0)
    assert (known["brier"], known["brier_skill"], known["n"]) == (0, 1, 850)
    assert known["observed_share"] == pytest.approx((seen[np.isfinite(seen)] > 1).mean())
    assert evaluate_probability(1 - (seen > 1), seen, 1.0)["brier_skill"] < 0
    # A single outcome leaves nothing to be better than.
    assert np.isnan(evaluate_probability([0.2, 0.1], [0.0, 0.0], 1.0)["brier_skill"])


def test_reliability_of_honest_and_of_timid_probabilities():
    rng = np.random.default_rng(3)
    chance = rng.random(50_000)
    seen = np.where(rng.random(chance.size) < chance, 5.0, 0.0)
    honest = reliability(chance, seen, 1.0)
    np.testing.assert_allclose(honest["observed_share"], honest["probability"], atol=0.03)
    assert honest["n"].sum() == chance.size
    timid = reliability(0.5 + 0.4 * (chance - 0.5), seen, 1.0)
    assert timid["observed_share"].iloc[0] < timid["probability"].iloc[0]
    assert timid["observed_share"].iloc[-1] > timid["probability"].iloc[-1]
    assert reliability([1.0, np.nan], [3.0, 1.0], 1.0).to_dict("list") == {
        "low": [0.9], "high": [1.0], "n": [1], "probability": [1.0], "observed_share": [1.0],
    }  # fmt: skip


def test_intervals_of_shares_hold_the_truth_and_widen_with_memory(forecast):
    found = intervals_of_shares(*forecast, samples=200)
    shares = evaluate_bounds(*forecast)
    for name in ("inside", "below", "above"):
        low, high = found[name]
        assert low <= shares[name] <= high
        assert high - low < 0.03
    usual = intervals_of_shares(*(part[:2, :50] for part in forecast))
    assert usual == intervals_of_shares(*(part[:2, :50] for part in forecast), level=0.95, samples=1000, seed=1)
    slow = [np.repeat(part[:, ::20], 20, axis=1) for part in forecast]
    wide = intervals_of_shares(*slow, samples=200)
    assert np.diff(wide["below"]) > 2 * np.diff(found["below"])
