"""The work people can see: programs, their dated sessions, and who signed up for them."""

from holt.programs.models.door import Tap
from holt.programs.models.feeds import Feed
from holt.programs.models.ideas import Comment, HelpOffer, Idea, Wish
from holt.programs.models.programs import WORD, Program
from holt.programs.models.provisions import Provision
from holt.programs.models.sessions import Session
from holt.programs.models.sign_ups import SignUp

__all__ = [
    "WORD",
    "Comment",
    "Feed",
    "HelpOffer",
    "Idea",
    "Program",
    "Provision",
    "Session",
    "SignUp",
    "Tap",
    "Wish",
]
