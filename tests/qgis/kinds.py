"""Kinds of odd input: forms in which correct data, or nearly correct data, comes in other people's files.

A kind writes what a clean file holds in another form, and says what the form means: the same, the same with gaps, or
nothing that could be computed with. The kinds of rasters are in `RASTERS`, those of tables in `TABLES`, those of points
and polygons in `SHAPES`. A kind with ``must`` has to give the numbers of the plain file; any other may be refused.
"""

from __future__ import annotations

import gzip
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pandas as pd
import rasterio
import xarray as xr
from affine import Affine
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin
from sm2r.tests.qgis.clean import PLACE, VARIABLES

DEGREES = "EPSG:4326"
# A plane whose metres nobody can bring to the Earth.
LOCAL = 'LOCAL_CS["site",UNIT["metre",1]]'
_RANGE = np.array([-90, 900], "f4")
_EPOCH = np.datetime64("2015-01-01", "s")


@dataclass(frozen=True)
class Cube:
    """What a raster holds.

    Attributes
    ----------
    stem
        The file's name without its ending, by which products are known.
    values
        Dims (band, y, x), NaN where missing.
    times
        Of each band; None of static rasters.
    bands
        Descriptions of bands that are no times.
    tags
        What the file says of itself.
    """

    stem: str
    values: np.ndarray
    times: tuple[np.datetime64, ...] | None
    bands: tuple[str | None, ...]
    tags: dict[str, str] = field(default_factory=dict)
    crs: str = DEGREES
    place: Affine = PLACE

    @property
    def variable(self) -> str:
        """What it holds; empty of what has no units."""
        return VARIABLES.get(self.stem, "")


@dataclass(frozen=True)
class Table:
    """What a table holds: station_id, perhaps time in UTC, and numbers."""

    stem: str
    frame: pd.DataFrame


@dataclass(frozen=True)
class Shapes:
    """What a layer of points or polygons holds: an id and a geometry a row."""

    stem: str
    rows: tuple[tuple[str, QgsGeometry], ...]
    crs: str = DEGREES


Content = Cube | Table | Shapes
Change = Callable[[Any], Any]


def same(content: Content) -> Content:
    """Return what is given."""
    return content


@dataclass(frozen=True)
class Kind:
    """One way of writing a clean file otherwise.

    Attributes
    ----------
    name
        Its id.
    make
        Writes content into a folder, and returns what an algorithm is given.
    must
        Whether the numbers of the plain file have to come out; else one error may.
    means
        The content that the form has, as a change of the clean one; None where an error is the only right answer.
    world
        A change of all inputs of the algorithm, such as other names of stations, in which the kind is tried.
    form
        What is given: ``tif``, ``nc`` or another file; ``source`` for what GDAL calls a name, ``layer`` for a layer.
    fits
        Which variables of rasters it is made for; all if empty.
    time
        Whether it is about times.
    told
        What a warning says where the numbers may be others by design.
    """

    name: str
    make: Callable[[Any, Path], Any]
    must: bool = True
    means: Change | None = same
    world: Change = same
    form: str = "tif"
    fits: tuple[str, ...] = ()
    time: bool = False
    told: str = ""


# --- contents, and changes of them


def read(path: Path) -> Content:
    """Return what a clean file holds."""
    if path.suffix == ".tif":
        with rasterio.open(path) as dataset:
            values, bands = dataset.read(masked=True).astype("float64").filled(np.nan), dataset.descriptions
            timed = path.stem in VARIABLES
            times = tuple(np.datetime64(text, "s") for text in bands) if timed else None
            tags = {key: text for key, text in dataset.tags().items() if key != "AREA_OR_POINT"}
            return Cube(path.stem, values, times, bands, tags, place=dataset.transform)
    if path.suffix == ".csv":
        frame = pd.read_csv(path)
        if "time" in frame:
            frame["time"] = pd.to_datetime(frame["time"]).dt.tz_localize(None).astype("datetime64[s]")
        return Table(path.stem, frame)
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    rows = tuple((feature["station_id"], QgsGeometry(feature.geometry())) for feature in layer.getFeatures())
    return Shapes(path.stem, rows)


def _chosen(shape: tuple[int, ...], share: float = 0.1) -> np.ndarray:
    return np.random.default_rng(7).random(shape) < share


def gaps(content: Content) -> Content:
    """Leave out a tenth of all values."""
    if isinstance(content, Cube):
        lost = _chosen(content.values.shape) if content.times else np.zeros(content.values.shape, bool)
        if not content.times:
            lost[:, 0, 1] = True
        return replace(content, values=np.where(lost, np.nan, content.values))
    frame = content.frame.copy()
    columns = numeric(frame)
    rows = _chosen(len(frame)) if "time" in frame else np.arange(len(frame)) == len(frame) - 1
    frame.loc[rows, columns] = np.nan
    return replace(content, frame=frame)


def hole(cube: Cube) -> Cube:
    """Leave out one pixel for good, that of a station."""
    values = cube.values.copy()
    values[:, 0, 1] = np.nan
    return replace(cube, values=values)


def projected(content: Content) -> Content:
    """Move the rasters onto a grid in metres, and what is on them as well."""
    if isinstance(content, Cube):
        return replace(content, crs="EPSG:32614", place=from_origin(414_000, 4_428_000, 25_000, 25_000))
    return content


def _early(year: int) -> Change:
    def change(content: Content) -> Content:
        shift = np.datetime64(f"{year}-01-01", "s") - _EPOCH
        if isinstance(content, Cube) and content.times:
            return replace(content, times=tuple(time + shift for time in content.times))
        if isinstance(content, Table) and "time" in content.frame:
            return replace(content, frame=content.frame.assign(time=content.frame["time"] + shift))
        return content

    change.__name__ = f"year {year}"
    return change


def _named(first: str, second: str) -> Change:
    names = {"A": first, "B": second}

    def change(content: Content) -> Content:
        if isinstance(content, Table) and "station_id" in content.frame:
            return replace(content, frame=content.frame.assign(station_id=content.frame["station_id"].map(names)))
        if isinstance(content, Shapes):
            return replace(content, rows=tuple((names[name], shape) for name, shape in content.rows))
        return content

    change.__name__ = f"{first} {second}"
    return change


def numeric(frame: pd.DataFrame) -> list[str]:
    """Return the columns of numbers."""
    return [name for name in frame.select_dtypes("number").columns if name != "station_id"]


def plain(content: Content, folder: Path, *, netcdf: bool = False) -> str:
    """Write content as anybody expects it, rasters as NetCDF where an algorithm takes no other cube."""
    folder.mkdir(parents=True, exist_ok=True)
    match content:
        case Cube() if netcdf:
            return nc()(content, folder)
        case Cube():
            return tif()(content, folder)
        case Table():
            return csv()(content, folder)
    return shapes("geojson")(content, folder)


# --- rasters


def tif(
    *,
    mark: float = np.nan,
    declared: bool = True,
    dtype: str = "float32",
    scale: float = 1.0,
    offset: float = 0.0,
    units: str = "",
    crs: str | None = "",
    place: Callable[[Affine], Affine] = lambda place: place,
    times: Callable[[np.datetime64], str] | None = None,
    flip: bool = False,
    ending: str = ".tif",
) -> Callable[[Cube, Path], str]:
    """Return what writes a GeoTIFF."""

    def make(cube: Cube, folder: Path) -> str:
        path = folder / f"{cube.stem}{ending}"
        values = (cube.values - offset) / scale
        values = np.where(np.isnan(values), mark, values)[:, ::-1] if flip else np.where(np.isnan(values), mark, values)
        count, height, width = values.shape
        with rasterio.open(
            path, "w", driver="GTiff", dtype=dtype, count=count, height=height, width=width,
            nodata=mark if declared else None, crs=cube.crs if crs == "" else crs, transform=place(cube.place),
        ) as dataset:  # fmt: skip
            # NaN has no integer.
            dataset.write(values.astype(dtype))
            dataset.update_tags(**cube.tags)
            for band, name in enumerate(_descriptions(cube, times), 1):
                if name:
                    dataset.set_band_description(band, name)
            if (scale, offset) != (1.0, 0.0):
                dataset.scales, dataset.offsets = [scale] * count, [offset] * count
            if units:
                dataset.units = [units] * count
        return str(path)

    return make


def _descriptions(cube: Cube, times: Callable[[np.datetime64], str] | None = None) -> list[str | None]:
    if not cube.times:
        return list(cube.bands)
    return [(times or (lambda time: str(time.astype("datetime64[D]"))))(time) for time in cube.times]


def _masked(*, inside: bool) -> Callable[[Cube, Path], str]:
    def make(cube: Cube, folder: Path) -> str:
        lost = np.isnan(cube.values).all(axis=0)
        path = tif(mark=0, declared=False)(cube, folder)
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=inside), rasterio.open(path, "r+") as dataset:
            dataset.write_mask(~lost)
        return path

    return make


def _alpha(cube: Cube, folder: Path) -> str:
    """Write a last band that says what is opaque."""
    path = folder / f"{cube.stem}.tif"
    seen = np.where(np.isnan(cube.values).all(axis=0), 0, 255)
    count, height, width = cube.values.shape
    with rasterio.open(
        path, "w", driver="GTiff", dtype="float32", count=count + 1, height=height, width=width, crs=cube.crs,
        transform=cube.place, alpha="unspecified",
    ) as dataset:  # fmt: skip
        # After the values, GDAL 3.10 would not store it.
        dataset.colorinterp = [*[ColorInterp.gray] * count, ColorInterp.alpha]
        dataset.write(np.concatenate([np.nan_to_num(cube.values), seen[None]]).astype("float32"))
        dataset.update_tags(**cube.tags)
        for band, name in enumerate(_descriptions(cube), 1):
            if name:
                dataset.set_band_description(band, name)
    return str(path)


def _layer_nodata(cube: Cube, folder: Path) -> QgsRasterLayer:
    layer = QgsRasterLayer(tif(mark=-5, declared=False)(cube, folder), cube.stem)
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(-5, -5)])
    return layer


def _layer_crs(cube: Cube, folder: Path) -> QgsRasterLayer:
    layer = QgsRasterLayer(tif(crs=None)(cube, folder), cube.stem)
    layer.setCrs(QgsCoordinateReferenceSystem(cube.crs))
    return layer


def _vrt(cube: Cube, folder: Path, *, mixed: bool = False) -> str:
    """Write a VRT over a GeoTIFF, perhaps with bands of two types."""
    (folder / "source").mkdir()
    source = tif()(cube, folder / "source")
    with rasterio.open(source) as dataset:
        crs, (a, b, c, d, e, f, *_) = dataset.crs.to_wkt(), dataset.transform
    height, width = cube.values.shape[1:]
    bands = "".join(
        f'<VRTRasterBand dataType="{("Float64" if mixed and number % 2 else "Float32")}" band="{number}">'
        f"<Description>{name or ''}</Description><NoDataValue>nan</NoDataValue><SimpleSource>"
        f'<SourceFilename relativeToVRT="1">source/{cube.stem}.tif</SourceFilename><SourceBand>{number}</SourceBand>'
        "</SimpleSource></VRTRasterBand>"
        for number, name in enumerate(_descriptions(cube), 1)
    )
    tags = "".join(f'<MDI key="{key}">{text.replace("<", "&lt;")}</MDI>' for key, text in cube.tags.items())
    path = folder / f"{cube.stem}.vrt"
    path.write_text(
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}"><SRS>{crs.replace("<", "&lt;")}</SRS>'
        f"<GeoTransform>{c},{a},{b},{f},{d},{e}</GeoTransform><Metadata>{tags}</Metadata>{bands}</VRTDataset>"
    )
    return str(path)


def _zipped(cube: Cube, folder: Path) -> str:
    file = Path(tif()(cube, folder))
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        archive.write(file, file.name)
    file.unlink()
    return f"/vsizip/{folder}/archive.zip/{file.name}"


def _gzipped(cube: Cube, folder: Path) -> str:
    file = Path(tif()(cube, folder))
    with gzip.open(f"{file}.gz", "wb") as packed:
        packed.write(file.read_bytes())
    file.unlink()
    return f"/vsigzip/{file}.gz"


def _linked(cube: Cube, folder: Path) -> str:
    (folder / "elsewhere").mkdir()
    link = folder / f"{cube.stem}.tif"
    link.symlink_to(tif()(replace(cube, stem="original"), folder / "elsewhere"))
    return str(link)


def _in_folder(name: str) -> Callable[[Cube, Path], str]:
    def make(cube: Cube, folder: Path) -> str:
        (folder / name).mkdir()
        return tif()(cube, folder / name)

    return make


def nc(
    *,
    variable: str = "",
    attributes: dict[str, Any] | None = None,
    mark: float | None = None,
    fill: float | None = None,
    dtype: str = "f4",
    scale: float = 1.0,
    offset: float = 0.0,
    dims: tuple[str, str, str] = ("time", "y", "x"),
    ascending: bool = False,
    east: float = 0.0,
    axes: str = "",
    stamp: float = 0.0,
    bounds: bool = False,
    jitter: float = 0.0,
    calendar: str = "standard",
    unit: str = "days",
    epoch: str = "2015-01-01 00:00:00",
    order: Callable[[np.ndarray], np.ndarray] = lambda moments: moments,
    versions: bool = False,
    group: str = "",
    source: str = "",
) -> Callable[[Cube, Path], str]:
    """Return what writes NetCDF.

    Parameters
    ----------
    variable, attributes
        The name, and what is said of it.
    mark, fill
        What stands for a missing value, and what is declared to do so.
    dtype, scale, offset
        How values are packed.
    dims, ascending, east, axes
        The order of dimensions; whether latitude ascends; what is added to longitude; ``degrees``, ``km``, ``m``,
        ``curved`` (two-dimensional) or ``rotated``; else what the CRS has.
    stamp, bounds, jitter, calendar, unit, epoch, order
        What is added to times in days, and whether bounds tell the days; noise in seconds; how times are counted; a
        change of the moments.
    versions
        A dimension ``expver``, of which one is the first half, and five the rest.
    group, source
        A group to put it in; the name by which it is given, with ``{file}`` and ``{name}``.
    """

    axes_given = axes

    def make(cube: Cube, folder: Path) -> str:
        axes = axes_given or ("degrees" if cube.crs == DEGREES else "m")
        path = folder / f"{cube.stem}.nc"
        name = variable or cube.stem
        values = cube.values
        lon, lat = (np.array([(cube.place * (i + 0.5, j + 0.5))[k] for i, j in pairs]) for k, pairs in (
            (0, [(i, 0) for i in range(values.shape[2])]), (1, [(0, j) for j in range(values.shape[1])]),
        ))  # fmt: skip
        if ascending:
            lat, values = lat[::-1], values[:, ::-1]
        with netCDF4.Dataset(path, "w") as root:
            root.Conventions = "CF-1.8"
            place = root.createGroup(group) if group else root
            _horizontal(place, cube, lon + east, lat, axes)
            if cube.times:
                _times(place, cube, stamp, bounds, jitter, calendar, unit, epoch, order)
            if versions:
                place.createDimension("expver", 2)
                place.createVariable("expver", "i4", ("expver",))[:] = [1, 5]
            wanted = [dim for dim in dims if dim != "time" or cube.times]
            if versions:
                wanted.insert(1, "expver")
            held = place.createVariable(name, dtype, wanted, fill_value=fill)
            held.set_auto_maskandscale(False)
            held.setncatts(_GIVEN.get(cube.variable, {}) | (attributes or {}))
            if (scale, offset) != (1.0, 0.0):
                held.scale_factor, held.add_offset = scale, offset
            if axes == "curved":
                held.coordinates = "lat lon"
            elif axes != "degrees":
                held.grid_mapping = "crs"
            array = np.where(np.isnan(values), np.nan if mark is None else mark, np.round((values - offset) / scale)
                             if dtype[0] in "iu" else values)  # fmt: skip
            array = xr.DataArray(array, dims=("time", "y", "x"))
            if not cube.times:
                array = array.isel(time=0)
            if versions:
                half = np.arange(len(cube.times)) < len(cube.times) // 2
                first = array.where(xr.DataArray(half, dims="time"))
                array = xr.concat([first, array.where(xr.DataArray(~half, dims="time"))], "expver")
            held[:] = array.transpose(*wanted).to_numpy().astype(dtype)
        return source.format(file=path, name=name) if source else str(path)

    return make


_GIVEN = {
    "soil_moisture": {"units": "m3 m-3"},
    "rainfall": {"units": "mm"},
    "evaporation": {"units": "mm"},
    "temperature": {"units": "degC"},
}


def _horizontal(place: netCDF4.Group, cube: Cube, lon: np.ndarray, lat: np.ndarray, axes: str) -> None:
    place.createDimension("x", lon.size)
    place.createDimension("y", lat.size)

    def axis(name: str, dims: tuple[str, ...], values: np.ndarray, **attributes: str) -> None:
        variable = place.createVariable(name, "f8", dims)
        variable[:] = values
        variable.setncatts(attributes)

    if axes == "degrees":
        axis("x", ("x",), lon, units="degrees_east", standard_name="longitude", axis="X")
        axis("y", ("y",), lat, units="degrees_north", standard_name="latitude", axis="Y")
        return
    if axes == "curved":
        axis("lat", ("y", "x"), np.broadcast_to(lat[:, None], (lat.size, lon.size)), units="degrees_north",
             standard_name="latitude")  # fmt: skip
        axis("lon", ("y", "x"), np.broadcast_to(lon, (lat.size, lon.size)), units="degrees_east",
             standard_name="longitude")  # fmt: skip
        return
    mapping = place.createVariable("crs", "i4")
    if axes == "rotated":
        mapping.setncatts({"grid_mapping_name": "rotated_latitude_longitude", "grid_north_pole_latitude": 90.0,
                           "grid_north_pole_longitude": 180.0})  # fmt: skip
        axis("x", ("x",), lon, units="degrees", standard_name="grid_longitude", axis="X")
        axis("y", ("y",), lat, units="degrees", standard_name="grid_latitude", axis="Y")
        return
    mapping.setncatts({
        "grid_mapping_name": "transverse_mercator", "crs_wkt": CRS.from_string(cube.crs).to_wkt(),
        "scale_factor_at_central_meridian": 0.9996, "longitude_of_central_meridian": -99.0,
        "latitude_of_projection_origin": 0.0, "false_easting": 500_000.0, "false_northing": 0.0,
        "semi_major_axis": 6378137.0, "inverse_flattening": 298.257223563,
    })  # fmt: skip
    size = 1000.0 if axes == "km" else 1.0
    axis("x", ("x",), lon / size, units=axes, standard_name="projection_x_coordinate", axis="X")
    axis("y", ("y",), lat / size, units=axes, standard_name="projection_y_coordinate", axis="Y")


def _times(
    place: netCDF4.Group, cube: Cube, stamp: float, bounds: bool, jitter: float, calendar: str, unit: str, epoch: str,
    order: Callable[[np.ndarray], np.ndarray],
) -> None:  # fmt: skip
    moments = (np.array(cube.times) - _EPOCH).astype("int64").astype("float64")
    start = np.datetime64(epoch.replace(" ", "T")[:19], "s")
    moments = order(moments) + float((_EPOCH - start).astype("int64"))
    size = {"days": 86400.0, "hours": 3600.0, "seconds": 1.0}[unit]
    noise = jitter * np.where(np.arange(moments.size) % 2, -1.0, 1.0)
    place.createDimension("time", moments.size)
    time = place.createVariable("time", "f8", ("time",))
    time[:] = (moments + 86400.0 * stamp + noise) / size
    time.setncatts({"units": f"{unit} since {epoch}", "calendar": calendar, "standard_name": "time", "axis": "T"})
    if bounds:
        time.bounds = "time_bnds"
        place.createDimension("nv", 2)
        place.createVariable("time_bnds", "f8", ("time", "nv"))[:] = (
            np.stack([moments, moments + 86400.0], axis=1) / size
        )


def _zarr(cube: Cube, folder: Path) -> str:
    path = folder / f"{cube.stem}.zarr"
    with xr.open_dataset(nc()(cube, folder)) as dataset:
        dataset.load().drop_encoding().to_zarr(path, consolidated=True, zarr_format=2)
    (folder / f"{cube.stem}.nc").unlink()
    return str(path)


def _scaled(factor: float, shift: float, make: Callable[[Cube, Path], str]) -> Callable[[Cube, Path], str]:
    """Write numbers in other units."""
    return lambda cube, folder: make(replace(cube, values=cube.values * factor + shift), folder)


def _reordered(make: Callable[[Cube, Path], str], order: list[int] | slice) -> Callable[[Cube, Path], str]:
    """Write the bands in another order, with their times."""

    def changed(cube: Cube, folder: Path) -> str:
        times = tuple(np.array(cube.times)[order])
        return make(replace(cube, values=cube.values[order], times=times), folder)

    return changed


def _doubled(make: Callable[[Cube, Path], str]) -> Callable[[Cube, Path], str]:
    """Write the second time twice, in place of the third."""

    def changed(cube: Cube, folder: Path) -> str:
        return make(replace(cube, times=(*cube.times[:2], cube.times[1], *cube.times[3:])), folder)

    return changed


def _turned(place: Affine) -> Affine:
    return place * Affine.rotation(20)


def _flipped(place: Affine, height: int = 3) -> Affine:
    return place * Affine.translation(0, height) * Affine.scale(1, -1)


def _text_of(pattern: str) -> Callable[[np.datetime64], str]:
    return lambda time: pd.Timestamp(time).strftime(pattern)


MARKS = (-9999.0, -999.0, 9999.0, 65535.0, 1e20, 1e38, float("inf"))
_UNITS: list[tuple[str, str, float, float]] = [
    # variable, units in the file, factor and shift from ours
    ("rainfall", "m", 1e-3, 0.0),
    ("rainfall", "kg m-2 s-1", 1 / 86400, 0.0),
    ("rainfall", "mm/h", 1 / 24, 0.0),
    ("rainfall", "mm/day", 1.0, 0.0),
    ("evaporation", "kg m-2 s-1", 1 / 86400, 0.0),
    ("soil_moisture", "%", 100.0, 0.0),
    ("soil_moisture", "cm3/cm3", 1.0, 0.0),
    ("temperature", "K", 1.0, 273.15),
]
_NAMES: list[tuple[str, str, str]] = [
    # variable, name in the file, standard name
    ("rainfall", "rr", "thickness_of_rainfall_amount"),
    ("rainfall", "tp", ""),
    ("rainfall", "pr", "precipitation_amount"),
    ("rainfall", "precip", "lwe_thickness_of_precipitation_amount"),
    ("soil_moisture", "swvl1", "volume_fraction_of_condensed_water_in_soil"),
    ("soil_moisture", "vwc", ""),
    ("soil_moisture", "ssm", ""),
    ("temperature", "t2m", "air_temperature"),
]
_PACK = {"dtype": "i2", "scale": 2.0**-10, "offset": 0.25, "mark": -32768, "fill": -32768}
_RAIN_PACK = _PACK | {"scale": 2.0**-4, "offset": 0.0}


def _packed(**given: Any) -> Callable[[Cube, Path], str]:
    """Pack as the variable needs."""

    def make(cube: Cube, folder: Path) -> str:
        pack = _PACK if cube.variable == "soil_moisture" else _RAIN_PACK
        options = {key: value(pack) if callable(value) else value for key, value in given.items()}
        return nc(**(pack | options))(cube, folder)

    return make


def _physical(pack: dict[str, Any]) -> dict[str, Any]:
    return {"valid_range": np.array([-3000, 30000], "f4") * pack["scale"] + pack["offset"]}


def _packed_tif(cube: Cube, folder: Path) -> str:
    pack = _PACK if cube.variable == "soil_moisture" else _RAIN_PACK
    return tif(dtype="int16", mark=-32768, scale=pack["scale"], offset=pack["offset"])(cube, folder)


_PACKED = ("soil_moisture", "rainfall", "evaporation", "temperature")

RASTERS: list[Kind] = [
    # values
    *[Kind(f"{mark:g} undeclared", tif(mark=mark, declared=False), must=False, means=gaps) for mark in MARKS],
    *[Kind(f"{mark:g} declared", tif(mark=mark), means=gaps) for mark in MARKS],
    Kind("mask inside", _masked(inside=True), means=hole),
    Kind("mask beside", _masked(inside=False), means=hole),
    Kind("alpha band", _alpha, means=hole),
    Kind("layer nodata", _layer_nodata, means=gaps, form="layer"),
    Kind("nc fill value", nc(mark=-9999, fill=-9999), means=gaps, form="nc"),
    Kind("nc missing value", nc(mark=-9999, attributes={"missing_value": np.float32(-9999)}), means=gaps, form="nc"),
    Kind("nc undeclared", nc(mark=-9999), must=False, means=gaps, form="nc"),
    Kind("nc valid range", nc(mark=9999, attributes={"valid_range": _RANGE}), means=gaps, form="nc"),
    Kind("nc valid max", nc(mark=9999, attributes={"valid_max": np.float32(900)}), means=gaps, form="nc"),
    Kind("nc valid min", nc(mark=-999, attributes={"valid_min": np.float32(-90)}), means=gaps, form="nc"),
    Kind("nc packed", _packed(), means=gaps, form="nc", fits=_PACKED),
    Kind("nc valid range packed", means=gaps, form="nc", fits=_PACKED,
         make=_packed(mark=32000, fill=-32768, attributes={"valid_range": np.array([-3000, 30000], "i2")})),
    Kind("nc valid range physical", means=gaps, form="nc", fits=_PACKED, must=False,
         make=_packed(mark=32000, fill=-32768, attributes=_physical)),
    Kind("tif packed", _packed_tif, means=gaps, fits=_PACKED),
    Kind("tif float64", tif(dtype="float64"), means=gaps),
    Kind("tif complex", tif(dtype="complex64"), must=False, means=gaps),
    Kind("vrt of mixed types", lambda cube, folder: _vrt(cube, folder, mixed=True), must=False),
    # units and names
    *[Kind(f"tif {variable} in {units}", _scaled(factor, shift, tif(units=units)), must=False, fits=(variable,))
      for variable, units, factor, shift in _UNITS],
    *[Kind(f"nc {variable} in {units}", _scaled(factor, shift, nc(attributes={"units": units})), must=False,
           fits=(variable,), form="nc") for variable, units, factor, shift in _UNITS],
    *[Kind(f"nc named {name}", nc(variable=name, attributes={"standard_name": standard} if standard else {}),
           fits=(variable,), form="nc named") for variable, name, standard in _NAMES],
    # times
    Kind("tif times of day", tif(times=_text_of("%Y-%m-%dT%H:%M:%SZ")), time=True),
    Kind("tif times elsewhere", time=True,
         make=tif(times=lambda time: f"{pd.Timestamp(time):%Y-%m-%d}T08:00:00+08:00")),
    *[Kind(f"nc bounds {name}", nc(stamp=stamp, bounds=True), time=True, form="nc")
      for name, stamp in (("begin", 0.0), ("noon", 0.5), ("end", 1.0))],
    Kind("nc jitter", nc(jitter=0.4, unit="hours"), time=True, form="nc"),
    Kind("nc julian as IMERG", nc(calendar="julian", unit="seconds", epoch="1970-01-01 00:00:00"), form="nc",
         time=True),
    Kind("nc noleap", nc(calendar="noleap"), must=False, time=True, form="nc"),
    Kind("nc 360 days", nc(calendar="360_day"), must=False, means=None, time=True, form="nc"),
    *[Kind(f"nc year {year}", nc(), must=False, world=_early(year), time=True, form="nc") for year in (1500, 2300)],
    Kind("nc expver", nc(versions=True), time=True, form="nc"),
    Kind("nc disordered", _reordered(nc(), [*range(9), 10, 9, *range(11, 60)]), must=False, time=True, form="nc"),
    Kind("nc descending", _reordered(nc(), slice(None, None, -1)), must=False, time=True, form="nc"),
    Kind("nc doubled", _doubled(nc()), must=False, means=None, time=True, form="nc"),
    Kind("tif disordered", _reordered(tif(), [*range(9), 10, 9, *range(11, 60)]), must=False, time=True),
    Kind("tif doubled", _doubled(tif()), must=False, means=None, time=True),
    # sources
    Kind("zip", _zipped, form="source"),
    Kind("gzip", _gzipped, form="source"),
    Kind("vrt", _vrt),
    Kind("blanks and umlauts", _in_folder("Größe & Ort (1)")),
    Kind("link", _linked),
    Kind("upper case", tif(ending=".TIF")),
    Kind("layer crs", _layer_crs, form="layer"),
    Kind("no crs", tif(crs=None), must=False, means=None),
    Kind("local crs", tif(crs=LOCAL), must=False, means=None),
    Kind("tif turned", tif(place=_turned), must=False, means=None),
    Kind("tif south up", tif(place=_flipped, flip=True)),
    Kind("tif 0 to 360", tif(place=lambda place: Affine.translation(360, 0) * place)),
    Kind("nc", nc(), form="nc"),
    Kind("nc by name", nc(source='NETCDF:"{file}":{name}'), form="nc source"),
    Kind("nc in a group", nc(group="Grid", source='NETCDF:"{file}":/Grid/{name}'), form="nc source"),
    Kind("hdf5", nc(group="Grid", source='HDF5:"{file}"://Grid/{name}'), must=False, form="nc source"),
    Kind("nc lon before lat", nc(dims=("time", "x", "y")), form="nc"),
    Kind("nc lat ascending", nc(ascending=True), form="nc"),
    Kind("nc 0 to 360", nc(east=360.0), form="nc"),
    Kind("nc in metres", nc(axes="m"), world=projected, form="nc"),
    Kind("nc in kilometres", nc(axes="km"), must=False, world=projected, form="nc"),
    Kind("nc curved", nc(axes="curved"), must=False, form="nc"),
    Kind("nc rotated", nc(axes="rotated"), must=False, form="nc"),
    Kind("zarr", _zarr, form="nc source"),
]  # fmt: skip


# --- tables


def _texts(frame: pd.DataFrame, time: Callable[[pd.Series], pd.Series] | None = None) -> pd.DataFrame:
    if "time" not in frame:
        return frame
    written = (time or (lambda column: column.dt.strftime("%Y-%m-%dT%H:%M:%SZ")))(frame["time"])
    return frame.assign(time=written)


def csv(
    change: Change = same, *, time: Callable[[pd.Series], pd.Series] | None = None, **given: Any
) -> Callable[[Table, Path], str]:
    """Return what writes a text table, after a change of its frame."""

    def make(table: Table, folder: Path) -> str:
        path = folder / f"{table.stem}.csv"
        change(_texts(table.frame, time)).to_csv(path, index=False, **given)
        return str(path)

    return make


def _fields(frame: pd.DataFrame, kinds: dict[str, QMetaType.Type]) -> list[QgsField]:
    def kind(name: str) -> QMetaType.Type:
        if name in kinds:
            return kinds[name]
        match frame[name].dtype.kind:
            case "f":
                return QMetaType.Type.Double
            case "i":
                return QMetaType.Type.LongLong
        return QMetaType.Type.QString

    return [QgsField(str(name), kind(name)) for name in frame.columns]


def _cell(value: Any, kind: QMetaType.Type) -> Any:
    if value is None or value != value:  # NaN
        return None
    if kind in (QMetaType.Type.QDate, QMetaType.Type.QDateTime):
        stamp = pd.Timestamp(value)
        date = QDate(stamp.year, stamp.month, stamp.day)
        if kind == QMetaType.Type.QDate:
            return date
        return QDateTime(date, QTime(stamp.hour, stamp.minute, stamp.second), Qt.TimeSpec.UTC)
    if kind == QMetaType.Type.Double:
        return float(value)
    return int(value) if kind == QMetaType.Type.LongLong else str(value)


def layer(
    frame: pd.DataFrame, geometries: list[QgsGeometry] | None = None, *, kind: str = "NoGeometry", crs: str = "",
    kinds: dict[str, QMetaType.Type] | None = None, name: str = "layer",
) -> QgsVectorLayer:  # fmt: skip
    """Return a layer in memory."""
    made = QgsVectorLayer(kind, name, "memory")
    if kind != "NoGeometry":
        made.setCrs(QgsCoordinateReferenceSystem(crs) if not crs.startswith("LOCAL") else _local())
    fields = _fields(frame, kinds or {})
    made.dataProvider().addAttributes(fields)
    made.updateFields()
    features = []
    for number, row in enumerate(frame.itertuples(index=False)):
        feature = QgsFeature(made.fields())
        feature.setAttributes([_cell(value, one.type()) for value, one in zip(row, fields, strict=True)])
        if geometries is not None and geometries[number] is not None:
            feature.setGeometry(geometries[number])
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def _local() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromWkt(LOCAL)


_DRIVERS = {"gpkg": "GPKG", "xlsx": "XLSX", "ods": "ODS", "geojson": "GeoJSON", "shp": "ESRI Shapefile"}


def saved(made: QgsVectorLayer, folder: Path, stem: str, ending: str) -> str:
    """Write a layer to a file as QGIS does."""
    path = folder / f"{stem}.{ending}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = _DRIVERS[ending], stem
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        made, str(path), QgsCoordinateTransformContext(), options
    )
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(message)
    return str(path)


def table(
    ending: str = "gpkg", change: Change = same, *, time: str = "text", **kinds: QMetaType.Type
) -> Callable[[Table, Path], Any]:
    """Return what writes a table of QGIS's in a format; ``memory`` is none."""

    def make(content: Table, folder: Path) -> Any:
        frame, types = content.frame, dict(kinds)
        if "time" in frame and time != "text":
            types["time"] = QMetaType.Type.QDate if time == "date" else QMetaType.Type.QDateTime
        else:
            frame = _texts(frame)
        made = layer(change(frame), kinds=types, name=content.stem)
        return made if ending == "memory" else saved(made, folder, content.stem, ending)

    return make


def _filled(mark: float | str) -> Change:
    def change(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.assign(**{name: frame[name].astype(object).where(frame[name].notna(), mark)
                               for name in numeric(frame)})  # fmt: skip

    return change


def _traces(content: Table) -> Table:
    """Let a tenth of the rain be zero."""
    lost = _chosen(len(content.frame))
    return replace(content, frame=content.frame.assign(rainfall=content.frame["rainfall"].mask(lost, 0.0)))


def _written_traces(content: Table, folder: Path) -> str:
    lost = _chosen(len(content.frame))
    return csv(lambda frame: frame.assign(rainfall=frame["rainfall"].astype(object).mask(lost, "T")))(content, folder)


def _ids(change: Callable[[str], Any]) -> Change:
    return lambda frame: frame.assign(station_id=frame["station_id"].map(change))


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _flagged(frame: pd.DataFrame) -> pd.DataFrame:
    flags = {f"{name}_flag": "G" for name in numeric(frame)}
    return frame.assign(**flags, remark="checked, twice")


_UMLAUTS, _NUMBERS = _named("Ährenfeld", "Öd"), _named("7", "12")
_ZEROS, _DAYS = _named("007", "012"), _named("2015-03-01", "2015-03-02")
_TABLE_MARKS = (-9999.0, -999.0, 9999.0, 1e20, float("inf"))

TABLES: list[Kind] = [
    # values
    *[Kind(f"{mark:g} undeclared", csv(_filled(mark)), must=False, means=gaps, form="csv") for mark in _TABLE_MARKS],
    Kind("empty cells", csv(), means=gaps, form="csv"),
    Kind("NA", csv(na_rep="NA"), means=gaps, form="csv"),
    Kind("nulls", table("gpkg"), means=gaps, form="gpkg"),
    Kind("trace T", _written_traces, must=False, means=_traces, form="csv", fits=("rainfall",)),
    Kind("comma decimals", csv(sep=";", decimal=","), must=False, form="csv"),
    Kind("flag columns", csv(_flagged), form="csv"),
    # times
    Kind("naive times", csv(time=lambda c: c.dt.strftime("%Y-%m-%dT%H:%M:%S")), time=True, form="csv"),
    Kind("times elsewhere", csv(time=lambda c: c.dt.strftime("%Y-%m-%dT08:00:00+08:00")), time=True, form="csv"),
    Kind("local midnight", csv(time=lambda c: c.dt.strftime("%Y-%m-%dT00:00:00+08:00")), time=True, form="csv",
         must=False, told="begin at 00:00 UTC|EVAPORATION that covers the whole"),
    Kind("days", csv(time=lambda c: c.dt.strftime("%Y-%m-%d")), time=True, form="csv"),
    Kind("times with jitter", csv(time=lambda c: c.dt.strftime("%Y-%m-%dT%H:%M:%S.3Z")), time=True, form="csv"),
    Kind("days of Germans", csv(time=lambda c: c.dt.strftime("%d.%m.%Y")), time=True, form="csv", must=False),
    Kind("date field", table("gpkg", time="date"), time=True, form="gpkg"),
    Kind("time field", table("gpkg", time="datetime"), time=True, form="gpkg"),
    Kind("time field of a sheet", table("xlsx", time="datetime"), time=True, form="xlsx"),
    Kind("duplicate rows", csv(lambda frame: pd.concat([frame, frame.iloc[5:9]])), must=False, time=True, form="csv"),
    Kind("rows in disorder", csv(lambda frame: frame.sample(frac=1, random_state=1)), time=True, form="csv"),
    Kind("year 1500", csv(), world=_early(1500), must=False, time=True, form="csv"),
    # ids
    Kind("ids decomposed", csv(_ids(_decomposed)), world=_UMLAUTS, form="csv"),
    Kind("ids as integers", table("gpkg", station_id=QMetaType.Type.LongLong), world=_NUMBERS, form="gpkg"),
    Kind("ids as floats", table("gpkg", station_id=QMetaType.Type.Double), world=_NUMBERS, form="gpkg"),
    Kind("ids as text", table("xlsx", station_id=QMetaType.Type.QString), world=_NUMBERS, form="xlsx"),
    Kind("ids with zeros", table("gpkg"), world=_ZEROS, form="gpkg"),
    Kind("ids like dates", table("gpkg"), world=_DAYS, form="gpkg"),
    Kind("ids like dates in text", csv(), world=_DAYS, form="csv"),
    # formats
    *[Kind(ending, table(ending), form=ending) for ending in ("gpkg", "xlsx", "ods", "geojson", "memory")],
    Kind("csv of a spreadsheet", csv(encoding="utf-8-sig", lineterminator="\r\n"), form="csv"),
]  # fmt: skip


# --- points and polygons


def shapes(
    ending: str = "gpkg",
    change: Callable[[QgsGeometry], QgsGeometry | None] = lambda shape: shape,
    *,
    more: Callable[[list[tuple[str, QgsGeometry]]], list[tuple[str, QgsGeometry | None]]] = lambda rows: rows,
    crs: str = "",
    known: bool = True,
    kind: QMetaType.Type = QMetaType.Type.QString,
    ids: Callable[[str], str] = str,
) -> Callable[[Shapes, Path], Any]:
    """Return what writes points or polygons in a format, after a change of each, with other rows perhaps.

    ``crs`` is what the file is in, and ``known`` whether it says so.
    """

    def make(content: Shapes, folder: Path) -> Any:
        rows = [(ids(name), shape and change(QgsGeometry(shape))) for name, shape in more(list(content.rows))]
        frame = pd.DataFrame({"station_id": [name for name, _ in rows]})
        of = QgsWkbTypes.displayString(next(shape for _, shape in rows if shape).wkbType())
        geometries = [shape for _, shape in rows]
        made = layer(frame, geometries, kind=of, crs=crs or content.crs, kinds={"station_id": kind}, name=content.stem)
        if ending == "memory":
            return made
        path = saved(made, folder, content.stem, ending)
        if known:
            return path
        Path(path).with_suffix(".prj").unlink()
        found = QgsVectorLayer(path, content.stem, "ogr")
        found.setCrs(QgsCoordinateReferenceSystem(content.crs))
        return found

    return make


def _with(z: bool, m: bool) -> Callable[[QgsGeometry], QgsGeometry]:
    def change(shape: QgsGeometry) -> QgsGeometry:
        if z:
            shape.get().addZValue(512.0)
        if m:
            shape.get().addMValue(3.0)
        return shape

    return change


def _several(shape: QgsGeometry) -> QgsGeometry:
    shape.convertToMultiType()
    return shape


def _to(crs: str) -> Callable[[QgsGeometry], QgsGeometry]:
    def change(shape: QgsGeometry) -> QgsGeometry:
        from qgis.core import QgsCoordinateTransform

        # Edges that are straight in degrees are not in another system.
        shape = shape.densifyByDistance(0.01)
        shape.transform(
            QgsCoordinateTransform(
                QgsCoordinateReferenceSystem(DEGREES),
                QgsCoordinateReferenceSystem(crs),
                QgsCoordinateTransformContext(),
            )
        )
        return shape

    return change


def _spiked(shape: QgsGeometry) -> QgsGeometry:
    """Let the ring run out and back again, which is not valid and encloses the same."""
    ring = shape.asPolygon()[0]
    spike = QgsPointXY(ring[1].x() + 0.05, ring[1].y())
    return QgsGeometry.fromPolygonXY([[*ring[:2], spike, *ring[1:]]])


def _far(rows: list[tuple[str, QgsGeometry]]) -> list[tuple[str, QgsGeometry | None]]:
    place = QgsGeometry(rows[0][1])
    place.translate(60.0, -20.0)
    return [*rows, ("far", place)]


SHAPES: list[Kind] = [
    Kind("with z", shapes("gpkg", _with(True, False)), form="gpkg"),
    Kind("with m", shapes("gpkg", _with(False, True)), form="gpkg"),
    Kind("with z and m", shapes("gpkg", _with(True, True)), form="gpkg"),
    Kind("multi-part", shapes("gpkg", _several), form="gpkg"),
    Kind("no geometry", shapes("gpkg", more=lambda rows: [*rows, ("nowhere", None)]), form="gpkg"),
    Kind("far away", shapes("gpkg", more=_far), form="gpkg", fits=("points",), told="have no values on enough"),
    Kind("doubled", shapes("gpkg", more=lambda rows: [*rows, rows[0]]), must=False, form="gpkg"),
    Kind("spike", shapes("gpkg", _spiked), must=False, form="gpkg", fits=("basins",)),
    Kind("web mercator", shapes("gpkg", _to("EPSG:3857"), crs="EPSG:3857"), form="gpkg"),
    Kind("local crs", shapes("gpkg", crs=LOCAL), must=False, means=None, form="gpkg"),
    Kind("layer crs", shapes("shp", known=False), form="layer"),
    *[Kind(ending, shapes(ending), form=ending) for ending in ("gpkg", "shp", "geojson", "memory")],
    Kind("ids decomposed", shapes(ids=_decomposed), world=_UMLAUTS, form="gpkg"),
    Kind("ids as integers", shapes(kind=QMetaType.Type.LongLong), world=_NUMBERS, form="gpkg"),
    Kind("ids as floats", shapes(kind=QMetaType.Type.Double), world=_NUMBERS, form="gpkg"),
    Kind("ids with zeros", shapes(), world=_ZEROS, form="gpkg"),
    Kind("ids like dates", shapes(), world=_DAYS, form="gpkg"),
]
