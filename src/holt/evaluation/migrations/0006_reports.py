"""Reports, and the guard that keeps a released one frozen."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


GUARD = """
CREATE FUNCTION holt_report_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('holt.erasing', true), '') <> 'on' AND OLD.state <> 'draft' AND (
        (NEW.figures, NEW.quotes, NEW.digest, NEW.since, NEW.until, NEW.kind, NEW.state = 'draft')
        IS DISTINCT FROM
        (OLD.figures, OLD.quotes, OLD.digest, OLD.since, OLD.until, OLD.kind, false)
    ) THEN
        RAISE EXCEPTION 'a released report is frozen' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER report_is_frozen BEFORE UPDATE ON evaluation_report
    FOR EACH ROW EXECUTE FUNCTION holt_report_guard();
CREATE FUNCTION holt_traced_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM evaluation_report
               WHERE id = OLD.report_id AND state <> 'draft') THEN
        RAISE EXCEPTION 'a released report is frozen' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER traced_rows_are_frozen BEFORE UPDATE ON evaluation_tracedrows
    FOR EACH ROW EXECUTE FUNCTION holt_traced_guard();
"""
WITHOUT = """
DROP TRIGGER traced_rows_are_frozen ON evaluation_tracedrows;
DROP FUNCTION holt_traced_guard();
DROP TRIGGER report_is_frozen ON evaluation_report;
DROP FUNCTION holt_report_guard();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0005_organization_logo'),
        ('evaluation', '0005_campaigns'),
        ('partnerships', '0004_goal_scales'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('our_year', 'Our Year'), ('network_year', 'Network Year'), ('hearing', 'Hearing'), ('board', 'Board')], max_length=12)),
                ('since', models.DateField()),
                ('until', models.DateField()),
                ('title', models.CharField(max_length=200)),
                ('opening', models.TextField(blank=True)),
                ('closing', models.TextField(blank=True)),
                ('asked_for', models.CharField(blank=True, max_length=500)),
                ('asked_of', models.CharField(blank=True, max_length=200)),
                ('asked_on', models.DateField(null=True)),
                ('shown', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=11), blank=True, default=list, size=None)),
                ('figures', models.JSONField(default=dict)),
                ('quotes', models.JSONField(default=list)),
                ('digest', models.CharField(max_length=64)),
                ('method', models.CharField(max_length=40)),
                ('method_version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('released', 'Released'), ('withdrawn', 'Withdrawn')], default='draft', max_length=10)),
                ('made_at', models.DateTimeField()),
                ('figures_at', models.DateTimeField()),
                ('released_at', models.DateTimeField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300)),
                ('published_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='directory.organization')),
                ('partnership', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='partnerships.partnership')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['organization', '-made_at'], name='report_of_organization'),
                    models.Index(fields=['state', 'kind'], name='report_by_state'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('until__gte', models.F('since'))), name='report_of_days'),
                    models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['hearing', 'board']), ('partnership__isnull', False)), models.Q(('kind__in', ['our_year', 'network_year']), ('partnership__isnull', True)), _connector='OR'), name='report_of_a_table'),
                    models.CheckConstraint(condition=models.Q(models.Q(('state', 'released'), _negated=True), ('released_at__isnull', False), _connector='OR'), name='report_released_when'),
                    models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), _negated=True), models.Q(('withdrawn_at__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='report_withdrawn_with_reason'),
                    models.CheckConstraint(condition=models.Q(('published_at__isnull', True), models.Q(('kind', 'network_year'), ('state', 'released')), _connector='OR'), name='report_public_of_the_network'),
                ],
            },
        ),
        migrations.CreateModel(
            name='TracedRows',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('noun', models.CharField(max_length=20)),
                ('ids', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('amounts', django.contrib.postgres.fields.ArrayField(base_field=models.FloatField(), size=None)),
                ('mark', models.CharField(max_length=64)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='traced', to='evaluation.report')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('report', 'number'), name='traced_figure_once'),
                ],
            },
        ),
        migrations.RunSQL(GUARD, WITHOUT),
    ]
