"""The command line: arguments, the choice of front end, wiring, exit codes."""
