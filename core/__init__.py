"""The science of SM2R: soil moisture in, rainfall out. Pure Python, usable without QGIS.

Each family is a package of its own, whose public names it exports; all take and return cubes, which `as_cube` makes of
files and of arrays of xarray. Nothing is imported before it is asked for.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .exports import lazily

# From version 1.29 on, onnxruntime would send Microsoft what models run and on what machine, from its import on.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

if TYPE_CHECKING:
    from . import (
        cluster,
        collocation,
        correction,
        cube,
        fusion,
        irrigation,
        learnedrain,
        merging,
        metrics,
        products,
        rainmerging,
        regrid,
        report,
        sampling,
        simulation,
        sm2rain,
        stations,
        statistics,
        validation,
    )
    from .cube import as_cube
    from .errors import SM2RError
    from .version import VERSION

__getattr__, __dir__, __all__ = lazily(__name__)
