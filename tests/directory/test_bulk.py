"""Many at once, and taking it back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from holt.directory import actions, asks, queries
from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import Role
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def test_many_are_verified_with_one_happening_and_a_line_each():
    library, other = make.organization(), make.organization("Other")
    works, farm = make.outsider(), make.outsider("Otter Farm", "farm")
    viewer = make.member(library, Role.STAFF)
    ask = asks.VerifyManyAsk((works.pk, farm.pk, other.pk, 999_999))
    change = actions.verify_many(viewer, ask, now=NOON)
    assert change.organization_ids == [works.pk, farm.pk]
    happening = Happening.objects.get()
    assert happening.facts == {
        "bulk_change_id": change.pk,
        "verb": "verify",
        "count": 2,
        "organization_ids": [works.pk, farm.pk],
    }
    assert set(happening.history.values_list("subject_id", "version", "field", "after")) == {
        (works.pk, 2, "verified_on", "2026-11-20"),
        (works.pk, 2, "verified_by_id", viewer.person_id),
        (farm.pk, 2, "verified_on", "2026-11-20"),
        (farm.pk, 2, "verified_by_id", viewer.person_id),
    }
    assert [one.pk for one in queries.history(viewer, works.pk)] == [happening.pk]


def test_undo_leaves_alone_and_names_what_was_edited_since():
    viewer = make.member(make.organization())
    works, farm = make.outsider(), make.outsider("Otter Farm", "farm")
    ask = asks.CloseManyAsk((works.pk, farm.pk), date(2026, 10, 1), "Flood")
    change = actions.close_many(viewer, ask, now=NOON)
    actions.reopen(viewer, asks.ReopenAsk(farm.pk), now=NOON)
    undone = actions.undo_bulk(viewer, asks.UndoBulkAsk(change.pk), now=NOON + timedelta(days=7))
    works.refresh_from_db()
    assert (works.status, works.closed_on, works.closing_note) == ("active", None, "")
    row = queries.bulk_change(viewer, undone.pk)
    assert (row.left_alone, row.undone_at is not None) == (((farm.pk, "Otter Farm"),), True)
    with pytest.raises(Refused, match="undone_already"):
        actions.undo_bulk(viewer, asks.UndoBulkAsk(change.pk), now=NOON)


def test_undo_ends_after_seven_days_and_is_for_who_did_it():
    viewer = make.member(make.organization())
    change = actions.verify_many(viewer, asks.VerifyManyAsk((make.outsider().pk,)), now=NOON)
    undo = asks.UndoBulkAsk(change.pk)
    with pytest.raises(Refused, match="too_late"):
        actions.undo_bulk(viewer, undo, now=NOON + timedelta(days=8))
    with pytest.raises(NotAllowed):
        actions.undo_bulk(make.member(make.organization("Other")), undo, now=NOON)
    with pytest.raises(NotFound):
        actions.undo_bulk(viewer, replace(undo, bulk_change_id=999_999), now=NOON)


def test_what_is_not_yours_is_not_changed_in_bulk_either():
    library = make.organization()
    viewer = make.member(make.organization("Other"), Role.DIRECTOR)
    with pytest.raises(Refused, match="nothing_to_change"):
        actions.close_many(viewer, asks.CloseManyAsk((library.pk,), date(2026, 1, 1)), now=NOON)
    assert Organization.objects.get(pk=library.pk).status == "active"
