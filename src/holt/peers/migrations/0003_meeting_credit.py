"""What each who came to a meeting was granted; for meetings before, what their circle gives."""

from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def as_the_circle_gives(apps: Any, schema_editor: Any) -> None:
    meetings, circles = apps.get_model("peers", "Meeting"), apps.get_model("peers", "Circle")
    given = circles.objects.filter(pk=OuterRef("circle_id")).values("credit_hours")
    meetings.objects.filter(state="held").update(credit_hours=Subquery(given))


class Migration(migrations.Migration):
    dependencies = [("peers", "0002_invitations")]

    operations = [
        migrations.AddField(
            model_name="meeting",
            name="credit_hours",
            field=models.DecimalField(decimal_places=1, default=0, max_digits=4),
        ),
        migrations.RunPython(as_the_circle_gives, migrations.RunPython.noop),
    ]
