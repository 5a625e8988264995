"""Our own style variables, with what they are where a theme does not say."""

OWN_VARIABLES = {
    "partner-a": "#56b4e9",
    "partner-b": "#e69f00",
    "together": "#c5cdd6",
    "finishing": "#f0c674",
    "muted": "#9aa5b1",
    "track": "#6b7682",
}
