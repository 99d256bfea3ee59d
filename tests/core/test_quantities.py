"""One table of quantities: names, units, marks."""

from __future__ import annotations

import numpy as np
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from sm2r.core import cube, quantities
from sm2r.core.marks import find_marks, is_mark
from sm2r.core.quantities import CUBES, QUANTITIES, conversion, plain_units, recognise


@pytest.mark.parametrize(
    ("quantity", "units", "value", "expected"),
    [
        ("rainfall", "m", 0.002, 2.0),
        ("rainfall", "kg m-2", 2.0, 2.0),
        ("rainfall", "kg m-2 s-1", 1 / 86400, 1.0),
        ("rainfall", "kg m**-2 s**-1", 1 / 86400, 1.0),
        ("rainfall", "[kg/(m^2 s)]", 1 / 86400, 1.0),
        ("rainfall", "mm/hr", 0.5, 12.0),
        ("rainfall", "mm hour-1", 0.5, 12.0),
        ("rainfall", "mm/day", 3.0, 3.0),
        ("rainfall", "mm d⁻¹", 3.0, 3.0),
        ("rainfall", "m s-1", 1e-3 / 86400, 1.0),
        ("rainfall", "inches", 1.0, 25.4),
        ("evaporation", "W m-2", 2.45e6 / 86400, 1.0),
        ("temperature", "K", 273.15, 0.0),
        ("temperature", "[C]", 10.0, 10.0),
        ("temperature", "degF", 50.0, 10.0),
        ("soil_moisture", "cm3/cm3", 0.3, 0.3),
        ("soil_moisture", "m³ m⁻³", 0.3, 0.3),
        ("soil_moisture", "vol%", 30.0, 0.3),
        ("saturation", "%", 30.0, 0.3),
        ("saturation", "percent", 30.0, 0.3),
        ("soil_suction", "hPa", 10.0, 1.0),
    ],
)
def test_units_are_converted(quantity: str, units: str, value: float, expected: float) -> None:
    found = conversion(quantity, units)
    assert found is not None
    assert value * found.factor + found.offset == pytest.approx(expected)


@pytest.mark.parametrize(("quantity", "units"), [("rainfall", "K"), ("soil_moisture", "%"), ("rainfall", "furlong"),
                                                 ("temperature", "mm"), ("soil_moisture", "mm")])  # fmt: skip
def test_units_of_another_thing_are_not(quantity: str, units: str) -> None:
    assert conversion(quantity, units) is None


def test_water_in_a_layer_is_soil_moisture_of_its_depth() -> None:
    found = conversion("soil_moisture", "kg m-2", depth=100.0)
    assert found is not None
    assert 25.0 * found.factor == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("name", "units", "standard", "expected"),
    [
        ("rr", "mm", "thickness_of_rainfall_amount", "rainfall"),
        ("precip", "mm/day", "convective precipitation rate", "rainfall"),
        ("tp", "m", "", "rainfall"),
        ("pr", "kg m-2 s-1", "precipitation_flux", "rainfall"),
        ("pr", "hPa", "", None),
        ("swvl1", "m**3 m**-3", "", "soil_moisture"),
        ("ssm", "%", "", "saturation"),
        ("ssm", "m3 m-3", "", "soil_moisture"),
        ("sm", "percent", "", "saturation"),
        ("t2m", "K", "", "temperature"),
        ("z", "m", "", None),
        ("p", "hPa", "", None),
        ("elevation", "m", "", None),
        ("x", "1", "volume_fraction_of_condensed_water_in_soil", "soil_moisture"),
    ],
)
def test_names_of_others_are_recognised(name: str, units: str, standard: str, expected: str | None) -> None:
    found = recognise(name, units=units, standard_name=standard)
    assert (found and found.name) == expected


def test_units_are_compared_in_one_spelling() -> None:
    spellings = ("m3 m-3", "m3/m3", "m**3 m**-3", "cm^3/cm^3", "m³ m⁻³", "m3m-3")
    assert {plain_units(text) for text in spellings} == {"m3 m-3"}
    assert plain_units("kg/m2") == "mm"
    assert plain_units("") == plain_units(None) == ""
    assert plain_units("Furlong") == "furlong"


def test_every_quantity_can_be_read_in_its_own_units_and_by_its_own_name() -> None:
    for quantity in QUANTITIES.values():
        own = conversion(quantity, quantity.units)
        assert own is not None
        assert own.same
        assert plain_units(quantity.units) == quantity.units.lower()
        if quantity.cube:
            assert recognise(quantity.name) is quantity
    assert set(CUBES) == {"soil_moisture", "saturation", "rainfall", "evaporation", "temperature"}


def test_marks_are_found_and_values_are_not() -> None:
    values = np.array([0.2, -9999, -9999, 9999, 1e20, np.inf, np.nan, 850.0, -3.4e38, 1234.5], np.float32)
    found = find_marks(values)
    assert found[-9999.0] == 2
    assert set(found) >= {-9999.0, 9999.0, np.inf}
    assert sum(found.values()) == 6
    assert find_marks(np.array([0.0, 500.0, -45.0, 1000.5, 8848.0])) == {}
    assert is_mark(float("inf"))
    assert not is_mark(float("nan"))


@pytest.mark.parametrize(
    ("units", "shown"),
    [("m3 m-3", "m³ m⁻³"), ("cm3/cm3", "m³ m⁻³"), ("degC", "°C"), ("celsius", "°C"), ("1", ""), ("", ""), (None, ""),
     ("mm", "mm"), ("furlong", "furlong")],
)  # fmt: skip
def test_units_are_shown_as_people_write_them(units, shown):
    assert quantities.display_units(units) == shown


def test_names_for_people():
    assert quantities.title("soil_moisture") == "Soil moisture"
    assert quantities.title("snow_cover") == "Snow cover"
    assert quantities.title(None) == ""


@pytest.mark.parametrize(
    ("name", "units", "same"),
    [("rainfall", "kg m-2", True), ("rainfall", "", True), ("rainfall", "m", False), ("rainfall", "mm/day", False),
     ("soil_moisture", "m**3 m**-3", True), ("saturation", "%", False), ("temperature", "K", False)],
)  # fmt: skip
def test_units_of_ours_by_any_writing(name, units, same):
    assert quantities.same_units(name, units) is same


@pytest.mark.parametrize("ending", ["nc", "zarr"])
@pytest.mark.parametrize("name", CUBES)
def test_files_say_what_they_hold_as_cf_has_it(tmp_path, name, ending):
    """And no more: whether a temperature is that of air or soil, is not known."""
    quantity = QUANTITIES[name]
    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(3) * np.timedelta64(1, "D"),
        "y": [1.5, 0.5],
        "x": [0.5, 1.5],
    }
    array = xr.DataArray(np.full((3, 2, 2), 0.5, "float32"), coords, ("time", "y", "x"))
    array = array.assign_attrs(variable=name, units=quantity.units, product="p", time_step="P1D", history="")
    path = tmp_path / f"a.{ending}"
    cube.write({path: array.rio.write_crs("EPSG:4326").chunk()})
    with xr.open_dataset(path, engine="zarr" if ending == "zarr" else "netcdf4") as dataset:
        found = dataset[name].attrs
    assert (found["units"], found["long_name"]) == (quantity.units, quantity.long_name)
    assert found["cell_methods"] == ("time: sum" if name in quantities.TOTALS else "time: mean")
    assert found.get("standard_name", "") == quantity.standard_name
    # What is written is understood when it is read, and is a name in whose units these can be.
    if quantity.standard_name:
        assert recognise("x", standard_name=quantity.standard_name, units=quantity.units) is quantity
        assert ("thickness" in quantity.standard_name) == (quantity.units == "mm")
    again = cube.open(path)
    assert (again.attrs["variable"], again.attrs["units"]) == (name, quantity.units)
    np.testing.assert_array_equal(again, array)
