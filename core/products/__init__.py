"""Products from outside: described in the catalogue, read from their files, made into daily cubes.

``description`` says what a product is, ``catalogue`` lists them, ``granules`` finds their files, ``contents`` tells
what one holds, ``variables`` and ``reading`` read it, ``grids`` places it, and ``importing`` makes the cube.
"""

from .catalogue import PRODUCTS, customise
from .description import Naming, Product, Rule, Variable
from .granules import layer_variable
from .importing import Import, recognise
from .outcome import Outcome, Settings

__all__ = [
    "PRODUCTS",
    "Import",
    "Naming",
    "Outcome",
    "Product",
    "Rule",
    "Settings",
    "Variable",
    "customise",
    "layer_variable",
    "recognise",
]
