"""What all algorithms share: texts in one place, inputs made plain on the main thread, errors told in one place."""

from __future__ import annotations

import ctypes
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMessageLog,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core import environment
from ..core.errors import Cancelled, DependencyError, InputError, SM2RError
from ..core.files import FULL, states, unchanged
from ..core.version import VERSION
from .checking import check_inputs
from .declaring import Declaring
from .inputs import Inputs, RasterInput, without_folders
from .layers import About, layer_of, present
from .parameters import may_be_missing, passes_without, read_scheduler, run_details, warn
from .targets import check_targets, input_files
from .texts import described, group_title, linked, page_address, plain

if TYPE_CHECKING:
    import xarray as xr
    from rasterio.crs import CRS

_INFO = Qgis.MessageLevel.Info
# Seconds that the end of a stopped run may take.
_PATIENCE = 20.0
ICONS = Path(__file__).parents[1] / "icons"


class Algorithm(Declaring):
    """An algorithm of SM2R.

    A subclass sets the texts, declares its parameters in ``initAlgorithm``, and works in ``execute``,
    where ``raster``, ``rasters`` and ``source`` hand out the inputs.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    GROUP: ClassVar[str]
    SUMMARY: ClassVar[str]
    HELP: ClassVar[str]
    TAGS: ClassVar[Sequence[str]] = ()
    REQUIRES: ClassVar[Sequence[str]] = ()
    #: Inputs that may be empty in a graphical model that asks for it (IF_MISSING).
    SKIPPED: ClassVar[Sequence[str]] = ()

    _inputs: Inputs | None = None

    def createInstance(self) -> Algorithm:
        """Return a fresh instance; every run has its own."""
        return type(self)()

    def name(self) -> str:
        """Return the id, which other people's models depend on."""
        return self.NAME

    def displayName(self) -> str:
        """Return the title in the toolbox."""
        return self.tr(self.TITLE)

    def group(self) -> str:
        """Return the toolbox group."""
        return group_title(self.GROUP)

    def groupId(self) -> str:
        """Return the group's id, which no translation changes."""
        return self.GROUP.lower().replace(" ", "")

    def shortDescription(self) -> str:
        """Return one sentence for the tool tip."""
        return self.tr(self.SUMMARY)

    def shortHelpString(self) -> str:
        """Return the help shown beside the parameters; for a terminal without tags."""
        if QgsApplication.platform() == "qgis_process":
            # Which prints the summary above it.
            return f"\n{plain(self.tr(self.HELP))}"
        # QGIS would begin a new line at every line of the source.
        text = f"<p>{self.tr(self.SUMMARY)}</p>{self.tr(self.HELP)}{described(self.parameterDefinitions())}"
        return linked(" ".join(text.split()))

    def helpUrl(self) -> str:
        """Return the address of the algorithm's page, which the Help button opens."""
        return page_address(self.NAME)

    def tags(self) -> list[str]:
        """Return the words by which the toolbox finds the algorithm."""
        return list(self.TAGS)

    def icon(self) -> QIcon:
        """Return the algorithm's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the icon's file, named as the algorithm."""
        return str(ICONS / f"{self.NAME}.svg")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Check as QGIS does, then what inputs tell of themselves, with the sentences that the run would end with.

        Of a layer that is there but damaged QGIS would only say that it was not found.
        """
        if passes_without(self, self.SKIPPED, parameters, context):
            return True, ""
        accepted, message = super().checkParameterValues(without_folders(self, parameters), context)
        problem = self._found_wrong(parameters, context, whole=accepted)
        return (False, problem) if problem else (accepted, message)

    def _found_wrong(self, parameters: dict[str, Any], context: QgsProcessingContext, *, whole: bool) -> str:
        """Return what is wrong with the inputs; empty where nothing is, or only the run can say it."""
        try:
            self._inputs = Inputs(self, parameters, context)
            # A graphical model may leave out what is not there.
            if whole and not may_be_missing(self, parameters, context):
                self.check_inputs(self._inputs, parameters, context)
        except DependencyError:
            return ""  # of which the run tells with its remedy
        except SM2RError as problem:
            return _sentence(problem)
        except (ImportError, MemoryError, OSError) as problem:
            QgsMessageLog.logMessage(f"{self.id()}: not checked before the run: {problem}", "SM2R", _INFO)
        finally:
            self._inputs = None
        return ""

    def check_inputs(self, inputs: Inputs, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check inputs before the run, by what they tell of themselves: what parameters declare, then `check_cubes`.

        Raises
        ------
        SM2RError
            With the sentence that the run would end with.
        """
        self.check_cubes(check_inputs(self, inputs, parameters, context), parameters, context)

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that cubes go together, by the core's own check; the part of a subclass that takes several."""

    def validateInputCrs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        """Say nothing of different CRSs: every algorithm transforms what it is given, or says that it cannot."""
        return True

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Resolve layers and sources into plain values, on the main thread.

        What is wrong with them is told when the work starts: QGIS drops the text of an error raised here.
        """
        self._inputs: Inputs | None = None
        self._problem: InputError | None = None
        try:
            self._inputs = Inputs(self, parameters, context)
        except InputError as problem:
            self._problem = problem
        self._files = input_files(self.parameterDefinitions(), parameters, context)
        self._before = states(self._files)
        return True

    def needs(self, parameters: dict[str, Any]) -> Sequence[str]:
        """Return the packages that a run needs; a subclass adds those that an optional input asks for."""
        return self.REQUIRES

    def raster(self, key: str) -> RasterInput | None:
        """Return a raster input; None when it is optional and not given."""
        return self._inputs.rasters[key]

    def rasters(self, key: str) -> list[RasterInput]:
        """Return the rasters of a list input."""
        return self._inputs.raster_lists[key]

    def source(self, key: str) -> QgsProcessingFeatureSource | None:
        """Return a table or vector input; None when it is optional and not given."""
        return self._inputs.sources[key]

    def input_names(self) -> dict[str, Any]:
        """Return the names of the layers that were given, by their keys."""
        return self._inputs.names()

    def reporting(
        self, page: str, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
        crs: CRS | None = None,
    ) -> dict[str, Any]:  # fmt: skip
        """Return what a function of the core takes for its `core.running.Run`: the report, and who hears of the run.

        The page lists inputs and parameters; `crs` is that of its maps, on which a basin is drawn.
        """
        about = run_details(self, parameters, context, crs)
        return {"report": page, "about": about, "progress": progress(feedback), "hear": partial(warn, feedback)}

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the work and turn what went wrong into the one error that QGIS shows."""
        _keep_thread_state()
        try:
            environment.require(*self.needs(parameters))
            if self._problem is not None:
                raise self._problem
            rasters = [(raster.path, key) for key, raster in self._inputs.all_rasters()]
            check_targets(self.parameterDefinitions(), parameters, context, self._files, rasters)
            if feedback.metaObject().className() == "QgsProcessingMultiStepFeedback":
                # A graphical model does not say which of its steps runs.
                feedback.pushInfo(f"— {self.displayName()} —")
            with (
                _let_go(),
                _heard(context, feedback),
                _interrupted_by_term(),
                unchanged(self._before),
                self._computing(parameters, context, feedback),
            ):
                results = self._written(self.execute(parameters, context, feedback))
                self._present(results, parameters, context)
            # Other algorithms and the map open a Zarr folder by the raster in it.
            return {key: layer_of(value) if isinstance(value, str) else value for key, value in results.items()}
        except Cancelled:
            feedback.pushInfo(self.tr("Stopped; nothing was written."))
            return {}
        except SM2RError as error:
            raise QgsProcessingException(_sentence(error)) from error
        except MemoryError as error:
            raise QgsProcessingException(
                self.tr("There is not enough memory for this run. Take a smaller extent or fewer layers at once.")
            ) from error
        except OSError as error:
            if error.errno in FULL:
                # Such as where numba keeps what it compiled: a full target has told its name before.
                raise QgsProcessingException(
                    self.tr("The disk of the user profile or of temporary files is full ({}). Make room on it.").format(
                        error.filename or error.strerror
                    )
                ) from error
            if error.filename is None:
                raise
            raise QgsProcessingException(f"{error.filename}: {error.strerror}.") from error
        finally:
            if QgsApplication.platform() == "qgis_process":
                _wait_for_threads()

    def _written(self, results: dict[str, Any]) -> dict[str, Any]:
        """Return the outputs without files that were not wanted."""
        files = {definition.name() for definition in self.parameterDefinitions() if definition.isDestination()}
        return {key: value for key, value in results.items() if value or key not in files}

    @contextmanager
    def _computing(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Iterator[None]:
        """Have a cluster compute, if one is asked for."""
        address = read_scheduler(self, parameters, context)
        if not address:
            yield
            return
        from ..core import cluster
        from ..core.cluster.connection import is_exposed

        packages = [*cluster.PACKAGES, *({"onnxruntime"} & set(self.needs(parameters)))]
        with cluster.connect(address, files=self._inputs.shared, packages=packages) as connection:
            feedback.pushInfo(self.tr("Computing on {}.").format(connection.describe()))
            if is_exposed(address):
                feedback.pushWarning(
                    self.tr(
                        "{} is another machine, reached without encryption: whoever is on the network can read what is "
                        "sent, and have the workers run programs. Protect the scheduler with TLS (tls://)."
                    ).format(address)
                )
            yield

    def _present(self, results: dict[str, Any], parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Have the layers that come into the project described and arranged."""
        shown = [
            (item, layer_of(results[item.name()]))
            for item in self.outputDefinitions()
            if isinstance(results.get(item.name()), str)
            and context.willLoadLayerOnCompletion(layer_of(results[item.name()]))
        ]
        given = run_details(self, parameters, context)
        details = "; ".join(f"{key} {value}" for part in given.values() for key, value in part.items())
        history = (f"SM2R {VERSION}, {self.id()}: {details}",)
        for rank, (item, output) in enumerate(shown):
            definition = self.parameterDefinition(item.name())
            help = plain(definition.help()) if definition is not None else ""
            about = About(f"{help}\n{self.displayName()}: {plain(self.tr(self.SUMMARY))}".strip(), history)
            group = self.displayName() if len(shown) > 1 else ""
            present(output, context, title=item.description(), group=group, rank=rank, about=about)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work and return the outputs by key; the subclass's part."""
        raise NotImplementedError


def _sentence(error: SM2RError) -> str:
    """Return what an error says; QGIS would end a text at a null character."""
    return str(error).replace("\0", "\\0")


@contextmanager
def _let_go() -> Iterator[None]:
    """Let go of layers and files when a run fails: the error would hold them, and crash QGIS that ended before it."""
    try:
        yield
    except Exception as error:
        problem: BaseException | None = error
        while problem is not None:
            traceback.clear_frames(problem.__traceback__)
            problem = problem.__context__
        raise


@contextmanager
def _heard(context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Let what has the context alone, such as the writing of styles, tell the user something."""
    before = context.feedback()
    context.setFeedback(feedback)
    try:
        yield
    finally:
        context.setFeedback(before)


@contextmanager
def _interrupted_by_term() -> Iterator[None]:
    """Have ``qgis_process`` take the end of its session, or a request to end, for Ctrl+C, after which it tidies up."""
    taken: dict[int, Any] = {}
    if QgsApplication.platform() == "qgis_process" and threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                taken[number] = signal.signal(number, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        yield
    finally:
        for number, before in taken.items():
            signal.signal(number, before)


def _wait_for_threads() -> None:
    """Wait for tiles that are still being computed: what they run is taken away at the end of the process."""
    end = time.monotonic() + _PATIENCE
    for thread in threading.enumerate():
        if thread.name.startswith("sm2r-tile"):
            thread.join(max(end - time.monotonic(), 0.0))


_KEPT = threading.local()


def _keep_thread_state() -> None:
    """Keep what Python knows of this thread until the thread ends.

    QGIS calls from threads of its own, which Python forgets after every call, and uses them again. What pyproj had made
    for such a thread is gone by then, but pyproj 3.7 works on with it: the second run in a thread ends QGIS.
    """
    if threading.current_thread() is not threading.main_thread() and not hasattr(_KEPT, "state"):
        _KEPT.state = ctypes.pythonapi.PyGILState_Ensure()


def progress(feedback: QgsProcessingFeedback, start: float = 0, end: float = 100) -> Callable[[float], None]:
    """Return what core calls with the fraction done; it moves the bar from ``start`` to ``end`` percent.

    Raises
    ------
    Cancelled
        By the function returned, once the user asked to stop.
    """
    # qgis_process hears Ctrl+C in its event loop, which waits for the algorithm.
    deaf = QgsApplication.platform() == "qgis_process"

    def report(fraction: float) -> None:
        if deaf:
            QCoreApplication.processEvents()
        if feedback.isCanceled():
            raise Cancelled("Stopped by the user.")
        feedback.setProgress(start + (end - start) * fraction)

    return report
