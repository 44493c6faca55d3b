"""Every verb of the surveys room."""

from holt.surveys.actions.answering import answer, enter_answer, keep_draft, take_back_answer
from holt.surveys.actions.building import (
    add_question,
    drop_question,
    edit_question,
    move_question,
    translate_form,
)
from holt.surveys.actions.clockwork import close_due, forget_drafts, tally_due
from holt.surveys.actions.following import follow_up_due, wish_follow_up
from holt.surveys.actions.incoming import (
    add_imported,
    forget_batches,
    import_answers,
    take_back_imported,
)
from holt.surveys.actions.quotes import choose_quotes
from holt.surveys.actions.reaching import invite, remind
from holt.surveys.actions.reminding import forget_asked, remind_due, stop_letters
from holt.surveys.actions.surveys import (
    close_survey,
    copy_survey,
    edit_survey,
    import_form,
    make_survey,
    open_survey,
    reopen_survey,
)
from holt.surveys.actions.themes import set_themes

__all__ = [
    "add_imported",
    "add_question",
    "answer",
    "choose_quotes",
    "close_due",
    "close_survey",
    "copy_survey",
    "drop_question",
    "edit_question",
    "edit_survey",
    "enter_answer",
    "follow_up_due",
    "forget_asked",
    "forget_batches",
    "forget_drafts",
    "import_answers",
    "import_form",
    "invite",
    "keep_draft",
    "make_survey",
    "move_question",
    "open_survey",
    "remind",
    "remind_due",
    "reopen_survey",
    "set_themes",
    "stop_letters",
    "take_back_answer",
    "take_back_imported",
    "tally_due",
    "translate_form",
    "wish_follow_up",
]
