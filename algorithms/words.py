"""What dialogs show for the tokens of choices, which models, scripts, the command line and the history hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from ..core.fusion.learners import LEARNERS, NETWORKS
from ..core.metrics import registry

# What stands between words.
_OTHER = re.compile(r"[\W_]+")
_AUTO = "Recognise by the files"
_FROM = {"start": "Start of the interval", "end": "End of the interval"}
_LEARNERS = {name: learner.title for name, learner in LEARNERS.items()}
_VARIABLES = {
    "soil_moisture": "Soil moisture", "saturation": "Saturation", "rainfall": "Rainfall", "evaporation": "Evaporation",
    "temperature": "Temperature", "air_temperature": "Air temperature", "soil_temperature": "Soil temperature",
    "surface_temperature": "Surface temperature", "snow_depth": "Snow depth",
    "snow_water_equivalent": "Snow water equivalent", "soil_suction": "Soil suction",
}  # fmt: skip

#: By the key of the parameter and the token. Texts, which are translated.
WORDS: dict[str, dict[str, str]] = {
    "ANOMALY": {"none": "Values as they are", "seasonal": "Without the seasonal cycle"},
    "DEBIAS": {"linear": "Linear regression on the observations", "none": "None, members as they are"},
    "DRIZZLE": {"keep": "Keep light rain as computed", "cut": "Set light rain to none"},
    "EXTRA": {
        "training": "scikit-learn and onnx, for training trees", "networks": "PyTorch, for training networks",
        "zarr": "Cubes as Zarr folders", "cluster": "Computing on a dask cluster", "bufr": "ASCAT files in BUFR",
    },
    "FLAGS": {"good": "Good values only", "all": "All values"},
    "FORMAT": {"auto": _AUTO, "ismn": "International Soil Moisture Network (ISMN)", "table": "Table"},
    "IF_MISSING": {"error": "Stop with an error", "skip": "Skip this step"},
    "LAYERS": {"shallowest": "The shallowest sensor", "mean": "The mean of all depths"},
    "LAYOUT": {
        "auto": "Recognise by the columns", "long": "One value in each row", "wide": "A column for each station",
    },
    "METHOD": {
        **_LEARNERS,
        "conservative": "Mean by area", "bilinear": "Bilinear interpolation", "nearest": "Nearest pixel",
        "krige": "Kriging of gauges and products", "bias": "Bias model, also for days without gauges",
        "triple_collocation": "Triple collocation", "least_squares": "Least squares", "mean": "Mean, equal weights",
        "em": "Bayesian model averaging (EM)", "inverse_variance": "Weights by inverse error variance",
        "inverse_error": "Weights by inverse error", "paper_literal": "The paper's equation as printed",
        "power_law": "Power law of monthly totals", "linear_scaling": "Linear scaling by calendar month",
        "quantile_mapping": "Quantile mapping",
    },
    "MODEL": {"additive": "Additive errors", "multiplicative": "Multiplicative errors"},
    "NEGATIVE": {"nan": "No value", "zero": "Zero error", "abs": "Its absolute value"},
    "NORMALISATION": {
        "none": "None, soil moisture as it is", "minmax": "Between smallest and largest value",
        "porosity": "Between residual water content and porosity",
    },
    "OBJECTIVE": {"rmse": "Root mean square error (RMSE)", "kge": "Kling-Gupta efficiency (KGE)"},
    "ON_ERROR": {"skip": "Skip the file", "stop": "Stop"},
    "OVERPASS": {"average": "Average of all", "morning": "Morning", "evening": "Evening"},
    "PERIOD": {"monthly": "Months", "annual": "Years", "days": "Number of days below"},
    "POOL": {
        "pixel": "One set for each pixel", "region": "One set for the whole region",
        "classes": "One set for each class", "neighbours": "Each pixel, elsewhere that of the nearest pixel",
    },
    "PRODUCT": {"auto": _AUTO, "generic": "Described in the advanced parameters"},
    "PROVIDER": {"auto": "GPU, where there is one", "cpu": "CPU only"},
    "QUALITY": {"recommended": "Recommended values", "all": "All values"},
    "RAIN_STAMP": {**_FROM, "stored": "As calibrated", "auto": "As usual for the format"},
    "SEARCH": {"fixed": "Default settings", "paper": "Search as in the paper"},
    "SHIPPED": _LEARNERS,
    "SPLIT": {"random": "Random days", "station": "Whole stations", "time": "End of the record"},
    "STAMP": {
        **_FROM, "auto": "As the files or the product say", "centre": "Centre of the interval",
        "accumulated": "Accumulated since 00 UTC",
    },
    "STATISTIC": {"auto": "Sum of rain and evaporation, else mean", "mean": "Mean", "sum": "Sum"},
    "STEP_RULE": {
        "stored": "As calibrated", "balance": "The whole water balance", "wetting": "Only steps in which the soil wets",
    },
    "TIME_STEP": {
        "keep": "As in the input", "native": "As in the data", "daily": "Days", "monthly": "Months",
        "both": "Days and months",
    },
    "UNITS": {"auto": "Recognise by the values", "fraction": "Fraction from 0 to 1", "percent": "Percent"},
    "VARIABLE": {**_VARIABLES, "auto": "The product's main variable", "other": "Other"},
    "VARIANCE": {"common": "One for all members", "member": "One for each member"},
    "VARIANT": {
        "base": "No filter", "t": "Filter with fixed time", "tpot": "Filter that is shorter in wet soil",
    },
}  # fmt: skip
#: What is called otherwise at stations than in pixels.
OF_STATIONS = {"pixel": "One set for each station"}
#: What is left out where a model of rain is judged.
OF_RECORDS = {"time": "Periods of the record", "region": "Whole regions", "pixel": "Single pixels"}
#: Names and units, which are the same in all languages.
NAMES: dict[str, Mapping[str, str]] = {
    "METRIC": registry.LABELS,
    # The catalogue's products; a test keeps the two alike, since opening the catalogue would slow the start.
    "PRODUCT": {
        "smos_l3": "SMOS L3 (CATDS)", "smos_l2": "SMOS L2 (ESA)", "smos_ic": "SMOS-IC", "smap_l3": "SMAP L3",
        "smap_l2": "SMAP L2", "smap_l4": "SMAP L4", "amsr2_lprm": "AMSR2 (LPRM)", "cygnss": "CYGNSS L3",
        "ascat": "ASCAT (H SAF, EUMETSAT)", "esa_cci_sm": "ESA CCI soil moisture",
        "c3s_sm": "Copernicus C3S soil moisture", "gldas": "GLDAS (Noah, CLSM)", "era5_land": "ERA5-Land",
        "era5": "ERA5", "tmpa_3b42rt": "TMPA 3B42RT", "imerg": "GPM IMERG", "chirps": "CHIRPS", "tamsat": "TAMSAT",
        "arc2": "ARC2", "rfe2": "RFE2", "persiann_cdr": "PERSIANN-CDR", "cmorph": "CMORPH", "gsmap": "GSMaP",
        "cpc": "CPC global unified", "e_obs": "E-OBS", "cmfd": "China Meteorological Forcing Dataset (CMFD)",
        "cmd": "China Meteorological Data (CMD)", "mswep": "MSWEP", "gpm_sm2rain": "GPM-SM2RAIN",
        "sm2rain_ascat": "SM2RAIN-ASCAT",
    },
    "UNITS": {unit: unit for unit in ("mm", "cm", "m", "inch", "degC", "K", "degF", "kPa")},
}  # fmt: skip

#: Lists of names within texts, for which their translations have placeholders: what is added to one leaves them valid.
LISTS = {
    "{metrics}": registry.labels_of(registry.CONTINUOUS),
    "{wet_metrics}": registry.labels_of(registry.CATEGORICAL),
    "{bands}": ", ".join(registry.CONTINUOUS),
    "{wet_bands}": ", ".join(registry.CATEGORICAL),
    "{networks}": NETWORKS,
}


def methods(tr: Callable[[str], str] = str) -> str:
    """Return what each learner is, a line each; in translations ``{methods}``."""
    return "<br/>\n".join(f"<i>{name}:</i> {tr(learner.help)}." for name, learner in LEARNERS.items())


_FOUND = {**LISTS, "{methods}": methods()}


def without_lists(text: str) -> str:
    """Return a text as it is translated, with placeholders for lists."""
    for placeholder, found in _FOUND.items():
        text = text.replace(found, placeholder)
    return text


def with_lists(text: str, tr: Callable[[str], str]) -> str:
    """Return a translated text with its lists."""
    for placeholder, found in LISTS.items():
        text = text.replace(placeholder, found)
    return text.replace("{methods}", methods(tr)) if "{methods}" in text else text


def texts() -> list[str]:
    """Return the words that are to be translated."""
    words = [text for words in (*WORDS.values(), OF_STATIONS, OF_RECORDS) for text in words.values()]
    return [*words, *(learner.help for learner in LEARNERS.values())]


def choice_labels(
    key: str, tokens: Iterable[str], tr: Callable[[str], str], own: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return what a dialog shows for each token of a parameter that has words.

    The token follows in brackets, where the words do not hold it: helps, models and the guide speak of tokens.
    """
    words, names = {**WORDS.get(key, {}), **(own or {})}, NAMES.get(key, {})
    texts = {
        token: names[token] if token in names else tr(words[token]) for token in tokens if token in {**words, **names}
    }
    return {
        token: _with_token(text[0].upper() + text[1:] if token not in names else text, token)
        for token, text in texts.items()
    }


def _with_token(text: str, token: str) -> str:
    plain, wanted = (_OTHER.sub(" ", part).casefold().strip() for part in (text, token))
    return text if f" {wanted} " in f" {plain} " else f"{text} ({token})"
