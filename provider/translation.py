"""The interface in the language of QGIS, where there is one."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = Path(__file__).parents[1] / "i18n"


def locale() -> str:
    """Return the language of the interface, as QGIS itself finds it: that of its settings, else the system's."""
    settings = QgsSettings()
    chosen = str(settings.value("locale/userLocale", "") or "")
    overridden = settings.value("locale/overrideFlag", False, type=bool)
    return chosen if overridden and chosen else QLocale.system().name()


def install(name: str = "") -> QTranslator | None:
    """Install the translation for a locale, by default that of QGIS; None where there is none.

    The translator works as long as it is kept.
    """
    # A country of its own goes before the language.
    for part in (name or locale(), (name or locale())[:2]):
        path = FOLDER / f"sm2r_{part}.qm"
        translator = QTranslator()
        if path.is_file() and translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            return translator
    return None
