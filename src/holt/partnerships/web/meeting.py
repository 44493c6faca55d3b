"""Reasons why two others should meet, as sentences about these two."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel.web.reasons import Words, sentence
from holt.methods.reasons import Reason


def why(reason: Reason, names: Mapping[str, str], words: Words) -> str:
    """One reason in a sentence."""
    facts = reason.facts
    match reason.code:
        case "offers_what_other_seeks":
            subjects = facts["subjects"]
            assert isinstance(subjects, tuple)
            return _("%(giver)s could bring what %(taker)s looks for: %(what)s.") % {
                "giver": names[str(facts["giver"])],
                "taker": names[str(facts["taker"])],
                "what": ", ".join(words.subject(one) for one in subjects),
            }
        case "common_need":
            return _("Both work on the same need.")
        case "shared_partners":
            count = int(str(facts["count"]))
            return ngettext(
                "%(count)s partner works with both.", "%(count)s partners work with both.", count
            ) % {"count": count}
        case "partners_work_together":
            return _("Partners of the one work with partners of the other.")
        case "same_group":
            return _("Both are of the same field.")
        case "reaches_isolate":
            name = names.get(str(facts["id"]), "")
            return _("%(name)s works with nobody yet.") % {"name": name}
        case "crosses_groups":
            return _("They come from different fields.")
        case "new_contacts":
            facts_said = {"name": names.get(str(facts["id"]), ""), "count": facts["count"]}
            return _("For %(name)s it opens the way to %(count)s others.") % facts_said
        case _:
            return sentence(reason, words)
