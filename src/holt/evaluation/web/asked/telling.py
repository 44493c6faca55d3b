"""What a closed survey of the network says, in sentences."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries import OwnRating, Said
from holt.evaluation.rules import FEWEST_TOLD
from holt.kernel.web.figures import percent
from holt.methods import graph


def told(said: Said) -> list[str]:
    """The whole: who answered, who was named, by whom back, and how far they trust each other."""
    return [*_answered(said), _pairs(said), *_back(said), _trust(said)]


def _answered(said: Said) -> list[str]:
    facts = {
        "finished": said.survey.finished,
        "asked": said.survey.asked,
        "share": percent(said.answered),
    }
    lines = [_("%(finished)s of %(asked)s organizations answered (%(share)s%%).") % facts]
    if not said.is_enough:
        lines.append(
            _(
                "That is under 70 percent: read the rest with care. Whoever did not answer is drawn only "
                "where others named them, and is left out where both sides are compared."
            )
        )
    return lines


def _pairs(said: Said) -> str:
    return ngettext(
        "%(count)s pair was named by at least one of the two.",
        "%(count)s pairs were named by at least one of the two.",
        said.pairs,
    ) % {"count": said.pairs}


def _back(said: Said) -> list[str]:
    if not said.both_could:
        return []
    line = ngettext(
        "Of %(count)s named pair in which both answered, %(both)s was named by both.",
        "Of %(count)s named pairs in which both answered, %(both)s were named by both.",
        said.both_could,
    )
    return [line % {"count": said.both_could, "both": said.both_did}]


def _trust(said: Said) -> str:
    if said.trust is None or said.value is None:
        return _(
            "Trust of the whole is told from %(least)s organizations on that three or more others "
            "rated; there are %(rated)s."
        ) % {"least": FEWEST_TOLD, "rated": said.rated}
    return _(
        "Over %(rated)s organizations rated by three or more others, trust is %(trust)s of 100 and "
        "value %(value)s of 100. The scale from 1 to 4 is told as (x − 1) ÷ 3."
    ) % {
        "rated": said.rated,
        "trust": percent((said.trust - 1) / 3),
        "value": percent((said.value - 1) / 3),
    }


def own(one: OwnRating) -> list[str]:
    """What others said of one's own organization, with the number of raters."""
    if one.trust is None and one.value is None:
        return [_("Fewer than three others rated you on every question, so nothing is shown.")]
    found = ((_("Trust in you"), one.trust), (_("What you bring"), one.value))
    return [_line(name, rated) for name, rated in found if rated is not None]


def _line(name: str, rated: graph.Rated) -> str:
    return ngettext(
        "%(what)s: %(share)s of 100, by %(count)s rater.",
        "%(what)s: %(share)s of 100, by %(count)s raters.",
        rated.raters,
    ) % {"what": name, "share": percent(rated.share), "count": rated.raters}
