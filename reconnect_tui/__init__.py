"""reconnect-tui: the quiet third chair."""
