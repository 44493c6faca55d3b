"""Questions are searched by their own words and those of their answers, without accents."""

from typing import Any

from django.db import migrations, models

from holt.methods.words import fold


def fill(apps: Any, schema_editor: Any) -> None:
    """What was asked before this was written down is found, too."""
    question = apps.get_model("peers", "Question")
    for one in question.objects.prefetch_related("answers").iterator(500):
        answers = [answer.text for answer in one.answers.all()]
        one.search_text = fold("\n".join((one.title, one.detail, *answers)))
        one.save(update_fields=["search_text"])


class Migration(migrations.Migration):

    dependencies = [
        ('peers', '0004_circle_subjects'),
    ]

    operations = [
        migrations.AddField(
            model_name='question',
            name='search_text',
            field=models.TextField(blank=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
