"""The metrics, an entry each: every list, table, choice, band and report is made from here.

A metric is added by adding its entry to `_ALL`. This module loads no library, so that dialogs can be built from it.

References
----------
R, RMSE, ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. NSE: Nash and Sutcliffe (1970),
https://doi.org/10.1016/0022-1694(70)90255-6. KGE 2009: Gupta et al. (2009),
https://doi.org/10.1016/j.jhydrol.2009.08.003. KGE 2012: Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. PBIAS: Gupta et al. (1999),
https://doi.org/10.1061/(ASCE)1084-0699(1999)4:2(135), here positive where the estimates are too high, as the bias is.
POD, FAR, CSI, HSS: Wilks, Statistical Methods in the Atmospheric Sciences,
https://doi.org/10.1016/C2017-0-03921-6.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from ..errors import InputError

if TYPE_CHECKING:
    from .moments import Moments

Values = TypeVar("Values")

#: Unit of a metric that is in the units of the observations.
OBSERVED = "observed"
#: Pairs below which a correlation, and what is made of one, means nothing.
LEAST_PAIRS = 3


@dataclass(frozen=True)
class Metric:
    """What there is to know of a metric.

    Attributes
    ----------
    name : str
        In tables, bands and parameters.
    label : str
        In reports.
    best : "max", "min" or float, optional
        What is best: the largest, the smallest, or the value nearest to a number. Without it there is no better or
        worse.
    formula : callable
        Makes the metric of the `Moments` of pairs. It may divide by 0: what is not finite becomes NaN.
    meaning : str
        In a few words.
    unit : str
        `OBSERVED`, another unit, or none.
    of_ranks : bool
        The moments are those of the ranks of the values.
    of_wet_steps : bool
        Needs a threshold of wet steps.
    across_units : bool
        Means something between estimates and observations in different units.
    interval : bool
        Tables give its interval.
    ranks : bool
        Products can be ranked by it: it is no part of another metric that a worse product may have right.
    least : int
        Pairs that it needs.

    Examples
    --------
    >>> metric = METRICS["kge_2009"]
    >>> metric.label, metric.best, metric.unit
    ('KGE (2009)', 'max', '')
    """

    name: str
    label: str
    best: Literal["max", "min"] | float | None
    formula: Callable[[Moments], Any]
    meaning: str
    unit: str = ""
    of_ranks: bool = False
    of_wet_steps: bool = False
    across_units: bool = False
    interval: bool = True
    ranks: bool = True
    least: int = 1

    def unit_of(self, observed: str) -> str:
        """Return its unit where the observations have the unit `observed`."""
        return observed if self.unit == OBSERVED else self.unit

    def heading(self, observed: str = "") -> str:
        """Return its label with its unit, if it has one.

        Examples
        --------
        >>> METRICS["rmse"].heading("mm"), METRICS["r"].heading("mm")
        ('RMSE (mm)', 'R')
        """
        unit = self.unit_of(observed)
        return f"{self.label} ({unit})" if unit else self.label

    def merit(self, values: Values) -> Values:
        """Return values, or an array of them, as numbers of which the larger is the better; NaN stays."""
        numbers: Any = values
        if self.best is None:
            raise ValueError(f"{self.name} has no better or worse")
        if self.best == "max":
            return numbers
        return -numbers if self.best == "min" else -abs(numbers - self.best)


# What several metrics have in common: parts of others, and numbers that are no score.
_PART: dict[str, Any] = {"interval": False, "ranks": False}
_CORRELATION: dict[str, Any] = {"across_units": True, "least": LEAST_PAIRS}

_ALL = (
    Metric("n", "n", None, lambda m: m.n, "number of pairs", across_units=True, least=0, **_PART),
    Metric("r", "R", "max", lambda m: m.r, "Pearson's correlation", **_CORRELATION),
    Metric("p", "p", None, lambda m: m.p, "two-sided p-value of R, assuming independent pairs",
           **_CORRELATION, **_PART),
    Metric("spearman", "Spearman's ρ", "max", lambda m: m.r, "rank correlation; equal values get their mean rank",
           of_ranks=True, **_CORRELATION),
    Metric("bias", "bias", 0.0, lambda m: m.bias, "mean(estimated − observed)", unit=OBSERVED),
    Metric("rmse", "RMSE", "min", lambda m: m.rmse, "root mean square of the differences", unit=OBSERVED),
    Metric("ubrmse", "ubRMSE", "min", lambda m: m.ubrmse, "√(RMSE² − bias²)", unit=OBSERVED),
    Metric("mae", "MAE", "min", lambda m: m.absolute / m.n, "mean of the absolute differences", unit=OBSERVED),
    Metric("nse", "NSE", "max", lambda m: 1 - m.n * m.rmse**2 / m.yy, "1 − RMSE² / variance of the observations",
           least=LEAST_PAIRS),
    Metric("kge_2009", "KGE (2009)", "max", lambda m: 1 - m.distance(m.r, m.alpha, m.beta),
           "1 − √((R − 1)² + (α − 1)² + (β − 1)²)", least=LEAST_PAIRS),
    Metric("kge_2012", "KGE (2012)", "max", lambda m: 1 - m.distance(m.r, m.gamma, m.beta),
           "1 − √((R − 1)² + (γ − 1)² + (β − 1)²)", least=LEAST_PAIRS),
    Metric("kge_alpha", "KGE α", 1.0, lambda m: m.alpha, "ratio of the standard deviations", **_PART),
    Metric("kge_beta", "KGE β", 1.0, lambda m: m.beta, "ratio of the means", **_PART),
    Metric("kge_gamma", "KGE γ", 1.0, lambda m: m.gamma, "ratio of the coefficients of variation", **_PART),
    Metric("pbias", "PBIAS", 0.0, lambda m: 100 * m.bias / m.mean_y, "bias over the observations' mean", unit="%"),
    Metric("pod", "POD", "max", lambda m: m.hits / (m.hits + m.misses), "share of the observed wet steps that are "
                                                                        "estimated as wet",
           of_wet_steps=True, ranks=False),
    Metric("far", "FAR", "min", lambda m: m.alarms / (m.hits + m.alarms), "share of the wet estimates that are "
                                                                          "observed as dry",
           of_wet_steps=True, ranks=False),
    Metric("csi", "CSI", "max", lambda m: m.hits / (m.hits + m.misses + m.alarms),
           "steps that are wet in both, as a share of steps that are wet in either", of_wet_steps=True),
    Metric("hss", "HSS", "max", lambda m: 2 * (m.hits * m.dry - m.misses * m.alarms) / m.by_chance,
           "Heidke skill score: improvement of the share of correct steps over chance", of_wet_steps=True),
    Metric("frequency_bias", "frequency bias", 1.0, lambda m: (m.hits + m.alarms) / (m.hits + m.misses),
           "ratio of the numbers of wet estimates and wet observations", of_wet_steps=True, ranks=False),
)  # fmt: skip

#: In the order of tables and bands.
METRICS: dict[str, Metric] = {metric.name: metric for metric in _ALL}
NAMES = tuple(METRICS)
LABELS = {name: metric.label for name, metric in METRICS.items()}
CONTINUOUS = tuple(name for name, metric in METRICS.items() if not metric.of_wet_steps)
CATEGORICAL = tuple(name for name, metric in METRICS.items() if metric.of_wet_steps)
WITH_INTERVAL = tuple(name for name, metric in METRICS.items() if metric.interval)
RANKING = tuple(name for name, metric in METRICS.items() if metric.ranks)
#: Those that mean nothing between different units.
ONE_UNIT = tuple(name for name, metric in METRICS.items() if not metric.across_units)


def available(wanted: Collection[str] | None = None, *, wet: bool) -> tuple[str, ...]:
    """Return the metrics that are wanted, by default all, in their order; those of wet steps only if `wet`.

    Examples
    --------
    >>> available(["csi", "rmse", "r"], wet=False)
    ('r', 'rmse')
    """
    unknown = [name for name in wanted or () if name not in NAMES]
    if unknown:
        raise InputError(f"There is no metric '{unknown[0]}'; choose of {', '.join(NAMES)}.")
    known = NAMES if wet else CONTINUOUS
    return tuple(name for name in known if wanted is None or name in wanted)


def headings(*names: str, unit: str = "") -> dict[str, str]:
    """Return the headings of columns of metrics, for observations with this unit."""
    return {name: METRICS[name].heading(unit) for name in names}


def labels_of(names: Iterable[str]) -> str:
    """Return the labels of metrics as a list in a sentence."""
    return ", ".join(LABELS[name] for name in names)
