"""What pages of this room show in words."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from holt.directory import queries as directory
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.vocabulary import language_name
from holt.standards.xlsform.model import Form, Group, Item, Question, said
from holt.surveys import queries
from holt.surveys.web.words import TYPES


def own_choices(viewer: Viewer) -> list[tuple[int, object]]:
    """Organizations the viewer works for, where they belong first."""
    return list(directory.own_choices(viewer, Role.STAFF))


def address(code: str) -> str:
    """The short address, whole, as it stands on a poster."""
    return f"{settings.ADDRESS.rstrip('/')}{reverse('surveys:answer', args=[code])}"


def languages_of(form: Form) -> list[tuple[str, str]]:
    """(code, name) of the languages a form speaks."""
    return [(one, language_name(one)) for one in form.languages if one]


def lines(form: Form, language: str) -> list[dict[str, Any]]:
    """The form's items as the builder lists them, groups before what is in them."""
    return list(_lines(form, form.items, "", 0, language))


def _lines(form: Form, items: tuple[Item, ...], above: str, depth: int, language: str) -> Any:
    for place, one in enumerate(items):
        path = f"{above}/{one.name}" if above else one.name
        yield {
            "path": path,
            "name": one.name,
            "label": said(one.label, language, form) or one.name,
            "depth": depth,
            "is_group": isinstance(one, Group),
            "is_repeat": isinstance(one, Group) and one.is_repeat,
            "is_first": place == 0,
            "is_last": place == len(items) - 1,
            "relevant": one.relevant,
            **(_question(form, one, language) if isinstance(one, Question) else {}),
        }
        if isinstance(one, Group):
            yield from _lines(form, one.items, path, depth + 1, language)


def _question(form: Form, one: Question, language: str) -> dict[str, Any]:
    return {
        "type": TYPES.get(one.type, one.type),
        "is_required": bool(one.required),
        "choices": [said(c.label, language, form) or c.name for c in form.lists.get(one.choices, ())],
    }  # fmt: skip


def links(found: queries.SurveyPage) -> list[tuple[str, str]]:
    """(place, address): the survey's own, and one for each place it is asked at."""
    own = address(found.code)
    return [("", own), *((site, f"{own}?site={number}") for number, site in enumerate(found.sites))]
