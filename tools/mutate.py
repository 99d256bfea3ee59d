"""Changes the core in small ways (a number, a comparison, an argument) and counts what the tests of its family notice.

    tools/python tools/mutate.py [FAMILY ...] [--sample COUNT] [--seed SEED] [--only kernels|python]

The family's tests run once, to tell which function each reaches and how long it takes. Then each mutant is put into a
fork of the process in place of its function, where a kernel is compiled anew with those that call it, and the tests
that reach it run until one fails: first the quick ones and those that have noticed others. Of many or long tests, not
all run, so that rather more is noticed than what is told. Examples in docstrings are tests, too. Texts and what makes
pages and files of results (``run``, ``reports``, ``figures``) are left as they are, since other tests read those; so
are guards of lengths and of warnings. What survives is listed, but for mutants of which ``tools/mutants.txt`` says why
they change nothing.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import gc
import importlib
import itertools
import json
import math
import os
import random
import re
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
FAMILIES = ("metrics", "validation", "collocation", "merging", "sm2rain")
LEFT_OUT = ("__init__", "run", "reports", "figures")
# Tests of other families that are of this one, too: of days that begin at another hour, of outputs that grow; a model's
# rain is mixed into that of SM2RAIN.
DAYS = ("cube/test_days.py::test_results_are_those_of_utc_days", "cube/test_days.py::test_days_that_differ_are_refused")
MORE: dict[str, tuple[str, ...]] = {
    "validation": DAYS,
    "collocation": DAYS,
    "merging": DAYS,
    "sm2rain": (*DAYS, "learnedrain", "cube/test_appending.py::test_day_by_day_is_the_run_through"),
}
# Tests that take long and see of what is not compiled what others see, as an expression of pytest.
LEFT_OUT_TESTS = {
    "sm2rain": "not (differential_evolution or every_global_optimum or never_fit_worse or are_recovered or "
    "no_filter_time or optimum_on_the_bounds)"
}
LEAST = 0.9
# What marks a kernel. The bits of a number are taken by functions that only the compiler knows.
KERNEL = re.compile(r"^@(?:(?:numba\.)?njit\(.*\)|compiled|elementwise|summing)\ndef (\w+)\(", re.MULTILINE)
# What only says that the code is right, beside warnings that NumPy is not to give.
GUARD = ", strict=True"
# Seconds that compiling may take, that a test may hang, and that the tests of a mutant take at most, a kernel's twice
# as many.
COMPILING, HANGING, LONGEST = 120, 600, 30


@dataclass(frozen=True)
class Mutant:
    """A function of which one place is changed."""

    module: str
    function: str
    number: int
    text: str
    diff: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name in results."""
        return f"{self.module}.{self.function}.{self.number}"


def mutants_of(family: str, sample: int, seed: int, only: str) -> tuple[int, list[Mutant]]:
    """Return how many mutants the family has, of its kernels or of all else where asked, and those drawn."""
    import libcst
    from mutmut.mutation.file_mutation import MutationVisitor
    from mutmut.mutation.mutators import mutation_operators
    from mutmut.mutation.pragma_handling import IgnoredCode

    operators = [one for one in mutation_operators if one[0] is not libcst.BaseString]
    found = []
    for path in sorted((ROOT / "core" / family).glob("*.py")):
        if path.stem not in LEFT_OUT:
            text = path.read_text(encoding="utf-8")
            compiled = {found.group(1) for found in KERNEL.finditer(text)}
            source = KERNEL.sub(r"def \1(", text).replace(GUARD, "")
            quiet = {number for number, line in enumerate(source.splitlines(), 1) if "np.errstate(" in line}
            visitor = MutationVisitor(operators, IgnoredCode(quiet, set(), set()))
            module = libcst.MetadataWrapper(libcst.parse_module(source)).visit(visitor)
            changes = [one for one in visitor.mutations if changeable(one.contained_by_top_level_function)]
            if only:
                kernel = [one.contained_by_top_level_function.name.value in compiled for one in changes]
                changes = [one for one, own in zip(changes, kernel, strict=True) if own == (only == "kernels")]
            found += [(path.stem, module, number, one) for number, one in enumerate(changes)]
    chosen = random.Random(seed).sample(range(len(found)), min(sample or len(found), len(found)))  # noqa: S311
    drawn = []
    for stem, module, number, one in (found[place] for place in chosen):
        before, after = module.code, module.deep_replace(one.original_node, one.mutated_node).code
        lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
        diff = tuple(f"{line[0]} {line[1:].strip()}" for line in lines if line[:1] in "-+")
        function = function_at(before, int(lines[0].split()[1].split(",")[0][1:]))
        drawn.append(Mutant(f"core.{family}.{stem}", function, number, after, diff))
    return len(found), drawn


def changeable(place: Any) -> bool:
    """Return whether mutants of a function can be tried: what is left of decorators may not be undone."""
    return type(place).__name__ == "FunctionDef" and not place.decorators


def function_at(source: str, line: int) -> str:
    """Return the function, or class and method, that stands at a line."""
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.lineno <= line <= (node.end_lineno or 0):
            if isinstance(node, ast.FunctionDef):
                return node.name
            inner = [one for one in node.body if isinstance(one, ast.FunctionDef) and one.lineno <= line]
            return f"{node.name}.{inner[-1].name}"
    raise ValueError(line)


def place_of(mutant: Mutant) -> Any:
    """Return the function that a mutant is of."""
    place: Any = importlib.import_module(f"sm2r.{mutant.module}")
    for name in mutant.function.split("."):
        place = vars(place)[name]
    return place


def apply(mutant: Mutant) -> None:
    """Put a mutant in the place of its function; what is compiled with it is forgotten."""
    module = importlib.import_module(f"sm2r.{mutant.module}")
    body: Any = ast.parse(mutant.text).body
    for name in mutant.function.split("."):
        node: Any = next(one for one in body if getattr(one, "name", "") == name)
        body = node.body
    place = place_of(mutant)
    node.decorator_list = []
    future = ast.parse("from __future__ import annotations").body
    made: dict[str, Any] = {}
    exec(compile(ast.Module([*future, node], []), module.__file__ or "", "exec"), vars(module), made)  # noqa: S102
    changed, target = made[node.name], getattr(place, "py_func", place)
    target.__code__, target.__defaults__ = changed.__code__, changed.__defaults__
    target.__kwdefaults__ = changed.__kwdefaults__
    for kernel in callers(place) if place is not target else ():
        kernel._make_finalizer()()
        kernel._reset_overloads()
        kernel._cache = _no_cache()


def _no_cache() -> Any:
    from numba.core.caching import NullCache

    return NullCache()


def kernels() -> list[Any]:
    """Return the compiled functions of the core."""
    from numba.core.dispatcher import Dispatcher

    parts = [one for name, one in list(sys.modules.items()) if name.startswith("sm2r.core.")]
    return list({id(v): v for part in parts for v in vars(part).values() if isinstance(v, Dispatcher)}.values())


def named(code: CodeType, names: dict[str, Any]) -> Iterator[Any]:
    """Yield what a function names, of its module and of those that it names."""
    parts = [one for name in code.co_names if str(getattr(one := names.get(name), "__name__", "")).startswith("sm2r.")]
    places = [names, *(vars(one) for one in parts if isinstance(one, ModuleType))]
    yield from (place[name] for place in places for name in code.co_names if name in place)
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from named(inner, names)


def callers(kernel: Any) -> list[Any]:
    """Return a kernel and those that call it, on any way."""
    every = kernels()
    calls = {id(one): {id(v) for v in named(one.py_func.__code__, one.py_func.__globals__)} for one in every}
    found, size = {id(kernel)}, 0
    while size < len(found):
        size = len(found)
        found |= {one for one, others in calls.items() if others & found}
    return [one for one in every if id(one) in found]


class Trials:
    """Takes the tests that pytest has found, and tries mutants on them."""

    def __init__(self, family: str, sample: int, seed: int, only: str) -> None:
        self.family, self.draw = family, (sample, seed, only)
        self.seen: set[CodeType] = set()
        self.of_fixture: dict[Any, set[CodeType]] = {}
        self.failed: list[str] = []
        self.spent: dict[str, float] = {}
        self.noticed: dict[str, int] = {}
        self.last = ROOT / "build" / "mutants" / family / "noticed"
        self.forked = False

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Generator[None, Any, Any]:
        """Keep what a fixture reaches for all tests that use it."""
        before, self.seen = self.seen, set()
        self._watch(True)
        try:
            return (yield)
        finally:
            self.of_fixture.setdefault(fixturedef, set()).update(self.seen)
            self.seen |= before

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """End a fork at the first failure."""
        self.spent[report.nodeid] = self.spent.get(report.nodeid, 0.0) + report.duration
        if report.failed:
            if self.forked:
                self.last.write_text(report.nodeid, encoding="utf-8")
                os._exit(1)
            self.failed.append(report.nodeid)

    def _watch(self, on: bool) -> None:
        seen = self.seen

        def watch(frame: Any, event: str, _: Any) -> None:
            if event == "call":
                seen.add(frame.f_code)

        # A debugger's or a coverage's hook is not needed here.
        sys.setprofile(watch if on and not self.forked else None)
        threading.setprofile(watch if on and not self.forked else None)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all tests once, then those that reach a mutant for each."""
        reached: dict[str, set[CodeType]] = {}
        for item, after in zip(session.items, [*session.items[1:], None], strict=True):
            self.seen = set()
            self._watch(True)
            _forget()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            self._watch(False)
            fixtures = {one for defs in item._fixtureinfo.name2fixturedefs.values() for one in defs}  # type: ignore
            reached[item.nodeid] = self.seen.union(*(self.of_fixture.get(one, set()) for one in fixtures))
        if self.failed:
            print("tests fail without any mutant:", *self.failed)
            return True
        count, drawn = mutants_of(self.family, *self.draw)
        print(f"{count} mutants, {len(drawn)} of them tried", flush=True)
        # What has to be compiled comes last.
        drawn.sort(key=lambda mutant: hasattr(place_of(mutant), "py_func"))
        results = []
        for mutant in drawn:
            self.last.write_text("")
            chosen = self.ordered([item for item in session.items if reaches(reached[item.nodeid], mutant)], mutant)
            begun = time.perf_counter()
            status = self.tried(mutant, chosen) if chosen else "no tests"
            took, by = time.perf_counter() - begun, self.last.read_text(encoding="utf-8")
            self.noticed[by] = self.noticed.get(by, 0) + 1
            print(f"{status}, {took:.1f} s, {len(chosen)} tests: {mutant.name} {mutant.diff}", flush=True)
            results.append(
                {"name": mutant.name, "status": status, "diff": mutant.diff, "module": mutant.module, "by": by}
            )
            folder = ROOT / "build" / "mutants" / self.family
            (folder / "results.json").write_text(json.dumps({"of": count, "tried": results}), encoding="utf-8")
        return True

    def ordered(self, items: list[pytest.Item], mutant: Mutant) -> list[pytest.Item]:
        """Return tests in the order in which they are likely to notice a mutant soon; of long ones, some."""
        items = sorted(items, key=lambda item: self.spent[item.nodeid] / (0.2 + self.noticed.get(item.nodeid, 0)))
        most = LONGEST * (2 if hasattr(place_of(mutant), "py_func") else 1)
        passed = itertools.accumulate(self.spent[item.nodeid] for item in items)
        return [item for item, spent in zip(items, passed, strict=True) if spent <= most or item is items[0]]

    def tried(self, mutant: Mutant, items: list[pytest.Item]) -> str:
        """Try a mutant in a fork: a test notices it where one fails, hangs or crashes."""
        allowed = COMPILING + int(10 * sum(self.spent[item.nodeid] for item in items))
        child = os.fork()
        if child:
            ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            hung = -ended in (signal.SIGXCPU, signal.SIGALRM, signal.SIGKILL)
            return {0: "survived", 1: "killed"}.get(ended, "timeout" if hung else "segfault")
        self.forked = True
        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + allowed
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        signal.alarm(allowed + HANGING)
        try:
            _forget()
            apply(mutant)
            for item, after in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        except BaseException:  # noqa: BLE001
            os._exit(1)
        os._exit(0)


def _forget() -> None:
    """Forget what functions have kept from an earlier test."""
    for one in gc.get_objects():
        if type(one).__name__ == "_lru_cache_wrapper" and str(one.__module__).startswith("sm2r."):
            one.cache_clear()


def reaches(codes: set[CodeType], mutant: Mutant) -> bool:
    """Return whether a test that runs these functions runs the mutant's."""
    place = place_of(mutant)
    if not hasattr(place, "py_func"):
        return getattr(place, "__code__", None) in codes
    wanted = {id(one) for one in callers(place)}
    files = {part.__file__: vars(part) for part in list(sys.modules.values()) if getattr(part, "__file__", None)}
    return any(
        id(one) in wanted
        for code in codes
        if "sm2r" in code.co_filename or str(ROOT) in code.co_filename
        for one in named(code, files.get(code.co_filename, {}))
    )


def inside(family: str, sample: int, seed: int, only: str) -> int:
    """Try the mutants of a family in this process."""
    import hypothesis

    # What fails is not made smaller, which takes longer than all else.
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("mutants", deadline=None, database=None, derandomize=True, phases=phases)
    hypothesis.settings.load_profile("mutants")
    words = ["-q", "-s", "-p", "no:pytest_qgis", "-p", "no:xdist", "-p", "no:cacheprovider"]
    words += [f"tests/core/{name}" for name in (family, *MORE.get(family, ()))]
    examples = "tests/core/test_exports.py::test_examples_give_what_they_say"
    files = [one for one in sorted((ROOT / "core" / family).glob("*.py")) if one.stem not in LEFT_OUT]
    words += [f"{examples}[sm2r.core.{family}.{one.stem}]" for one in files if ">>> " in one.read_text("utf-8")]
    trials = Trials(family, sample, seed, only)
    pytest.main([*words, "-k", LEFT_OUT_TESTS.get(family, "") if only == "python" else ""], plugins=[trials])
    return 1 if trials.failed else 0


def equivalent() -> set[tuple[str, ...]]:
    """Return the mutants that change nothing, as their module and lines; a line between them begins with ``#``."""
    text = (ROOT / "tools" / "mutants.txt").read_text(encoding="utf-8")
    blocks = [[line for line in block.splitlines() if not line.startswith("#")] for block in text.split("\n\n")]
    return {tuple(block) for block in blocks if block}


def interval(share: float, count: int) -> tuple[float, float]:
    """Return the 95 % interval of a share after Wilson (1927)."""
    z = 1.96
    middle, wide = share + z * z / (2 * count), z * math.sqrt(share * (1 - share) / count + (z / (2 * count)) ** 2)
    return (middle - wide) / (1 + z * z / count), (middle + wide) / (1 + z * z / count)


def tell(family: str, found: dict) -> float:
    """List what survived, and return the share that was noticed of what could be."""
    known, survived, nothing = equivalent(), [], 0
    for one in found["tried"]:
        if one["status"] in ("killed", "timeout", "segfault"):
            continue
        if (one["module"], *one["diff"]) in known:
            nothing += 1
        else:
            survived.append(one)
            print("\n".join([one["module"], *one["diff"], f"# {one['status']}: {one['name']}", ""]))
    count = len(found["tried"]) - nothing
    share = 1 - len(survived) / count
    low, high = interval(share, count)
    print(
        f"{family}: {share:.1%} of {count} noticed ({low:.1%} to {high:.1%}), {nothing} change nothing; "
        f"{len(found['tried'])} of {found['of']} tried\n"
    )
    return share


def main() -> int:
    """Try the families that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("families", nargs="*", choices=[*FAMILIES, []], help="by default all")
    parser.add_argument("--sample", type=int, default=0, help="mutants a family, drawn at random; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--only", choices=["kernels", "python"], default="", help="of all functions, the compiled or not"
    )
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        return inside(given.families[0], given.sample, given.seed, given.only)
    shares = []
    for family in given.families or FAMILIES:
        folder = ROOT / "build" / "mutants" / family
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "results.json").unlink(missing_ok=True)
        words = [sys.executable, __file__, "--inside", family, "--sample", str(given.sample), "--seed", str(given.seed)]
        words += ["--only", given.only] if given.only else []
        data = os.environ.get("SM2R_TEST_DATA", str(ROOT.parent / "shared" / "data"))
        # A pool of threads that dask began would never answer in a fork.
        alone = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "DASK_SCHEDULER": "synchronous"}
        with (folder / "log.txt").open("w", encoding="utf-8") as log:
            environment = {**os.environ, **alone, "SM2R_TEST_DATA": data}
            ended = subprocess.run(words, cwd=ROOT, env=environment, stdout=log, stderr=log, check=False)
        if ended.returncode or not (folder / "results.json").is_file():
            print((folder / "log.txt").read_text(encoding="utf-8")[-3000:])
            return 1
        shares.append(tell(family, json.loads((folder / "results.json").read_text(encoding="utf-8"))))
    return 0 if min(shares) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
