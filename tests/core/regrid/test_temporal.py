"""Regridding in time: days and months against a count minute by minute and against pandas."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core import cube, days
from sm2r.core.errors import InputError
from sm2r.core.regrid import grid_of, make_grid, regrid, remarks
from sm2r.core.regrid.temporal import choose_statistic, is_rate
from sm2r.tests.data import real

DAY = np.timedelta64(1, "D")


def record(values, start, step, *, variable="rainfall", units="mm"):
    """Return a cube of one row: values (step,) or (step, pixel), `step` an ISO duration or pandas frequency."""
    values = np.asarray(values, dtype="float64").reshape(len(values), 1, -1)
    duration = cube.parse_iso_duration(step)
    if step == "P1M":
        times = pd.date_range(start, periods=len(values), freq="MS").to_numpy("datetime64[ns]")
    else:
        times = np.datetime64(start, "ns") + np.arange(len(values)) * duration
    x = 0.5 + np.arange(values.shape[2])
    array = xr.DataArray(values, {"time": times, "y": [0.5], "x": x}, ("time", "y", "x"))
    array.attrs = {"variable": variable, "units": units, "product": "Probe", "time_step": step}
    return array.rio.write_crs(4326).rio.write_transform(Affine(1, 0, 0, 0, -1, 1))


def combined(array, time_step="daily", **options):
    found = regrid(array, time_step=time_step, **options)
    return found["time"].dt.strftime("%Y-%m-%d").to_numpy().tolist(), found.to_numpy()[:, 0]


def minute_by_minute(array, time_step, statistic, least):
    """Return what each day or month should hold, counting quarters of an hour one by one."""
    quarter = pd.Timedelta("15min")
    length = pd.Timedelta(array.attrs["time_step"])
    rows = []
    for time, value in zip(array["time"].to_numpy(), array.to_numpy()[:, 0, 0], strict=True):
        count = length // quarter
        rows += [(pd.Timestamp(time) + i * quarter, value, value / count) for i in range(count)]
    frame = pd.DataFrame(rows, columns=["time", "value", "part"]).set_index("time")
    out = {}
    for label, group in frame.groupby(frame.index.to_period("D" if time_step == "daily" else "M")):
        whole = (label.end_time + pd.Timedelta("1ns") - label.start_time) / quarter
        if len(group) / whole < least - 1e-9:
            continue
        share = group["value"].notna().sum() / whole
        value = group["value"].mean() if statistic == "mean" else group["part"].sum() / share if share else np.nan
        out[str(label)[:10]] = value if share >= least - 1e-9 and share > 0 else np.nan
    return out


@settings(max_examples=60, deadline=None)
@given(
    offset=st.integers(0, 95),
    hours=st.sampled_from([1, 2, 3, 5, 6, 8, 12, 24]),
    count=st.integers(1, 40),
    statistic=st.sampled_from(["mean", "sum"]),
    least=st.sampled_from([0.0, 0.25, 0.5, 1.0]),
    missing=st.sampled_from([0.0, 0.3]),
    time_step=st.sampled_from(["daily", "monthly"]),
    seed=st.integers(0, 9),
)
def test_days_and_months_minute_by_minute(offset, hours, count, statistic, least, missing, time_step, seed):
    rng = np.random.default_rng(seed)
    values = np.where(rng.random(count) < missing, np.nan, rng.random(count))
    start = pd.Timestamp("2016-02-27") + offset * pd.Timedelta("15min")
    step = f"PT{hours}H" if hours < 24 else "P1D"
    array = record(values, start, step)
    expected = minute_by_minute(array, time_step, statistic, least)
    if not expected:
        with pytest.raises(InputError, match=r"no (day|month) has steps for a share.*Lower MIN_COVERAGE"):
            combined(array, time_step, statistic=statistic, min_coverage=least)
        return
    labels, found = combined(array, time_step, statistic=statistic, min_coverage=least)
    assert [label[: 10 if time_step == "daily" else 7] for label in labels] == list(expected)
    np.testing.assert_allclose(found[:, 0], list(expected.values()), rtol=1e-9)


def test_a_step_across_midnight_is_shared_by_time():
    # 3B42: steps of three hours centred on 00, 03, … UTC; the first spans 22:30 to 01:30.
    values = np.zeros(17)
    values[0], values[8] = 6.0, 3.0
    array = record(values, "2007-12-31T22:30", "PT3H")
    labels, found = combined(array, min_coverage=0.99)
    assert labels == ["2008-01-01", "2008-01-02"]
    np.testing.assert_allclose(found[:, 0], [3.0 + 1.5, 1.5])
    labels, found = combined(array, min_coverage=0)
    assert labels == ["2007-12-31", "2008-01-01", "2008-01-02", "2008-01-03"]
    _, means = combined(array, statistic="mean", min_coverage=0.99)
    np.testing.assert_allclose(means[:, 0], [(6 * 1.5 + 3 * 1.5) / 24, 3 * 1.5 / 24])


def test_hours_to_days_and_days_to_months_as_pandas_has_them():
    rng = np.random.default_rng(0)
    values = rng.gamma(0.3, 2, (24 * 90, 3))
    array = record(values, "2015-01-01", "PT1H")
    series = pd.DataFrame(values, index=array["time"].to_numpy())
    for statistic in ("mean", "sum"):
        days = series.resample("D").agg(statistic)
        np.testing.assert_allclose(combined(array, statistic=statistic)[1], days, rtol=1e-12)
        daily = record(days.to_numpy(), "2015-01-01", "P1D")
        labels, found = combined(daily, "monthly", statistic=statistic)
        assert labels == ["2015-01-01", "2015-02-01", "2015-03-01"]
        np.testing.assert_allclose(found, days.resample("MS").agg(statistic), rtol=1e-12)
    # Day by day and month by month are one.
    np.testing.assert_allclose(combined(array, "monthly")[1], combined(daily, "monthly")[1], rtol=1e-9)


def test_gaps_count_and_sums_are_scaled():
    values = np.ones(24)
    values[10:16] = np.nan
    array = record(values, "2015-06-01", "PT1H")
    assert combined(array, min_coverage=0.75)[1][0, 0] == pytest.approx(24)
    assert np.isnan(combined(array, min_coverage=0.76)[1][0, 0])
    assert combined(array, statistic="mean", min_coverage=0.75)[1][0, 0] == pytest.approx(1)
    # Steps that are no bands at all are gaps as well.
    fewer = array.isel(time=np.flatnonzero(np.isfinite(values)))
    assert combined(fewer, min_coverage=0.75)[1][0, 0] == pytest.approx(24)
    with pytest.raises(InputError, match="no day has steps for a share"):
        combined(fewer, min_coverage=0.76)


def local_days(array, zone, statistic):
    """Return what days of a zone's clock hold, as pandas has them."""
    series = pd.Series(array.to_numpy()[:, 0, 0], pd.DatetimeIndex(array["time"].to_numpy(), tz="UTC").tz_convert(zone))
    found = series.resample("D").agg(statistic)
    return found.index.tz_convert("UTC").tz_localize(None).to_numpy("datetime64[ns]"), found.to_numpy()


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"])
@pytest.mark.parametrize("statistic", ["mean", "sum"])
def test_days_of_a_zone_as_pandas_has_them(zone, statistic):
    """Of a whole year by half hours, so that two of its days have other lengths where the clock changes."""
    rng = np.random.default_rng(0)
    begin = pd.Timestamp("2015-01-01", tz=zone).tz_convert("UTC").tz_localize(None)
    end = pd.Timestamp("2016-01-01", tz=zone).tz_convert("UTC").tz_localize(None)
    array = record(rng.random((end - begin) // pd.Timedelta("30min")), begin, "PT30M")
    daily = regrid(array, time_step="daily", statistic=statistic, day_start=days.parse(zone), min_coverage=1)
    starts, expected = local_days(array, zone, statistic)
    np.testing.assert_array_equal(daily["time"].to_numpy(), starts)
    np.testing.assert_allclose(daily.to_numpy()[:, 0, 0], expected, rtol=1e-9)
    assert (daily.attrs["time_step"], daily.attrs["day_start"]) == ("P1D", zone)
    # Months of these days, whole ones, are those of the zone; of the days or of the half hours, it is one.
    months = regrid(daily, time_step="monthly", statistic=statistic, min_coverage=1)
    at_once = regrid(array, time_step="monthly", statistic=statistic, day_start=days.parse(zone), min_coverage=1)
    assert months.sizes["time"] == at_once.sizes["time"] == 12
    local = pd.DatetimeIndex(months["time"].to_numpy(), tz="UTC").tz_convert(zone)
    assert [str(time)[:19] for time in local] == [f"2015-{month:02d}-01 00:00:00" for month in range(1, 13)]
    np.testing.assert_allclose(months.to_numpy(), at_once.to_numpy(), rtol=1e-9)
    assert months.attrs["day_start"] == zone


def test_days_of_gauges_read_in_the_morning():
    """08:00 in China is 00 UTC of the day; 08:00 UTC is eight hours later."""
    values = np.arange(96.0)
    array = record(values, "2015-06-01", "PT1H")
    found = regrid(array, time_step="daily", day_start=days.parse("08:00"), min_coverage=1)
    assert found["time"].to_numpy().tolist() == (np.datetime64("2015-06-01T08", "ns") + np.arange(3) * DAY).tolist()
    np.testing.assert_allclose(found.to_numpy()[:, 0, 0], [values[8 + 24 * d : 32 + 24 * d].sum() for d in range(3)])
    assert found.attrs["day_start"] == "8"
    # The last eight hours of May belong to the first day of June in China.
    array = record(np.ones(24 * 31), "2015-05-31T16:00", "PT1H")
    month = regrid(array, time_step="monthly", day_start=days.parse("-8"))
    assert month["time"].to_numpy().tolist() == [np.datetime64("2015-05-31T16", "ns").item()]
    assert month.to_numpy().ravel().tolist() == pytest.approx([720])
    again = regrid(month, time_step="monthly")
    assert again["time"].to_numpy().tolist() == month["time"].to_numpy().tolist()
    assert "Days begin at 16:00 UTC of the day before." in remarks.on_coverage(
        array, "daily", "auto", 0.5, name="INPUT", day_start=days.parse("-8")
    )


def test_the_value_at_an_hour():
    """The nearest step within half a step of the hour; no other stands for it where it is missing."""
    array = record(np.arange(96.0), "2015-06-01", "PT1H", variable="soil_moisture", units="m3 m-3")
    array[24] = np.nan
    found = regrid(array, time_step="daily", hour=0)
    assert found["time"].to_numpy().tolist() == (np.datetime64("2015-06-01", "ns") + np.arange(4) * DAY).tolist()
    np.testing.assert_array_equal(found.to_numpy().ravel(), [0, np.nan, 48, 72])
    assert found.attrs["time_step"] == "P1D"
    found = regrid(array, time_step="daily", hour=6, day_start=days.parse("Asia/Shanghai"))
    np.testing.assert_array_equal(found.to_numpy().ravel(), [22, 46, 70, 94])
    # 23:30 is half an hour before midnight and belongs to it, 00:30 is too late.
    shifted = array.assign_coords(time=array["time"] + np.timedelta64(30, "m"))
    found = regrid(shifted, time_step="daily", hour=0)
    np.testing.assert_array_equal(found.to_numpy().ravel(), [23, 47, 71, 95])
    assert str(found["time"].to_numpy()[-1])[:10] == "2015-06-05"
    gap = array[np.r_[0:45, 52:96]]
    assert regrid(gap, time_step="daily", hour=0).to_numpy().ravel()[2] == 72
    told = remarks.on_coverage(gap, "daily", "auto", 0.5, name="INPUT", hour=0)
    assert "by their value at 0 h after the day's begin" in told
    assert "1 more days are left out because they have no step at that hour" in told


@pytest.mark.parametrize(
    ("variable", "step", "options", "text"),
    [
        ("rainfall", "PT1H", {}, r"HOUR takes one value.*INPUT \(rainfall\) contains amounts that are summed"),
        ("soil_moisture", "PT1H", {"statistic": "sum"}, "HOUR takes one value of each day, but STATISTIC is sum"),
        ("soil_moisture", "PT1H", {"time_step": "monthly"}, "HOUR takes one value of each day, but TIME_STEP is mon"),
        ("soil_moisture", "PT1H", {"hour": 24}, "HOUR is 24; set hours after the start of the day"),
        ("soil_moisture", "P1D", {}, "INPUT: its steps are already daily, so there is no value at HOUR"),
        ("soil_moisture", "PT6H", {"hour": 15}, "INPUT: no day has a step at 15 h after its start"),
    ],
)
def test_the_value_at_an_hour_is_refused(variable, step, options, text):
    array = record(np.ones(48), "2015-06-01", step, variable=variable)[:2]
    with pytest.raises(InputError, match=text):
        regrid(array, **{"time_step": "daily", "hour": 0} | options)


def test_days_cannot_be_shifted():
    """Days that are asked to begin at another hour are refused; those that begin there already only learn to say so."""
    array = record(np.ones(40), "2015-05-31T16:00", "P1D")
    array.attrs["day_start"] = "-8"
    for wanted in ("0", "8", "Europe/Berlin"):
        with pytest.raises(InputError, match=r"INPUT: its days begin at other times, such as 2015-05-31T16:00:00Z"):
            regrid(array, time_step="daily", day_start=days.parse(wanted))
        with pytest.raises(InputError, match="use data with a shorter time step, or leave DAY_START empty"):
            regrid(array, time_step="monthly", day_start=days.parse(wanted))
    for attrs, wanted in (("-8", None), ("-8", "Asia/Shanghai"), ("", "-8")):
        array.attrs["day_start"] = attrs
        found = regrid(array, time_step="daily", day_start=None if wanted is None else days.parse(wanted))
        assert found.attrs["day_start"] == (wanted or attrs)
        assert found["time"].to_numpy().tolist() == array["time"].to_numpy().tolist()
        assert found.to_numpy().sum() == 40
    assert remarks.on_time(array, "keep", "auto", name="INPUT", day_start=days.parse("8")) == [
        "DAY_START is ignored, because TIME_STEP is keep."
    ]


@pytest.mark.parametrize("ending", ["tif", "nc", "zarr"])
def test_files_keep_when_days_begin(tmp_path, ending):
    array = record(np.ones(48), "2015-05-31T16:00", "PT1H").astype("float32")
    found = regrid(array, time_step="daily", day_start=days.parse("Asia/Shanghai"))
    cube.write({tmp_path / f"a.{ending}": found})
    again = cube.open(tmp_path / f"a.{ending}")
    assert again.attrs["day_start"] == "Asia/Shanghai"
    np.testing.assert_array_equal(again["time"], found["time"])
    cube.write({tmp_path / f"b.{ending}": regrid(array, time_step="daily")})
    assert not days.of(cube.open(tmp_path / f"b.{ending}").attrs)


def test_days_without_any_step_are_no_bands():
    array = record(np.ones(10), "2015-06-01", "P1D").isel(time=[0, 1, 2, 8, 9])
    assert combined(array)[0] == ["2015-06-01", "2015-06-02", "2015-06-03", "2015-06-09", "2015-06-10"]


def test_the_last_month_that_is_only_begun_is_left_out():
    array = record(np.ones(40), "2015-01-01", "P1D")
    assert combined(array, "monthly")[0] == ["2015-01-01"]
    assert "1 more are left out: less than 0.5" in remarks.on_coverage(array, "monthly", "auto", 0.5, name="INPUT")
    text = remarks.on_coverage(array, "monthly", "auto", 0.1, name="INPUT")
    assert "40 steps of INPUT become 2 monthly ones, by their sum. 1 of them do not cover their whole period" in text
    assert "scaled to the whole" in text


@pytest.mark.parametrize(
    ("step", "wanted"), [("P1M", "daily"), ("P8D", "daily"), ("PT36H", "daily"), ("P1Y", "monthly")]
)
def test_steps_only_get_longer(step, wanted):
    array = record(np.ones(3), "2015-01-01", "P1M" if step in ("P1M", "P1Y") else step)
    array.attrs["time_step"] = step
    if step == "P1Y":
        array["time"] = pd.date_range("2015", periods=3, freq="YS").to_numpy("datetime64[ns]")
    said = rf"INPUT: its time step is {step}, longer than the target time step \({wanted}\)"
    with pytest.raises(InputError, match=said):
        combined(array, wanted)


def test_months_stay_months_and_days_stay_days():
    monthly = record([1.0, 2, 3], "2015-01-01", "P1M")
    assert combined(monthly, "monthly")[0] == ["2015-01-01", "2015-02-01", "2015-03-01"]
    np.testing.assert_allclose(combined(monthly, "monthly")[1][:, 0], [1, 2, 3])
    np.testing.assert_allclose(combined(record([1.0, 2, 3], "2015-01-01", "P1D"))[1][:, 0], [1, 2, 3])


def test_a_step_of_unknown_length_is_refused():
    array = record([1.0], "2015-01-01", "P1D")
    array.attrs["time_step"] = ""
    with pytest.raises(InputError, match=r"its time step is unknown.*sm2r:settime"):
        combined(array)


@pytest.mark.parametrize(
    ("variable", "units", "step", "statistic", "rate"),
    [
        ("rainfall", "mm", "PT3H", "sum", False),
        ("evaporation", "mm", "P1D", "sum", False),
        ("rainfall", "mm/day", "P1D", "sum", False),
        ("rainfall", "mm d-1", "PT3H", "mean", True),
        ("rainfall", "mm/h", "PT1H", "mean", True),
        ("rainfall", "kg m-2 s-1", "P1D", "mean", True),
        ("rainfall", "kg m-2", "P1D", "sum", False),
        ("rainfall", "mm/step", "PT3H", "sum", False),
        ("soil_moisture", "m3 m-3", "PT1H", "mean", False),
        ("temperature", "degC", "PT1H", "mean", False),
    ],
)
def test_the_statistic_follows_what_values_are(variable, units, step, statistic, rate):
    attrs = {"variable": variable, "units": units, "time_step": step}
    assert choose_statistic("auto", attrs) == statistic
    assert is_rate(attrs) is rate


def test_attributes_tell_the_new_step():
    array = record(np.ones(60), "2015-01-01", "P1D", units="mm/day")
    found = regrid(array, time_step="monthly")
    assert (found.attrs["time_step"], found.attrs["units"]) == ("P1M", "mm")
    assert cube.parse_iso_duration(found.attrs["time_step"]) == np.timedelta64(1, "M")
    assert regrid(array, time_step="monthly", statistic="mean").attrs["units"] == "mm/day"


def test_odd_choices_are_remarked():
    soil = record(np.ones(10), "2015-01-01T12:00", "P1D", variable="soil_moisture", units="m3 m-3")
    warnings = remarks.on_time(soil, "daily", "sum", name="INPUT")
    assert "STATISTIC is sum, but INPUT (soil_moisture, m3 m-3) holds values that are not amounts" in warnings[0]
    assert "is daily already, but its steps begin at times such as 2015-01-01T12:00:00Z" in warnings[1]
    rain = record(np.ones(10), "2015-01-01", "PT3H")
    assert "amounts per step, to be summed: sum is usual" in remarks.on_time(rain, "daily", "mean", name="INPUT")[0]
    assert remarks.on_time(rain, "daily", "auto", name="INPUT") == []
    assert remarks.on_time(soil, "keep", "sum", name="INPUT") == []


def test_portions_of_time_do_not_show(tmp_path):
    rng = np.random.default_rng(0)
    values = np.where(rng.random((400, 6)) < 0.1, np.nan, rng.random((400, 6)))
    array = record(values, "2015-01-30T22:30", "PT3H").astype("float32")
    cube.write({tmp_path / "a.nc": array})
    opened = cube.open(tmp_path / "a.nc")
    for time_step in ("daily", "monthly"):
        whole = regrid(array, time_step=time_step, min_coverage=0)
        portions = regrid(opened, time_step=time_step, min_coverage=0, memory=6 * 4 * 30)
        np.testing.assert_allclose(portions.to_numpy(), whole.to_numpy(), rtol=1e-6)


def test_time_comes_before_space():
    """A pixel with half of its hours, beside one with all: both have a day, and the area's mean weighs them alike."""
    values = np.column_stack([np.where(np.arange(24) < 12, 1.0, np.nan), np.full(24, 4.0)])
    array = record(values, "2015-01-01", "PT1H", variable="soil_moisture", units="m3 m-3")
    found = regrid(array, make_grid(grid_of(array), resolution=2.0), time_step="daily")
    assert found.to_numpy().ravel() == pytest.approx([2.5])


def test_hourly_era5_becomes_daily():
    files = sorted(real("oznet-tahmo").glob("ERA5_Western-Australia*.nc"))
    array = cube.open(f'NETCDF:"{files[0]}":swvl1')
    found = regrid(array, time_step="daily")
    assert found.sizes["time"] == 31
    expected = array.to_numpy().astype("float64").reshape(31, 24, *array.shape[1:]).mean(axis=1)
    np.testing.assert_allclose(found.to_numpy(), expected, rtol=1e-6)
