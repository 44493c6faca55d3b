"""A theme people spoke of becomes a draft of a hope or a need, its evidence with it."""

from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import events, queries
from holt.needs.actions.assessments.own import own, tell_own
from holt.needs.actions.log import log
from holt.needs.asks import DraftThemeAsk, EvidenceRow, LogNeedAsk
from holt.needs.models import Assessment, Need
from holt.needs.queries import ThemeLine, ThemesOf
from holt.needs.rules.assessments import require_offered


@verb("needs.draft_theme", ask=DraftThemeAsk)
def draft_theme(actor: Viewer, ask: DraftThemeAsk, *, now: datetime) -> Need:
    """A draft in the needs room: how many spoke of it, and sentences chosen for documents."""
    row, _state = own(actor, ask.assessment_id, "draft_theme")
    found = queries.assessment(actor, row.pk)
    asked, theme = queries.theme_of(actor, found, ask.survey_id, ask.item, ask.theme)
    statement = checks.text(ask.statement, "statement", most=500, needed=True)
    if _is_drafted(row, statement):
        raise Refused("drafted_already", "statement")
    quotes = require_offered(ask.quotes, dict(theme.quotes))
    wanted = LogNeedAsk(
        statement,
        kind=ask.kind,
        more=ask.more,
        organization_id=row.organization_id,
        heard_by="survey",
        heard_where=row.title,
        area=row.area,
        county=row.county,
        from_assessment=True,
        as_draft=True,
        evidence=_evidence(asked, theme, quotes, now.year),
    )
    need = log(actor, wanted, now=now)
    tell_own(events.NeedDrafted, row, actor, now, need_id=need.pk)
    return need


def _is_drafted(row: Assessment, statement: str) -> bool:
    """Whether this assessment has said the same already."""
    said = Need.objects.filter(organization_id=row.organization_id, heard_where=row.title)
    return said.filter(from_assessment=True, statement=statement).exists()


def _evidence(
    asked: ThemesOf, theme: ThemeLine, quotes: tuple[str, ...], year: int
) -> tuple[EvidenceRow, ...]:
    """The count as a figure, each sentence by itself as a story without a name."""
    figure = EvidenceRow(
        "figure",
        theme.name,
        str(theme.count),
        f"/ {asked.answers}",
        year,
        asked.survey.title[:300],
    )
    stories = (
        EvidenceRow("story", text, source=asked.survey.title[:300], has_consent=True)
        for text in quotes
    )
    return (figure, *stories)
