"""Forms of imports: the files, what the columns mean, which organization a row is."""

import base64
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.directory.imports import Field, Importer, Reading, Word, asks
from holt.directory.imports.mapping import ColumnGuess, SourceGuess
from holt.directory.web.imports.columns import LEAVE_OUT, how_sure, target_choices
from holt.kernel.web.forms import AskForm

MOST_BYTES = 64 * 1024 * 1024
NEW, LATER = "new", ""


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or several files; cleans to a tuple of `FileRow`."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        given = data if isinstance(data, list | tuple) else [data]
        files = [super(FilesField, self).clean(one, initial) for one in given]
        if sum(one.size for one in files) > MOST_BYTES:
            raise forms.ValidationError(
                _("This is larger than 64 megabytes. Please cut it into several files.")
            )
        return tuple(asks.FileRow(one.name, base64.b64encode(one.read()).decode()) for one in files)


class BeginImportForm(AskForm):
    ask = asks.BeginImportAsk
    version = None  # type: ignore[assignment]

    organization_id = forms.TypedChoiceField(
        label=gettext_lazy("For which organization"), coerce=int, empty_value=None, required=False
    )
    files = FilesField(  # type: ignore[assignment]
        label=gettext_lazy("File"), allow_empty_file=True
    )

    def __init__(
        self, *args: Any, importer: Importer, own: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        several = importer.many_files or importer.companions
        self.fields["files"].widget = (ManyFiles if several else forms.FileInput)(
            attrs={"accept": accepted(importer)}
        )
        self.fields["files"].help_text = help_for(importer)
        if len(own) > 1:
            self.fields["organization_id"].choices = list(own)  # type: ignore[attr-defined]
            self.fields["organization_id"].required = True
        else:
            del self.fields["organization_id"]


def accepted(importer: Importer) -> str:
    """The endings a browser offers."""
    return f"{importer.accepts},.pdf,.jpg,.jpeg,.png" if importer.companions else importer.accepts


def help_for(importer: Importer) -> str:
    """Which files may be chosen."""
    if importer.companions:
        return _("The table, and with it the files it names, all chosen at once.")
    if importer.many_files:
        return _("One file, or several that belong together, chosen at once.")
    return _("At most 64 megabytes. Nothing is taken over before you have seen what would happen.")


class MapImportForm(AskForm):
    """A choice for every column of every table: `c0-3` is the fourth column of the first."""

    ask = asks.MapImportAsk
    version = None  # type: ignore[assignment]

    def __init__(
        self,
        *args: Any,
        importer: Importer,
        sources: Sequence[SourceGuess],
        meant: Sequence[Field],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sources = sources
        for place, source in enumerate(sources):
            if importer.targets is not None:
                self.fields[f"t{place}"] = rows_field(source)
            choices = target_choices(importer, source.table, meant)
            for at, column in enumerate(source.columns):
                self.fields[f"c{place}-{at}"] = column_field(column, choices)

    def to_ask(self, fixed: Any) -> asks.MapImportAsk:
        values = self.cleaned_data
        return asks.MapImportAsk(
            fixed["import_id"],
            tuple(
                asks.SourceRow(
                    source.name,
                    tuple(
                        asks.ColumnRow(column.column, target(values[f"c{place}-{at}"]))
                        for at, column in enumerate(source.columns)
                    ),
                    values.get(f"t{place}", source.table),
                )
                for place, source in enumerate(self.sources)
            ),
        )


class MapValuesForm(AskForm):
    """A choice for every word: `v0-3` is the fourth word of the first question."""

    ask = asks.MapValuesAsk
    version = None  # type: ignore[assignment]

    def __init__(self, *args: Any, readings: Sequence[Reading], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.readings = readings
        for place, one in enumerate(readings):
            for at, word in enumerate(one.words):
                self.fields[f"v{place}-{at}"] = value_field(word, one)

    def groups(self) -> list[tuple[str, list[Any]]]:
        """(what is asked, its words' fields)."""
        return [
            (one.label, [self[f"v{place}-{at}"] for at in range(len(one.words))])
            for place, one in enumerate(self.readings)
        ]

    def to_ask(self, fixed: Any) -> asks.MapValuesAsk:
        return asks.MapValuesAsk(
            fixed["import_id"],
            tuple(
                asks.ValueRow(word.key, self.cleaned_data[f"v{place}-{at}"])
                for place, one in enumerate(self.readings)
                for at, word in enumerate(one.words)
            ),
        )


def value_field(word: Word, reading: Reading) -> forms.ChoiceField:
    """What a word means."""
    times = ngettext("%(count)s time", "%(count)s times", word.count) % {"count": word.count}
    told = times
    if not word.meaning:
        told = _("%(times)s. Nobody has said yet what this means.") % {"times": times}
    elif word.is_doubtful:
        told = _("%(times)s. A figure: please check that it stands for this step.") % {
            "times": times
        }
    return forms.ChoiceField(
        label=f"“{word.text}”",
        choices=[("", _("I do not know: refuse these rows")), *reading.choices],
        initial=word.meaning,
        required=False,
        help_text=told,
    )


def rows_field(source: SourceGuess) -> forms.ChoiceField:
    """What the rows of a table are."""
    return forms.ChoiceField(
        label=_("Each row of %(table)s is") % {"table": source.name},
        choices=[
            ("organization", _("an organization")),
            ("service", _("a service")),
            ("location", _("a location")),
            ("program", _("a program")),
        ],
        initial=source.table,
        help_text=_("If you change this, the columns below are looked at anew."),
    )


def column_field(column: ColumnGuess, choices: Sequence[tuple[str, object]]) -> forms.ChoiceField:
    """What a column means, with what stands in it."""
    known = {value for value, _label in flat(choices)}
    chosen = column.target or LEAVE_OUT
    more = [] if chosen in known else [(chosen, chosen)]
    return forms.ChoiceField(
        label=column.column,
        choices=[*choices, *more],
        initial=chosen,
        help_text=how_sure(column),
    )


def target(chosen: str) -> str:
    """What was chosen for a column, "" for leaving it out."""
    return "" if chosen == LEAVE_OUT else chosen


def flat(choices: Sequence[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Choices without their groups."""
    found: list[tuple[str, Any]] = []
    for value, label in choices:
        found += label if isinstance(label, list) else [(value, label)]
    return found


def decisions(posted: Any) -> tuple[asks.DecisionRow, ...]:
    """The choices of the page's selects: `key-3` names the row, `choice-3` what it is."""
    made = []
    for name in posted:
        if name.startswith("key-"):
            choice = posted.get(f"choice-{name.removeprefix('key-')}", LATER)
            if choice == NEW:
                made.append(asks.DecisionRow(posted[name]))
            elif choice.isascii() and choice.isdigit() and len(choice) < 19:
                made.append(asks.DecisionRow(posted[name], int(choice)))
    return tuple(made)
