"""Weights of members: what a merging needs and no more, kept in a table so that they serve later data as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import InputError
from ..marks import marked
from ..quantities import QUANTITIES, plain_units
from ..sampling.tables import listed

Vector = npt.NDArray[np.float64]

#: Names of the columns by which a table of weights is read; the first two have to be there.
COLUMNS = ("member", "weight", "alpha", "beta", "sigma", "units")
# An empty cell would read as a value that somebody forgot.
_UNKNOWN = "unknown"
_SCORES = ("n", "r", "bias", "rmse", "ubrmse")
_MOISTURE = QUANTITIES["soil_moisture"].units


def comparable(units: str) -> bool:
    """Tell whether soil moisture in these units can be compared with observations as it is."""
    return plain_units(units) in ("", _MOISTURE)


@dataclass(frozen=True)
class Weights:
    """Weights, debiasing and standard deviations of members.

    Attributes
    ----------
    members : list of str
    weight : (member,) float64
        0 to 1; their sum is 1.
    alpha, beta : (member,) float64
        Offset and slope that debias a member: alpha + beta f.
    sigma : (member,) float64
        Standard deviation of the observation about the debiased member; NaN where unknown.
    units : list of str
        Units that the members had, empty where unknown.
    method : str
    scores : DataFrame
        ``n, r, bias, rmse, ubrmse``, a row a member: in training, of the debiased member but for ``bias``, which is
        the member's own, mean of member minus observation.
    scale : str
        Units of what is merged: those of members that are taken as they are, to which the others are brought.
    """

    members: list[str]
    weight: Vector
    alpha: Vector
    beta: Vector
    sigma: Vector
    units: list[str]
    method: str
    scores: pd.DataFrame = field(default_factory=pd.DataFrame)
    scale: str = _MOISTURE

    def debias(self, values: npt.NDArray[np.floating]) -> Vector:
        """Return members debiased; their axis is the last."""
        return self.alpha + self.beta * values

    @property
    def parameters(self) -> Vector:
        """Rows ``weight, alpha, beta, sigma`` (member, 4), as the kernels take them; an unknown sigma counts as 0."""
        return np.ascontiguousarray(np.stack([self.weight, self.alpha, self.beta, np.nan_to_num(self.sigma)], axis=1))

    def table(self) -> pd.DataFrame:
        """Return the table of weights, a row a member."""
        frame = pd.DataFrame(
            {
                "member": self.members,
                "weight": self.weight,
                "alpha": self.alpha,
                "beta": self.beta,
                "sigma": self.sigma,
            }
        )
        for name in _SCORES:
            frame[name] = self.scores[name].to_numpy() if name in self.scores else np.nan
        frame["n"] = frame["n"].fillna(0).astype("int64")
        return frame.assign(units=[unit or _UNKNOWN for unit in self.units], method=self.method)

    def describe(self) -> str:
        """Return the weights in one line."""
        return f"{self.method}, " + ", ".join(
            f"{name} {weight:.3f}" for name, weight in zip(self.members, self.weight, strict=True)
        )


def read_weights(
    frame: pd.DataFrame, members: Sequence[str], units: Sequence[str], *, name: str = "WEIGHTS_INPUT"
) -> tuple[Weights, list[str]]:
    """Take weights from a table for the members that are there.

    Parameters
    ----------
    frame : DataFrame
        Columns ``member`` and ``weight``; ``alpha`` (0 where absent), ``beta`` (1), ``sigma``, ``units``, ``method``.
        Rows in any order.
    members, units : sequence of str
        The members to be merged, and their units.
    name : str
        How errors name the table.

    Returns
    -------
    weights : Weights
        In the order of `members`.
    notes : list of str
        Members of the table that are not there; the others' weights are raised.

    Raises
    ------
    InputError
        If a member is not in the table, twice in it, or has other units, a number is missing or out of range, or
        members that are taken as they are have different units.

    Examples
    --------
    >>> frame = pd.DataFrame({"member": ["a", "b", "c"], "weight": [0.5, 0.3, 0.2]})
    >>> weights, notes = read_weights(frame, ["b", "a"], ["m3 m-3", "m3 m-3"])
    >>> weights.weight.round(3).tolist(), notes
    ([0.375, 0.625], ['WEIGHTS_INPUT: c not among the members; the weights of the others are increased.'])
    """
    frame = frame.assign(member=[str(member).strip() for member in frame["member"]])
    doubled = frame["member"][frame["member"].duplicated()]
    if len(doubled):
        raise InputError(f"{name}: '{doubled.iloc[0]}' occurs twice. Keep one row for each member.")
    absent = [member for member in members if member not in set(frame["member"])]
    if absent:
        raise InputError(
            f"{name} has no weight of {listed(absent)}; it has those of {listed(frame['member'].tolist())}. Members "
            "are identified by product name: use the members of the table, or fit the weights again."
        )
    notes = []
    surplus = [member for member in frame["member"] if member not in set(members)]
    if surplus:
        notes.append(f"{name}: {listed(surplus)} not among the members; the weights of the others are increased.")
    rows = frame.set_index("member").loc[list(members)]
    numbers = {
        column: rows[column].to_numpy(np.float64) if column in rows else np.full(len(rows), default)
        for column, default in (("weight", np.nan), ("alpha", 0.0), ("beta", 1.0), ("sigma", np.nan))
    }
    for column, values in numbers.items():
        if marked(values).any():
            where = int(marked(values).argmax())
            raise InputError(
                f"{name}: the {column} of '{members[where]}' is {values[where]:g}, which marks a missing value. "
                "Correct it, or fit the weights again."
            )
    for column in ("weight", "alpha", "beta"):
        bad = ~np.isfinite(numbers[column]) | ((numbers[column] < 0) if column == "weight" else False)
        if bad.any():
            raise InputError(
                f"{name}: the {column} of '{members[int(bad.argmax())]}' is "
                f"{'empty' if np.isnan(numbers[column][bad][0]) else f'{numbers[column][bad][0]:g}'}. Enter a finite "
                f"number{' of 0 or more' if column == 'weight' else ''}."
            )
    if not numbers["weight"].sum() > 0:
        raise InputError(f"{name}: all weights are 0. At least one weight must be positive.")
    if (numbers["sigma"] <= 0).any():
        raise InputError(f"{name}: sigma must be above 0. Leave it empty where it is unknown.")
    known = [str(unit) for unit in rows["units"].fillna("")] if "units" in rows else [""] * len(rows)
    for member, ours, theirs in zip(members, units, known, strict=True):
        if ours and theirs not in ("", _UNKNOWN, ours):
            raise InputError(
                f"{name}: the weights are for '{member}' in {theirs}, but it is given in {ours}. Convert it, or fit "
                "the weights again."
            )
    own = dict(zip(members, units, strict=True))
    scale = _scale(frame.assign(units=[own.get(member, "") or unit for member, unit in _units(frame)]), name)
    methods = [str(method) for method in rows["method"].dropna()] if "method" in rows else []
    scores = rows[[column for column in _SCORES if column in rows]]
    weight = numbers["weight"] / numbers["weight"].sum()
    method = methods[0] if methods else "given"
    return Weights(
        list(members), weight, numbers["alpha"], numbers["beta"], numbers["sigma"], list(units), method, scores, scale
    ), notes


def _units(frame: pd.DataFrame) -> list[tuple[str, str]]:
    """Return the members of a table with their units; empty where these are unknown."""
    said = frame["units"].fillna("") if "units" in frame else [""] * len(frame)
    return [(member, "" if unit == _UNKNOWN else str(unit)) for member, unit in zip(frame["member"], said, strict=True)]


def _scale(frame: pd.DataFrame, name: str) -> str:
    """Return the units of what is merged by a table with the units of all its members."""
    plain = np.ones(len(frame), bool)
    for column, same in (("alpha", 0.0), ("beta", 1.0)):
        if column in frame:
            plain &= frame[column].to_numpy(np.float64) == same
    chosen = frame[plain & (frame["weight"] > 0) & (frame["units"] != "")]
    there = [(str(one), str(units)) for one, units in zip(chosen["member"], chosen["units"], strict=True)]
    for member, units in there[1:]:
        first, wanted = there[0]
        if plain_units(units) != plain_units(wanted):
            raise InputError(
                f"{name}: '{first}' is in {wanted} and '{member}' in {units}, and neither is converted (alpha 0, beta "
                "1), so they cannot be averaged. Convert one of them, or fit the weights again."
            )
    return there[0][1] if there else _MOISTURE
