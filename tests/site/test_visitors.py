"""Somebody who never signed in reads the public pages in the language they chose."""

import pytest
from django.test import Client

from tests import make

pytestmark = pytest.mark.django_db


def test_a_visitor_finds_kinds_and_subjects_in_spanish() -> None:
    make.organization("Marlow City Library", is_public=True)
    browser = Client()
    browser.post("/language/", {"language": "es", "next": "/"})
    page = browser.get("/needs/")
    assert page.status_code == 200
    assert "Alfabetización de adultos" in page.content.decode()
