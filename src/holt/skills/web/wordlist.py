"""The list of words: read by everyone of the network, kept by the association's coordinators."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, viewer_of
from holt.peers import queries as peers
from holt.skills import queries
from holt.skills.access import may_keep_words, may_see_words
from holt.skills.web import forms
from holt.skills.web.showing import labels_now
from holt.skills.web.tables import words_table


def words(request: HttpRequest) -> HttpResponse:
    """Every word, how many can teach it, and what was joined."""
    viewer = viewer_of(request)
    access.require(may_see_words(viewer), viewer)
    may_keep = may_keep_words(viewer, peers.associations())
    context = {"back": reverse("skills:skills"), "back_to": _("Skills")}
    return list_page(request, words_table(may_keep), context=context)


def _keeper(request: HttpRequest) -> Viewer:
    viewer = viewer_of(request)
    access.require(may_keep_words(viewer, peers.associations()), viewer)
    return viewer


def _on_word(
    request: HttpRequest,
    skill_word_id: int,
    verb: str,
    form: type[Any],
    text: object = "",
    **more: Any,
) -> HttpResponse:
    """A verb on one word; `text` says what a button does."""
    back = reverse("skills:skill_words")
    return act(
        request,
        f"skills.{verb}",
        form,
        done=lambda _row: back,
        fixed={"skill_word_id": skill_word_id},
        context={"back": back, "text": text},
        **more,
    )


def edit_word(request: HttpRequest, skill_word_id: int) -> HttpResponse:
    """Spell it better, tie it to a subject."""
    _keeper(request)
    found = look(request, queries.word, skill_word_id)
    return _on_word(
        request,
        skill_word_id,
        "edit_word",
        forms.EditWordForm,
        title=_("Change a word"),
        why=found.name,
        button=_("Keep it"),
        said=_("Changed."),
        initial={
            "name": found.name,
            "kind": found.kind,
            "subject": found.subject,
            "version": found.version,
        },
        form_kwargs={"subjects": sorted(labels_now().items(), key=lambda one: one[1])},
    )


def join_words(request: HttpRequest, skill_word_id: int) -> HttpResponse:
    """It means the same as another."""
    _keeper(request)
    found = look(request, queries.word, skill_word_id)
    others = [(one.id, one.name) for one in queries.skill_words() if one.id != skill_word_id]
    near = [one.id for one in queries.near_words(found.name)]
    others.sort(key=lambda one: near.index(one[0]) if one[0] in near else len(near))
    return _on_word(
        request,
        skill_word_id,
        "join_words",
        forms.JoinWordsForm,
        title=_("Join two words"),
        why=found.name,
        button=_("Join them"),
        said=_(
            "Joined. Whoever had said both stands once now. You can part the words again on this list."
        ),
        form_kwargs={"into": others},
    )


def part_word(request: HttpRequest, skill_word_id: int) -> HttpResponse:
    """Undo a join."""
    _keeper(request)
    found = look(request, queries.word, skill_word_id)
    return _on_word(
        request,
        skill_word_id,
        "part_word",
        forms.PartWordForm,
        title=_("Part two words"),
        why=found.name,
        button=_("Part them"),
        said=_("They are two words again."),
        text=_("Each is found by itself again. What people said stays as they said it."),
    )
