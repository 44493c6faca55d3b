"""What the skills room keeps."""
