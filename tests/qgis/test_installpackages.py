"""pip installs into a folder of the profile and what QGIS brings is held; tried with a wheel made here, offline."""

from __future__ import annotations

import sys
import zipfile

import processing
import pytest
from qgis.core import QgsProcessingException
from sm2r.algorithms import packages
from sm2r.algorithms.setup import installpackages


@pytest.fixture
def profile(monkeypatch, tmp_path):
    """Return an empty profile for which a package of version 1.0 can be had, and the checks after it are content."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    make_wheel(wheels, "1.0")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setattr(packages, "installable", lambda: ["sm2r-probe>=1.0"])
    monkeypatch.setattr(installpackages, "diagnose", lambda *_: ([], None))
    monkeypatch.setattr(sys, "path", list(sys.path))
    place = tmp_path / "profile"
    (place / "python").mkdir(parents=True)
    monkeypatch.setattr(packages.QgsApplication, "qgisSettingsDirPath", lambda: f"{place}/")
    return place


def make_wheel(folder, version, name="sm2r_probe"):
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}.py", f"VERSION = {version!r}\n")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")


def run(feedback, **given):
    return processing.run("sm2r:installpackages", {"REPORT": None, **given}, feedback=feedback)["OK"]


def test_installed_updated_removed(profile, tmp_path, feedback):
    """Runs pip seven times, which takes some seconds."""
    assert not run(feedback)
    assert "sm2r-probe 1.0" in feedback.infos
    assert any("Nothing was installed" in text for text in feedback.warnings)
    assert list((profile / "python").iterdir()) == []
    assert run(feedback, CONFIRM=True)
    assert packages.installed() == {"sm2r-probe": "1.0"}
    assert sys.path[-1] == str(packages.folder())
    assert run(feedback, CONFIRM=True)
    assert "Everything is up to date." in feedback.infos
    make_wheel(tmp_path / "wheels", "1.1")
    report = tmp_path / "report.html"
    assert run(feedback, CONFIRM=True, REPORT=str(report))
    assert "<td>sm2r-probe</td><td>1.0</td><td>1.1</td>" in report.read_text(encoding="utf-8")
    assert packages.installed() == {"sm2r-probe": "1.1"}
    assert run(feedback, REMOVE=True)
    assert list((profile / "python").iterdir()) == []


def test_an_update_keeps_optional_packages(profile, tmp_path, monkeypatch, feedback):
    """Runs pip five times, which takes some seconds."""
    make_wheel(tmp_path / "wheels", "1.0", name="sm2r_option")
    monkeypatch.setattr(packages, "OPTIONAL", {"zarr": ("sm2r-option>=1",), "bufr": ("sm2r-other", "sm2r-option")})
    assert run(feedback, CONFIRM=True, EXTRA=["zarr"])
    assert packages.installed() == {"sm2r-probe": "1.0", "sm2r-option": "1.0"}
    make_wheel(tmp_path / "wheels", "1.1")
    assert run(feedback, CONFIRM=True)
    assert packages.installed() == {"sm2r-probe": "1.1", "sm2r-option": "1.0"}


def test_removal_takes_along_what_was_compiled_in_the_profile_alone(profile, monkeypatch, feedback):
    plugins = profile / "python" / "plugins"
    cache = plugins / packages._PACKAGE / "core" / "__pycache__"
    cache.mkdir(parents=True)
    for ending in ("nbi", "1.nbc", "pyc"):
        (cache / f"kernels.{ending}").touch()
    assert run(feedback, REMOVE=True)
    assert len(list(cache.iterdir())) == 3
    monkeypatch.setattr(packages, "_PLUGINS", plugins)
    assert run(feedback, REMOVE=True)
    assert [file.name for file in cache.iterdir()] == ["kernels.pyc"]


def test_what_cannot_be_had_is_told_and_leaves_what_is_there(profile, monkeypatch, feedback):
    (packages.folder() / "kept").mkdir(parents=True)
    monkeypatch.setattr(packages, "installable", lambda: ["sm2r-probe>=2"])
    with pytest.raises(QgsProcessingException, match=r"pip could not do it: .*sm2r-probe"):
        run(feedback, CONFIRM=True)
    assert [place.name for place in packages.folder().iterdir()] == ["kept"]
    assert [place.name for place in packages.folder().parent.iterdir()] == [packages.folder().name]


def test_what_the_system_has_to_bring_is_told_first(profile, monkeypatch, feedback):
    status = packages.status
    monkeypatch.setattr(packages, "platform_name", lambda: "debian")
    monkeypatch.setattr(
        packages, "status",
        lambda name: type(status(name))(name, "", "", False, "") if name == "netCDF4" else status(name),
    )  # fmt: skip
    with pytest.raises(QgsProcessingException, match=r"netCDF4 is missing\. Install with: \"sudo apt .*netcdf4"):
        run(feedback, CONFIRM=True)
