"""When soil moisture was seen, and what is done to rain afterwards: the hour, gaps, drizzle, months, neighbours."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from rasterio.transform import from_origin
from sm2r.core.days import DayStart
from sm2r.core.errors import InputError
from sm2r.core.sm2rain import Options, cubes, tables
from sm2r.core.sm2rain.calibration import BORROWED, CALIBRATED, MISSING
from sm2r.core.sm2rain.finish import MONTHS, apply_finish
from sm2r.core.sm2rain.hour import LAG, USUAL, Hour, Place, find_hour, longest_gap
from sm2r.core.sm2rain.model import LEAST_CHANGE, make_steps, signal
from sm2r.core.sm2rain.options import Parameters

from .test_cubes import grid
from .test_sm2rain import DAY, forward, numpy_rain, simulated

DAYS = 500
FIRST = np.datetime64("2015-01-01", "s")


def hourly(seed: int, days: int = DAYS) -> tuple[np.ndarray, np.ndarray]:
    """Return saturation at the begin of each hour, and the rain that falls in it, of a bucket that drains."""
    rng = np.random.default_rng(seed)
    hours = 24 * days
    # Showers of some hours, on a third of the days.
    begins = rng.random(hours) < 1 / 72
    rain = np.convolve(np.where(begins, rng.gamma(0.7, 4.0, hours), 0.0), np.ones(4))[:hours]
    s = np.empty(hours)
    level = 0.5
    for hour in range(hours):
        s[hour] = level
        level = min(1.0, level + rain[hour] / 90 - 12 * level**4 / 90 / 24)
    return s + rng.normal(0, 0.002, hours), rain


def seen_at(hour: int, seed: int, missing: float = 0.0) -> Place:
    """Return a record seen so many hours after the begin of the days by which it is labelled."""
    s, rain = hourly(seed)
    # One day is left at either end, for hours beyond the day.
    days = np.arange(1, DAYS - 2)
    labels = days * DAY
    seen = s[24 * days + hour]
    seen[np.random.default_rng(seed).random(seen.size) < missing] = np.nan
    return Place(seen, rain.reshape(DAYS, 24).sum(axis=1)[days], labels, labels, DAY)


@pytest.mark.parametrize("hour", [-6, 0, 6, 12, 18, 24, 30])
def test_the_hour_of_records_is_found_within_three_hours(hour):
    found = find_hour([seen_at(hour, seed) for seed in range(4)], 1.0)
    assert abs(found.hour - hour) <= 3
    assert found.places == 4
    assert not found.flat
    assert min(found.profile, key=found.profile.get) == found.hour
    assert max(found.r.values()) == pytest.approx(found.r[found.hour], abs=0.02)


def test_the_hour_is_found_with_gaps_and_mislabelled_days_are_told():
    places = [seen_at(6, seed, missing=0.4) for seed in range(4)]
    assert longest_gap(places) == 3
    assert abs(find_hour(places, 3.0).hour - 6) <= 3
    assert any(
        "shifted by a day" in text for text in find_hour([seen_at(42, seed) for seed in range(4)], 1.0).warnings()
    )
    assert not find_hour([seen_at(12, seed) for seed in range(4)], 1.0).warnings()


def test_without_enough_days_noon_is_taken_and_without_signal_it_is_said():
    short = seen_at(6, 1)
    rain = np.where(np.arange(short.rain.size) < 80, short.rain, np.nan)
    found = find_hour([Place(short.s, rain, short.seconds, short.labels, DAY)], 1.0)
    assert (found.hour, found.places, found.profile) == (USUAL, 0, {})
    assert "No place has 90 days" in found.describe()
    noise = np.random.default_rng(1).permutation(short.s)
    found = find_hour([Place(noise, short.rain, short.seconds, short.labels, DAY)], 1.0)
    assert found.flat
    assert any("The hour of observation is uncertain" in text for text in found.warnings())


def test_the_hour_is_told_in_words():
    profile = {0.0: 60.0, 9.0: 0.0, 24.0: 40.0}
    found = Hour(9.0, places=3, profile=profile, r={0.0: 0.1234, 9.0: 0.75, 24.0: 0.5})
    assert found.describe() == (
        "Soil moisture was observed 9 h after its time stamp, as estimated from 3 places: R of the fit is 0.750; with "
        "0 h it would be 0.123; with 24 h it would be 0.500."
    )
    alone = Hour(0.0, places=1, profile={0.0: 0.0, 9.0: 5.0}, r={0.0: 0.75, 9.0: 0.5})
    assert "as estimated from 1 place: R of the fit is 0.750." in alone.describe()
    assert Hour(6.5, told=True).describe() == (
        "Soil moisture was observed 6.5 h after its time stamp, as set in the options."
    )
    assert not Hour(-24.0, told=True).warnings()
    assert not found.warnings()
    # Noon is as likely as any other hour where records tell nothing.
    assert Hour(12.0, profile={0.0: 12.0, 12.0: 0.0, 24.0: 12.0}).flat
    for hour, shifted in ((-9.0, True), (-6.0, False), (36.0, False), (39.0, True)):
        text = Hour(hour, profile=dict.fromkeys((0.0, 3.0, 24.0), 500.0) | {hour: 0.0}).warnings()
        assert [f"The estimated hour of observation is {hour:g} h" in one for one in text] == [True] * shifted


def test_how_the_hour_was_found_survives_metadata():
    found = find_hour([seen_at(6, 1)], 1.0)
    back = Hour.from_attrs({"observation_hour": found.hour, **found.to_attrs()})
    assert (back.hour, back.places, back.told) == (found.hour, 1, False)
    assert back.profile == pytest.approx(found.profile, rel=1e-5)
    told = Hour(6.0, told=True)
    assert Hour.from_attrs({"observation_hour": 6.0, **told.to_attrs()}) == told


@pytest.mark.parametrize(("days", "expected"), [(1, 1.0), (3, 3.0), (9, 5.0)])
def test_the_longest_gap_holds_four_fifths_of_the_time(days, expected):
    s = np.full(400, np.nan)
    s[::days] = 0.3
    seconds = np.arange(400) * DAY
    assert longest_gap([Place(s, s, seconds, seconds, DAY)]) == expected


def test_short_intervals_count_by_the_time_that_they_hold():
    s = np.full(400, 0.3)
    s[330:] = np.where(np.arange(70) % 4 == 0, 0.3, np.nan)
    seconds = np.arange(400) * DAY
    # Of 401 days with one pass doubled, 329 lie in intervals of a day.
    twice = Place(np.append(s, 0.3), s, np.append(seconds, seconds[-1]), seconds, DAY)
    assert longest_gap([twice]) == 1.0
    assert longest_gap([Place(s[300:], s[300:], seconds[300:], seconds[300:], DAY)]) == 4.0
    assert longest_gap([]) == 1.0


def station(values: np.ndarray, name: str = "A", seconds: np.ndarray | None = None) -> pd.DataFrame:
    seconds = np.arange(values.size) * DAY if seconds is None else seconds
    return pd.DataFrame({"station_id": name, "time": FIRST + seconds.astype("timedelta64[s]"), "value": values})


@pytest.mark.parametrize(("hour", "stamp"), [(0.0, "start"), (24.0, "end")])
def test_hours_of_a_whole_step_are_the_stamps_of_before(hour, stamp):
    s, rain = simulated(3, missing=0.02)
    s, rain = station(s), station(rain)
    shared = {"max_gap": 0.0, "normalisation": "minmax"}
    found = [
        tables.calibrate(s, rain, Options(**shared, **own)).parameters
        for own in ({"observation_hour": hour}, {"rain_stamp": stamp})
    ]
    pd.testing.assert_frame_equal(*found)
    row = found[0].iloc[0]
    inverted = tables.invert(s, found[0]).table()
    swi, step = np.empty(len(s)), make_steps(*[np.arange(len(s)) * DAY] * 2, DAY)
    signal(s["value"].to_numpy(), step, 0.0, 0.0, 0.0, 1.0, np.empty(step.edges.size))
    saturation = (filtered(s["value"].to_numpy(), row.t, swi) - row.s_min) / (row.s_max - row.s_min)
    fitted = Parameters(*(row[name] for name in Parameters._fields))
    expected, _ = forward(saturation, np.arange(len(s)) * DAY, DAY, fitted, end=hour > 0)
    np.testing.assert_allclose(inverted["rainfall"], expected, rtol=0, atol=1e-9)
    # And by hand: the rain between two values is the first one's, or the second one's.
    by_hand = numpy_rain(saturation, row.z, row.a, row.b)
    ours = inverted["rainfall"].to_numpy()[1:] if hour else inverted["rainfall"].to_numpy()[:-1]
    np.testing.assert_allclose(ours, by_hand, rtol=0, atol=1e-9)


def filtered(s: np.ndarray, t: float, swi: np.ndarray) -> np.ndarray:
    from sm2r.core.sm2rain.filters import filter_record

    filter_record(s, np.arange(s.size) * DAY, t, 0.0, swi)
    return swi


def test_both_ways_to_say_the_hour_are_an_error():
    with pytest.raises(InputError, match="RAIN_STAMP is 'end' and OBSERVATION_HOUR 6"):
        Options(rain_stamp="end", observation_hour=6)


def test_boundaries_are_interpolated_between_observations_near_enough():
    seconds = np.arange(6) * DAY
    s = np.array([0.1, 0.3, np.nan, 0.5, np.nan, np.nan])
    for gap, known in ((1.0, [0.25]), (2.0, [0.25, 0.375, 0.475])):
        # Seen at 06: the boundary at midnight is three quarters of the way to the next observation.
        steps = make_steps(seconds, seconds, DAY, shift=6 * 3600, max_gap=gap)
        saturation = np.empty(steps.edges.size)
        signal(s, steps, 0.0, 0.0, 0.0, 1.0, saturation)
        np.testing.assert_allclose(saturation[np.isfinite(saturation)], known, atol=1e-12)
        assert np.isnan(saturation[0])
    none = make_steps(seconds, seconds[:0], DAY)
    assert (none.edges.size, none.first.size, none.later.size) == (0, 0, 0)


def test_observations_at_their_own_times_give_rain_by_day():
    s, rain = hourly(5)
    rng = np.random.default_rng(5)
    # Two overpasses that are kept apart, a third of them missing.
    seconds = np.sort(np.concatenate([np.arange(DAYS) * DAY + hour * 3600 for hour in (9, 21)]))
    seconds = seconds[rng.random(seconds.size) > 0.3]
    daily = station(rain.reshape(DAYS, 24).sum(axis=1))
    passes = station(s[seconds // 3600], seconds=seconds)
    result = tables.calibrate(passes, daily, Options(max_gap=1.5))
    row = result.parameters.iloc[0]
    assert result.hour.hour == LAG
    assert bool(row.own_times)
    inverted = tables.invert(passes, result.parameters).table()
    both = inverted.merge(daily, on="time")
    assert len(both) == len(inverted)
    assert (both["time"].dt.hour == 0).all()
    assert both["rainfall"].corr(both["value"]) > 0.85


def seen_twice(days: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return soil moisture of a station at 9 and 21 h, three tenths of it missing, and its daily rain."""
    s, rain = hourly(5, days)
    seconds = np.sort(np.concatenate([np.arange(days) * DAY + hour * 3600 for hour in (9, 21)]))
    seconds = seconds[np.random.default_rng(5).random(seconds.size) > 0.3]
    return station(s[seconds // 3600], seconds=seconds), station(rain.reshape(days, 24).sum(axis=1))


def as_cube(frame: pd.DataFrame, variable: str, units: str, step: str) -> xr.DataArray:
    """Return the record of a station as a cube of two by two pixels."""
    values = np.broadcast_to(frame["value"].to_numpy()[:, None, None], (len(frame), 2, 2))
    times = frame["time"].to_numpy().astype("datetime64[ns]")
    return grid(values, variable, units).assign_coords(time=times).assign_attrs(time_step=step)


@pytest.mark.parametrize("period", [{}, {"start": "2015-01-03", "end": "2015-06-20"}])
def test_windows_are_counted_from_the_first_day_of_passes(period):
    passes, daily = seen_twice(200)
    options = Options(max_gap=1.5, variant="base", aggregation=72)
    alone = tables.calibrate(passes, daily, options, **period).parameters
    both = as_cube(passes, "saturation", "1", "PT12H"), as_cube(daily, "rainfall", "mm", "P1D")
    found = cubes.calibrate(*both, options, **period)
    for name in ("n", "rmse", "z"):
        assert found.sel(band=name).values == pytest.approx(alone[name].item(), rel=1e-4), name


@pytest.mark.parametrize("begin", [0, 6, -8])
def test_passes_give_a_cube_the_rain_of_a_station(begin):
    passes, daily = seen_twice(300)
    options = Options(max_gap=1.5, variant="base")
    usual = tables.calibrate(passes, daily.iloc[1:-1], options).parameters
    # Days that begin at another hour are days, too: all is as if clocks were put.
    daily, passes = (one.assign(time=one["time"] + pd.Timedelta(hours=begin)) for one in (daily, passes))
    # Days without soil moisture at either end have no rain.
    moisture, fallen = as_cube(passes, "saturation", "1", "PT12H"), as_cube(daily.iloc[1:-1], "rainfall", "mm", "P1D")
    for told in ({}, {"day_start": str(begin)}) if begin else ({},):
        parameters = cubes.calibrate(moisture, fallen.assign_attrs(told), options).compute()
        alone = tables.calibrate(passes, daily.iloc[1:-1], options).parameters
        for name in ("z", "a", "b", "rmse", "n"):
            assert parameters.sel(band=name).values == pytest.approx(usual[name].item(), rel=1e-4), name
            assert alone[name].item() == pytest.approx(usual[name].item(), rel=1e-12), name
        assert (parameters.attrs["observation_hour"], bool(parameters.attrs["own_times"])) == (LAG, True)
        back, reason = cubes.invert(moisture, parameters)
        assert back.attrs.get("day_start", "") == (str(begin) if begin else "")
        expected = tables.invert(passes, alone).table().set_index("time")
        assert (back.time.values == expected.index.values).all()
        assert set(expected.index.hour) == {begin % 24}
        np.testing.assert_allclose(back.values[:, 1, 0], expected["rainfall"], rtol=1e-3, atol=1e-3)
        assert (reason.values[:, 0, 1] == expected["reason_code"]).all()
        assert cubes.learn(moisture, fallen, parameters) is not None
        part, _ = cubes.invert(moisture, parameters, start="2015-03-01", end="2015-03-31")
        # Without a pass on the last day there is no rain of it.
        assert part.sizes["time"] == 30
        assert part["time"].values[0] == np.datetime64("2015-03-01") + np.timedelta64(begin, "h")
        own = tables.invert(passes, alone, start="2015-03-01", end="2015-03-31").table()
        np.testing.assert_array_equal(own["time"].to_numpy(), part["time"].values)
        np.testing.assert_allclose(part.values[:-1, 0, 0], back.sel(time=part["time"]).values[:-1, 0, 0], rtol=1e-6)


def test_days_of_a_time_zone_are_those_of_rain_when_the_clock_changes():
    s, rain = hourly(5, 300)
    zone = DayStart(zone="America/New_York")
    days = np.datetime64("2015-01-01") + np.arange(300)
    starts = zone.starts(days)
    hours = np.datetime64("2015-01-01") + np.arange(300 * 24) * np.timedelta64(1, "h")
    inside = np.searchsorted(starts, hours, side="right") - 1
    sums = np.bincount(inside[inside >= 0], rain[inside >= 0], minlength=300)
    fallen = grid(np.broadcast_to(sums[:-1, None, None], (299, 2, 2)), "rainfall", "mm").assign_coords(time=starts[:-1])
    fallen = fallen.assign_attrs(time_step="P1D", day_start="America/New_York")
    moisture = grid(np.broadcast_to(s[::6, None, None], (1200, 2, 2)), "saturation", "1")
    moisture = moisture.assign_coords(time=hours[::6].astype("datetime64[ns]")).assign_attrs(time_step="PT6H")
    parameters = cubes.calibrate(moisture, fallen, Options(variant="base")).compute()
    back, _ = cubes.invert(moisture, parameters)
    np.testing.assert_array_equal(back["time"][1:-1], starts[: back.sizes["time"] - 2])
    assert back.attrs["day_start"] == "America/New_York"
    both = back.isel(y=0, x=0).to_series().rename("p").to_frame().join(fallen.isel(y=0, x=0).to_series().rename("o"))
    assert both.notna().all(axis=1).sum() >= 297
    assert both.corr().loc["p", "o"] > 0.7
    utc = fallen.assign_coords(time=days[:299].astype("datetime64[ns]"))
    utc.attrs = {}
    with pytest.raises(InputError, match=r"FALLBACK .* no time stamp in common with the steps of rain"):
        cubes.invert(moisture, parameters, fallback=utc.assign_attrs(variable="rainfall", units="mm"))


def test_the_hour_is_looked_for_in_daily_records_alone(monkeypatch):
    """In some of them, evenly spread; hourly ones are seen when they are stamped."""
    seen: list[Place] = []
    monkeypatch.setattr(tables, "places_for", lambda days: 4 if days == 24 * 100 else 0)
    monkeypatch.setattr(
        tables, "find_hour", lambda places, gap, progress: seen.extend(places) or Hour(6.0, len(places))
    )
    records = [(f"D{n}", *(station(values[:100], f"D{n}") for values in simulated(n))) for n in range(9)]
    s, rain = hourly(3, 100)
    hours = np.arange(s.size) * 3600
    records.append(("H", station(s, "H", hours), station(rain, "H", hours)))
    moisture, fallen = (pd.concat([record[number] for record in records]) for number in (1, 2))
    found = tables.calibrate(moisture, fallen, Options(variant="base"))
    # Of ten stations in the order of their names, four.
    for place, number in zip(seen, (0, 3, 6), strict=True):
        np.testing.assert_array_equal(place.s, records[number][1]["value"])
        np.testing.assert_array_equal(place.rain, records[number][2]["value"])
    assert found.parameters["observation_hour"].tolist() == [6.0] * 9 + [0.0]
    assert found.hour == Hour(6.0, 3)
    alone = tables.calibrate(moisture[moisture["station_id"] == "H"], fallen, Options(variant="base"))
    assert alone.hour == Hour(0.0, told=True)


def test_values_between_the_steps_are_counted():
    place = seen_at(18, 2)
    s, rain = station(place.s, seconds=place.seconds), station(place.rain, seconds=place.labels)
    late = rain.assign(time=rain["time"] + pd.to_timedelta(np.where(np.arange(len(rain)) % 10 == 5, 6, 0), unit="h"))
    notes = tables.calibrate(s, late, Options(observation_hour=18)).notes
    assert sum("values of RAINFALL are not at the beginning of a time step" in text for text in notes) == 1
    assert not any("RAINFALL" in text for text in tables.calibrate(s, rain, Options(observation_hour=18)).notes)


def test_rows_that_are_absent_are_as_good_as_empty_ones():
    place = seen_at(18, 2)
    s, rain = station(place.s, seconds=place.seconds), station(place.rain, seconds=place.labels)
    # Seen after two days, two and three: the most common step is two.
    empty = s.assign(value=s["value"].where(np.isin(np.arange(len(s)) % 7, (0, 2, 4))))
    found = [tables.calibrate(one, rain, Options()) for one in (empty, empty.dropna())]
    pd.testing.assert_frame_equal(found[0].parameters, found[1].parameters)
    assert found[0].parameters["max_gap"].item() == 3
    inverted = [tables.invert(one, found[0].parameters).table().dropna() for one in (empty, empty.dropna())]
    pd.testing.assert_frame_equal(*(one.reset_index(drop=True) for one in inverted))


def test_rounding_does_not_decide_between_no_rain_and_drainage():
    s = np.repeat(np.linspace(0.9, 0.5, 40), 5)
    noisy = s + 1e-14 * np.random.default_rng(1).standard_normal(s.size)
    assert LEAST_CHANGE > 1e-14
    seconds, parameters = np.arange(s.size) * DAY, Parameters(100.0, 20.0, 2.0, 0.0, 0.0, 0.0, 0.0, 1.0)
    plain, with_noise = (forward(values, seconds, DAY, parameters)[0] for values in (s, noisy))
    np.testing.assert_allclose(with_noise, plain, atol=1e-9)
    assert (plain[:4] == 0).all()


def finished(**options) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return rain as calibrated on it, as inverted with nothing done to it, and with what the options ask for."""
    s, rain = simulated(7)
    s, rain = station(s), station(rain)
    found = [tables.calibrate(s, rain, Options(observation_hour=0, **own)).parameters for own in ({}, options)]
    return rain, *(tables.invert(s, parameters).table() for parameters in found)


def test_drizzle_is_cut_and_the_total_kept():
    rain, kept, cut = finished(drizzle="cut")
    known = kept["rainfall"].notna()
    observed, before, after = rain["value"][known], kept["rainfall"][known], cut["rainfall"][known]
    assert after.sum() == pytest.approx(before.sum(), rel=1e-6)
    dry = (observed < 1).mean()
    assert (before == 0).mean() < dry
    assert (after == 0).mean() == pytest.approx(dry, abs=2 / known.sum())
    raining = after > 0
    assert np.ptp((after / before)[raining]) < 1e-9
    assert before[~raining].max() <= before[raining].min()


def test_months_are_brought_to_the_totals_of_the_reference():
    rain, before, after = finished(monthly=True)
    known = before["rainfall"].notna()
    month = rain["time"].dt.month[known]
    observed, plain, scaled = (
        part[known].groupby(month).sum() for part in (rain["value"], before["rainfall"], after["rainfall"])
    )
    # Ten mm are added to both, so that a dry month does not tell much.
    factor = ((observed + 10) / (plain + 10)).clip(0.5, 2)
    np.testing.assert_allclose(scaled / plain, factor, rtol=1e-6)
    assert np.ptp(factor) > 0.05


def test_what_was_not_found_changes_no_rain():
    rain = np.array([[0.5, 2.0, np.nan], [0.5, 2.0, np.nan]], np.float32)
    months = np.array([0, 11, 0])
    cut = {"drizzle": np.array([np.nan, 1.0]), "scale": np.array([np.nan, 1.5])}
    found = apply_finish(rain, cut, months)
    np.testing.assert_array_equal(found, [[0.5, 2.0, np.nan], [0.0, 3.0, np.nan]])
    factors = {name: np.array([np.nan, 1 + number / 10]) for number, name in enumerate(MONTHS)}
    found = apply_finish(rain, cut | factors, months)
    np.testing.assert_allclose(found, [[0.5, 2.0, np.nan], [0.0, 6.3, np.nan]], rtol=1e-6)
    assert found.dtype == np.float32


@pytest.fixture(scope="module")
def row() -> tuple[xr.DataArray, xr.DataArray]:
    """Six pixels: the third has no rain, the last no soil moisture."""
    s, rain = (np.stack(part, axis=1)[:, None, :] for part in zip(*map(simulated, range(6)), strict=True))
    rain[:, 0, 2] = np.nan
    s[:, 0, 5] = np.nan
    place = from_origin(100, 38, 0.25, 0.25)
    return tuple(
        grid(values, *named).rio.write_transform(place)
        for values, named in ((s, ("soil_moisture", "m3 m-3")), (rain, ("rainfall", "mm")))
    )


@pytest.mark.parametrize("normalisation", ["none", "minmax"])
def test_pixels_without_a_reference_take_the_parameters_of_the_nearest(row, normalisation):
    s, rain = row
    shared = {"observation_hour": 0, "normalisation": normalisation}
    own = cubes.calibrate(s, rain, Options(**shared)).compute()
    found = cubes.calibrate(s, rain, Options(**shared, pool="neighbours", drizzle="cut")).compute()
    status = found.sel(band="status").values[0]
    assert status.tolist() == [CALIBRATED, CALIBRATED, BORROWED, CALIBRATED, CALIBRATED, MISSING]
    names = list("zabtck")
    nearest = found.sel(band=[*names, "drizzle", "scale"]).values[:, 0]
    assert any(np.array_equal(nearest[:, 2], nearest[:, other]) for other in (1, 3))
    np.testing.assert_array_equal(nearest[:6, [0, 1, 3, 4]], own.sel(band=names).values[:, 0][:, [0, 1, 3, 4]])
    assert found.sel(band="r").isnull().values[0].tolist() == [False, False, True, False, False, True]
    # Limits of normalisation are those of a pixel's own soil moisture.
    low, high = found.sel(band=["s_min", "s_max"]).values[:, 0, 2]
    if normalisation == "none":
        assert (low, high) == (0, 1)
    else:
        t = float(found.sel(band="t").values[0, 2])
        swi = filtered(s.values[:, 0, 2].astype(float), t, np.empty(s.sizes["time"]))
        assert (low, high) == pytest.approx((np.nanmin(swi), np.nanmax(swi)))
    inverted, _ = cubes.invert(s, found)
    assert inverted.notnull().mean("time").values[0].tolist() == pytest.approx([729 / 730] * 5 + [0], abs=1e-9)


def test_without_any_reference_there_is_no_neighbour(row):
    s, rain = row
    with pytest.raises(InputError, match="no neighbour has parameters"):
        cubes.calibrate(s, rain.where(rain < 0), Options(observation_hour=0, pool="neighbours"))


@pytest.mark.parametrize("missing", [False, True])
def test_classes_within_a_pixel_are_mixed_by_their_shares(row, missing):
    s, rain = row
    share = np.array([1.0, 1.0, 0.25, 0.0, 0.0, 0.0])
    shares = xr.DataArray(
        np.stack([share, 1 - share])[:, None, :], {"class": [3.0, 8.0], "y": s.y, "x": s.x}, ("class", "y", "x")
    )
    # A share that is not given is 0.
    shares = shares.where(shares > 0) if missing else shares
    shares = shares.rio.write_crs("EPSG:4326").rio.write_transform(s.rio.transform())
    options = Options(observation_hour=0, pool="classes")
    names = list("zabtck")
    mixed = cubes.calibrate(s, rain, options, classes=shares).compute().sel(band=names).values[:, 0]
    largest = shares[0].copy(data=np.where(shares[0] > 0.5, 3.0, 8.0))
    whole = cubes.calibrate(s, rain, options, classes=largest.drop_vars("class"))
    pure = whole.compute().sel(band=names).values[:, 0]
    np.testing.assert_allclose(mixed[:, [0, 4]], pure[:, [0, 4]], rtol=1e-9)
    np.testing.assert_allclose(mixed[:, 2], 0.25 * pure[:, 0] + 0.75 * pure[:, 4], rtol=1e-9)
    assert not np.allclose(pure[:, 0], pure[:, 4])
