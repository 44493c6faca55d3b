"""The verbs of credit: offering, granting, revoking; and what its holder does."""

from holt.programs.actions.credits.granting import grant_credit, offer_credit, revoke_credit
from holt.programs.actions.credits.holding import forget_credit, show_name

__all__ = ["forget_credit", "grant_credit", "offer_credit", "revoke_credit", "show_name"]
