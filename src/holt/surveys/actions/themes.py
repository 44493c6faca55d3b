"""Staff keep the themes of open answers: a name and its words, in rows of their own."""

from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import NotFound
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.standards.xlsform.model import questions
from holt.surveys import access, events, queries, rules
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import SetThemesAsk
from holt.surveys.models import Survey, Theme


@verb("surveys.set_themes", ask=SetThemesAsk)
def set_themes(actor: Viewer, ask: SetThemesAsk, *, now: datetime) -> Survey:
    """Keep these themes for an open question, instead of those before."""
    row = queries.survey_to_change(actor, ask.survey_id)
    access.require(access.may_ask(actor, row.organization_id), actor)
    known = {path for path, one in questions(queries.form_of(row).items) if one.type == "text"}
    if ask.item not in known:
        raise NotFound("item")
    for line in ask.themes:
        checks.text(line, "themes", most=4000)
    themes = rules.read_themes(ask.themes)
    Theme.objects.filter(survey=row, item=ask.item).delete()
    Theme.objects.bulk_create(
        Theme(survey=row, item=ask.item, name=one.name, words=list(one.words), place=place)
        for place, one in enumerate(themes)
    )
    tell_survey(events.ThemesSet, row, actor, now)
    return row
