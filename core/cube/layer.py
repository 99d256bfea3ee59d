"""How GDAL, and QGIS with it, sees a Zarr folder: as a virtual raster with a band for each step or quantity.

By itself GDAL shows a cube in Zarr step by step, each as a raster of its own (before its version 3.8, in no other way).
"""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import Any

from .. import environment
from ..files import LAYER
from . import reading
from .times import stamps
from .zarr import ORDER

_TYPES = {
    "uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "uint32": "UInt32", "int32": "Int32",
    "float32": "Float32", "float64": "Float64",
}  # fmt: skip


def write_layer(folder: str | os.PathLike[str]) -> Path:
    """Write the virtual raster of a cube, or of named bands, into its folder.

    Parameters
    ----------
    folder
        Zarr of ours, complete and where it stays: the raster holds its path. Readers of Zarr do not mind the file.

    Returns
    -------
    Path
        The raster; `cube.open` takes it for the folder.

    Raises
    ------
    DependencyError
        If the package zarr is missing.
    """
    environment.require("zarr")
    import zarr

    path = Path(folder).resolve()
    group = zarr.open_group(path, mode="r", zarr_format=2)
    stacked = ORDER in group.attrs
    array = reading.open_bands(path) if stacked else reading.open(path)
    if stacked:
        labels = places = [str(name) for name in array["band"].to_numpy()]
        values: Any = group[places[0]]
    else:
        [(variable, values)] = [(name, found) for name, found in group.arrays() if found.ndim == 3]
        labels = stamps(array["time"].to_numpy())
        places = [f"{variable}:{number}" for number in range(len(labels))]
    kind, nodata = _TYPES[values.dtype.name], values.fill_value
    height, width = array.shape[1:]
    parts = [
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">',
        f"<SRS>{escape(array.rio.crs.to_wkt())}</SRS>",
        f"<GeoTransform>{', '.join(repr(float(part)) for part in array.rio.transform().to_gdal())}</GeoTransform>",
    ]
    for number, (label, place) in enumerate(zip(labels, places, strict=True), 1):
        source = escape(f'ZARR:"{path}":/{place}')
        parts.append(
            f'<VRTRasterBand dataType="{kind}" band="{number}"><Description>{escape(label)}</Description>'
            + ("" if nodata is None else f"<NoDataValue>{nodata}</NoDataValue>")
            + f'<SimpleSource><SourceFilename relativeToVRT="0">{source}</SourceFilename>'
            # With its properties told, GDAL opens a step when it is looked at, not all of them at once.
            + f'<SourceBand>1</SourceBand><SourceProperties RasterXSize="{width}" RasterYSize="{height}" '
            + f'DataType="{kind}" BlockXSize="{values.chunks[-1]}" BlockYSize="{values.chunks[-2]}"/>'
            + "</SimpleSource></VRTRasterBand>"
        )
    file = path / LAYER
    file.write_text("\n".join([*parts, "</VRTDataset>"]), encoding="utf-8")
    return file
