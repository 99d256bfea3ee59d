"""Triple collocation: the errors of three products of which none is the truth.

Stoffelen (1998), https://doi.org/10.1029/97JC03180; R² against the truth: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322; multiplicative errors: Alemohammad et al. (2015),
https://doi.org/10.5194/hess-19-3489-2015. Assumed are linear relations to one truth, and errors that depend neither on
it nor on each other. ``make_triplet`` sets three cubes beside each other, ``collocate`` solves each pixel, ``pool`` all
of them together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .cubes import Pooled, Triplet, collocate, make_triplet, pool
    from .options import Options
    from .run import Collocated, triple_collocation
    from .solution import FLAGS, Collocation, collocate_covariance, error_variances

__getattr__, __dir__, __all__ = lazily(__name__)
