"""The work people can see: programs, their dated sessions, and who signed up for them."""

from holt.programs.models.feeds import Feed
from holt.programs.models.outside import OutsideCalendar, OutsideEvent
from holt.programs.models.programs import WORD, Program
from holt.programs.models.sessions import Session
from holt.programs.models.sign_ups import SignUp

__all__ = ["WORD", "Feed", "OutsideCalendar", "OutsideEvent", "Program", "Session", "SignUp"]
