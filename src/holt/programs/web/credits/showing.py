"""Credit in words, and certificates and transcripts to print."""

from collections.abc import Sequence
from decimal import Decimal

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.kernel.documents import certificate as document
from holt.kernel.documents import pdf
from holt.programs.queries import Certificate, OwnCredit, PublicCredit

STATES = {"granted": gettext_lazy("Granted"), "revoked": gettext_lazy("Taken back")}
TONES = {"granted": "well", "revoked": "quiet"}
WHY_NOT = {
    "too_short": gettext_lazy("was not there long enough"),
    "too_seldom": gettext_lazy("was not there often enough"),
}


def amount(value: Decimal, unit: str) -> str:
    """ "1.5 hours"."""
    said = (
        ngettext("%(count)s hour", "%(count)s hours", 1 if value == 1 else 2)
        if unit == "hours"
        else ngettext("%(count)s point", "%(count)s points", 1 if value == 1 else 2)
    )
    return said % {"count": f"{value.normalize():f}"}


def credit_line(found: PublicCredit | None) -> str:
    """ "1.5 hours (CE hours), granted by the State Library"; nothing where there is none."""
    if found is None:
        return ""
    facts = {
        "amount": amount(found.amount, found.unit),
        "scheme": found.scheme,
        "who": found.granted_by,
    }
    said = _("%(amount)s (%(scheme)s), granted by %(who)s")
    return (said if found.granted_by else _("%(amount)s (%(scheme)s)")) % facts


def address(one: Certificate) -> str:
    """Where anyone checks it."""
    path = reverse("programs:certificate", args=[one.code])
    return f"{settings.ADDRESS.rstrip('/')}{path}"


def certificate_pdf(own: OwnCredit, language: str) -> bytes:
    """The certificate to print."""
    one = own.certificate
    facts = {
        "amount": amount(one.amount, one.unit),
        "scheme": one.scheme,
        "day": date_format(one.on, "DATE_FORMAT"),
        "who": one.granted_by,
    }
    revoked = _("This certificate has been taken back.") if one.state == "revoked" else ""
    return document.certificate(
        title=one.title,
        before=_("This is to say that"),
        holder=own.name,
        lines=[
            _("took part on %(day)s, and is granted %(amount)s (%(scheme)s).") % facts,
            _("Granted by %(who)s") % facts,
            revoked,
        ],
        small=[_("Code: %(code)s") % {"code": one.code}],
        url=address(one),
        invitation=_("Scan to check it"),
        language=language,
    )


def transcript_pdf(name: str, rows: Sequence[Certificate], language: str) -> bytes:
    """Everything somebody was granted, as one table, with the sum of each scheme."""
    head = (_("Date"), _("What"), _("Credit"), _("Scheme"), _("Granted by"), _("Code"))
    valid = [one for one in rows if one.state == "granted"]
    lines = [
        head,
        ("---",) * len(head),
        *(
            (
                date_format(one.on, "SHORT_DATE_FORMAT"),
                one.title,
                amount(one.amount, one.unit),
                one.scheme,
                one.granted_by,
                one.code,
            )
            for one in valid
        ),
    ]
    table = "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in lines)
    return pdf(
        _("Transcript"),
        table,
        language=language,
        subtitle=name,
        facts=[(scheme, amount(total, unit)) for scheme, unit, total in sums(valid)],
    )


def sums(rows: Sequence[Certificate]) -> list[tuple[str, str, Decimal]]:
    """(scheme, unit, sum) of what was granted and not taken back."""
    found: dict[tuple[str, str], Decimal] = {}
    for one in rows:
        if one.state == "granted":
            key = (one.scheme, one.unit)
            found[key] = found.get(key, Decimal(0)) + one.amount
    return [(scheme, unit, total) for (scheme, unit), total in sorted(found.items())]


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")
