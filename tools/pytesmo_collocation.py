"""Triple collocation by pytesmo, one pixel at a time, for ``tools/bench.py``: in an environment that has no SM2R.

Arguments: a file of records (product, time, pixel), and the number of resamples. Prints seconds and R² of the first
product, by pixel.
"""

from __future__ import annotations

import json
import sys
import time

import numpy as np
from pytesmo.metrics.confidence_intervals import tcol_metrics_with_bootstrapped_ci
from pytesmo.metrics.tcol import tcol_metrics


def main() -> None:
    """Go through the pixels by the clock."""
    records, samples = np.load(sys.argv[1]), int(sys.argv[2])
    ratios = []
    begin = time.perf_counter()
    for pixel in range(records.shape[2]):
        x, y, z = records[:, np.isfinite(records[:, :, pixel]).all(axis=0), pixel]
        found = tcol_metrics_with_bootstrapped_ci(x, y, z, nsamples=samples)[0] if samples else tcol_metrics(x, y, z)
        ratios.append(10 ** (found[0][0] / 10))
    seconds = time.perf_counter() - begin
    print(json.dumps({"seconds": seconds, "r2": [ratio / (1 + ratio) for ratio in ratios]}))


if __name__ == "__main__":
    main()
