"""Staff choose by hand which sentences stand in a report's documents."""

from datetime import datetime

from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.surveys import access, events, queries, rules
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import ChooseQuotesAsk
from holt.surveys.models import ChosenQuote, Survey


@verb("surveys.choose_quotes", ask=ChooseQuotesAsk)
def choose_quotes(actor: Viewer, ask: ChooseQuotesAsk, *, now: datetime) -> Survey:
    """Quote these sentences of one open question, instead of those before."""
    row = queries.survey_to_change(actor, ask.survey_id)
    access.require(access.may_ask(actor, row.organization_id), actor)
    shown = {one.key for one in queries.quotable(actor, row.pk, ask.item)}
    wanted = rules.require_shown(ask.quotes, shown)
    ChosenQuote.objects.filter(survey=row, item=ask.item).delete()
    ChosenQuote.objects.bulk_create(
        ChosenQuote(survey=row, item=ask.item, text_hash=one, chosen_by_id=actor.person_id,
                    chosen_at=now)
        for one in wanted
    )  # fmt: skip
    tell_survey(events.QuotesChosen, row, actor, now)
    return row
