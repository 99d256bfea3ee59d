"""Products from outside: described in the catalogue, read from their files, made into daily cubes.

``description`` says what a product is, ``catalogue`` lists them, ``granules`` finds their files, ``contents`` tells
what one holds, ``variables`` and ``reading`` read it, ``plan`` says which steps the cube has, ``gridded`` and
``placed`` bring grids and single places onto it, by ``grids``, ``importing`` makes the cube, and ``run`` does it all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .catalogue import PRODUCTS, customise
    from .description import Product
    from .importing import Import, recognise
    from .outcome import Settings
    from .run import Imported, import_product

__getattr__, __dir__, __all__ = lazily(__name__)
