"""A model of rain from cubes to a file, with its report."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xarray as xr

from ..cube import as_cube
from ..cube.checks import check_fraction
from ..errors import OutputError
from ..options import check
from ..regrid.masks import Mask, inside_of
from ..running import About, Hear, Progress, Run, Target
from .model import RainModel
from .options import OPTIONS
from .records import gather
from .training import Trained, train

_NAMES = {"time": "period", "region": "region", "pixel": "pixel"}


@dataclass(frozen=True)
class TrainedRain:
    """A model of rain that was trained and written.

    Attributes
    ----------
    output : Path
        The file, ONNX with its card.
    trained : Trained
    notes : list of str
        What else has to be said.
    """

    output: Path
    trained: Trained
    notes: list[str]

    @property
    def scores(self) -> Mapping[str, float | None]:
        """``r``, ``rmse`` and ``r5`` of what the model is for: mixed rain of the split, medians over pixels."""
        card = self.trained.model.card
        return card.scores[card.split]["mixed"]

    @property
    def weight(self) -> float:
        """The model's weight in mixed rain, 0 to 1."""
        return float(self.trained.model.card.weight)

    def describe(self) -> list[str]:
        """Return the scores in sentences."""
        card = self.trained.model.card
        texts = [f"{card.pixels} pixels, {card.samples} steps; weight of the model {card.weight:.2f}."]
        for name, found in card.scores.items():
            said = "; ".join(
                f"{label} R {found[kind]['r'] or float('nan'):.3f}, RMSE {found[kind]['rmse'] or float('nan'):.3g} mm"
                for kind, label in (("mixed", "mixed"), ("sm2rain", "SM2RAIN"))
            )
            texts.append(f"Cross-validation by {_NAMES[name]}: {said}.")
        return texts


def train_rain(
    soil_moisture: xr.DataArray | Target,
    rainfall: xr.DataArray | Target,
    *,
    output: Target,
    statics: Mapping[str, xr.DataArray] | None = None,
    temperature: xr.DataArray | Target | None = None,
    snow: xr.DataArray | Target | None = None,
    snow_threshold: float = 0.0,
    start: Any = None,
    end: Any = None,
    mask: Mask | None = None,
    method: str = "boosting",
    latency: int | None = None,
    split: str = "time",
    observation_hour: float | None = None,
    seed: int = 0,
    licence: str = "",
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> TrainedRain:
    """Train a model that tells rain from the passes of soil moisture around a step, and judge it beside SM2RAIN.

    Parameters
    ----------
    soil_moisture, rainfall : DataArray or path
        As `as_cube` takes them, on one grid; m3 m-3 or saturation, and mm per step. NaN is missing.
    output : path
        Ends in .onnx.
    statics : mapping of str to DataArray ("y", "x"), optional
        On the same grid, by name; an inversion needs them, too.
    temperature, snow : DataArray or path, optional
        degC, and other than 0 where it snows or is frozen: such steps are left out.
    snow_threshold : float
        degC.
    start, end : datetime-like, optional
        The period to learn from, both ends included.
    mask : sequence of polygons or DataArray (y, x), optional
        Pixels outside are left out, see `regrid.masks`.
    method, latency, split, observation_hour, seed, licence
        As of `options.OPTIONS`.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If the cubes do not go together, or hold too little.
    OutputError
        If the output does not end in .onnx.

    Notes
    -----
    Rain is then that of `sm2rain.invert_soil_moisture` with ``model``: SM2RAIN's (Brocca et al. 2014,
    https://doi.org/10.1002/2014JD021489) and the trees' (Ke et al. 2017, LightGBM), each by its share.

    Examples
    --------
    >>> from sm2r.core.learnedrain import RainModel
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=90)
    >>> found = train_rain(area.saturation, area.rainfall, output="rain.onnx", method="extra_trees")
    >>> round(found.weight, 1), round(found.scores["r"], 1)
    (0.9, 0.9)
    >>> RainModel.open("rain.onnx").card.split
    'time'
    """
    if Path(output).suffix.lower() != ".onnx":
        raise OutputError(f"OUTPUT: {output} has to end in .onnx.")
    chosen: dict[str, Any] = {
        "method": method, "latency": latency, "split": split, "observation_hour": observation_hour, "seed": seed,
        "licence": licence,
    }  # fmt: skip
    check(OPTIONS, **{key: value for key, value in chosen.items() if key != "licence"})
    moisture = as_cube(soil_moisture, name="SOIL_MOISTURE", kinds=("soil_moisture", "saturation"))
    check_fraction(moisture, name="SOIL_MOISTURE")
    inside = None if mask is None else inside_of(mask, moisture, name="SOIL_MOISTURE")
    rain = as_cube(rainfall, name="RAINFALL", kinds=["rainfall"])
    warmth = None if temperature is None else as_cube(temperature, name="TEMPERATURE", kinds=["temperature"])
    white = None if snow is None else as_cube(snow, name="SNOW")
    with Run(progress, hear, report=report, about=about, together=together) as run:
        records = gather(
            moisture, rain, statics=statics, temperature=warmth, snow=white, snow_threshold=snow_threshold,
            start=start, end=end, inside=inside, progress=run.part(0.0, 0.1),
        )  # fmt: skip
        trained = train(records, progress=run.part(0.1, 0.95), **chosen)
        run.note(trained.notes)
        partial = run.file(output)
        trained.model.write(partial)
        # Whoever writes a model that does not open has written nothing.
        RainModel.open(partial, name="OUTPUT")
        if run.reports:
            from . import reports

            run.write(reports.training(trained))
        run.reach(1.0)
    return TrainedRain(Path(output), trained, run.notes)
