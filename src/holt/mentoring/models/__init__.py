"""What the mentoring room keeps."""
