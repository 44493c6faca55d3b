"""The diary is append-only for the program: only the erasure routine may redact, and says so."""

from django.db import migrations

GUARD = """
CREATE FUNCTION holt_diary_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('holt.erasing', true), '') = 'on' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'the diary is append-only (%)', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER happening_append_only BEFORE UPDATE OR DELETE ON kernel_happening
    FOR EACH ROW EXECUTE FUNCTION holt_diary_guard();
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON kernel_history
    FOR EACH ROW EXECUTE FUNCTION holt_diary_guard();
"""
WITHOUT = """
DROP TRIGGER history_append_only ON kernel_history;
DROP TRIGGER happening_append_only ON kernel_happening;
DROP FUNCTION holt_diary_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_kernel")]
    operations = [migrations.RunSQL(GUARD, WITHOUT)]
