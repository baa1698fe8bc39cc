"""Days, as fields hold them."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_FORM = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _day(value: Any) -> Any:
    """Refuse what pydantic would take for seconds since 1970: a day is written in one way."""
    if value is None or isinstance(value, date) or (isinstance(value, str) and _FORM.fullmatch(value)):
        return value
    raise PydanticCustomError("date_form", "not a date")


FORM_IN_SCHEMA = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(FORM_IN_SCHEMA)]
