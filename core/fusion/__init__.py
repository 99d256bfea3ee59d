"""Machine-learning fusion of soil moisture: models trained at stations, kept as ONNX, applied to cubes.

``records`` brings cubes and stations together, ``features`` is the one way values become a model's input, ``training``
fits a forest or a network, ``card`` is what a model says of itself, ``container`` its file, ``inference`` applies it.
Import the modules themselves: applying a model needs neither scikit-learn nor PyTorch.
"""
