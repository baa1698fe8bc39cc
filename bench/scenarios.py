"""What is measured: a cold build, one with nothing changed, one after a body, and one after a title was edited."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from contestants import Contestant, Site, prepare
from corpus import name, write_corpus
from measure import Cost, memory_of_all, run
from same_work import same_pages_show, same_work

Costs = dict[tuple[str, str], list[Cost]]
"""What each round cost, by scenario and contestant."""


@dataclass(frozen=True)
class Scenario:
    """One build: the field or body that is edited before it, and the words that must then be seen."""

    title: str
    words: str = ""
    in_title: bool = False

    def edit(self, page: Path) -> None:
        """Edit one page as a writer would."""
        text = page.read_text("utf-8")
        if self.in_title:
            page.write_text(text.replace("\ntitle: ", f"\ntitle: {self.words} ", 1), "utf-8")
        elif self.words:
            page.write_text(f"{text}\n{self.words}\n", "utf-8")


SCENARIOS = (
    Scenario("cold"),
    Scenario("nothing changed"),
    Scenario("one body edited", "A sentence that was not here before."),
    Scenario("one title edited", "Renamed", in_title=True),
)


def corpus_of(folder: Path, pages: int) -> Path:
    """Write the content once; every site gets a copy."""
    corpus = folder / f"corpus-{pages}"
    if not corpus.exists():
        write_corpus(corpus, pages)
    return corpus


def page_to_edit(content: Path, pages: int) -> Path:
    """Choose the page in the middle: others show its title as related, and the list of exercises does."""
    return content / "exercises" / f"{name(pages // 2)}.md"


def fresh_sites(contestants: list[Contestant], folder: Path, pages: int) -> list[Site]:
    """Give every contestant a fresh folder. Nothing is removed before the end.

    For minutes after many were removed, ext4 takes longer to make new files, and that would be measured as well.
    """
    corpus, sites = corpus_of(folder, pages), Path(mkdtemp(prefix="sites-", dir=folder))
    return [prepare(one, corpus, sites / str(number)) for number, one in enumerate(contestants)]


def check(contestants: list[Contestant], folder: Path, pages: int) -> tuple[int, dict[str, float]]:
    """Build once, untimed. Give the number of pages that are the same for all, and the memory of all processes."""
    sites = fresh_sites(contestants, folder, pages)
    memory = {site.contestant.name: memory_of_all(site.command, site.log) for site in sites}
    return min(same_work(sites[0], other) for other in sites[1:]), memory


def play(contestants: list[Contestant], folder: Path, pages: int, rounds: int) -> tuple[Costs, dict[str, int]]:
    """Measure every scenario in so many rounds. Give the costs, and on how many pages each edit is seen."""
    costs: Costs = defaultdict(list)
    seen: dict[str, int] = {}
    for number in range(rounds):
        sites = fresh_sites(contestants, folder, pages)
        for scenario in SCENARIOS:
            for site, cost in in_turn(scenario, sites, pages, number):
                costs[scenario.title, site.contestant.name].append(cost)
            if scenario.words:
                seen[scenario.title] = same_pages_show(sites, scenario.words)
    return costs, seen


def in_turn(scenario: Scenario, sites: list[Site], pages: int, first: int) -> Iterator[tuple[Site, Cost]]:
    """Let everyone build once; who comes first changes from round to round."""
    first %= len(sites)
    for site in (*sites[first:], *sites[:first]):
        scenario.edit(page_to_edit(site.content, pages))
        yield site, run(site.command, site.log)
