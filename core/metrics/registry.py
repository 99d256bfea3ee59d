"""The metrics, an entry each: every list, table, choice, band and report is made from here.

A metric is added by adding its entry to `METRICS`. This module loads no library, so that dialogs can be built from it.

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
    meaning : str
        In a few words.
    formula : callable
        Makes the metric of the `Moments` of pairs. It may divide by 0: what is not finite becomes NaN.
    best : "max", "min" or float, optional
        What is best: the largest, the smallest, or the value nearest to a number. Without it there is no better or
        worse.
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
    """

    name: str
    label: str
    meaning: str
    formula: Callable[[Moments], Any]
    best: Literal["max", "min"] | float | None
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

    def merit(self, values: Values) -> Values:
        """Return values, or an array of them, as numbers of which the larger is the better; NaN stays."""
        numbers: Any = values
        if self.best is None:
            raise ValueError(f"{self.name} has no better or worse")
        if self.best == "max":
            return numbers
        return -numbers if self.best == "min" else -abs(numbers - self.best)


#: In the order of tables and bands.
METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        Metric(
            "n", "n", "number of pairs", lambda m: m.n, None,
            across_units=True, interval=False, ranks=False, least=0,
        ),
        Metric(
            "r", "R", "Pearson's correlation", lambda m: m.r, "max",
            across_units=True, least=LEAST_PAIRS,
        ),
        Metric(
            "p", "p", "two-sided p-value of R, as if pairs were independent, which days in a row are not",
            lambda m: m.p, None, across_units=True, interval=False, ranks=False, least=LEAST_PAIRS,
        ),
        Metric(
            "spearman", "Spearman's ρ", "correlation of the ranks; equal values share their mean rank",
            lambda m: m.r, "max", of_ranks=True, across_units=True, least=LEAST_PAIRS,
        ),
        Metric("bias", "bias", "mean(estimated − observed)", lambda m: m.bias, 0.0, unit=OBSERVED),
        Metric("rmse", "RMSE", "root mean square of the differences", lambda m: m.rmse, "min", unit=OBSERVED),
        Metric("ubrmse", "ubRMSE", "√(RMSE² − bias²)", lambda m: m.ubrmse, "min", unit=OBSERVED),
        Metric("mae", "MAE", "mean of the absolute differences", lambda m: m.absolute / m.n, "min", unit=OBSERVED),
        Metric(
            "nse", "NSE", "1 − RMSE² / variance of the observations",
            lambda m: 1 - m.n * m.rmse**2 / m.yy, "max", least=LEAST_PAIRS,
        ),
        Metric(
            "kge_2009", "KGE (2009)", "1 − √((R − 1)² + (α − 1)² + (β − 1)²)",
            lambda m: 1 - m.distance(m.r, m.alpha, m.beta), "max", least=LEAST_PAIRS,
        ),
        Metric(
            "kge_2012", "KGE (2012)", "1 − √((R − 1)² + (γ − 1)² + (β − 1)²)",
            lambda m: 1 - m.distance(m.r, m.gamma, m.beta), "max", least=LEAST_PAIRS,
        ),
        Metric(
            "kge_alpha", "KGE α", "ratio of the standard deviations", lambda m: m.alpha, 1.0,
            interval=False, ranks=False,
        ),
        Metric("kge_beta", "KGE β", "ratio of the means", lambda m: m.beta, 1.0, interval=False, ranks=False),
        Metric(
            "kge_gamma", "KGE γ", "ratio of the coefficients of variation", lambda m: m.gamma, 1.0,
            interval=False, ranks=False,
        ),
        Metric("pbias", "PBIAS", "bias over the mean of the observations", lambda m: 100 * m.bias / m.mean_y, 0.0, "%"),
        Metric(
            "pod", "POD", "share of the wet steps that is found", lambda m: m.hits / (m.hits + m.misses), "max",
            of_wet_steps=True, ranks=False,
        ),
        Metric(
            "far", "FAR", "share of the wet estimates that is wrong", lambda m: m.alarms / (m.hits + m.alarms), "min",
            of_wet_steps=True, ranks=False,
        ),
        Metric(
            "csi", "CSI", "found wet steps, of all that are observed or estimated as wet",
            lambda m: m.hits / (m.hits + m.misses + m.alarms), "max", of_wet_steps=True,
        ),
        Metric(
            "hss", "HSS", "Heidke's skill: correct steps beyond those correct by chance",
            lambda m: 2 * (m.hits * m.dry - m.misses * m.alarms) / m.by_chance, "max", of_wet_steps=True,
        ),
        Metric(
            "frequency_bias", "frequency bias", "number of wet estimates over that of wet observations",
            lambda m: (m.hits + m.alarms) / (m.hits + m.misses), 1.0, of_wet_steps=True, ranks=False,
        ),
    )
}  # fmt: skip

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
    known = NAMES if wet else CONTINUOUS
    return tuple(name for name in known if wanted is None or name in wanted)


def labels_of(names: Iterable[str]) -> str:
    """Return the labels of metrics as a list in a sentence."""
    return ", ".join(LABELS[name] for name in names)
