"""The kinds and subjects every network starts with."""

from typing import Any

from django.db import migrations

from holt.directory.seed import plant


def forward(apps: Any, schema_editor: Any) -> None:
    plant(apps.get_model("directory", "Kind"), apps.get_model("directory", "Subject"))


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_directory")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
