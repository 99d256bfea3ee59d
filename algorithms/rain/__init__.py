"""Soil moisture to rainfall: calibrate SM2RAIN and invert it."""
