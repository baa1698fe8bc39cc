"""A question: asked once on the whole site, answered in one place, shown wherever it is asked."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from kinesite.content.entry import Card, Entry
from kinesite.content.fields import Fields, Text
from kinesite.kinds.base import Desk, Filled, Kind
from kinesite.values.html import Html
from kinesite.values.words import shorten

DESCRIPTION = 155


class Question(Fields):
    """The fields of content/questions/. The title is the question."""

    answer: Text = Field(
        max_length=400, description="The short answer: one to three sentences.", examples=["The short answer."]
    )


@dataclass(frozen=True)
class QuestionView:
    """A question with its short answer, as other pages show it; the whole of it on its own page."""

    title: str
    slug: str
    answer: Html
    href: str
    level: int = 3
    body: Filled = ()
    asked_in: tuple[Card, ...] = ()


class QuestionKind(Kind[Question]):
    """content/questions/."""

    name = "question"
    folder = "questions"
    label = "Questions"
    intro = "Short answers to what people ask, with more to read below each."
    fields = Question
    framed = True
    shows_leading = ("guide", "condition")
    clinical = True
    embeddable = True

    def summary(self, entry: Entry[Question]) -> str:
        """The short answer sums it up."""
        return entry.fields.summary or shorten(" ".join(entry.texts[entry.fields.answer].text.split()), DESCRIPTION)

    def view(self, entry: Entry[Question], desk: Desk) -> QuestionView:
        """Show the short answer, then the longer one."""
        answer = self.excerpt(entry, "", 2, desk)
        asked_in = tuple(card for kind in self.shows_leading for card in desk.leading_here(entry, kind))
        body = desk.fill(entry, entry.prose)
        return QuestionView(answer.title, answer.slug, answer.answer, answer.href, 2, body, asked_in)

    def excerpt(self, entry: Entry[Question], _argument: str, level: int, desk: Desk) -> QuestionView:
        """Show the question and its short answer."""
        fields = entry.fields
        slug = entry.id.rpartition("/")[2]
        answer = desk.say(entry, fields.answer)
        return QuestionView(fields.title, slug, answer, desk.root + self.address(slug), level)

    def data(self, entry: Entry[Question], view: QuestionView, _desk: Desk) -> dict[str, Any]:
        """Describe it as the question of its page alone, so that no question stands twice in the site's data."""
        answer = {"@type": "Answer", "text": view.answer.plain()}
        return {"@type": "Question", "name": entry.fields.title, "acceptedAnswer": answer}
