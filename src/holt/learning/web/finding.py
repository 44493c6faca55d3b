"""Found when it matters: told in one's own words, obstacle by obstacle, this month, and used."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, page, viewer_of
from holt.learning import access as room
from holt.learning import queries, rules
from holt.learning.web import facets, forms, showing
from holt.learning.web.tables import (
    for_me_table,
    subject_choices,
    tag_words_table,
    uses_table,
)

MOST_WORDS = 2000


def like_mine(request: HttpRequest) -> HttpResponse:
    """Tell a problem in your own words; who met the same, with the reasons."""
    viewer = viewer_of(request)
    words = request.GET.get("words", "").replace("\x00", "").strip()[:MOST_WORDS]
    subject = request.GET.get("subject", "")
    known = subject_choices(viewer)
    chosen = (subject,) if subject in {slug for slug, _name in known} else ()
    found = queries.like_words(viewer, words, chosen) if words else ()
    context = {
        "title": _("Who met the same?"),
        "why": _(
            "Tell your problem in a sentence or two. Holt finds who met it, in other words too."
        ),
        "words": words,
        "subject": subject,
        "subjects": known,
        "rows": showing.similar_rows(found, viewer),
    }
    return page(request, "learning/like_mine.html", context)


def stopped(request: HttpRequest) -> HttpResponse:
    """What stopped others, and what helped."""
    viewer = viewer_of(request)
    subject = request.GET.get("subject", "")
    known = subject_choices(viewer)
    chosen = subject if subject in {slug for slug, _name in known} else ""
    context = {
        "title": _("What stopped others"),
        "why": _("Each obstacle that lessons here tell of, and what helped where it was overcome."),
        "subject": chosen,
        "subjects": known,
        "stops": [
            (one, facets.OBSTACLES[one.obstacle], _helped(one))
            for one in queries.stopped(viewer, chosen)
        ],
    }
    return page(request, "learning/stopped.html", context)


def _helped(one: queries.Stop) -> str:
    return ", ".join(f"{facets.SOLUTIONS[tag]} ({count})" for tag, count in one.helped)


def for_me(request: HttpRequest) -> HttpResponse:
    """What the weekly letter tells of."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    return list_page(request, for_me_table(clock.now()))


def used(request: HttpRequest) -> HttpResponse:
    """Lessons that were used, and what came of it."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    return list_page(request, uses_table())


def words(request: HttpRequest) -> HttpResponse:
    """The table by which a text proposes its tags."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    house: dict[tuple[str, str], list[str]] = {}
    for word, facet, tag in rules.house_words():
        house.setdefault((facet, tag), []).append(word)
    context = {
        "house": [
            (facets.FACET_NAMES[facet], facets.tag_said(f"{facet}:{tag}"), said)
            for (facet, tag), said in house.items()
        ]
    }
    return list_page(
        request, tag_words_table(viewer), context=context, template="learning/words.html"
    )


def set_word(request: HttpRequest) -> HttpResponse:
    """Let a word speak for a tag, or be silent."""
    viewer = viewer_of(request)
    access.require(room.may_set_words(viewer), viewer)
    back = reverse("learning:words")
    return act(
        request,
        "learning.set_word",
        forms.SetWordForm,
        title=_("Change a word"),
        why=_("Texts that hold this word propose the tag from now on, or do so no longer."),
        button=_("Save"),
        done=lambda _row: back,
        said=_("Saved."),
        form_kwargs={"subjects": subject_choices(viewer)},
        context={"back": back},
    )
