from jinja2 import Environment

from kinesite.values.html import Html, Later


def test_what_is_made_later_is_safe_and_made_only_where_it_is_shown() -> None:
    """A template that shows it gets it unescaped; one that asks only whether it is there does not have it made."""
    made: list[str] = []

    def make() -> str:
        made.append("now")
        return Html("<b>one</b>")

    environment = Environment(autoescape=True)
    assert environment.from_string("{{ 'there' if later }}").render(later=Later(make)) == "there"
    assert made == []
    assert environment.from_string("{{ later }}").render(later=Later(make)) == "<b>one</b>"
    assert made == ["now"]
