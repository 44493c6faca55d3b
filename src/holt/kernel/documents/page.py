"""Markdown as HTML for our own pages."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from holt.kernel.documents.reading import DEEPEST, UNPRINTABLE

TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre"} | {
    *("blockquote", "a", "br", "hr", "table", "thead", "tbody", "tr", "th", "td")
}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
PAGE = (
    MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    .enable("table")
    .disable("image")
)


def html(markdown: str) -> SafeString:
    """Markdown as HTML that may stand on a page: links nofollow, no pictures, no raw HTML.

    Headings begin at h2: a page has its own h1.
    """
    tokens = PAGE.parse(UNPRINTABLE.sub("", markdown))
    for one in tokens:
        _lower(one)
    clean = nh3.clean(
        PAGE.renderer.render(tokens, PAGE.options, {}),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
    return mark_safe(clean)  # nh3 has let nothing through but the tags above


def _lower(token: Token) -> None:
    """A heading one level down."""
    if token.type.startswith("heading_"):
        token.tag = f"h{min(6, int(token.tag[1]) + 1)}"
