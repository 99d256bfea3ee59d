"""The guide can be built, leads nowhere into nothing, and shows every algorithm as it is."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sm2r.core.metrics import METRICS, RANKING
from sm2r.tests.data import ROOT


@pytest.fixture(scope="module")
def guide(provider, tmp_path_factory) -> Path:
    specification = importlib.util.spec_from_file_location("reference", ROOT / "tools" / "reference.py")
    tool = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(tool)
    folder = tmp_path_factory.mktemp("guide") / "docs"
    tool.write(folder, provider.algorithms())
    return folder


def test_every_algorithm_has_a_page_with_all_its_parameters_and_its_picture(provider, guide):
    for algorithm in provider.algorithms():
        page = (guide / "reference" / f"{algorithm.name()}.md").read_text(encoding="utf-8")
        for item in algorithm.parameterDefinitions():
            assert page.count(f"| `{item.name()}` |") == 1, item.name()
        picture = f"images/dialogs/{algorithm.name()}.png"
        assert picture in page, "run make screenshots"
        assert (guide / picture).stat().st_size < 60_000
        assert f"qgis_process run {algorithm.id()} --" in page


def test_metrics_are_explained_and_listed_in_the_dialogs_from_their_entries(provider, guide):
    page = (guide / "reference" / "metrics.md").read_text(encoding="utf-8")
    for name, metric in METRICS.items():
        assert f"| `{name}` | {metric.label} |" in page
        for algorithm in ("validate", "comparecubes"):
            assert metric.label in provider.algorithm(algorithm).HELP
        assert f"{name}" in provider.algorithm("comparecubes").parameterDefinition("OUTPUT").help()
    assert provider.algorithm("validate").parameterDefinition("METRIC").options() == list(RANKING)


def test_titles_in_help_lead_to_their_pages(guide):
    page = (guide / "reference" / "calibrate.md").read_text(encoding="utf-8")
    assert '<a href="invert.html">Invert soil moisture</a>' in page
    links = set()
    for file in (guide / "reference").glob("*.md"):
        links |= set(re.findall(r'<a href="(\w+)\.html">', file.read_text(encoding="utf-8")))
    assert links
    assert all((guide / "reference" / f"{link}.md").is_file() for link in links)


@pytest.mark.slow  # test_package builds the guide of the zip as strictly
def test_the_site_is_built_without_a_warning_and_needs_no_network(guide, tmp_path):
    pytest.importorskip("mkdocs")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        settings.replace("docs_dir: build/docs", f"docs_dir: {guide}").replace(
            "site_dir: build/site", "site_dir: site"
        ),
        encoding="utf-8",
    )
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", tmp_path / "mkdocs.yml"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.findall(r'<(?:script|img)[^>]*src="https?:|<link[^>]*href="https?:[^"]*\.css', text), page
