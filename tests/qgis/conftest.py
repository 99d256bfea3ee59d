"""QGIS with the plugin loaded as QGIS itself loads it, and small rasters to work on."""

from __future__ import annotations

import importlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingProvider,
    QgsProject,
)
from qgis.gui import QgsBrowserGuiModel, QgsLayerTreeView
from qgis.PyQt import sip
from rasterio.transform import from_origin

ENDED = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[ENDED] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End with the status of the tests: QGIS can crash while Python takes its objects apart, when all is said."""
    status = config.stash.get(ENDED, None)
    if status is not None and not hasattr(config, "workerinput"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


@pytest.fixture(scope="session", autouse=True)
def provider(qgis_app, qgis_iface, qgis_processing) -> Iterator[QgsProcessingProvider]:
    # QGIS 3.44 puts what an algorithm made into this view, where there is a window.
    view = QgsLayerTreeView()
    qgis_iface.layerTreeView = lambda: view
    # Dialogs ask it for files.
    browser = QgsBrowserGuiModel()
    qgis_iface.browserModel = lambda: browser
    plugin = importlib.import_module("sm2r").classFactory(None)
    plugin.initProcessing()
    yield QgsApplication.processingRegistry().providerById("sm2r")
    plugin.unload()
    # Python would let go of it when there is no QGIS any more.
    qgis_iface.layerTreeView = lambda: None
    sip.delete(view)


@pytest.fixture(scope="session", autouse=True)
def few_trees() -> Iterator[None]:
    """Let models of rain have few trees; what they learn is tried in the tests of core."""
    from sm2r.core.learnedrain import training

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(training.HYPERPARAMETERS, "extra_trees", {"trees": 8})
        yield


@pytest.fixture(scope="session")
def basin_inputs(provider, tmp_path_factory) -> Path:
    """Return the folder of a simulated basin with what every algorithm takes."""
    from sm2r.tests.qgis.dialog_inputs import make_inputs

    return made_once(tmp_path_factory, "inputs", make_inputs) / "basin"


@pytest.fixture(scope="session")
def clean_inputs(provider, tmp_path_factory) -> Path:
    """Return the folder of what `clean` makes, for reading; who changes files copies it."""
    from sm2r.tests.qgis import clean

    return made_once(tmp_path_factory, "clean", clean.make)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first worker to ask fills and all read."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        place = factory.mktemp(name)
        make(place)
        return place
    place = factory.getbasetemp().parent / name
    done = place.with_suffix(".done")
    try:
        place.mkdir()
    except FileExistsError:
        end = time.monotonic() + 1200
        while not done.exists() and time.monotonic() < end:
            time.sleep(0.1)
    else:
        try:
            make(place)
        finally:
            done.touch()
    return place


@pytest.fixture
def opened() -> Iterator[Callable[[Any], Any]]:
    """Return a function that hands a dialog on; it is thrown away at the end, with the layers of the project."""
    dialogs = []

    def keep(dialog: Any) -> Any:
        dialogs.append(dialog)
        return dialog

    yield keep
    for dialog in dialogs:
        dialog.close()
        sip.delete(dialog)
    QgsProject.instance().removeAllMapLayers()


@pytest.fixture
def context() -> QgsProcessingContext:
    return QgsProcessingContext()


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says; can be told to cancel once some progress is made."""

    def __init__(self, cancel_at: float | None = None) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.percentages: list[float] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._moved)

    def _moved(self, percentage: float) -> None:
        self.percentages.append(percentage)
        if self._cancel_at is not None and percentage >= self._cancel_at:
            self.cancel()

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


@pytest.fixture
def feedback() -> Feedback:
    return Feedback()


@pytest.fixture
def cancelling() -> Callable[[float], Feedback]:
    return Feedback


@pytest.fixture
def make_raster(tmp_path) -> Callable[..., Path]:
    """Return a function that writes a raster (band, y, x) in degrees, its north-west corner at 100° E 40° N."""

    def make(values: np.ndarray, name: str = "raster.tif", descriptions: list[str] | None = None, **profile) -> Path:
        path = tmp_path / name
        count, height, width = values.shape
        options = {
            "driver": "GTiff",
            "dtype": "float32",
            "crs": "EPSG:4326",
            "transform": from_origin(100, 40, 0.25, 0.25),
            "nodata": np.nan,
        }
        with rasterio.open(path, "w", count=count, height=height, width=width, **(options | profile)) as dataset:
            dataset.write(values.astype("float32"))
            for band, description in enumerate(descriptions or [], 1):
                dataset.set_band_description(band, description)
        return path

    return make


@pytest.fixture
def undated(make_raster) -> Path:
    values = np.linspace(0.05, 0.45, 6 * 4 * 5).reshape(6, 4, 5)
    values[:, 0, 0] = np.nan
    return make_raster(values, "undated.tif")
