"""A lesson planned together as a paper: Markdown, and set as PDF."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel.documents.typeset import pdf
from holt.kernel.files import attachment
from holt.kernel.web.pages import look, viewer_of
from holt.programs import queries
from holt.programs.queries import LessonPlanPage
from holt.programs.web.exhibitions.papers import plain
from holt.programs.web.school_words import LESSON_STATES


@require_safe
def lesson_plan_pdf(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """The lesson to print."""
    found = look(request, queries.lesson_plan, lesson_plan_id)
    made = pdf(
        found.title,
        "\n\n".join(parts(found)),
        language=viewer_of(request).language,
        subtitle=found.partnership,
        facts=facts(found),
    )
    return attachment(made, f"{_name(found)}.pdf", "application/pdf")


@require_safe
def lesson_plan_text(request: HttpRequest, lesson_plan_id: int) -> HttpResponse:
    """The same as Markdown, for any other program."""
    found = look(request, queries.lesson_plan, lesson_plan_id)
    head = [
        f"# {plain(found.title)}",
        *(f"{label}: {plain(value)}" for label, value in facts(found)),
    ]
    text = "\n\n".join([*head, *parts(found)]) + "\n"
    return attachment(text.encode(), f"{_name(found)}.md", "text/markdown; charset=utf-8")


def _name(found: LessonPlanPage) -> str:
    return slugify(found.title) or "lesson"


def facts(found: LessonPlanPage) -> list[tuple[str, str]]:
    """The short answers, those that were given."""
    yeses = ", ".join(name for _pk, name, yes in found.parties if yes)
    rows = (
        (_("Subject"), found.subject),
        (_("Grade"), found.grade),
        (_("State"), str(LESSON_STATES[found.state])),
        (_("Said yes"), yeses),
    )
    return [(label, value) for label, value in rows if value]


def parts(found: LessonPlanPage) -> list[str]:
    """The lesson part by part, those that were written."""
    steps = [_step(one) for one in found.steps]
    standards = [
        f"- **{plain(code)}**{': ' if text else ''}{plain(text)}" for code, text in found.standards
    ]
    written = (
        (_("Aims"), plain(found.aims)),
        (_("Standards"), "\n".join(standards)),
        (_("Steps"), "\n".join(steps)),
        (_("Products to show"), plain(found.products)),
        (_("Materials"), plain(found.materials)),
        (_("What we would change"), plain(found.review)),
    )
    return list(_parts(written))


def _parts(written: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for title, text in written:
        if text:
            yield f"## {title}"
            yield text


def _step(one: queries.StepLine) -> str:
    day = f"{date_format(one.on)}: " if one.on else ""
    by = f" ({plain(one.by)})" if one.by else ""
    return f"- {day}{plain(one.what)}{by}"
