"""Changes the core in small ways (a number, a comparison, an argument) and counts what the tests of its family notice.

    tools/python tools/mutate.py [FAMILY ...] [--sample COUNT] [--seed SEED]

Each family is copied to build/mutants, without compilation; texts and what makes pages and files of results (``run``,
``reports``, ``figures``) are left as they are, since other tests read those. What survives is listed, but for mutants
of which ``tools/mutants.txt`` says why they change nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FAMILIES = ("metrics", "validation", "collocation", "merging", "sm2rain")
LEFT_OUT = ("__init__", "run", "reports", "figures")
# Tests that take minutes without a compiler, as an expression of pytest.
LEFT_OUT_TESTS = {"metrics": "not intervals_hold and not test_report and not test_agreement and not real_rainfall"}
LEAST = 0.9
SETTINGS = """
[tool.mutmut]
source_paths = ["sm2r"]
only_mutate = ["sm2r/core/{family}/*"]
do_not_mutate = [{left_out}]
pytest_add_cli_args_test_selection = ["sm2r/tests/core/{family}", "-k", "{tests}"]
timeout_multiplier = 5

[tool.pytest.ini_options]
addopts = "--import-mode=importlib -m 'not slow' -p no:pytest_qgis -p no:xdist -p no:cacheprovider"
markers = ["slow"]
"""


def prepare(family: str) -> Path:
    """Copy the tree for a family, its kernels without their compiler."""
    folder = ROOT / "build" / "mutants" / family
    shutil.rmtree(folder, ignore_errors=True)
    listed = subprocess.check_output(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, text=True)
    wanted = ("core/", "models/", "tests/core/", "__init__.py", "metadata.txt", "requirements.txt")
    for name in listed.splitlines():
        if name.startswith(wanted) or re.fullmatch(r"tests/\w+\.py", name):
            target = folder / "sm2r" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    for path in (folder / "sm2r" / "core" / family).glob("*.py"):
        source = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"^@(numba\.)?njit\(.*\)\n", "", source, flags=re.MULTILINE), encoding="utf-8")
    for path in (folder / "sm2r" / "tests").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"max_examples=\d+", "max_examples=20", source), encoding="utf-8")
    left_out = ", ".join(f'"sm2r/core/{family}/{name}.py"' for name in LEFT_OUT)
    settings = SETTINGS.format(family=family, left_out=left_out, tests=LEFT_OUT_TESTS.get(family, ""))
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    return folder


def inside(sample: int, seed: int) -> None:
    """Make the mutants of the current folder, and try some of them, or all."""
    import hypothesis
    import libcst
    from mutmut import __main__ as mutmut
    from mutmut.mutation import mutators
    from mutmut.mutation.diff_apply import get_diff_for_mutant
    from mutmut.stats import status_by_exit_code
    from mutmut.utils import file_utils

    # What fails is not made smaller, which takes longer than all else.
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("mutants", max_examples=20, deadline=None, derandomize=True, phases=phases)
    hypothesis.settings.load_profile("mutants")
    mutators.mutation_operators[:] = [one for one in mutators.mutation_operators if one[0] is not libcst.BaseString]
    Path("mutants").mkdir()
    file_utils.copy_src_dir()
    mutmut.create_mutants(1)
    names = sorted(name for meta in metas().values() for name in meta)
    chosen = sorted(random.Random(seed).sample(names, sample)) if 0 < sample < len(names) else names  # noqa: S311
    print(f"{len(names)} mutants, {len(chosen)} of them tried", flush=True)
    mutmut._run(chosen, 1)
    found = {name: status_by_exit_code[code] for meta in metas().values() for name, code in meta.items()}
    results = [{"name": name, "status": found[name], "diff": changed(get_diff_for_mutant(name))} for name in chosen]
    Path("results.json").write_text(json.dumps({"of": len(names), "tried": results}), encoding="utf-8")


def metas() -> dict[Path, dict[str, int | None]]:
    """Return the exit codes of mutants by the files that keep them."""
    paths = Path("mutants").rglob("*.py.meta")
    return {path: json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"] for path in paths}


def changed(diff: str) -> list[str]:
    """Return the lines that a mutant takes out and puts in, without their indentation."""
    lines = [
        line for line in diff.splitlines() if line[:1] in "-+" and not line.startswith(("---", "+++", "-def", "+def"))
    ]
    return [f"{line[0]} {line[1:].strip()}" for line in lines]


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
        module = one["name"].partition(".x")[0].removeprefix("sm2r.")
        if (module, *one["diff"]) in known:
            nothing += 1
        else:
            survived.append(one)
            print("\n".join([module, *one["diff"], f"# {one['status']}: {one['name']}", ""]))
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
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        inside(given.sample, given.seed)
        return 0
    shares = []
    for family in given.families or FAMILIES:
        folder = prepare(family)
        words = [sys.executable, __file__, "--inside", "--sample", str(given.sample), "--seed", str(given.seed)]
        data = os.environ.get("SM2R_TEST_DATA", str(ROOT.parent / "shared" / "data"))
        # A mutant is tried in a fork of the process, where a pool of threads that dask began would never answer.
        alone = {"NUMBA_DISABLE_JIT": "1", "OMP_NUM_THREADS": "1", "DASK_SCHEDULER": "synchronous"}
        environment = {**os.environ, **alone, "SM2R_TEST_DATA": data}
        with (folder / "log.txt").open("w", encoding="utf-8") as log:
            ended = subprocess.run(words, cwd=folder, env=environment, stdout=log, stderr=log, check=False)
        if ended.returncode or not (folder / "results.json").is_file():
            print((folder / "log.txt").read_text(encoding="utf-8")[-3000:])
            return 1
        shares.append(tell(family, json.loads((folder / "results.json").read_text(encoding="utf-8"))))
    return 0 if min(shares) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
