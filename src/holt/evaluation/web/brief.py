"""The one-page brief: choose the words, read it, print it, take it as a PDF."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries, rules
from holt.evaluation.queries import Brief, Quote
from holt.evaluation.web import brief_words
from holt.evaluation.web.forms import BriefForm
from holt.kernel import access, clock
from holt.kernel.documents import pdf
from holt.kernel.web.pages import look, page, viewer_of
from holt.programs import queries as programs


@require_safe
def brief(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The brief as a page, with the choice of words beside it."""
    made = _made(request, partnership_id)
    form, chosen, note = _choice(request, made.quotes)
    context = {
        "title": made.shown.name,
        "why": _made_on(made),
        "partnership_id": partnership_id,
        "facts": brief_words.facts(made),
        "sections": brief_words.sections(made, chosen, note),
        "form": form,
        "query": request.GET.urlencode(),
    }
    return page(request, "evaluation/brief.html", context)


@require_safe
def brief_pdf(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The same as a tagged PDF."""
    made = _made(request, partnership_id)
    _form, chosen, note = _choice(request, made.quotes)
    document = pdf(
        made.shown.name,
        brief_words.markdown(brief_words.sections(made, chosen, note)),
        language=get_language() or "en",
        subtitle=_made_on(made),
        facts=brief_words.facts(made),
    )
    answer = HttpResponse(document, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="brief-{partnership_id}.pdf"'
    return answer


def _made(request: HttpRequest, partnership_id: int) -> Brief:
    """What the brief is made of, for a party. Raises NotFound, NotAllowed, SignInNeeded."""
    viewer = viewer_of(request)
    shown = look(request, programs.partnership_inside, partnership_id)
    found = queries.brief(viewer, shown, timezone.localdate(clock.now()))
    access.require(found is not None, viewer)
    assert found is not None
    return found


def _made_on(made: Brief) -> str:
    return _("A partnership in brief, %(day)s") % {"day": date_format(made.made_on)}


def _choice(
    request: HttpRequest, quotes: Sequence[Quote]
) -> tuple[BriefForm, tuple[str, ...], str]:
    """The form, the keys of the chosen words and the note; at first the foremost words."""
    choices = [(one.key, _label(one)) for one in quotes]
    first = tuple(key for key, _said in choices[: rules.MOST_QUOTES])
    if "made" not in request.GET:
        return BriefForm(initial={"quotes": first}, quotes=choices), first, ""
    form = BriefForm(request.GET, quotes=choices)
    form.is_valid()
    found = form.cleaned_data
    return form, tuple(found.get("quotes", ())), found.get("note", "")


def _label(one: Quote) -> str:
    words = one.words if len(one.words) <= 80 else one.words[:79].rstrip() + "…"
    who = _(", ").join(part for part in (one.by, one.party) if part)
    return f"“{words}” {who}".strip()
