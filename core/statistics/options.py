"""What a user can choose about statistics of soil moisture."""

from __future__ import annotations

from ..options import Option

OPTIONS = {
    # A field parameter would be linked to the layer, and QGIS crashes where that is then a raster.
    "class_field": Option(
        label="Class field of polygons",
        default=None,
        kind=str,
        help="The field with the name of the class; features with the same name are one class. Empty: the field called "
        "name or, if there is none, the numbers of the features.",
        advanced=False,
    ),
    "labels": Option(
        label="Names of classes",
        default="",
        help="Names of a raster's codes, used instead of those of its legend: 1=Forest; 2=Grassland.",
    ),
    "min_coverage": Option(
        label="Minimum share of area with values",
        default=0.5,
        low=0.0,
        high=1.0,
        help="A step is used if at least this share (0 to 1) of the area with any values in the record has values. 0: "
        "every step with any value.",
    ),
}
