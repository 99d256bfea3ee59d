"""Simulated weather over a mountain basin: wet and dry spells, storms, snow, warmth by height and season.

Its climate is that of the upper Heihe: some 400 mm a year of which a quarter falls in July, frost for half of the year.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter
from scipy.special import ndtr

Vector = npt.NDArray[np.float64]
Floats = npt.NDArray[np.float32]

#: Steps of a day: the soil is simulated every three hours, UTC.
STEPS = 8
# Rain of each month at 3200 m (mm), the share of its days that are wet, and its mean temperature there (°C).
_RAIN = np.array([2, 3, 9, 17, 48, 78, 98, 83, 52, 17, 4, 2], float)
_WET = np.array([0.07, 0.09, 0.14, 0.2, 0.36, 0.47, 0.52, 0.47, 0.38, 0.19, 0.08, 0.06])
_WARMTH = np.array([-14.0, -10.5, -5.0, 0.5, 5.5, 9.5, 11.8, 10.8, 6.5, 0.2, -7.0, -12.5])
_HEIGHT = 3200.0
_LAPSE = 0.0055
# Local solar time is UTC + 6.7 h at 100.5° E.
_NOON = 5.3
_LATITUDE = np.radians(38.0)


@dataclass(frozen=True)
class Weather:
    """Daily maps (day, y, x), float32, and how rain falls within the day.

    Attributes
    ----------
    rain : mm per day, snow included
    share : (day, step, y, x)
        Of the day's rain, in each of its `STEPS`; adds up to 1.
    temperature : mean of the day, °C
    snowfall : mm per day, the part of rain that falls as snow
    evaporation : potential, mm per day
    """

    rain: Floats
    share: Floats
    temperature: Floats
    snowfall: Floats
    evaporation: Floats

    def since(self, day: int) -> Weather:
        """Return the weather without the first days."""
        return Weather(**{item.name: getattr(self, item.name)[day:] for item in fields(self)})


def make_weather(days: npt.NDArray[np.datetime64], elevation: Vector, pixel: float, seed: int) -> Weather:
    """Simulate weather.

    Potential evaporation is that of Hargreaves and Samani (1985), https://doi.org/10.13031/2013.26773.

    Parameters
    ----------
    days : (day,) datetime64
    elevation : (y, x), m
    pixel : float
        Size of a pixel, degrees.
    seed : int
    """
    rng = np.random.default_rng([seed, 3])
    year = (days.astype("datetime64[D]") - days.astype("datetime64[Y]")).astype(int)
    rain = _rain(rng, days, year, elevation, pixel)
    share = _within_the_day(rng, rain, pixel)
    temperature = _temperature(rng, year, elevation, rain)
    # Between 0 and 3 °C rain and snow fall together.
    snowfall = rain * np.clip((2.5 - temperature) / 3.0, 0.0, 1.0)
    declination = 0.409 * np.sin(2 * np.pi * (year + 1) / 365 - 1.39)
    sunset = np.arccos(-np.tan(_LATITUDE) * np.tan(declination))
    distance = 1 + 0.033 * np.cos(2 * np.pi * (year + 1) / 365)
    light = sunset * np.sin(_LATITUDE) * np.sin(declination) + np.cos(_LATITUDE) * np.cos(declination) * np.sin(sunset)
    radiation = 0.408 * 37.6 * distance * light  # mm per day
    range_of_day = np.where(rain > 1, 9.0, 14.0)
    evaporation = 0.0023 * radiation[:, None, None] * np.maximum(temperature + 17.8, 0) * np.sqrt(range_of_day)
    parts = (rain, share, temperature, snowfall, evaporation)
    return Weather(*(part.astype(np.float32, copy=False) for part in parts))


def _seasonal(values: Vector, year: npt.NDArray[np.int64]) -> Vector:
    """Return monthly values on each day, without steps between the months."""
    middle = 30.4 * (np.arange(-1, 13) + 0.5)
    return np.interp(year, middle, values[np.arange(-1, 13) % 12])


def _rain(
    rng: np.random.Generator,
    days: npt.NDArray[np.datetime64],
    year: npt.NDArray[np.int64],
    elevation: Vector,
    pixel: float,
) -> Vector:
    """Return rain by a normal field that remembers: wet where it is high, the more the higher."""
    shape = (days.size, *elevation.shape)
    regional = np.empty(days.size)
    regional[0] = rng.normal()
    local = gaussian_filter(rng.normal(size=shape), (0, 0.16 / pixel, 0.22 / pixel), mode="reflect")
    local /= local.std()
    for day in range(1, days.size):
        # Fronts last for two or three days, showers for a few hours.
        regional[day] = 0.55 * regional[day - 1] + np.sqrt(1 - 0.55**2) * rng.normal()
        local[day] = 0.25 * local[day - 1] + np.sqrt(1 - 0.25**2) * local[day]
    field = np.sqrt(0.5) * regional[:, None, None] + np.sqrt(0.5) * local
    wet = _seasonal(_WET, year)[:, None, None]
    excess = (ndtr(field) - (1 - wet)) / wet
    month_days = 30.4
    mean = (_seasonal(_RAIN, year) / (month_days * _seasonal(_WET, year)))[:, None, None]
    height = np.clip(1 + 0.00035 * (elevation - _HEIGHT), 0.4, 1.6)
    amount = np.zeros(shape)
    falls = excess > 0
    # A Weibull of shape 0.8: many light days, few of heavy rain; its mean is 1.133 times its scale.
    amount[falls] = (-np.log1p(-np.minimum(excess[falls], 1 - 1e-12))) ** 1.25 / 1.133
    amount *= mean * height
    return np.asarray(np.where(amount < 0.1, 0.0, amount))


def _within_the_day(rng: np.random.Generator, rain: Vector, pixel: float) -> Floats:
    """Return the share of the day's rain in each step: an hour of its own in every place, most in the afternoon."""
    hour = gaussian_filter(rng.normal(size=rain.shape), (0, 0.3 / pixel, 0.3 / pixel), mode="reflect")
    hour = 24 * ndtr(hour / hour.std())
    # Showers come towards the evening, local time.
    hour = (hour * 0.7 + 0.3 * (_NOON + 4)) % 24
    spread = np.exp(rng.normal(1.1, 0.4, (rain.shape[0], 1, 1)))
    steps = 24 / STEPS * (np.arange(STEPS) + 0.5)
    shares = np.empty((rain.shape[0], STEPS, *rain.shape[1:]), np.float32)
    # Day by day: all at once, their steps would take most of the memory of a basin.
    for day in range(rain.shape[0]):
        away = np.abs(steps[:, None, None] - hour[day])
        away = np.minimum(away, 24 - away)
        share = np.exp(-0.5 * (away / spread[day]) ** 2)
        shares[day] = share / share.sum(axis=0)
    return shares


def _temperature(rng: np.random.Generator, year: npt.NDArray[np.int64], elevation: Vector, rain: Vector) -> Vector:
    anomaly = np.empty(year.size)
    anomaly[0] = rng.normal(0, 2.8)
    for day in range(1, year.size):
        anomaly[day] = 0.75 * anomaly[day - 1] + np.sqrt(1 - 0.75**2) * rng.normal(0, 2.8)
    base = _seasonal(_WARMTH, year) + anomaly
    cooling = np.minimum(rain, 10) * 0.15
    return np.asarray(base[:, None, None] - _LAPSE * (elevation - _HEIGHT) - cooling)
