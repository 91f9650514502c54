"""How every benchmark prints a figure: one line, and whether it clears its bar."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value beside its baseline of the same run.

    Attributes:
        bar: The ratio it must reach; under it the run fails.
        aim: The ratio we want; only printed.
    """

    name: str
    value: float
    unit: str
    baseline: float
    bar: float
    aim: float

    @property
    def ratio(self) -> float:
        """The value as a share of the baseline."""
        return self.value / self.baseline if self.baseline else 0.0


def report(figures: list[Figure]) -> None:
    """Print the figures; exit code 1 when one is under its bar."""
    print("name value unit baseline ratio bar aim")
    for f in figures:
        print(
            f"{f.name} {f.value:.0f} {f.unit} {f.baseline:.0f} {f.ratio:.2f} {f.bar:g} {f.aim:g}"
        )
    if any(figure.ratio < figure.bar for figure in figures):
        sys.exit(1)
