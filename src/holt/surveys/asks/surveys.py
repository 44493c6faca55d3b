"""Asks about a whole survey."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class MakeSurveyAsk:
    """Begin with a form of ours. `template` is a name of rules.TEMPLATES; `topic` one of its eight,
    for outcomes; `about_kind` and `about_id` what it is about, if anything."""

    organization_id: int
    title: str
    template: str = "blank"
    topic: str = ""
    audience: str = "patrons"
    about_kind: str = ""
    about_id: int | None = None


@dataclass(frozen=True)
class ImportFormAsk:
    """Begin with a form that came as a workbook: `form` as standards.xlsform.plain writes it,
    `left_out` what of the workbook is not asked here, as reading it said."""

    organization_id: int
    form: Mapping[str, Any]
    title: str = ""
    left_out: tuple[str, ...] = ()
    audience: str = "patrons"
    about_kind: str = ""
    about_id: int | None = None


@dataclass(frozen=True)
class CopySurveyAsk:
    """The same form once more, as a new draft; as what follows it, when it is one."""

    survey_id: int
    title: str
    is_follow_up: bool = False


@dataclass(frozen=True)
class EditSurveyAsk:
    """What stands around the form. Privacy, consent and whether sentences may be
    quoted change only before anybody was asked. `remind_after` and `remind_before` are days after a
    letter and before the last day; None: nobody is reminded then."""

    survey_id: int
    title: str
    audience: str = "patrons"
    privacy: str = "anonymous"
    welcome: str = ""
    consent: str = ""
    thanks: str = ""
    sites: tuple[str, ...] = ()
    closes_on: date | None = None
    quota: int | None = None
    by_invitation: bool = False
    may_quote: bool = False
    whom_to_ask: str = ""
    one_at_a_time: bool = False
    remind_after: int | None = 7
    remind_before: int | None = 3
    version: int | None = None


@dataclass(frozen=True)
class OpenSurveyAsk:
    survey_id: int


@dataclass(frozen=True)
class CloseSurveyAsk:
    survey_id: int


@dataclass(frozen=True)
class ReopenSurveyAsk:
    """Let people answer again, until a new day or without an end."""

    survey_id: int
    closes_on: date | None = None
