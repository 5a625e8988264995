"""The rules: one pure function over a frozen session, and the page that shows it."""
