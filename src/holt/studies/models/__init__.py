"""What the studies room keeps."""
