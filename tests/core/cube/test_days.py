"""Days that begin at another hour than 00 UTC: the same results wherever cubes and observations meet, or an error."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from sm2r.core import collocation, correction, days, merging, rainmerging, statistics, validation
from sm2r.core.cube import open as open_cube
from sm2r.core.cube import write
from sm2r.core.cube.days import check_days, lengths, other_days
from sm2r.core.cube.times import in_period
from sm2r.core.errors import InputError
from sm2r.core.fusion import records
from sm2r.core.merging.cubes import check_members
from sm2r.core.metrics import cubes as compared
from sm2r.core.regrid import regrid
from sm2r.core.sampling import station_table
from sm2r.core.sampling.stations import join_observations
from sm2r.core.sm2rain import Options
from sm2r.core.sm2rain import cubes as sm2rain

COUNT = 430  # from the middle of a month over two changes of the clock
DATES = np.datetime64("2014-12-10") + np.arange(COUNT) * np.timedelta64(1, "D")
PLACES = {"a": (0, 1), "b": (2, 2), "c": (1, 0)}
PERIOD = {"start": "2015-01-01", "end": "2015-11-30"}
STARTS = ["-8", "8", "5.5", "Asia/Shanghai", "Europe/Berlin"]


def make(seed, variable, start="", *, noise=0.3, units=None):
    """Return a cube of three by three pixels whose days begin at `start`, and the same values whenever that is."""
    truth, rng = np.random.default_rng(0), np.random.default_rng(seed)
    rain = truth.gamma(0.5, 9.0, (COUNT, 3, 3)) * (truth.random((COUNT, 3, 3)) < 0.4)
    wet = np.zeros_like(rain)
    for day in range(1, COUNT):
        wet[day] = wet[day - 1] * 0.9 + 0.004 * rain[day]
    values = {"rainfall": rain * rng.lognormal(0, noise, rain.shape)}.get(
        variable, np.clip(0.1 + wet + 0.1 * noise * rng.normal(size=rain.shape), 0.02, 0.6)
    )
    coords = {"time": days.parse(start).starts(DATES), "y": 40 - np.arange(3) / 4, "x": 100 + np.arange(3) / 4}
    attrs = {"variable": variable, "units": units or {"rainfall": "mm"}.get(variable, "m3 m-3"), "product": f"p{seed}",
             "time_step": "P1D", "history": ""} | ({"day_start": start} if start else {})  # fmt: skip
    cube = xr.DataArray(values.astype("float32"), coords, ("time", "y", "x"), attrs=attrs)
    return cube.rio.write_crs("EPSG:4326").chunk(time=-1, y=2, x=3)


def points():
    frame = pd.DataFrame([(name, 100 + x / 4, 40 - y / 4) for name, (y, x) in PLACES.items()],
                         columns=["station_id", "x", "y"])  # fmt: skip
    return frame.assign(longitude=frame["x"], latitude=frame["y"], **{"class": ""})


def observe(cube):
    times = cube["time"].to_numpy()
    return pd.concat(
        pd.DataFrame({"station_id": name, "time": times, "value": cube.to_numpy()[:, y, x].astype(float)})
        for name, (y, x) in PLACES.items()
    )


def compare(first, second):
    pair = compared.pair_cubes(first("rainfall", 1), second("rainfall", 2), step="monthly", **PERIOD)
    return [compared.evaluate_cubes(pair).to_numpy(), days.of(pair.estimated.attrs).days(pair.times)]


def collocate(first, second):
    triplet = collocation.make_triplet(
        [first("rainfall", 1), second("rainfall", 2), first("rainfall", 3)], ["X", "Y", "Z"], **PERIOD
    )
    return [collocation.pool(triplet, collocation.Options()).q]


def validate(first, second):
    truth = observe(first("rainfall", 0))
    cubes = [first("rainfall", 1), second("rainfall", 2)]
    matched, notes = validation.match_stations(cubes, [points()] * 2, truth, labels=["A", "B"], **PERIOD)
    months = validation.matching.monthly(matched)
    assert not any("one value a day" in note for note in notes)
    return [matched.observed, *matched.products.values(), months.months, *months.pair("p1")]


def merge(first, second):
    members, names = check_members([first("soil_moisture", 1), second("soil_moisture", 2)], ["A", "B"])
    pairs, notes = merging.pair_members(members, names, points(), observe(first("soil_moisture", 0)), **PERIOD)
    assert notes == []
    return list(pairs.flat())


def correct(first, second):
    rain = first("rainfall", 1)
    gauges, notes = correction.pair_gauges(rain, points(), observe(second("rainfall", 0)), **PERIOD)
    assert notes == []
    model = correction.fit(gauges, "linear_scaling")
    return [gauges.calendar.number, gauges.within(gauges.product), *gauges.totals(gauges.product, gauges.observed),
            correction.correct(rain, model).to_numpy()]  # fmt: skip


def gather(first, second):
    cubes = [first("soil_moisture", 1), second("soil_moisture", 2)]
    found = records.gather(cubes, points(), observe(first("soil_moisture", 0)), names=["A", "B"], **PERIOD)
    assert not any("one value a day" in note for note in found.notes)
    return [found.series, found.observed, found.day_start.days(found.times)]


def rain_from_soil(first, second):
    moisture, rain = first("soil_moisture", 1), second("rainfall", 2)
    parameters = sm2rain.calibrate(moisture, rain, Options(pool="region"), **PERIOD)
    found, reason = sm2rain.invert(moisture, parameters.compute())
    assert found.attrs.get("day_start", "") == moisture.attrs.get("day_start", "")
    return [parameters.to_numpy(), found.to_numpy(), reason.to_numpy()]


MEETINGS = [compare, collocate, validate, merge, correct, gather, rain_from_soil]


@pytest.mark.parametrize("meeting", MEETINGS)
def test_results_are_those_of_utc_days(meeting):
    """Where all inputs have the days of one country, nothing but the stamps differs, whatever its clock does."""

    def world(start):
        def one(variable, seed):
            return make(seed, variable, start)

        return meeting(one, one)

    expected = world("")
    for start in STARTS:
        for ours, theirs in zip(world(start), expected, strict=True):
            np.testing.assert_allclose(
                ours.astype(float), theirs.astype(float), rtol=1e-5, atol=1e-7, err_msg=f"{start}"
            )


@pytest.mark.parametrize("start", STARTS)
def test_periods_are_of_the_cubes_own_days(start):
    """Dates from and to which a record is used are its own days, both included; moments are moments."""
    cube, begin = make(1, "rainfall", start), days.parse(start)
    for first, last in (("2015-01-01", "2015-12-31"), ("2015-03-29", "2015-03-29"), ("2014-12-01", "2016-06-01")):
        low, high = np.datetime64(first), np.datetime64(last)
        found = begin.days(in_period(cube, first, last, name="A")["time"].to_numpy())
        np.testing.assert_array_equal(found, DATES[(low <= DATES) & (high >= DATES)])
    moment = cube["time"].to_numpy()[40]
    assert in_period(cube, moment, moment, name="A")["time"].to_numpy().tolist() == [moment.astype("int64")]


@pytest.mark.parametrize("meeting", [meeting for meeting in MEETINGS if meeting is not correct])
@pytest.mark.parametrize("starts", [("", "-8"), ("8", ""), ("-8", "Europe/Berlin"), ("Asia/Shanghai", "8")])
def test_days_that_differ_are_refused(meeting, starts):
    first, second = ((lambda variable, seed, start=start: make(seed, variable, start)) for start in starts)
    told = [days.parse(start).describe() for start in starts]
    with pytest.raises(InputError, match=rf"have different days: .*{told[0]}.*{told[1]}.*Regrid.*DAY_START"):
        meeting(first, second)


def test_days_are_alike_that_begin_together():
    """A zone and its hours, a label and none at the same stamps; steps below a day go with any days."""
    hours, zone, silent = make(1, "rainfall", "-8"), make(2, "rainfall", "Asia/Shanghai"), make(3, "rainfall", "-8")
    del silent.attrs["day_start"]
    for pair in ([hours, zone], [zone, silent], [silent, hours]):
        assert check_days(pair, names=["A", "B"])
    fine = make(4, "rainfall", "8").assign_attrs(time_step="PT1H", day_start="")
    assert str(check_days([fine, zone], names=["A", "B"])) == "Asia/Shanghai"
    assert not check_days([silent, silent], names=["A", "B"])
    # Berlin's clock is that of an hour before 00 UTC until the end of March.
    berlin, fixed = make(5, "rainfall", "Europe/Berlin"), make(6, "rainfall", "-1")
    winter = {"time": slice("2014-12-10", "2015-03-20")}
    assert check_days([berlin.sel(winter), fixed.sel(winter)], names=["A", "B"])
    with pytest.raises(InputError, match="A and B have different days: those of A begin at midnight in Europe/Berlin"):
        check_days([berlin, fixed], names=["A", "B"])
    wrong = make(7, "rainfall").assign_attrs(day_start="-8")
    with pytest.raises(
        InputError,
        match="A: according to its metadata its days begin at 16:00 UTC of the day before, but it has a step",
    ):
        check_days([wrong], names=["A"])


@pytest.mark.parametrize("start", ["", "-8"])
def test_merged_cubes_have_the_days_of_those_that_say_so(tmp_path, start):
    """The first member may be silent; its stamps are those of the days that another one tells."""
    members = [make(1, "soil_moisture", start), make(2, "soil_moisture", start)]
    products = [make(1, "rainfall", start), make(2, "rainfall", start)]
    for cube in (members[0], products[0]):
        cube.attrs.pop("day_start", None)
    probes = observe(make(0, "soil_moisture", start))
    merged = merging.merge_members(members, points(), probes, outputs={"mean": tmp_path / "m.tif"})
    rain = rainmerging.merge_rainfall(products, outputs={"merged": tmp_path / "r.tif"}, method="mean")
    for cube in (merged.cubes["mean"], rain.cubes["merged"]):
        assert cube.attrs.get("day_start", "") == start


def test_tables_of_several_products_warn_of_other_days():
    cubes = [make(1, "rainfall"), make(2, "rainfall", "-8")]
    table, notes = station_table(cubes, [points()] * 2, names=["CUBES, a", "CUBES, b"])
    assert len(table) == 3 * 2 * COUNT
    assert "CUBES, a and CUBES, b have different days: those of CUBES, a begin at 00:00 UTC" in notes[0]


def hourly(start):
    """Return a cube by the hour whose days of `start` hold each the hour's number of the day."""
    first, last = days.parse(start).starts(np.array(["2015-03-01", "2015-05-01"], "datetime64[D]"))
    times = np.arange(first, last, np.timedelta64(1, "h"))
    values = np.random.default_rng(1).gamma(0.3, 1.0, (times.size, 3, 3))
    like = make(1, "rainfall")
    cube = xr.DataArray(values, {"time": times, "y": like["y"], "x": like["x"]}, like.dims, attrs=dict(like.attrs))
    return cube.assign_attrs(time_step="PT1H").rio.write_crs("EPSG:4326").chunk()


@pytest.mark.parametrize("start", STARTS)
def test_days_are_made_of_hours_as_the_other_cube_has_them(start):
    fine = hourly(start)
    whole = regrid(fine, time_step="daily", day_start=days.parse(start), min_coverage=1).assign_attrs(product="days")
    pair = compared.pair_cubes(fine, whole.compute(), step="daily", min_coverage=1)
    assert pair.times.size == 61
    np.testing.assert_allclose(pair.estimated.to_numpy(), pair.observed.to_numpy(), rtol=1e-6)
    assert compared.pair_cubes(fine, whole.compute(), step="monthly").times.size == 2
    # Gauges by the hour fall into the days of the product, of 23 or 24 hours.
    table = observe(fine)
    matched, notes = validation.match_stations([whole], [points()], table, labels=["A"], min_coverage=1)
    np.testing.assert_allclose(matched.observed, matched.products["days"], rtol=1e-5)
    assert notes == []


def test_days_of_a_zone_have_bounds_of_their_own_length(tmp_path):
    """Of 23 and 25 hours when the clock changes, and rates are made sums of these."""
    zone = days.parse("America/New_York")
    begins = zone.starts(np.arange("2015-03-01", "2015-11-15", dtype="datetime64[D]"))
    like = make(1, "rainfall").isel(time=[0] * begins.size).assign_coords(time=begins)
    cube = like.copy(data=np.ones(like.shape, np.float32)).assign_attrs(day_start=str(zone), time_step="P1D").chunk()
    write({tmp_path / "zone.nc": cube})
    with xr.open_dataset(tmp_path / "zone.nc") as dataset:
        edges = dataset["time_bnds"].to_numpy()
    np.testing.assert_array_equal(edges[:, 0], begins)
    np.testing.assert_array_equal(edges[:-1, 1], begins[1:])
    assert set((edges[:, 1] - edges[:, 0]) / np.timedelta64(1, "h")) == {23, 24, 25}
    again = open_cube(tmp_path / "zone.nc")
    np.testing.assert_array_equal(again["time"], begins)
    assert (again.attrs["time_step"], again.attrs["day_start"]) == ("P1D", str(zone))
    assert lengths(begins, cube.attrs).sum() == edges[-1, 1] - edges[0, 0]


@pytest.mark.parametrize("stated", ["P10D", ""])
def test_dekads_have_eight_to_eleven_days(stated):
    months = np.arange("2015-01", "2017-01", dtype="datetime64[M]").astype("datetime64[D]")
    begins = np.sort(np.concatenate([months + np.timedelta64(day, "D") for day in (0, 10, 20)])).astype(
        "datetime64[ns]"
    )
    found = lengths(begins, {"time_step": stated})
    assert set(found / np.timedelta64(1, "D")) == {8, 9, 10, 11}
    assert (found[:-1] == np.diff(begins)).all()
    assert found.sum() == np.timedelta64(366 + 365, "D")
    # Ten days from one to the next are no dekads.
    even = np.datetime64("2015-01-01", "ns") + 10 * np.arange(30) * np.timedelta64(1, "D")
    assert (lengths(even, {"time_step": stated}) == np.timedelta64(10, "D")).all()


def test_observations_of_other_days_are_told():
    rain, soil = make(1, "rainfall", "-8"), make(1, "soil_moisture", "-8")
    gauges, probes = observe(make(0, "rainfall")), observe(make(0, "soil_moisture"))
    said = "3 of 3 stations of OBSERVATIONS have one value a day, such as that at 00:00 UTC, but the days of "
    begin = "PRODUCTS begin at 16:00 UTC of the day before"
    with pytest.raises(InputError, match=f"{said}{begin}. Sums of different days cannot be compared: .*DAY_START"):
        validation.match_stations([rain], [points()], gauges, labels=["A"])
    _, notes = validation.match_stations([soil], [points()], probes, labels=["A"])
    assert f"{said}{begin}: each value is used for the UTC day" in notes[0]
    found = records.gather([soil], points(), probes, names=["A"])
    assert any(note.startswith(f"{said}PREDICTORS begin at 16:00") for note in found.notes)
    for match, cube, table, name in (
        (correction.pair_gauges, rain, gauges, "RAINFALL"),
        (lambda one, *given: merging.pair_members([one], ["p1"], *given), soil, probes, "MEMBERS"),
    ):
        with pytest.raises(InputError, match=rf"no time stamp in common with {name}.*DAY_START.*{said}{name} begin"):
            match(cube, points(), table)
        # Where one station has the cube's days, the others are said to be lost.
        mixed = table.assign(time=table["time"].where(table["station_id"] != "a", table["time"] - pd.Timedelta("8h")))
        _, notes = match(cube, points(), mixed)
        assert any(note.startswith("2 of 3 stations of OBSERVATIONS have one value a day") for note in notes)
    # Hours, and values stamped at odd times as probes are read by hand, say nothing of days.
    hours = observe(hourly("-8"))
    assert other_days(hours, rain["time"].to_numpy(), days.parse("-8"), name="A") == ""
    by_hand = probes.assign(time=probes["time"] + pd.to_timedelta(np.arange(len(probes)) * 37 % 600, "m"))
    assert other_days(by_hand, soil["time"].to_numpy(), days.parse("-8"), name="A") == ""


@pytest.mark.parametrize("start", ["", "-8", "Asia/Shanghai"])
def test_observations_of_shorter_and_longer_steps_are_told(start):
    """A day's value that stands where a month begins is not the month's, nor an hour's value a day's."""
    rain, soil = make(1, "rainfall", start), make(1, "soil_moisture", start)
    months = regrid(rain, time_step="monthly", statistic="sum", min_coverage=0.5)
    daily, monthly = observe(rain), observe(months)
    hours = pd.concat([daily.assign(time=daily["time"] + pd.Timedelta(hours=hour)) for hour in (0, 6, 12, 18)])
    for cube, table, text in (
        (rain, hours, r"3 of 3 stations of OBSERVATIONS have several values within a step of \w+ \(P1D\), such as a "
                      "with 4 from 2014-12-.* UTC on. Rain of shorter steps is not that of the whole step"),
        (months, daily, r"have several values within a step of \w+ \(P1M\), such as a with 22"),
        (rain, monthly, r"OBSERVATIONS has steps of P31D, longer than those of \w+ \(P1D\)"),
    ):  # fmt: skip
        for match in (
            correction.pair_gauges,
            lambda one, *given: rainmerging.pair_gauges([one], ["p1"], *given, one["time"].to_numpy()),
            rainmerging.thiessen,
        ):
            with pytest.raises(InputError, match=text):
                match(cube, points(), table)
    # Rain of the cube's own steps, some days of which have a second value, is what is wanted.
    more = pd.concat([daily, hours[hours["time"] < daily["time"].iloc[100]]]).drop_duplicates(["station_id", "time"])
    for cube, table in ((rain, daily), (rain, more), (months, monthly)):
        correction.pair_gauges(cube, points(), table)
    # Soil moisture of an hour is near that of the day, and of many hours one is taken.
    probes = observe(soil)
    often = pd.concat([probes, probes.assign(time=probes["time"] + pd.Timedelta("12h"))])
    _, notes = merging.pair_members([soil], ["p1"], points(), often)
    assert any("several values within a step of MEMBERS (P1D)" in note for note in notes)
    _, notes = merging.pair_members([soil], ["p1"], points(), probes)
    assert notes == []
    table, _ = station_table([soil], [points()], names=["CUBES, a"])
    for observed, told in ((often, 1), (probes, 0)):
        _, _, notes = join_observations(table, observed.rename(columns={"value": "probe"}), [soil], names=["CUBES, a"])
        assert sum("several values within a step of CUBES, a (P1D)" in note for note in notes) == told


def test_months_of_statistics_are_those_of_the_days():
    soil = make(1, "soil_moisture", "-8")
    found = statistics.survey(soil, statistics.make_region(soil)[0])
    assert (found.months == DATES.astype("datetime64[M]").astype(int) % 12).all()
