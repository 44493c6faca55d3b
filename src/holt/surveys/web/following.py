"""After the thanks: whoever wants to be asked again leaves an address, apart from the answer."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holt.kernel.errors import NotFound
from holt.kernel.web.pages import act
from holt.surveys import queries
from holt.surveys.web import forms, framing
from holt.surveys.web.answering import language_of, ours


@never_cache
def wish_follow_up(request: HttpRequest, survey_code: str) -> HttpResponse:
    """Leave an address for one letter."""
    found = queries.asked(survey_code)
    if not queries.is_followed(found.id):
        raise NotFound
    with translation.override(ours(language_of(request, found))):
        back = f"{reverse('surveys:thanks', args=[survey_code])}?wished=1"
        return act(
            request,
            "surveys.wish_follow_up",
            forms.WishFollowUpForm,
            title=_("Ask me again in some weeks"),
            why=_(
                "Your answers stay without a name: the address is kept apart from them, and nothing "
                "tells which answer is whose."
            ),
            button=_("Ask me again"),
            done=lambda _row: back,
            fixed={"survey_id": found.id, "language": get_language() or "en"},
            context=framing.frame(found),
        )
