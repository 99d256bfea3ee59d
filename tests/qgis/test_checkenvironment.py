"""The check says what is there and how to get the rest, with nothing imported."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import processing
import pytest
from sm2r.core import environment
from sm2r.core.errors import DependencyError


def test_everything_is_there(tmp_path, feedback):
    report = tmp_path / "environment.html"
    result = processing.run("sm2r:checkenvironment", {"REPORT": str(report)}, feedback=feedback)
    assert result == {"OK": True, "REPORT": str(report)}
    page = report.read_text(encoding="utf-8")
    log = "\n".join(feedback.infos)
    for name, _, _ in environment.requirements():
        assert name in page
        assert f"{name}: " in log
    assert "http" not in page
    for fact in ("QGIS", "Compiled kernels", "torch", "pybufrkit"):
        assert fact in page
        assert fact in log


def test_report_is_optional(feedback):
    assert processing.run("sm2r:checkenvironment", {"REPORT": None}, feedback=feedback) == {"OK": True}


def test_missing_and_old_packages_are_told(monkeypatch, tmp_path, feedback):
    find_spec, version = importlib.util.find_spec, importlib.metadata.version
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "plotly" else find_spec(name))
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0.50.1" if name == "numba" else version(name))
    report = tmp_path / "environment.html"
    assert not processing.run("sm2r:checkenvironment", {"REPORT": str(report)}, feedback=feedback)["OK"]
    page = report.read_text(encoding="utf-8")
    assert "✗ missing" in page
    assert "✗ 0.50.1" in page
    assert "plotly: missing (needed: >=5.18)" in feedback.warnings
    with pytest.raises(DependencyError, match=r"numba 0\.50\.1 is there, but >=0\.59 is needed"):
        environment.require("numpy", "numba")


def test_one_list_of_requirements():
    found = {name: (least, below) for name, least, below in environment.requirements()}
    assert found["dask"][0]  # the extra is no part of the name
    assert found["affine"] == ("", "3")
    assert {"rasterio", "netCDF4"} <= set(found)  # the distribution's, and needed all the same


def test_nothing_is_imported_to_find_out():
    before = set(sys.modules)
    environment.check()
    assert not {name.partition(".")[0] for name in set(sys.modules) - before} & {"onnxruntime", "plotly", "sklearn"}


@pytest.mark.parametrize(
    ("version", "ok"),
    [("1.2", False), ("1.10", True), ("1.10.0", True), ("2.0rc1", True), ("3.0.0", False), ("3.1", False), ("", True)],
)
def test_versions_are_compared_as_numbers(version, ok):
    assert environment.PackageStatus("x", "1.10", "3", True, version).ok is ok


class TestRemedy:
    MISSING = (
        environment.PackageStatus("rasterio", "1.3", "", False, ""),
        environment.PackageStatus("xarray", "2024.1", "", False, ""),
    )

    @pytest.fixture
    def system(self, monkeypatch, tmp_path):
        def choose(platform, *, conda=False, apt=True):
            prefix = tmp_path / "prefix"
            (prefix / ("conda-meta" if conda else "lib")).mkdir(parents=True)
            monkeypatch.setattr(sys, "prefix", str(prefix))
            monkeypatch.setattr(sys, "platform", platform)
            monkeypatch.setattr(environment.shutil, "which", lambda name: f"/usr/bin/{name}" if apt else None)
            return environment.remedy(list(self.MISSING))

        return choose

    def test_debian(self, system):
        text = system("linux")
        assert "sudo apt install python3-rasterio" in text
        assert 'pip install "xarray>=2024.1"' in text
        assert "QPIP" in text

    def test_other_linux(self, system):
        assert "rasterio from your distribution" in system("linux", apt=False)

    def test_windows(self, system):
        assert "OSGeo4W" in system("win32")

    def test_mac(self, system):
        assert "QPIP" in system("darwin")

    def test_conda(self, system):
        text = system("win32", conda=True)
        assert text == 'Install with: conda install -c conda-forge "rasterio>=1.3" "xarray>=2024.1"'


def test_numba_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "cache"))
    assert environment.numba_cache() == tmp_path / "cache"
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    monkeypatch.setattr(environment.os, "access", lambda *_: False)
    assert environment.numba_cache() is None


def test_qpips_folder_is_found(monkeypatch, tmp_path):
    from sm2r.provider import dependencies

    newer = tmp_path / "python" / "dependencies" / f"{sys.version_info.major}.{sys.version_info.minor}"
    newer.mkdir(parents=True)
    monkeypatch.setattr(dependencies.QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    monkeypatch.setattr(sys, "path", list(sys.path))
    dependencies.find_dependencies()
    dependencies.find_dependencies()
    assert [Path(entry) for entry in sys.path[:2]] == [newer, newer.parent]
    assert sys.path.count(str(newer)) == 1
