"""Usual names of products, by which layers are often called, and the catalogue's names for them."""

from __future__ import annotations

import re

# Without marks and in lower case.
_USUAL = {
    "smos": "smos_l3", "smos_catds": "smos_l3", "smap": "smap_l3", "spl3smp": "smap_l3", "spl3smp_e": "smap_l3",
    "smap_l3_e": "smap_l3", "metop_ascat": "ascat", "hsaf_ascat": "ascat", "cci": "esa_cci_sm", "esa_cci": "esa_cci_sm",
    "cci_sm": "esa_cci_sm", "c3s": "c3s_sm", "era5land": "era5_land", "tmpa": "tmpa_3b42rt", "3b42rt": "tmpa_3b42rt",
    "trmm": "tmpa_3b42rt", "gpm": "imerg", "gpm_imerg": "imerg", "gpm_3imerg": "imerg",
}  # fmt: skip


def known_as(name: str) -> str:
    """Return the catalogue's name of a product that is called by a usual one, else the name in lower case.

    Examples
    --------
    >>> known_as("SMAP"), known_as("ERA5-Land"), known_as("my product")
    ('smap_l3', 'era5_land', 'my_product')
    """
    plain = re.sub(r"[\W_]+", "_", name.strip().lower()).strip("_")
    return _USUAL.get(plain, plain)
