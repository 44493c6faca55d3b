"""Who sees which need: the rows of the table of promises, seen and unseen."""

from collections.abc import Callable
from typing import Any

import pytest

from holt.directory.models import Organization
from holt.kernel import happenings
from holt.kernel.errors import NotFound
from holt.kernel.models import Happening, History
from holt.kernel.viewer import NOBODY, Grant, Role, Viewer
from holt.needs import actions, ports, queries
from holt.needs.models import Need
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def holder(organization: Organization) -> Viewer:
    """Somebody with a signed link for this organization, and no account."""
    return Viewer(
        grant=Grant(1, "partnership", 1, organization.pk, "proposal", "a@b.example", "Maya")
    )


def seats(row: Need, named: Organization) -> dict[str, Viewer]:
    """Everyone the table speaks of."""
    return {
        "anyone": NOBODY,
        "network": make.member(make.organization("Elm Library")),
        "named": make.member(named),
        "link": holder(make.outsider()),
        "named link": holder(named),
        "own": make.member(row.organization, Role.VIEWER),
    }


SEEN = {
    "public": {"anyone", "network", "named", "link", "named link", "own"},
    "network": {"network", "named", "own"},
    "restricted": {"named", "own"},
    "draft": {"own"},
}


@pytest.mark.parametrize("openness", SEEN)
def test_a_need_is_seen_by_whom_it_is_meant_for(openness: str) -> None:
    named = make.organization("Birch Library")
    draft = openness == "draft"
    row = make.need(
        openness="network" if draft else openness, as_draft=draft, restricted_to=(named.pk,)
    )
    found = {
        name
        for name, viewer in seats(row, named).items()
        if queries.needs(viewer).filter(pk=row.pk).exists()
    }
    assert found == SEEN[openness]


@pytest.mark.parametrize("openness", SEEN)
def test_the_feed_tells_the_same_people(openness: str) -> None:
    named = make.organization("Birch Library")
    draft = openness == "draft"
    row = make.need(
        openness="network" if draft else openness, as_draft=draft, restricted_to=(named.pk,)
    )
    found = {
        name
        for name, viewer in seats(row, named).items()
        if happenings.visible(viewer).filter(name="needs.logged").exists()
    }
    assert found == SEEN[openness]


def test_broken_twin_without_the_guard_a_stranger_reads_a_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = make.need(as_draft=True)
    stranger = make.member(make.organization("Elm Library"))
    with pytest.raises(NotFound):
        queries.need(stranger, row.pk)
    monkeypatch.setattr("holt.needs.queries.page.visible", lambda viewer: Need.objects.all())
    assert queries.need(stranger, row.pk).statement == row.statement


def test_a_party_to_the_partnership_sees_its_need(monkeypatch: pytest.MonkeyPatch) -> None:
    partner = make.outsider()
    row, draft = make.need(), make.need(as_draft=True)
    ids = (row.pk, draft.pk)
    monkeypatch.setattr(ports, "PARTIES", [lambda viewer: ids if viewer.grant else ()])
    assert [one.pk for one in queries.needs(holder(partner))] == [row.pk]


READS: dict[str, Callable[[Viewer, Need], Any]] = {
    "page": lambda viewer, row: queries.need(viewer, row.pk).heard_from,
    "search": lambda viewer, row: queries.NEED_FILTERS["q"](queries.needs(viewer), "Reyes").count(),
    "feed": lambda viewer, row: [one.facts for one in happenings.visible(viewer)],
}


@pytest.mark.parametrize("read", READS)
def test_from_whom_it_was_heard_stays_inside(read: str) -> None:
    row = make.need(heard_from="Dana Reyes", openness="public")
    stranger = make.member(make.organization("Elm Library"))
    assert "Reyes" not in str(READS[read](stranger, row))
    assert "Reyes" not in str(READS[read](NOBODY, row))


def test_its_own_organization_sees_from_whom() -> None:
    row = make.need(heard_from="Dana Reyes")
    assert (
        queries.need(make.member(row.organization, Role.VIEWER), row.pk).heard_from == "Dana Reyes"
    )


def test_broken_twin_without_the_guard_everyone_reads_the_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = make.need(heard_from="Dana Reyes", openness="public")
    monkeypatch.setattr("holt.needs.access.may_see_source", lambda viewer, need: True)
    assert queries.need(NOBODY, row.pk).heard_from == "Dana Reyes"


def test_history_keeps_that_the_source_changed_but_not_the_name() -> None:
    row = make.need(heard_from="Dana Reyes")
    ines = make.member(row.organization)
    actions.edit(ines, make.edit_ask(row, heard_from="Lee Park"), now=NOON)
    kept = History.objects.get(field="heard_from")
    assert (kept.before, kept.after) == ("…", "…")
    assert "Park" not in str(list(Happening.objects.values_list("facts", flat=True)))


def test_what_is_closed_off_later_leaves_the_feed_as_well() -> None:
    row = make.need()
    stranger = make.member(make.organization("Elm Library"))
    assert row.statement in str([one.facts for one in happenings.visible(stranger)])
    actions.edit(make.member(row.organization), make.edit_ask(row, openness="restricted"), now=NOON)
    assert row.statement not in str([one.facts for one in happenings.visible(stranger)])


def test_names_of_those_it_is_shown_to_stay_inside() -> None:
    named = make.organization("Birch Library")
    row = make.need(openness="restricted", restricted_to=(named.pk,))
    assert queries.need(make.member(named), row.pk).restricted_to == ()
    assert queries.need(make.member(row.organization), row.pk).restricted_to == (named.pk,)
