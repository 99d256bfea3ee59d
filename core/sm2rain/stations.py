"""SM2RAIN at stations, from tables to tables: calibrated or inverted, summed up and reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from ..running import About, Hear, Progress, Run, Target
from . import examples, inversions, summaries, tables
from .hour import Hour
from .options import Options

if TYPE_CHECKING:
    from ..learnedrain.model import RainModel


@dataclass(frozen=True)
class StationCalibration:
    """Parameters of SM2RAIN at stations.

    Attributes
    ----------
    parameters : DataFrame
        A row a station: ``station_id``, parameters, scores, settings and ``status``; `invert_stations` takes it.
    summary : summaries.Calibrated
        Counts, medians and bounds that were reached.
    hour : Hour
        When soil moisture was observed.
    notes : list of str
        What was left out, and what else has to be said.
    """

    parameters: pd.DataFrame
    summary: summaries.Calibrated
    hour: Hour
    notes: list[str]

    def describe(self) -> str:
        """Return what was found in a sentence."""
        return self.summary.describe()


@dataclass(frozen=True)
class StationInversion:
    """Rain at stations.

    Attributes
    ----------
    rainfall : DataFrame, optional
        Columns ``station_id, time, rainfall`` (mm per step; NaN is missing), ``reason`` and ``reason_code``; None where
        it was written part by part.
    summary : inversions.InvertedStations
        Totals and reasons.
    notes : list of str
        What else has to be said.
    """

    rainfall: pd.DataFrame | None
    summary: inversions.InvertedStations
    notes: list[str]


def calibrate_stations(
    soil_moisture: pd.DataFrame,
    rainfall: pd.DataFrame,
    *,
    options: Options | None = None,
    evaporation: pd.DataFrame | None = None,
    temperature: pd.DataFrame | None = None,
    snow_threshold: float = 0.0,
    classes: pd.Series | None = None,
    porosity: float | None = None,
    residual: float = 0.0,
    start: Any = None,
    end: Any = None,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    tell: Hear | None = None,
    together: ExitStack | None = None,
) -> StationCalibration:
    """Calibrate SM2RAIN at every station and, if wanted, write a report.

    Parameters
    ----------
    soil_moisture, rainfall, evaporation, temperature : DataFrame
        Columns ``station_id, time, value``: m3 m-3 or saturation, mm per step, mm per step, degrees Celsius; times in
        UTC. NaN and absent rows are missing.
    options : Options, optional
    snow_threshold, classes, porosity, residual
        As for `tables.calibrate`.
    start, end : datetime-like, optional
        The period of the calibration, both ends included.
    tell : callable, optional
        Told what was found on the way, as soon as it is known.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If no station can be calibrated, times are doubled, or the tables share no station or no time.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=200, stations=3)
    >>> found = calibrate_stations(area.soil_moisture_probes, area.rain_gauges)
    >>> found.parameters[["station_id", "r"]].round(1).to_dict("list")
    {'station_id': ['S1', 'S2', 'S3'], 'r': [0.9, 0.8, 0.7]}
    """
    options = options or Options()
    say = tell or (lambda _: None)
    with Run(progress, hear, report=report, about=about, together=together) as run:
        found = tables.calibrate(
            soil_moisture, rainfall, options, evaporation=evaporation, temperature=temperature,
            snow_threshold=snow_threshold, classes=classes, porosity=porosity, residual=residual, start=start, end=end,
            progress=run.part(0.0, 0.9),
        )  # fmt: skip
        with_losses = evaporation is not None
        summary = summaries.of_table(
            found.parameters, soil_moisture, options, evaporation=with_losses, start=start, end=end
        )
        say([found.hour.describe()])
        run.note(found.notes + found.hour.warnings() + summary.warnings(options))
        say([*summary.remarks(options), summary.describe()])
        if run.reports:
            from . import reports

            drawn = examples.of_table(
                found.parameters, soil_moisture, rainfall, options, evaporation=evaporation, start=start, end=end
            )
            page = reports.calibration(
                summary, options, drawn, table=found.parameters, evaporation=with_losses, notes=found.notes,
                hour=found.hour,
            )  # fmt: skip
            run.write(page)
        run.reach(1.0)
    return StationCalibration(found.parameters, summary, found.hour, run.notes)


def invert_stations(
    soil_moisture: pd.DataFrame,
    parameters: pd.DataFrame | StationCalibration,
    *,
    evaporation: pd.DataFrame | None = None,
    temperature: pd.DataFrame | None = None,
    snow_threshold: float = 0.0,
    fallback: pd.DataFrame | None = None,
    start: Any = None,
    end: Any = None,
    probabilities: tuple[float, float] = (0.05, 0.95),
    wet_threshold: float = 1.0,
    model: RainModel | None = None,
    write: Callable[[Iterator[pd.DataFrame]], None] | None = None,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    tell: Hear | None = None,
    together: ExitStack | None = None,
) -> StationInversion:
    """Turn the soil moisture of stations into rain and, if wanted, write a report.

    Parameters
    ----------
    soil_moisture, evaporation, temperature, fallback : DataFrame
        Columns ``station_id, time, value``, as in `calibrate_stations`; in snow and frost the fallback's value is
        taken, mm per step.
    parameters : StationCalibration or DataFrame
        Of `calibrate_stations`.
    snow_threshold : float
        Degrees Celsius below which it snows or is frozen.
    start, end : datetime-like, optional
        What is inverted, both ends included.
    probabilities, wet_threshold
        As for `Bounds`.
    model : RainModel, optional
        Of `learnedrain.train_rain`, opened by `RainModel.open`, without static rasters: its rain is mixed with
        SM2RAIN's.
    write : callable, optional
        Given the tables of one station after the other, which it has to take all, and which are not kept then: all rain
        may take far more memory than the tables.
    tell : callable, optional
        Told what was found.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If no station has parameters, a parameter is missing, time steps differ, or no rain can be computed.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=200, stations=3)
    >>> found = calibrate_stations(area.soil_moisture_probes, area.rain_gauges)
    >>> rain = invert_stations(area.soil_moisture_probes, found).rainfall
    >>> [round(float(table["rainfall"].mean()), 1) for _, table in rain.groupby("station_id")]
    [2.9, 1.1, 0.8]
    """
    table = parameters.parameters if isinstance(parameters, StationCalibration) else parameters
    with Run(progress, hear, report=report, about=about, together=together) as run:
        found = tables.invert(
            soil_moisture, table, evaporation=evaporation, temperature=temperature, snow_threshold=snow_threshold,
            fallback=fallback, start=start, end=end, probabilities=probabilities, wet_threshold=wet_threshold,
            model=model, progress=run.part(0.0, 1.0),
        )  # fmt: skip
        run.note(found.notes)
        inverted = inversions.InvertedStations()
        parts = inverted.gather(found.parts)
        rain = None
        if write is None:
            rain = pd.concat(list(parts), ignore_index=True)
        else:
            write(parts)
        if tell:
            tell(inverted.describe())
        few = inversions.few_values(inverted.reasons)
        run.note([few] if few else [])
        if run.reports:
            from . import reports

            run.write(reports.inversion_at_stations(inverted, run.notes, model=model.summary if model else ""))
        run.reach(1.0)
    return StationInversion(rain, inverted, run.notes)
