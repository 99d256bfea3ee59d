"""Writes the sources of the guide into ``build/docs``: the pages of ``docs/``, and a page for every algorithm.

The pages of the reference are made from what the algorithms themselves say, and their examples from what the dialogs
are tested with (``tests/qgis/dialog_inputs.py``), so that they cannot drift from them.
"""

from __future__ import annotations

import importlib
import re
import shlex
import shutil
import sys
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)
from sm2r.algorithms.texts import GROUPS
from sm2r.core.metrics import METRICS

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "build" / "docs"
_TYPES = {
    "source": "vector layer or table", "sink": "vector layer or table", "multilayer": "layers",
    "rasterDestination": "raster", "fileDestination": "file", "folderDestination": "folder", "enum": "choice",
    "datetime": "date and time",
}  # fmt: skip
_ENDINGS = {"rasterDestination": ".tif", "sink": ".gpkg"}


def default(item: QgsProcessingParameterDefinition) -> str:
    """Return a default as one writes it."""
    value = item.defaultValue()
    if value in (None, ""):
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def kind(item: QgsProcessingParameterDefinition) -> str:
    """Return the type of a parameter, and the choices there are."""
    text = _TYPES.get(item.type(), item.type())
    if isinstance(item, QgsProcessingParameterEnum):
        text += ": " + ", ".join(f"`{option}`" for option in item.options())
    return text


def table(items: list[QgsProcessingParameterDefinition]) -> str:
    """Return parameters as a table."""
    lines = ["| parameter | description | type | default |", "|---|---|---|---|"]
    for item in items:
        needed = "" if item.flags() & Qgis.ProcessingParameterFlag.Optional or default(item) else " *(required)*"
        help = escape(item.help(), quote=False).replace("|", "\\|").replace("\n", " ")
        text = f"**{escape(item.description(), quote=False)}**{needed}<br/>{help}"
        lines.append(f"| `{item.name()}` | {text} | {kind(item)} | {default(item)} |")
    return "\n".join(lines)


def example(algorithm: QgsProcessingAlgorithm, given: dict[str, Any]) -> str:
    """Return a command that runs an algorithm with such inputs."""
    words = []
    for key, value in given.items():
        words += [f"{key}={item}" for item in (value if isinstance(value, list) else [value])]
    for item in algorithm.destinationParameterDefinitions():
        if not item.flags() & Qgis.ProcessingParameterFlag.Optional or item.name() == "REPORT":
            ending = _ENDINGS.get(item.type(), "")
            if item.type() == "fileDestination":
                ending = f".{item.defaultFileExtension()}"
            words.append(f"{item.name()}={item.name().lower()}{ending}")
    return " \\\n    ".join([f"qgis_process run {algorithm.id()} --", *(shlex.quote(word) for word in words)])


def page(algorithm: QgsProcessingAlgorithm, given: dict[str, Any], pages: dict[str, str]) -> str:
    """Return the page of an algorithm; `pages` are the ids of algorithms by title, to which the help leads."""
    items = algorithm.parameterDefinitions()
    hidden = Qgis.ProcessingParameterFlag.Advanced
    inputs = [item for item in items if not item.isDestination()]
    made = [item for item in items if item.isDestination()]
    plain = [item for item in inputs if not item.flags() & hidden]
    advanced = [item for item in inputs if item.flags() & hidden]
    parts = [f"# {algorithm.displayName()}", f"`{algorithm.id()}` · {algorithm.group()}"]
    help = re.sub(
        "<i>(.*?)</i>",
        lambda found: f'<a href="{pages[found[1]]}.html">{found[1]}</a>' if found[1] in pages else found[0],
        algorithm.shortHelpString().partition("<h3>")[0],  # the tables below tell of the parameters
    )
    parts.append(f'<div markdown="0">{help}</div>')
    picture = ROOT / "docs" / "images" / "dialogs" / f"{algorithm.name()}.png"
    if picture.is_file():
        parts.append(f"![The dialog of {algorithm.displayName()}](../images/dialogs/{picture.name})")
    if plain:
        parts += ["## Parameters", table(plain)]
    if advanced:
        parts += ["### Advanced", table(advanced)]
    if made:
        parts += ["## Outputs", table(made)]
    numbers = [item for item in algorithm.outputDefinitions() if item.name() not in {one.name() for one in items}]
    if numbers:
        rows = "\n".join(f"- `{item.name()}`: {escape(item.description(), quote=False)}" for item in numbers)
        parts.append(f"It also returns these values:\n\n{rows}")
    parts += ["## On the command line", f"```sh\n{example(algorithm, given)}\n```"]
    if any(isinstance(value, list) for value in given.values()):
        parts.append("To give several values, repeat the parameter, or give all parameters as JSON on standard input.")
    return "\n\n".join(parts) + "\n"


def metrics_page() -> str:
    """Return the page of the metrics, from their own entries."""
    rows = ["| field | label | unit | best value | meaning |", "|---|---|---|---|---|"]
    for one in METRICS.values():
        best = {"max": "largest", "min": "smallest", None: ""}.get(one.best, f"{one.best}")
        wet = "Of wet steps: " if one.of_wet_steps else ""
        rows.append(f"| `{one.name}` | {one.label} | {one.unit_of('unit of the data')} | {best} | {wet}{one.meaning} |")
    return "\n".join(["# Metrics\n", *rows]) + "\n"


def write(target: Path, algorithms: Iterable[QgsProcessingAlgorithm]) -> None:
    """Write the sources of the guide into a folder, which is replaced."""
    inputs = importlib.import_module("sm2r.tests.qgis.dialog_inputs").INPUTS
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "docs", target)
    (target / "reference").mkdir()
    titles = {one.displayName(): one.name() for one in algorithms}
    lines = ["# Reference", "This reference has a page for every algorithm.", "![The toolbox](../images/toolbox.png)"]
    for group in GROUPS:
        own = [one for one in algorithms if one.groupId() == group.lower().replace(" ", "")]
        lines.append(f"## {own[0].group()}")
        rows = ["| algorithm | |", "|---|---|"]
        for one in sorted(own, key=lambda one: one.displayName()):
            text = page(one, inputs[one.name()](Path()), titles)
            (target / "reference" / f"{one.name()}.md").write_text(text, encoding="utf-8")
            rows.append(f"| [{one.displayName()}]({one.name()}.md) | {one.shortDescription()} |")
        lines.append("\n".join(rows))
    (target / "reference" / "metrics.md").write_text(metrics_page(), encoding="utf-8")
    lines.append("[Metrics](metrics.md) explains the scores of *Validate against stations* and *Compare two cubes*.")
    (target / "reference" / "index.md").write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write the pages, into another folder if one is named."""
    import in_qgis

    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    _application, plugin = in_qgis.start()
    algorithms = plugin.provider.algorithms()
    write(target, algorithms)
    print(f"{len(algorithms)} pages of reference in {target}")
    plugin.unload()


if __name__ == "__main__":
    main()
