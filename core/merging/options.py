"""What a user can choose about merging soil moisture."""

from __future__ import annotations

from ..options import Option

METHODS = ("least_squares", "em", "inverse_variance", "inverse_error", "paper_literal", "triple_collocation")
VARIANCES = ("common", "member")
DEBIASING = ("linear", "none")

OPTIONS = {
    "method": Option(
        label="Weights by",
        choices=METHODS,
        default=METHODS[0],
        help="least_squares: the least error at stations. em: Bayesian model averaging. inverse_variance, "
        "inverse_error: by errors at stations. paper_literal: the paper's equation as printed, with the largest weight "
        "for the worst member. triple_collocation: three members, no stations.",
        advanced=False,
    ),
    "variance": Option(
        label="Standard deviations",
        choices=VARIANCES,
        default=VARIANCES[0],
        help="common: one for all members, the more stable choice. member: one for each, for members of different "
        "quality.",
    ),
    "debias": Option(
        label="Debiasing",
        choices=DEBIASING,
        default=DEBIASING[0],
        help="linear: regression of the observations on each member. none: members as they are, all in m³ m⁻³.",
    ),
    "split": Option(
        label="Share of stations held out",
        default=0.2,
        low=0.0,
        high=0.5,
        help="Share of the stations that is left out at a time in cross-validation; the weights that are written are "
        "those of all stations. 0: no cross-validation, the scores are those of the fit.",
    ),
    "seed": Option(
        label="Seed",
        default=1,
        low=0,
        help="For the groups of stations and the starting points of EM; the same seed gives the same result.",
    ),
    "quantiles": Option(
        label="Quantiles",
        default="0.05,0.95",
        help="Two numbers between 0 and 1, for the lower and the upper quantile: 0.05,0.95 encloses 90 %.",
    ),
}
