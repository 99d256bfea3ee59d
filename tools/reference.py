"""Writes the sources of the guide into ``build/docs``: the pages of ``docs/``, and a page for every algorithm.

The pages of the reference are made from what the algorithms themselves say, so that they cannot drift from them.
"""

from __future__ import annotations

import importlib
import shutil
from html import escape
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "build" / "docs"
GROUPS = ("prepare", "fuse", "rain", "assess", "workflows")


def default(item: QgsProcessingParameterDefinition) -> str:
    """Return a default as one writes it."""
    value = item.defaultValue()
    if value in (None, ""):
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def kind(item: QgsProcessingParameterDefinition) -> str:
    """Return the type of a parameter, and the choices there are."""
    words = {"source": "vector layer or table", "sink": "vector layer or table", "multilayer": "layers"}
    words |= {"rasterDestination": "raster", "fileDestination": "file", "folderDestination": "folder", "enum": "choice"}
    text = words.get(item.type(), item.type())
    if isinstance(item, QgsProcessingParameterEnum):
        text += ": " + ", ".join(f"`{option}`" for option in item.options())
    return text


def table(items: list[QgsProcessingParameterDefinition]) -> str:
    """Return parameters as a table."""
    lines = ["| parameter | | type | default |", "|---|---|---|---|"]
    for item in items:
        needed = "" if item.flags() & Qgis.ProcessingParameterFlag.Optional or default(item) else " *(needed)*"
        text = f"**{escape(item.description())}**{needed}<br/>{escape(item.help())}".replace("|", "\\|").replace(
            "\n", " "
        )
        lines.append(f"| `{item.name()}` | {text} | {kind(item)} | {default(item)} |")
    return "\n".join(lines)


def page(algorithm: QgsProcessingAlgorithm) -> str:
    """Return the page of an algorithm."""
    items = algorithm.parameterDefinitions()
    hidden = Qgis.ProcessingParameterFlag.Advanced
    inputs = [item for item in items if not item.isDestination()]
    made = [item for item in items if item.isDestination()]
    plain = [item for item in inputs if not item.flags() & hidden]
    advanced = [item for item in inputs if item.flags() & hidden]
    parts = [f"# {algorithm.displayName()}", f"`{algorithm.id()}` · {algorithm.group()}"]
    picture = ROOT / "docs" / "images" / "dialogs" / f"{algorithm.name()}.png"
    if picture.is_file():
        parts.append(f"![The dialog of {algorithm.displayName()}](../images/dialogs/{picture.name})")
    parts.append(f'<div markdown="0">{algorithm.shortHelpString()}</div>')
    parts += ["## Parameters", table(plain)]
    if advanced:
        parts += ["### Advanced", table(advanced)]
    if made:
        parts += ["## Outputs", table(made)]
    numbers = [item for item in algorithm.outputDefinitions() if item.name() not in {one.name() for one in items}]
    if numbers:
        rows = "\n".join(f"- `{item.name()}`: {escape(item.description())}" for item in numbers)
        parts.append(f"Beside these it gives:\n\n{rows}")
    needed = [item for item in (*plain, *made) if not item.flags() & Qgis.ProcessingParameterFlag.Optional]
    asked = " \\\n    ".join(f"{item.name()}=…" for item in needed if not default(item) or item.isDestination())
    parts += ["## On the command line", f"```sh\nqgis_process run {algorithm.id()} -- {asked}\n```"]
    parts.append("A list is given by naming its parameter several times, or as JSON on standard input.")
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the pages."""
    application = QgsApplication([], False)
    application.initQgis()
    from qgis.analysis import QgsNativeAlgorithms

    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    plugin = importlib.import_module("sm2r").classFactory(None)
    plugin.initProcessing()
    shutil.rmtree(TARGET, ignore_errors=True)
    shutil.copytree(ROOT / "docs", TARGET)
    (TARGET / "reference").mkdir()
    algorithms = registry.providerById("sm2r").algorithms()
    lines = ["# Reference", "Every algorithm, from its own help."]
    for group in GROUPS:
        own = [one for one in algorithms if one.groupId() == group]
        lines.append(f"## {own[0].group()}")
        rows = ["| algorithm | |", "|---|---|"]
        for one in sorted(own, key=lambda one: one.displayName()):
            (TARGET / "reference" / f"{one.name()}.md").write_text(page(one), encoding="utf-8")
            rows.append(f"| [{one.displayName()}]({one.name()}.md) | {one.shortDescription()} |")
        lines.append("\n".join(rows))
    (TARGET / "reference" / "index.md").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(algorithms)} pages of reference in {TARGET.relative_to(ROOT)}")
    plugin.unload()


if __name__ == "__main__":
    main()
