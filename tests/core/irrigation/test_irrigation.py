"""Irrigation of a simulated basin whose fields get known water, and what is refused."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from sm2r.core.errors import InputError
from sm2r.core.irrigation import Controls, balance, estimate_irrigation, find_controls
from sm2r.core.irrigation.balances import period_of
from sm2r.core.simulation.records import simulate_cube
from sm2r.core.sm2rain import cubes
from sm2r.core.sm2rain.options import Options

HEIGHT, WIDTH = 24, 30
DAYS = pd.date_range("2014-01-01", "2015-12-31")
CELL = 0.1


def cube(values, variable, units="mm") -> xr.DataArray:
    coords = {"time": DAYS[: len(values)], "y": 40 - CELL * (np.arange(values.shape[1]) + 0.5),
              "x": CELL * (np.arange(values.shape[2]) + 0.5)}  # fmt: skip
    attrs = {"variable": variable, "units": units, "product": variable, "time_step": "P1D"}
    array = xr.DataArray(values.astype("float32"), coords, ("time", "y", "x"), attrs=attrs).chunk()
    return array.rio.write_crs("EPSG:4326").rio.write_transform(Affine(CELL, 0, 0, 0, -CELL, 40))


def square(row: int, column: int, side: int = 2) -> list[np.ndarray]:
    west, north = CELL * column, 40 - CELL * row
    east, south = west + CELL * side, north - CELL * side
    return [np.array([(west, north), (east, north), (east, south), (west, south), (west, north)])]


@pytest.fixture(scope="module")
def basin():
    """Return rain from soil moisture, rain, fields and the water that they got in each summer.

    Of 35 fields of two by two pixels every second is irrigated, 10 to 20 mm every 4 to 9 days from May to September.
    Parameters are those of all pixels that are not irrigated, as the guide advises.
    """
    rng = np.random.default_rng(5)
    spots = [(4 * (i // 7) + 1, 4 * (i % 7) + 1) for i in range(35)]
    water = np.zeros((DAYS.size, HEIGHT, WIDTH))
    for row, column in spots[::2]:
        every, amount = rng.integers(4, 10), rng.uniform(10, 20)
        on = (DAYS.month >= 5) & (DAYS.month <= 9) & ((DAYS.dayofyear + rng.integers(every)) % every == 0)
        water[on, row : row + 2, column : column + 2] = amount
    moisture, rain = simulate_cube(DAYS.size, HEIGHT, WIDTH, irrigation=water)
    moisture, rain = cube(moisture, "saturation", "1"), cube(rain, "rainfall")
    known = rain.where(~xr.DataArray(water.any(axis=0), dims=("y", "x"))).assign_attrs(rain.attrs)
    parameters = cubes.calibrate(moisture, known, Options(pool="region", observation_hour=0.0))
    estimated, _ = cubes.invert(moisture, parameters)
    fields = [(f"F{i}", square(row, column)) for i, (row, column) in enumerate(spots)]
    return estimated.compute().chunk(), rain, fields, [water[:, row, column] for row, column in spots]


def test_seasonal_totals_and_threshold_on_a_simulated_basin(basin, tmp_path):
    estimated, rain, fields, water = basin
    found = estimate_irrigation(estimated, rain, fields, report=tmp_path / "report.html")
    seasons = found.table[found.table["period"] == "season"].dropna(subset="irrigation")
    start = period_of(DAYS.to_numpy(), "season")
    truth = {name: pd.Series(own).groupby(start).sum() for (name, _), own in zip(fields, water, strict=True)}
    true = np.array([truth[row.field][row.time] for row in seasons.itertuples()])
    watered = true > 50
    assert watered.sum() > 60
    errors = np.abs(seasons["irrigation"].to_numpy()[watered] / true[watered] - 1)
    assert np.median(errors) <= 0.2
    assert seasons["irrigated"].to_numpy()[watered].mean() > 0.9
    dry = seasons["field"].isin([name for name, _ in fields[1::2]]).to_numpy()
    assert (~seasons["irrigated"].to_numpy()[dry]).mean() >= 0.95
    assert 0.5 < found.response < 1.2
    area = found.fields.set_index("field").loc["F0", "area"]
    row = seasons[seasons["field"] == "F0"].iloc[2]
    assert row["volume"] == pytest.approx(row["irrigation"] * area * 1e3)
    assert "Irrigation" in (tmp_path / "report.html").read_text()


def test_periods_begin_on_mondays_and_with_seasons():
    days = np.array(["2015-01-01", "2015-02-28", "2015-03-01", "2015-12-31", "2016-01-03"], "datetime64[D]")
    assert period_of(days, "week").astype(str).tolist() == [
        "2014-12-29", "2015-02-23", "2015-02-23", "2015-12-28", "2015-12-28",
    ]  # fmt: skip
    assert period_of(days, "season").astype(str).tolist() == [
        "2014-12-01", "2014-12-01", "2015-03-01", "2015-12-01", "2015-12-01",
    ]  # fmt: skip


def test_balance_is_exact_where_nothing_errs():
    """Rain from soil moisture is 0.8 of the water plus 1 mm a day; a week with gaps is scaled to its days."""
    times = DAYS.to_numpy()[5:369]
    rain = np.random.default_rng(1).gamma(0.3, 8.0, (21, 364))
    water = np.zeros(364)
    water[154:182] = 4.0
    soil = 0.8 * rain + 1
    soil[0] += 0.8 * water
    soil[0, 160] = np.nan

    squares = Controls([], np.ones(20, int), np.ones(1, int), np.zeros((20, 2)), np.zeros((1, 2)))
    found = balance(times, (soil[:1], rain[:1]), (soil[1:], rain[1:]), ["F"], squares)
    assert found.response == pytest.approx(0.8)
    weeks = found.table[found.table["period"] == "week"].set_index("time")["irrigation"]
    assert weeks["2014-06-16"] == pytest.approx(28)
    assert weeks["2014-05-26"] == pytest.approx(0, abs=1e-9)
    season = found.table[found.table["period"] == "season"].set_index("time").loc["2014-06-01"]
    assert season["irrigation"] == pytest.approx(112, rel=0.03)
    assert season["share"] == pytest.approx(91 / 92)


def test_controls_keep_off_fields_and_inside_dry_land():
    rain = cube(np.zeros((3, 12, 12)), "rainfall")
    fields = [("small", square(0, 0, 1)), ("large", square(4, 4, 4))]
    controls, notes = find_controls(rain, fields, dry=[("west", square(0, 0, 12))])
    assert {1, 4} >= set(controls.side)
    assert controls.wanted[0] == 1
    assert any("threshold is uncertain" in note for note in notes)
    with pytest.raises(InputError, match="DRY_LAND: 3 pixels"):
        find_controls(rain, fields, dry=[("corner", square(0, 0, 2))])


def test_what_does_not_follow_rain_is_refused(basin):
    estimated, rain, fields, _ = basin
    other = estimated.copy(data=estimated.data[::-1]).roll(time=40, roll_coords=False)
    with pytest.raises(InputError, match="RAINFALL does not follow REFERENCE"):
        estimate_irrigation(other, rain, fields)
    with pytest.raises(InputError, match="FIELDS: there is no time"):
        estimate_irrigation(estimated.where(estimated["x"] > 2), rain, [("F", square(1, 1))])


def hourly(daily: xr.DataArray, start: str) -> xr.DataArray:
    """Return each day in four steps of six hours, of a record whose days begin at another hour."""
    array = xr.DataArray(
        np.repeat(daily.to_numpy() / 4, 4, axis=0),
        {"time": pd.date_range(DAYS[0], periods=4 * daily.sizes["time"], freq="6h"), "y": daily["y"], "x": daily["x"]},
        daily.dims,
        attrs=daily.attrs | {"time_step": "PT6H", "day_start": start},
    )  # fmt: skip
    return array.rio.write_crs("EPSG:4326")


def test_steps_of_hours_give_the_irrigation_of_days(basin):
    """Days that begin elsewhere left steps of hours without a length, and all fields dry."""
    estimated, rain, fields, _ = basin
    days = estimate_irrigation(estimated, rain, fields)
    found = estimate_irrigation(hourly(estimated, "Europe/London"), hourly(rain, "Europe/London"), fields)
    one, other = (part.fields.set_index("field")["irrigation"] for part in (days, found))
    np.testing.assert_allclose(other, one, rtol=0.1, atol=10)
    seasons = found.table.query("period == 'season'").groupby("time")["days"].first()
    assert seasons.loc["2014-06-01":"2015-06-01"].tolist() == [92, 91, 90, 92, 92]


def test_a_reference_of_every_third_day_is_not_taken_for_whole_seasons(basin):
    """Sums of every third day were given as those of 92 days, a third of the water."""
    estimated, rain, fields, _ = basin
    with pytest.raises(InputError, match="no week or season in which 50 %"):
        estimate_irrigation(estimated, rain[::3], fields)
    found = estimate_irrigation(estimated, rain[::3], fields, min_coverage=0.2).table
    assert found.query("period == 'season'").groupby("time")["days"].first().max() <= 31


def test_fields_of_one_name_are_refused(basin):
    estimated, rain, fields, _ = basin
    with pytest.raises(InputError, match="FIELDS: several polygons are named 'F0'"):
        estimate_irrigation(estimated, rain, [*fields, ("F0", square(2, 2, 3))])
