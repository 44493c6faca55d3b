"""The pages of partnerships, one view for each verb."""
