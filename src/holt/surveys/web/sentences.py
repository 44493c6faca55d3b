"""What happened to surveys, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("survey", lambda survey_id: f"/surveys/{survey_id}/")
add_sentences(
    {
        "surveys.made": _("%(who)s began the survey “%(title)s”."),
        "surveys.edited": _("%(who)s changed the survey “%(title)s”."),
        "surveys.form_changed": _("%(who)s changed the form of “%(title)s”."),
        "surveys.opened": _("The survey “%(title)s” is open."),
        "surveys.closed": _("The survey “%(title)s” is closed."),
        "surveys.reopened": _("The survey “%(title)s” is open again."),
        "surveys.invited": _("%(who)s wrote to people for “%(title)s”: %(count)s letters."),
        "surveys.reminded": _("%(who)s reminded people of “%(title)s”: %(count)s letters."),
        "surveys.letters_stopped": _("Somebody wants no more letters about “%(title)s”."),
        "surveys.themes_set": _("%(who)s changed the themes of “%(title)s”."),
        "surveys.quotes_chosen": _("%(who)s chose sentences for the report of “%(title)s”."),
        "surveys.follow_up_wished": _("Somebody wants to be asked again after “%(title)s”."),
        "surveys.followed_up": _(
            "“%(title)s” went to those who wanted to be asked again: %(count)s letters."
        ),
        "surveys.answered": _("Answers have come in to “%(title)s”."),
        "surveys.taken_back": _("An answer to “%(title)s” was taken back."),
    }
)
