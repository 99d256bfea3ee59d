"""Tables in text files: separator, heading and encoding found by looking, not asked for."""

from __future__ import annotations

import csv
import io
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from ..archives import members
from ..errors import InputError

SUFFIXES = (".csv", ".txt", ".tsv", ".dat", ".tab", ".asc", "")

_SEPARATORS = ("\t", ";", ",", "|")
_BLANKS = r"\s+"
_TIME = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
_TIME_WORD = re.compile(r"(?i)date|time|year|utc|jahr|datum|zeit|fecha|heure")
_NUMBER = re.compile(r"[-+]?\d*[.,]?\d+([eE][-+]?\d+)?|[-+]?\d+\.|nan|na|", re.IGNORECASE)
_SAMPLE = 200
_MOST_COLUMNS = 5000
_EXTRA = "\0extra"
# Files that come with tables of stations and are none themselves.
_NO_TABLE = re.compile(r"readme|licen[cs]e|provenance|static_variables|qualityflags|metadata", re.IGNORECASE)


def read_texts(
    path: str | os.PathLike[str],
    *,
    delimiter: str = "",
    on_error: str = "skip",
    problems: list[str],
    label: str = "INPUT",
) -> Iterator[tuple[str, pd.DataFrame]]:
    r"""Read the text tables of a file, a folder or a zip, one after the other; ``.gz`` is unpacked in memory.

    Parameters
    ----------
    path
        The input.
    delimiter
        ``tab``, ``space`` or a character; found by itself if empty.
    on_error
        ``stop``, or ``skip`` to leave out files of a folder or zip that are no tables.
    problems
        Is given what was left out.
    label
        How errors name the input.

    Yields
    ------
    name, table
        The file's name without ending, and its cells as text.

    Raises
    ------
    InputError
        If there is no table.

    Examples
    --------
    >>> from pathlib import Path
    >>> _ = Path("rain.csv").write_text("station;date;rain\nA;2020-06-01;0.0\nA;2020-06-02;7.5\n")
    >>> problems = []
    >>> for name, table in read_texts("rain.csv", problems=problems):
    ...     print(name, list(table), len(table))
    rain ['station', 'date', 'rain'] 2
    """
    with members(path, label=label) as files:
        alone = len(files) == 1
        tables = files if alone else [f for f in files if f.suffix in SUFFIXES and not _NO_TABLE.search(f.stem)]
        if not tables:
            raise InputError(f"{label}: {PurePosixPath(path).name} holds no text tables (.csv, .txt, .tsv, .dat).")
        read = 0
        for file in tables:
            try:
                table = parse_text(file.read(), name=file.name, delimiter=delimiter)
            except InputError as problem:
                if alone or on_error == "stop":
                    raise
                problems.append(str(problem))
            else:
                read += 1
                yield plain_id(file.stem), table
        if not read:
            raise InputError(f"{label}: no file in it could be read as a table. {' '.join(problems[:3])}")


def parse_text(data: bytes, *, name: str, delimiter: str = "") -> pd.DataFrame:
    """Read a text table.

    The separator is the one by which most lines have the same number of cells, more than one, under a heading that has
    it too; what stands above the heading is passed over. Where there is none, the columns are called
    ``column_1, column_2, …``.

    Parameters
    ----------
    data
        The file: UTF-8, UTF-16 with its mark, or Windows' Western encoding.
    name
        How errors name it.
    delimiter
        ``tab``, ``space`` or a character; found if empty.

    Returns
    -------
    DataFrame
        Cells as stripped text, empty where there is none; NaN at the end of rows that are too short.
        ``attrs["unreadable"]`` counts rows that were too long.

    Raises
    ------
    InputError
        If it is no text or no table.
    """
    text = _decode(data, name)
    layout = _find_layout(text, delimiter, name)
    try:
        table = pd.read_csv(
            io.StringIO(_after(text, layout.first)),
            sep=layout.separator,
            header=None,
            names=[*layout.columns, _EXTRA],
            index_col=False,
            dtype=str,
            na_filter=False,
            skipinitialspace=True,
            on_bad_lines="skip",
            engine="c",
        )
    except (pd.errors.EmptyDataError, pd.errors.ParserError, ValueError, csv.Error) as error:
        raise InputError(f"{name} cannot be read as a table ({error}). Check its separator and quotes.") from error
    lines = text.count("\n") - layout.first + (not text.endswith("\n")) - len(re.findall(r"\n[ \t]*(?=\n)", text))
    # A separator at the end of each line makes an empty cell; one that is not empty is of a row too long.
    table = table[table[_EXTRA].fillna("").str.strip() == ""].drop(columns=_EXTRA)
    if table.empty:
        raise InputError(f"{name} has a heading but no rows.")
    table = table.apply(lambda column: column.str.strip()).reset_index(drop=True)
    table.attrs["unreadable"] = 0 if '"' in text else max(0, lines - len(table))  # quoted cells may span lines
    return table


@dataclass(frozen=True)
class _Layout:
    """How a text is a table: separator, headings, and the line with which values begin."""

    separator: str
    columns: list[str]
    first: int
    share: float
    headed: bool


def as_text(column: pd.Series) -> pd.Series:
    """Return the cells of a column as stripped text, empty where there is none."""
    cells: Any = column.astype(object).where(column.notna(), "").astype(str)
    return cells.str.strip()


def plain_numbers(texts: pd.Series) -> pd.Series:
    """Return cells of numbers with points for their decimals, which may have been commas, and no thousands' signs.

    What the one sign means is told by where cells have the other: 1,234 beside 987.5 and 1.234 beside 987,5 are
    thousands, but 0,231 never is.
    """
    commas = texts.str.contains(",", regex=False)
    if not commas.any():
        return texts
    points = texts.str.contains(".", regex=False)
    for sign, there, other in ((",", commas, points), (".", points, commas)):
        decimal = "." if sign == "," else ","
        groups = rf"[-+]?[1-9]\d{{0,2}}(?:\{sign}\d{{3}})+(?:\{decimal}\d*)?"
        if there.any() and other.any() and texts[there].str.fullmatch(groups).all():
            plain = texts.str.replace(sign, "", regex=False)
            return plain.str.replace(",", ".", regex=False)
    if texts.str.fullmatch(r"[-+]?\d*,\d+").any():
        return texts.str.replace(",", ".", n=1, regex=False)
    return texts


def as_ids(column: pd.Series) -> pd.Series:
    """Return names of stations as text, as `plain_id` writes them; dates stay dates.

    Those that one table holds as 7, another as 7.0 and a third as "7" are the same.
    """
    if column.dtype.kind == "M":
        whole = (column.dropna() == column.dropna().dt.normalize()).all()
        column = column.dt.strftime("%Y-%m-%d" if whole else "%Y-%m-%dT%H:%M:%S")
    texts = as_text(column)
    return texts.map({text: plain_id(re.sub(r"^(\d+)\.0$", r"\1", text)) for text in texts.unique()})


def with_names(frame: pd.DataFrame, name: str = "STATIONS") -> pd.DataFrame:
    """Return a table whose ``station_id`` is text, as `as_ids` writes it: ids that are numbers are names, too.

    Raises
    ------
    InputError
        If an id is missing; `name` is how errors call the table.
    """
    ids = frame["station_id"]
    if (missing := ids.isna().to_numpy()).any():
        raise InputError(f"{name}: row {int(missing.argmax()) + 1} has no station_id. Fill it in or remove the row.")
    if isinstance(ids.dtype, pd.CategoricalDtype):
        codes, known = ids.cat.codes.to_numpy(), ids.cat.categories
    else:
        codes, known = pd.factorize(ids)
    names = as_ids(pd.Series(known)).to_numpy(object)
    if names.tolist() == list(known):
        return frame
    return frame.assign(station_id=names[codes])


def plain_id(text: str) -> str:
    """Return a name in the form of Unicode in which names are compared (NFC): é is é however it is typed."""
    return unicodedata.normalize("NFC", text)


def _decode(data: bytes, name: str) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
    else:
        if b"\0" in data:
            raise InputError(
                f"{name} is not text. Use a text table, or a spreadsheet or layer with its usual extension."
            )
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{name} is empty. Download it again.")
    return text


def _find_layout(text: str, delimiter: str, name: str) -> _Layout:
    lines = text.split("\n", 2 * _SAMPLE)[: 2 * _SAMPLE]
    if delimiter:
        chosen = {"tab": "\t", "space": _BLANKS}.get(delimiter.strip().lower(), delimiter)
        if chosen != _BLANKS and (len(chosen) != 1 or chosen in '"\n'):
            raise InputError(f"DELIMITER is '{delimiter}'; give a single character, tab or space.")
        candidates: tuple[str, ...] = (chosen,)
    else:
        candidates = (*_SEPARATORS, _BLANKS)
    layouts = [layout for layout in (_layout(lines, candidate) for candidate in candidates) if layout]
    if not layouts:
        raise InputError(f"{name} is not a table: its lines do not have the same number of cells with any separator.")
    # Blanks come last: they separate the words of what other characters separate, too.
    best = max(layouts, key=lambda layout: (layout.headed, round(layout.share, 1)))
    if len(best.columns) > _MOST_COLUMNS:
        raise InputError(f"{name} has {len(best.columns)} columns, too many for a table of stations.")
    return best


def _layout(lines: list[str], separator: str) -> _Layout | None:
    """Return how lines are a table by a separator; None where most of them do not agree."""
    rows = {number: _cells(line, separator) for number, line in enumerate(lines) if line.strip()}
    width, count = Counter(len(cells) for cells in rows.values()).most_common(1)[0]
    if width < 2 or count <= len(rows) / 2:
        return None
    numbers = [number for number, cells in rows.items() if len(cells) == width]
    first = next((number for number in numbers if _is_data(rows[number])), None)
    if first is None:  # nothing tells values from headings but their order
        first = numbers[1] if len(numbers) > 1 else numbers[0] + 1
    # Some loggers write lines of units below the heading, and some reports lines of as many cells above it.
    over_values = [number for number in numbers if number < first]
    named = [number for number in over_values if any(_TIME_WORD.search(cell) for cell in rows[number])]
    headed = bool(over_values)
    heading = rows[(named or over_values)[0]] if headed else []
    above = [number for number in rows if number < first]
    if not headed and above:
        # Headings with a separator at their end, and those that R writes, without one for the numbers of rows.
        over = rows[above[-1]]
        if len(over) == width + 1 and not over[-1].strip() and _is_heading(over[:-1]):
            heading, headed = over[:-1], True
        elif len(over) == width - 1 and separator != _BLANKS and _is_heading(over):
            heading, headed = (
                ([*over, ""] if not any(cells[-1].strip() for n, cells in rows.items() if n >= first) else ["", *over]),
                True,
            )
    columns = _unique([cell.strip() for cell in heading] if headed else [""] * width)
    return _Layout(separator, columns, first, count / len(rows), headed)


def _cells(line: str, separator: str) -> list[str]:
    if separator == _BLANKS:
        return line.split()
    if '"' not in line:
        return line.split(separator)
    try:
        return next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])
    except csv.Error:
        return []


def _is_data(cells: list[str]) -> bool:
    return any(_TIME.match(cell.strip()) for cell in cells) or all(_NUMBER.fullmatch(cell.strip()) for cell in cells)


def _is_heading(cells: list[str]) -> bool:
    """Return whether cells name columns: none is a time, and not all are numbers; names of stations may be numbers."""
    return not any(_TIME.match(cell.strip()) for cell in cells) and not all(_NUMBER.fullmatch(c.strip()) for c in cells)


def _after(text: str, lines: int) -> str:
    position = 0
    for _ in range(lines):
        position = text.find("\n", position) + 1
        if not position:
            return ""
    return text[position:]


def _unique(names: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    unique = []
    for number, name in enumerate(names, 1):
        plain = name or f"column_{number}"
        seen[plain] += 1
        unique.append(plain if seen[plain] == 1 else f"{plain}.{seen[plain] - 1}")
    return unique
