"""The building code: what holds of the whole house, checked with every test."""
