"""The house keeps its order: who imports whom, what start-up loads, and what must not be shipped."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sm2r.tests.data import ROOT

FOLDERS = ("core", "provider", "algorithms", "gui")
SHIPPED = [ROOT / "__init__.py", *sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))]
# ``qgis.PyQt`` is the one way to Qt, ``core.cube`` the one way to rasters, and ``processing`` is no library.
FORBIDDEN = {"PyQt5", "PyQt6", "PySide6", "osgeo", "processing"}
# A table that was written is counted, and brought into an existing GeoPackage, by OGR itself.
ALONE = {"algorithms/tables.py": {"osgeo"}, "algorithms/geopackage.py": {"osgeo"}}
HEAVY = {
    "numpy",
    "scipy",
    "pandas",
    "xarray",
    "dask",
    "distributed",
    "rioxarray",
    "rasterio",
    "netCDF4",
    "affine",
    "numba",
    "sklearn",
    "onnxruntime",
    "onnx",
    "torch",
    "plotly",
    "zarr",
}
# What each part may import of ours; core is named by module where only some of it is meant.
ALLOWED = {
    "__init__.py": {"provider"},
    "provider": {"provider", "algorithms", "core.version", "gui"},
    "gui": {"gui", "core"},
    "algorithms": {"algorithms", "core"},
    "core": {"core"},
}


def relative(file: Path) -> str:
    return str(file.relative_to(ROOT))


def imports(file: Path, *, run_time: bool = False, top: bool = False) -> Iterator[str]:
    """Yield what a file imports, ours from the root on (``core.cube``); without what only type checkers see."""
    package = file.relative_to(ROOT).parent.parts
    nodes: list[ast.AST] = [ast.parse(file.read_text(encoding="utf-8"))]
    while nodes:
        node = nodes.pop()
        if run_time and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            nodes.extend(node.orelse)
            continue
        if top and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) + 1 - node.level], *(node.module or "").split(".")]
            stem = ".".join(part for part in base if part)
            # ``from . import name`` names a module in ``name``.
            yield from (f"{stem}.{alias.name}" if stem else alias.name for alias in node.names)
        nodes.extend(ast.iter_child_nodes(node))


@pytest.mark.parametrize("file", SHIPPED, ids=relative)
def test_imports_follow_the_table(file):
    part = file.relative_to(ROOT).parts[0]
    ours = {"core", "provider", "algorithms", "gui", "sm2r", "tests", "tools"}
    for name in imports(file):
        first = name.partition(".")[0]
        if first in ours:
            allowed = ALLOWED[part]
            assert any(f"{name}.".startswith(f"{prefix}.") for prefix in allowed), f"{file.name} imports {name}"
        assert first not in FORBIDDEN - ALONE.get(relative(file), set()), f"{file.name} imports {name}"
        assert not (part == "core" and first == "qgis"), f"{file.name} imports {name}"


@pytest.mark.parametrize("file", [file for file in SHIPPED if file.relative_to(ROOT).parts[0] != "core"], ids=relative)
def test_start_up_files_import_nothing_heavy(file):
    heavy = [name for name in imports(file, run_time=True, top=True) if name.partition(".")[0] in HEAVY]
    assert not heavy


@pytest.mark.parametrize("module", ["core", "core.environment", "core.errors", "core.version"])
def test_light_core_modules_import_only_the_standard_library(module):
    path = ROOT / Path(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    for name in imports(file):
        first = name.partition(".")[0]
        assert first in sys.stdlib_module_names or first == "core", name


def test_class_factory_alone_is_at_the_root():
    tree = ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"))
    assert [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)] == ["classFactory"]


def test_loading_the_plugin_loads_no_numerical_library():
    pytest.importorskip("qgis")
    code = f"""
import sys
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
before = set(sys.modules)
import sm2r
plugin = sm2r.classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("sm2r")
assert len(provider.algorithms()) > 1
for algorithm in provider.algorithms():
    algorithm.shortHelpString(), algorithm.icon()
print(sorted({{name.partition(".")[0] for name in set(sys.modules) - before}} & {HEAVY!r}))
plugin.unload()
app.exitQgis()
"""
    # QGIS may already have loaded NumPy for itself; what counts is what comes with the plugin.
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip().splitlines()[-1] == "[]"


@pytest.mark.parametrize("file", SHIPPED, ids=relative)
def test_nothing_that_the_plugin_repository_refuses(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        where = f"{relative(file)}:{getattr(node, 'lineno', 0)}"
        assert not isinstance(node, ast.Assert), f"{where}: assert"
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}, (
                f"{where}: {called}"
            )
            assert not any(word.arg == "shell" for word in node.keywords), f"{where}: shell"
        if isinstance(node, ast.ExceptHandler):
            body = [type(line) for line in node.body]
            assert body not in ([ast.Pass], [ast.Continue]), f"{where}: an error is swallowed"
            assert node.type is not None, f"{where}: bare except"
    roots = {name.partition(".")[0] for name in imports(file)}
    assert not roots & {"pickle", "cPickle", "dill", "shelve", "marshal", "cloudpickle", "subprocess"}
    assert not roots & {"urllib", "requests", "http", "socket"}


def test_every_import_of_ours_is_relative():
    for file in SHIPPED:
        assert not [name for name in imports(file) if name.partition(".")[0] == "sm2r"], file


# Longer modules and functions are hard to hold in mind. A function may be longer where a comment above it says why,
# beginning with "Long:"; declarations of parameters are a list.
LONGEST_MODULE, LONGEST_FUNCTION = 500, 60


def too_long(file: Path) -> list[str]:
    """Return what of a file is longer than it may be."""
    lines = file.read_text(encoding="utf-8").splitlines()
    found = [f"{len(lines)} lines"] if len(lines) > LONGEST_MODULE else []
    for node in ast.walk(ast.parse("\n".join(lines))):
        if not isinstance(node, ast.FunctionDef) or node.name.startswith(("initAlgorithm", "_add")):
            continue
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        above = min(one.lineno for one in (node, *node.decorator_list)) - 2
        if body and (body[-1].end_lineno or 0) - body[0].lineno >= LONGEST_FUNCTION:
            found += [] if lines[above].strip().startswith("# Long:") else [f"{node.name} gives no reason"]
    return found


@pytest.mark.parametrize("file", SHIPPED, ids=relative)
def test_modules_and_functions_stay_short(file):
    assert too_long(file) == []


# An algorithm declares, reads, calls and styles; what it computes, says and writes is core's. Its help and its list of
# parameters do not count.
LONGEST_ALGORITHM = 150
ALGORITHMS = [file for file in SHIPPED if file.relative_to(ROOT).parts[0] == "algorithms" and file.parent.name in
              ("assess", "fuse", "prepare", "rain")]  # fmt: skip
# These are longer still.
LONGER = ("saveresults", "validate")


def own_lines(file: Path) -> int:
    tree, lines = ast.parse(file.read_text(encoding="utf-8")), len(file.read_text(encoding="utf-8").splitlines())
    for node in ast.walk(tree):
        help = isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["HELP"]
        if help or (isinstance(node, ast.FunctionDef) and node.name.startswith(("initAlgorithm", "_add", "add_"))):
            lines -= (node.end_lineno or 0) - node.lineno + 1
    return lines


@pytest.mark.parametrize("file", ALGORITHMS, ids=relative)
def test_algorithms_stay_thin(file):
    assert (own_lines(file) > LONGEST_ALGORITHM) == (file.stem in LONGER)


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return what imports itself by way of others."""
    found: list[list[str]] = []
    done: set[str] = set()

    def visit(name: str, way: list[str]) -> None:
        if name in way:
            found.append([*way[way.index(name) :], name])
        elif name not in done:
            for other in sorted(graph.get(name, ())):
                visit(other, [*way, name])
            done.add(name)

    for name in sorted(graph):
        visit(name, [])
    return found


def test_no_import_goes_in_a_circle():
    """Neither of modules nor of the families of the core; imports within functions count as well."""
    assert cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c", "a"]]
    files = {module_of(file): file for file in SHIPPED if file.parent != ROOT}
    modules: dict[str, set[str]] = {}
    for name, file in files.items():
        known = (one if one in files else one.rpartition(".")[0] for one in imports(file, run_time=True))
        modules[name] = {one for one in known if one in files} - {name}
    assert cycles(modules) == []
    families: dict[str, set[str]] = {}
    for name, others in modules.items():
        families.setdefault(".".join(name.split(".")[:2]), set()).update(
            ".".join(other.split(".")[:2]) for other in others
        )
    assert (
        cycles({name: others - {name, "core"} for name, others in families.items() if name.startswith("core.")}) == []
    )
