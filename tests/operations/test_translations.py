"""The tool that collects what is to be translated, in Python and in templates."""

import gettext
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages import Catalog
from tools import translations


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small room with texts in it."""
    root = tmp_path / "src" / "holt"
    pages = root / "room" / "templates" / "room"
    pages.mkdir(parents=True)
    (root / "room" / "words.py").write_text(
        'a = _("Please sign in.")\nb = ngettext("%(n)s need", "%(n)s needs", n)\n'
    )
    (pages / "page.html").write_text(
        '{% load i18n %}<p>{% translate "Go back" %}</p>'
        "{% blocktranslate trimmed with name=who.name %}\n  {{ name }} has\n  signed.\n"
        "{% endblocktranslate %}"
    )
    monkeypatch.setattr(translations, "SOURCE", root)
    catalog = root / "locale" / "es" / "LC_MESSAGES" / "django.po"
    monkeypatch.setattr(translations, "CATALOG", catalog)
    return root


def test_texts_are_found_in_python_and_in_templates(source: Path) -> None:
    found = [message.id for message in translations.texts(translations.collected())]
    assert sorted(map(str, found)) == [
        "%(name)s has signed.",
        "('%(n)s need', '%(n)s needs')",
        "Go back",
        "Please sign in.",
    ]


def test_a_text_without_spanish_is_told(
    source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translations, "STRICT", True)
    translations.update()
    assert translations.check() == 1
    assert "no es: 'Go back'" in capsys.readouterr().out


def test_what_was_translated_stays_and_is_compiled(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "STRICT", True)
    translate(
        {
            "Go back": "Volver",
            "Please sign in.": "Inicie sesión.",
            "%(name)s has signed.": "%(name)s ha firmado.",
            ("%(n)s need", "%(n)s needs"): ("%(n)s necesidad", "%(n)s necesidades"),
        }
    )
    translations.update()
    assert translations.check() == 0
    compiled = translations.CATALOG.with_suffix(".mo").read_bytes()
    spoken = gettext.GNUTranslations(io.BytesIO(compiled))
    assert spoken.gettext("Go back") == "Volver"
    assert spoken.ngettext("%(n)s need", "%(n)s needs", 2) == "%(n)s necesidades"


def test_a_stale_compiled_catalog_is_told(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translations.update()
    translate({"Go back": "Volver"})
    assert translations.check() == 1
    assert "the compiled catalog is older" in capsys.readouterr().out


def test_a_lost_placeholder_is_told(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate({"%(name)s has signed.": "Ha firmado."})
    translations.update()
    assert translations.check() == 1
    assert "other placeholders" in capsys.readouterr().out


def test_a_changed_link_is_told(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (source / "room" / "words.py").write_text("a = _('See <a href=\"/x/\">there</a>.')\n")
    translate({'See <a href="/x/">there</a>.': 'Vea <a href="/y/">allí</a>.'})
    translations.update()
    assert translations.check() == 1
    assert "other placeholders or tags" in capsys.readouterr().out


def translate(words: dict[str | tuple[str, ...], str | tuple[str, ...]]) -> None:
    """Write a catalog with these translations."""
    catalog = Catalog(locale="es")
    for text, spanish in words.items():
        catalog.add(text, spanish)
    translations.CATALOG.parent.mkdir(parents=True, exist_ok=True)
    translations.CATALOG.write_bytes(translations.as_po(catalog))


def test_the_compiled_catalog_does_not_know_when_it_was_made(source: Path) -> None:
    """It once carried the minute it was made in, and every later check called it stale."""
    today = datetime.now(UTC).strftime("%Y-%m-%d").encode()
    translate({"Go back": "Volver"})
    translations.update()
    assert today not in translations.CATALOG.with_suffix(".mo").read_bytes()
