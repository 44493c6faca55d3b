"""What is forgotten of those who propose, speak and help: themselves, after a year or at a word."""

from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.programs import rules
from holt.programs.models import Comment, HelpOffer, Idea

NOBODY = {"name": "", "email": "", "phone": ""}


@erasure.forgets
def forget_community(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Take the person out of their ideas, words and offers; what they thought of stays."""
    _leave_no_name(Q(email__iexact=email), now)


def forget_ideas(now: datetime) -> int:
    """Names and addresses go after a year, ideas nobody confirmed after a week; how many rows."""
    stale = Idea.objects.filter(
        state=Idea.State.UNCONFIRMED, proposed_at__lt=now - rules.DROP_UNCONFIRMED_AFTER
    )
    dropped, _each = stale.delete()
    before = now - rules.FORGET_PEOPLE_AFTER
    return dropped + _leave_no_name(
        Q(forgotten_at=None), now, {Idea: "proposed_at", Comment: "said_at", HelpOffer: "offered_at"}, before
    )  # fmt: skip


def _leave_no_name(
    which: Q,
    now: datetime,
    since: dict[type, str] | None = None,
    before: datetime | None = None,
) -> int:
    """Empty what names or reaches people in these rows; how many rows."""
    count = 0
    for model, gone in ((Idea, NOBODY), (Comment, {"name": "", "email": ""}), (HelpOffer, NOBODY)):
        rows = model.objects.filter(which, forgotten_at=None)
        if since is not None:
            rows = rows.filter(**{f"{since[model]}__lt": before})
        count += rows.update(**gone, forgotten_at=now)
    HelpOffer.objects.filter(forgotten_at=now).exclude(text="").update(text="")
    return count
