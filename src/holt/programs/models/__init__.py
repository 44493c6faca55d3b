"""The work people can see: programs, their dated sessions, and who signed up for them."""

from holt.programs.models.class_visits import ClassVisit, VisitOffer
from holt.programs.models.exhibitions import ConditionReport, Exhibition, Stay
from holt.programs.models.feeds import Feed
from holt.programs.models.lesson_plans import LessonPlan, LessonStandard, LessonStep, LessonYes
from holt.programs.models.programs import WORD, Program
from holt.programs.models.school_entries import SchoolEntry
from holt.programs.models.sessions import Session
from holt.programs.models.sign_ups import SignUp

__all__ = [
    "WORD",
    "ClassVisit",
    "ConditionReport",
    "Exhibition",
    "Feed",
    "LessonPlan",
    "LessonStandard",
    "LessonStep",
    "LessonYes",
    "Program",
    "SchoolEntry",
    "Session",
    "SignUp",
    "Stay",
    "VisitOffer",
]
