"""The report as Markdown: ratios first, then the medians that they were made of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from measure import Cost
from scenarios import SCENARIOS, Costs

HUGO = "Hugo"


@dataclass
class Result:
    """What was found at one number of pages; `resident` and `together` are by contestant."""

    pages: int
    costs: Costs
    seen: dict[str, int] = field(default_factory=dict)
    same: int = 0
    together: dict[str, float] = field(default_factory=dict)
    resident: dict[str, float] = field(default_factory=dict)

    def middle(self, scenario: str, name: str) -> Cost:
        """Give the median of each measure over the rounds."""
        rounds = self.costs[scenario, name]
        return Cost(*(median(getattr(cost, measure) for cost in rounds) for measure in ("wall", "cpu", "memory")))

    def names(self) -> list[str]:
        """Name the contestants in their order."""
        return list(dict.fromkeys(name for _, name in self.costs))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; a column whose name begins with > is of numbers."""
    marks = ["--:" if name.startswith(">") else "---" for name in columns]
    lines = [[name.lstrip(">") for name in columns], marks, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def each(results: list[Result], rows: Callable[[Result, str, str], list[str] | None]) -> list[list[str]]:
    """Make a row of every scenario, number of pages and contestant, in this order."""
    made = [rows(one, case.title, name) for case in SCENARIOS for one in results for name in one.names()]
    return [row for row in made if row]


def ratios(results: list[Result]) -> str:
    """Write Kinesite's costs in parts of Hugo's; less than 1 is better."""

    def row(one: Result, scenario: str, name: str) -> list[str] | None:
        if name == HUGO:
            return None
        mine, its = one.middle(scenario, name), one.middle(scenario, HUGO)
        parts = [mine.wall / its.wall, mine.cpu / its.cpu, mine.memory / its.memory]
        return [scenario, f"{one.pages:,}", name, *(f"{part:.2f}" for part in parts), together(one, scenario, name)]

    columns = ("Kinesite : Hugo", ">pages", "", ">wall", ">CPU", ">peak memory", ">all processes")
    return table(columns, each(results, row))


def together(one: Result, scenario: str, name: str) -> str:
    """Give the ratio of the memory of all processes, which only a cold build is asked for."""
    known = scenario == SCENARIOS[0].title and one.together.get(HUGO)
    return f"{one.together[name] / one.together[HUGO]:.2f}" if known else ""


def medians(results: list[Result]) -> str:
    """Write the costs themselves."""

    def row(one: Result, scenario: str, name: str) -> list[str]:
        cost, walls = one.middle(scenario, name), [cost.wall for cost in one.costs[scenario, name]]
        whole = f"{one.together[name]:.0f}" if scenario == SCENARIOS[0].title and name in one.together else ""
        spread = f"{min(walls):.2f}\u2013{max(walls):.2f}"
        return [scenario, f"{one.pages:,}", name, *shown(cost, spread), whole]

    columns = ("medians", ">pages", "", ">wall s", ">from\u2013to", ">CPU s", ">peak MiB", ">all processes MiB")
    return table(columns, each(results, row))


def shown(cost: Cost, spread: str) -> list[str]:
    """Write a cost with the numbers that it lies between."""
    return [f"{cost.wall:.2f}", spread, f"{cost.cpu:.2f}", f"{cost.memory:.0f}"]


def resident(results: list[Result]) -> str:
    """Write the times of a process that stays up."""
    times = [(one.pages, name, seconds) for one in results for name, seconds in one.resident.items()]
    rows = [(f"{pages:,}", name, f"{seconds * 1000:.0f}") for pages, name, seconds in times]
    return table((">pages", "process that stays up", ">one body edited, ms"), rows)


def growth(results: list[Result]) -> str:
    """Write how a cold build of Kinesite grows, as a whole and for each page."""
    cold = SCENARIOS[0].title
    names = [name for name in results[0].names() if name != HUGO]
    points = [(one.pages, name, one.middle(cold, name)) for name in names for one in results]
    rows = [
        (f"{pages:,}", name, f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.memory:.0f}", *per_page(pages, cost))
        for pages, name, cost in points
    ]
    each_page = (">wall ms a page", ">CPU ms a page", ">KiB a page")
    return table((">pages", "cold", ">wall s", ">CPU s", ">peak MiB", *each_page), rows)


def per_page(pages: int, cost: Cost) -> tuple[str, str, str]:
    """Divide a cost by the pages."""
    return f"{cost.wall / pages * 1e3:.2f}", f"{cost.cpu / pages * 1e3:.2f}", f"{cost.memory / pages * 1024:.1f}"
