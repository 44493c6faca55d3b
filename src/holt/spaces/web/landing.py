"""Where a booking's signed link leads: its own page, after one button."""

from django.utils.translation import gettext_lazy as _

from holt.people.web import landings

landings.register(
    "booking",
    says=_(
        "This link opens your booking. You can move it or cancel it there. You need no account."
    ),
)
