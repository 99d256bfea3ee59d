"""Whether the header of a classic NetCDF file can be one: the library may loop for ever over damaged ones."""

from __future__ import annotations

import struct
from typing import IO

_MAGIC = {b"CDF\x01": (4, 4), b"CDF\x02": (4, 8), b"CDF\x05": (8, 8)}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 4, 6: 8, 7: 1, 8: 2, 9: 4, 10: 8, 11: 8}


def check(file: IO[bytes]) -> None:
    """Walk through the lists of a header, if `file` is of a classic format (NetCDF Classic Format Specification).

    Raises
    ------
    ValueError
        If a list or a text is longer than the file.
    """
    sizes = _MAGIC.get(file.read(4))
    if sizes is None:
        return
    size = file.seek(0, 2)
    file.seek(4)
    _Header(file, size, *sizes).walk()


class _Header:
    def __init__(self, file: IO[bytes], size: int, count: int, offset: int) -> None:
        self._file, self._size, self._count, self._offset = file, size, count, offset

    def walk(self) -> None:
        self._skip(self._count)  # records
        for _ in range(self._list()):  # dimensions
            self._text()
            self._skip(self._count)
        self._attributes()
        for _ in range(self._list()):  # variables
            self._text()
            self._skip(self._number() * self._count)
            self._attributes()
            self._skip(4 + self._count + self._offset)

    def _attributes(self) -> None:
        for _ in range(self._list()):
            self._text()
            kind = self._number(4)
            if kind not in _SIZES:
                raise ValueError(f"its header holds an unknown type ({kind})")
            self._skip(self._number() * _SIZES[kind])

    def _list(self) -> int:
        self._skip(4)  # what it lists
        return self._number()

    def _text(self) -> None:
        self._skip(self._number())

    def _number(self, size: int = 0) -> int:
        size = size or self._count
        data = self._file.read(size)
        number = struct.unpack(">I" if size == 4 else ">Q", data)[0] if len(data) == size else self._size
        if number >= self._size:
            raise ValueError("its header is longer than the file")
        return int(number)

    def _skip(self, size: int) -> None:
        # Everything begins at a multiple of four bytes.
        if self._file.seek(-(-size // 4) * 4, 1) > self._size:
            raise ValueError("its header is longer than the file")
