from django.db import migrations, models


class Migration(migrations.Migration):
    """Surveys that were made before remind nobody by themselves: their makers chose no days."""

    dependencies = [
        ('surveys', '0003_imported_answers'),
    ]

    operations = [
        migrations.AddField(
            model_name='draft',
            name='at',
            field=models.CharField(blank=True, db_default='', max_length=300),
        ),
        migrations.AddField(
            model_name='survey',
            name='whom_to_ask',
            field=models.CharField(blank=True, db_default='', max_length=200),
        ),
        migrations.AddField(
            model_name='survey',
            name='one_at_a_time',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='survey',
            name='remind_after',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='survey',
            name='remind_before',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name='survey',
            name='remind_after',
            field=models.PositiveSmallIntegerField(default=7, null=True),
        ),
        migrations.AlterField(
            model_name='survey',
            name='remind_before',
            field=models.PositiveSmallIntegerField(default=3, null=True),
        ),
    ]
