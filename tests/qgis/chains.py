"""Graphical models and processes for tests."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from sm2r.tests.data import ROOT


def make_model(
    inputs: Sequence[QgsProcessingParameterDefinition],
    steps: Mapping[str, tuple[str, Mapping[str, Any]]],
    outputs: Mapping[str, str],
) -> QgsProcessingModelAlgorithm:
    """Return a model of steps, {id: (algorithm, given)}, and of outputs, {name: "step.OUTPUT"}.

    A step is given "@name" of an input, "step.OUTPUT" of another step, several of these in a list, or a value.
    """
    model = QgsProcessingModelAlgorithm("chain", "tests")
    for definition in inputs:
        model.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    for step, (algorithm, given) in steps.items():
        child = QgsProcessingModelChildAlgorithm(f"sm2r:{algorithm}")
        child.setChildId(step)
        for key, value in given.items():
            several = value if isinstance(value, list) else [value]
            child.addParameterSources(key, [_source(one, steps) for one in several])
        results = {}
        for name, place in outputs.items():
            owner, _, key = place.partition(".")
            if owner == step:
                results[name] = QgsProcessingModelOutput(name, name)
                results[name].setChildId(step)
                results[name].setChildOutputName(key)
        child.setModelOutputs(results)
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def _source(value: Any, steps: Mapping[str, Any]) -> QgsProcessingModelChildParameterSource:
    if isinstance(value, str):
        step, point, output = value.partition(".")
        if value.startswith("@"):
            return QgsProcessingModelChildParameterSource.fromModelParameter(value[1:])
        if point and step in steps:
            return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


def headless(
    algorithm: str, inputs: Mapping[str, Any], *, environment: Sequence[str] = (), timeout: float = 300
) -> dict[str, Any]:
    """Return the results of qgis_process with the checkout's profile, not the empty one of the tests.

    `environment` holds words such as "TZ=UTC".
    """
    done = subprocess.run(
        ["env", "-u", "QGIS_CUSTOM_CONFIG_PATH", *environment, ROOT / "tools" / "qgis_process", "--json", "run",
         algorithm, "-"],
        input=json.dumps({"inputs": inputs}), capture_output=True, text=True, timeout=timeout,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["results"]
