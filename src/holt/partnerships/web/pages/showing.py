"""The partnership's page, the list and the board."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.tables import Board, BoardColumn, Card, Move
from holt.kernel.viewer import Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import go, page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.partnerships import queries, rules
from holt.partnerships.web import answers, showing, turns
from holt.partnerships.web.forms.working import WriteForm
from holt.partnerships.web.pages.acting import address
from holt.partnerships.web.tables import partnerships_table
from holt.partnerships.web.words import (
    ARRANGEMENTS,
    ATTAINMENT,
    DECLINE_REASONS,
    END_REASONS,
    ENDING_STEPS,
    FEELINGS,
    LEVEL_MEANINGS,
    LEVELS,
    QUESTIONS,
    STAGES,
    STATES,
)

CARDS = 40
LATEST = 4
"""Messages that stand open; earlier ones are folded away."""


def partnerships(request: HttpRequest) -> HttpResponse:
    """Every partnership, as a table."""
    return list_page(request, partnerships_table(viewer_of(request)))


def board(request: HttpRequest) -> HttpResponse:
    """The same by stage; a card moves to a stage by the verb's own page."""
    viewer = viewer_of(request)
    rows = [queries.line(one) for one in queries.with_details(queries.partnerships(viewer))]
    mine = set(viewer.organization_ids)
    columns = tuple(
        BoardColumn(
            stage,
            STAGES[stage],
            tuple(_card(one, mine, viewer) for one in rows if one.state in states)[:CARDS],
            sum(one.state in states for one in rows),
        )
        for stage, states in rules.STAGES
    )
    context = {
        "title": _("Partnerships by stage"),
        "why": _("From left to right, as the work goes. Moving a card opens its next step."),
        "board": Board(columns),
        "board_label": _("Partnerships by stage"),
    }
    return page(request, "partnerships/board.html", context)


def _card(one: queries.PartnershipLine, mine: set[int], viewer: Viewer) -> Card:
    own = any(party.organization_id in mine for party in one.parties)
    return Card(
        one.id,
        one.name,
        address(one.id),
        one.party_names,
        LEVELS[one.level] if one.level else "",
        "river",
        address(one.id, "move/"),
        _moves(one.state) if own and viewer.person_id else (),
    )


STEP_PAGES = {
    "plan": "plan/",
    "draft": "draft/",
    "pause": "pause/",
    "renew": "renew/",
    "begin_ending": "begin-ending/",
    "end": "end/",
    "decline": "decline/",
}


def _moves(state: str) -> tuple[Move, ...]:
    """The steps that lead to another stage from here."""
    return tuple(
        Move(verb, STATES[rules.STATES.after(state, verb)])
        for verb in rules.STATES.allowed(state)
        if verb in STEP_PAGES and rules.STATES.after(state, verb) != state
    )


@require_POST
def move(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Go to the page of the step that leads to the chosen stage. Changes nothing itself."""
    queries.partnership(viewer_of(request), partnership_id)
    path = STEP_PAGES.get(request.POST.get("to", ""), "")
    return go(request, address(partnership_id, path))


def partnership(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """One partnership, read like its life: from need to lesson."""
    viewer = viewer_of(request)
    try:
        shown = queries.partnership(viewer, partnership_id)
    except NotFound:
        access.require(viewer.person_id is not None or viewer.grant is not None, viewer)
        raise
    today = timezone.localdate(clock.now())
    reasons = DECLINE_REASONS if shown.state == "declined" else END_REASONS
    context = {
        "title": shown.name,
        "shown": shown,
        "names": showing.party_names(shown),
        "state": STATES[shown.state],
        "level": LEVELS[shown.level] if shown.level else "",
        "level_means": LEVEL_MEANINGS[shown.level] if shown.level else "",
        "reason": reasons.get(shown.reason_code, ""),
        "river": showing.life(shown, today),
        "panels": panels_for("partnerships.partnership", viewer, partnership_id, shown),
        "asides": panels_for("partnerships.aside", viewer, partnership_id, shown),
    }
    if shown.sees_inside:
        context |= _inside(shown, today)
    return page(request, "partnerships/partnership.html", context)


def _inside(shown: queries.PartnershipPage, day: date) -> dict[str, object]:
    """What only the parties see."""
    return {
        "next": turns.next_turn(shown),
        "waits_for": turns.waits_for(shown),
        "turns": turns.other_turns(shown),
        "interests": showing.interests(shown),
        "bars": showing.given_and_gained(shown),
        "sums": showing.sums(shown),
        "balance": showing.evenness(shown),
        "goals": [
            (one, "" if one.attained is None else ATTAINMENT[one.attained]) for one in shown.goals
        ],
        "promises": showing.promises(shown, day),
        "latest_messages": (said := showing.conversation(shown))[-LATEST:],
        "earlier_messages": said[:-LATEST],
        "write_form": WriteForm(),
        "stays": showing.stays(shown),
        "arrangement": [ARRANGEMENTS[one] for one in shown.arrangement],
        "consequences": [
            (QUESTIONS.get(one.question, one.question), one) for one in shown.consequences
        ],
        "levels": answers.level_views(shown),
        "feelings": list(FEELINGS.items()),
        "pulse": showing.pulse_share(shown, day),
        "ending_steps": [
            (step, ENDING_STEPS[step], done) for step, done in shown.ending.done_steps.items()
        ]
        if shown.ending
        else [],
        "latest_review": next(iter(answers.reviews(shown)), None),
    }
