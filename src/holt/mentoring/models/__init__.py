"""What the mentoring room keeps."""

from holt.mentoring.models.applications import Application, Named
from holt.mentoring.models.pairs import ByHand, Farewell, HowItGoes, MentoringMeeting, Pair
from holt.mentoring.models.rounds import Round

__all__ = [
    "Application",
    "ByHand",
    "Farewell",
    "HowItGoes",
    "MentoringMeeting",
    "Named",
    "Pair",
    "Round",
]
