import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('directory', '__first__'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BulkPark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('reason', models.CharField(max_length=300)),
                ('parked', models.JSONField(default=list)),
                ('undone_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('library', 'Library'), ('community', 'Community')], max_length=10)),
                ('title', models.CharField(max_length=300)),
                ('source', models.CharField(blank=True, max_length=300)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('place_in_list', models.PositiveSmallIntegerField(default=0)),
                ('retired_on', models.DateField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('organization', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goals', to='directory.organization')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('side', 'community'), ('organization__isnull', False), _connector='OR'), name='goal_library_has_owner'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('county', models.CharField(max_length=5)),
                ('code', models.CharField(max_length=60)),
                ('year', models.PositiveSmallIntegerField()),
                ('value', models.FloatField()),
                ('source', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('county', 'code', 'year'), name='indicator_once')],
            },
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('need', 'Need'), ('aspiration', 'Aspiration')], default='need', max_length=10)),
                ('statement', models.CharField(max_length=500)),
                ('more', models.TextField(blank=True)),
                ('heard_where', models.CharField(blank=True, max_length=300)),
                ('heard_on', models.DateField()),
                ('heard_by', models.CharField(default='conversation', max_length=30)),
                ('heard_from', models.CharField(blank=True, max_length=300)),
                ('area', models.CharField(blank=True, max_length=200)),
                ('county', models.CharField(blank=True, max_length=5)),
                ('lat', models.FloatField(blank=True, null=True)),
                ('lon', models.FloatField(blank=True, null=True)),
                ('radius_km', models.FloatField(default=15)),
                ('population', models.CharField(blank=True, max_length=200)),
                ('people', models.PositiveIntegerField(blank=True, null=True)),
                ('languages', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), blank=True, default=list, size=None)),
                ('audience', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('subjects', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('when', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('requirements', models.JSONField(blank=True, default=list)),
                ('outside_library', models.BooleanField(null=True)),
                ('other_agency', models.BooleanField(null=True)),
                ('from_assessment', models.BooleanField(null=True)),
                ('openness', models.CharField(choices=[('network', 'Network'), ('restricted', 'Restricted'), ('public', 'Public')], default='network', max_length=10)),
                ('restricted_to', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, size=None)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('open', 'Open'), ('matched', 'Matched'), ('met', 'Met'), ('parked', 'Parked')], default='open', max_length=10)),
                ('parked_reason', models.CharField(blank=True, max_length=300)),
                ('met_how', models.CharField(blank=True, max_length=300)),
                ('logged_at', models.DateTimeField()),
                ('edited_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('coordinator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('goals', models.ManyToManyField(blank=True, related_name='needs', to='needs.goal')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='needs', to='directory.organization')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['state', '-heard_on'], name='need_by_state'),
                    models.Index(fields=['organization', 'state'], name='need_by_organization'),
                    django.contrib.postgres.indexes.GinIndex(fields=['subjects'], name='need_subjects'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('lat__isnull', True), ('lon__isnull', True)), models.Q(('lat__gte', -90), ('lat__lte', 90), ('lon__gte', -180), ('lon__lte', 180)), _connector='OR'), name='need_on_earth'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('figure', 'Figure'), ('story', 'Story')], max_length=10)),
                ('text', models.TextField()),
                ('figure', models.DecimalField(blank=True, decimal_places=4, max_digits=16, null=True)),
                ('unit', models.CharField(blank=True, max_length=40)),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('source', models.CharField(blank=True, max_length=300)),
                ('voice', models.CharField(blank=True, max_length=200)),
                ('has_consent', models.BooleanField(default=False)),
                ('added_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('need', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='needs.need')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(models.Q(('kind', 'story'), _negated=True), ('has_consent', True), _connector='OR'), name='evidence_story_has_consent'),
                    models.CheckConstraint(condition=models.Q(models.Q(('kind', 'figure'), _negated=True), models.Q(('figure__isnull', False), models.Q(('source', ''), _negated=True)), _connector='OR'), name='evidence_figure_has_source'),
                ],
            },
        ),
    ]
