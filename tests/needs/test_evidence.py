"""Figures with their source and stories told with consent."""

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import Role
from holt.needs import actions, queries
from holt.needs.asks import AddEvidenceAsk, WithdrawEvidenceAsk
from holt.needs.models import Evidence
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON
STORY = "My daughter reads the notices to me."


def test_a_story_told_with_consent_is_shown() -> None:
    row = make.need()
    staff = make.member(row.organization, Role.STAFF)
    ask = AddEvidenceAsk(row.pk, "story", STORY, voice="A worker, 41", has_consent=True)
    actions.add_evidence(staff, ask, now=NOON)
    page = queries.need(make.member(make.organization("Elm Library")), row.pk)
    assert [(one.text, one.voice) for one in page.stories] == [(STORY, "A worker, 41")]


def test_a_story_without_consent_is_refused() -> None:
    row = make.need()
    with pytest.raises(Refused) as refusal:
        actions.add_evidence(
            make.member(row.organization), AddEvidenceAsk(row.pk, "story", STORY), now=NOON
        )
    assert (refusal.value.code, refusal.value.field) == ("story_needs_consent", "has_consent")
    assert Evidence.objects.count() == 0


def test_the_database_refuses_it_too() -> None:
    row = make.need()
    with pytest.raises(IntegrityError, match="evidence_story_has_consent"), transaction.atomic():
        make.evidence(row, kind="story", text=STORY, figure=None, source="")


def test_broken_twin_with_the_constraint_taken_away_the_story_is_kept() -> None:
    from django.db import connection

    row = make.need()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE needs_evidence DROP CONSTRAINT evidence_story_has_consent")
    make.evidence(row, kind="story", text=STORY, figure=None, source="")
    assert Evidence.objects.filter(has_consent=False, kind="story").count() == 1


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"figure": "14"}, "needed", "source"),
        ({"source": "Census"}, "needed", "figure"),
        ({"figure": "many", "source": "Census"}, "not_a_number", "figure"),
        ({"figure": "9e99", "source": "Census"}, "out_of_range", "figure"),
        ({"figure": "14", "source": "Census", "year": 1200}, "out_of_range", "year"),
        ({"figure": "14", "source": "Census", "text": ""}, "needed", "text"),
    ],
)
def test_a_figure_needs_its_source(fields: dict[str, object], code: str, field: str) -> None:
    row = make.need()
    values = {"kind": "figure", "text": "Open jobs"} | fields
    with pytest.raises(Refused) as refusal:
        actions.add_evidence(
            make.member(row.organization),
            AddEvidenceAsk(row.pk, **values),  # type: ignore[arg-type]
            now=NOON,
        )
    assert (refusal.value.code, refusal.value.field) == (code, field)


def test_a_withdrawn_story_leaves_no_words_behind() -> None:
    row = make.need()
    piece = make.evidence(
        row, kind="story", text=STORY, voice="A worker", has_consent=True, figure=None
    )
    staff = make.member(row.organization, Role.STAFF)
    actions.withdraw_evidence(staff, WithdrawEvidenceAsk(row.pk, piece.pk), now=NOON)
    piece.refresh_from_db()
    assert (piece.text, piece.voice, piece.withdrawn_at) == ("", "", NOON)
    assert queries.need(staff, row.pk).evidence == ()


def test_strangers_add_and_withdraw_nothing() -> None:
    row = make.need()
    piece = make.evidence(row)
    stranger = make.member(make.organization("Elm Library"))
    ask = AddEvidenceAsk(row.pk, "figure", "Open jobs", figure="14", source="Census")
    with pytest.raises(NotAllowed):
        actions.add_evidence(stranger, ask, now=NOON)
    with pytest.raises(NotAllowed):
        actions.withdraw_evidence(stranger, WithdrawEvidenceAsk(row.pk, piece.pk), now=NOON)


def test_evidence_of_another_need_is_not_found() -> None:
    row, other = make.need(), make.need()
    piece = make.evidence(other)
    with pytest.raises(NotFound):
        actions.withdraw_evidence(
            make.member(row.organization), WithdrawEvidenceAsk(row.pk, piece.pk), now=NOON
        )
