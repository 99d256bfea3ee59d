"""SM2RAIN: rainfall from soil moisture, after Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.

`cubes` and `tables` calibrate and invert; `calibration` and `model` hold their kernels, `options` the choices.
"""

from .options import Options

__all__ = ["Options"]
