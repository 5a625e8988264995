"""Codes about what files say of each other, and the warnings."""

from reconnect_tui.content.codes.code import Code

FILES = (
    Code(
        "E201",
        "Two files with one id",
        "An id belongs to one file, unless the second one says that it replaces the first.",
        "Choose another id, or add `replaces`.",
    ),
    Code(
        "E202",
        "An exercise or a program that is not there",
        "A program and a suggestion name an exercise by its id; `then` names programs.",
        "Correct the id, or add what it names.",
    ),
    Code(
        "E203",
        "A change to a step that is not there",
        'A change in a program is written `"STEP.KEY" = value`.',
        "Correct the step's id.",
    ),
    Code(
        "E204",
        "A change that a program cannot make",
        "A program can set `time`, `count`, `rounds`, `max_tries`, `cycles`, `deck` and "
        "`max_depth` of a step that has them.",
        "Change one of these, or write an exercise of your own.",
    ),
    Code(
        "E205",
        "A change to a wrong value",
        "A changed key obeys the same rules as in the exercise.",
        "Write a value that the exercise could have.",
    ),
    Code(
        "E206",
        "A deck that is not there",
        "A draw names a deck by its id.",
        "Correct the id, or add the deck.",
    ),
    Code(
        "E207",
        "A session after one that does not come earlier",
        "`after` names earlier sessions of the same program.",
        "Correct the id, or change the order.",
    ),
    Code(
        "E208",
        "A word list that is not there",
        "`words` of a slot names a word list by its id.",
        "Correct the id, or add the list.",
    ),
    Code(
        "E209",
        "An exercise for other partners than the program",
        "What a program does for two, the exercise is for two; what each does alone is for one.",
        "Choose another exercise, or change `each_alone`.",
    ),
    Code(
        "E210",
        "A translation with other steps",
        "A translation has the same steps with the same ids in the same order.",
        "Add or remove steps until both files agree.",
    ),
    Code(
        "E211",
        "A translation with other settings",
        "A translation changes words only: kinds, times and options stay as they are.",
        "Write the key as it is in the other file.",
    ),
    Code(
        "E212",
        "A translation with other placeholders",
        "A translated text has the same placeholders.",
        "Add or remove the placeholder.",
    ),
    Code(
        "E213",
        "Replacing another id than one's own",
        "`replaces` is the id of the file itself: it stands in for the shipped one.",
        "Write the id of this file.",
    ),
    Code(
        "E214",
        "A draw that no card fits",
        "At least one card of the deck has one of the tags and is not too deep.",
        "Change the tags or the depth.",
    ),
)

WARNINGS = (
    Code(
        "W251",
        "Fewer cards than draws",
        "Cards come without repetition until the deck is empty.",
        "Add cards, or draw fewer times.",
    ),
    Code(
        "W252",
        "Markup that is shown as typed",
        "Text knows paragraphs, `- ` lists and `*stress*`, nothing else.",
        "Remove the other marks.",
    ),
    Code(
        "W253",
        "Neither sources nor evidence",
        "People should see what an exercise is built on, and what is not known about it.",
        "Add `sources`, or `evidence` with a grade and a note.",
    ),
    Code(
        "W254",
        "Words that are never shown",
        "A `_solo` text shows in files for `solo`, a step with `only` in files for those.",
        "Add the word to `for`, or remove the key.",
    ),
    Code(
        "W255",
        "A file without a translation",
        "What is not translated is shown in its own language.",
        "Add a file of the same name to the folder of the language.",
    ),
    Code(
        "W256",
        "A step that nobody ever sees",
        "Some answers lead to every step. A robot tries them all with `check --play`.",
        "Look at the conditions of the step: all of them have to hold at once.",
    ),
)
