"""How often rain falls outside its bounds on real records, in days that calibration did not see.

``tools/python tools/intervals.py`` prints, for each set of records: the share of days above the upper bound, below the
lower one where that is above 0, and inside; the same by season and by class of the estimate; and in how many places the
probability of rain beats how often it rained in the calibration (Brier score).
"""

from __future__ import annotations

import numpy as np
from sm2r.core.sm2rain import Options, cubes
from sm2r.core.sm2rain.bounds import Bounds
from sm2r.core.sm2rain.uncertainty import KEY, season_of

from daily_records import Records, cube_of, records

# Upper edges of classes of estimated rain, mm; and days that a class needs to be told.
_CLASSES = (0.1, 1.0, 2.0, 4.0, 8.0, 16.0)
_LEAST = 100
_WET = 1.0


def judge(name: str, one: Records, start: str) -> None:
    """Calibrate on the first days, invert the others, and print what fell outside."""
    days = int(one.split.max())
    early = np.arange(one.rain.shape[1]) < one.split[:, None]
    warmth = np.where(one.warm, 10.0, -10.0)
    first = [
        cube_of(values[:, :days], *about, start=start)
        for values, about in (
            (np.where(early, one.moisture, np.nan), ("saturation", "1")),
            (np.where(early, one.rain, np.nan), ("rainfall", "mm")),
            (warmth, ("temperature", "degC")),
        )
    ]
    found = cubes.calibrate(*first[:2], Options(), temperature=first[2]).compute().chunk()
    errors = cubes.learn(*first[:2], found, temperature=first[2])
    found.attrs[KEY] = errors.to_text()
    inverted = cubes.invert_with_bounds(cube_of(one.moisture, "saturation", "1", start=start), found, bounds=Bounds())
    rain, low, high, chance = (
        inverted[key].values[:, 0].T.astype(float) for key in ("rainfall", "lower", "upper", "probability")
    )
    judged = one.later & np.isfinite(high)
    above, below = one.rain > high, one.rain < low
    positive = judged & (low > 0)
    print(
        f"{name}: {judged.sum()} days, {above[judged].mean():.3f} above, {below[positive].mean():.3f} below (of "
        f"{positive.sum()} with a lower bound), {1 - (above | below)[judged].mean():.3f} inside"
    )
    month = (np.datetime64(start) + np.arange(one.rain.shape[1])).astype("datetime64[M]").astype(int) % 12
    season = np.broadcast_to(season_of(month), one.rain.shape)
    kind = np.digitize(rain, _CLASSES)
    for label, part, count in (("by season", season, 4), ("by class", kind, len(_CLASSES) + 1)):
        shares = [
            f"{above[judged & (part == number)].mean():.3f}"
            for number in range(count)
            if (judged & (part == number)).sum() >= _LEAST
        ]
        print(f"  above {label}: {' '.join(shares)}")
    skills = []
    for place in range(len(rain)):
        days_judged, own = judged[place], early[place] & np.isfinite(one.rain[place]) & one.warm[place]
        if days_judged.sum() >= 20 and own.any():
            wet = one.rain[place, days_judged] > _WET
            usual = (one.rain[place, own] > _WET).mean()
            skills.append(1 - ((chance[place, days_judged] - wet) ** 2).mean() / ((usual - wet) ** 2).mean())
    print(
        f"  Brier skill above 0 at {np.mean(np.array(skills) > 0):.3f} of {len(skills)}, median {np.median(skills):.3f}"
    )


if __name__ == "__main__":
    for name, one in records().items():
        if "USA" in name or "mean" in name or name == "USCRN":
            judge(name, one, "2015-04-01" if "USA" in name else "2001-01-01")
