"""What tests share."""

from pathlib import Path

import pytest

from tests.project import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small site of its own for each test."""
    return make_project(tmp_path)
