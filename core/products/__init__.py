"""Products from outside: described in the catalogue, read from their files, made into daily cubes.

``description`` says what a product is, ``catalogue`` lists them, ``granules`` finds their files, ``contents`` tells
what one holds, ``variables`` and ``reading`` read it, ``grids`` places it, and ``importing`` makes the cube.
"""

from .catalogue import PRODUCTS, customise
from .description import VARIABLES, Naming, Product, Rule, Variable
from .importing import Import, Outcome, Settings, recognise

__all__ = [
    "PRODUCTS",
    "VARIABLES",
    "Import",
    "Naming",
    "Outcome",
    "Product",
    "Rule",
    "Settings",
    "Variable",
    "customise",
    "recognise",
]
