"""Codes about steps and how they fit together in one file."""

from reconnect_tui.content.codes.code import Code

STEPS = (
    Code(
        "E120",
        "A condition on a step that is not there",
        "`show_if` names the id of a step of the same file.",
        "Correct the id.",
    ),
    Code(
        "E121",
        "A condition on a later step",
        "A condition looks back, never ahead.",
        "Move the step below the one it looks at.",
    ),
    Code(
        "E122",
        "A condition that cannot be asked so",
        "A condition has exactly one test: an option of a `choose`, a number on the scale of a "
        "`rate`, true of a `check`.",
        "Write one test that fits the step.",
    ),
    Code(
        "E123",
        "A condition on a sealed answer",
        "What follows from a sealed answer would give it away, so it can be looked at only after "
        "its reveal.",
        "Put the reveal first, or do not seal the answer.",
    ),
    Code(
        "E124",
        "A step that cannot be for these partners",
        "`speaker` and `listener` exist only in turns. What both answer together has nobody to be "
        "sealed from.",
        "Choose another `who`, or leave `sealed` out.",
    ),
    Code(
        "E125",
        "A mirror outside turns",
        "A mirror needs a speaker and a listener.",
        "Put it into a `turns` block.",
    ),
    Code(
        "E126",
        "A kind that cannot stand in a block",
        "Blocks do not nest. `turns`, `rounds`, `ready`, `space` and `close` stand at the top.",
        "Move the step out of the block.",
    ),
    Code(
        "E127",
        "The close is missing, or not the last step",
        "An exercise has exactly one `close`, as its last step, in every session.",
        "Put one `close` at the end.",
    ),
    Code(
        "E128",
        "A reveal of something that is not sealed here",
        "A reveal opens earlier sealed steps that stand at its own level.",
        "Seal the step, correct the id, or move the reveal.",
    ),
    Code(
        "E129",
        "Nothing is left to do",
        "For everyone that `for` names, at least one step besides the close is there.",
        "Take the word out of `for`, or add a step or a `text_solo`.",
    ),
    Code(
        "E130",
        "A role where there is only one partner",
        "Alone there is no speaker and no listener.",
        "Add the same key with `_solo`, or keep the step for two with `only`.",
    ),
    Code(
        "E131",
        "Gaps and slots that do not match",
        "Every `[gap]` of a template has a slot, and every slot a gap.",
        "Correct the name, or add what is missing.",
    ),
    Code(
        "E132",
        "Options that do not work out",
        "Options and items have ids of their own, and `pick` is not more than there are.",
        "Change the id, or pick fewer.",
    ),
    Code(
        "E133",
        "A breath without an end, or with two",
        "`breathe` has exactly one of `cycles` and `time`.",
        "Remove one of them, or add one.",
    ),
    Code(
        "E134",
        "A cue at no time",
        "A cue has exactly one of `at` and `left`, lies inside the step, and the step has a time.",
        "Write `at` or `left`, and give the step a `time`.",
    ),
    Code(
        "E135",
        "A suggestion from an answer that cannot be given",
        "`suggest` names an option of the step, or an item and a number on its scale.",
        "Correct the id or the number.",
    ),
    Code(
        "E136",
        "The file needs a newer reconnect",
        '`needs_app` names the oldest app that understands the file, as `">=1.4"`.',
        "Use a newer reconnect, or lower the number if the file needs nothing new.",
    ),
    Code(
        "E137",
        "A word that the app keeps for itself",
        "`time-out` and `parked` cannot be a step's id, `support` cannot be a file's id.",
        "Choose another id.",
    ),
    Code(
        "E138",
        "Matches of something that is not chosen",
        'A reveal with `show = "matches"` compares what both chose from a list.',
        "Name `choose` steps only, or show all.",
    ),
    Code(
        "E139",
        "An answer that cannot be read here",
        "`{answer:ID}` repeats one earlier answer in words, from the same pass, of the partner "
        "who reads or open to both.",
        "Name an earlier `write`, `template` or `choose`, or say who the step is for.",
    ),
)
