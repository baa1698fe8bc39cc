"""Clinics: their logo must be there, the pages that they list too, and be pages that can be embedded."""

from collections.abc import Iterator

from kinesite.checks.base import Checked
from kinesite.content.clinics import Clinic
from kinesite.kinds import BY_FOLDER, BY_NAME, KINDS
from kinesite.values.problems import Place, Problem
from kinesite.values.suggestions import did_you_mean
from kinesite.values.words import listed, with_article


def check(checked: Checked) -> Iterator[Problem]:
    """Check what every clinic names."""
    for clinic in checked.library.clinics.values():
        if clinic.id in BY_FOLDER:
            message = f'"{clinic.id}" is a folder of the site, and cannot be a clinic'
            yield Problem(
                "clinic.name", message, Place(clinic.place(()).path), f'Name the file "{clinic.id}-clinic.yaml".'
            )
        yield from _logo(checked, clinic)
        yield from _pages(checked, clinic)
        yield from _language(checked, clinic)


def _logo(checked: Checked, clinic: Clinic) -> Iterator[Problem]:
    logo, files = clinic.brand.logo, checked.library.files
    if logo and logo not in files:
        hint = did_you_mean(logo, files, "Name a file from the content folder: media/logo.svg")
        yield Problem("file.missing", f'there is no file "{logo}"', clinic.place(("logo",)), hint)


def _pages(checked: Checked, clinic: Clinic) -> Iterator[Problem]:
    framed = [kind for kind in KINDS if kind.framed]
    for number, name in enumerate(clinic.brand.pages):
        place, found = clinic.place(("pages", number)), checked.library.candidates(name)
        if not found and name.strip().casefold() not in checked.library.unread:
            hint = did_you_mean(name, checked.library.known_names(), "Name a page by its title or its file's name.")
            yield Problem("clinic.page", f'there is no page "{name}"', place, hint)
        elif len(found) > 1:
            hint = f"Write {listed([entry.id for entry in found], 'or')}, by a name that only one of them has."
            yield Problem("clinic.page", f'"{name}" could be several pages', place, hint)
        elif found and not BY_NAME[found[0].kind].framed:
            message = f'"{name}" is {with_article(found[0].kind)}, which cannot be embedded'
            yield Problem(
                "clinic.page", message, place, f"Name one of {listed([kind.folder for kind in framed], 'or')}."
            )


def _language(checked: Checked, clinic: Clinic) -> Iterator[Problem]:
    """A clinic that wants no page in the site's language would show its patients words that they cannot read."""
    language, wanted = checked.settings.language, clinic.brand.languages
    if wanted and not any(language.partition("-")[0] == each.partition("-")[0] for each in wanted):
        message = f"the site is in {language}, which is not among the clinic's languages"
        yield Problem(
            "clinic.language", message, clinic.place(("languages",)), f"Add {language}, or take the line out."
        )
