"""Bring data into shape: give rasters their times, import products and stations, regrid."""
