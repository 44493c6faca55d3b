"""When and who: meeting times fair across time zones, and shifts fairly filled."""
