"""The rates a new network starts with; each network sets its own."""

from django.db import migrations

from holt.partnerships.rules import DEFAULT_RATES


def add_rates(apps, schema_editor):
    Rate = apps.get_model("partnerships", "Rate")
    for kind, (unit, cents) in DEFAULT_RATES.items():
        Rate.objects.get_or_create(kind=kind, defaults={"unit": unit, "cents": cents})


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0001_partnerships")]
    operations = [migrations.RunPython(add_rates, migrations.RunPython.noop)]
