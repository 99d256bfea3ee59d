"""What the report of irrigation says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from rasterio.crs import CRS

from ..report import Report, polygon_map, product_series
from ..report.drawing import MAX_POLYGONS
from ..sampling.basins import Polygons

if TYPE_CHECKING:
    from .run import Irrigation

# Fields drawn one by one.
_DRAWN = 6


def irrigation(found: Irrigation, fields: Polygons, *, crs: CRS, confidence: float) -> Report:
    """Report irrigation of fields.

    Parameters
    ----------
    found : Irrigation
    fields : sequence of (name, rings)
        In `crs`.
    crs : CRS
    confidence : float
        Share of places without irrigation below the threshold.
    """
    seasons = found.table[found.table["period"] == "season"]
    irrigated = found.fields["seasons"] > 0
    first, last = found.table["time"].min(), found.table["time"].max()
    report = Report(
        "Irrigation",
        f"Irrigation of {len(found.fields)} fields, {first:%Y-%m-%d} to {last:%Y-%m-%d}: {int(irrigated.sum())} have "
        "at least one season with irrigation above the threshold.",
    )
    report.figures(
        [
            ("Fields", len(found.fields)),
            ("Irrigated", int(irrigated.sum())),
            ("Median threshold of a season (mm)", float(seasons["threshold"].median())),
            ("Places without irrigation", found.controls),
            ("Response (mm per mm)", found.response),
        ]
    )
    for text in found.notes:
        report.notice(text, "warning")
    report.notice(
        "Soil moisture shows only water that stays in the top soil for hours to days. Water that runs off, drains "
        "quickly, or evaporates before the next overpass is missed, so totals tend to be too low. The threshold "
        "accounts for noise, not for this loss."
    )
    report.section(
        "Fields",
        "Irrigation is rain from soil moisture divided by its response, minus rain, minus the median of the same "
        f"difference at places without irrigation. It is counted if it is above the threshold; {100 * confidence:g} "
        "% of the places without irrigation are below it.",
    )
    if 2 <= len(fields) <= MAX_POLYGONS:
        chart = polygon_map(
            fields, found.fields["irrigation"].to_numpy(float), label="Irrigation", unit="mm per year", palette="rain",
            geographic=bool(crs.is_geographic),
        )  # fmt: skip
        report.plot(
            chart, title="Irrigation per year",
            caption="Sum of the seasons above the threshold. Fields without values are grey.",
        )  # fmt: skip
    report.table(
        found.fields.rename(columns={"area": "area (km²)", "irrigation": "irrigation (mm per year)",
                                     "threshold": "threshold (mm per season)", "seasons": "seasons above threshold",
                                     "known_seasons": "seasons with values", "weeks": "weeks above threshold",
                                     "known_weeks": "weeks with values"}),
        title="Fields",
        note="Area, sum of the seasons above the threshold per year, and number of seasons and weeks.",
    )  # fmt: skip
    _weeks(report, found)
    report.table(
        seasons.drop(columns=["period"]).rename(columns={"volume": "volume (m³)"}),
        title="Seasons",
        note="mm per season, over its days in the record. time: first day of the season. Winter begins in December.",
    )
    return report


def _weeks(report: Report, found: Irrigation) -> None:
    """Draw the weeks of the fields with most irrigation."""
    report.section("Weeks", "In weeks with more rain the threshold is higher, because the errors are larger.")
    order = found.fields.sort_values(["irrigation", "weeks"], ascending=False)["field"].tolist()
    weeks = found.table[found.table["period"] == "week"]
    for name in order[:_DRAWN]:
        own = weeks[weeks["field"] == name].set_index("time")
        frame = pd.DataFrame(
            {
                "rain": own["rain"],
                "irrigation": own["irrigation"].where(own["irrigated"] | own["irrigation"].isna(), 0.0),
                "estimate": own["irrigation"],
                "threshold": own["threshold"],
            }
        )
        if frame["estimate"].notna().any():
            unit = dict.fromkeys(frame.columns, ("Water", "mm per week"))
            bars = ["rain", "irrigation"]
            report.plot(product_series(frame, unit, rain=bars), title=f"Field {name}" if name.isdigit() else name)
    if len(order) > _DRAWN:
        report.section(
            "More fields",
            f"The {_DRAWN} fields with the most irrigation are drawn; the table contains all {len(order)}.",
        )
