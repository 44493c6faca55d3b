"""The work people can see: programs, their dated sessions, and who signed up for them."""

from holt.programs.models.credits import Credit, CreditOffer
from holt.programs.models.feeds import Feed
from holt.programs.models.help_tables import DropIn, HelpTable, Visit
from holt.programs.models.programs import WORD, Program
from holt.programs.models.rosters import Duty, Hand, Offer, Roster, Shift
from holt.programs.models.sessions import Session
from holt.programs.models.sign_ups import SignUp

__all__ = [
    "WORD",
    "Credit",
    "CreditOffer",
    "DropIn",
    "Duty",
    "Feed",
    "Hand",
    "HelpTable",
    "Offer",
    "Program",
    "Roster",
    "Session",
    "Shift",
    "SignUp",
    "Visit",
]
