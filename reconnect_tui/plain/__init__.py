"""The front end of lines: the same pages said, the same events typed."""
