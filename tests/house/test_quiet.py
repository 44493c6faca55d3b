"""Templates are shown frozen rows: while one renders, nothing asks the database."""

from django.template import engines

from holt.directory.models import Organization
from tests.house import walking
from tests.house.world import World


def asked(visits: list[walking.Visit]) -> list[str]:
    return [f"{one.address}: {query}" for one in visits for query in one.asked]


def test_no_template_asks_the_database(world: World) -> None:
    """On every page, for the coordinator, who is shown the most, and for a visitor."""
    assert asked(walking.walked(world, "ines")) + asked(walking.walked(world, "nobody")) == []


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
