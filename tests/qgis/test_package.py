"""The zip for the plugin repository, built from the files of this checkout and examined as a release is."""

from __future__ import annotations

import ast
import configparser
import html
import importlib.util
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from sm2r.tests.data import ROOT


@pytest.fixture(scope="module")
def tool():
    specification = importlib.util.spec_from_file_location("package", ROOT / "tools" / "package.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def files(tool):
    pytest.importorskip("mkdocs")
    return tool.present() | tool.guide()


@pytest.fixture(scope="module")
def package(tool, files, tmp_path_factory):
    return tool.build(files, tmp_path_factory.mktemp("package"), datetime(2026, 1, 1))


def test_it_is_built_and_keeps_the_rules(tool, files, package, tmp_path):
    tool.examine(package)
    again = tool.build(dict(reversed(files.items())), tmp_path, datetime(2026, 1, 1))
    assert again.read_bytes() == package.read_bytes()


@pytest.mark.parametrize("missing", ["LICENSE", "i18n/sm2r_de.qm", "icons/sm2r.svg"])
def test_what_is_missing_is_named(tool, files, tmp_path, missing):
    kept = {name: content for name, content in files.items() if name != missing}
    with pytest.raises(tool.Refused, match=f"{missing} is missing"):
        tool.examine(tool.build(kept, tmp_path, datetime(2026, 1, 1)))


def test_the_change_log_is_read_as_it_was_written(tool, files, tmp_path):
    changed = files | {"CHANGELOG.md": files["CHANGELOG.md"].rstrip() + b"\n- Takes 37 % of the time; %(name)s, %%.\n"}
    with zipfile.ZipFile(tool.build(changed, tmp_path, datetime(2026, 1, 1))) as archive:
        text = archive.read("sm2r/metadata.txt").decode()
    # As QGIS reads it, in qgis.utils.findPlugins and pluginMetadata.
    parser = configparser.ConfigParser()
    parser.read_string(text)
    assert parser.get("general", "changelog").endswith("- Takes 37 % of the time; %(name)s, %%.")


def test_it_is_publishable_once_addresses_are_real_and_the_version_is_out(tool, files):
    described, changes = files["metadata.txt"].decode(), files["CHANGELOG.md"].decode()
    real = described.replace(tool.PLACEHOLDER, "sm2r.net")
    assert tool.unpublishable(real, re.sub(r" \(unreleased\)", "", changes)) == []
    assert tool.unpublishable(real, "# Changelog\n\n## 9.9 (unreleased)\n") == [
        "CHANGELOG.md calls a version unreleased"
    ]
    invented = re.sub(r"^tracker=.*$", f"tracker=https://{tool.PLACEHOLDER}", real, flags=re.MULTILINE)
    assert tool.unpublishable(invented, "## 9.9\n") == [f"metadata.txt has placeholders ({tool.PLACEHOLDER}): tracker"]


def test_addresses_of_the_project_are_kept_in_one_place(tool, files):
    [domain] = {urlsplit(tool.metadata(files)[key]).netloc for key in tool.ADDRESSES if key != "email"}
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "pyproject.toml", ROOT / "CITATION.cff")}
    texts |= {name: content.decode() for name, content in files.items() if name.endswith((".py", ".md", ".html"))}
    assert [name for name, text in texts.items() if domain in text] == []


def texts_of(source: str) -> list[str]:
    """Return the texts of a module, docstrings aside."""
    tree = ast.parse(source)
    bodies = [node.body for node in ast.walk(tree) if hasattr(node, "body") and isinstance(node.body, list)]
    said = {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in said)
    return [node.value for node in nodes if isinstance(node.value, str)]


# Files of the checkout, as a text would name them.
OWN_FILES = re.compile(r"\b(?:docs|tools|tests|core|algorithms|provider|gui|models|icons|i18n)/[\w./-]*\w")
# Pages of the guide, as a text names them.
OWN_PAGES = (
    re.compile(r"guide(?:'s|, its)?,? page,? <i>([^<]+)</i>"),
    re.compile(r"guide's page '?([A-Z][\w .-]*?\w)'?(?= tells| has|[.,:;]|$)"),
    re.compile(r"'([^']+)' in the guide"),
)


def lost_names(texts: list[str], files: dict[str, bytes], pages: set[str]) -> list[str]:
    """Return the files and pages that are named in texts and are not in the zip."""
    there = {*files, *(str(folder) for name in files for folder in PurePosixPath(name).parents)}
    named = {name for text in texts for name in OWN_FILES.findall(text)}
    titles = {title for text in texts for pattern in OWN_PAGES for title in pattern.findall(text)}
    return sorted(named - there) + sorted(titles - pages)


def test_no_text_points_to_what_the_zip_has_not(files):
    pages = {
        html.unescape(title)
        for name, content in files.items()
        if name.endswith(".html")
        for title in re.findall(r"<title>(.*?) · SM2R</title>", content.decode())
    }
    bad = ["See docs/fusion.md.", "Page <i>A</i>.", "the guide, page <i>None such</i>", "'No page' in the guide"]
    assert lost_names(bad, files, pages) == ["docs/fusion.md", "No page", "None such"]
    assert lost_names(["the guide's page No such tells"], files, pages) == ["No such"]
    found = {
        name: lost
        for name, content in files.items()
        if name.endswith(".py") and (lost := lost_names(texts_of(content.decode()), files, pages))
    }
    assert found == {}
    built = re.sub(r"\bdocs/([\w-]+)\.md", r"docs/\1.html", files["README.md"].decode())
    named = set(re.findall(r"\bdocs/[\w./-]+\w", built))
    assert named
    assert named <= set(files)


def test_links_of_the_guide_lead_to_pages_that_the_zip_has(files):
    pages = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
    lost = []
    for name, text in pages.items():
        for link in re.findall(r'(?:href|src)="([^"]+)"', text):
            parts = urlsplit(html.unescape(link))
            if parts.scheme in ("http", "https", "mailto"):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            target = name if not parts.path else target
            anchored = not parts.fragment or f'id="{unquote(parts.fragment)}"' in pages.get(target, "")
            lost += [] if not parts.scheme and target in files and anchored else [f"{name}: {link}"]
    assert len(pages) > 40
    assert lost == []


def test_help_of_every_algorithm_leads_to_its_page_in_the_zip(tool, package, provider, tmp_path):
    addresses = tool.helps(tool.installed(package, tmp_path))
    assert set(addresses) == {algorithm.name() for algorithm in provider.algorithms()}
    for name, address in addresses.items():
        assert address.endswith(f"/plugins/sm2r/docs/reference/{name}.html")
    assert tool.lost(addresses) == []
    page = addresses["invert"]
    wrong = {"none": "", "other": page.replace("invert", "nothing"), "place": f"{page}#nowhere"}
    assert [text.partition(":")[0] for text in tool.lost(wrong | {"right": f"{page}#parameters"})] == list(wrong)


def test_installed_it_speaks_german(tool, package, tmp_path):
    qgis = tool.installed(package, tmp_path)
    messages = ET.parse(ROOT / "i18n" / "sm2r_de.ts").getroot().iter("message")  # noqa: S314 (a file of ours)
    german = {message.findtext("source"): message.findtext("translation") for message in messages}
    titles = tool.titles(qgis, "C.UTF-8")
    assert len(titles) > 20
    assert tool.titles(qgis, "de_DE.UTF-8") == {name: german[title] for name, title in titles.items()}
