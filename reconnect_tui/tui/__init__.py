"""The full-screen front end. It shows pages and sends events, and holds no rules."""
