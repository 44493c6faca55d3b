"""Who works with whom: drawn, listed, told, and as files."""
