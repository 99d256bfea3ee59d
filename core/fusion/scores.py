"""How well estimates agree with observations."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

SCORES = ("n", "r", "rmse", "ubrmse", "bias")


def scores(observed: ArrayLike, estimated: ArrayLike) -> dict[str, float]:
    """Compare estimates with observations.

    Parameters
    ----------
    observed, estimated : (n,)
        In one unit; pairs with a NaN are left out.

    Returns
    -------
    dict
        ``n``, Pearson's ``r`` (NaN below 3 pairs or without variance), ``rmse``, ``ubrmse`` (RMSE less bias,
        √(rmse² − bias²)) and ``bias`` = mean(estimated − observed), in that unit; NaN without pairs.

    References
    ----------
    Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
    """
    x, y = np.asarray(observed, np.float64).ravel(), np.asarray(estimated, np.float64).ravel()
    both = np.isfinite(x) & np.isfinite(y)
    x, y = x[both], y[both]
    if not x.size:
        return {"n": 0, **dict.fromkeys(SCORES[1:], np.nan)}
    difference = y - x
    varied = x.size > 2 and np.ptp(x) > 0 and np.ptp(y) > 0
    return {
        "n": int(x.size),
        "r": float(np.corrcoef(x, y)[0, 1]) if varied else np.nan,
        "rmse": float(np.sqrt(np.mean(difference**2))),
        "ubrmse": float(difference.std()),
        "bias": float(difference.mean()),
    }
