"""SM2RAIN: rainfall from soil moisture, after Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.

`run` goes from files to files and `stations` from tables to tables; `cubes` and `tables` calibrate and invert;
`calibration` and `model` hold their kernels, `options` the choices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .options import Options
    from .run import Calibration, Inversion, calibrate_sm2rain, invert_soil_moisture
    from .stations import StationCalibration, StationInversion, calibrate_stations, invert_stations

__getattr__, __dir__, __all__ = lazily(__name__)
