"""What authors write, and how it becomes the plan of a session."""
