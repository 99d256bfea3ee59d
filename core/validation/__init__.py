"""How good products are at stations: matched in place and time, scored by station, class and pooled, and ranked.

``validate`` does it all; ``match_stations`` sets products beside observations, ``score_products`` makes the table of
metrics, ``rank_products`` says which product is best and for how sure, ``independence`` whether the products knew the
stations, `Uncertainty` is what bounds and probabilities are given as, ``reports`` makes the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .matching import Matched, match_stations
    from .ranking import rank_products
    from .run import Validated, validate
    from .tables import Bootstrap, score_products, station_table
    from .uncertainty import Uncertainty

__getattr__, __dir__, __all__ = lazily(__name__)
