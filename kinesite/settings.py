"""content/site.yaml: who publishes the site, in which language and country, and the choices that are theirs."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from kinesite.content.fields import FilePath, IncludeName, Name, Part, PersonName
from kinesite.content.unfit import Unfit
from kinesite.values.dosage import Timing

LEAST_PAIN, WORST_PAIN = 0, 10
MOST_HOURS, MOST_SECONDS = 336, 60
_EACH_ONCE = "Let the bands run upwards from 0 to 10, each from the number behind the end of the one before."
_HOST = r"[^\W_](?:[\w.-]*[^\W_])?"
_BASE_URL = re.compile(
    rf"https?://{_HOST}(?::[0-9]{{1,5}})?(?:/[^\s\x00-\x1f\x7f-\x9f\\\"'<>^`{{|}}?#\[\]]*)?", re.IGNORECASE
)


def site_address(text: str) -> str:
    """Give an address at which a site can be published, or raise Unfit: whatever it is, each page will hold it."""
    if text and not _BASE_URL.fullmatch(text):
        hint = "Write the address where the site is published, like https://example.org/ or https://example.org/back/"
        raise Unfit(f'"{text}" is no address of a site', hint)
    return text


class Band(Part):
    """A band of the pain guide: from one number to another, on a scale of 0 to 10."""

    low: int = Field(alias="from", ge=0, le=10)
    high: int = Field(alias="to", ge=0, le=10)
    name: str = Field(description="Two words for the picture: Go on.")
    say: str = Field(description="What to do, in a sentence.")
    stop: bool = Field(False, description="True for the band in which to stop.")


def _whole_scale(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """Each pain from 0 to 10 must lie in one band: a reader with no band, or two, would not know what to do."""
    starts = LEAST_PAIN
    for band in bands:
        if band.low != starts:
            raise Unfit(f'the band "{band.name}" begins at {band.low}, not at {starts}', _EACH_ONCE)
        if band.high < band.low:
            hint = f"Write from: {band.high}, to: {band.low}."
            raise Unfit(f'the band "{band.name}" runs backwards, from {band.low} to {band.high}', hint)
        starts = band.high + 1
    if starts <= WORST_PAIN:
        raise Unfit(f"the bands end at {starts - 1}, not at {WORST_PAIN}", _EACH_ONCE)
    return bands


class PainGuide(Part):
    """How pain during exercise is judged here. Clinics differ, so it is a setting."""

    bands: Annotated[tuple[Band, ...], Field(min_length=1), AfterValidator(_whole_scale)]
    settles_within_hours: int = Field(24, ge=1, le=MOST_HOURS)

    @property
    def stop_from(self) -> int:
        """The number from which to stop."""
        return min((band.low for band in self.bands if band.stop), default=10)


class CareLevel(Part):
    """What a care card of one level says, and the number it calls."""

    title: str
    call: str = Field("", description="The telephone number of this country's service.")


class Care(Part):
    """The three levels of care."""

    emergency: CareLevel
    urgent: CareLevel
    non_urgent: CareLevel


class Need(Part):
    """What a reader may say of themselves on the home page, and the page that answers it."""

    say: str
    page: Name


class Home(Part):
    """The home page."""

    title: str
    lead: str
    needs: tuple[Need, ...] = Field((), max_length=4)
    emergency: str = Field(description="The two signs that people must not miss, as a question.")
    read: tuple[Name, ...] = ()
    about: tuple[str, ...] = ()


class Links(Part):
    """The pages that other pages lead to by their purpose."""

    warning_signs: Name
    pain_guide: Name
    review_policy: Name


class TimingSetting(Part):
    """Seconds that a breath and a repetition are taken to last."""

    breath: float = Field(4, gt=0, le=MOST_SECONDS, allow_inf_nan=False)
    repetition: float = Field(3, gt=0, le=MOST_SECONDS, allow_inf_nan=False)


class Organization(Part):
    """Who publishes the site, as search engines are told."""

    name: str = Field("", description="Its name, if it is not that of the site.")
    type: Literal["Organization", "MedicalClinic"] = "Organization"
    logo: FilePath | None = Field(None, description="Its logo, from the content folder: media/logo.svg.")
    same_as: tuple[Annotated[str, Field(pattern=r"^https?://\S+$")], ...] = Field(
        (), description="Its pages elsewhere, each with its full address."
    )


class Settings(Part):
    """content/site.yaml."""

    title: str = Field(min_length=1)
    tagline: str
    base_url: Annotated[str, AfterValidator(site_address)] = Field(
        "", description="Where the site is published, like https://example.org/."
    )
    language: str = Field(
        "en", pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$", description="A language code, like en or en-GB."
    )
    direction: Literal["ltr", "rtl"] = "ltr"
    engine: Literal["python-markdown", "commonmark"] = Field(
        "python-markdown", description="What reads the Markdown; commonmark is faster and needs a compiled package."
    )
    author: PersonName
    organization: Organization = Organization()
    regions: dict[str, IncludeName | None] = Field(description="Parts of the body, each with its red flags.")
    equipment: tuple[str, ...] = ()
    pages: Links
    navigation: tuple[str, ...] = Field((), description="Kinds whose lists stand in the header.")
    footer: tuple[Name, ...] = ()
    disclaimer: IncludeName
    care: Care
    pain_guide: PainGuide
    timing: TimingSetting = TimingSetting()
    home: Home

    @property
    def seconds(self) -> Timing:
        """The timing as the dosage reckons with it."""
        return Timing(self.timing.breath, self.timing.repetition)

    @property
    def base(self) -> str:
        """The base address with a slash at its end, or nothing."""
        return self.base_url.rstrip("/") + "/" if self.base_url else ""
