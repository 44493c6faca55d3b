"""Good Asks of surveys."""

import base64

from holt.directory.imports import actions as imports
from holt.directory.imports.asks import (
    ColumnRow,
    FileRow,
    MapImportAsk,
    MapValuesAsk,
    SourceRow,
    ValueRow,
)
from holt.kernel.viewer import THE_HOUSE
from holt.standards.xlsform.plain import to_plain
from holt.surveys import actions, asks, rules
from tests.house.examples import example
from tests.house.world import World


@example("surveys.make_survey")
def make_survey(world: World) -> asks.MakeSurveyAsk:
    return asks.MakeSurveyAsk(world.library.pk, "After the workshop", "outcome", "health")


@example("surveys.import_form")
def import_form(world: World) -> asks.ImportFormAsk:
    form = to_plain(rules.TEMPLATES["conversation"]("", ""))
    return asks.ImportFormAsk(world.library.pk, form, "Talk on the square")


@example("surveys.copy_survey")
def copy_survey(world: World) -> asks.CopySurveyAsk:
    return asks.CopySurveyAsk(world.names["survey_id"], "Once more", True)


@example("surveys.edit_survey")
def edit_survey(world: World) -> asks.EditSurveyAsk:
    return asks.EditSurveyAsk(world.names["draft_survey"], "After the workshop")


@example("surveys.open_survey")
def open_survey(world: World) -> asks.OpenSurveyAsk:
    return asks.OpenSurveyAsk(world.names["draft_survey"])


@example("surveys.close_survey")
def close_survey(world: World) -> asks.CloseSurveyAsk:
    return asks.CloseSurveyAsk(world.names["survey_id"])


@example("surveys.reopen_survey")
def reopen_survey(world: World) -> asks.ReopenSurveyAsk:
    return asks.ReopenSurveyAsk(world.names["closed_survey"])


@example("surveys.add_question")
def add_question(world: World) -> asks.AddQuestionAsk:
    return asks.AddQuestionAsk(world.names["draft_survey"], "text", "What else?")


@example("surveys.edit_question")
def edit_question(world: World) -> asks.EditQuestionAsk:
    return asks.EditQuestionAsk(world.names["draft_survey"], "best", "What was best?")


@example("surveys.move_question")
def move_question(world: World) -> asks.MoveQuestionAsk:
    return asks.MoveQuestionAsk(world.names["draft_survey"], "best", "up")


@example("surveys.drop_question")
def drop_question(world: World) -> asks.DropQuestionAsk:
    return asks.DropQuestionAsk(world.names["draft_survey"], "best")


@example("surveys.translate_form")
def translate_form(world: World) -> asks.TranslateFormAsk:
    return asks.TranslateFormAsk(world.names["draft_survey"], "es", ("q:best",), ("¿Lo mejor?",))


@example("surveys.invite")
def invite(world: World) -> asks.InviteAsk:
    return asks.InviteAsk(world.names["survey_id"], ("ana@example.org, Ana",))


@example("surveys.remind")
def remind(world: World) -> asks.RemindAsk:
    return asks.RemindAsk(world.names["survey_id"])


@example("surveys.answer")
def answer(world: World) -> asks.AnswerAsk:
    """The first of the day: of later ones nothing is told."""
    actions.open_survey(THE_HOUSE, asks.OpenSurveyAsk(world.names["draft_survey"]), now=world.now)
    return asks.AnswerAsk(world.names["draft_survey"], {"knowledge": "5"}, agreed=True)


@example("surveys.enter_answer")
def enter_answer(world: World) -> asks.EnterAnswerAsk:
    return asks.EnterAnswerAsk(world.names["survey_id"], {"knowledge": "5"}, day=world.day(-9))


@example("surveys.take_back_answer")
def take_back_answer(world: World) -> asks.TakeBackAsk:
    return asks.TakeBackAsk(world.names["closed_survey"], world.names["spent_key"])


@example("surveys.stop_letters")
def stop_letters(world: World) -> asks.StopLettersAsk:
    return asks.StopLettersAsk(world.names["survey_id"], world.names["answer_key"])


@example("surveys.import_answers")
def import_answers(world: World) -> asks.ImportAnswersAsk:
    content = base64.b64encode(b"Date,knowledge\n2026-01-05,Agree\n2026-01-06,Yup\n").decode()
    return asks.ImportAnswersAsk(
        (FileRow("answers.csv", content),),
        organization_id=world.library.pk,
        title="Earlier years",
        topic="digital",
    )


@example("directory.map_values")
def map_values(world: World) -> MapValuesAsk:
    run = actions.import_answers(world.ines, import_answers(world), now=world.now)
    columns = (ColumnRow("Date", "@day"), ColumnRow("knowledge", "knowledge"))
    imports.map_import(
        world.ines, MapImportAsk(run.pk, (SourceRow("answers", columns),)), now=world.now
    )
    return MapValuesAsk(run.pk, (ValueRow("agree=yup", "4"),))
