"""Windows of files: what dask asks for is what is read."""

from __future__ import annotations

import numpy as np
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from sm2r.core.cube.blocks import Blocks, Source, Windows


class Seen(Blocks):
    """Blocks in memory that remember what was read."""

    def __init__(self, values):
        self.values, self.shape, self.dtype, self.lock, self.read = values, values.shape, values.dtype, False, []

    def __getitem__(self, key):
        assert all(isinstance(part, slice) and part.step is None for part in key)
        self.read.append(self.values[key].size)
        return self.values[key]


def axis_index(size):
    """Return a strategy of indexes of one axis, as dask takes them."""
    return st.one_of(
        st.slices(size),
        st.integers(-size, size - 1),
        st.lists(st.integers(-size, size - 1), max_size=4).map(lambda rows: np.array(rows, int)),
    )


@given(st.tuples(axis_index(7), axis_index(4), axis_index(5)))
def test_windows_take_any_index_and_read_no_more_than_holds_it(key):
    values = np.arange(140.0).reshape(7, 4, 5)
    blocks = Seen(values)
    found = Windows(blocks)[key]
    wanted = values
    for axis in (2, 1, 0):
        wanted = wanted[(slice(None),) * axis + (key[axis],)]
    np.testing.assert_array_equal(found, wanted)
    spans = [np.ptp(np.arange(size)[part]) + 1 if np.size(np.arange(size)[part]) else 0
             for part, size in zip(key, values.shape, strict=True)]  # fmt: skip
    assert sum(blocks.read) == np.prod(spans)


def test_the_last_days_of_a_long_record_are_read_alone():
    days = 400
    values = np.random.default_rng(0).random((days, 20, 20), np.float32)
    blocks = Seen(values)
    source = Source(blocks, (16, 16), CRS.from_epsg(4326), Affine(1, 0, 0, 0, -1, 0), None, [])
    array = source.array("time", np.arange(days), 2**20, None)
    part = array.isel(time=slice(-30, None))
    np.testing.assert_array_equal(part.compute(), values[-30:])
    assert sum(blocks.read) == 30 * 400
