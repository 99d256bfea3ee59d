"""Brings the texts of the interface into ``i18n/*.ts``, and compiles them for Qt.

Titles, groups, summaries, labels and help are collected from the algorithms and workflows as QGIS sees them, other
texts from the calls that translate them. Translations that are there are kept, texts that are gone go. ``lrelease`` of
Qt's tools compiles what is translated (Debian: ``qttools5-dev-tools``).
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingAlgorithm

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "i18n"
LANGUAGES = ("de", "es", "fr", "zh")
CONTEXT = "SM2R"
# What shows texts, and the functions that translate them there.
SHOWING = ("algorithms", "gui", "provider")
TRANSLATING = ("tr", "_tr", "translate")


def texts() -> list[str]:
    """Return the texts of the interface, each once, in the order in which they are met."""
    from sm2r.algorithms import discover, words
    from sm2r.algorithms.base import Algorithm

    found: dict[str, None] = {}
    application = QgsApplication.instance()
    registry = QgsApplication.processingRegistry()
    assert application is not None  # noqa: S101
    for kind in discover():
        algorithm = kind()
        algorithm.initAlgorithm()
        found |= dict.fromkeys((kind.GROUP, kind.TITLE, kind.SUMMARY, kind.HELP))
        found |= _of_parameters(algorithm)
        found |= dict.fromkeys(item.description() for item in algorithm.outputDefinitions())
    provider = registry.providerById("sm2r")
    for algorithm in provider.algorithms():
        if not isinstance(algorithm, Algorithm):
            found |= dict.fromkeys(("Workflows", algorithm.displayName(), *algorithm.helpContent().values()))
            found |= _of_parameters(algorithm)
    found |= dict.fromkeys(words.texts())
    for path in sorted(path for folder in SHOWING for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and (getattr(node.func, "attr", "") in TRANSLATING or getattr(node.func, "id", "") in TRANSLATING)
                and isinstance(node.args[-1], ast.Constant)
            ):
                found[str(node.args[-1].value)] = None
    # A model says its version there.
    return [words.without_lists(text) for text in found if text and not text.isdigit()]


def _of_parameters(algorithm: QgsProcessingAlgorithm) -> dict[str, None]:
    """Return labels and help of what an algorithm asks for."""
    return dict.fromkeys(
        text for item in algorithm.parameterDefinitions() for text in (item.description(), item.help())
    )


def read(path: Path) -> dict[str, str]:
    """Return the translations of a file, by their sources."""
    if not path.is_file():
        return {}
    messages = ET.parse(path).getroot().iter("message")  # noqa: S314 (a file of ours)
    return {message.findtext("source", ""): message.findtext("translation") or "" for message in messages}


def write(path: Path, language: str, sources: list[str], known: dict[str, str]) -> int:
    """Write a file, and return how many texts have no translation."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = 0
    for source in sources:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if known.get(source):
            translation.text = known[source]
        else:
            translation.set("type", "unfinished")
            missing += 1
    ET.indent(root)
    content = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8")
    return missing


def main() -> None:
    """Collect, merge, compile."""
    import in_qgis

    _application, plugin = in_qgis.start()
    sources = texts()
    FOLDER.mkdir(exist_ok=True)
    compiler = shutil.which("lrelease")
    for language in LANGUAGES:
        path = FOLDER / f"sm2r_{language}.ts"
        missing = write(path, language, sources, read(path))
        print(f"{language}: {len(sources) - missing} of {len(sources)} texts are translated")
        if compiler is None:
            sys.exit("lrelease is missing: apt-get install qttools5-dev-tools")
        subprocess.run([compiler, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    plugin.unload()


if __name__ == "__main__":
    main()
