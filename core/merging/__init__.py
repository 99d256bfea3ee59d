"""Merging of several estimates of soil moisture into one, with its uncertainty.

``pair_members`` sets members beside stations, ``fit`` finds the weights (Bayesian model averaging or a simpler rule),
``collocate`` finds them without stations, and ``merge`` applies them to cubes; ``scores`` and ``reports`` judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .cubes import collocate, merge
    from .fitting import fit, rule_weights
    from .mixture import Mixture, fit_mixture
    from .options import METHODS
    from .pairs import Pairs, pair_members
    from .run import Merged, merge_members
    from .weights import Weights, read_weights

__getattr__, __dir__, __all__ = lazily(__name__)
