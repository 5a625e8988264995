"""Documents that look strange and are fine: other spellings of one exercise, by family.

Whatever the spelling, the file says the same, nothing is wrong with it, and a mistake in it
is found at its place.
"""

PLAIN = """\
format = 1
kind = "exercise"
id = "sample"
title = "A sample"
for = ["two", "solo"]
depth = 2
not_for = ["When one of you is afraid."]
sources = ["Ours"]

[evidence]
grade = "D"
note = "Nobody has tested it."

[[steps]]
id = "pick"
kind = "choose"
text = "{you}, what is it?"
options = [{ id = "a", text = "This" }, { id = "b", text = "That" }]

[[steps]]
id = "more"
kind = "write"
text = "Say more."
lines = 4
show_if = { step = "pick", is = "b" }

[[steps]]
id = "turn"
kind = "turns"

[[steps.steps]]
id = "fill"
kind = "template"
text = "Fill it."
template = "I feel [feeling]."
slots = { feeling = { label = "A feeling" } }

[[steps.steps]]
id = "talk"
kind = "speak"
time = "2m"
even = false
text = "{you}, say it."
prompts = ["What I saw...", "What I felt..."]

[[steps]]
id = "end"
kind = "close"
"""

EVIDENCE = '[evidence]\ngrade = "D"\nnote = "Nobody has tested it."\n'
FOR, TITLE = 'for = ["two", "solo"]', 'title = "A sample"'
LOOK = 'show_if = { step = "pick", is = "b" }'
SLOTS, TIME = 'slots = { feeling = { label = "A feeling" } }', 'time = "2m"'
OPTIONS = 'options = [{ id = "a", text = "This" }, { id = "b", text = "That" }]'
PROMPTS = 'prompts = ["What I saw...", "What I felt..."]'

SPELLINGS: tuple[tuple[str, str], ...] = (
    *(("format = 1", new) for new in (
        "format=1", "format = 0x1", "format = 0o1", "format = 0b1", "format = +1", '"format" = 1',
        "'format' = 1", '"\\u0066ormat" = 1', "  format\t=\t1\t", "format = 1#", "format = 0x0001",
        'format = 1 # [[steps]] = "', "format    =    1", "format = 0b0000_0001",
    )),
    *((TITLE, new) for new in (
        "title = 'A sample'", 'title = """A sample"""', "title = '''A sample'''",
        'title = """\nA sample"""', "title = '''\nA sample'''", 'title = "\\u0041 sample"',
        'title = "\\U00000041 sample"', 'title = """\\\n    A sample"""',
        'title = "A\\u0020sample"',
        'title = """A \\\n\n\n   \tsample"""', 'title = """A sample\\\n"""', '"title" = "A sample"',
        'title = "A sample" # "', "title = 'A sample' # '''", "'title'='A sample'",
    )),
    *((FOR, new) for new in (
        'for=["two","solo"]', 'for = [ "two" , "solo" , ]', 'for = [\n  "two",\n  "solo",\n]',
        'for = [ # both\n"two" # [\n, # ]\n"solo"\n]', "for = ['two', 'solo']",
        '"for" = ["two", "solo"]',
        'for = [\n\n\n"two"\n\n,\n\n"solo"\n\n]', 'for = ["""two""", \'\'\'solo\'\'\']',
        'for = ["\\u0074wo", "sol\\u006f"]', 'for = [\t"two",\t"solo"\t]',
    )),
    *((EVIDENCE, new) for new in (
        'evidence = { grade = "D", note = "Nobody has tested it." }\n',
        'evidence.grade = "D"\nevidence.note = "Nobody has tested it."\n',
        'evidence . grade = "D"\n"evidence" . \'note\' = "Nobody has tested it."\n',
        '[ evidence ]\ngrade = "D"\nnote = "Nobody has tested it."\n',
        '["evidence"]\nnote = "Nobody has tested it."\ngrade = "D"\n',
        "[evidence] # a table\n\n# grade = 'A'\ngrade = 'D'\n\nnote = 'Nobody has tested it.'\n",
        '[evidence]\nnote = """Nobody has \\\n  tested it."""\ngrade = """D"""\n',
        '\t[evidence]\n\tgrade = "D"\n\tnote = "Nobody has tested it."\n',
        'evidence = {grade="D",note="Nobody has tested it."}\n',
        'evidence = { "grade" = \'D\', \'note\' = """Nobody has tested it.""" }\n',
        '[evidence."x-more"]\nby = "me"\n[evidence]\ngrade = "D"\nnote = "Nobody has tested it."\n',
    )),
    *((LOOK, new) for new in (
        'show_if = [{ step = "pick", is = "b" }]', 'show_if.step = "pick"\nshow_if.is = "b"',
        '[steps.show_if]\nstep = "pick"\nis = "b"', '[[steps.show_if]]\nstep = "pick"\nis = "b"',
        '[ steps . "show_if" ]\nis = "b"\nstep = "pick"', 'show_if = {step="pick",is="b",by="any"}',
        'show_if = [\n  { step = "pick", is = "b" }, # one\n]',
        '"show_if".is = "b"\nshow_if."step" = "pick"',
        '[steps.show_if]\nstep = "pick"\nis = "b"\nby = "any"\nx-why = "tests"',
    )),
    *((SLOTS, new) for new in (
        'slots.feeling.label = "A feeling"', '[steps.steps.slots.feeling]\nlabel = "A feeling"',
        'slots.feeling = { label = "A feeling" }', 'slots = { feeling.label = "A feeling" }',
        '[steps.steps.slots]\nfeeling = { label = "A feeling" }',
        '"slots"."feeling"."label" = "A feeling"',
        '[steps.steps.slots]\nfeeling.label = "A feeling"', "slots.'feeling'.label = 'A feeling'",
        '[ steps . steps . slots . "feeling" ]\nlabel = "A feeling"',
        'slots.feeling.label = "A feeling"\nslots.feeling.max_chars = 200\nguard = []',
    )),
    *((TIME, new) for new in (
        'time = "120s"', 'time = "1m60s"', 'time = "0h2m"', 'time = "2m0s"', 'time = "002m"',
        'time = "0h0m120s"', "time = '2m'", 'time = """2m"""', 'time = "\\u0032m"', 'time = "2m"#',
    )),
    *((OPTIONS, new) for new in (
        'options = [{id="a",text="This"},{text="That",id="b"}]',
        'options = [\n  { id = "a", text = "This" },\n  # two\n  { id = "b", text = "That" },\n]',
        '[[steps.options]]\nid = "a"\ntext = "This"\n[[steps.options]]\nid = "b"\ntext = "That"',
        'options = [{ id = "a", text = "This", x-n = 1 }, { id = "b", text = "That" }]',
    )),
    *((PROMPTS, new) for new in (
        "prompts = ['What I saw...', 'What I felt...']",
        'prompts = ["""What I \\\n saw...""", """\nWhat I felt..."""]',
        'prompts = [\n"What I saw..."\n,\n"What I felt..."\n,\n]',
        'prompts = ["What I saw\\u002e..", "What I felt..\\u002E"] # ]',
    )),
    *(("depth = 2", new) for new in (
        "depth = 0x2", "depth = 0b10", "depth = +2", "depth=2", "depth = 0o2", "depth = 0x0_2",
    )),
    *(("even = false", new) for new in ("even=false", "even\t=\tfalse", "'even' = false # true")),
    *(("[[steps]]", new) for new in (
        "[[ steps ]]", '[["steps"]]', "[['steps']]", "[[steps]]#", "  [[steps]]  ", "[[\tsteps\t]]",
        '[["\\u0073teps"]]', "[[steps]] # [[steps.steps]]",
    )),
    *(("[[steps.steps]]", new) for new in (
        "[[ steps . steps ]]", '[["steps"."steps"]]', "[[steps.'steps']]", "[[steps. steps]]",
        "\t[[steps.steps]]", '[[ "steps".steps ]] # [',
    )),
    ("[[steps.steps]]", "x-any = 1\n[[steps.steps]]"), ("\nid = ", "\nx-any.thing = 1\nid = "),
    ("\n\n", "\n#\n\n"),
    ("\n", "\n\n\n"), ("\n", " # end\n"), ("\n", "\t \n"), ("\n", "\r\n"), ("\n\n", "\r\n\n"),
)  # fmt: skip
"""What stands in `PLAIN`, and another way to write it."""

VALUES = (
    "0", "+0", "-0", "1", "+99", "-17", "1_000", "5_349_221", "1_2_3_4_5", "0xDEADBEEF",
    "0xdead_beef", "0o755", "0b11010110", "9223372036854775807", "-9223372036854775808",
    "1.0", "+1.5", "-0.01", "5e+22", "1e06", "-2E-2", "6.626e-34", "224_617.445_991_228", "inf",
    "+inf", "-inf", "nan", "+nan", "-nan", "0.0", "-0.0", "1e400", "1e-400", "true", "false",
    '""', "''", '""""""', "''''''", '"\\b\\t\\n\\f\\r\\"\\\\"', '"\\u00e9"', '"\\U0001F600"',
    '"日本語"', "'C:\\new\\table'", "'''It's'''", '"""a "quoted" word"""', '""""quoted""""',
    "''''it'''''", '"""a\n\n\nb"""', '"""\\\n   \\\n  a"""', "'# no comment'", '"# no comment"',
    "'[[steps]]'", '"""\n[[steps]]\nid = "not-a-step"\n"""', "'''\n[evidence]\n'''", '"a = 1"',
    '"\\u202e"', '"\\u0000"', '"\ue000"', '"\U0010fffd"', '"e\u0301"', '"👩‍👩‍👧"', '"{nobody} {{"',
    "1979-05-27", "1979-05-27T07:32:00Z", "1979-05-27T00:32:00-07:00", "1979-05-27 07:32:00.5",
    "1979-05-27T07:32:00.999999", "07:32:00", "00:32:00.999999", "1979-05-27t07:32:00z",
    "0001-01-01", "9999-12-31", "2000-02-29", "[]", "[[]]", "[[], [[]], [[[]]]]", "[1, 2, 3]",
    '["a", \'b\', """c""", \'\'\'d\'\'\']', "[1, 2.0, 'three', true, 2020-01-01]", "[1,]", "[\n]",
    "[ # one\n1, # two\n]", '[{ a = 1 }, { b = "}" }, {}]', "[ { }, [ ], '' ]", "{}", "{ }",
    "{ a = 1 }", "{ a = { b = { c = {} } } }", "{ a.b.c = 1, a.b.d = 2 }", '{ "" = 1 }',
    '{ "a b" = 1, \'c.d\' = 2 }', "{ a = [1, 2], b = { c = '}' } }", "{ 1 = 2, -3 = 4, _ = 5 }",
    "{ a = '''\n}''' }", "[" * 40 + "]" * 40, "{ a = " * 20 + "1" + " }" * 20,
    '"' + "x" * 9000 + '"',
    "[" + "1, " * 900 + "]", "{ " + ", ".join(f"k{n} = {n}" for n in range(300)) + " }",
)  # fmt: skip
"""Values that TOML knows, however odd. They stand under keys of one's own."""

NAMES = (
    "x-", "x-a", "x-1", "x-A_b-c", "x--", "x-_", '"x-"', "'x-a b'", '"x-日本"', '"x-\\u00e9"',
    '"x-\\n"', '"x-\\""', "'x-[[steps]]'", "'x-#'", '"x-="', "x-a.b", "x-a . b . c", 'x-a."".b',
    "x-a.'b.c'.\"d\"", "x-a.1.2.3", "x-a.id", "x-a.kind", "x-format", "x-steps", 'x-a."x-b"',
    ".".join(["x-a"] * 16), "x-" + "a" * 5000,
)  # fmt: skip
"""Keys of one's own."""

TABLES = (
    "[x-mine]\nid = 1\nkind = 2", "[x-mine.steps]\nid = 1", "[[x-mine]]\n[[x-mine]]\n[[x-mine]]",
    "[x-a.b.c]\n[x-a]\n[x-a.b]", "[[x-a.b]]\nc = 1\n[[x-a.b]]\nc = 2", "[x-a]\nb.c = 1\nb.d = 2",
    "[[x-a]]\n[[x-a.b]]\n[[x-a.b.c]]\n[[x-a.b]]\n[[x-a]]", "[x-a.'[b]']\n[x-a.\"c\\\"d\"]",
    "[x-a]\n[x-b]\n[x-c]", "[[steps.x-a]]\nb = 1", "[steps.x-a]\n[steps.x-a.b]",
)  # fmt: skip
"""Tables of one's own, below the last step."""


def _whole() -> dict[str, str]:
    head, *tables = PLAIN.split("\n\n")
    evidence, *steps = tables
    return {
        "bom": "\ufeff" + PLAIN,
        "bom and crlf": "\ufeff" + PLAIN.replace("\n", "\r\n"),
        "no line end at the end": PLAIN.rstrip("\n"),
        "comments before": "# a\n#b\n#!/bin/sh\n\n\n" + PLAIN,
        "evidence last": "\n\n".join([head, *steps, evidence]) + "\n",
        "keys the other way round": "\n".join([*reversed(head.split("\n")), "", *tables]) + "\n",
        "indented": PLAIN.replace("\n", "\n        "),
        "thousands of blank lines": PLAIN.replace("\n\n", "\n" * 9000),
        "thousands of comments": "# =[{\n" * 30_000 + PLAIN,
        "a comment of a mile": "#" + " x" * 100_000 + "\n" + PLAIN,
        "nearly too large": "#" * (256 * 1024 - len(PLAIN) - 1) + "\n" + PLAIN,
        "a schema line": "#:schema ./schema/exercise.json\n" + PLAIN,
        "all on few lines": PLAIN.replace("\n\n[[", "\n[["),
    }


def documents() -> dict[str, str]:
    """Every document by a name that says what is strange about it."""
    found = _whole()
    for old, new in SPELLINGS:
        assert old in PLAIN, old
        found[f"{old[:20]!r} as {new[:40]!r}"] = PLAIN.replace(old, new)
    for value in VALUES:
        found[f"value {value[:30]!r}"] = f"x-any = {value}\n{PLAIN}x-any = {value}\n"
    for name in NAMES:
        found[f"name {name[:30]!r}"] = f"{name} = 1\n{PLAIN}{name} = 1\n"
    for table in TABLES:
        found[f"table {table[:40]!r}"] = f"{PLAIN}{table}\n"
    return found
