"""The Processing provider: what QGIS sees of SM2R."""
