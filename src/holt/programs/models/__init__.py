"""The work people can see: programs, their dated sessions, and who signed up for them."""

from holt.programs.models.class_visits import ClassVisit, VisitOffer
from holt.programs.models.credits import Credit, CreditOffer
from holt.programs.models.door import Tap
from holt.programs.models.exhibitions import ConditionReport, Exhibition, Stay
from holt.programs.models.feeds import Feed
from holt.programs.models.help_tables import DropIn, HelpTable, Visit
from holt.programs.models.ideas import Comment, HelpOffer, Idea, Wish
from holt.programs.models.lesson_plans import LessonPlan, LessonStandard, LessonStep, LessonYes
from holt.programs.models.outside import OutsideCalendar, OutsideEvent
from holt.programs.models.pictures import Picture
from holt.programs.models.programs import WORD, Program
from holt.programs.models.provisions import Provision
from holt.programs.models.rosters import Duty, Hand, Offer, Roster, Shift
from holt.programs.models.school_entries import SchoolEntry
from holt.programs.models.sessions import Session
from holt.programs.models.sign_ups import SignUp

__all__ = [
    "WORD",
    "ClassVisit",
    "Comment",
    "ConditionReport",
    "Credit",
    "CreditOffer",
    "DropIn",
    "Duty",
    "Exhibition",
    "Feed",
    "Hand",
    "HelpOffer",
    "HelpTable",
    "Idea",
    "LessonPlan",
    "LessonStandard",
    "LessonStep",
    "LessonYes",
    "Offer",
    "OutsideCalendar",
    "OutsideEvent",
    "Picture",
    "Program",
    "Provision",
    "Roster",
    "SchoolEntry",
    "Session",
    "Shift",
    "SignUp",
    "Stay",
    "Tap",
    "Visit",
    "VisitOffer",
    "Wish",
]
