"""The zip for the plugin repository, built from the files of this checkout and examined as a release is."""

from __future__ import annotations

import configparser
import importlib.util
import xml.etree.ElementTree as ET
import zipfile
from datetime import datetime

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
    return tool.present()


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


def test_installed_it_speaks_german(tool, package, tmp_path):
    qgis = tool.installed(package, tmp_path)
    messages = ET.parse(ROOT / "i18n" / "sm2r_de.ts").getroot().iter("message")  # noqa: S314 (a file of ours)
    german = {message.findtext("source"): message.findtext("translation") for message in messages}
    titles = tool.titles(qgis, "C.UTF-8")
    assert len(titles) > 20
    assert tool.titles(qgis, "de_DE.UTF-8") == {name: german[title] for name, title in titles.items()}
