"""Builds the plugin's zip, examines it as the plugin repository does, and runs it from an empty profile.

The zip holds the last commit and the guide that the algorithms of this checkout make; the same commit gives the same
bytes. ``make package`` does it all; ``tools/python tools/package.py --build`` builds only.
"""

from __future__ import annotations

import argparse
import ast
import configparser
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from urllib.request import url2pathname

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
SHIPPED = (
    "__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff", "requirements.txt",
    "core", "provider", "algorithms", "gui", "icons", "models", "i18n",
)  # fmt: skip
ENDINGS = {
    "", ".py", ".txt", ".md", ".cff", ".svg", ".css", ".js", ".json", ".qml", ".qm", ".model3", ".onnx", ".html",
    ".png", ".ipynb",
}  # fmt: skip
# Kinds of files that are no text.
BINARY = {".onnx", ".qm", ".png"}
LARGEST = 25_000_000
# What the plugin repository asks of metadata.txt.
NEEDED = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "tracker", "repository",
)  # fmt: skip
# Where people turn to; kept in metadata.txt alone.
ADDRESSES = ("email", "homepage", "tracker", "repository")
# The domain that nobody can own, and thus no address that anybody reads.
PLACEHOLDER = "example.org"


class Refused(Exception):  # noqa: N818 (what it is)
    """The package is not what it has to be."""


def main() -> None:
    """Build, examine, run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", action="store_true", help="build the zip and look at its contents only")
    chosen = parser.parse_args()
    try:
        package = build(committed() | guide(), BUILD)
        examine(package)
        if not chosen.build:
            with tempfile.TemporaryDirectory(prefix="sm2r-package-") as folder:
                scan(unpacked(package, Path(folder) / "scanned"))
                run(package, Path(folder))
    except Refused as problem:
        sys.exit(f"package: {problem}")
    content = package.read_bytes()
    with zipfile.ZipFile(package) as archive:
        reasons = unpublishable(*(archive.read(f"sm2r/{name}").decode() for name in ("metadata.txt", "CHANGELOG.md")))
    if reasons:
        say("\n  ".join(["=" * 60, "THIS ZIP IS NOT TO BE PUBLISHED:", *reasons, "=" * 60]))
    say(f"{package.relative_to(ROOT)}: {len(content) / 1e6:.2f} MB, sha256 {hashlib.sha256(content).hexdigest()}")


def say(text: str) -> None:
    """Tell the one who waits."""
    print(f"package: {text}", flush=True)


def git(*words: str) -> bytes:
    """Return what git says of this checkout."""
    return subprocess.run(["git", "-C", ROOT, *words], check=True, capture_output=True).stdout


def committed() -> dict[str, bytes]:
    """Return the files of the last commit that are shipped."""
    if git("status", "--porcelain", "--", *SHIPPED):
        say("there are uncommitted changes; the package holds the last commit")
    there = git("ls-tree", "--name-only", "HEAD").decode().split()
    with tarfile.open(fileobj=io.BytesIO(git("archive", "HEAD", *(name for name in SHIPPED if name in there)))) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar if member.isfile()}


def present() -> dict[str, bytes]:
    """Return the files that would be shipped if everything in this checkout were committed."""
    found = [path for name in SHIPPED for path in (ROOT / name, *(ROOT / name).rglob("*")) if path.is_file()]
    made = ("__pycache__", ".aux.xml")
    names = {str(path.relative_to(ROOT)): path for path in found if not any(part in str(path) for part in made)}
    return {name: path.read_bytes() for name, path in names.items()}


def guide() -> dict[str, bytes]:
    """Return the guide as pages that need no network, under ``docs/``: each Help button leads to one of them."""
    with tempfile.TemporaryDirectory(prefix="sm2r-guide-") as place:
        folder = Path(place)
        settings = {
            "INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": "docs", "site_dir": "site", "plugins": [],
            "theme": {"name": None, "custom_dir": str(ROOT / "tools" / "guide")}, "extra_css": [],
        }  # fmt: skip
        # JSON is YAML.
        (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
        environment = os.environ | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        for words in (
            [ROOT / "tools" / "reference.py", folder / "docs"],
            ["-m", "mkdocs", "build", "-q", "-f", folder / "mkdocs.yml"],
        ):
            done = subprocess.run(
                [sys.executable, *words], env=environment, capture_output=True, text=True, check=False
            )
            if done.returncode:
                raise Refused(f"the guide: {done.stdout[-1500:]}{done.stderr[-1500:]}")
        site = folder / "site"
        pages = [path for path in site.rglob("*") if path.suffix in {".html", ".css", ".png", ".svg", ".ipynb"}]
        return {f"docs/{path.relative_to(site).as_posix()}": path.read_bytes() for path in pages}


def build(files: dict[str, bytes], folder: Path, when: datetime | None = None) -> Path:
    """Write the zip of files into a folder; neither clock, user nor order of the file system comes into it.

    What it holds is dated by the last commit, or by `when`.
    """
    # Qt reads the compiled translations alone.
    files = {name: content for name, content in files.items() if not name.endswith(".ts")}
    when = when or datetime.fromtimestamp(int(git("log", "-1", "--format=%ct")), UTC)
    changes = files["CHANGELOG.md"].decode()
    # The guide's pages have the names of their sources.
    files["README.md"] = re.sub(rb"\bdocs/([\w.-]+)\.md\b", rb"docs/\1.html", files["README.md"])
    files["metadata.txt"] = (files["metadata.txt"].decode().rstrip() + "\n" + changelog(changes)).encode()
    versions(files)
    folder.mkdir(exist_ok=True)
    target = folder / f"sm2r.{metadata(files)['version']}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"sm2r/{name}", when.timetuple()[:6])
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            package.writestr(entry, files[name])
    return target


def changelog(text: str) -> str:
    """Return CHANGELOG.md as the entry that QGIS shows, so that it is kept in one place."""
    body = text.partition("\n## ")[2]
    lines = [line.replace("## ", "").replace("*", "").replace("`", "").rstrip() for line in body.splitlines()]
    # QGIS's parser takes a lone % for the name of another entry.
    joined = re.sub(r"\n {2,}(?=\S)", " ", "\n".join(line for line in lines if line)).replace("%", "%%")
    return "changelog=\n" + "".join(f"    {line}\n" for line in joined.splitlines())


def metadata(files: dict[str, bytes]) -> dict[str, str]:
    """Return what QGIS reads, by the parser with which it reads."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    try:
        parser.read_string(files["metadata.txt"].decode())
        return dict(parser["general"])
    except configparser.Error as error:
        raise Refused(f"metadata.txt: {error}") from error


def versions(files: dict[str, bytes]) -> None:
    """Compare the versions of metadata.txt, CHANGELOG.md and CITATION.cff."""
    found = {"metadata.txt": metadata(files)["version"]}
    for name, pattern in (("CHANGELOG.md", r"^## (\S+)"), ("CITATION.cff", r"^version: *(\S+)")):
        match = re.search(pattern, files[name].decode(), re.MULTILINE)
        found[name] = match[1] if match else "none"
    if len(set(found.values())) > 1:
        raise Refused("the versions differ: " + ", ".join(f"{name} {version}" for name, version in found.items()))


def unpublishable(described: str, changes: str) -> list[str]:
    """Return why a zip with this metadata.txt and CHANGELOG.md is not ready for the plugin repository."""
    known = metadata({"metadata.txt": described.encode()})
    invented = [key for key in ADDRESSES if PLACEHOLDER in known[key]]
    reasons = [f"metadata.txt has placeholders ({PLACEHOLDER}): {', '.join(invented)}"] if invented else []
    if re.search(r"^## .*unreleased", changes, re.MULTILINE):
        reasons.append("CHANGELOG.md calls a version unreleased")
    return reasons


def examine(package: Path) -> None:
    """Hold the zip against the plugin repository's rules."""
    problems = []
    with zipfile.ZipFile(package) as archive:
        files = {name.removeprefix("sm2r/"): archive.read(name) for name in archive.namelist()}
        if not all(name.startswith("sm2r/") for name in archive.namelist()):
            problems.append("it has more than one top folder")
    described = metadata(files)
    problems += [f"metadata.txt lacks {key}" for key in NEEDED if not described.get(key, "").strip()]
    translations = (f"i18n/{path.stem}.qm" for path in sorted((ROOT / "i18n").glob("*.ts")))
    needed = ("LICENSE", "requirements.txt", described["icon"], *translations)
    problems += [f"{name} is missing" for name in needed if name not in files]
    for name, content in files.items():
        path = PurePosixPath(name)
        if path.suffix not in ENDINGS:
            problems.append(f"{name}: files of this kind are not shipped")
        if any(part.startswith((".", "__pycache__", "__MACOSX")) for part in path.parts):
            problems.append(f"{name}: hidden and cached files are not shipped")
        if path.suffix not in BINARY and b"\0" in content:
            problems.append(f"{name}: a binary file")
        if path.suffix == ".py":
            problems += qt_problems(name, content.decode())
    if package.stat().st_size >= LARGEST:
        problems.append(f"the zip has {package.stat().st_size / 1e6:.1f} MB; the repository takes less than 25")
    if problems:
        raise Refused("\n  ".join(["the zip breaks rules:", *problems]))
    kinds = "metadata whole, no binaries but models, translations and pictures"
    say(f"{len(files)} files, one top folder, {kinds}; enums scoped, no Qt 5 alone")


def qt_problems(name: str, source: str) -> list[str]:
    """Return what stops on Qt 6: enums without their scope, methods that are gone, PyQt imported by its number."""
    import qgis.core
    from qgis.PyQt import QtCore, QtGui

    problems = []
    for node in ast.walk(ast.parse(source)):
        where = f"{name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            problems += [f"{where}: {found}" for found in names if re.match(r"PyQt[56]|PySide", found)]
        if not isinstance(node, ast.Attribute):
            continue
        if node.attr in {"exec_", "QRegExp"}:
            problems.append(f"{where}: {node.attr} is gone from Qt 6")
        if isinstance(node.value, ast.Name):
            owner = next((getattr(place, node.value.id) for place in (QtCore, QtGui, qgis.core)
                          if hasattr(place, node.value.id)), None)  # fmt: skip
            value = getattr(owner, node.attr, None)
            # PyQt 5 gives unscoped members as plain numbers of an enum's type; Qt 6 has none of them.
            if isinstance(owner, type) and isinstance(value, int) and type(value) is not int and node.attr[0].isupper():
                problems.append(f"{where}: {node.value.id}.{node.attr} needs the name of its enum")
    return problems


def tool(name: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program of the release's own environment."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    program = ROOT / ".venv-release" / "bin" / name
    return subprocess.run([program, *words], env=environment, capture_output=True, text=True, check=False)


def scan(plugin: Path) -> None:
    """Run the scanners on what is in the zip; a finding stops the release."""
    found = []
    done = tool("bandit", "-q", "-r", "-f", "json", plugin)
    report = json.loads(done.stdout)
    found += [f"bandit {one['test_id']} {one['filename']}:{one['line_number']}" for one in report["results"]]
    if report["errors"]:
        found.append(f"bandit could not read {report['errors']}")
    lines = int(report["metrics"]["_totals"]["loc"])
    if report["metrics"]["_totals"]["nosec"]:
        found.append("bandit was silenced somewhere")
    # What the repository's own scan uses.
    secrets = json.loads(tool("detect-secrets", "-C", plugin, "scan", "--all-files").stdout)["results"]
    found += [f"detect-secrets {one['type']} {name}:{one['line_number']}" for name in secrets for one in secrets[name]]
    # QGS201 and QGS202 (experimental) want the result of addParameter and addOutput looked at: it is False only for a
    # key that is there twice, and the provider's tests compare the keys. QGS105: classFactory gets iface by contract.
    done = tool("flake8", "--isolated", "--select=QGS,E9,F63,F7,F82", "--extend-ignore=QGS201,QGS202", plugin)
    found += done.stdout.splitlines() or done.stderr.splitlines()
    done = tool("qgis-analyzer", "security", plugin, "-o", plugin.parent / "analysis")
    if done.returncode or "Total vulnerabilities detected: 0" not in re.sub(r"\x1b\[\d*m", "", done.stdout):
        found.append(f"qgis-analyzer security: {done.stdout[-1500:]}")
    done = tool("cffconvert", "--validate", "-i", plugin / "CITATION.cff")
    if done.returncode:
        found.append(f"CITATION.cff: {done.stdout}{done.stderr}")
    if found:
        raise Refused("\n  ".join(["the scanners found:", *found]))
    say(f"bandit ({lines} lines), detect-secrets, flake8-qgis, qgis-analyzer security, cffconvert: no finding")
    audit(plugin / "requirements.txt")


def audit(requirements: Path) -> None:
    """Ask for known vulnerabilities of what is installed here to run the plugin."""
    done = tool("pip-audit", "-f", "json", "--progress-spinner=off", "-r", requirements)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        say(f"pip-audit did not answer: {done.stderr.strip().splitlines()[-1:]}; dependencies are not audited")
        return
    known = [f"{one['name']} {one['version']}: {flaw['id']}" for one in packages for flaw in one.get("vulns", [])]
    if known:
        raise Refused("\n  ".join(["dependencies have known vulnerabilities:", *known]))
    audited = sum("vulns" in one for one in packages)
    say(f"pip-audit: {audited} of {len(packages)} dependencies audited" + (", no known flaw" if audited else ""))
    if audited < len(packages):
        say("no vulnerability service answers for the others from this network: run this again where one does")


def unpacked(package: Path, folder: Path) -> Path:
    """Unpack the zip, and return the plugin's folder."""
    shutil.unpack_archive(package, folder)
    return folder / "sm2r"


def installed(package: Path, folder: Path) -> Callable[..., str]:
    """Install the zip into an empty profile, the checkout being out of sight, and return what runs qgis_process there.

    It takes the words of the command line, and the language of the system; it returns what was said.
    """
    packages = folder / "packages"
    packages.mkdir()
    for place in (ROOT / ".venv" / "lib").glob("python3*/site-packages/*"):
        if place.name != "sm2r":
            (packages / place.name).symlink_to(place)
    profile = folder / "profile"
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    unpacked(package, plugins)
    # With no link to it on the path, only the zip's own copy can be found.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_PLUGINPATH"} | {
        "PYTHONPATH": str(packages), "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen",
        "PATH": f"/usr/bin:{os.environ['PATH']}",
    }  # fmt: skip

    def qgis(*words: str, language: str = "C.UTF-8") -> str:
        done = subprocess.run(
            [shutil.which("qgis_process", path="/usr/bin") or "qgis_process", *words],
            env=environment | {"LC_ALL": language}, cwd=folder, capture_output=True, text=True, timeout=600,
            check=False,
        )  # fmt: skip
        if "Traceback" in done.stderr or (done.returncode and words[0] != "plugins"):
            raise Refused(f"qgis_process {' '.join(words)}: {done.stdout[-1500:]}{done.stderr[-1500:]}")
        return done.stdout

    qgis("plugins", "enable", "sm2r")
    return qgis


def titles(qgis: Callable[..., str], language: str) -> dict[str, str]:
    """Return the titles of the plugin's algorithms by their ids, as QGIS lists them in a language."""
    return dict(re.findall(r"^\s+sm2r:(\w+)\t(.+)$", qgis("list", language=language), re.MULTILINE))


def helps(qgis: Callable[..., str]) -> dict[str, str]:
    """Return where the Help buttons of the plugin's algorithms lead, by their ids."""
    said = qgis("--json", "list")
    known = json.loads(said[said.index("{") :])["providers"]["sm2r"]["algorithms"]
    return {name.removeprefix("sm2r:"): one["help_url"] for name, one in known.items()}


def lost(addresses: dict[str, str]) -> list[str]:
    """Return the algorithms whose address leads to no page, or to no place in it that is there."""
    found = []
    for name, address in addresses.items():
        parts = urlsplit(address)
        page = Path(url2pathname(parts.path))
        text = page.read_text(encoding="utf-8") if parts.scheme == "file" and page.is_file() else ""
        if not text or (parts.fragment and f'id="{parts.fragment}"' not in text):
            found.append(f"{name}: {address}")
    return found


def run(package: Path, folder: Path) -> None:
    """Install the zip into an empty profile and work with it."""
    qgis = installed(package, folder)
    ours = set(titles(qgis, "C.UTF-8"))
    leading = helps(qgis)
    if set(leading) != ours or lost(leading):
        raise Refused(f"Help leads nowhere: {lost(leading) or sorted(set(leading) ^ ours)}")
    with zipfile.ZipFile(package) as archive:
        icons = {PurePosixPath(name).stem for name in archive.namelist() if name.startswith("sm2r/icons/")}
        models = {PurePosixPath(name).stem for name in archive.namelist() if name.endswith(".model3")}
    wanted = icons - {"sm2r", "workflow"} | models
    if ours != wanted:
        raise Refused(f"from the zip these algorithms are missing or without icon: {sorted(ours ^ wanted)}")
    german = titles(qgis, "de_DE.UTF-8").get("invert")
    if german != "Bodenfeuchte invertieren":
        raise Refused(f"the zip speaks no German: invert is called {german}")
    said = qgis("run", "sm2r:checkenvironment", "--", f"REPORT={folder / 'check.html'}")
    if not re.search(r"OK:\s*true", said, re.IGNORECASE):
        raise Refused(f"Check the environment is not content: {said[-1500:]}")
    basin = folder / "basin"
    qgis("run", "sm2r:createsamplebasin", "--", f"FOLDER={basin}", "START=2015-01-01", "END=2015-12-31",
         "RESOLUTION=0.125")  # fmt: skip
    qgis("run", "sm2r:regrid", "--", f"INPUT={basin / 'smap.tif'}", f"REFERENCE={basin / 'cmfd.tif'}",
         f"OUTPUT={folder / 'smap.tif'}")  # fmt: skip
    qgis("run", "sm2r:calibrate", "--", f"SOIL_MOISTURE={folder / 'smap.tif'}", f"RAINFALL={basin / 'cmfd.tif'}",
         "VARIANT=base", f"OUTPUT={folder / 'parameters.tif'}", f"REPORT={folder / 'fit.html'}")  # fmt: skip
    qgis("run", "sm2r:invert", "--", f"SOIL_MOISTURE={folder / 'smap.tif'}",
         f"PARAMETERS={folder / 'parameters.tif'}", f"OUTPUT={folder / 'rain.tif'}")  # fmt: skip
    for name in ("check.html", "parameters.tif", "fit.html", "rain.tif"):
        if not (folder / name).stat().st_size:
            raise Refused(f"{name} is empty")
    say(f"installed into an empty profile: {len(ours)} algorithms; checked, simulated, regridded, calibrated, inverted")


if __name__ == "__main__":
    main()
