"""Templates are shown frozen rows: while one renders, nothing asks the database.

That no page's template asks is seen on the walks of test_who_sees.py, for every seat and page; here
is what those walks listen with, and its twin.
"""

from django.template import engines

from holt.directory.models import Organization
from tests.house import walking
from tests.house.world import World


def rendered(rows: object) -> list[str]:
    """The queries a template runs over these rows."""
    template = engines["django"].from_string("{% for one in rows %}{{ one.name }}{% endfor %}")
    with walking.listening() as quiet:
        template.render({"rows": rows})
    return quiet.asked


def test_rows_that_were_read_are_quiet(world: World) -> None:
    assert rendered(list(Organization.objects.all())) == []


def test_a_template_that_asks_is_caught(world: World) -> None:
    assert len(rendered(Organization.objects.all())) == 1
