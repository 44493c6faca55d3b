"""Partnerships with everything that belongs to them, as dictionaries: one query for one or many."""

from typing import Any

from django.db.models import F, Q, QuerySet

from holt.kernel.gather import gather
from holt.kernel.prepared import Prepared
from holt.partnerships.models import (
    AgreementVersion,
    Commitment,
    Consequence,
    EmbeddedDay,
    Embedding,
    Ending,
    Exchange,
    Interest,
    LedgerEntry,
    LevelAnswer,
    Meeting,
    Message,
    Partnership,
    Party,
    PlanGoal,
    Pulse,
    Review,
    ReviewAnswer,
    Risk,
    Signature,
)
from holt.partnerships.queries.rows import (
    AgreementRow,
    AnswerRow,
    CommitmentRow,
    ConsequenceRow,
    EmbeddedDayRow,
    EmbeddingRow,
    EndingRow,
    EntryRow,
    ExchangeRow,
    GoalRow,
    InterestRow,
    KinRow,
    LevelRow,
    MeetingRow,
    MessageRow,
    PartyRow,
    PulseRow,
    ReviewRow,
    RiskRow,
    ServedRow,
    SignatureRow,
)


def _whole(partnership_id: int) -> QuerySet[Partnership, dict[str, Any]]:
    return wholes(Q(pk=partnership_id))


def wholes(which: Q) -> QuerySet[Partnership, dict[str, Any]]:
    """Rows with their neighbors' names and every list of each, as dictionaries."""
    names = {
        "need_statement": F("need__statement"),
        "need_heard_on": F("need__heard_on"),
        "need_subjects": F("need__subjects"),
        "coordinator_name": F("coordinator__name"),
        "kin_name": F("came_from__name"),
        "kin_state": F("came_from__state"),
    }
    ending = Ending.objects.order_by("pk")
    return (
        Partnership.objects.filter(which)
        .annotate(
            **names,
            **_summary_rows(),
            **_inside_rows(),
            ending_rows=gather(EndingRow, ending, "partnership"),
        )
        .values(*COLUMNS, *names, *_summary_rows(), *_inside_rows(), "ending_rows")
    )


COLUMNS = (
    "id", "name", "summary", "state", "season", "level", "is_public", "need_id",
    "coordinator_id", "came_from_id", "arrangement", "who_decides", "if_things_change",
    "starts_on", "ends_on", "review_on", "paused_until", "ended_on", "reason_code", "reason",
    "proposed_at", "last_contact_on", "version",
)  # fmt: skip
WHOLE = Prepared(_whole)


def _summary_rows() -> dict[str, Any]:
    goals = Partnership.goals_served.through.objects.order_by("goal_id")
    return {
        "party_rows": gather(
            PartyRow,
            Party.objects.order_by("place_in_list", "pk"),
            "partnership",
            name="organization__name",
            sector="organization__kind__sector",
        ),
        "served_rows": gather(
            ServedRow, goals, "partnership", id="goal_id", title="goal__title", side="goal__side"
        ),
        "led_to_rows": gather(KinRow, Partnership.objects.order_by("pk"), "came_from"),
    }


def _inside_rows() -> dict[str, Any]:
    messages = Message.objects.order_by("-at", "-pk")
    return {
        "interest_rows": gather(
            InterestRow,
            Interest.objects.filter(withdrawn_at=None).order_by("party__place_in_list", "pk"),
            "party__partnership",
        ),
        "goal_rows": gather(
            GoalRow, PlanGoal.objects.filter(withdrawn_at=None).order_by("pk"), "partnership"
        ),
        "commitment_rows": gather(
            CommitmentRow, Commitment.objects.order_by("due_on", "pk"), "partnership"
        ),
        "exchange_rows": gather(ExchangeRow, Exchange.objects.order_by("pk"), "party__partnership"),
        "risk_rows": gather(RiskRow, Risk.objects.order_by("side", "pk"), "partnership"),
        "consequence_rows": gather(
            ConsequenceRow, Consequence.objects.order_by("pk"), "partnership"
        ),
        "level_rows": gather(LevelRow, LevelAnswer.objects.order_by("at"), "party__partnership"),
        "embedding_rows": gather(
            EmbeddingRow, Embedding.objects.order_by("starts_on"), "partnership"
        ),
        "embedded_day_rows": gather(
            EmbeddedDayRow, EmbeddedDay.objects.order_by("-on", "pk"), "partnership"
        ),
        "agreement_rows": gather(
            AgreementRow, AgreementVersion.objects.order_by("number"), "partnership"
        ),
        "signature_rows": gather(
            SignatureRow, Signature.objects.order_by("at"), "agreement__partnership"
        ),
        "message_rows": gather(MessageRow, messages, "partnership"),
        "meeting_rows": gather(MeetingRow, Meeting.objects.order_by("-on", "-pk"), "partnership"),
        "entry_rows": gather(EntryRow, LedgerEntry.objects.order_by("on", "pk"), "partnership"),
        "review_rows": gather(ReviewRow, Review.objects.order_by("number"), "partnership"),
        "answer_rows": gather(
            AnswerRow, ReviewAnswer.objects.order_by("pk"), "review__partnership"
        ),
        "pulse_rows": gather(PulseRow, Pulse.objects.order_by("month", "pk"), "partnership"),
    }
