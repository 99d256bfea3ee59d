"""Tables: months, seasons and the year; each step; and how variation in space goes with the mean."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr
from scipy.optimize import OptimizeWarning, curve_fit
from scipy.special import stdtr
from scipy.stats import linregress

from ..cube.days import joined
from .cubes import BANDS, PERIODS, Survey, combine, ratio
from .kernels import BINS, COUNT, HIGH, LOW, MEAN, SQUARES, WEIGHT, Floats
from .regions import Region

#: Steps that a regression needs.
LEAST_STEPS = 3
# Coefficients of variation that differ by less are one.
_SAME = 1e-9


def period_table(found: Survey, histogram: Floats, written: xr.DataArray, region: Region) -> pd.DataFrame:
    """Describe months, seasons and the year, for the whole and for each class.

    Parameters
    ----------
    found : Survey
    histogram : (name, 12, BINS)
        Of `cubes.write_maps`.
    written : DataArray ("band", "y", "x")
        The raster of `cubes.write_maps`; read band by band.
    region : Region

    Returns
    -------
    DataFrame
        ``class, period, steps, n``; of all values of all pixels and steps, by area: ``min, max, median, mean, std, cv``
        (the median to 1/8192 of the range of the record); of the means of the pixels over the period, by area:
        ``min_space, max_space, median_space, std_space, cv_space``; of the mean over the area in time, each step once:
        ``std_time, cv_time``. All standard deviations are divided by the sum of the weights.
    """
    means = found.mean
    rows = []
    for period, own in PERIODS.items():
        steps = found.counts & np.isin(found.months, own)
        moments = combine(found.moments[steps]) if steps.any() else np.zeros(found.moments.shape[1:])
        medians = [quantile(bins, *found.limits) for bins in histogram[:, list(own)].sum(axis=1)]
        band = written.isel(band=BANDS.index("mean" if period == "year" else f"mean_{period.lower()}")).to_numpy()
        for k, name in enumerate(found.names):
            row: dict[str, Any] = {"class": name, "period": period, "steps": int((steps & found.known[:, k]).sum())}
            row |= _of_values(moments[k], medians[k]) | _of_pixels(band, region, k)
            known = means[steps, k]
            known = known[np.isfinite(known)]
            std = float(np.std(known)) if known.size > 1 else np.nan
            rows.append(row | {"std_time": std, "cv_time": float(ratio(std, known.mean())) if known.size else np.nan})
    order = {name: place for place, name in enumerate(found.names)}
    table = pd.DataFrame(rows)
    return table.sort_values("class", key=lambda column: column.map(order), kind="stable").reset_index(drop=True)


def _of_values(moments: Floats, median: float) -> dict[str, float | int]:
    if not moments[COUNT]:
        return {"n": 0} | dict.fromkeys(("min", "max", "median", "mean", "std", "cv"), np.nan)
    std = float(np.sqrt(moments[SQUARES] / moments[WEIGHT]))
    return {
        "n": int(moments[COUNT]),
        "min": moments[LOW],
        "max": moments[HIGH],
        "median": median,
        "mean": moments[MEAN],
        "std": std,
        "cv": float(ratio(std, moments[MEAN])),
    }


def _of_pixels(band: npt.NDArray[np.floating], region: Region, number: int) -> dict[str, float]:
    """Describe a map of means within a class, or, for 0, within the whole region."""
    inside = np.isfinite(band) & (region.weight > 0)
    if number:
        inside &= region.code == number
    values, weights = band[inside].astype(np.float64), region.weight[inside]
    names = ("min_space", "max_space", "median_space", "std_space", "cv_space")
    if not values.size:
        return dict.fromkeys(names, np.nan)
    mean = values[0] + np.average(values - values[0], weights=weights)
    std = float(np.sqrt(np.average((values - mean) ** 2, weights=weights)))
    order = np.argsort(values, kind="stable")
    median = _reached(np.cumsum(weights[order]), values[order])
    found = float(values.min()), float(values.max()), median, std, float(ratio(std, mean))
    return dict(zip(names, found, strict=True))


def quantile(bins: Floats, low: float, high: float, share: float = 0.5) -> float:
    """Return a quantile, by default the median, of values counted in bins; to half the width of a bin.

    Parameters
    ----------
    bins : (BINS,)
        Weights of values between `low` and `high`.
    share : float
        Of the weight that lies below.
    """
    some = np.flatnonzero(bins)
    if not some.size:
        return float("nan")
    # The ends are values that there are.
    middle = np.clip(low + (some + 0.5) * (high - low) / BINS, low, high)
    return _reached(np.cumsum(bins[some]), middle, share)


def _reached(sums: Floats, values: Floats, share: float = 0.5) -> float:
    """Return the value at which running sums of weights reach a share; the mean of two where they meet it exactly."""
    wanted = share * sums[-1]
    place = min(int(np.searchsorted(sums, wanted * (1 - 1e-12))), sums.size - 1)
    after = place + 1 if abs(sums[place] - wanted) <= 1e-12 * sums[-1] and place + 1 < sums.size else place
    return float(values[place] + values[after]) / 2


def step_table(found: Survey) -> pd.DataFrame:
    """Return the moments over space of each step that counts.

    Returns
    -------
    DataFrame
        ``class, time, n, coverage`` (share of the area ever seen), ``mean, std, cv, min, max``; a class at a step
        where too little of it has values is left out.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> from sm2r.core.statistics import make_region, survey
    >>> soil = simulate_area(days=60).soil_moisture
    >>> table = step_table(survey(soil, make_region(soil)[0]))
    >>> print(table[["class", "n", "mean", "cv"]].round(3).head(2).to_string(index=False))
    class  n  mean    cv
      all 12 0.178 0.056
      all 12 0.180 0.073
    """
    place, step = np.nonzero(found.known.T)
    chosen = found.moments[step, place]
    return pd.DataFrame(
        {
            "class": np.array(found.names, object)[place],
            "time": found.times[step],
            "n": chosen[:, COUNT].astype(np.int64),
            "coverage": found.coverage[step, place],
            "mean": chosen[:, MEAN],
            "std": found.std[step, place],
            "cv": found.cv[step, place],
            "min": chosen[:, LOW],
            "max": chosen[:, HIGH],
        }
    )


def regression_table(found: Survey, region: Region) -> pd.DataFrame:
    """Fit the coefficient of variation over space to the mean over space, step by step, in each class.

    Returns
    -------
    DataFrame
        ``class, pixels, area_km2, n`` (steps), ``mean_sm, mean_cv`` (means of both over the steps); the line
        cv = intercept + slope·mean by least squares: ``slope, slope_error`` (standard error), ``intercept, r, p``
        (two-sided, as if steps were independent), ``n_effective, p_effective`` (of as many independent steps as the
        memory of both leaves, Bretherton et al. 1999, https://doi.org/10.1175/1520-0442(1999)012<1990:TENOSD>2.0.CO;2);
        the curve cv = exp_k·exp(exp_b·mean) by least squares: ``exp_k, exp_b,
        exp_r2`` (share of the variance of cv); and ``reason``, why there is no fit, empty where there is one.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> from sm2r.core.statistics import make_region, survey
    >>> soil = simulate_area().soil_moisture
    >>> region, _ = make_region(soil)
    >>> table = regression_table(survey(soil, region), region)
    >>> print(table[["class", "n", "mean_sm", "slope", "r"]].round(2).to_string(index=False))
    class   n  mean_sm  slope     r
      all 120     0.18  -0.71 -0.23
    """
    pixels = region.pixels()
    pixels[0] = pixels.sum()
    mean, cv, follows = found.mean, found.cv, joined(found.times, {})
    rows = []
    for k, name in enumerate(found.names):
        usable = np.isfinite(mean[:, k]) & np.isfinite(cv[:, k])
        x, y = mean[usable, k], cv[usable, k]
        row: dict[str, Any] = {"class": name, "pixels": int(pixels[k]), "area_km2": found.seen[k] / 1e6, "n": x.size}
        row |= {"mean_sm": x.mean() if x.size else np.nan, "mean_cv": y.mean() if x.size else np.nan}
        reason = _reason(x, y, int(pixels[k]))
        after = np.flatnonzero(usable[1:] & usable[:-1] & follows)
        pairs = np.searchsorted(np.flatnonzero(usable), after)
        rows.append(row | ({} if reason else _fit(x, y, pairs)) | {"reason": reason})
    names = ["slope", "slope_error", "intercept", "r", "p", "n_effective", "p_effective", "exp_k", "exp_b", "exp_r2"]
    columns = ["class", "pixels", "area_km2", "n", "mean_sm", "mean_cv", *names, "reason"]
    return pd.DataFrame(rows).reindex(columns=columns).astype(dict.fromkeys(names, float))


def _reason(x: Floats, y: Floats, pixels: int) -> str:
    """Return why values have no regression; empty if they have one."""
    if pixels == 1:
        return "one pixel, no variation in space"
    if x.size < LEAST_STEPS:
        return f"{x.size} steps, {LEAST_STEPS} are needed"
    if np.ptp(x) <= _SAME * np.abs(x).max():
        return "the mean does not change"
    return "the variation does not change" if np.ptp(y) <= _SAME * max(np.abs(y).max(), _SAME) else ""


def _fit(x: Floats, y: Floats, pairs: npt.NDArray[np.intp]) -> dict[str, float]:
    """Fit a line and a curve; at the places `pairs` and the ones after them are steps that follow each other."""
    line = linregress(x, y)
    fit = {"slope": line.slope, "slope_error": line.stderr, "intercept": line.intercept, "r": line.rvalue}
    memory = float(np.clip(_memory(x, pairs) * _memory(y, pairs), 0.0, 0.999))
    free = x.size * (1 - memory) / (1 + memory)
    fit |= {"p": line.pvalue, "n_effective": free, "p_effective": _significance(line.rvalue, free)}
    return {name: float(value) for name, value in fit.items()} | _fit_curve(x, y)


def _memory(values: Floats, pairs: npt.NDArray[np.intp]) -> float:
    """Return the autocorrelation from one step to the next."""
    away = values - values.mean()
    return float(np.mean(away[pairs] * away[pairs + 1]) / np.mean(away**2)) if pairs.size else 0.0


def _significance(r: float, free: float) -> float:
    """Return the two-sided p-value of a correlation of so many independent pairs; 1 where there are two or fewer."""
    if free <= 2:
        return 1.0
    with np.errstate(divide="ignore"):
        return float(2 * stdtr(free - 2, -abs(r) * np.sqrt((free - 2) / np.maximum(1 - r * r, 0.0))))


def _fit_curve(x: Floats, y: Floats) -> dict[str, float]:
    """Fit an exponential, from the line through the logarithms on; nothing where it does not converge."""
    positive = y > 0
    if positive.sum() < LEAST_STEPS or np.ptp(x[positive]) == 0:
        return {}
    start = linregress(x[positive], np.log(y[positive]))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", OptimizeWarning)
            warnings.simplefilter("ignore", RuntimeWarning)
            found, _ = curve_fit(lambda v, k, b: k * np.exp(b * v), x, y, p0=(np.exp(start.intercept), start.slope))
            left = ((y - found[0] * np.exp(found[1] * x)) ** 2).sum()
    except (RuntimeError, ValueError, OptimizeWarning):
        return {}
    if not np.isfinite(left):
        return {}
    return {"exp_k": float(found[0]), "exp_b": float(found[1]), "exp_r2": float(1 - left / ((y - y.mean()) ** 2).sum())}


def findings(found: Survey, regression: pd.DataFrame) -> list[str]:
    """Return what the user should know of the steps and of the fits."""
    texts = []
    some = found.moments[:, 0, COUNT] > 0
    out = int((some & ~found.counts).sum())
    if out:
        texts.append(
            f"{out:,} of {int(some.sum()):,} steps with values were left out: less than {100 * found.least:g} % "
            "(MIN_COVERAGE) of the area with any values had values at that step."
        )
    empty = int((~some).sum())
    if empty:
        texts.append(f"{empty:,} of {some.size:,} steps have no value.")
    below = int((found.known[:, 0] & ~np.isfinite(found.cv[:, 0])).sum())
    if below:
        texts.append(f"At {below:,} steps the mean is not above 0, so there is no coefficient of variation.")
    lowest = found.limits[0]
    if lowest < 0:
        texts.append(
            f"There are negative values, down to {lowest:.3g}, which are impossible for soil moisture. They are used "
            "as they are."
        )
    unfitted = regression[regression["reason"] != ""]
    texts += [f"No regression for {row['class']}: {row['reason']}." for _, row in unfitted.iterrows()]
    return texts


def seasons_of(months: Sequence[int] | npt.NDArray[np.int64]) -> npt.NDArray[np.str_]:
    """Return the season of each month, 0 to 11."""
    names = np.empty(12, dtype="<U3")
    for season in ("DJF", "MAM", "JJA", "SON"):
        names[list(PERIODS[season])] = season
    return names[np.asarray(months)]
