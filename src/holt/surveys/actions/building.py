"""The form of a draft is built: a question added, reworded, moved, dropped; texts translated."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import check_version
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.standards.xlsform.model import Choice, Form, Question, questions
from holt.standards.xlsform.plain import to_plain
from holt.surveys import events, queries, rules
from holt.surveys.actions.surveys import own
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import (
    AddQuestionAsk,
    DropQuestionAsk,
    EditQuestionAsk,
    MoveQuestionAsk,
    TranslateFormAsk,
)
from holt.surveys.models import Survey
from holt.values.vocabulary import LANGUAGES

MOVES = {"up": -1, "down": 1}


def _draft(actor: Viewer, survey_id: int, seen: int | None, word: str) -> tuple[Survey, Form]:
    """A draft to be changed, and its form."""
    row = own(actor, survey_id, word)
    check_version(row, "survey", seen)
    return row, queries.form_of(row)


def _keep(row: Survey, form: Form, actor: Viewer, now: datetime) -> Survey:
    row.form, row.languages = to_plain(form), [one for one in form.languages if one]
    row.version += 1
    row.save(update_fields=["form", "languages", "version"])
    tell_survey(events.FormChanged, row, actor, now)
    return row


@verb("surveys.add_question", ask=AddQuestionAsk)
def add_question(actor: Viewer, ask: AddQuestionAsk, *, now: datetime) -> Survey:
    """One more question at the end."""
    row, form = _draft(actor, ask.survey_id, ask.version, "add_question")
    language = checks.choice(ask.language, "language", LANGUAGES)
    label = checks.text(ask.label, "label", most=1000, needed=True)
    hint = checks.text(ask.hint, "hint", most=500)
    taken = [one.name for _path, one in questions(form.items)]
    question = Question(
        name=rules.name_for(label, taken),
        type=checks.choice(ask.type, "type", rules.KINDS),
        label={language: label},
        hint={language: hint} if hint else {},
        required="yes" if ask.is_required and ask.type != "note" else "",
    )
    form = rules.add(rules.said_in(form, language), question, _choices(ask.choices, language))
    return _keep(row, form, actor, now)


def _choices(
    lines: Sequence[str], language: str, before: tuple[Choice, ...] = ()
) -> tuple[Choice, ...]:
    clean = checks.words(lines, "choices", most=300, count=100)
    return rules.choices_from(clean, language, before)


@verb("surveys.edit_question", ask=EditQuestionAsk)
def edit_question(actor: Viewer, ask: EditQuestionAsk, *, now: datetime) -> Survey:
    """The question in new words; its name and its other languages stay."""
    row, form = _draft(actor, ask.survey_id, ask.version, "edit_question")
    before = rules.found(form, ask.path)
    if not isinstance(before, Question):
        raise Refused("no_such_question", "path")
    language = checks.choice(ask.language, "language", LANGUAGES)
    said = {"label": checks.text(ask.label, "label", most=1000, needed=True)}
    said["hint"] = checks.text(ask.hint, "hint", most=500)
    required = "yes" if before.required in ("", "yes") else before.required
    question = replace(
        before,
        required=required if ask.is_required else "",
        relevant=_condition(ask.relevant),
    )
    form = rules.said_in(form, language)
    given = _choices(ask.choices, language, form.lists.get(before.choices, ()))
    form = rules.edited(form, ask.path, question, given)
    keys = {f"{key[0].replace('l', 'q')}:{ask.path}": text for key, text in said.items()}
    return _keep(row, rules.translated(form, language, keys), actor, now)


def _condition(text: str) -> str:
    """A condition as XLSForm writes it. Refuses "not_a_condition" with the place."""
    from holt.standards.xlsform.expressions import ExpressionRefused, parse

    clean = checks.text(text, "relevant", most=1000)
    try:
        if clean:
            parse(clean)
    except ExpressionRefused as problem:
        raise Refused("not_a_condition", "relevant", {"at": problem.position}) from problem
    return clean


@verb("surveys.move_question", ask=MoveQuestionAsk)
def move_question(actor: Viewer, ask: MoveQuestionAsk, *, now: datetime) -> Survey:
    """One place up or down among its own."""
    row, form = _draft(actor, ask.survey_id, ask.version, "move_question")
    by = MOVES[checks.choice(ask.to, "to", MOVES)]
    return _keep(row, rules.moved(form, ask.path, by), actor, now)


@verb("surveys.drop_question", ask=DropQuestionAsk)
def drop_question(actor: Viewer, ask: DropQuestionAsk, *, now: datetime) -> Survey:
    """Take a question out, unless another's condition speaks of it."""
    row, form = _draft(actor, ask.survey_id, ask.version, "drop_question")
    return _keep(row, rules.dropped(form, ask.path), actor, now)


@verb("surveys.translate_form", ask=TranslateFormAsk)
def translate_form(actor: Viewer, ask: TranslateFormAsk, *, now: datetime) -> Survey:
    """Its texts in one more language, or better."""
    row, form = _draft(actor, ask.survey_id, ask.version, "translate_form")
    language = checks.choice(ask.language, "language", LANGUAGES)
    if len(ask.keys) != len(ask.texts):
        raise Refused("not_a_choice", "texts")
    known = {key for key, _texts in rules.texts(form)}
    said = {
        key: checks.text(text, "texts", most=1000)
        for key, text in zip(ask.keys, ask.texts, strict=True)
        if key in known
    }
    return _keep(row, rules.translated(form, language, said), actor, now)
