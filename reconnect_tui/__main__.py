"""`python -m reconnect_tui`: the same as `reconnect`."""

from reconnect_tui.cli.entrance import main

if __name__ == "__main__":
    main()
