"""A small simulated area holds together: products follow the truth, stations stand in the middle of pixels."""

from __future__ import annotations

import numpy as np
import xarray as xr
from sm2r.core.sampling import sample
from sm2r.core.simulation import simulate_area


def test_products_and_stations_see_the_same_truth():
    area = simulate_area(days=100, height=3, width=5, stations=7, seed=2)
    assert area.rainfall.dims == ("time", "y", "x")
    assert area.rainfall.shape == (100, 3, 5)
    for truth, products in (
        (area.rainfall, area.rain_products),
        (area.soil_moisture, area.soil_moisture_products),
    ):
        assert len(products) == 3
        for name, product in products.items():
            assert (product.attrs["product"], product.attrs["units"]) == (name, truth.attrs["units"])
            followed = np.corrcoef(truth.to_numpy().ravel(), product.to_numpy().ravel())[0, 1]
            assert 0.7 < followed < 0.98
    for truth, table, error in (
        (area.rainfall, area.rain_gauges, 5.0),
        (area.soil_moisture, area.soil_moisture_probes, 0.05),
    ):
        place = area.stations[["x", "y"]].to_numpy().T
        there, inside = sample(truth, *place)
        assert inside.all()
        measured = table.pivot(index="station_id", columns="time", values="value").loc[area.stations["station_id"]]
        assert 0 < np.abs(measured.to_numpy() - there).max() < error
    assert list(area.stations["x"]) == list(area.stations["longitude"])


def test_the_same_seed_gives_the_same_area():
    one, same, other = (simulate_area(days=40, seed=seed) for seed in (3, 3, 4))
    xr.testing.assert_identical(one.rain_products["radar"], same.rain_products["radar"])
    assert one.rain_gauges.equals(same.rain_gauges)
    assert not one.rainfall.equals(other.rainfall)
