"""The tables are what the models say, and are made in few steps."""

from django.core.management import call_command
from django.db import migrations, models
from django.db.migrations.operations.base import Operation

from tests.house.source import HOUSE
from tests.house.world import World

LATER = (migrations.AddIndex, migrations.AddConstraint)


def test_no_migration_is_missing(world: World) -> None:
    """`makemigrations --check` ends with an error when one would be made."""
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def separate(operations: list[Operation]) -> list[str]:
    """Indexes and constraints of tables made by the same migration, each in a step of its own.

    Django works out every model anew after each step. Written into the options of CreateModel, as
    "indexes" and "constraints", they make the same table, and a first start takes half as long.
    """
    made = {one.name.lower() for one in operations if isinstance(one, migrations.CreateModel)}
    return [
        f"{one.model_name}: {(one.index if isinstance(one, LATER[0]) else one.constraint).name}"
        for one in operations
        if isinstance(one, LATER) and one.model_name.lower() in made
    ]


def test_a_new_table_comes_with_its_indexes_and_constraints(world: World) -> None:
    from django.db.migrations.loader import MigrationLoader

    ours = [
        one
        for one in MigrationLoader(None, ignore_no_migrations=True).disk_migrations.values()
        if one.__module__.startswith(f"{HOUSE.name}.")
    ]
    found = {f"{one.app_label}.{one.name}": separate(one.operations) for one in ours}
    assert ours
    assert {name: steps for name, steps in found.items() if steps} == {}


def test_broken_twin_a_step_of_its_own_is_found() -> None:
    index = models.Index(fields=["name"], name="shelf_by_name")
    steps: list[Operation] = [
        migrations.CreateModel(name="Shelf", fields=[("name", models.TextField())]),
        migrations.AddIndex(model_name="shelf", index=index),
    ]
    assert separate(steps) == ["shelf: shelf_by_name"]
    assert separate(steps[1:]) == []
