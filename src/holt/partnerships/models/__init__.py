"""What the partnerships room keeps."""

from holt.partnerships.models.agreement import AgreementVersion, Signature
from holt.partnerships.models.care import Ending, Pulse, Review, ReviewAnswer
from holt.partnerships.models.core import (
    Interest,
    Introduction,
    Partnership,
    Party,
    SuggestionNote,
)
from holt.partnerships.models.plan import (
    Commitment,
    Consequence,
    EmbeddedDay,
    Embedding,
    Exchange,
    LevelAnswer,
    PlanGoal,
    Risk,
)
from holt.partnerships.models.scales import GoalScale, GoalScore, ScaleAgreement
from holt.partnerships.models.work import LedgerEntry, Meeting, Message, Rate

__all__ = [
    "AgreementVersion",
    "Commitment",
    "Consequence",
    "EmbeddedDay",
    "Embedding",
    "Ending",
    "Exchange",
    "GoalScale",
    "GoalScore",
    "Interest",
    "Introduction",
    "LedgerEntry",
    "LevelAnswer",
    "Meeting",
    "Message",
    "Partnership",
    "Party",
    "PlanGoal",
    "Pulse",
    "Rate",
    "Review",
    "ReviewAnswer",
    "Risk",
    "ScaleAgreement",
    "Signature",
    "SuggestionNote",
]
