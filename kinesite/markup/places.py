"""From a position in a text to a place in its file, and from an address to where it was written."""

from kinesite.values.problems import Place


class Places:
    """Knows the places of one text. It counts on from the position it was last asked for, so asking often is cheap."""

    def __init__(self, source: str, start: Place) -> None:
        self._source, self._start = source, start
        self._position = self._line = 0
        self._searched = 0

    def at(self, position: int) -> Place:
        """Give the place of a position in the text."""
        if position < self._position:
            self._position = self._line = 0
        self._line += self._source.count("\n", self._position, position)
        self._position = position
        column = position - self._source.rfind("\n", 0, position)
        path, line, first = self._start.path, self._start.line, self._start.column
        return Place(path, line + self._line, column) if self._line else Place(path, line, first + column - 1)

    def of(self, *spellings: str) -> Place:
        """Give the place where one of these spellings stands, after the one found before if it can be."""
        for spelling in spellings:
            for begin in (self._searched, 0):
                if (found := self._source.find(spelling, begin)) >= 0:
                    self._searched = found + 1
                    return self.at(found)
        return self._start
