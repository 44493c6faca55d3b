"""Fields that several of the directory's forms are made of."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.directory import queries
from holt.directory.web.words import sector_name
from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import (
    AUDIENCE_NAMES,
    LANGUAGE_NAMES,
    audience_name,
    language_name,
)

Pairs = Sequence[tuple[Any, object]]
NOT_KNOWN = _("Not said")
OFF = {"autocomplete": "off"}


class KnownAndKept(Many):
    """Several of a list; values kept before that the list lacks stay choosable."""

    def __init__(self, names: Mapping[str, object], named: Any, **kwargs: Any) -> None:
        super().__init__(choices=list(names.items()), required=False, **kwargs)
        self.names, self.named = names, named

    def keep(self, values: Iterable[str]) -> None:
        """Offer these too."""
        extra = [(one, self.named(one)) for one in values if one not in self.names]
        self.choices = [*self.names.items(), *extra]


class ManyIds(Many):
    """Several things of a list; cleans to a tuple of their ids."""

    def clean(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        return tuple(int(one) for one in super().clean(value))


class OptionalId(forms.TypedChoiceField):
    """One thing of a list or none; cleans to its id or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=None, required=False, **kwargs)


class DirectoryForm(AskForm):
    """Offers what a row kept before beside the listed languages and audiences."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, KnownAndKept):
                field.keep(self.initial.get(name) or ())


def languages_field(label: object) -> KnownAndKept:
    return KnownAndKept(LANGUAGE_NAMES, language_name, label=label)


def audience_field() -> KnownAndKept:
    return KnownAndKept(AUDIENCE_NAMES, audience_name, label=_("For whom"))


def subject_field() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Subject"), required=False)


def email_field() -> forms.CharField:
    return forms.CharField(label=_("E-mail"), required=False, widget=forms.EmailInput(OFF))


def county_field() -> forms.CharField:
    return forms.CharField(
        label=_("County"),
        required=False,
        max_length=5,
        help_text=_("Its five-digit code, such as 39035."),
    )


def latitude_field() -> forms.FloatField:
    return forms.FloatField(
        label=_("Latitude"), required=False, help_text=_("Degrees, to show it on the map.")
    )


def grouped_kinds(found: queries.Choices) -> list[tuple[object, Any]]:
    """The kinds under their sectors."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for slug, name, sector in found.kinds:
        groups.setdefault(sector, []).append((slug, name))
    return [("", _("Choose a kind")), *((sector_name(one), rows) for one, rows in groups.items())]


def grouped_subjects(found: queries.Choices) -> list[tuple[object, Any]]:
    """The subjects, each top followed by what stands under it."""
    rows = [(slug, f"{top}: {name}" if top else name) for slug, name, top in found.subjects]
    return [("", NOT_KNOWN), *rows]
