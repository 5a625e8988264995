"""Private words of a session: sealed on their way in, opened together, at rest."""
