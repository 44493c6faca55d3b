"""A form as an XLSForm workbook: survey, choices, settings."""

import io
import re
from collections.abc import Iterator, Mapping

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet.worksheet import Worksheet

from holt.standards.xlsform.model import Form, Item, Question, Texts, every

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_SPOKEN = ("label", "hint", "required_message", "constraint_message")
_PLAIN = (
    *("required", "relevant", "constraint", "calculation", "choice_filter", "default"),
    *("appearance", "parameters", "read_only", "repeat_count"),
)
Cells = dict[str, str]


def write_xlsx(form: Form) -> bytes:
    """The workbook. Texts stand as texts, also where they begin like a formula."""
    book = Workbook(write_only=True)
    _sheet(book.create_sheet("survey"), _survey_columns(form), _survey(form))
    _sheet(book.create_sheet("choices"), _choice_columns(form), _choices(form))
    settings = _settings(form)
    _sheet(book.create_sheet("settings"), list(settings), [settings] if settings else [])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def heading(column: str, language: str) -> str:
    """label, or label::Español (es)."""
    return f"{column}::{language}" if language else column


def _sheet(sheet: Worksheet, columns: list[str], rows: "Iterator[Cells] | list[Cells]") -> None:
    sheet.append([_cell(sheet, one) for one in columns])
    for row in rows:
        sheet.append([_cell(sheet, row.get(one, "")) for one in columns])


def _cell(sheet: Worksheet, text: str) -> Cell | None:
    if not text:
        return None
    cell: Cell = WriteOnlyCell(sheet)
    text = _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    cell.value = text[:_LONGEST_CELL]
    cell.data_type = "s"
    return cell


def _languages(form: Form, some: list[Texts]) -> list[str]:
    """The form's languages first, then any that a text has besides."""
    said = dict.fromkeys(language for texts in some for language in texts)
    return list(dict.fromkeys([*form.languages, *said]))


def _spoken(column: str, texts: Texts) -> Cells:
    return {heading(column, language): text for language, text in texts.items()}


def _survey_columns(form: Form) -> list[str]:
    """type and name, every text in every language it is said in, then the rest that is used."""
    columns = ["type", "name"]
    for column in _SPOKEN:
        some = [getattr(one, column) for one in every(form.items) if hasattr(one, column)]
        is_said = any(some) or column == "label"
        columns += [heading(column, it) for it in _languages(form, some)] if is_said else []
    used = {name for row in _survey(form) for name in row}
    return [*columns, *(one for one in _PLAIN if one in used)]


def _survey(form: Form) -> Iterator[Cells]:
    yield from _rows(form.items)


def _rows(items: tuple[Item, ...]) -> Iterator[Cells]:
    for one in items:
        if isinstance(one, Question):
            yield _question(one)
            continue
        kind = "repeat" if one.is_repeat else "group"
        row = {"type": f"begin_{kind}", "name": one.name}
        row |= _spoken("label", one.label) | _spoken("hint", one.hint)
        plain = {"relevant": one.relevant, "appearance": one.appearance, "repeat_count": one.count}
        yield row | {name: text for name, text in plain.items() if text}
        yield from _rows(one.items)
        yield {"type": f"end_{kind}"}


def _question(question: Question) -> Cells:
    type_ = f"{question.type} {question.choices}" if question.choices else question.type
    row = {"type": f"{type_} or_other" if question.or_other else type_, "name": question.name}
    for column in _SPOKEN:
        row |= _spoken(column, getattr(question, column))
    plain = {name: getattr(question, name, "") for name in _PLAIN}
    return row | {name: text for name, text in plain.items() if text}


def _choice_columns(form: Form) -> list[str]:
    some = [one for choices in form.lists.values() for one in choices]
    labels = [heading("label", it) for it in _languages(form, [one.label for one in some])]
    return ["list_name", "name", *labels, *dict.fromkeys(key for one in some for key in one.more)]


def _choices(form: Form) -> Iterator[Cells]:
    for name, choices in form.lists.items():
        for one in choices:
            own = {"list_name": name, "name": one.name}
            yield {**one.more, **_spoken("label", one.label), **own}


def _settings(form: Form) -> Cells:
    own: Mapping[str, str] = {
        "form_title": form.title,
        "form_id": form.form_id,
        "version": form.version,
        "default_language": form.default_language,
    }
    return {name: text for name, text in {**own, **form.settings}.items() if text}
