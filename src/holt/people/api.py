"""The people room for programs: oneself, and what colleagues can bring."""

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from holt.kernel.api import resource
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.people import queries

if TYPE_CHECKING:
    from holt.people.models import Person

OFFER = ("languages", "subjects", "would_teach", "would_mentor", "hours_a_month")


def _me(viewer: Viewer) -> "QuerySet[Person]":
    return queries.persons(viewer).filter(pk=viewer.person_id or 0)


def _show_me(row: "Person") -> Mapping[str, Any]:
    shown = ("name", "email", "title", "language", "zone", "mail", *OFFER, "version")
    return {"id": row.pk} | {name: getattr(row, name) for name in shown}


def _one_me(viewer: Viewer, person_id: int) -> Mapping[str, Any]:
    if person_id != viewer.person_id:
        raise NotFound
    return dataclasses.asdict(queries.settings_of(viewer)) | {"id": person_id}


def _show_offer(row: "Person") -> Mapping[str, Any]:
    shown = ("name", "title", *OFFER)
    return {"id": row.pk} | {name: getattr(row, name) for name in shown}


resource("me", read=_me, show=_show_me, one=_one_me)
resource(
    "offers",
    read=queries.offers,
    show=_show_offer,
    filters={
        "language": lambda rows, value: rows.filter(languages__contains=[value]),
        "subject": lambda rows, value: rows.filter(subjects__contains=[value]),
    },
    sorts={"name": ("name",)},
)
