"""Every test of the dialect that asks for an engine is run with each."""

import pytest

from kinesite.markup.engines import ENGINES


@pytest.fixture(scope="session", params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> str:
    """Give the name of an engine."""
    return str(request.param)
