"""What the training room keeps."""
