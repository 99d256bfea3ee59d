"""What functions of the core refuse when they are called from Python: words that are no choice, arrays out of order."""

from __future__ import annotations

from functools import cache

import pytest
from sm2r.core import as_cube, collocation, correction, merging, metrics, sampling
from sm2r.core.errors import InputError
from sm2r.core.metrics.cubes import pair_cubes
from sm2r.core.rainmerging.weighting import pool, weigh
from sm2r.core.regrid import regrid
from sm2r.core.simulation import simulate_area
from sm2r.core.statistics import make_region
from sm2r.core.validation import match_stations

area = cache(simulate_area)


def gauges():
    return correction.pair_gauges(area().rain_products["satellite"], area().stations, area().rain_gauges, least=0.1)[0]


def products():
    return list(area().rain_products.values())


def pairs():
    cubes = area().soil_moisture_products
    return merging.pair_members(list(cubes.values()), list(cubes), area().stations, area().soil_moisture_probes)[0]


TURNED = {
    "rows turned": (lambda cube: cube.sortby("y"), "rows do not run from north to south"),
    "columns turned": (lambda cube: cube.isel(x=slice(None, None, -1)), "columns from west to east"),
    "thinned": (lambda cube: cube.isel(y=[0, 2]), "transform is not that of its coordinates"),
    "time turned": (lambda cube: cube.isel(time=slice(None, None, -1)), "times are not in order"),
}


@pytest.mark.parametrize("change", TURNED)
@pytest.mark.parametrize(
    "call",
    [
        lambda cube, other: regrid(cube, time_step="monthly"),
        lambda cube, other: sampling.sample(cube, [98.3], [39.6]),
        lambda cube, other: correction.pair_gauges(cube, area().stations, area().rain_gauges),
        lambda cube, other: sampling.basin_means(cube, []),
        lambda cube, other: pair_cubes(cube, other),
        lambda cube, other: pair_cubes(other, cube),
        lambda cube, other: collocation.make_triplet([other, cube, other], "XYZ"),
        lambda cube, other: make_region(cube),
    ],
    ids=["regrid", "sample", "gauges", "basins", "pair", "second of a pair", "triplet", "region"],
)
def test_arrays_that_were_turned_are_refused(call, change):
    """They keep the transform of before, by which their values would be taken from another place."""
    turn, text = TURNED[change]
    cube, other = (as_cube(one) for one in products()[:2])
    with pytest.raises(InputError, match=f"{text}|have different sizes"):
        call(turn(cube), other)


@pytest.mark.parametrize(
    ("call", "option"),
    [
        (lambda: regrid(area().rainfall, time_step="monthly", statistic="max"), "STATISTIC"),
        (lambda: regrid(area().rainfall, time_step="max"), "TIME_STEP"),
        (lambda: regrid(area().rainfall, time_step="P0D"), "TIME_STEP"),
        (lambda: regrid(area().rainfall, method="max"), "METHOD"),
        (lambda: correction.fit(gauges(), "max"), "METHOD"),
        (lambda: correction.cross_validate(gauges(), "max"), "METHOD"),
        (lambda: weigh(pool(products()), ["a", "b", "c"], "max"), "METHOD"),
        (lambda: merging.fit(pairs(), ["m3 m-3"] * 3, method="max"), "METHOD"),
        (lambda: merging.fit(pairs(), ["m3 m-3"] * 3, method="triple_collocation"), "METHOD"),
        (lambda: merging.fit(pairs(), ["m3 m-3"] * 3, variance="max"), "VARIANCE"),
        (lambda: merging.fit(pairs(), ["m3 m-3"] * 3, debias="max"), "DEBIAS"),
        (lambda: collocation.Options(model="max"), "MODEL"),
        (lambda: collocation.Options(anomaly="max"), "ANOMALY"),
        (lambda: pair_cubes(*products()[:2], step="max"), "STEP"),
        (
            lambda: match_stations(products(), [area().stations] * 3, area().rain_gauges, labels="ABC", step="max"),
            "STEP",
        ),
        (lambda: sampling.sample(area().rainfall, [98.3], [39.6], method="max"), "METHOD"),
        (lambda: metrics.evaluate([1.0, 2.0, 3.0], [1.0, 2.0, 4.0], names=("max",)), "There is no metric 'max'"),
    ],
)
def test_words_that_are_no_choice_are_refused(call, option):
    with pytest.raises(InputError, match=f"^{option}"):
        call()
