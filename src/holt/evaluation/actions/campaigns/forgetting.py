"""Names, words and addresses of people in a campaign are forgotten: when they say so, and by time."""

from datetime import datetime, timedelta

from holt.evaluation.models import Speaker, Testimony
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel import erasure
from holt.kernel.models import Letter
from holt.kernel.viewer import THE_HOUSE
from holt.people import actions as people
from holt.people import queries as links


def forget_links(kind: str, subject_id: int, now: datetime) -> None:
    """The keys open nothing from now on, and nobody can tell to whom they were sent."""
    for link in links.links_to(kind, subject_id):
        people.forget_holder(THE_HOUSE, links.link_to_change(link.pk), now=now)


def blot_testimony(row: Testimony, now: datetime) -> None:
    """The words go, with whoever gave them; from letters that were mailed, too."""
    if row.words:
        for letter in Letter.objects.filter(text__contains=row.words).iterator():
            letter.text = letter.text.replace(row.words, erasure.GONE)
            letter.save(update_fields=["text"])
    row.state, row.withdrawn_at = Testimony.State.WITHDRAWN, now
    row.words, row.uses, row.email = "", [], ""
    row.name, row.role, row.party = erasure.GONE, "", ""
    row.person_id, row.organization_id = None, None
    row.save()


def _blot_speaker(row: Speaker, now: datetime) -> None:
    """That somebody spoke stays, without who it was."""
    row.name, row.role, row.email, row.conditions = erasure.GONE, "", "", ""
    row.about, row.person_id, row.forgotten_at = "", None, now
    fields = ["name", "role", "email", "conditions", "about", "person_id", "forgotten_at"]
    row.save(update_fields=fields)


@erasure.forgets
def forget_in_campaigns(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Whoever asks to be forgotten no longer stands in any campaign."""
    for speaker in queries.speakers_called(person_id, email, name):
        forget_links("speaker", speaker.pk, now)
        _blot_speaker(speaker, now)
    for testimony in queries.testimonies_called(person_id, email, name):
        forget_links("testimony", testimony.pk, now)
        blot_testimony(testimony, now)
    for letter in queries.letters_called(email, name):
        letter.to_name, letter.to_role, letter.to_email = erasure.GONE, "", ""
        letter.save(update_fields=["to_name", "to_role", "to_email"])


def forget_campaign_people(now: datetime) -> int:
    """For the clock: people outside, a while after a campaign ended or a question was asked in
    vain; returns how many."""
    before = now - timedelta(days=rules.FORGET_DAYS)
    done = 0
    for speaker in queries.speakers_to_forget(before):
        forget_links("speaker", speaker.pk, now)
        _blot_speaker(speaker, now)
        done += 1
    for row in queries.testimonies_to_forget(before):
        forget_links("testimony", row.pk, now)
        if row.state == Testimony.State.ASKED:
            row.delete()
        else:
            row.email = ""
            row.save(update_fields=["email"])
        done += 1
    return done
