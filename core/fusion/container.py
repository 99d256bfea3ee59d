"""The file of a model: ONNX with the card in its metadata, read and written without any ONNX library.

ONNX is protocol buffers: messages of numbered fields. Reading them here tells, before a runtime touches the file,
whether it is whole, whether it wants data from other files, and what its card says. The field numbers are those of
the format's definition, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from ..files import temporary
from .card import Card, from_json

KEY = "sm2r_card"
MAX_BYTES = 512 * 2**20
MAX_CARD = 2**20
# Graphs within nodes of graphs: as deep as real models go, and more.
_MAX_DEPTH = 64

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_METADATA = 14
_EXTERNAL_DATA, _DATA_LOCATION = 13, 14
# Of each message, the fields that hold messages in which a tensor may lie.
_CHILDREN: dict[str, dict[int, str]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node", 11: "attribute"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {},
}


def read(path: str | os.PathLike[str], *, name: str | None = None) -> tuple[bytes, Card]:
    """Read a model and its card.

    Parameters
    ----------
    path
        An ONNX file.
    name
        How errors name it.

    Returns
    -------
    bytes
        The model, for a runtime.
    Card

    Raises
    ------
    InputError
        If it is not there, larger than 512 MB, no ONNX, keeps data in other files, or has no card that is understood.
    """
    model, card = read_text(path, name=name)
    return model, from_json(card, name=name or Path(path).name)


def read_text(path: str | os.PathLike[str], *, name: str | None = None) -> tuple[bytes, str]:
    """Read a model and the text of its card, of whatever kind; parameters and errors are those of `read`."""
    file = Path(path)
    label = name or file.name
    if not file.is_file():
        raise InputError(f"{label}: the file {file} does not exist. Choose a model (.onnx).")
    if file.stat().st_size > MAX_BYTES:
        raise InputError(f"{label}: is larger than {MAX_BYTES >> 20} MB. Use a smaller model.")
    model = file.read_bytes()
    try:
        metadata = _inspect(model, label)
    except (ValueError, IndexError) as error:
        raise InputError(
            f"{label}: is not an ONNX file, or is damaged ({error}). Copy it again, or train the model again."
        ) from error
    if KEY not in metadata:
        raise InputError(
            f"{label}: has no card (metadata '{KEY}'), so its inputs are unknown. Use a model that "
            "SM2R wrote, or add a card: see the page Fusing soil moisture of the guide."
        )
    text = metadata[KEY]
    if len(text) > MAX_CARD:
        raise InputError(f"{label}: its card is larger than {MAX_CARD >> 20} MB. Use another model.")
    try:
        return model, text.decode()
    except UnicodeDecodeError as error:
        raise InputError(f"{label}: its card is not UTF-8 text ({error}). Write the card again.") from error


def write(path: str | os.PathLike[str], model: bytes, card: Card) -> None:
    """Write a model with its card, in place of any card it had; the file appears whole or not at all."""
    with temporary(path) as partial:
        partial.write_bytes(with_card(model, card.to_json()))


def with_card(model: bytes, card: str) -> bytes:
    """Return an ONNX model with `card` (JSON) as its card.

    Raises
    ------
    InputError
        If `model` is no ONNX.
    """
    kept = bytearray()
    try:
        for number, kind, begin, start, end in _fields(memoryview(model), 0, len(model)):
            entry = _entry(memoryview(model), start, end) if (number, kind) == (_METADATA, _BYTES) else None
            if entry is None or entry[0] != KEY:
                kept += model[begin:end]
    except (ValueError, IndexError) as error:
        raise InputError(f"The model is not an ONNX file, or is damaged ({error}).") from error
    pair = _field(1, KEY.encode()) + _field(2, card.encode())
    return bytes(kept) + _field(_METADATA, pair)


def _inspect(model: bytes, label: str) -> dict[str, bytes]:
    """Return the metadata of a model; see that all of it can be read and lies in this file."""
    view, metadata, graphs = memoryview(model), {}, 0
    for number, kind, _, start, end in _fields(view, 0, len(view)):
        if kind == _BYTES and number == _METADATA:
            key, value = _entry(view, start, end)
            metadata[key] = value
        graphs += (number, kind) == (7, _BYTES)
    if graphs != 1:
        raise ValueError(f"{graphs} graphs")
    waiting = [("model", 0, len(view), 0)]
    while waiting:
        message, first, last, depth = waiting.pop()
        if depth > _MAX_DEPTH:
            raise ValueError("nested too deep")
        for number, kind, _, start, end in _fields(view, first, last):
            elsewhere = number == _DATA_LOCATION and (kind != _VARINT or _varint(view, start, end)[0] != 0)
            if message == "tensor" and (elsewhere or number == _EXTERNAL_DATA):
                raise InputError(
                    f"{label}: stores data in other files, which is not allowed. Save the model with its weights "
                    "inside."
                )
            child = _CHILDREN[message].get(number)
            if child and kind == _BYTES:
                waiting.append((child, start, end, depth + 1))
    return metadata


def _entry(view: memoryview, first: int, last: int) -> tuple[str, bytes]:
    parts = {number: bytes(view[start:end]) for number, kind, _, start, end in _fields(view, first, last)}
    return parts.get(1, b"").decode(), parts.get(2, b"")


def _fields(view: memoryview, first: int, last: int) -> Iterator[tuple[int, int, int, int, int]]:
    """Yield of each field its number and kind, where it begins, and where its content begins and ends."""
    place = first
    while place < last:
        begin = place
        tag, place = _varint(view, place, last)
        number, kind = tag >> 3, tag & 7
        start = place
        if kind == _VARINT:
            place = _varint(view, place, last)[1]
        elif kind == _BYTES:
            size, start = _varint(view, place, last)
            place = start + size
        elif kind in (_FIXED64, _FIXED32):
            place += 8 if kind == _FIXED64 else 4
        else:
            raise ValueError(f"a field of kind {kind} at byte {begin}")
        if not number or place > last:
            raise ValueError(f"it ends within the field at byte {begin}" if number else f"no field at byte {begin}")
        yield number, kind, begin, start, place


def _varint(view: memoryview, place: int, last: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if place >= last or shift > 63:
            raise ValueError(f"a broken number at byte {place}")
        byte = view[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return value, place


def _field(number: int, content: bytes) -> bytes:
    return _number(number << 3 | _BYTES) + _number(len(content)) + content


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
