"""What figures cost: `python bench/figures.py` solves all, draws all, and draws a thousand on two processes.

Solving is measured on two processes as a build would do it, with the processor time of the longest single figure beside
it, which a busy machine does not change. Everything else is wall time.
"""

import gzip
import os
import sys
from pathlib import Path
from time import perf_counter, process_time

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[threads] = "1"  # the matrices are small: threads inside them only get in each other's way

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kinesite.build.workers import in_parallel  # noqa: E402 - the path comes first
from kinesite.content.frontmatter import read_front_matter  # noqa: E402
from kinesite.content.source import Source  # noqa: E402
from kinesite.figures import Drawing, Figure, Moving, Solution, Words, moving, solve, still  # noqa: E402

EXERCISES = ROOT / "content" / "exercises"
WORKERS, MANY = 2, 1000

Solved = tuple[str, Figure, Solution]


def figures() -> list[tuple[str, Figure]]:
    """Read the poses of all exercises."""
    sources = [(one.stem, Source(one.name, one.name, one.read_bytes())) for one in sorted(EXERCISES.glob("*.md"))]
    return [(name, Figure.model_validate(read_front_matter(source).values["figure"])) for name, source in sources]


def solved(named: tuple[str, Figure]) -> tuple[Solved, float]:
    """Solve one figure, and tell how much processor time it took."""
    started = process_time()
    solution = solve(named[1])
    return (*named, solution), process_time() - started


def drawn(one: Solved) -> tuple[Moving, Drawing]:
    """Draw what an exercise needs: the moving figure and the card."""
    name, figure, solution = one
    return moving(figure, solution, Words(name, name, name)), still(figure, solution, Words(f"{name}-card", name, name))


def main() -> None:
    """Measure, and print one line for each."""
    started = perf_counter()
    results = in_parallel(solved, figures(), WORKERS, pays_from=1)
    print(f"solve {len(results)} on {WORKERS} processes: {perf_counter() - started:.1f} s")
    slowest, seconds = max(((one[0][0], one[1]) for one in results), key=lambda named: named[1])
    print(f"slowest: {slowest}, {seconds:.2f} s of processor time; all together {sum(one[1] for one in results):.1f} s")
    all_solved = [one for one, _ in results]
    started = perf_counter()
    drawings = in_parallel(drawn, all_solved, WORKERS, pays_from=1)
    print(f"draw {len(drawings)}, moving and card, on {WORKERS} processes: {perf_counter() - started:.2f} s")
    sizes = sorted(len(gzip.compress(drawing.svg.encode(), 9)) for drawing, _ in drawings)
    print(f"moving, compressed: {sizes[0]} to {sizes[-1]} bytes, median {sizes[len(sizes) // 2]}")
    started = perf_counter()
    in_parallel(drawn, [all_solved[number % len(all_solved)] for number in range(MANY)], WORKERS)
    print(f"draw {MANY:,}, moving and card, on {WORKERS} processes: {perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
