"""Credit: what is offered, who has earned it, certificates by code, one's own transcript."""

from holt.programs.queries.credits.certificates import (
    Certificate,
    OwnCredit,
    certificate,
    certificates_of_mine,
    credit_key,
    credits_of_mine,
    own_credit,
)
from holt.programs.queries.credits.changing import (
    credit_offered,
    credit_to_change,
    offering,
    own_credit_to_change,
)
from holt.programs.queries.credits.offers import (
    Candidate,
    CreditOfferShown,
    PublicCredit,
    candidates,
    credit_lines,
    credit_of,
    credit_offer,
    granted,
    granted_of,
    offer_for,
    public_credit,
)

__all__ = [
    "Candidate",
    "Certificate",
    "CreditOfferShown",
    "OwnCredit",
    "PublicCredit",
    "candidates",
    "certificate",
    "certificates_of_mine",
    "credit_key",
    "credit_lines",
    "credit_of",
    "credit_offer",
    "credit_offered",
    "credit_to_change",
    "credits_of_mine",
    "granted",
    "granted_of",
    "offer_for",
    "offering",
    "own_credit",
    "own_credit_to_change",
    "public_credit",
]
