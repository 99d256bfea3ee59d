"""Bounds and probabilities at stations: read beside their product, scored in its rows, refused elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from sm2r.core.errors import InputError
from sm2r.core.metrics import evaluate_bounds, evaluate_probability, intervals_of_shares, reliability
from sm2r.core.validation import Uncertainty, validate
from sm2r.core.validation.matching import Matched
from sm2r.core.validation.run import computed_alone
from sm2r.core.validation.tables import Bootstrap, classes_of, pooled_of, stations_of
from sm2r.core.validation.uncertainty import (
    Uncertain,
    by_part,
    check_uncertainty,
    reliability_of,
    shares_with_intervals,
)
from sm2r.tests.core.validation.test_validation import DAYS, PLACES, cube_of, points_of

WET = 1.0


@pytest.fixture(scope="module")
def case():
    """Return two products on one grid, the bounds and the probability of the second, and what stations observed."""
    rng = np.random.default_rng(4)
    truth = rng.gamma(0.5, 8.0, (DAYS, 4, 4)) * (rng.random((DAYS, 4, 4)) < 0.4)
    estimate = truth * rng.lognormal(0, 0.4, truth.shape)
    other = cube_of(truth * rng.lognormal(0, 0.9, truth.shape), "GPM")
    # What SM2R made stands first in tables, in whatever order products are given.
    run = {"history": "SM2R 0.2.0: invert of smap"}
    product = cube_of(estimate, "SM2RAIN").assign_attrs(run)
    lower, upper = cube_of(0.5 * estimate, "SM2RAIN 5 %"), cube_of(1.5 * estimate, "SM2RAIN 95 %")
    chance = cube_of(
        np.clip((truth > WET) * 0.8 + 0.1 * rng.random(truth.shape), 0, 1), "probability of more than 1 mm",
        variable="probability", units="1",
    )  # fmt: skip
    rows = [
        (
            name,
            pd.Timestamp("2014-01-01") + pd.Timedelta(days=day),
            truth[day, int((40 - y) / 0.25), int((x - 100) / 0.25)],
        )
        for name, (x, y) in PLACES.items()
        for series in [truth[:, int((40 - y) / 0.25), int((x - 100) / 0.25)]]
        for day in range(DAYS)
        if day % 13
    ]
    stations = points_of(PLACES, ["wood", "wood", "grass"])
    return (
        [other, product], [one.assign_attrs(run) for one in (lower, upper, chance)], stations,
        pd.DataFrame(rows, columns=["station_id", "time", "value"]),
    )  # fmt: skip


def judged(case, **changes):
    products, (lower, upper, chance), stations, observations = case
    given = {"lower": lower, "upper": upper, "probability": chance, **changes.pop("uncertainty", {})}
    return validate(
        changes.pop("products", products), stations, observations, uncertainty=Uncertainty(**given),
        bootstrap=Bootstrap(samples=40), **changes,
    )  # fmt: skip


def test_scores_stand_in_the_rows_of_the_product_they_belong_to(case, tmp_path):
    found = judged(case, report=tmp_path / "page.html")
    assert found.uncertain.product == "SM2RAIN"
    table = found.scores[found.scores["time_step"] == "daily"]
    assert table.columns[-1] == "reason"
    assert table.loc[table["product"] == "GPM", "bounds_inside"].isna().all()
    assert found.scores.loc[found.scores["time_step"] == "monthly", "brier"].isna().all()
    products, (lower, upper, chance), _, observations = case
    rows = stations_of(table[table["product"] == "SM2RAIN"]).set_index("station_id")
    for name, (x, y) in PLACES.items():
        own = observations[observations["station_id"] == name].set_index("time")["value"]
        series = [one.sel(x=x, y=y, method="nearest").to_series()[own.index] for one in (products[1], lower, upper)]
        wanted = evaluate_bounds(*series, own)
        for key in ("inside", "below", "above", "width", "crps"):
            assert rows.loc[name, f"bounds_{key}"] == pytest.approx(wanted[key], rel=1e-6), key
        said = chance.sel(x=x, y=y, method="nearest").to_series()[own.index]
        assert rows.loc[name, "brier_skill"] == pytest.approx(evaluate_probability(said, own, WET)["brier_skill"])
    whole = pooled_of(table[table["product"] == "SM2RAIN"]).iloc[0]
    assert whole["bounds_inside"] == pytest.approx(np.average(rows["bounds_inside"], weights=rows["n"]))
    wood = classes_of(table[table["product"] == "SM2RAIN"]).set_index("class").loc["wood"]
    assert wood["bounds_width"] == pytest.approx(
        np.average(rows["bounds_width"][["a", "b"]], weights=rows["n"][["a", "b"]])
    )
    text = re.sub(r"\s+", " ", (tmp_path / "page.html").read_text(encoding="utf-8"))
    for said in ("Uncertainty of SM2RAIN", "Reliability diagram", "inside the bounds", "June to August"):
        assert said in text
    assert any("of the observations are within the bounds (intended 90 %)" in line for line in found.describe())


def test_bounds_alone_and_a_probability_alone(case):
    bounds = judged(case, uncertainty={"probability": None})
    assert "brier" not in bounds.scores
    assert "bounds_crps" in bounds.scores
    chance = judged(case, uncertainty={"lower": None, "upper": None})
    assert "bounds_crps" not in chance.scores
    assert (chance.scores["brier"] < 0.1).any()
    assert "within the bounds" not in chance.uncertain.describe()


def round_the_world(array):
    """Return the cube as files with longitudes from 0 to 360, or coordinates that were rounded, tell of its place."""
    bare = array.drop_vars("spatial_ref").rio.write_crs(array.rio.crs)
    return bare.assign_coords(x=bare["x"] + 360 + 1e-9, y=bare["y"] - 1e-9)


def test_longitudes_from_0_to_360_and_rounding_change_nothing(case):
    products, others, *_ = case
    names = ("lower", "upper", "probability")
    moved = dict(zip(names, map(round_the_world, others), strict=True))
    wanted, found = judged(case), judged(case, uncertainty=moved)
    pd.testing.assert_frame_equal(found.scores, wanted.scores)
    codes = products[1].copy(data=(np.arange(products[1].size) % 5).reshape(products[1].shape))
    (own, _), (same, _) = (
        [one.values for one in computed_alone(products, [reasons] * 2)] for reasons in (codes, round_the_world(codes))
    )
    assert np.isnan(own).any()
    np.testing.assert_array_equal(same, own)


def test_parts_and_shares_by_hand():
    rng = np.random.default_rng(5)
    days = 500
    estimated = rng.gamma(0.5, 8.0, (2, days)) * (rng.random((2, days)) < 0.6)
    observed = estimated * rng.lognormal(0, 0.8, estimated.shape)
    estimated[0, :9], observed[1, 20:30] = np.nan, np.nan
    chance = rng.random(estimated.shape)
    found = Uncertain("p", estimated, observed, 0.5 * estimated, 1.5 * estimated, chance, (0.1, 0.8), WET)
    times = np.datetime64("2014-01-01", "ns") + np.arange(days) * np.timedelta64(1, "D")
    matched = Matched(
        "daily", times, ["a", "b"], np.zeros((2, 2)), ["", ""], observed, {"p": estimated}, "rainfall", "mm"
    )

    def scores(where):
        seen = np.where(where & np.isfinite(estimated), observed, np.nan)
        chances = evaluate_probability(chance, seen, WET)
        return {
            **evaluate_bounds(estimated, 0.5 * estimated, 1.5 * estimated, seen, (0.1, 0.8)),
            "wet_share": chances["observed_share"], "brier": chances["brier"], "brier_skill": chances["brier_skill"],
        }  # fmt: skip

    table = by_part(found, matched).set_index("part")
    month = pd.DatetimeIndex(times).month
    wet = np.sort(estimated[np.isfinite(observed) & (estimated >= 0.1)])
    edges = [0, 0.1, *np.quantile(wet, [0.2, 0.4, 0.6, 0.8]), np.inf]
    wanted = [np.isin(month, own) & np.ones((2, days), bool) for own in ((12, 1, 2), (3, 4, 5), (6, 7, 8), (9, 10, 11))]
    wanted += [(estimated >= low) & (estimated < high) for low, high in pairwise(edges)]
    assert list(table.index[:5]) == [
        "December to February", "March to May", "June to August", "September to November", "estimate 0 to 0.1 mm",
    ]  # fmt: skip
    assert table.index[-1] == f"estimate from {edges[-2]:.3g} mm"
    assert len(table) == len(wanted)
    for (_, row), where in zip(table.iterrows(), wanted, strict=True):
        assert row.to_dict() == pytest.approx(scores(where), nan_ok=True)
    whole = scores(np.ones((2, days), bool))
    assert found.scores() == pytest.approx(whole)
    assert found.describe() == (
        f"p: {100 * whole['inside']:.1f} % of the observations are within the bounds (intended 70 %), "
        f"{100 * whole['below']:.1f} % below, {100 * whole['above']:.1f} % above. Probability of more than 1 mm: "
        f"Brier score {whole['brier']:.3f}, skill {whole['brier_skill']:.2f} against the share of wet steps at each "
        "station."
    )
    shares = shares_with_intervals(found, Bootstrap(level=0.8, samples=50, seed=3), 6)
    ends = intervals_of_shares(
        estimated, 0.5 * estimated, 1.5 * estimated, observed, level=0.8, samples=50, block=6, seed=3
    )
    assert shares["observations"].tolist() == ["inside the bounds", "below the lower bound", "above the upper bound"]
    assert shares["intended"].tolist() == pytest.approx([70, 10, 20])
    for row, name in enumerate(("inside", "below", "above")):
        assert shares.loc[row, ["share", "low", "high"]].tolist() == pytest.approx(
            [100 * whole[name], *(100 * end for end in ends[name])]
        )
    assert shares_with_intervals(found, Bootstrap(samples=0), None)[["low", "high"]].isna().all(axis=None)
    seen = np.where(np.isfinite(estimated), observed, np.nan)
    pd.testing.assert_frame_equal(reliability_of(found), reliability(chance, seen, WET))
    places = np.argwhere(np.isfinite(observed) & (estimated >= 0.1))
    for count in (99, 100):  # values that five classes of twenty need
        some = np.full(estimated.shape, np.nan)
        some[tuple(places[:count].T)] = estimated[tuple(places[:count].T)]
        labels = by_part(replace(found, estimated=some), matched)["part"]
        assert (labels == "estimate from 0.1 mm").any() == (count == 99)
        assert labels.str.startswith("estimate").sum() == (1 if count == 99 else 5)
    bare = replace(found, lower=None, upper=None, probability=None)
    assert shares_with_intervals(bare, Bootstrap(), None).empty
    assert reliability_of(bare).empty


def test_bounds_belong_to_the_product_of_their_run(case):
    (other, product), (lower, upper, _), *_ = case
    bounds = Uncertainty(lower=lower, upper=upper)
    for cubes, number in (
        ([other, product], 1),
        ([product, other], 0),
        ([product.assign_attrs(product="GPM", history=""), product.assign_attrs(history="")], 1),  # by its name
        ([product.assign_attrs(product="X"), product.assign_attrs(history="")], 0),  # its run tells more than its name
        ([product.assign_attrs(product="", history="")] * 2, 0),
        ([product.isel(x=slice(3)), product.assign_attrs(history="")], 1),
        ([product.assign_coords(time=product["time"] + np.timedelta64(1, "h")), product], 1),
    ):
        assert check_uncertainty(bounds, cubes, wet_threshold=WET)[1] == number
    assert not Uncertainty()
    with pytest.raises(InputError, match=r"^LOWER"):
        Uncertainty(lower="nowhere.tif", upper=upper).opened(WET)
    assert bounds


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"uncertainty": {"upper": None}}, "LOWER is given without UPPER. Give both bounds"),
        ({"uncertainty": {"lower": None}}, "UPPER is given without LOWER"),
        ({"uncertainty": {"levels": (0.1, 0.95)}}, "LOWER is the 5 % bound, QUANTILES says 10 %"),
        ({"uncertainty": {"levels": (0.05, 0.955)}}, "UPPER is the 95 % bound, QUANTILES says 95.5 %"),
        ({"wet_threshold": 2.0}, "PROBABILITY is that of more than 1 mm, WET_THRESHOLD is 2 mm"),
        ({"uncertainty": {"lower": "upper", "upper": "lower"}}, r"LOWER is above UPPER on [\d,]+ steps at stations"),
        ({"uncertainty": {"probability": "percent"}}, "PROBABILITY has values from .* not in per cent"),
        ({"uncertainty": {"lower": "moisture"}}, "LOWER.*soil.moisture"),
        ({"time_step": "monthly", "uncertainty": {"lower": "moved", "upper": "moved"}}, "no product in PRODUCTS has"),
    ],
)
def test_what_does_not_belong_together_is_refused(case, changes, message):
    _, (lower, upper, chance), *_ = case
    cubes = {
        "lower": lower, "upper": upper, "percent": 100 * chance,
        "moisture": lower.assign_attrs(units="", variable="soil_moisture"),
        "moved": lower.assign_coords(x=lower.x + 1),
    }  # fmt: skip
    given = {
        key: cubes[value].assign_attrs({"units": cubes[value].attrs.get("units", "1"), "product": ""})
        if isinstance(value, str)
        else value
        for key, value in changes.get("uncertainty", {}).items()
    }
    with pytest.raises(InputError, match=message):
        judged(case, **{**changes, "uncertainty": given})
