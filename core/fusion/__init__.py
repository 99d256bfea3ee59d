"""Machine-learning fusion of soil moisture: models trained at stations, kept as ONNX, applied to cubes.

``records`` brings cubes and stations together, ``features`` is the one way values become a model's input, ``training``
fits a forest or a network, ``card`` is what a model says of itself, ``container`` its file, ``inference`` applies it,
``run`` does it from files to files. Applying a model needs neither scikit-learn nor PyTorch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .inference import APPLICABILITY
    from .models import Model
    from .options import Options
    from .run import Fused, TrainedModel, fuse_products, train_model

__getattr__, __dir__, __all__ = lazily(__name__)
