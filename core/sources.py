"""The files behind what GDAL and OGR open: paths, subdatasets, archives, virtual rasters and layers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from .files import FOLDERS

# Of these folders GDAL and OGR open what is inside.
_DATASETS = (*FOLDERS, ".gdb")
_QUOTED = re.compile(r'"([^"]+)"|\'([^\']+)\'|\{([^}]+)\}')
_SEPARATORS = re.compile(r"[:|?,=&]")
# More of them stand in no name of a file, but in descriptions of coordinate systems.
_MANY = 40
_VIRTUAL = re.compile(r"(/vsi[a-z0-9_]+/)+")
_SCHEME = re.compile(r"^(file:|vrt:)?//")
_BYTES = re.compile(r"(%[0-9A-Fa-f]{2})+")
_TEXT = re.compile(r">([^<>]+)<|=\"([^\"]*)\"")
# Of a virtual dataset, as much as tells that it is one.
_HEAD = 4096


def files_of(source: str) -> set[Path]:
    """Return the files that a source names, however it spells them, and those that these name in their turn.

    Parameters
    ----------
    source
        What GDAL or OGR opens: a file or folder, ``file|layername=name``, ``NETCDF:"file":variable`` with and without
        quotes, ``GTIFF_DIR:1:file``, ``/vsizip/file.zip/member``, ``dbname='file' table="name"``, the address of a
        delimited text, or a virtual dataset, as a file or as its XML.

    Returns
    -------
    set of Path
        All that exist, without links. Of what lies in a Zarr folder or a file geodatabase, the folder as well.
    """
    found: set[Path] = set()
    waiting: list[tuple[str, Path]] = [(source, Path())]
    while waiting:
        text, folder = waiting.pop()
        if text.lstrip().startswith("<"):
            waiting.extend((inside, folder) for inside in _texts(text))
            continue
        for file in _named(text, folder):
            if file not in found:
                found.add(file)
                waiting.extend((inside, file.parent) for inside in _inside(file))
    return found | {folder for file in found for folder in file.parents if folder.suffix.lower() in _DATASETS}


def files_of_raster(source: str) -> set[Path]:
    """Return `files_of` a raster and of all that GDAL counts among its files, such as what an index lists."""
    import rasterio
    from rasterio.errors import RasterioError

    try:
        with rasterio.open(source) as dataset:
            listed: Iterable[str] = dataset.files
    except (RasterioError, OSError, UnicodeDecodeError):  # whoever reads it will say so
        listed = ()
    return files_of(source).union(*map(files_of, listed))


def _named(text: str, folder: Path) -> Iterator[Path]:
    """Yield the existing files in a text, as it is or from a folder on."""
    for part in dict.fromkeys(_parts(text)):
        inner = _VIRTUAL.sub("", part, count=1)
        spelled = {inner, _SCHEME.sub("", inner, count=1)}
        spelled |= set(map(_unquoted, spelled))
        for place in {Path(place) for name in spelled for place in (name, folder / name)}:
            file = _existing(place, climb="/vsi" in text)
            if file is not None and (file.is_file() or part == text or file.suffix.lower() in _DATASETS):
                yield file.resolve()


def _parts(text: str) -> Iterator[str]:
    """Yield all that may be a path in a text: the whole, what is quoted, and what stands between separators."""
    yield text
    if "%" in text and _unquoted(text) != text:
        yield from _parts(_unquoted(text))
    for groups in _QUOTED.findall(text):
        yield next(filter(None, groups))
    places = [match.start() for match in _SEPARATORS.finditer(text)]
    if len(places) <= _MANY:
        for start in (-1, *places):
            for end in (*places, len(text)):
                if end > start + 1:
                    yield text[start + 1 : end].strip("\"'{}")


def _existing(path: Path, *, climb: bool) -> Path | None:
    """Return a path that exists; of one in an archive, the archive."""
    try:
        if path.exists():
            return path if path.name else None
        return next((parent for parent in path.parents if parent.is_file()), None) if climb else None
    except (OSError, ValueError):  # no path at all
        return None


def _inside(file: Path) -> list[str]:
    """Return the texts of a virtual dataset; none of other files."""
    try:
        if not file.is_file():
            return []
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
        if b"<VRTDataset" not in head and b"<OGRVRTDataSource" not in head:
            return []
        return _texts(file.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return []


def _unquoted(text: str) -> str:
    """Return a text whose bytes in per cent, as addresses have them, are letters again."""
    return _BYTES.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode(errors="replace"), text)


def _texts(xml: str) -> list[str]:
    """Return the texts and attributes of XML, whole or not."""
    texts = [unescape(text or value).strip() for text, value in _TEXT.findall(xml)]
    return [text for text in texts if text and not text.startswith("<")]
