"""A study's data: behind a note on ethics, for those on a list, every download in a log."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel import files
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter, StoredFile
from holt.studies import access, actions, asks, queries
from holt.studies.models import DataAccess, DataFile, Download, Ethics
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
PEOPLE = b"Full name,branch,visits\r\nAda Moss,North,3\r\nTom Reed,South,4\r\n"


def shared() -> tuple:
    """A study of two with a table that is shared, and its people."""
    home, other = make.organization("Marlow"), make.organization("Alder")
    ines, ada = make.member_of(home, name="Ines"), make.member_of(other, name="Ada")
    row = make.studies.running_study(ines, home, with_=((ada, other),))
    made = make.studies.data(ines, row)
    actions.share_data(ines, asks.ShareDataAsk(made.pk), now=NOON)
    return ines, ada, row, made, other


def listed(who: object, row: object, **more: object) -> DataAccess:
    """A line of the access list."""
    values = {"purpose": "To count", "until": TODAY + timedelta(days=30)} | more
    ask = asks.GiveAccessAsk(row.pk, **values)  # type: ignore[attr-defined, arg-type]
    return actions.give_access(who, ask, now=NOON)  # type: ignore[arg-type]


def test_without_a_note_on_ethics_no_data_comes_in() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.running_study(ines, home)
    Ethics.objects.all().delete()
    with pytest.raises(Refused) as refusal:
        make.studies.data(ines, row)
    assert refusal.value.code == "ethics_first"
    with pytest.raises(IntegrityError), transaction.atomic():
        kept = StoredFile.objects.earliest("pk")
        DataFile.objects.create(
            study=row, ethics_id=None, name="x", number=1, license="network", file=kept,
            sha256=kept.sha256, added_at=NOON,
        )  # fmt: skip


def test_nobody_takes_it_who_is_not_on_the_list_not_even_the_keeper() -> None:
    ines, ada, _row, made, _other = shared()
    for who in (ines, ada):
        with pytest.raises(NotAllowed):
            actions.download_data(who, asks.DownloadDataAsk(made.pk), now=NOON)
    assert Download.objects.count() == 0


def test_twin_without_the_list_anyone_of_the_study_takes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _ines, ada, _row, made, _other = shared()
    monkeypatch.setattr(access, "may_take", lambda *_given: True)
    assert actions.download_data(ada, asks.DownloadDataAsk(made.pk), now=NOON).pk == made.pk


def test_who_is_on_the_list_takes_it_and_the_keeper_sees_it() -> None:
    ines, ada, row, made, _other = shared()
    line = listed(ines, row, person_id=ada.person_id)
    actions.download_data(ada, asks.DownloadDataAsk(made.pk), now=NOON)
    log = queries.study(ines, row.pk, TODAY).data.log
    assert [(one.who, one.name, one.at) for one in log] == [("Ada", "Counts", NOON)]
    assert queries.study(ada, row.pk, TODAY).data.log == ()
    assert Download.objects.get().access_id == line.pk
    assert Letter.objects.filter(person_id=ines.person_id, subject__contains="was taken").exists()


def test_access_is_withdrawn_at_once_and_ends_on_its_day() -> None:
    ines, ada, row, made, other = shared()
    line = listed(ines, row, organization_id=other.pk)
    actions.download_data(ada, asks.DownloadDataAsk(made.pk), now=NOON)
    with pytest.raises(NotAllowed):
        late = NOON + timedelta(days=31)
        actions.download_data(ada, asks.DownloadDataAsk(made.pk), now=late)
    actions.withdraw_access(ines, asks.WithdrawAccessAsk(line.pk), now=NOON)
    with pytest.raises(NotAllowed):
        actions.download_data(ada, asks.DownloadDataAsk(made.pk), now=NOON)


def test_columns_that_may_tell_who_somebody_is_are_pointed_out_first() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.running_study(ines, home)
    made = make.studies.data(ines, row, PEOPLE)
    assert [one["looks"] for one in made.columns] == ["name", "", ""]
    with pytest.raises(Refused) as refusal:
        actions.share_data(ines, asks.ShareDataAsk(made.pk), now=NOON)
    assert (refusal.value.code, refusal.value.facts["columns"]) == (
        "columns_look_personal",
        "Full name",
    )
    looked = actions.share_data(ines, asks.ShareDataAsk(made.pk, looked_at=True), now=NOON)
    assert looked.state == "shared"


def test_a_column_taken_out_is_nowhere_any_more() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home)
    row = make.studies.running_study(ines, home)
    made = make.studies.data(ines, row, PEOPLE)
    before = made.file_id
    columns = (asks.DataColumn("Full name", take_out=True), asks.DataColumn("visits", "How many"))
    done = actions.share_data(ines, asks.ShareDataAsk(made.pk, columns), now=NOON)
    assert (done.taken_out, [one["name"] for one in done.columns]) == (
        ["Full name"],
        ["branch", "visits"],
    )
    content = files.content(done.file_id or 0) or b""
    assert content.decode("utf-8-sig") == "branch,visits\r\nNorth,3\r\nSouth,4\r\n"
    assert not StoredFile.objects.filter(pk=before).exists()


def test_a_waiting_file_is_seen_by_its_keeper_alone() -> None:
    ines, ada, row, _made, _other = shared()
    waiting = make.studies.data(ines, row, name="Second")
    seen = [
        [one.name for one in queries.study(who, row.pk, TODAY).data.files] for who in (ines, ada)
    ]
    assert seen == [["Counts", "Second"], ["Counts"]]
    with pytest.raises(NotFound):
        queries.data_file(ada, waiting.pk, TODAY)


def test_the_same_name_is_the_next_version_and_keeps_its_codebook() -> None:
    ines, _ada, row, made, _other = shared()
    said = (asks.DataColumn("visits", "People through the door"),)
    actions.share_data(ines, asks.ShareDataAsk(made.pk, said), now=NOON)
    newer = make.studies.data(ines, row, b"week,visits\r\n3,9\r\n")
    assert (newer.number, newer.columns[1]["meaning"]) == (2, "People through the door")
    assert newer.sha256 != made.sha256


def test_removed_data_is_gone_and_its_line_stays() -> None:
    ines, ada, row, made, _other = shared()
    listed(ines, row, person_id=ada.person_id)
    actions.remove_data(ines, asks.RemoveDataAsk(made.pk), now=NOON)
    with pytest.raises(WrongState):
        actions.download_data(ada, asks.DownloadDataAsk(made.pk), now=NOON)
    assert [one.state for one in queries.study(ada, row.pk, TODAY).data.files] == ["removed"]


def test_a_named_keeper_keeps_it_and_the_lead_no_longer_does() -> None:
    ines, ada, row, _made, other = shared()
    role = asks.GiveStudyRoleAsk(row.pk, other.pk, "keeper", ada.person_id)
    actions.give_study_role(ines, role, now=NOON)
    with pytest.raises(NotAllowed):
        listed(ines, row, organization_id=other.pk)
    assert listed(ada, row, organization_id=other.pk).organization_id == other.pk


def test_data_kept_too_long_waits_for_its_keeper() -> None:
    ines, _ada, row, _made, _other = shared()
    later = TODAY + timedelta(days=401)
    assert [one.code for one in queries.waiting(ines, later)] == ["remove"]
    assert row.pk == queries.waiting(ines, later)[0].id
