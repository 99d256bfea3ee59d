"""Fuzzes what reads files from outside, and the parameters of every algorithm; tells the counts.

    tools/python tools/fuzz.py [--minutes 5] [--only cards stations tables names cubes products parameters]

Whatever comes in, there is one of two outcomes: a result, or one error of ours with a sentence. Anything else is a
defect: it is told with its traceback, its input is kept in ``build/fuzz``, and the exit status is 1. Readers in pure
Python are fuzzed in one process, guided by coverage where atheris is installed (.venv-release). Readers on native
libraries have a process for every case, since HDF5 does not survive every damaged file; those deaths are counted apart.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "fuzz"
PURE = ("cards", "stations", "tables", "names")
NATIVE = ("cubes", "products")
TARGETS = (*PURE, *NATIVE, "parameters")
SECONDS = 10  # of processor time that a case in pure Python may take
PATIENCE = 90  # seconds that a run of an algorithm may take
# Bytes of memory that a process may have.
MEMORY = 8 * 2**30


class Slow(BaseException):
    """A case took too long in code of ours."""


def main() -> int:
    """Give every target its share of the time; print a line of counts for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--only", nargs="+", choices=TARGETS, default=TARGETS)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--worker", choices=(*PURE, "parameters"), help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    seed = chosen.seed if chosen.seed is not None else random.randrange(2**31)
    if chosen.worker == "parameters":
        work_on_parameters()
        return 0
    if chosen.worker:
        explore(chosen.worker, chosen.seconds, seed)
        return 0
    KEPT.mkdir(parents=True, exist_ok=True)
    print(f"fuzz: seed {seed}, {chosen.minutes:g} minutes over {len(chosen.only)} targets", flush=True)
    share = 60 * chosen.minutes / len(chosen.only)
    defects = 0
    for target in chosen.only:
        if target in PURE:
            counts = in_worker(target, share, seed)
        elif target in NATIVE:
            counts = in_children(target, share, seed)
        else:
            counts = over_parameters(share, seed)
        defects += counts["defects"]
        print(f"{target:<11}" + ", ".join(f"{count} {name}" for name, count in counts.items()), flush=True)
    return 1 if defects else 0


def keep(target: str, content: bytes, told: str) -> None:
    """Keep an input that shows a defect, once for each place in the code."""
    places = re.findall(r'File "([^"]+)", line (\d+)', told)[-2:] or re.sub(r"\S*[/\d]\S*", "", told[-500:])
    name = hashlib.sha256(str(places).encode()).hexdigest()[:8]
    path = KEPT / f"{target}-{name}"
    if not path.exists():
        path.write_bytes(content)
        print(f"{target}: defect, input kept in {path.relative_to(ROOT)}\n{told}", file=sys.stderr, flush=True)


# Readers in pure Python -----------------------------------------------------------------------------------------------


def in_worker(target: str, seconds: float, seed: int) -> Counter[str]:
    """Fuzz in a process of its own, which writes its counts as it goes."""
    with tempfile.TemporaryDirectory(prefix="sm2r-fuzz-") as folder:
        packages = ":".join(map(str, (ROOT / ".venv-release" / "lib").glob("python3*/site-packages")))
        environment = os.environ | {"SM2R_FUZZ_FOLDER": folder, "SM2R_FUZZ_PACKAGES": packages}
        words = [sys.executable, __file__, "--worker", target, "--seconds", str(seconds), "--seed", str(seed)]
        with (Path(folder) / "log").open("wb") as log:
            done = subprocess.run(words, env=environment, stderr=log, check=False, timeout=seconds + 120)
        said = (Path(folder) / "log").read_text(errors="replace")
        print("\n".join(re.findall(r"(?s)\w+: defect.*?(?=\n#|\Z)", said)), end="", file=sys.stderr)
        path = Path(folder) / "counts"
        counts = Counter(json.loads(path.read_text()) if path.exists() else {})
        if done.returncode or not counts:
            counts["defects"] += 1
            print(f"{target}: the process ended with {done.returncode}\n{said[-2000:]}", file=sys.stderr)
        return ordered(counts)


def ordered(counts: Counter[str]) -> Counter[str]:
    """Return the counts with all names, in one order."""
    names = ("cases", "results", "errors", "deaths", "slow", "defects")
    return Counter({name: counts[name] for name in names if counts[name] or name not in ("deaths", "slow")})


def explore(target: str, seconds: float, seed: int) -> None:
    """Feed a reader with what coverage suggests, or else with damaged examples, until the time is over."""
    folder = Path(os.environ["SM2R_FUZZ_FOLDER"])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.path += os.environ["SM2R_FUZZ_PACKAGES"].split(":")
    try:
        import atheris
    except ImportError:
        atheris = None
    if atheris:
        with atheris.instrument_imports(include=["sm2r.core"]):
            read, examples = reader(target, folder)
    else:
        read, examples = reader(target, folder)
    from sm2r.core.errors import SM2RError

    counts: Counter[str] = Counter()
    end = time.monotonic() + seconds

    def stop(*_: Any) -> None:
        raise Slow

    signal.signal(signal.SIGPROF, stop)

    def once(data: bytes) -> None:
        counts["cases"] += 1
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            read(data)
            counts["results"] += 1
        except SM2RError as error:
            counts["errors"] += 1
            if len(str(error)) < 20 or "Traceback" in str(error):
                counts["defects"] += 1
                keep(target, data, f"no sentence: {error}")
        except BaseException:  # noqa: BLE001 (this is what is looked for)
            counts["defects"] += 1
            keep(target, data, traceback.format_exc())
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if counts["cases"] % 100 == 0 or time.monotonic() > end:
            (folder / "counts").write_text(json.dumps(counts))

    if atheris:
        corpus = folder / "corpus"
        corpus.mkdir()
        for number, example in enumerate(examples):
            (corpus / str(number)).write_bytes(example)
        limits = [f"-max_total_time={int(seconds)}", f"-seed={seed}", "-max_len=16384", "-rss_limit_mb=0"]
        atheris.Setup([sys.argv[0], *limits, str(corpus)], once)
        atheris.Fuzz()
    generator = random.Random(seed)
    while time.monotonic() < end:
        once(damage(bytearray(generator.choice(examples)), generator))


def damage(data: bytearray, generator: random.Random) -> bytes:
    """Return bytes with a few changes: flipped, cut out, doubled, blanked, ended too soon."""
    for _ in range(generator.randint(1, 6)):
        place = generator.randrange(len(data) + 1)
        size = generator.randint(1, max(1, min(400, len(data) // 3)))
        match generator.randrange(6):
            case 0:
                data[place : place + 1] = bytes([generator.randrange(256)])
            case 1:
                del data[place : place + size]
            case 2:
                data[place:place] = data[max(0, place - size) : place]
            case 3:
                data[place : place + size] = bytes(len(data[place : place + size]))
            case 4:
                data[place:place] = generator.choice([b"\xff", b"\0", b"-", b"nan", b"1e999", b"\n", b",", b'"'])
            case 5 if generator.random() < 0.2:
                del data[place:]
    return bytes(data)


def reader(target: str, folder: Path) -> tuple[Callable[[bytes], object], list[bytes]]:
    """Return what is fuzzed as a function of bytes, and examples that are well."""
    if target == "cards":
        return card_reader(folder)
    if target == "stations":
        from sm2r.core.errors import InputError
        from sm2r.core.stations import Options, read_ismn
        from sm2r.tests.core.stations import test_ismn as examples

        path = folder / examples.name_of()
        choices = (Options(), Options(flags="all", time_step="native", on_error="stop"))

        def read_stations(data: bytes) -> None:
            path.write_bytes(data[1:])
            if examples.sane(lambda: read_ismn(path, choices[data[0] % 2] if data else choices[0])) is None:
                raise InputError("What is wrong is told.")

        texts = (examples.header_text(examples.hours(60)), examples.ceop_text(examples.hours(60)))
        return read_stations, [bytes([number]) + text.encode() for text in texts for number in (0, 1)]
    if target == "tables":
        from sm2r.tests.core.stations import test_tables as tables

        table = folder / "table.csv"

        def read_table(data: bytes) -> None:
            table.write_bytes(data)
            found = tables.read(table)
            assert found.observations["soil_moisture"].between(0, 1).all()
            assert not found.observations.duplicated(["station_id", "time"]).any()

        return read_table, [tables.LONG.encode(), tables.WIDE.encode(), tables.LONG.encode("utf-16")]
    return name_reader()


def name_reader() -> tuple[Callable[[bytes], object], list[bytes]]:
    """Return what is read out of short texts: names of files, rules of quality, times and steps."""
    import pandas as pd
    from sm2r.core.cube import parse_iso_duration
    from sm2r.core.errors import InputError
    from sm2r.core.products import PRODUCTS, catalogue
    from sm2r.core.products.description import Rule
    from sm2r.core.products.granules import date
    from sm2r.core.stations.times import parse_times

    namings = [naming for product in PRODUCTS.values() for naming in product.naming]

    def dates(text: str) -> None:
        catalogue.recognise([text])
        try:
            date(text, namings)
        except ValueError as error:
            raise InputError(f"No date is in the name: {error}") from error

    parts: list[Callable[[str], object]] = [
        dates, Rule.parse, parse_iso_duration, lambda text: parse_times(pd.Series([text, "2015-04-01"]), name="times"),
    ]  # fmt: skip

    def read(data: bytes) -> None:
        text = data[1:].decode(errors="replace")
        parts[data[0] % len(parts) if data else 0](text)

    examples = ["SM_OPER_MIR_CLF31A_20150401T000000_20150401T235959_300_001_7.DBL.nc", "qual & 1 == 0: bad", "PT6H"]
    return read, [bytes([i]) + text.encode() for i, text in enumerate([*examples, "01.04.2015 06:30"])]


def card_reader(folder: Path) -> tuple[Callable[[bytes], object], list[bytes]]:
    """Return the reader of models, up to what is checked before a runtime touches them."""
    from sm2r.core.fusion import container
    from sm2r.core.fusion.card import from_json

    path = folder / "model.onnx"

    def read(data: bytes) -> None:
        # Half of the cases spend themselves on the card alone, which the container would mostly hide.
        if data[:1] == b"{":
            from_json(data.decode(errors="replace"), name="model.onnx")
        else:
            path.write_bytes(data)
            container.read(path)

    models = [file.read_bytes() for file in sorted((ROOT / "models").glob("*.onnx"))]
    small = min(models, key=len)
    found = [container.read(file)[1].to_json().encode() for file in sorted((ROOT / "models").glob("*.onnx"))]
    return read, [*found, small if len(small) < 16384 else container.with_card(b":\0", found[0].decode())]


# Readers on native libraries ------------------------------------------------------------------------------------------


def in_children(target: str, seconds: float, seed: int) -> Counter[str]:
    """Read damaged files, each in a process of its own, which dies alone."""
    code = f"import sys; sys.argv[0] = {__file__!r}; from fuzz import serve; serve({target!r}, {seconds}, {seed})"
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'tools'}:{os.environ.get('PYTHONPATH', '')}"}
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, env=environment, cwd=ROOT / "tools", capture_output=True, text=True, check=False)
    print(done.stderr[-3000:], end="", file=sys.stderr)
    if done.returncode:
        return Counter(defects=1)
    return ordered(Counter(json.loads(done.stdout.splitlines()[-1])))


def serve(target: str, seconds: float, seed: int) -> None:
    """Fork for every case, before any thread was started; print the counts."""
    from sm2r.tests.core.products import test_damage as examples

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    counts: Counter[str] = Counter()
    generator = random.Random(seed)
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="sm2r-fuzz-") as folder:
        originals = Path(folder) / "whole"
        # Made in a child too: what writes cubes starts threads.
        outcome, told = _child(lambda: cube_examples(originals))
        if outcome != "results":
            sys.exit(told)
        while time.monotonic() < end:
            place = Path(folder) / str(counts["cases"])
            place.mkdir()
            if target == "products":
                case = (generator.choice(list(examples.FORMATS)), generator.randrange(2**31))
                outcome, told = _child(lambda case=case, place=place: import_damaged(*case, place))
                content = json.dumps(case).encode()
            else:
                original = generator.choice(sorted(originals.iterdir()))
                content = damage(bytearray(original.read_bytes()), generator)
                path = place / original.name
                path.write_bytes(content)
                outcome, told = _child(lambda path=path: read_cube(path))
            counts.update(["cases", outcome])
            if outcome == "defects":
                keep(target, content, told)
            subprocess.run(["rm", "-rf", str(place)], check=False)
    print(json.dumps(counts))


def import_damaged(kind: str, seed: int, folder: Path) -> str:
    """Import a damaged file of a product; return what came of it."""
    import numpy as np
    from sm2r.tests.core.products import test_damage as examples

    product, source, path = examples.make(kind, folder / "in")
    generator = np.random.default_rng(seed)
    path.write_bytes(examples.DAMAGE[generator.integers(len(examples.DAMAGE))](bytearray(path.read_bytes()), generator))
    return "errors" if isinstance(examples.survive(source, product, folder / "out"), str) else "results"


def cube_examples(folder: Path) -> str:
    """Write cubes of every kind that is read; say that it went well."""
    import numpy as np
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core import cube

    folder.mkdir()
    array = xr.DataArray(
        np.random.default_rng(1).random((5, 6, 7), np.float32), dims=("time", "y", "x"),
        coords={"time": np.arange("2015-01-01", "2015-01-06", dtype="M8[D]").astype("M8[ns]"),
                "y": 39.9 - 0.25 * np.arange(6), "x": 100.1 + 0.25 * np.arange(7)},
        attrs={"variable": "soil_moisture", "units": "m3 m-3", "product": "smap", "time_step": "P1D", "history": ""},
    ).rio.write_crs("EPSG:4326").chunk()  # fmt: skip
    cube.write({folder / "cube.tif": array})
    cube.write({folder / "cube.nc": array})
    return "results"


def read_cube(path: Path) -> str:
    """Open and compute a cube; return what came of it."""
    import numpy as np
    from sm2r.core import cube
    from sm2r.core.errors import SM2RError

    try:
        array = cube.open(path)
        values = array.to_numpy()
    except SM2RError as error:
        assert len(str(error)) > 20
        return "errors"
    assert values.dtype == np.float32
    assert values.shape == array.shape
    assert (np.diff(array.time.to_numpy()) > np.timedelta64(0, "ns")).all()
    return "results"


def _child(work: Callable[[], str]) -> tuple[str, str]:
    """Do something in a fork; return what came of it, and the traceback of a defect."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # HDF5 says at length what is wrong with a file

        def stop(*_: Any) -> None:
            raise Slow

        # Code of ours that goes round in circles hears this; a library that does is killed below.
        signal.signal(signal.SIGPROF, stop)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        status = 0
        try:
            told = work()
        except BaseException:  # noqa: BLE001 (this is what is looked for)
            told, status = traceback.format_exc(), 1
        os.write(writing, told.encode(errors="replace")[-60_000:])
        os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        ready, *_ = select.select([pipe], [], [], 3 * SECONDS)
        if not ready:
            os.kill(child, signal.SIGKILL)
        told = pipe.read().decode(errors="replace")
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "deaths", told
    return ("defects", told) if status else (told, "")


# Parameters of algorithms ---------------------------------------------------------------------------------------------

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1, 0.5, 1e308, -1e308, float("nan"), float("inf"), 2**63, [], ["", ""], {}, {"a": 1},
    "", " ", "nan", "1,2", "2,1", "1,x", ",", "0,0,0,0", "0,1,0,1 [EPSG:4326]", "100,101,38,39 [EPSG:0]",
    "EPSG:4326", "EPSG:999999", "PT0S", "P1D", "P1M", "-P1D", "2015-01-01", "2015-02-30", "9999-12-31",
    "0001-01-01T00:00:00", "yesterday", "a b", "Köln", "\u6c34", "'; --", "{{x}}", "<b>x</b>", "%s%n", "../..",
    "C:\\data\\sm.tif", "/nowhere/x.tif", "x" * 5000, "\0", "\n", "@layer",
)  # fmt: skip


def over_parameters(seconds: float, seed: int) -> Counter[str]:
    """Run algorithms with some parameters changed at random, in a process that is started anew when it hangs."""
    counts: Counter[str] = Counter()
    end = time.monotonic() + seconds
    generator = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="sm2r-fuzz-") as folder:
        worker = None
        while time.monotonic() < end:
            if worker is None or worker.poll() is not None:
                worker = _start_worker(folder)
                if not _answer(worker, 300):
                    print(f"parameters: no worker\n{(Path(folder) / 'log').read_text()[-2000:]}", file=sys.stderr)
                    return Counter(defects=1)
            case = generator.randrange(2**53)
            worker.stdin.write(f"{case}\n")
            worker.stdin.flush()
            counts["cases"] += 1
            line = _answer(worker, PATIENCE)
            if not line:
                died = worker.poll()
                worker.kill()
                worker.wait()
                counts["slow" if died is None else "defects"] += 1
                said = (Path(folder) / "log").read_text(errors="replace")[-3000:]
                how = "was slow" if died is None else f"died ({died})"
                print(f"parameters: case {case} {how}\n{said}", file=sys.stderr)
                continue
            outcome = json.loads(line)
            counts[outcome["outcome"]] += 1
            if outcome["outcome"] == "defects":
                keep("parameters", outcome["case"].encode(), f"{outcome['case']}\n{outcome['told']}")
        if worker is not None:
            worker.kill()
            worker.wait()
    return ordered(counts)


def _start_worker(folder: str) -> subprocess.Popen[str]:
    log = (Path(folder) / "log").open("a")
    words = [sys.executable, str(Path(__file__).resolve()), "--worker", "parameters"]
    environment = os.environ | {"SM2R_FUZZ_FOLDER": folder}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": log, "text": True}
    return subprocess.Popen(words, env=environment, cwd=folder, **pipes)


def _answer(worker: subprocess.Popen[str], seconds: float) -> str:
    ready, *_ = select.select([worker.stdout], [], [], seconds)
    return worker.stdout.readline() if ready else ""


def work_on_parameters() -> None:
    """Run a case for each number on standard input."""
    # QGIS and its libraries print what they like; answers go their own way.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    import qgis.testing

    import in_qgis

    qgis.testing.start_app()
    _plugin = in_qgis.load()
    import processing
    from qgis.core import QgsApplication, QgsProcessingException
    from sm2r.tests.qgis.dialog_inputs import INPUTS, make_inputs

    folder = Path(os.environ["SM2R_FUZZ_FOLDER"])
    if not (folder / "basin").exists():
        make_inputs(folder)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    registry = QgsApplication.processingRegistry()
    files = sorted(str(path) for path in (folder / "basin").iterdir() if path.is_file())
    # The steps of a graphical model that were done before another failed keep what they made.
    algorithms = [one for one in registry.providerById("sm2r").algorithms() if not hasattr(one, "childAlgorithms")]
    names = sorted(set(INPUTS) & {one.name() for one in algorithms})
    answers.write("ready\n")
    answers.flush()
    for line in sys.stdin:
        generator = random.Random(int(line))
        name = generator.choice(names)
        definitions = {one.name(): one for one in registry.algorithmById(f"sm2r:{name}").parameterDefinitions()}
        given = {key: plain(value) for key, value in INPUTS[name](folder / "basin").items()}
        out = folder / "out"
        out.mkdir(exist_ok=True)
        for key, one in definitions.items():
            if one.isDestination():
                given[key] = str(out / f"{key}.{one.defaultFileExtension()}")
        for key in generator.sample(sorted(definitions), min(len(definitions), generator.randint(1, 3))):
            # An output may be put anywhere but over a file that the next case needs.
            given[key] = _odd(generator, given.get(key), [] if definitions[key].isDestination() else files)
        case, told = json.dumps({"algorithm": name, "given": given}), ""
        try:
            processing.run(f"sm2r:{name}", given)
            outcome = "results"
        except QgsProcessingException as error:
            outcome, told = "errors", str(error)
            left = [path.name for path in out.rglob("*") if path.is_file() and not path.name.endswith(".aux.xml")]
            if len(told) < 20 or "Traceback" in told or left:
                outcome, told = "defects", f"{told} (left behind: {left})"
        except Exception:  # noqa: BLE001 (this is what is looked for)
            outcome, told = "defects", traceback.format_exc()
        subprocess.run(["rm", "-rf", str(out)], check=False)
        answers.write(json.dumps({"outcome": outcome, "case": case, "told": told}) + "\n")
        answers.flush()


def plain(value: Any) -> Any:
    """Return paths as text, as people and scripts give them."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, Path) else value


def _odd(generator: random.Random, usual: Any, files: list[str]) -> Any:
    """Return something that is not what was meant, mostly."""
    match generator.randrange(4):
        case 0 if files:
            return generator.choice(files)
        case 1 if isinstance(usual, list):
            return [*usual, generator.choice([*files, *ODD])]
        case 1 if isinstance(usual, str):
            ending = generator.choice(["", "x", ",", "|layername=x", "\u6c34"])
            return usual[: generator.randrange(len(usual) + 1)] + ending
        case _:
            return generator.choice(ODD)


if __name__ == "__main__":
    sys.exit(main())
