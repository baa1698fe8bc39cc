"""What a check sees: the library and the settings, with the place of everything in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kinesite.content.entry import Entry
from kinesite.content.library import Library
from kinesite.settings import Settings
from kinesite.values.problems import Place


@dataclass(frozen=True)
class Checked:
    """All that checks look at. `setting_place` finds where a setting stands in site.yaml.

    `entries` are those to be checked: after a small change, only what it can have put out of order.
    """

    library: Library
    settings: Settings
    entries: Sequence[Entry[Any]]
    setting_place: Callable[[tuple[str | int, ...]], Place]


@dataclass(frozen=True)
class Advised(Checked):
    """What advice looks at besides: the day it is given on, and files of the content, each read by its path.

    `entries` are all of them. A build sees neither the day nor the files: it must not differ from one day to the next.
    """

    today: date
    read: Callable[[str], bytes]
