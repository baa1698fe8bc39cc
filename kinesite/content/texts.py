"""The prose of the sentences in an entry's fields, of which only those with Markdown are kept."""

from kinesite.markup import Prose, read_plain


class Texts(dict[str, Prose]):
    """The prose of each sentence by what was written. One that holds no Markdown is read when it is asked for."""

    __slots__ = ()

    def __missing__(self, text: str) -> Prose:
        """Read a sentence that was not kept. Raises KeyError for one with Markdown, which should have been."""
        prose = read_plain(text)
        if prose is None:
            raise KeyError(text)
        return prose

    def words(self, text: str) -> str:
        """Give a sentence as plain words."""
        return self[text].text if text in self else " ".join(text.split())
