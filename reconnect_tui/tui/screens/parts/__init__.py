"""What several screens, or the one session screen, are put together from."""
