"""Feeds people publish: RSS 2.0, Atom and JSON Feed, read into plain entries.

Sources: RSS 2.0 specification; RFC 4287; JSON Feed version 1.1 (jsonfeed.org). Nothing is fetched.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from xml.etree import ElementTree

LARGEST = 10 * 1024 * 1024
MOST_ENTRIES = 2000
ATOM = "{http://www.w3.org/2005/Atom}"
_TAG = re.compile(r"<[^>]{0,2000}>")


class FeedRefused(Exception):
    """It is not read. `code`: too_large, not_a_feed, doctype."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `key` is its own id, or its address where it has none."""

    key: str
    title: str
    url: str
    about: str
    authors: str = ""
    year: int | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's address or title, and its entries in its own order."""

    source: str
    entries: tuple[Entry, ...]


def read_feed(data: bytes) -> Feed:
    """Read a feed of any of the three kinds. Raises FeedRefused."""
    if len(data) > LARGEST:
        raise FeedRefused("too_large")
    if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{":
        return _read_json(data)
    if b"<!DOCTYPE" in data.replace(b"\x00", b"").upper():
        raise FeedRefused("doctype")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise FeedRefused("not_a_feed") from error
    if root.tag == f"{ATOM}feed":
        return Feed(_text(root, f"{ATOM}id"), tuple(_atom(root))[:MOST_ENTRIES])
    channel = root.find("channel")
    if root.tag != "rss" or channel is None:
        raise FeedRefused("not_a_feed")
    source = _text(channel, "link") or _text(channel, "title")
    return Feed(source, tuple(_rss(channel))[:MOST_ENTRIES])


def _rss(channel: ElementTree.Element) -> Iterator[Entry]:
    language = _text(channel, "language")[:2].lower()
    for item in channel.findall("item"):
        url = _text(item, "link")
        yield Entry(
            key=_text(item, "guid") or url,
            title=plain(_text(item, "title")),
            url=url,
            about=plain(_text(item, "description")),
            authors=plain(_text(item, "author")),
            year=_year(_text(item, "pubDate")),
            language=language,
        )


def _atom(root: ElementTree.Element) -> Iterator[Entry]:
    for entry in root.findall(f"{ATOM}entry"):
        links = [
            one.get("href", "")
            for one in sorted(entry.findall(f"{ATOM}link"), key=lambda one: not _is_its_page(one))
        ]
        names = [_text(one, f"{ATOM}name") for one in entry.findall(f"{ATOM}author")]
        about = _text(entry, f"{ATOM}summary") or _text(entry, f"{ATOM}content")
        yield Entry(
            key=_text(entry, f"{ATOM}id") or next(iter(links), ""),
            title=plain(_text(entry, f"{ATOM}title")),
            url=next(iter(links), ""),
            about=plain(about),
            authors=", ".join(filter(None, names)),
            year=_year(_text(entry, f"{ATOM}updated")),
        )


def _is_its_page(link: ElementTree.Element) -> bool:
    """Whether a link leads to what the entry tells of: RFC 4287, 4.2.7.2."""
    return link.get("rel", "alternate") == "alternate"


def _read_json(data: bytes) -> Feed:
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FeedRefused("not_a_feed") from error
    items = whole.get("items") if isinstance(whole, dict) else None
    if not isinstance(items, list):
        raise FeedRefused("not_a_feed")
    source = _said(whole, "feed_url") or _said(whole, "home_page_url") or _said(whole, "title")
    rows = (one for one in items if isinstance(one, dict))
    return Feed(source, tuple(_json_entry(one) for one in rows)[:MOST_ENTRIES])


def _json_entry(one: dict[str, Any]) -> Entry:
    authors = one.get("authors")
    people = (
        [_said(it, "name") for it in authors if isinstance(it, dict)]
        if isinstance(authors, list)
        else []
    )
    about = _said(one, "summary") or _said(one, "content_text") or _said(one, "content_html")
    return Entry(
        key=_said(one, "id") or _said(one, "url"),
        title=plain(_said(one, "title")),
        url=_said(one, "url") or _said(one, "external_url"),
        about=plain(about),
        authors=", ".join(filter(None, people)),
        year=_year(_said(one, "date_published")),
        language=_said(one, "language")[:2].lower(),
    )


def _said(one: dict[str, Any], name: str) -> str:
    value = one.get(name)
    return str(value).strip() if isinstance(value, str | int) else ""


def _text(element: ElementTree.Element, name: str) -> str:
    return (element.findtext(name) or "").strip()


def plain(text: str) -> str:
    """Text without markup, blanks made one."""
    return " ".join(unescape(_TAG.sub(" ", text)).split())


def _year(text: str) -> int | None:
    found = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    return int(found.group(0)) if found else None
