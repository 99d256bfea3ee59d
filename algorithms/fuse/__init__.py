"""Algorithms that fuse and merge soil moisture."""
