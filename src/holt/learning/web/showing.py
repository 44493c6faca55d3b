"""Lessons in words: their facts, and why one stands beside what is at hand."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.money import amount
from holt.learning.queries import LessonPage, SimilarLesson
from holt.learning.web import facets
from holt.learning.web.words import KIND_TONES, KINDS
from holt.methods import cases
from holt.methods.reasons import Reason


def own_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """Organizations the viewer may write for, where they belong first."""
    return directory.own_choices(viewer, Role.STAFF)


def subject_names(language: str) -> dict[str, str]:
    """The subjects' names, kept for some seconds: they stand on every page of a need."""
    return kept(f"subjects.{language}", lambda: directory.subject_labels(language))


def kind_names(language: str) -> dict[str, str]:
    """The kinds' names, kept likewise."""
    return kept(f"kinds.{language}", lambda: {o.slug: o.name for o in directory.kinds(language)})


def parts(found: LessonPage | Any) -> list[tuple[str, str]]:
    """What it says, part by part."""
    told = (
        (_("What we wanted"), found.wanted),
        (_("What we did"), found.did),
        (_("What happened"), found.happened),
        (_("What we would do instead"), found.instead),
    )
    return [(label, text) for label, text in told if text]


def facts(found: LessonPage, language: str) -> list[tuple[str, str]]:
    """What makes it comparable, in words."""
    kinds = kind_names(language) if found.partner_kinds else {}
    told = (
        (_("What stood in the way"), ", ".join(facets.said("obstacle", found.obstacles))),
        (_("What helped"), ", ".join(facets.said("solution", found.solutions))),
        (_("Approach"), ", ".join(facets.said("approach", found.approaches))),
        (_("Motive"), ", ".join(facets.said("motive", found.motives))),
        (_("Kind of partner"), ", ".join(kinds.get(one, one) for one in found.partner_kinds)),
        (_("How many people"), str(facets.SIZES.get(found.size, ""))),
        (
            _("Where"),
            ", ".join(
                filter(None, (str(facets.SETTINGS.get(found.setting, "")), found.place_text))
            ),
        ),
        (_("What it cost"), "" if found.cost_cents is None else amount(found.cost_cents)),
        (_("Staff hours"), "" if found.hours is None else str(found.hours)),
        (_("Weeks to the first day"), "" if found.weeks is None else str(found.weeks)),
        (_("How we know"), found.evidence),
    )
    return [(label, text) for label, text in told if text]


def similar_rows(found: Sequence[SimilarLesson], viewer: Viewer) -> list[dict[str, object]]:
    """Each similar case with its kind and the reasons in sentences."""
    labels = subject_names(viewer.language) if found else {}
    return [
        {
            "lesson": one,
            "kind": KINDS[one.kind],
            "tone": KIND_TONES[one.kind],
            "why": " ".join(why(one, labels)),
        }
        for one in found
    ]


def why(one: SimilarLesson, labels: dict[str, str]) -> list[str]:
    """Why it is shown here, the strongest reason first."""
    if one.is_own:
        return [_("From this partnership.")]
    said = [_("About the same need.")] if one.same_need else []
    said += [text for reason in one.reasons if (text := sentence(reason, labels))]
    if one.lifted:
        said.append(_("Shown because it did not work: that helps too."))
    return said


def sentence(reason: Reason, labels: dict[str, str]) -> str:
    """One reason as a sentence."""
    facts = reason.facts
    if reason.code == "problem":
        named = cases.problem(str(facts["problem"])).named(get_language() or "")
        return _("Both seem to tell of this: %(problem)s.") % {"problem": named}
    if reason.code == "concepts":
        return _both_say(facts["ours"], facts["theirs"])
    if reason.code == "words":
        return _("Same words: %(words)s.") % {"words": _listed(facts["words"])}
    if reason.code == "tags":
        names = [facets.tag_said(one) for one in _tuple(facts["tags"])]
        return _("In common: %(tags)s.") % {"tags": ", ".join(names)}
    if reason.code == "subjects":
        names = [labels.get(slug, slug) for slug in _tuple(facts["subjects"])]
        return _("Shares: %(subjects)s.") % {"subjects": ", ".join(names)}
    other = str(facts["other"])
    return _("Near in subject: %(subject)s.") % {"subject": labels.get(other, other)}


def _both_say(ours: Any, theirs: Any) -> str:
    """ "You say “last bus”, they say “no car”."; the same words once."""
    pairs = list(zip(_tuple(ours), _tuple(theirs), strict=True))
    said = [
        _("you say “%(ours)s”, they say “%(theirs)s”") % {"ours": one, "theirs": other}
        for one, other in pairs
        if one != other
    ]
    same = [one for one, other in pairs if one == other]
    if same:
        said.append(_("both say %(words)s") % {"words": _listed(same)})
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _listed(words: Any) -> str:
    return ", ".join(f"“{one}”" for one in _tuple(words))


def _tuple(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (str(value),)


def uses_said(count: int) -> str:
    """How many went by it."""
    if not count:
        return ""
    said = ngettext("One organization went by it", "%(count)s organizations went by it", count)
    return said % {"count": count}
