"""The house's refusals in words, said once, at the door. Rooms add theirs."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from holt.kernel.errors import Clash, NotAllowed, NotFound, Problem, Refused, SignInNeeded, Stale
from holt.values.states import WrongState

REFUSALS: dict[str, object] = {
    "needed": _("Please fill this in."),
    "too_long": _("This is longer than fits here. Please shorten it."),
    "too_many": _("These are more than fit here, at most %(most)s."),
    "not_text": _("There is a character here that cannot be kept. Please type it again."),
    "not_an_email": _("This does not look like an e-mail address, such as name@example.org."),
    "not_a_web_address": _("This does not look like a web address, such as https://example.org."),
    "not_a_number": _("Please write a number, such as 12 or 12.5."),
    "out_of_range": _("Please give a number from %(least)s to %(most)s."),
    "not_a_choice": _("Please choose one of the list."),
    "not_in_our_time": _("Please choose a day between the years %(first)s and %(last)s."),
    "in_the_past": _("This date has passed. Please choose a later one."),
    "picture_not_readable": _("This picture cannot be read. Please give a whole JPEG or PNG."),
    "picture_too_large": _(
        "This picture has too many pixels: at most %(most)s million can be drawn. A smaller copy will do."
    ),
    "body_unreadable": _("This could not be read. Please send it as JSON."),
    "csrf_needed": _("Please send the session's CSRF token, or come with a personal token."),
    "if_match_needed": _(
        "Please send the header If-Match with the version you read, so that nobody's change is lost."
    ),
    "ends_before_start": _("The end comes before the start. Please check the two dates."),
    "fetch_not_offered": _(
        "This installation reads no addresses of others. Its operator knows more."
    ),
    "fetch_not_https": _("Please give an address that begins with https://."),
    "fetch_with_password": _(
        "This address holds a name or a password. Please use one that can be read without them."
    ),
    "fetch_unknown_host": _("There is no server called %(host)s. Please check the address."),
    "fetch_not_public": _(
        "%(host)s is inside a private network and is not read. The operator can allow it."
    ),
    "fetch_not_reached": _("The server did not answer. It is tried again by itself."),
    "fetch_not_trusted": _("The server could not prove who it is, so nothing was read from it."),
    "fetch_not_followed": _("The server answered in a way that could not be followed."),
    "fetch_too_slow": _("The server took too long. It is tried again by itself."),
    "fetch_too_large": _("What came is larger than %(megabytes)s MB. Please share less of it."),
    "fetch_too_many_redirects": _("The address leads on and on. Please use the one it ends at."),
    "fetch_answered": _(
        "The server answered with the number %(status)s instead of what was asked for. Please check the address."
    ),
    "fetch_wrong_kind": _(
        "What came is of another kind (%(kind)s), such as a page. Please copy the address of the calendar or feed itself."
    ),
}
STATES: dict[str, object] = {}


def add_refusals(words: Mapping[str, object]) -> None:
    """A room's own refusal codes and their sentences (with %(fact)s in them)."""
    REFUSALS.update(words)


def add_states(words: Mapping[str, object]) -> None:
    """Names of states and verbs, as "room.state" or "room.verb" → label."""
    STATES.update(words)


def sentence(problem: Exception) -> str:
    """What to tell the person."""
    match problem:
        case Refused(code=code, facts=facts):
            return str(REFUSALS.get(code, _("This cannot be done: %(code)s."))) % {
                "code": code.replace("_", " "),
                **facts,
            }
        case Stale():
            return str(_("Somebody changed this while you were writing. Nothing of yours is lost."))
        case WrongState():
            return str(_("This step is not possible at the stage things have reached."))
        case SignInNeeded():
            return str(_("Please sign in first."))
        case NotAllowed():
            return str(_("Your role does not include this. A coordinator or director can do it."))
        case NotFound():
            return str(_("There is nothing here, or it is not open to you."))
    return str(_("This did not work. Nothing was changed."))


def status(problem: Exception) -> int:
    """The HTTP status that says the same to a program."""
    table: tuple[tuple[type[Exception], int], ...] = (
        (Clash, 409),
        (Refused, 422),
        (Stale, 412),
        (WrongState, 409),
        (SignInNeeded, 401),
        (NotAllowed, 403),
        (NotFound, 404),
        (Problem, 400),
    )
    return next((code for kind, code in table if isinstance(problem, kind)), 500)
