"""Rain learned from soil moisture: boosted trees on the passes around a step, alone or mixed with SM2RAIN's rain.

``passes`` is what a model sees of a step, ``records`` what it is trained on, ``training`` how it is judged; ``model``
holds its card, ``run`` goes from cubes to a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .model import RainModel
    from .run import TrainedRain, train_rain

__getattr__, __dir__, __all__ = lazily(__name__)
