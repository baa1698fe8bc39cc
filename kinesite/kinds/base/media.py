"""Pictures and films that writers name in the fields of an entry: how a page shows them, and as structured data."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from kinesite.content.entry import Entry
from kinesite.content.fields import FilePath, Part, Text
from kinesite.content.media import Film, is_picture
from kinesite.content.unfit import Unfit
from kinesite.content.videos import outside_video
from kinesite.kinds.base.desk import Desk
from kinesite.kinds.base.showing import outside_html
from kinesite.values.html import Html


class Media(Part):
    """A picture or a film of the exercise; where a film stands on another site, the picture leads to it."""

    file: FilePath | None = Field(
        None, description="The picture or film, seen from this file.", examples=["../media/picture.svg"]
    )
    video: Annotated[str, AfterValidator(outside_video)] | None = Field(
        None,
        description="The address of a film on YouTube or Vimeo; the file is then the picture that leads there.",
        examples=["https://vimeo.com/12345"],
    )
    alt: str = Field(description="What it shows, in words.", examples=["A person sits against a wall."])
    caption: Text | None = Field(None, description="A sentence below it.", examples=["The knees stay over the feet."])

    @property
    def is_pictured(self) -> bool:
        """Whether there is a picture of it."""
        return self.file is not None and is_picture(self.file)

    @property
    def is_film(self) -> bool:
        """Whether it is a film, here or on another site."""
        return bool(self.video) or not self.is_pictured

    @model_validator(mode="after")
    def _shows_something(self) -> "Media":
        if not self.file and not self.video:
            raise Unfit("nothing is named that could be shown", "Write file: ../media/picture.jpg")
        return self


def media_view(media: Media, entry: Entry[Any], desk: Desk) -> tuple[Html, Html]:
    """Show it, with the sentence below it."""
    alt = "" if media.video else media.alt  # a link to a film says it in words
    shown = desk.show(entry, media.file, alt) if media.file else Html("")
    return Html(outside_html(media.video, shown, media.alt)) if media.video else shown, desk.say(entry, media.caption)


def image_data(media: Media, entry: Entry[Any], desk: Desk) -> dict[str, str]:
    """Describe a picture."""
    return {"@type": "ImageObject", "contentUrl": _address(media, entry, desk), "description": media.alt}


def video_data(media: Media, entry: Entry[Any], desk: Desk) -> dict[str, str]:
    """Describe a film: one of the content by its file, one on another site by its page there."""
    published = entry.fields.published
    film = {
        "@type": "VideoObject",
        "name": entry.fields.title,
        "description": media.alt,
        "thumbnailUrl": _thumbnail(media, entry, desk),
        "uploadDate": published.isoformat() if published else "",
        "url": media.video or "",
        "contentUrl": "" if media.video else _address(media, entry, desk),
    }
    return {name: value for name, value in film.items() if value}


def _address(media: Media, entry: Entry[Any], desk: Desk) -> str:
    return desk.url(desk.file(entry, media.file).removeprefix(desk.root)) if media.file else ""


def _thumbnail(media: Media, entry: Entry[Any], desk: Desk) -> str:
    target = desk.library.follow(entry, media.file) if media.file else None
    film = desk.library.media(target) if isinstance(target, str) else None
    if isinstance(film, Film):
        return desk.url(film.poster.address) if film.poster else ""
    return _address(media, entry, desk)
