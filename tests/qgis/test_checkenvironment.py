"""The check says what is there, whether it works together, and how to get the rest."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import SimpleNamespace

import processing
import pytest
from sm2r.algorithms import packages
from sm2r.core import environment
from sm2r.core.errors import DependencyError


def test_everything_is_there_and_works(tmp_path, feedback):
    """Runs the sample basin in a process of its own, which takes some seconds."""
    report = tmp_path / "environment.html"
    result = processing.run("sm2r:checkenvironment", {"REPORT": str(report)}, feedback=feedback)
    assert result == {"OK": True, "REPORT": str(report)}, feedback.warnings
    page = report.read_text(encoding="utf-8")
    log = "\n".join(feedback.infos)
    for name, _, _ in environment.requirements():
        assert name in page
        assert f"{name}: " in log
    assert "http" not in page
    for fact in ("QGIS", "Compiled kernels", "torch", "pybufrkit"):
        assert fact in page
        assert fact in log
    for library in ("GDAL", "HDF5", "PROJ", "NumPy"):
        assert f"<td>{library}</td><td>1</td>" in page


def finding(**changed) -> packages.Finding:
    whole = {
        "modules": {"xarray": {"version": "1", "file": "x"}},
        "libraries": {"GDAL": ["/usr/libgdal.so.32"]},
        "basin": "",
    }
    return packages.Finding(**(whole | changed))


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({}, ""),
        (
            {"libraries": {"GDAL": ["/usr/libgdal.so.32", "/x/libgdal-1a.so.36"]}},
            r"2 of GDAL in one process: .*gdal-1a",
        ),
        (
            {"modules": {"osgeo.gdal_array": {"error": "numpy.core failed"}}},
            r"gdal_array cannot be imported: numpy\.core failed",
        ),
        ({"basin": "ValueError: x"}, r"sample basin does not run: ValueError: x"),
        ({"crash": "Python ended with -1 after the import of h5py."}, r"did not come to its end: .*h5py"),
    ],
)
def test_what_does_not_work_is_told(monkeypatch, feedback, changed, text):
    monkeypatch.setattr(packages, "examine", lambda *_, **__: finding(**changed))
    result = processing.run("sm2r:checkenvironment", {"REPORT": None}, feedback=feedback)
    assert result == {"OK": not text}
    assert re.search(text, "\n".join(feedback.warnings))
    assert not text or "Install Python packages" in feedback.warnings[-1]


def test_packages_of_qpip_before_those_of_qgis_are_told(monkeypatch, tmp_path, feedback):
    place = tmp_path / "python" / "dependencies"
    (place / "numpy-9.0.dist-info").mkdir(parents=True)
    (place / "numpy-9.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: NumPy\nVersion: 9.0\n")
    (tmp_path / "python" / "plugins" / "a00_qpip").mkdir(parents=True)
    monkeypatch.setattr(packages.QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    assert packages.desktop_path()[0] == str(place)
    doubled = finding(libraries={"NumPy": ["/a/_multiarray_umath.so", "/b/_multiarray_umath.so"]})
    monkeypatch.setattr(packages, "examine", lambda *_, **__: doubled)
    assert not processing.run("sm2r:checkenvironment", {"REPORT": None}, feedback=feedback)["OK"]
    assert re.search(rf"before them: numpy\. Close QGIS, delete the folder {place}", feedback.warnings[-1])
    # Those that go together are nobody's trouble.
    monkeypatch.setattr(packages, "examine", lambda *_, **__: finding())
    assert processing.run("sm2r:checkenvironment", {"REPORT": None}, feedback=feedback)["OK"]


def test_a_process_that_dies_is_told(monkeypatch, feedback):
    monkeypatch.setattr(packages, "desktop_path", list)
    assert "Python ended with 1" in packages.examine(feedback, basin=False).crash


def test_a_broken_package_of_qgis_is_told_and_the_rest_tried(monkeypatch, tmp_path, feedback):
    """As where a NumPy of another kind comes first: what imports it raises anything."""
    (tmp_path / "osgeo").mkdir()
    (tmp_path / "osgeo" / "__init__.py").write_text("raise AttributeError('no datetime_CAPI')\n")
    path = packages.desktop_path()
    monkeypatch.setattr(packages, "desktop_path", lambda: [str(tmp_path), *path])
    found = packages.examine(feedback, basin=False)
    assert not found.crash
    assert found.modules["osgeo.gdal"] == {"error": "no datetime_CAPI"}
    assert found.modules["numpy"]["version"]


def test_the_python_of_qgis_goes_before_another_of_its_version(monkeypatch, tmp_path):
    """As where pyenv or conda put theirs first on the path: what is compiled may not go together with it."""
    other = tmp_path / "python3"
    other.write_text(f"#!/bin/sh\necho {packages._VERSION} /elsewhere/lib\n")
    other.chmod(0o755)
    monkeypatch.setattr(packages.sys, "executable", str(other))
    own = packages.interpreter()
    assert own != str(other)
    library = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    said = subprocess.check_output([own, "-I", "-c", library], text=True).strip()
    assert Path(said).resolve() == Path(sysconfig.get_path("stdlib")).resolve()


def test_missing_and_old_packages_are_told(monkeypatch, tmp_path, feedback):
    monkeypatch.setattr(packages, "examine", lambda *_, **__: finding())
    find_spec, found = importlib.util.find_spec, importlib.metadata.distributions
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "plotly" else find_spec(name))
    old = [SimpleNamespace(version="0.50.1")]
    monkeypatch.setattr(
        importlib.metadata, "distributions", lambda **asked: old if asked.get("name") == "numba" else found(**asked)
    )
    report = tmp_path / "environment.html"
    assert not processing.run("sm2r:checkenvironment", {"REPORT": str(report)}, feedback=feedback)["OK"]
    page = report.read_text(encoding="utf-8")
    assert "✗ missing" in page
    assert "✗ 0.50.1" in page
    assert "plotly: missing (needed: >=5.18)" in feedback.warnings
    with pytest.raises(DependencyError, match=r"numba 0\.50\.1 is installed, but >=0\.61 is needed"):
        environment.require("numpy", "numba")


def test_lists_of_requirements_hold_nothing_twice():
    lists = [environment.NATIVE, environment.installable(), *environment.OPTIONAL.values()]
    names = [name for lines in lists for name, _, _ in environment.read_requirements(lines)]
    assert len(names) == len(set(names))
    found = {name: (least, below) for name, least, below in environment.requirements()}
    assert found["dask"][0]  # the extra is no part of the name
    assert found["affine"] == ("2.1", "3")
    assert {"rasterio", "netCDF4", "numpy"} <= set(found) - set(environment.installable())


def test_pins_hold_what_qgis_brings():
    held = dict(line.split("==") for line in environment.pins())
    assert held["numpy"] == importlib.metadata.version("numpy")
    ahead = environment.pins(ahead=True)
    assert ahead[0] == ("numpy<2" if held["numpy"].startswith("1.") else "numpy>=2")
    assert f"rasterio=={held['rasterio']}" in ahead
    assert not any(line.startswith("pandas") for line in ahead)


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
        environment.PackageStatus("zarr", "3.1", "", False, ""),
    )
    OURS = "Install Python packages, or with: qgis_process run sm2r:installpackages -- CONFIRM=true EXTRA=zarr"

    @pytest.mark.parametrize(
        ("place", "texts"),
        [
            ("debian", ('"sudo apt install --no-install-recommends python3-r', '". Then install xarray, zarr', OURS)),
            ("linux", ("Install rasterio from your distribution", OURS, "not been tested")),
            ("flatpak", ("Install rasterio, xarray, zarr", OURS, "not been tested")),
            ("osgeo4w", ("rasterio with the OSGeo4W installer", OURS, "not been tested")),
            ("macos", ("Install rasterio, xarray, zarr", OURS, "not been tested")),
            ("conda", ('conda install -c conda-forge "rasterio>=1.3" "xarray>=2024.1" "zarr>=3.1"', "not been tested")),
        ],
    )  # fmt: skip
    def test_each_platform(self, monkeypatch, place, texts):
        monkeypatch.setattr(environment, "platform_name", lambda: place)
        said = environment.remedy(self.MISSING)
        assert all(text in said for text in texts), said
        assert ("has not been tested" in said) == (place != "debian")

    @pytest.mark.parametrize(("platform", "place"), [("win32", "osgeo4w"), ("darwin", "macos"), ("linux", "debian")])
    def test_platforms_are_known(self, monkeypatch, tmp_path, platform, place):
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr(environment.shutil, "which", lambda name: f"/usr/bin/{name}")
        assert environment.platform_name() == place
        monkeypatch.setattr(sys, "prefix", str(tmp_path))
        (tmp_path / "conda-meta").mkdir()
        assert environment.platform_name() == "conda"


def test_the_newest_of_two_is_imported_where_the_first_is_too_old(monkeypatch, tmp_path):
    for version in ("1.0", "2.0"):
        place = tmp_path / version
        (place / f"probe_sm2r-{version}.dist-info").mkdir(parents=True)
        (place / f"probe_sm2r-{version}.dist-info" / "METADATA").write_text(f"Name: probe_sm2r\nVersion: {version}\n")
        (place / "probe_sm2r.py").write_text(f"__version__ = {version!r}\n")
    path = [*sys.path, str(tmp_path / "1.0"), str(tmp_path / "2.0")]
    monkeypatch.setattr(sys, "path", list(path))
    monkeypatch.setattr(environment, "_NEWEST", {"probe_sm2r": ("probe_sm2r",)})
    monkeypatch.setattr(environment, "requirements", lambda: [("probe_sm2r", "2", "")])
    environment.require("probe_sm2r")
    assert sys.modules.pop("probe_sm2r").__version__ == "2.0"
    assert sys.path == path
    monkeypatch.setitem(sys.modules, "probe_sm2r", SimpleNamespace(__version__="1.0", __spec__=1))
    with pytest.raises(DependencyError, match=r"The probe_sm2r 1\.0 that comes with QGIS is in use"):
        environment.require("probe_sm2r")


def test_numba_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "cache"))
    assert environment.numba_cache() == tmp_path / "cache"
    assert not environment.kernels_compiled()
    (tmp_path / "cache" / "sm2rain_1").mkdir(parents=True)
    (tmp_path / "cache" / "sm2rain_1" / "calibration._calibrate_pool-59.py311.nbi").touch()
    assert environment.kernels_compiled()
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    monkeypatch.setattr(environment.os, "access", lambda *_: False)
    assert environment.numba_cache() is None
    assert not environment.kernels_compiled()


def test_folders_of_packages_come_last(monkeypatch, tmp_path):
    newer = tmp_path / "python" / "dependencies" / f"{sys.version_info.major}.{sys.version_info.minor}"
    newer.mkdir(parents=True)
    monkeypatch.setattr(packages.QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    packages.folder().mkdir(parents=True)
    monkeypatch.setattr(sys, "path", list(sys.path))
    packages.find()
    packages.find()
    assert [Path(entry) for entry in sys.path[-3:]] == [newer, newer.parent, packages.folder()]
    assert sys.path.count(str(newer)) == 1
