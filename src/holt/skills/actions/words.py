"""The list of words: it grows as people speak, and a coordinator keeps it in order."""

from datetime import datetime

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.peers import queries as peers
from holt.skills import access, events, queries, rules
from holt.skills.actions.merging import merge_rows
from holt.skills.asks import EditWordAsk, JoinWordsAsk, PartWordAsk, SaySkillAsk
from holt.skills.models import SkillWord
from holt.values.vocabulary import LANGUAGES


def word_for(actor: Viewer, ask: SaySkillAsk, now: datetime) -> SkillWord:
    """The word that is meant, added if it is new. Refuses "near_words" unless it is another."""
    language = checks.choice(ask.language, "language", LANGUAGES, needed=False)
    subject = _subject(ask.subject)
    name = rules.require_word(ask.word or language or subject)
    kind = _kind(ask.kind, language, subject)
    found = queries.known_word(name, language=language, subject=subject)
    if found is not None:
        return found
    if not ask.is_new and not language and not subject:
        _require_far(name)
    new = {
        "kind": kind,
        "name": name,
        "language": language,
        "subject": subject,
        "added_by_id": actor.person_id,
        "added_at": now,
    }
    return SkillWord.objects.get_or_create(folded=rules.folded(name), defaults=new)[0]


def _kind(kind: str, language: str, subject: str) -> str:
    if language:
        return "language"
    return "subject" if subject else checks.choice(kind, "kind", rules.KINDS)


def _subject(slug: str) -> str:
    known = directory.subject_labels() if slug else ()
    return checks.choice(slug, "subject", known, needed=False)


def _require_far(name: str) -> None:
    """Refuse a word that may be on the list already, and name which."""
    near = queries.near_words(name)
    if near:
        said = ", ".join(f"“{one.name}”" for one in near)
        raise Refused("near_words", "word", {"words": said})


@verb("skills.edit_word", ask=EditWordAsk)
def edit_word(actor: Viewer, ask: EditWordAsk, *, now: datetime) -> SkillWord:
    """Spell it better, say its kind, tie it to a subject."""
    row = _kept(actor, ask.skill_word_id)
    name = rules.require_word(ask.name)
    other = SkillWord.objects.filter(folded=rules.folded(name)).exclude(pk=row.pk).exists()
    if other:
        raise Refused("word_is_there", "name")
    values = {
        "name": name,
        "folded": rules.folded(name),
        "kind": checks.choice(ask.kind, "kind", rules.KINDS),
        "subject": _subject(ask.subject),
    }
    save_amended(row, "skill_word", values, ask.version)
    _tell(events.WordEdited, row, actor, now)
    return row


@verb("skills.join_words", ask=JoinWordsAsk)
def join_words(actor: Viewer, ask: JoinWordsAsk, *, now: datetime) -> SkillWord:
    """One word speaks for another from now on; whoever said both stands once, with all of it."""
    row = _kept(actor, ask.skill_word_id)
    into = queries.word_to_change(actor, ask.into_id)
    into = into.joined_into or into
    if into.pk == row.pk:
        raise Refused("same_word", "into_id")
    SkillWord.objects.filter(joined_into=row).update(joined_into=into)
    save_amended(row, "skill_word", {"joined_into_id": into.pk}, None)
    merge_rows(into)
    _tell(events.WordsJoined, row, actor, now)
    return row


@verb("skills.part_word", ask=PartWordAsk)
def part_word(actor: Viewer, ask: PartWordAsk, *, now: datetime) -> SkillWord:
    """They were two words after all: undo a join. Whoever had said both keeps the one that stayed."""
    row = _kept(actor, ask.skill_word_id)
    if row.joined_into_id is None:
        raise Refused("not_joined")
    save_amended(row, "skill_word", {"joined_into_id": None}, None)
    _tell(events.WordParted, row, actor, now)
    return row


def _kept(actor: Viewer, word_id: int) -> SkillWord:
    """A word, for whoever keeps the list. Raises NotFound, NotAllowed."""
    access.require(access.may_keep_words(actor, peers.associations()), actor)
    return queries.word_to_change(actor, word_id)


def _tell(event: type[events.WordEvent], row: SkillWord, actor: Viewer, now: datetime) -> None:
    tell(event(row.pk, row.name), by=actor, at=now, audience=Audience.network())
