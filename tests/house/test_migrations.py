"""The tables are what the models say."""

from django.core.management import call_command

from tests.house.world import World


def test_no_migration_is_missing(world: World) -> None:
    """`makemigrations --check` ends with an error when one would be made."""
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
