"""Texts to translate: collected, kept in a .po file and compiled, without the system's gettext.

    python -m tools.translations update    collect, merge into the catalog, compile
    python -m tools.translations check     status 1 when something lacks its Spanish or is stale

Python files are read by Babel; templates go through Django's own `templatize` first.
"""

import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parents[1] / "src" / "holt"
LANGUAGE = "es"
CATALOG = SOURCE / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
TEMPLATES = {".html", ".txt"}
# Until the pages stand still a text without Spanish is a warning; True makes it a failure.
STRICT = True
# What a translation keeps to the letter: placeholders, doubled percent signs and HTML tags.
PLACEHOLDERS = re.compile(r"%\(\w+\)[sd]|%[sd]|%%|(?<!\{)\{\w*\}(?!\})|</?[a-z][^<>]*>")
SHOWN = 20


def main(words: list[str]) -> int:
    """Do what the word says; returns the exit status."""
    match words:
        case ["update"]:
            return update()
        case ["check"]:
            return check()
    sys.stderr.write("Say update or check.\n")
    return 2


def update() -> int:
    """Merge what the source says into the catalog, and compile it."""
    catalog = merged(kept())
    CATALOG.parent.mkdir(parents=True, exist_ok=True)
    CATALOG.write_bytes(as_po(catalog))
    CATALOG.with_suffix(".mo").write_bytes(as_mo(catalog))
    missing = [message for message in texts(catalog) if not is_translated(message)]
    sys.stdout.write(
        f"{len(texts(catalog))} texts, {len(missing)} without {LANGUAGE}; see {CATALOG.name}.\n"
    )
    return 0


def check() -> int:
    """Name a stale catalog, other placeholders or tags, and what lacks its translation."""
    catalog, now = kept(), merged(kept())
    wrong = [f"other placeholders or tags: {shown(one)}" for one in texts(now) if is_broken(one)]
    compiled = CATALOG.with_suffix(".mo")
    if texts(catalog) and (not compiled.exists() or compiled.read_bytes() != as_mo(catalog)):
        wrong.append("the compiled catalog is older than the texts; run ./holt translations")
    gaps = [f"not in the catalog: {shown(one)}" for one in texts(now) if not known(catalog, one)]
    gaps += [
        f"no {LANGUAGE}: {shown(one)}"
        for one in texts(now)
        if known(catalog, one) and not is_translated(one)
    ]
    for problem in [*wrong, *gaps][:SHOWN]:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(wrong)} wrong, {len(gaps)} without {LANGUAGE}.\n")
    return 1 if wrong or (STRICT and gaps) else 0


# --- collecting ---------------------------------------------------------------------------------


def collected() -> Catalog:
    """Every text of ours, with the files it stands in."""
    catalog = Catalog(locale=LANGUAGE)
    for path in sorted(SOURCE.rglob("*")):
        if "migrations" in path.parts or "vendor" in path.parts:
            continue
        for text, context in texts_in(path):
            place = path.relative_to(SOURCE.parents[1]).as_posix()
            catalog.add(text, locations=[(place, None)], context=context)
    return catalog


def texts_in(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """(text or (singular, plural), context) of each marked text in one file."""
    if path.suffix == ".py":
        code = path.read_text("utf-8")
    elif path.suffix in TEMPLATES and "templates" in path.parts:
        code = as_python(path)
    else:
        return
    source = io.BytesIO(code.encode("utf-8"))
    for _, text, _, context in extract("python", source, KEYWORDS):
        if text and text[0]:
            yield text, context


def as_python(path: Path) -> str:
    """A template's texts as calls that a reader of Python finds."""
    from django.conf import settings
    from django.utils.translation import template

    if not settings.configured:
        settings.configure(USE_I18N=True)
    return template.templatize(path.read_text("utf-8"), origin=str(path))


# --- the catalog --------------------------------------------------------------------------------


def kept() -> Catalog:
    """The catalog as it is in the repository; an empty one if there is none."""
    if not CATALOG.exists():
        return Catalog(locale=LANGUAGE)
    with CATALOG.open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def merged(catalog: Catalog) -> Catalog:
    """The catalog with the texts of today; translations stay, texts that are gone go."""
    catalog.update(collected(), no_fuzzy_matching=True, keep_user_comments=True)
    catalog.obsolete.clear()
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """The .po file: sorted by text and without line numbers, so that changes stay small."""
    out = io.BytesIO()
    catalog.fuzzy = False
    write_po(out, catalog, sort_output=True, omit_header=True, include_lineno=False, width=100)
    return HEADER.encode() + out.getvalue()


HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: es\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def as_mo(catalog: Catalog) -> bytes:
    """The compiled catalog; the same bytes for the same translations, whenever it is made."""
    plain = Catalog(locale=LANGUAGE, header_comment="", charset="utf-8", creation_date=NO_DAY)
    for message in texts(catalog):
        if is_translated(message) and not message.fuzzy:
            plain.add(message.id, message.string, context=message.context)
    plain.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Language", LANGUAGE),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ]
    out = io.BytesIO()
    write_mo(out, plain)
    return out.getvalue()


def texts(catalog: Catalog) -> list[Message]:
    """Its messages, without the header."""
    return [message for message in catalog if message.id]


def known(catalog: Catalog, message: Message) -> bool:
    return catalog.get(message.id, message.context) is not None


def is_translated(message: Message) -> bool:
    """Whether every form has its words."""
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(said)


def is_broken(message: Message) -> bool:
    """Whether the translation has other placeholders or tags than the text."""
    if not is_translated(message):
        return False
    asked = message.id if isinstance(message.id, tuple | list) else (message.id,)
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    wanted = set(PLACEHOLDERS.findall(asked[-1]))
    return any(set(PLACEHOLDERS.findall(one)) - wanted for one in said) or (
        set(PLACEHOLDERS.findall(said[-1])) != wanted
    )


def shown(message: Message) -> str:
    """The text and where it stands, on one line."""
    text = message.id[0] if isinstance(message.id, tuple | list) else message.id
    place = message.locations[0][0] if message.locations else "?"
    return f"{' '.join(text.split())!r} ({place})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
