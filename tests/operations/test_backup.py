"""The drill: everything out, everything back, every table compared by count and content."""

import gzip
import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from holt.kernel import backup, clock, jobs
from holt.kernel.backup import restoring
from holt.kernel.backup.contents import sequences
from holt.kernel.models import Letter, Network
from holt.kernel.processes import Trouble
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def archive(tmp_path: Path, settings: Any) -> Path:
    """An archive of a small network: a person, letters with difficult text, and a file."""
    settings.MEDIA_ROOT = tmp_path / "files"
    (tmp_path / "files" / "ab").mkdir(parents=True)
    (tmp_path / "files" / "ab" / "scan.pdf").write_bytes(b"%PDF a signed agreement")
    Network.objects.update_or_create(one=True, defaults={"name": "Otter County"})
    who = make.person("Žofie \\N 東京")
    for text in ("tab\tand\nline", "back\\slash", "\\.", "", "é" * 5000):
        Letter.objects.create(
            to=who.email,
            topic="test",
            subject="s",
            text=text,
            written_at=clock.now(),
            send_after=clock.now(),
        )
    jobs.send_letters.defer(timestamp=0)
    target = tmp_path / "holt.tar.gz"
    backup.backup(target)
    return target


def altered(archive: Path, name: str, change: Any) -> Path:
    """A copy of the archive in which one member is another."""
    out = archive.with_name("altered.tar.gz")
    with tarfile.open(archive) as old, tarfile.open(out, "w:gz") as new:
        for member in old.getmembers():
            content = (old.extractfile(member) or io.BytesIO()).read()
            if member.name == name:
                content = change(content)
                member.size = len(content)
            new.addfile(member, io.BytesIO(content))
    return out


def test_everything_comes_back_and_every_table_is_the_same(archive: Path, settings: Any) -> None:
    before = backup.contents()
    Letter.objects.all().delete()
    Network.objects.update(name="Somebody Else's")
    make.person("Late Comer")
    (Path(settings.MEDIA_ROOT) / "ab" / "scan.pdf").unlink()
    (Path(settings.MEDIA_ROOT) / "late.pdf").write_bytes(b"of the late comer")

    manifest = backup.restore(archive, replace=True)

    assert backup.contents() == before == dict(manifest.tables)
    assert sequences() == dict(manifest.sequences)
    kept = sorted(path.name for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())
    assert kept == ["scan.pdf"]


def test_a_database_that_is_lived_in_is_not_overwritten(archive: Path) -> None:
    before = backup.contents()
    with pytest.raises(Trouble, match="not empty"):
        backup.restore(archive)
    assert backup.contents() == before


def test_the_archive_is_for_its_owner_alone(archive: Path) -> None:
    assert archive.stat().st_mode & 0o777 == 0o600


def test_an_altered_table_is_found_and_nothing_changes(archive: Path) -> None:
    before = backup.contents()
    wrong = altered(
        archive, "tables/kernel_network", lambda content: content.replace(b"Otter", b"Utter")
    )
    with pytest.raises(Trouble, match="damaged at the table kernel_network"):
        backup.restore(wrong, replace=True)
    assert backup.contents() == before


def test_without_the_hashes_the_altered_table_would_come_in(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = altered(
        archive, "tables/kernel_network", lambda content: content.replace(b"Otter", b"Utter")
    )
    monkeypatch.setattr(restoring, "_compare", lambda *_: None)
    monkeypatch.setattr(restoring, "refuse_damaged", lambda *_: None)
    backup.restore(wrong, replace=True)
    assert Network.objects.get().name == "Utter County"


def test_a_cut_or_foreign_file_is_refused_in_words(archive: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.tar.gz"
    cut.write_bytes(archive.read_bytes()[:2000])
    other = tmp_path / "other.tar.gz"
    other.write_bytes(gzip.compress(b"hello"))
    for path in (cut, other):
        with pytest.raises(Trouble, match="not an archive of Holt's, or it is damaged"):
            backup.restore(path, replace=True)


def test_an_archive_of_a_newer_version_is_refused_before_anything_changes(archive: Path) -> None:
    def newer(content: bytes) -> bytes:
        manifest = json.loads(content)
        manifest["migrations"]["kernel"].append("9999_from_the_future")
        return json.dumps(manifest).encode()

    before = backup.contents()
    with pytest.raises(Trouble, match="another version of Holt"):
        backup.restore(altered(archive, "manifest.json", newer), replace=True)
    assert backup.contents() == before
