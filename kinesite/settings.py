"""content/site.yaml: who publishes the site, in which language and country, and the choices that are theirs."""

import re
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, Field

from kinesite.content.fields import FilePath, IncludeName, Name, Part, PersonName
from kinesite.content.unfit import Unfit
from kinesite.values.dosage import Timing
from kinesite.values.suggestions import did_you_mean

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


def _time_zone(name: str) -> str:
    """Give the name of a time zone, or raise Unfit."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        hint = did_you_mean(name, available_timezones(), "Write it with its continent, like Europe/London.")
        raise Unfit(f'there is no time zone "{name}"', hint) from error
    return name


class Band(Part):
    """A band of the pain guide: from one number to another, on a scale of 0 to 10."""

    low: int = Field(alias="from", ge=0, le=10, description="Its first number.", examples=[0])
    high: int = Field(alias="to", ge=0, le=10, description="Its last number.", examples=[3])
    name: str = Field(description="Two words for the picture.", examples=["Go on"])
    say: str = Field(description="What to do, in a sentence.", examples=["Fine to go on."])
    stop: bool = Field(False, description="True for the band in which to stop.", examples=[True])


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

    bands: Annotated[tuple[Band, ...], Field(min_length=1), AfterValidator(_whole_scale)] = Field(
        description="What to do at which pain, from 0 to 10.",
        examples=[[{"from": 0, "to": 10, "name": "Go on", "say": "Fine to go on."}]],
    )
    settles_within_hours: int = Field(
        24, ge=1, le=MOST_HOURS, description="The hours in which pain has to settle.", examples=[24]
    )

    @property
    def stop_from(self) -> int:
        """The number from which to stop."""
        return min((band.low for band in self.bands if band.stop), default=10)


class CareLevel(Part):
    """What a care card of one level says, and the number it calls."""

    title: str = Field(description="What to do, and if what.", examples=["Call 999 if"])
    call: str = Field("", description="The telephone number of this country's service.", examples=["999"])


class Care(Part):
    """The three levels of care."""

    emergency: CareLevel = Field(description="What to do at once.", examples=[{"title": "Call 999 if", "call": "999"}])
    urgent: CareLevel = Field(description="What to do today.", examples=[{"title": "Call 111 if", "call": "111"}])
    non_urgent: CareLevel = Field(description="What to do soon.", examples=[{"title": "See your doctor if"}])


class Need(Part):
    """What a reader may say of themselves on the home page, and the page that answers it."""

    say: str = Field(description="What they say of themselves.", examples=["I have five minutes"])
    page: Name = Field(description="The page that answers it.", examples=["quick-four"])


class Home(Part):
    """The home page."""

    title: str = Field(description="Its heading.", examples=["What does your back need today?"])
    lead: str = Field(description="A sentence below the heading.", examples=["Start from what fits you now."])
    needs: tuple[Need, ...] = Field(
        (),
        max_length=4,
        description="What readers may say of themselves, up to four.",
        examples=[[{"say": "I have five minutes", "page": "quick-four"}]],
    )
    emergency: str = Field(
        description="The two signs that people must not miss, as a question.",
        examples=["Numb between the legs, or trouble with bladder or bowel?"],
    )
    read: tuple[Name, ...] = Field((), description="Pages to read first.", examples=[["rest-or-move"]])
    about: tuple[str, ...] = Field(
        (), description="Sentences about the site.", examples=[["Each page says who checked it and when."]]
    )


class Links(Part):
    """The pages that other pages lead to by their purpose."""

    warning_signs: Name = Field(description="The page of warning signs.", examples=["warning-signs"])
    pain_guide: Name = Field(description="The page about pain in exercise.", examples=["pain-guide"])
    review_policy: Name = Field(description="The page about how pages are reviewed.", examples=["editorial-policy"])


class TimingSetting(Part):
    """Seconds that a breath and a repetition are taken to last."""

    breath: float = Field(
        4, gt=0, le=MOST_SECONDS, allow_inf_nan=False, description="The seconds of a breath.", examples=[4]
    )
    repetition: float = Field(
        3, gt=0, le=MOST_SECONDS, allow_inf_nan=False, description="The seconds of a repetition.", examples=[3]
    )


class Checking(Part):
    """What `check` tells, and how bad it is. docs/checks.md explains each rule."""

    profile: Literal["default", "strict"] = Field(
        "default", description="How strictly the site is held to the rules.", examples=["strict"]
    )
    rules: dict[str, Literal["off", "suggestion", "warning", "error"]] = Field(
        {},
        description="Single rules, by their code, that weigh more or less here than in the profile.",
        examples=[{"links.unlinked": "off"}],
    )


class Organization(Part):
    """Who publishes the site, as search engines are told."""

    name: str = Field("", description="Its name, if it is not that of the site.", examples=["Steady Back"])
    type: Literal["Organization", "MedicalClinic"] = Field(
        "Organization", description="Whether it is a clinic.", examples=["MedicalClinic"]
    )
    logo: FilePath | None = Field(None, description="Its logo, from the content folder.", examples=["media/logo.svg"])
    same_as: tuple[Annotated[str, Field(pattern=r"^https?://\S+$")], ...] = Field(
        (), description="Its pages elsewhere.", examples=[["https://example.org/about-us"]]
    )


Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Theme(Part):
    """The look of the site, as far as it differs from the theme's own."""

    accent: Colour | None = Field(
        None, description="The colour of links and buttons on light ground.", examples=["#0b5f63"]
    )
    accent_dark: Colour | None = Field(None, description="The same on dark ground.", examples=["#8fd6dc"])
    logo: FilePath | None = Field(
        None,
        description="The picture beside the name of the site.",
        examples=["media/logo.svg"],
    )
    font: Literal["own", "system"] = Field("own", description="The theme's own font, or that of the reader's machine.")


class Embeds(Part):
    """What clinics may put into their own sites."""

    indexed: bool = Field(
        False, description="True if search engines may count it towards the clinic's page.", examples=[True]
    )
    hosts: tuple[Annotated[str, Field(pattern=r"^https://(\*\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?$")], ...] = Field(
        (), description="The sites that may show it; none listed: every site.", examples=[["https://clinic.example"]]
    )

    @property
    def robots(self) -> str:
        """What search engines are told of it: the full page is the one to find."""
        return "noindex, indexifembedded" if self.indexed else "noindex"


class Settings(Part):
    """content/site.yaml."""

    title: str = Field(min_length=1, description="The name of the site.", examples=["Steady Back"])
    tagline: str = Field(description="What it is, in a few words.", examples=["Plain exercise guides"])
    base_url: Annotated[str, AfterValidator(site_address)] = Field(
        "", description="Where the site is published.", examples=["https://example.org/"]
    )
    language: str = Field(
        "en",
        pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$",
        description="A language code, like en or en-GB.",
        examples=["en-GB"],
    )
    timezone: Annotated[str, AfterValidator(_time_zone)] = Field(
        "UTC", description="Where the site's days begin and end.", examples=["Europe/London"]
    )
    direction: Literal["ltr", "rtl"] = Field("ltr", description="Which way its language runs.")
    engine: Literal["python-markdown", "commonmark"] = Field(
        "python-markdown", description="What reads the Markdown; commonmark is faster and needs a compiled package."
    )
    author: PersonName = Field(description="Who signs pages that name nobody else.", examples=["editorial-team"])
    organization: Organization = Field(
        Organization(),
        description="The organisation behind the site.",
        examples=[{"name": "Steady Back", "type": "MedicalClinic"}],
    )
    regions: dict[str, IncludeName | None] = Field(
        description="Parts of the body, each with its red flags.", examples=[{"lower back": "red-flags-lower-back"}]
    )
    equipment: tuple[str, ...] = Field((), description="What exercises may need.", examples=[["mat", "chair"]])
    pages: Links = Field(
        description="The pages that others lead to by their purpose.",
        examples=[{"warning_signs": "warning-signs", "pain_guide": "pain-guide", "review_policy": "editorial-policy"}],
    )
    navigation: tuple[str, ...] = Field(
        (), description="Folders whose lists stand in the header.", examples=[["exercises", "routines"]]
    )
    footer: tuple[Name, ...] = Field((), description="Pages in the footer.", examples=[["about", "privacy"]])
    disclaimer: IncludeName = Field(
        description="The include at the foot of every page.", examples=["general-disclaimer"]
    )
    care: Care = Field(description="What the care cards say in this country, and the numbers they call.")
    pain_guide: PainGuide = Field(description="How pain during exercise is judged.")
    timing: TimingSetting = Field(
        TimingSetting(), description="Seconds, for the time that a routine takes.", examples=[{"breath": 4}]
    )
    home: Home = Field(description="What stands on the home page.")
    promoted_hosts: tuple[str, ...] = Field(
        (),
        description="Shops and booking sites that you gain by; pages that link there say so.",
        examples=[["shop.example"]],
    )
    theme: Theme = Field(
        Theme(), description="Colours, logo and font, where they differ.", examples=[{"accent": "#0b5f63"}]
    )
    search: bool = Field(
        True,
        description="Whether the site has a search page.",
        examples=[False],
    )
    share_pictures: bool = Field(
        True,
        description="Whether a picture is drawn of each page, for where it is shared.",
        examples=[False],
    )
    checks: Checking = Field(
        Checking(), description="What check tells, and how bad it is.", examples=[{"profile": "strict"}]
    )

    embeds: Embeds | None = Field(
        None, description="What clinics may put into their own sites; left out: nothing.", examples=[{"indexed": False}]
    )

    @property
    def seconds(self) -> Timing:
        """The timing as the dosage reckons with it."""
        return Timing(self.timing.breath, self.timing.repetition)

    @property
    def base(self) -> str:
        """The base address with a slash at its end, or nothing."""
        return self.base_url.rstrip("/") + "/" if self.base_url else ""
