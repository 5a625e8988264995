"""What can be derived from what is stored. Pure."""
