"""What a triple collocation comes to: a table of the products, and what speaks against its assumptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube.reading import read_band
from ..running import Progress
from ..sampling.tables import listed
from .cubes import LETTERS, Pooled, Triplet
from .options import Options
from .solution import FLAGS, NEGATIVE_VARIANCE, PAIRS, Floats, correlations

# Beyond this share of pixels, negative error variances are told; with fewer values, that the record is short.
_MANY_NEGATIVE = 0.1
_LONG = 500
# Correlations of pairs that differ by more than this are told.
_APART = 0.15

#: Sources that products share, and words in the names of the products that have them. What is known of widely used
#: products; a name says nothing for sure.
SOURCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "rain gauges",
        (
            "cmd", "cmfd", "mswep", "chirps", "gpcc", "gpcp", "cru", "cpc", "arc2", "rfe2", "tamsat", "cmorph_crt",
            "imerg_final", "3b42", "3b43", "persiann_cdr", "aphrodite", "gauge", "gauges",
        ),
    ),
    ("ERA5", ("era5", "era5_land", "mswep")),
    ("ASCAT", ("ascat", "esa_cci", "cci", "c3s", "gpm_sm2rain")),
    ("SMOS", ("smos", "esa_cci", "cci", "c3s", "gpm_sm2rain")),
    ("SMAP", ("smap", "gpm_sm2rain")),
    ("GPM or TRMM", ("imerg", "gpm", "3b42", "3b42rt", "tmpa", "gsmap", "mswep")),
)  # fmt: skip


@dataclass(frozen=True)
class Summary:
    """A triple collocation in short.

    Attributes
    ----------
    table : DataFrame
        A row a product: pooled values and their intervals, medians and quartiles over the pixels, shares.
    pixels : int
        Pixels with any common value.
    solved : int
        Those of them that were solved, negative error variances included.
    reasons : dict of str to int
        Pixels by what they were not solved for.
    count : float
        Median of the common values in the pixels that were solved.
    correlation : (pair,) float64
        Pooled correlations of x and y, x and z, y and z.
    """

    triplet: Triplet
    options: Options
    pooled: Pooled
    written: xr.DataArray
    table: pd.DataFrame
    pixels: int
    solved: int
    reasons: dict[str, int]
    count: float
    correlation: Floats

    def band(self, name: str) -> npt.NDArray[np.float32]:
        """Return a band (y, x) of the raster."""
        return read_band(self.written, name)

    @property
    def impossible(self) -> list[str]:
        """The products whose error variance over all pixels is negative."""
        variances = self.pooled.collocation.error_variance
        return [name for name, variance in zip(self.triplet.names, variances, strict=True) if variance < 0]

    @property
    def best(self) -> str:
        """The product of largest pooled R², empty where that is none."""
        r2 = self.pooled.collocation.r2
        known = np.isfinite(r2).all() and not self.impossible
        return self.triplet.names[int(np.argmax(r2))] if known else ""

    @property
    def failures(self) -> str:
        """Why pixels were not solved, in words; empty where all were."""
        return "; ".join(f"{number:,} {text}" for text, number in self.reasons.items())


def summarise(
    written: xr.DataArray, triplet: Triplet, options: Options, pooled: Pooled, *, progress: Progress | None = None
) -> Summary:
    """Sum up a raster of `cubes.collocate`, band by band.

    Parameters
    ----------
    written : DataArray ("band", "y", "x")
        As from `cube.open_bands`.
    triplet, options, pooled
        What it was made from, and the covariances of all pixels.
    """
    count = read_band(written, "n")
    flags = [read_band(written, f"{letter}_flag") for letter in LETTERS]
    there = np.isfinite(count)
    codes = np.where(there, flags[0], -1)
    reasons = {text: int((codes == code).sum()) for code, text in FLAGS.items() if code > NEGATIVE_VARIANCE}
    solved = there & (codes <= NEGATIVE_VARIANCE)
    best = read_band(written, "best")
    intervals = pooled.intervals(options.level)
    std, r2, ratio = pooled.collocation.settle(options.negative)
    found = pooled.collocation
    weights = found.weights if (found.error_variance > 0).all() and (found.scaling > 0).all() else np.full(3, np.nan)
    with np.errstate(invalid="ignore"):
        scaled = std * found.scaling
    rows = []
    for k, letter in enumerate(LETTERS):
        row: dict[str, float | str | int] = {
            "input": letter.upper(),
            "product": triplet.names[k],
            "units": triplet.units[k],
            "pixels": int(solved.sum()),
            "n": _median(count[solved]),
            "n_effective": _median(read_band(written, "n_effective")[solved]),
        }
        for name, value in (("error_std", std), ("snr_db", ratio), ("r2", r2)):
            low, high = intervals[name]
            row |= {name: value[k], f"{name}_low": low[k], f"{name}_high": high[k]}
            row |= _quartiles(name, read_band(written, f"{letter}_{name}"))
        row["error_std_scaled"] = scaled[k]
        for name, value in (("scaling", found.scaling), ("weight", weights)):
            low, high = intervals[name]
            row |= {name: value[k], f"{name}_low": low[k], f"{name}_high": high[k]}
        row["intercept"] = pooled.intercept[k]
        row["negative_share"] = _share(flags[k][solved] == NEGATIVE_VARIANCE)
        row["best_share"] = _share(best[solved] == k + 1)
        row["wet_fraction"] = pooled.wet[1 + k] if options.logarithmic else np.nan
        rows.append(row)
        if progress:
            progress((k + 1) / 3)
    table = pd.DataFrame(rows)
    numbers = table.select_dtypes("number").columns
    table[numbers] = table[numbers].replace([np.inf, -np.inf], np.nan)
    return Summary(
        triplet, options, pooled, written, table, int(there.sum()), int(solved.sum()),
        {text: number for text, number in reasons.items() if number}, _median(count[solved]), correlations(pooled.q),
    )  # fmt: skip


def _median(values: npt.NDArray[np.floating]) -> float:
    finite = values[np.isfinite(values)]
    return float(np.median(finite)) if finite.size else float("nan")


def _quartiles(name: str, values: npt.NDArray[np.floating]) -> dict[str, float]:
    finite = values[np.isfinite(values)]
    shares = np.percentile(finite, [50, 25, 75]) if finite.size else np.full(3, np.nan)
    return {f"{name}_{end}": float(value) for end, value in zip(("median", "q25", "q75"), shares, strict=True)}


def _share(hits: npt.NDArray[np.bool_]) -> float:
    return float(hits.mean()) if hits.size else float("nan")


def findings(summary: Summary) -> list[str]:
    """Return what in the data speaks against the assumptions, the gravest first; empty where nothing does."""
    names, table = summary.triplet.names, summary.table
    if not summary.solved:
        return [
            f"No pixel could be solved: {summary.failures}. The bands x_flag, y_flag and z_flag contain the reasons."
        ]
    texts = []
    if summary.impossible:
        texts.append(
            f"Over all pixels, the error variance of {listed(summary.impossible)} is negative, which is impossible: "
            "the assumptions are not met for these three products, and the results for the other products are "
            "doubtful, too."
        )
    share = table["negative_share"].to_numpy(float)
    many = [f"{name} in {100 * part:.0f} %" for name, part in zip(names, share, strict=True) if part > _MANY_NEGATIVE]
    if many:
        texts.append(
            f"The error variance is negative for {', '.join(many)} of the pixels. The usual reasons are errors that "
            "this product shares with another, or a short record. Its results for the remaining pixels are too good."
        )
    r = dict(zip(PAIRS, summary.correlation, strict=True))
    strongest = max(PAIRS, key=lambda pair: np.nan_to_num(r[pair]))
    rest = max(np.nan_to_num(value) for pair, value in r.items() if pair != strongest)
    if r[strongest] - rest > _APART:
        a, b = (names[k] for k in strongest)
        texts.append(
            f"{a} and {b} correlate far better with each other ({r[strongest]:.2f}) than with the third ({rest:.2f} "
            "at most). Either both are better than the third, or they share errors. Triple collocation cannot "
            "distinguish the two cases and assumes the first."
        )
    if summary.reasons:
        texts.append(
            f"{summary.pixels - summary.solved:,} of {summary.pixels:,} pixels were not solved: {summary.failures}."
        )
    if summary.count < _LONG:
        texts.append(
            f"A pixel has {summary.count:.0f} common values in the median. With fewer than {_LONG}, errors of single "
            "pixels are uncertain; errors over all pixels are more reliable."
        )
    return texts


def shared_sources(names: Sequence[str], histories: Sequence[str]) -> list[str]:
    """Return what products share as far as their names and histories tell.

    Parameters
    ----------
    names : sequence of str
    histories : sequence of str
        What the cubes say of how they were made.
    """
    texts = []
    for source, words in SOURCES:
        having = [name for name in names if any(_has(name, word) for word in words)]
        if len(having) > 1:
            texts.append(f"{listed(having)} share {source} according to their names, and therefore share errors.")
    for one, other in combinations(range(len(names)), 2):
        for maker, made in ((one, other), (other, one)):
            used = any(_has(line, _plain(names[maker])) for line in histories[made].splitlines())
            if used and _plain(names[maker]) != _plain(names[made]):
                texts.append(
                    f"{names[made]} was made with {names[maker]} according to its history. A product that was "
                    "calibrated to another one, or corrected with it, shares its errors."
                )
    return texts


def _plain(text: str) -> str:
    return re.sub(r"[^0-9a-z]+", "_", text.lower()).strip("_")


def _has(text: str, words: str) -> bool:
    """Tell whether words, joined by underscores, occur in a text as whole words."""
    return f"_{words}_" in f"_{_plain(text)}_"
