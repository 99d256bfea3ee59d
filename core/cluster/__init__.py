"""A cluster of ``dask.distributed``: reached, made ready, and told which tiles to compute.

A tile travels as one task: bytes that only a worker reads, so that the scheduler needs nothing but ``distributed``. The
worker computes it as this machine would, in one thread, and the scheduler gives it to another when a worker is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .connection import PACKAGES, Connection, connect

__getattr__, __dir__, __all__ = lazily(__name__)
