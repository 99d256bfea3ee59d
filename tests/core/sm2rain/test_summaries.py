"""What is told and drawn of calibrations and inversions, against the numbers that it is told of."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from sm2r.core.sm2rain import (
    Options,
    calibrate_stations,
    cubes,
    examples,
    inversions,
    invert_stations,
    summaries,
    tables,
)
from sm2r.core.sm2rain.calibration import BORROWED, CALIBRATED, STATUS
from sm2r.core.sm2rain.options import (
    COMPUTED,
    NO_NEIGHBOUR,
    NO_PARAMETERS,
    NO_SOIL_MOISTURE,
    PARAMETERS,
    REASONS,
    SCORES,
    SNOW_REPLACED,
)

from .test_cubes import grid
from .test_sm2rain import simulated

DAYS = 240
STEPS = 20


@pytest.fixture(scope="module")
def records() -> tuple[np.ndarray, np.ndarray]:
    """Eight records (time, record) with gaps; the last has no soil moisture."""
    s, rain = (np.stack(part, axis=1) for part in zip(*(simulated(n, DAYS, 0.1) for n in range(8)), strict=True))
    rain[50:80, 1], s[:, 7] = np.nan, np.nan
    return s, rain


def table(values: np.ndarray) -> pd.DataFrame:
    times = pd.date_range("2015-01-01", periods=len(values))
    parts = [pd.DataFrame({"station_id": f"S{n}", "time": times, "value": own}) for n, own in enumerate(values.T)]
    return pd.concat(parts, ignore_index=True)


def assert_drawn(example: examples.Example) -> None:
    """What is drawn has the scores of the calibration."""
    windows = example.windows.dropna(subset=["observed", "simulated"])
    off = windows["simulated"] - windows["observed"]
    assert len(windows) == example.row["n"]
    assert np.sqrt((off**2).mean()) == pytest.approx(example.row["rmse"], rel=1e-5)
    assert windows["simulated"].corr(windows["observed"]) == pytest.approx(example.row["r"], rel=1e-5)
    assert windows["saturation"].between(0, 1).all()
    assert (windows["simulated"].isna() == windows["observed"].isna()).all()


@pytest.mark.parametrize("aggregation", [0, 72])
def test_stations_are_summarised_and_drawn_as_calibrated(records, aggregation):
    s, rain = (table(part) for part in records)
    evaporation = s.assign(value=2.0)
    options = Options(
        observation_hour=0, max_gap=0.0, variant="t", aggregation=aggregation, normalisation="none",
        bounds={"z": (1, 40)},
    )  # fmt: skip
    period = {"start": "2015-01-11", "end": "2015-08-08"}
    found = tables.calibrate(s, rain, options, evaporation=evaporation, **period).parameters
    summary = summaries.of_table(found, s, options, evaporation=True, **period)
    good = found[found["status"] == STATUS[CALIBRATED]]
    assert (summary.count, summary.total, summary.unit) == (7, 8, "stations")
    assert summary.median("z") == good["z"].median()
    assert list(summary.at_lower) == ["z", "a", "b", "t", "k"]
    assert summary.at_upper["z"] == (good["z"] > 39.9).sum() > 0
    assert summary.at_lower["k"] == (good["k"] < 0.002).sum()
    assert summary.unfiltered == (good["t"] == 0).sum()
    days = max(1, aggregation // 24)
    # 209 days lie between the first stamp and the last.
    assert summary.windows == pytest.approx((good["n"] / (209 // days)).median())
    assert summary.failures() == [f"1 of 8 stations were not calibrated: {found['status'].iloc[7]}."]
    (said,) = summary.warnings(options)
    assert said.startswith("Parameters are at a bound in some of 7 stations: ")
    assert f"Z at 40 mm ({summary.at_upper['z']})" in said
    assert summary.describe().startswith(f"7 of 8 stations calibrated; median R {good['r'].median():.3f}, RMSE ")
    few = replace(summary, windows=0.25).warnings(options)
    assert few[0].startswith("Only 25 % of the windows can be used (median of the stations), because")
    assert few[1:] == replace(summary, windows=0.5).warnings(options) == [said]
    off = replace(summary, unfiltered=3)
    assert off.remarks(options)[0].startswith("The filter does not improve the fit of 3 of 7 stations")
    assert not off.remarks(replace(options, variant="base"))
    assert not replace(summary, unfiltered=0).remarks(options)
    drawn = examples.of_table(found, s, rain, options, evaporation=evaporation, **period)
    order = list(good.sort_values("r", ascending=False)["station_id"])
    ranks = ["best", "best", "median", "median", "worst", "worst"]
    names = order[:2] + order[2:4] + order[-2:]
    assert [one.title for one in drawn] == [f"{name} ({rank} R)" for name, rank in zip(names, ranks, strict=True)]
    for one in drawn:
        assert_drawn(one)
        assert one.windows.index[1] - one.windows.index[0] == pd.Timedelta(days=days)
        assert one.windows.index[0] == pd.Timestamp(period["start"])
    few = examples.of_table(found.iloc[:3], s, rain, options, evaporation=evaporation, **period)
    assert sorted(one.title for one in few) == ["S0", "S1", "S2"]


def test_cubes_are_summarised_and_drawn_as_calibrated(records):
    s, rain = (
        grid(part.reshape(DAYS, 2, 4), *named)
        for part, named in zip(records, (("saturation", "1"), ("rainfall", "mm")), strict=True)
    )
    options = Options(observation_hour=0, variant="t", pool="neighbours", max_gap=1.0)
    parameters = cubes.calibrate(s, rain, options, start="2015-01-11").compute()
    parameters[:, 0, 1] = parameters[:, 0, 0]
    parameters.loc[{"band": "status"}][0, 1] = BORROWED
    seen: list[float] = []
    chunked = parameters.chunk(y=1, x=3)
    summary = summaries.of_raster(chunked, options, windows=229.0, progress=seen.append)
    assert seen == [0.25, 0.5, 0.75, 1.0]
    values = parameters.values.reshape(parameters.sizes["band"], -1)
    frame = pd.DataFrame(values.T, columns=parameters["band"].values)
    good = frame[frame["status"] == CALIBRATED]
    assert (summary.count, summary.total, summary.unit) == (6, 8, "pixels")
    assert summary.status[STATUS[BORROWED]] == 1
    assert len(summary.failures()) == 1
    assert f"1 of 8 pixels have the {STATUS[BORROWED]}." in summary.remarks(options)
    assert summary.unfiltered == (good["t"] == 0).sum()
    assert (summary.at_lower, summary.at_upper) == summaries._at_bounds(good, options, ["z", "a", "b", "t"])
    assert list(summaries.of_raster(chunked, options, windows=229.0, evaporation=True).at_lower) == [*"zabtk"]
    assert summary.median("rmse") == pytest.approx(good["rmse"].median())
    assert summary.windows == pytest.approx((good["n"] / 229).median())
    pd.testing.assert_frame_equal(summary.values, good[[*PARAMETERS, *SCORES]].reset_index(drop=True))
    np.testing.assert_array_equal(summary.maps.values, parameters.values)
    maps = summary.maps.assign_attrs(parameters.attrs)
    drawn = examples.of_cubes(maps, s, rain, options, start="2015-01-11")
    order = frame["r"].dropna().sort_values(ascending=False, kind="stable")
    chosen = [order.index[0], order.index[(len(order) - 1) // 2], order.index[-1]]
    for one, place, rank in zip(drawn, chosen, ("best", "median", "worst"), strict=True):
        row, column = divmod(place, 4)
        assert one.title == f"Pixel at {float(s.y[row]):.2f}° N, {float(s.x[column]):.2f}° E ({rank} R)"
        if place not in (0, 1):
            assert_drawn(one)


def test_a_bound_counts_where_a_parameter_is_near_it_on_the_scale_of_its_range():
    options = Options(variant="t", bounds={"z": (1, 1000), "a": (0, 100), "t": (0.1, 10)})
    values = pd.DataFrame({"z": [1.004, 1.05, 999.0], "a": [0.05, 0.2, 99.95], "b": 5.0, "t": [0.1, 0.0, 10.0]})
    frame = pd.DataFrame(1.0, index=range(3), columns=[*"zabtck", "s_min", "s_max", "r", "rmse"])
    frame = frame.assign(**values)
    lower, upper = summaries._at_bounds(frame, options, ["z", "a", "b", "t"])
    assert lower == {"z": 1, "a": 1, "b": 0, "t": 1}
    assert upper == {"z": 1, "a": 1, "b": 0, "t": 1}


def test_maps_keep_every_nth_pixel_whatever_the_tiles():
    array = xr.DataArray(np.arange(2 * 23 * 17.0).reshape(2, 23, 17), dims=("band", "y", "x")).chunk(y=5, x=4)
    for stride in (1, 3, 7):
        sample = summaries.sampled(array, stride)
        for tile in summaries.tiles_of(array):
            summaries.keep(sample, array.isel(tile).values, tile, stride)
        np.testing.assert_array_equal(sample.values, array.values[:, ::stride, ::stride])
    assert [summaries.stride_of(xr.DataArray(np.empty((n, 2)), dims=("y", "x"))) for n in (480, 481, 961)] == [1, 2, 3]


@pytest.fixture
def inverted() -> tuple[np.ndarray, np.ndarray]:
    """Return rain and reasons (step, y, x): rain is known where a reason says so."""
    rng = np.random.default_rng(4)
    reason = rng.choice(
        [COMPUTED, NO_NEIGHBOUR, NO_SOIL_MOISTURE, SNOW_REPLACED], (STEPS, 3, 5), p=[0.5, 0.3, 0.1, 0.1]
    )
    reason[:, 0, 0] = NO_PARAMETERS
    known = np.isin(reason, (COMPUTED, SNOW_REPLACED))
    return np.where(known, rng.gamma(1.0, 3.0, reason.shape), np.nan), reason.astype(np.uint8)


def test_inverted_cubes_are_summed_up(inverted):
    rain, reason = inverted
    cube, codes = grid(rain, "rainfall", "mm"), grid(reason, "reason", "1").astype(np.uint8)
    fallback = grid(np.where(np.arange(15).reshape(3, 5) > 2, 2.5, np.nan) * np.ones((STEPS - 3, 1, 1)), "rain", "mm")
    seen: list[float] = []
    for place, weights in (("EPSG:4326", np.cos(np.radians(cube.y.values))), ("EPSG:3857", np.ones(3))):
        like = [one.rio.write_crs(place).chunk(y=2, x=3) for one in (cube, codes, fallback)]
        found = inversions.of_rainfall(*like[:2], fallback=like[2], progress=seen.append)
        weight = np.where(np.isfinite(cube.values), weights[:, None], 0.0)
        expected = np.nansum(cube.values * weight, axis=(1, 2)) / weight.sum(axis=(1, 2))
        np.testing.assert_allclose(found.series["rainfall"], expected, rtol=1e-6)
        np.testing.assert_allclose(found.series["fallback"][:-3], 2.5)
        assert found.series["fallback"][-3:].isna().all()
    assert seen[-1] == 1.0
    assert found.step == 1.0
    assert (found.series.index == cube.time.values).all()
    assert found.series.index.name == "time"
    lone = inversions.of_rainfall(*(one[:1].chunk(y=2, x=3) for one in (cube, codes)))
    assert (lone.step, len(lone.series)) == (1.0, 1)
    with np.errstate(invalid="ignore"):
        there = np.isfinite(rain)
        mean = np.where(there, rain, 0).sum(axis=0) / there.sum(axis=0)
    np.testing.assert_allclose(found.rain.values, mean, rtol=1e-5)
    np.testing.assert_allclose(found.valid.values, there.mean(axis=0))
    for code in REASONS:
        assert (found.reasons[code].to_numpy() == (reason == code).sum(axis=(1, 2))).all()
    tiles = inversions.count_codes(codes.chunk(y=2, x=3), codes.chunk(y=2, x=3) % 4).compute()
    counts = [(reason == code).sum() for code in REASONS] + [(reason % 4 == flag).sum() for flag in range(4)]
    assert tiles.sum(axis=(1, 2)).tolist() == counts
    assert tiles.shape[1:] == (2, 2)


def test_inverted_stations_are_summed_up(inverted):
    rain, reason = (part.reshape(STEPS, -1)[:, :9] for part in inverted)
    times = pd.date_range("2015-01-01", periods=STEPS, freq="12h")
    parts = [
        pd.DataFrame({"station_id": f"S{n}", "time": times, "rainfall": rain[:, n], "reason_code": reason[:, n]})
        for n in range(9)
    ]
    found = inversions.InvertedStations()
    handed = list(found.gather(parts))
    assert all(one is other for one, other in zip(handed, parts, strict=True))
    # The first station has no rain and is not drawn.
    assert list(found.first) == [f"S{n}" for n in range(1, 7)]
    assert (found.steps, found.known) == (9 * STEPS, np.isfinite(rain).sum())
    assert found.reasons == {int(code): int((reason == code).sum()) for code in np.unique(reason)}
    lines = found.describe()
    assert lines[0] == f"Rain is known for {found.known} of {found.steps} time steps."
    most = max(found.reasons, key=found.reasons.get)
    assert lines[1] == f"  {found.reasons[most]} {REASONS[most]}"
    assert found.totals().index.name == "station"
    row = found.totals().loc["S2"]
    own = rain[:, 2][np.isfinite(rain[:, 2])]
    assert (row["first"], row["last"], row["steps"], row["known"]) == ("2015-01-01", "2015-01-10", STEPS, own.size)
    wanted = own.sum(), own.mean() * 365.25 * 2, own.max()
    assert (row["mm"], row["mm per year"], row["largest (mm)"]) == pytest.approx(wanted)
    assert inversions._totals(parts[2][:2])["mm per year"] == pytest.approx(
        np.nanmean(rain[:2, 2]) * 730.5, nan_ok=True
    )


def test_stations_are_calibrated_and_inverted_as_their_tables(records):
    s, rain = (table(part) for part in records)
    options = Options(observation_hour=0, variant="base", max_gap=0.0)
    told: list[str] = []
    seen: list[float] = []
    heard: list[str] = []
    found = calibrate_stations(s, rain, options=options, tell=told.extend, progress=seen.append, hear=heard.extend)
    assert heard == found.notes != []
    assert (seen[-1], seen) == (1.0, sorted(seen))
    alone = tables.calibrate(s, rain, options)
    pd.testing.assert_frame_equal(found.parameters, alone.parameters)
    assert found.describe() in told
    assert alone.hour.describe() in told
    assert set(alone.notes) <= set(found.notes)
    seen.clear()
    told.clear()
    some = invert_stations(s, found.parameters.iloc[1:])
    assert "1 of 8 stations have no parameters: S0." in some.notes
    assert some.rainfall.loc[some.rainfall["station_id"] == "S0", "rainfall"].isna().all()
    none = summaries.of_table(found.parameters.iloc[7:], s, options)
    assert (none.count, none.windows) == (0, 1.0)
    kept: list[pd.DataFrame] = []
    # The default threshold is frost: it is warmer everywhere.
    mild = s.assign(value=0.5)
    inverted = invert_stations(s, found, temperature=mild, tell=told.extend, progress=seen.append)
    assert seen[-1] == 1.0
    assert told == inverted.summary.describe()
    expected = tables.invert(s, alone.parameters).table()
    pd.testing.assert_frame_equal(inverted.rainfall, expected)
    assert (expected.index == range(len(expected))).all()
    handed = invert_stations(s, found.parameters, write=kept.extend)
    assert handed.rainfall is None
    pd.testing.assert_frame_equal(pd.concat(kept, ignore_index=True), expected)
    cold = invert_stations(s, found, temperature=mild, snow_threshold=1.0, fallback=s.assign(value=7.0)).rainfall
    assert (cold["rainfall"][cold["reason_code"] == SNOW_REPLACED] == 7.0).all()
    assert (cold["reason_code"] == SNOW_REPLACED).sum() == 7 * DAYS


def test_reports_of_stations_say_what_was_found(records, tmp_path):
    s, rain = (table(part) for part in records)
    s, rain = s[s["station_id"] > "S4"], rain[rain["station_id"] > "S4"]
    page = tmp_path / "page.html"
    options = Options(variant="base", observation_hour=0, max_gap=0)
    given = {"evaporation": s.assign(value=2.0), "start": "2015-03-01", "end": "2015-07-01"}
    found = calibrate_stations(s, rain, options=options, **given, report=page)
    pd.testing.assert_frame_equal(found.parameters, tables.calibrate(s, rain, options, **given).parameters)
    text = page.read_text(encoding="utf-8")
    for said in ("<h4>S5</h4>", "<h4>S6</h4>", "observed 0 h after", ">K</td>", *found.notes):
        assert said in text, said
    invert_stations(s, found, evaporation=s.assign(value=2.0), report=page)
    text = page.read_text(encoding="utf-8")
    assert "Rainfall at S5" in text
    assert "rain model" not in text


def test_few_values_say_why_and_what_to_do():
    assert inversions.few_values({COMPUTED: 5, NO_NEIGHBOUR: 5, NO_PARAMETERS: 100}) == ""
    assert inversions.few_values({NO_PARAMETERS: 3}) == ""
    text = inversions.few_values({COMPUTED: 10, SNOW_REPLACED: 5, NO_NEIGHBOUR: 60, NO_SOIL_MOISTURE: 25})
    assert text.startswith("Rain is known at only 15 % of the time steps where there are parameters (60 % ")
    assert f"60 % {REASONS[NO_NEIGHBOUR]}; 25 % {REASONS[NO_SOIL_MOISTURE]}" in text
    assert "gaps longer than MAX_GAP" in text
