"""Merging of several estimates of soil moisture into one, with its uncertainty.

``match`` sets the members beside stations, ``fit`` finds the weights (Bayesian model averaging or a simpler rule),
``collocate`` finds them without stations, and ``merge`` applies them to cubes; ``scores`` and ``reports`` judge.
"""

from __future__ import annotations

from .cubes import check_members, collocate, merge, weights_of
from .fitting import DEBIASING, METHODS, VARIANCES, fit, rule_weights
from .mixture import Mixture, fit_mixture, log_likelihood
from .pairs import Pairs, match
from .weights import Weights, read_weights

__all__ = [
    "DEBIASING",
    "METHODS",
    "VARIANCES",
    "Mixture",
    "Pairs",
    "Weights",
    "check_members",
    "collocate",
    "fit",
    "fit_mixture",
    "log_likelihood",
    "match",
    "merge",
    "read_weights",
    "rule_weights",
    "weights_of",
]
