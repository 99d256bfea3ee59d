"""Boosted trees and forests of scikit-learn as ONNX, in one node that every runtime has.

Thresholds are rounded down to float32, so that a float32 input
takes the same branch as in scikit-learn; missing values (NaN) go the way they went in training.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

# The format of the operators, old enough for onnxruntime 1.16.
_OPSETS = {"": 15, "ai.onnx.ml": 3}
_IR_VERSION = 8


@dataclass(frozen=True)
class Tree:
    """One tree, an entry a node; entries of leaves are not looked at but for `value`.

    Attributes
    ----------
    feature, left, right : (node,) int
    threshold : (node,) float64
        A value up to it goes left.
    leaf, missing_left : (node,) bool
    value : (node,) float64
        Of leaves; the values of all trees are added up.
    factors : tuple of (int, float)
        The outputs that it adds to, and what its values are multiplied by there.
    """

    feature: npt.NDArray[Any]
    threshold: npt.NDArray[Any]
    left: npt.NDArray[Any]
    right: npt.NDArray[Any]
    leaf: npt.NDArray[Any]
    missing_left: npt.NDArray[Any]
    value: npt.NDArray[Any]
    factors: tuple[tuple[int, float], ...] = ((0, 1.0),)


def export_boosting(model: Any) -> bytes:
    """Return a fitted ``HistGradientBoostingRegressor`` as ONNX: one input (n, feature), one output (n, 1)."""
    return export_ensembles([(model, {0: 1.0})])


def export_ensembles(ensembles: Sequence[tuple[Any, Mapping[int, float]]]) -> bytes:
    """Return fitted ``HistGradientBoostingRegressor`` as ONNX: one input (n, feature), one output (n, output).

    Parameters
    ----------
    ensembles : sequence of (model, mapping of int to float)
        Each with the outputs that it adds to, and what its estimate is multiplied by there.
    """
    trees = []
    base = np.zeros(1 + max(output for _, factors in ensembles for output in factors))
    for model, factors in ensembles:
        for output, factor in factors.items():
            base[output] += factor * float(np.ravel(model._baseline_prediction)[0])
        for (predictor,) in model._predictors:
            nodes = predictor.nodes
            trees.append(
                Tree(
                    nodes["feature_idx"], nodes["num_threshold"], nodes["left"], nodes["right"],
                    nodes["is_leaf"].astype(bool), nodes["missing_go_to_left"].astype(bool), nodes["value"],
                    tuple(factors.items()),
                )
            )  # fmt: skip
    return _export(trees, base.tolist(), ensembles[0][0].n_features_in_)


def export_forest(model: Any) -> bytes:
    """Return a fitted forest of scikit-learn as ONNX: one input (n, feature), one output (n, 1)."""
    trees = []
    for one in model.estimators_:
        tree = one.tree_
        leaf = tree.children_left < 0
        missing = getattr(tree, "missing_go_to_left", np.zeros(leaf.size))
        trees.append(
            Tree(
                tree.feature, tree.threshold, tree.children_left, tree.children_right, leaf,
                np.asarray(missing).astype(bool), tree.value[:, 0, 0] / len(model.estimators_),
            )
        )  # fmt: skip
    return _export(trees, [0.0], model.n_features_in_)


def _export(trees: Iterable[Tree], base: list[float], features: int) -> bytes:
    from onnx import TensorProto, helper

    parts: dict[str, list[npt.NDArray[Any]]] = {}

    def put(key: str, values: npt.NDArray[Any]) -> None:
        parts.setdefault(key, []).append(values)

    for number, tree in enumerate(trees):
        inner = ~tree.leaf.astype(bool)
        nodes = np.arange(tree.leaf.size)
        put("nodes_treeids", np.full(nodes.size, number))
        put("nodes_nodeids", nodes)
        put("nodes_featureids", np.where(inner, tree.feature, 0))
        put("nodes_values", np.where(inner, _below(tree.threshold), np.float32(0)))
        put("nodes_modes", np.where(inner, "BRANCH_LEQ", "LEAF"))
        put("nodes_truenodeids", np.where(inner, tree.left, 0))
        put("nodes_falsenodeids", np.where(inner, tree.right, 0))
        put("nodes_missing_value_tracks_true", np.where(inner, tree.missing_left, 0))
        leaves = nodes[~inner]
        for output, factor in tree.factors:
            put("target_treeids", np.full(leaves.size, number))
            put("target_nodeids", leaves)
            put("target_ids", np.full(leaves.size, output))
            put("target_weights", factor * np.asarray(tree.value, np.float64)[leaves])
    kinds = {"nodes_values": float, "target_weights": float, "nodes_modes": str}
    attributes: dict[str, Any] = {
        key: list(map(kinds.get(key, int), np.concatenate(found))) for key, found in parts.items()
    }
    node = helper.make_node(
        "TreeEnsembleRegressor", ["features"], ["target"], domain="ai.onnx.ml", n_targets=len(base),
        aggregate_function="SUM", base_values=base, post_transform="NONE", **attributes,
    )  # fmt: skip
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", size])
        for name, size in (("features", features), ("target", len(base)))
    ]
    graph = helper.make_graph([node], "trees", ends[:1], ends[1:])
    opsets = [helper.make_opsetid(domain, version) for domain, version in _OPSETS.items()]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION)
    return bytes(model.SerializeToString())


def _below(thresholds: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """Return the largest float32 numbers up to some thresholds."""
    exact = np.asarray(thresholds, np.float64)
    found = exact.astype(np.float32)
    return np.where(found > exact, np.nextafter(found, np.float32(-np.inf)), found)
