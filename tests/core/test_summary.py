"""The page that sums up a chain: where rain is not computed from soil moisture."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sm2r.core.report import bars as draw_bars
from sm2r.core.summary import Results, _share, summary
from sm2r.tests.cubes import daily_cube


def test_rain_of_saturated_soil_is_computed_from_soil_moisture(tmp_path):
    codes = np.array([[0, 6, 1, 3], [6, 6, 6, 6], [np.nan, np.nan, 3, 0]], float).T.reshape(4, 1, 3)
    reasons = daily_cube(codes, "reason", variable="reason", units="1")
    np.testing.assert_allclose(_share(reasons), [[50.0, 0.0, 50.0]])
    page = tmp_path / "page.html"
    summary(Results({"Reasons": reasons})).write(page)
    text = page.read_text(encoding="utf-8")
    assert "The results contain no cube of rain or soil moisture." in text
    assert "Where rain is not computed from soil moisture" in text


def test_scores_of_a_text_file_are_numbers(tmp_path, monkeypatch):
    """A CSV file's columns are text, and empty where a product has no score."""
    from sm2r.core import report

    drawn = []
    monkeypatch.setattr(report, "bars", lambda frame, **words: drawn.append(frame) or draw_bars(frame, **words))
    numbers = pd.DataFrame(
        {
            "product": ["a", "b", "c"], "station_id": ["", "", ""], "time_step": ["daily"] * 3, "class": [""] * 3,
            "r": [0.5, np.nan, 0.9], "kge_2009": [0.2, np.nan, 0.7],
        }
    )  # fmt: skip
    text = numbers.astype(object).where(numbers.notna(), "").astype(str)
    for table in (numbers, text):
        page = tmp_path / "page.html"
        summary(Results({}, {"Scores": table})).write(page)
        assert "All stations together" in page.read_text(encoding="utf-8")
    pd.testing.assert_frame_equal(*drawn)
    assert drawn[0].index.tolist()[:2] == ["c", "a"]
    assert drawn[0].dtypes.tolist() == [float, float]
