"""Programs, sign-ups, feeds; sessions keep the time on the wall."""

import datetime
from zoneinfo import ZoneInfo

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def read_the_wall(apps, schema_editor):
    """The day and hours of sessions planned before, read from their instants where they are."""
    Session = apps.get_model("programs", "Session")
    for one in Session.objects.iterator():
        here = ZoneInfo(one.zone)
        starts, ends = one.starts_at.astimezone(here), one.ends_at.astimezone(here)
        one.on, one.begins, one.ends = starts.date(), starts.time(), ends.time()
        one.planned_for, one.changed_at = one.starts_at, one.scheduled_at
        one.save(update_fields=["on", "begins", "ends", "planned_for", "changed_at"])


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0003_imports'),
        ('needs', '0002_latest_first'),
        ('partnerships', '0002_rates'),
        ('programs', '0001_programs'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SignUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=200)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('phone', models.CharField(blank=True, max_length=60)),
                ('people', models.PositiveSmallIntegerField(default=1)),
                ('answers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=500), blank=True, default=list, size=None)),
                ('language', models.CharField(default='en', max_length=8)),
                ('state', models.CharField(choices=[('coming', 'Coming'), ('waiting', 'Waiting'), ('canceled', 'Canceled')], max_length=8)),
                ('moved_because', models.CharField(blank=True, max_length=20)),
                ('moved_at', models.DateTimeField(null=True)),
                ('came', models.PositiveSmallIntegerField(null=True)),
                ('signed_up_at', models.DateTimeField()),
                ('reminded_at', models.DateTimeField(null=True)),
                ('forgotten_at', models.DateTimeField(null=True)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sign_ups', to='programs.session')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['session', 'state'], name='sign_ups_of_session'),
                    models.Index(fields=['email'], name='sign_ups_of_address'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('people__gt', 0)), name='sign_up_of_somebody'),
                    models.CheckConstraint(condition=models.Q(('forgotten_at__isnull', False), models.Q(('email', ''), _negated=True), models.Q(('phone', ''), _negated=True), _connector='OR'), name='sign_up_can_be_reached'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key_hash', models.CharField(max_length=64, unique=True)),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feeds', to='partnerships.partnership')),
            ],
        ),
        migrations.CreateModel(
            name='Program',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=30)),
                ('description', models.TextField(blank=True)),
                ('audience', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), blank=True, default=list, size=None)),
                ('accessibility', models.CharField(blank=True, max_length=500)),
                ('capacity', models.PositiveIntegerField(null=True)),
                ('online_link', models.URLField(blank=True, max_length=500)),
                ('takes_sign_ups', models.BooleanField(default=True)),
                ('questions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, default=list, size=None)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('published', 'Published'), ('withdrawn', 'Withdrawn')], default='draft', max_length=9)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('started_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('need', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='programs', to='needs.need')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='programs', to='partnerships.partnership')),
                ('run_by', models.ManyToManyField(related_name='programs', to='directory.organization')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['state', 'kind'], name='program_by_state'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='program_withdrawn_with_reason'),
                    models.CheckConstraint(condition=models.Q(('capacity__isnull', True), ('capacity__gt', 0), _connector='OR'), name='program_holds_somebody'),
                ],
            },
        ),
        migrations.AddField(
            model_name='session',
            name='back_after_long',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='session',
            name='begins',
            field=models.TimeField(default=datetime.time()),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='session',
            name='capacity',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='session',
            name='changed_at',
            field=models.DateTimeField(default=LONG_AGO),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='session',
            name='ends',
            field=models.TimeField(default=datetime.time()),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='session',
            name='language',
            field=models.CharField(blank=True, max_length=8),
        ),
        migrations.AddField(
            model_name='session',
            name='on',
            field=models.DateField(default=LONG_AGO.date()),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='session',
            name='online_link',
            field=models.URLField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name='session',
            name='partner_people',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='session',
            name='planned_for',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='session',
            name='rule',
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name='session',
            name='skipped',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='session',
            name='program',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='sessions', to='programs.program'),
        ),
        migrations.AddIndex(
            model_name='session',
            index=models.Index(fields=['program', 'starts_at'], name='session_of_program'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.CheckConstraint(condition=models.Q(('capacity__isnull', True), ('capacity__gt', 0), _connector='OR'), name='session_holds_somebody'),
        ),
        migrations.RunPython(read_the_wall, migrations.RunPython.noop),
    ]
