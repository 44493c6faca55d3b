"""Values: the small frozen things every room shares. Pure Python, no Django, no clock."""
