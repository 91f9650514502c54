"""How every benchmark prints a figure: one line, and whether it clears its bar."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value beside its baseline of the same run.

    Attributes:
        bar: The ratio it must reach; under it the run fails.
        aim: The ratio we want; only printed.
        ceiling: The bar is the most the ratio may be, not the least.
    """

    name: str
    value: float
    unit: str
    baseline: float
    bar: float
    aim: float
    ceiling: bool = False

    @property
    def ratio(self) -> float:
        """The value as a share of the baseline."""
        return self.value / self.baseline if self.baseline else 0.0

    @property
    def clears(self) -> bool:
        """Whether the ratio is on the right side of its bar."""
        return self.ratio <= self.bar if self.ceiling else self.ratio >= self.bar


def report(figures: list[Figure]) -> None:
    """Print the figures; exit code 1 when one does not clear its bar."""
    print("name value unit baseline ratio bar aim")
    for f in figures:
        print(
            f"{f.name} {f.value:.0f} {f.unit} {f.baseline:.0f} {f.ratio:.2f} {f.bar:g} {f.aim:g}"
        )
    if not all(figure.clears for figure in figures):
        sys.exit(1)
