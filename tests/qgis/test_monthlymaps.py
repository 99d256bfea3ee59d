"""The layout of monthly maps: an atlas whose pages, titles and maps follow the months."""

from __future__ import annotations

import processing
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsProject
from sm2r.tests.qgis.dialog_inputs import INPUTS


def test_the_atlas_turns_its_pages(basin_inputs, tmp_path):
    given = {key: str(value) for key, value in INPUTS["monthlymaps"](basin_inputs).items()}
    target = str(tmp_path / "maps.qgz")
    processing.run("sm2r:monthlymaps", {**given, "OUTPUT": str(tmp_path / "maps.tif"), "LAYOUT": target})
    project = QgsProject()
    assert project.read(target)
    (layout,) = project.layoutManager().layouts()
    items = {kind: next(item for item in layout.items() if isinstance(item, kind))
             for kind in (QgsLayoutItemMap, QgsLayoutItemLabel, QgsLayoutItemLegend)}  # fmt: skip
    atlas = layout.atlas()
    atlas.beginRender()
    atlas.updateFeatures()
    assert atlas.count() == 12
    seen = []
    for page in (0, 6):
        atlas.seekTo(page)
        items[QgsLayoutItemMap].refreshDataDefinedProperty()
        seen.append(
            (items[QgsLayoutItemLabel].currentText(), items[QgsLayoutItemMap].temporalRange().begin().date().month())
        )
    assert seen == [("Rainfall, cmfd, Jan 2015", 1), ("Rainfall, cmfd, Jul 2015", 7)]
    names = [layer.name() for layer in items[QgsLayoutItemMap].layers()]
    assert names == ["Stations", "Basin", "cmfd"]
    project.clear()
