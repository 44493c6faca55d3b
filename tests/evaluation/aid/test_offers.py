"""What each could lend: who says it, who sees it, whom to reach, and whether it is still so."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.evaluation import access, actions, asks, queries
from holt.evaluation.models import AidOffer
from holt.evaluation.queries.exporting import export_of
from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.viewer import NOBODY, Role
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def test_an_organizations_staff_say_what_it_could_lend() -> None:
    library = make.organization()
    make.aid_offer(library, "space", by=make.viewer(Role.STAFF, library.pk))
    (seen,) = queries.aid_offers_of(make.viewer(Role.VIEWER, library.pk), library.pk)
    assert (seen.kind, seen.what, seen.confirmed_on) == (
        "space", "Camp beds in the cellar", NOON.date(),
    )  # fmt: skip
    for role, home in ((Role.VIEWER, library.pk), (Role.DIRECTOR, make.organization("Other").pk)):
        with pytest.raises(NotAllowed):
            make.aid_offer(library, by=make.viewer(role, home))


def test_for_partners_outside_the_network_any_staff_keep_it() -> None:
    library, church = make.organization(), make.outsider("First Church")
    assert make.aid_offer(church, by=make.viewer(Role.STAFF, library.pk)).pk


def test_the_public_sees_nothing_and_only_some_see_the_contact() -> None:
    library, alder = make.organization(), make.organization("Alder")
    row = make.aid_offer(library)
    with pytest.raises(NotFound):
        queries.aid_offer(NOBODY, row.pk)
    assert not queries.aid_offers(NOBODY).exists()
    own = queries.aid_offer(make.viewer(Role.VIEWER, library.pk), row.pk)
    leads = queries.aid_offer(make.viewer(Role.COORDINATOR, alder.pk), row.pk)
    other = queries.aid_offer(make.viewer(Role.STAFF, alder.pk), row.pk)
    phones = [one.contact_phone for one in (own, leads, other)]
    assert phones == ["555 0100", "555 0100", ""]
    assert (other.contact_name, other.contact_email) == ("", "")


def test_broken_twin_without_the_guard_everybody_sees_whom_to_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = make.aid_offer(make.organization())
    other = make.viewer(Role.STAFF, make.organization("Alder").pk)
    monkeypatch.setattr(access, "may_see_aid_contact", lambda viewer, organization_id: True)
    assert queries.aid_offer(other, row.pk).contact_phone == "555 0100"


def test_somebody_must_be_reachable() -> None:
    with pytest.raises(Refused, match="nobody_to_reach"):
        make.aid_offer(make.organization(), contact_email="", contact_phone="")


def test_a_year_later_it_is_asked_whether_it_is_still_so() -> None:
    library = make.organization()
    ines = make.viewer(Role.STAFF, library.pk)
    row = make.aid_offer(library, by=ines)
    later = NOON + timedelta(days=366)
    assert queries.aid_whole(ines, NOON.date()).unconfirmed == 0
    assert queries.aid_whole(ines, later.date()).unconfirmed == 1
    assert [one.id for one in queries.unconfirmed_of(ines, later.date())] == [row.pk]
    actions.confirm_aid(ines, asks.ConfirmAidAsk(row.pk), now=later)
    assert queries.unconfirmed_of(ines, later.date()) == ()


def test_changed_and_taken_back() -> None:
    library = make.organization()
    ines = make.viewer(Role.STAFF, library.pk)
    row = make.aid_offer(library, by=ines)
    edit = asks.EditAidAsk(row.pk, "power", "Generator", "day", contact_phone="1", version=1)
    actions.edit_aid(ines, edit, now=NOON)
    with pytest.raises(Stale):
        actions.edit_aid(ines, edit, now=NOON)
    assert queries.aid_offer(ines, row.pk).kind == "power"
    actions.withdraw_aid(ines, asks.WithdrawAidAsk(row.pk), now=NOON)
    with pytest.raises(NotFound):
        queries.aid_offer(ines, row.pk)
    assert AidOffer.objects.get().contact_phone == ""


def test_what_nobody_can_lend_is_named() -> None:
    library, church = make.organization(), make.outsider("First Church")
    for one in (library, church):
        make.aid_offer(one, "space")
    make.aid_offer(library, "vehicles")
    make.aid_offer(make.outsider("Closed", status="closed"), "power")
    found = queries.aid_whole(make.viewer(Role.STAFF, library.pk), NOON.date())
    assert (found.organizations, found.by_kind) == (2, {"space": 2, "vehicles": 1})
    assert found.gaps == ("power", "staff", "languages", "supplies")


def test_the_database_keeps_offers_whole() -> None:
    make.aid_offer(make.organization())
    for wrong in ({"what": ""}, {"kind": "money"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            AidOffer.objects.update(**wrong)


def test_an_organization_takes_its_offers_along() -> None:
    library = make.organization()
    make.aid_offer(library)
    make.aid_offer(make.organization("Alder"))
    given = export_of(make.viewer(Role.COORDINATOR, library.pk), (library.pk,))
    assert [one["what"] for one in given["aid_offers"]] == ["Camp beds in the cellar"]
