"""Letters to people of the community about what they proposed, said or offered."""

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.people import actions as people
from holt.programs import queries
from holt.programs.models import Comment, HelpOffer, Idea, Program

TOPIC = "ideas"


def write_to_proposer(
    row: Idea,
    *,
    subject: object,
    text: object,
    now: datetime,
    words: str = "",
    always: bool = False,
) -> None:
    """A letter with the link of one's own idea, where one wants letters."""
    if row.email and (row.wants_letters or always):
        link = f"/my-idea/{queries.idea_key(row)}/"
        _write(row, subject, text, {"title": row.title, "words": words}, link, now)


def tell_proposers(program: Program, now: datetime) -> None:
    """Whoever had an idea that became this program hears that it is public."""
    for row in Idea.objects.filter(program=program, state=Idea.State.ADOPTED).order_by("pk"):
        write_to_proposer(
            row,
            subject=gettext_lazy("Your idea has become a program: “%(title)s”"),
            text=gettext_lazy("It is called “%(words)s”. What, when and where is on its page."),
            words=program.title,
            now=now,
        )


def write_back(
    row: Comment | HelpOffer, *, subject: object, text: object, now: datetime, words: str = ""
) -> None:
    """A letter to whoever spoke or offered a hand, with the page it is about."""
    if not row.email:
        return
    about = row.idea or row.program
    title = about.title if about else ""
    link = f"/ideas/{row.idea_id}/" if row.idea_id else f"/programs/{row.program_id}/"
    _write(row, subject, text, {"title": title, "words": words}, link, now)


def _write(
    row: Idea | Comment | HelpOffer,
    subject: object,
    text: object,
    facts: dict[str, str],
    link: str,
    now: datetime,
) -> None:
    with translation.override(row.language):
        hello = _("Hello %(name)s,") % {"name": row.name} if row.name else _("Hello,")
        people.notify(
            row.email,
            topic=TOPIC,
            subject=str(subject) % facts,
            text=f"{hello}\n\n{str(text) % facts}",
            link=link,
            language=row.language,
            now=now,
        )
