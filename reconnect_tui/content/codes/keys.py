"""Codes about reading a file and about one key or text by itself."""

from reconnect_tui.content.codes.code import Code

KEYS = (
    Code(
        "E100",
        "The file cannot be read",
        "A file is ordinary UTF-8 text of at most 256 kB.",
        "Save it as UTF-8, split it, or make it readable for this account.",
    ),
    Code(
        "E101",
        "This is not TOML",
        "A file is valid TOML: a key, an equals sign, a value; texts stand in quotes.",
        "Look at the line. Often a quote, a bracket or a comma is missing, or a key is twice.",
    ),
    Code(
        "E102",
        "A key that is not known here",
        "Every table has a fixed list of keys. Keys that begin with `x-` are yours.",
        "Correct the spelling, or move the key to the table that knows it.",
    ),
    Code(
        "E103",
        "A key is missing",
        "Some keys are always needed, such as `id`, `kind` and `not_for`.",
        "Add the key.",
    ),
    Code(
        "E104",
        "An unknown kind",
        "`kind` is one of the kinds of step, or of file.",
        "Choose one of the kinds that are listed.",
    ),
    Code(
        "E105",
        "The wrong sort of value",
        "A key takes a text, a whole number, true or false, a list, or a table.",
        "Write the sort of value that the sentence names. Texts have quotes, numbers have none.",
    ),
    Code(
        "E106",
        "A word that is not allowed here",
        "Some keys take one of a few words.",
        "Choose one of the words that are listed.",
    ),
    Code(
        "E107",
        "A number outside its limits",
        "Numbers have limits, so that every evening ends.",
        "Choose a number inside the limits.",
    ),
    Code(
        "E108",
        "A text that is empty or too long",
        "Titles have up to 80 characters, other texts up to 1,200.",
        "Shorten it, or leave the key out if there is nothing to say.",
    ),
    Code(
        "E109",
        "A list that is too short or too long",
        "Lists have limits: a block holds 12 steps, a choice 20 options, a speaker 6 prompts.",
        "Add or remove entries.",
    ),
    Code(
        "E110",
        "A time without a unit",
        "A time says what it counts: `45s`, `3m`, `1m30s`; days are `7d`.",
        "Write the number with its unit, in quotes.",
    ),
    Code(
        "E111",
        "A time that is none, or is out of range",
        "A step lasts 5 seconds to 60 minutes, a stretch apart 20 minutes to 24 hours, "
        "a review comes in 1 to 999 days.",
        "Write a time inside the limits, such as `90s` or `3m`.",
    ),
    Code(
        "E112",
        "An id of the wrong shape",
        "An id has small letters, digits and hyphens, begins with a letter, 40 at most.",
        "Change the id, and every place that names it.",
    ),
    Code(
        "E113",
        "The same id twice in a file",
        "Ids of steps are unique in the whole file, also across blocks. So are those of cards, "
        "weeks and sessions.",
        "Give one of them another id.",
    ),
    Code(
        "E114",
        "The id is not the file's name",
        "`id` is the same as the name of the file without `.toml`.",
        "Change the id, or rename the file.",
    ),
    Code(
        "E115",
        "A format that this app does not read",
        "`format` is 1. A higher number means that the file is from a newer reconnect.",
        "Write `format = 1`, or use a newer reconnect.",
    ),
    Code(
        "E116",
        "An invisible character",
        "Texts have no control characters and no marks that turn the reading direction.",
        "Delete the character; typing the line anew is the fastest way.",
    ),
    Code(
        "E117",
        "An unknown placeholder",
        "Texts know `{you}`, `{other}`, `{speaker}`, `{listener}`, `{round}`, `{rounds}`, "
        "`{card}`, `{time}` and `{answer:ID}`.",
        "Correct the name. To show braces, write `{{` and `}}`.",
    ),
    Code(
        "E118",
        "A placeholder without a meaning here",
        "`{you}` and `{other}` need one acting partner, `{speaker}` and `{listener}` need turns, "
        "`{round}` a block, `{card}` an earlier draw, `{time}` a time. Labels and options have "
        "no placeholders.",
        "Say it without the placeholder, or change who the step is for.",
    ),
    Code(
        "E119",
        "A lone brace",
        "Braces come in pairs around the name of a placeholder.",
        "Close the brace, or double it to show one.",
    ),
)
