"""The table of words and tags: changed by people, learned from what people tagged."""

from datetime import datetime

from django.core.cache import caches

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import access, events, queries, rules
from holt.learning.asks import SetWordAsk
from holt.learning.models import TagWord
from holt.methods.words import fold


@verb("learning.set_word", ask=SetWordAsk)
def set_word(actor: Viewer, ask: SetWordAsk, *, now: datetime) -> TagWord:
    """Let a word speak for a tag, or let it be silent, whoever put it there."""
    access.require(access.may_set_words(actor), actor)
    facet = checks.choice(ask.facet, "facet", (*rules.FACETS, "subject"))
    tag = checks.choice(ask.tag, "tag", _tags(facet))
    word = fold(checks.text(ask.word, "word", most=60, needed=True))
    row, is_new = TagWord.objects.get_or_create(
        word=word,
        facet=facet,
        tag=tag,
        defaults={"origin": _origin((word, facet, tag)), "is_on": ask.is_on, "changed_at": now},
    )
    if not is_new:
        row.is_on, row.changed_at, row.version = ask.is_on, now, row.version + 1
        row.save(update_fields=["is_on", "changed_at", "version"])
    caches["frame"].delete("learning.words")
    tell(
        events.WordSet(row.pk, word, tag, row.is_on),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    return row


def _tags(facet: str) -> tuple[str, ...]:
    return rules.FACETS.get(facet) or tuple(directory.subject_labels())


def _origin(row: tuple[str, str, str]) -> str:
    known = {(fold(word), facet, tag) for word, facet, tag in rules.house_words()}
    return TagWord.Origin.HOUSE if row in known else TagWord.Origin.PERSON


def learn_words(now: datetime) -> int:
    """Add what the network's own lessons teach; what people switched off stays off."""
    caches["frame"].delete("learning.words")
    known = set(queries.words_in_force())
    rows = [
        TagWord(
            word=one.word,
            facet=one.facet,
            tag=one.tag,
            origin=TagWord.Origin.LEARNED,
            seen_in=one.texts,
            changed_at=now,
        )
        for one in queries.learned_words()
        if (one.word, one.facet, one.tag) not in known
    ]
    made = TagWord.objects.bulk_create(rows, ignore_conflicts=True)
    caches["frame"].delete("learning.words")
    return len(made)
