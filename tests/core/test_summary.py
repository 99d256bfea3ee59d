"""The page that sums up a chain: where rain is not computed from soil moisture."""

from __future__ import annotations

import numpy as np
from sm2r.core.sm2rain.model import COMPUTED, SATURATED
from sm2r.core.summary import _COMPUTED, Results, _share, summary
from sm2r.tests.cubes import daily_cube


def test_rain_of_saturated_soil_is_computed_from_soil_moisture(tmp_path):
    assert _COMPUTED == (COMPUTED, SATURATED)
    codes = np.array([[0, 6, 1, 3], [6, 6, 6, 6], [np.nan, np.nan, 3, 0]], float).T.reshape(4, 1, 3)
    reasons = daily_cube(codes, "reason", variable="reason", units="1")
    np.testing.assert_allclose(_share(reasons), [[50.0, 0.0, 50.0]])
    page = tmp_path / "page.html"
    summary(Results({"Reasons": reasons})).write(page)
    text = page.read_text(encoding="utf-8")
    assert "The results contain no cube of rain or soil moisture." in text
    assert "Where rain is not computed from soil moisture" in text
