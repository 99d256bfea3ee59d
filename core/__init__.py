"""The science of SM2R: soil moisture in, rainfall out. Pure Python, usable without QGIS."""
