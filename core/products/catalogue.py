"""The products that SM2R knows. A new one is a few lines here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

from ..errors import InputError
from ..quantities import QUANTITIES
from .description import Naming, Product, Stamp, Variable

STAMPS: tuple[Stamp, ...] = get_args(Stamp)

_MORNING, _EVENING = "morning", "evening"
_CCI = (Variable("soil_moisture", ("sm",), "m3 m-3"), Variable("saturation", ("sm",), "%"))
_CCI_NAMES = (Naming("-{year}{month}{day}000000"),)
_CCI_RULES = ("flag == 0: flagged (snow or frost, dense vegetation, no convergence)",)
_SMOS_RULES = (
    "Soil_Moisture_Dqx|Soil_Moisture_DQX <= 0.1: uncertainty (DQX) above 0.1 m³ m⁻³",
    "Rfi_Prob|RFI_Prob <= 0.5: radio interference probable",
)
_SMAP = "Soil_Moisture_Retrieval_Data"


def _era5(stamp: Stamp) -> tuple[Variable, ...]:
    """Return what files of ERA5 hold; its water counts from 00 UTC on, or for the hour before its stamp."""
    return (
        Variable("soil_moisture", ("swvl1",), "m**3 m**-3", step="PT1H"),
        Variable("rainfall", ("tp",), "m", stamp, step="PT1H", sums=True),
        Variable("temperature", ("t2m", "2t", "stl1"), "K", step="PT1H"),
        Variable("evaporation", ("pev",), "m", stamp, factor=-1.0, step="PT1H", sums=True),
    )


_ALL = (
    Product(
        "smos_l3",
        "SMOS Level 3 daily soil moisture, CATDS, 25 km",
        (Variable("soil_moisture", ("Soil_Moisture",), "m3 m-3"),),
        files=r"_MIR_CL.31[AD]_",
        naming=(Naming("_{year}{month}{day}T"),),
        quality=_SMOS_RULES,
        grid="ease2:25",
        overpass_names=((_MORNING, r"_MIR_CL.31A_"), (_EVENING, r"_MIR_CL.31D_")),
        citation="https://doi.org/10.12770/b57e0d3d-e6e4-4615-b2ba-6feb7166e0e6",
    ),
    Product(
        "smos_l2",
        "SMOS Level 2 soil moisture (SMUDP2), ESA, 15 km",
        (Variable("soil_moisture", ("Soil_Moisture",), "m3 m-3"),),
        files=r"_MIR_SMUDP2_",
        naming=(Naming("_{year}{month}{day}T"),),
        quality=_SMOS_RULES,
        grid="ease2:25",
        clock=(("Days", "days since 2000-01-01"), ("Seconds", "seconds")),
        citation="https://doi.org/10.57780/sm1-857c3d7",
    ),
    Product(
        "smos_ic",
        "SMOS-IC soil moisture, INRAE, 25 km",
        (Variable("soil_moisture", ("Soil_Moisture",), "m3 m-3"),),
        files=r"_MIR_CDF3S[AD]_",
        naming=(Naming("_{year}{month}{day}T"),),
        quality=(
            "Scene_Flags <= 1: scene not suitable (topography, frost, pollution)",
            "RMSE <= 8: poor fit of brightness temperatures (RMSE above 8 K)",
        ),
        grid="ease2:25",
        overpass_names=((_MORNING, r"_MIR_CDF3SA_"), (_EVENING, r"_MIR_CDF3SD_")),
        citation="https://doi.org/10.3390/rs9050457",
    ),
    Product(
        "smap_l3",
        "SMAP Level 3 daily soil moisture (SPL3SMP, SPL3SMP_E), NSIDC, 36 or 9 km",
        (
            Variable("soil_moisture", (f"{_SMAP}_AM/soil_moisture",), "cm**3/cm**3", overpass=_MORNING),
            Variable("soil_moisture", (f"{_SMAP}_PM/soil_moisture_pm",), "cm**3/cm**3", overpass=_EVENING),
            Variable("soil_moisture", ("soil_moisture",), "cm**3/cm**3"),
        ),
        files=r"SMAP_L3_SM_P",
        naming=(Naming("_P_{year}{month}{day}_"), Naming("_P_E_{year}{month}{day}_")),
        quality=("retrieval_qual_flag|retrieval_qual_flag_pm & 1 == 0: retrieval not recommended",),
        grid="ease2:36",
        overpass_rules=((_MORNING, "Overpass == 1"), (_EVENING, "Overpass == 2")),
        citation="https://doi.org/10.5067/4XXOGX0OOW1S",
    ),
    Product(
        "smap_l2",
        "SMAP Level 2 half-orbit soil moisture (SPL2SMP), NSIDC, 36 km",
        (Variable("soil_moisture", (f"{_SMAP}/soil_moisture", "soil_moisture"), "cm**3/cm**3"),),
        files=r"SMAP_L2_SM_P",
        naming=(
            Naming("_{year}{month}{day}T{hour}{minute}"),
            Naming("{year}-{month}-{day}"),
            Naming("{year}{month}{day}"),
        ),
        quality=("retrieval_qual_flag & 1 == 0: retrieval not recommended",),
        grid="ease2:36",
        clock=(("tb_time_seconds", "seconds since 2000-01-01T12:00:00"),),
        overpass_names=((_MORNING, r"_D_\d{8}T"), (_EVENING, r"_A_\d{8}T")),
        citation="https://doi.org/10.5067/LPJ8F0TAK6E0",
    ),
    Product(
        "smap_l4",
        "SMAP Level 4 surface soil moisture (SPL4SMGP, SPL4SMAU), NSIDC, 9 km, 3-hourly",
        (
            Variable("soil_moisture", ("Geophysical_Data/sm_surface", "sm_surface"), "m3 m-3", "centre", step="PT3H"),
            Variable(
                "soil_moisture", ("Analysis_Data/sm_surface_analysis", "sm_surface_analysis"), "m3 m-3", step="PT3H"
            ),
            # Of files cut to a deeper layer, that one.
            Variable(
                "soil_moisture",
                ("Geophysical_Data/sm_rootzone", "Geophysical_Data/sm_profile"),
                "m3 m-3",
                "centre",
                step="PT3H",
            ),
            Variable(
                "soil_moisture",
                ("Analysis_Data/sm_rootzone_analysis", "Analysis_Data/sm_profile_analysis"),
                "m3 m-3",
                step="PT3H",
            ),
            Variable("temperature", ("Geophysical_Data/surface_temp", "surface_temp"), "K", "centre", step="PT3H"),
        ),
        files=r"SMAP_L4_SM_(gph|aup)",
        naming=(
            Naming("_gph_{year}{month}{day}T{hour}{minute}", "PT3H", "centre"),
            Naming("_aup_{year}{month}{day}T{hour}{minute}", "PT3H"),
        ),
        grid="ease2:9",
        # The epoch is noon of terrestrial time, the numbers are those of a clock without leap seconds.
        clock=(("time", "seconds since 2000-01-01T12:00:00"),),
        citation="https://doi.org/10.5067/EVKPQZ4AFC4D",
    ),
    Product(
        "amsr2_lprm",
        "AMSR2 soil moisture by LPRM (LPRM_AMSR2_A/D_SOILM3), NASA GES DISC, 25 or 10 km",
        (
            Variable(
                "soil_moisture",
                ("soil_moisture_c1", "soil_moisture_c2", "soil_moisture_x"),
                "vol %",
                meant=(("percent", "vol %"), ("%", "vol %")),
            ),
        ),
        files=r"LPRM[-_]AMSR2_L3",
        naming=(Naming("_SOILM3_*_{year}{month}{day}*."),),
        overpass_names=((_MORNING, r"_D_SOILM3"), (_EVENING, r"_A_SOILM3")),
        citation="https://doi.org/10.1029/2007JF000769",
    ),
    Product(
        "cygnss",
        "CYGNSS Level 3 daily soil moisture, UCAR and University of Colorado, 36 km, 38° S to 38° N",
        (Variable("soil_moisture", ("SM_daily",), "m3 m-3"),),
        files=r"(?i)ucar_cu_cygnss_sm|cyg\.ddmi\..*soil-moisture",
        naming=(Naming("cygnss_sm_*_{year}_{doy}"), Naming("ddmi.s{year}{month}{day}-")),
        grid="ease2:36",
        citation="https://doi.org/10.3390/rs12101558",
    ),
    Product(
        "ascat",
        "ASCAT surface soil moisture, EUMETSAT and H SAF, swath (NetCDF, BUFR) or time series",
        (Variable("saturation", ("surface_soil_moisture", "soil_moisture", "sm", "ssm"), "percent"),),
        files=r"(?i)^(?!.*(sm2rain|soilmoisture)).*(ascat|ascsmo|h1\d\d|h(07|08|16|25)_|ssm)",
        quality=(
            "ssf <= 1: soil frozen or under melting snow",
            "proc_flag|processing_flag|proc_flag1 == 0: retrieval not successful",
            "conf_flag == 0: low confidence (surface state, topography, wetland, noise)",
            "surface_flag <= 1: soil frozen or under melting snow",
            "snow_cover_probability <= 50: snow probable",
            "frozen_soil_probability <= 50: frozen soil probable",
        ),
        grid="regular:0.25",
        spacing=25.0,
        overpass_rules=((_MORNING, "dir|as_des_pass == 1"), (_EVENING, "dir|as_des_pass == 0")),
        citation="https://doi.org/10.1127/0941-2948/2013/0399",
    ),
    Product(
        "esa_cci_sm",
        "ESA CCI soil moisture, 0.25°",
        _CCI,
        files=r"ESACCI-SOILMOISTURE",
        naming=_CCI_NAMES,
        quality=_CCI_RULES,
        grid="regular:0.25",
        citation="https://doi.org/10.1016/j.rse.2017.07.001",
    ),
    Product(
        "c3s_sm",
        "C3S satellite soil moisture, Copernicus, 0.25°",
        _CCI,
        files=r"C3S-SOILMOISTURE",
        naming=_CCI_NAMES,
        quality=_CCI_RULES,
        grid="regular:0.25",
        citation="https://doi.org/10.24381/cds.d7782f18",
    ),
    Product(
        "gldas",
        "GLDAS-2 Noah and CLSM, NASA, 0.25°",
        (
            Variable("soil_moisture", ("SoilMoi0_10cm_inst", "SoilMoi0_10cm_tavg"), "kg m-2", depth=100.0),
            Variable("soil_moisture", ("SoilMoist_S_tavg",), "kg m-2", depth=20.0),
            Variable("rainfall", ("Rainf_f_tavg",), "kg m-2 s-1", "end"),
            Variable("temperature", ("Tair_f_inst", "AvgSurfT_inst"), "K"),
            Variable("evaporation", ("PotEvap_tavg",), "W m-2", "end"),
        ),
        files=r"GLDAS_",
        naming=(
            Naming(".A{year}{month}{day}.{hour}{minute}.", "PT3H"),
            Naming("_D.A{year}{month}{day}."),
        ),
        grid="regular:0.25",
        citation="https://doi.org/10.5067/E7TYRXPJKWOQ",
    ),
    Product(
        "era5_land",
        "ERA5-Land, ECMWF, 0.1°, hourly or monthly",
        _era5("accumulated"),
        files=r"(?i)era5.?land",
        grid="regular:0.1",
        citation="https://doi.org/10.5194/essd-13-4349-2021",
    ),
    Product(
        "era5",
        "ERA5, ECMWF, 0.25°, hourly or monthly",
        _era5("end"),
        files=r"(?i)era5(?!.?land)|data_stream-",
        grid="regular:0.25",
        citation="https://doi.org/10.1002/qj.3803",
    ),
    Product(
        "tmpa_3b42rt",
        "TMPA 3B42RT (and 3B42), NASA, 0.25°, daily or 3-hourly",
        (Variable("rainfall", ("precipitation", "PRC", "pcp", "data"), "mm", "centre"),),
        files=r"3B42",
        naming=(
            Naming("3B42*aily.{year}{month}{day}.", units="mm"),
            Naming("3B42*aily.{year}.{month}.{day}.", units="mm"),
            Naming("3B42*.{year}{month}{day}{hour}.", "PT3H", "centre", "mm/h"),
            Naming("3B42*.{year}{month}{day}.{hour}.", "PT3H", "centre", "mm/h"),
        ),
        grid="tmpa",
        citation="https://doi.org/10.1175/JHM560.1",
    ),
    Product(
        "imerg",
        "GPM IMERG, NASA, 0.1°, half-hourly or daily",
        (
            Variable(
                "rainfall",
                ("Grid/precipitation", "Grid/precipitationCal", "precipitation", "precipitationCal"),
                "mm/h",
            ),
        ),
        files=r"3B-(HHR|DAY)|(?i:IMERG)",
        naming=(
            Naming("3B-HHR*.{year}{month}{day}-S{hour}{minute}", "PT30M", units="mm/h"),
            Naming("3B-DAY*.{year}{month}{day}-S", units="mm"),
        ),
        citation="https://doi.org/10.5067/GPM/IMERG/3B-HH/07",
    ),
    Product(
        "chirps",
        "CHIRPS 2.0 and 3.0 daily rainfall, UC Santa Barbara, 0.05° or 0.25°",
        (Variable("rainfall", ("precip", "precipitation"), "mm/day"),),
        files=r"(?i)chirps",
        naming=(Naming(".{year}.{month}.{day}."),),
        fill=-9999.0,
        citation="https://doi.org/10.1038/sdata.2015.66",
    ),
    Product(
        "tamsat",
        "TAMSAT daily rainfall of Africa, University of Reading, 0.0375°",
        (Variable("rainfall", ("rfe_filled", "rfe"), "mm"),),
        files=r"(?i)tamsat|rfe(_filled)?\d{4}_\d\d_\d\d",
        naming=(
            Naming("{year}_{month}_{day}"),
            Naming("{year}-{month}-{day}"),
            Naming("{year}{month}{day}"),
        ),
        citation="https://doi.org/10.1038/sdata.2017.63",
    ),
    Product(
        "arc2",
        "ARC2 daily rainfall of Africa, NOAA CPC, 0.1°",
        (Variable("rainfall", (), "mm"),),
        files=r"africa_arc\.",
        naming=(Naming("africa_arc.{year}{month}{day}"),),
        crs="EPSG:4326",
        fill=-999.0,
        citation="https://doi.org/10.1175/JAMC-D-11-0238.1",
    ),
    Product(
        "rfe2",
        "RFE2 daily rainfall of Africa, NOAA CPC, 0.1°",
        (Variable("rainfall", (), "mm"),),
        files=r"africa_rfe\.",
        naming=(Naming("africa_rfe.{year}{month}{day}"),),
        crs="EPSG:4326",
        fill=-999.0,
        citation="https://www.cpc.ncep.noaa.gov/products/fews/RFE2.0_tech.pdf",
    ),
    Product(
        "persiann_cdr",
        "PERSIANN-CDR daily rainfall, NOAA NCEI, 0.25°",
        (Variable("rainfall", ("precipitation",), "mm"),),
        files=r"PERSIANN-CDR",
        naming=(Naming("_{year}{month}{day}_c"), Naming("_{year}{month}{day}")),
        fill=-1.0,
        citation="https://doi.org/10.1175/BAMS-D-13-00068.1",
    ),
    Product(
        "cmorph",
        "CMORPH climate data record, NOAA NCEI, 0.25°, daily or hourly",
        (Variable("rainfall", ("cmorph",), "mm"),),
        files=r"CMORPH_V",
        naming=(
            Naming("DLY_00Z_{year}{month}{day}", units="mm"),
            Naming("HLY_{year}{month}{day}{hour}", "PT1H", units="mm/h"),
        ),
        citation="https://doi.org/10.1175/JHM-D-16-0168.1",
    ),
    Product(
        "gsmap",
        "GSMaP hourly rainfall (NetCDF), JAXA, 0.1°; corrected by gauges where the file has it",
        (Variable("rainfall", ("hourlyPrecipRateGC", "hourlyPrecipRate"), "mm/h"),),
        files=r"GPMMRG_MAP_\d{10}_H_",
        naming=(Naming("MAP_{yy}{month}{day}{hour}{minute}_H_", "PT1H"),),
        citation="https://doi.org/10.1007/978-3-030-24568-9_20",
    ),
    Product(
        "cpc",
        "CPC global unified gauge-based daily precipitation, NOAA PSL, 0.5°",
        (Variable("rainfall", ("precip",), "mm"),),
        files=r"^precip\.\d{4}\.nc",
        citation="https://doi.org/10.1175/JHM583.1",
    ),
    Product(
        "e_obs",
        "E-OBS daily gridded observations of Europe, ECA&D, 0.1° or 0.25°",
        (Variable("rainfall", ("rr",), "mm"), Variable("temperature", ("tg",), "degC")),
        files=r"(rr|tg)_(ens_mean_)?0\.\d+deg_reg",
        citation="https://doi.org/10.1029/2017JD028200",
    ),
    Product(
        "cmfd",
        "China Meteorological Forcing Dataset, ITPCAS, 0.1°",
        (Variable("rainfall", ("prec",), "mm/h", "end"), Variable("temperature", ("temp",), "K")),
        files=r"CMFD",
        citation="https://doi.org/10.1038/s41597-020-0369-y",
    ),
    Product(
        "cmd",
        "China Meteorological Data, gridded daily precipitation of the CMA, 0.5° or 0.25°",
        (Variable("rainfall", ("pre", "prec", "precipitation"), "mm"),),
        files=r"SURF_CLI_CHN_PRE",
        naming=(Naming("-{year}{month}{day}"),),
        fill=-9999.0,
        citation="https://data.cma.cn",
    ),
    Product(
        "mswep",
        "MSWEP, GloH2O, 0.1°, 3-hourly or daily",
        (Variable("rainfall", ("precipitation",), "mm"),),
        naming=(Naming("{year}{doy}.{hour}.", "PT3H"), Naming("{year}{doy}.")),
        citation="https://doi.org/10.1175/BAMS-D-17-0138.1",
    ),
    Product(
        "gpm_sm2rain",
        "GPM-SM2RAIN, CNR-IRPI, 0.25°, daily",
        (Variable("rainfall", ("Rainfall", "rainfall", "precipitation"), "mm/day"),),
        files=r"(?i)gpm.*sm2rain|sm2rain.*gpm",
        naming=(Naming("_{year}{month}{day}"), Naming("_{year}")),
        grid="regular:0.25",
        citation="https://doi.org/10.5194/hess-24-2687-2020",
    ),
    Product(
        "sm2rain_ascat",
        "SM2RAIN-ASCAT, CNR-IRPI, 12.5 km or 0.1°, daily",
        (Variable("rainfall", ("Rainfall", "rainfall", "precipitation"), "mm/day"),),
        files=r"(?i)sm2rain.ascat",
        naming=(Naming("_{year}{month}{day}"), Naming("_{year}")),
        grid="regular:0.125",
        spacing=12.5,
        citation="https://doi.org/10.5194/essd-11-1583-2019",
    ),
    Product("generic", "Another product, described in the advanced parameters", ()),
)
PRODUCTS: dict[str, Product] = {product.name: product for product in _ALL}


def tally(names: Sequence[str]) -> dict[str, int]:
    """Return how many files each product has by their names, most first; products without a file are left out."""
    counts = {
        product.name: sum(bool(re.search(product.files, name)) for name in names) for product in _ALL if product.files
    }
    return {name: count for name, count in sorted(counts.items(), key=lambda item: -item[1]) if count}


def customise(
    product: Product,
    *,
    variable: str,
    path: str = "",
    units: str = "",
    stamp: str = "",
    depth: float = 0.0,
    date_pattern: str = "",
    fill: float | None = None,
    rules: str | None = None,
) -> Product:
    """Return a product described otherwise, or the generic one described at all.

    Parameters
    ----------
    product
        The description to start from.
    variable
        What the cube is to hold, a name in `quantities.CUBES`, or ``auto``.
    path
        The variable's name in the files; of the generic product it may be empty, where one variable alone is known by
        its names to be what is wanted.
    units, stamp, depth
        As in `Variable`.
    date_pattern
        As in `Naming`.
    fill
        As in `Product`.
    rules
        Rules as `Rule` reads them, separated by semicolons; they replace the product's.

    Raises
    ------
    InputError
        If the generic product lacks a variable, or something is not understood.

    Examples
    --------
    >>> generic = PRODUCTS["generic"]
    >>> product = customise(generic, variable="rainfall", path="precip", date_pattern="{year}{month}{day}")
    >>> product.variables[0].paths, product.variables[0].units, product.naming[0].step
    (('precip',), 'mm', 'P1D')
    """
    changes: dict[str, Any] = {}
    if not product.variables and variable == "auto":
        raise InputError(
            "PRODUCT is generic: set VARIABLE to the quantity in the files, FILE_VARIABLE to its name if they "
            "contain several variables, and UNITS if the files do not state them."
        )
    told = _stamp(stamp)
    if path or not product.variables:
        wanted = product.variables[0].variable if variable == "auto" else variable
        paths = (path,) if path else ()
        changes["variables"] = (
            Variable(wanted, paths, units or QUANTITIES[wanted].units, told or "start", depth, sure=bool(told)),
        )
    elif told or depth:
        changes["variables"] = tuple(
            replace(one, stamp=told or one.stamp, depth=depth or one.depth, sure=bool(told))
            for one in product.variables
        )
    if date_pattern:
        changes["naming"] = (Naming(date_pattern, "PT1H" if "{hour}" in date_pattern else "P1D"),)
    if fill is not None:
        changes["fill"] = fill
    if rules is not None:
        changes["quality"] = tuple(rule for rule in rules.split(";") if rule.strip())
    return replace(product, **changes)


def _stamp(text: str) -> Stamp | None:
    return next((stamp for stamp in STAMPS if stamp == text), None)
