"""Pixels that are inverted together give what each gives alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core.sm2rain.lanes import LANES, invert_block
from sm2r.core.sm2rain.model import invert_record, make_steps, parameters_of
from sm2r.core.sm2rain.options import REASONS, Rule

DAY = 86400
seeds = st.integers(0, 2**32 - 1)


def draw(seed: int, pixels: int, times: int) -> tuple[np.ndarray, np.ndarray]:
    """Return records with gaps, saturated spells and pixels without any value, and parameters of all kinds."""
    rng = np.random.default_rng(seed)
    s = np.clip(np.cumsum(rng.normal(0, 0.15, (times, pixels)), axis=0) + 0.5, 0, 1).astype(np.float32)
    s[rng.random(s.shape) < rng.choice([0.0, 0.2, 0.8])] = np.nan
    s[:, rng.random(pixels) < 0.1] = np.nan
    columns = [
        rng.uniform(1, 200, pixels), rng.uniform(0, 50, pixels), rng.uniform(0.1, 20, pixels),
        rng.choice([0.0, 0.05, 0.8, 12.0], pixels), rng.choice(rng.choice([0.0, 0.2, 0.7], 2), pixels),
        rng.choice([0.0, 0.6], pixels), rng.choice([0.0, 0.1], pixels), rng.choice([0.8, 1.0], pixels),
    ]  # fmt: skip
    parameters = np.stack(columns, axis=1)
    parameters[rng.random(pixels) < 0.1, rng.integers(0, 8)] = np.nan
    parameters[rng.random(pixels) < 0.1, 0] = -1.0
    parameters[rng.random(pixels) < 0.05, 7] = 0.0
    return s, parameters


@pytest.mark.parametrize("kind", ["regular", "own times", "twice", "clock put back"])
@given(
    seed=seeds, pixels=st.integers(1, 2 * LANES + 3), times=st.integers(1, 40), shift=st.sampled_from([-30, 0, 6, 24])
)
@settings(max_examples=25, deadline=None)
def test_together_as_alone(kind, seed, pixels, times, shift):
    rng = np.random.default_rng(seed)
    s, parameters = draw(seed, pixels, times)
    labels = np.arange(times, dtype=np.int64) * DAY
    seconds = labels.copy()
    if kind == "own times":
        seconds = np.sort(rng.integers(0, times * DAY, times))
    elif kind == "twice":
        seconds = np.sort(np.repeat(labels, 2)[:times])
    elif kind == "clock put back":
        labels = np.sort(np.append(labels, labels[times // 2]))
    steps = make_steps(seconds, labels, DAY, shift=shift * 3600, max_gap=float(rng.choice([0.0, 1.0, 4.0])))
    rule = Rule(bool(rng.integers(2)), float(rng.choice([0.0, 0.05])))
    evaporation = rng.uniform(0, 5, (labels.size, pixels if rng.integers(2) else 0)).astype(np.float32)
    evaporation[rng.random(evaporation.shape) < 0.1] = np.nan
    evaporation = evaporation if evaporation.size else np.empty((0, pixels), np.float32)
    rain, reason = np.empty((labels.size, pixels), np.float32), np.empty((labels.size, pixels), np.uint8)
    far = np.empty((labels.size if rng.integers(2) else 0, pixels), np.uint8)
    invert_block(s.T, evaporation.T, steps, parameters, rule, rain.T, reason.T, far.T)
    for p in range(pixels):
        alone, code, apart = np.empty(labels.size), np.empty(labels.size, np.uint8), np.empty(len(far), np.uint8)
        losses = evaporation[:, p].astype(float)
        invert_record(s[:, p].astype(float), losses, steps, parameters_of(parameters[p]), rule, alone, code, apart)
        np.testing.assert_allclose(rain[:, p], alone, rtol=1e-6, atol=1e-6)
        np.testing.assert_array_equal(reason[:, p], code)
        np.testing.assert_array_equal(far[:, p], apart)
    assert set(np.unique(reason)) <= set(REASONS)
