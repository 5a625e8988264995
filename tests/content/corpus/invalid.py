"""Documents that are not TOML 1.0, by family. Each is put below an opening that is fine.

Written by hand, along the grammar. Left out is what a later TOML allows: line ends and a
last comma in inline tables, two more escapes, times without seconds.
"""

KEYS = (
    "=", "= 1", "a", "a =", "a b = 1", "a = 1 b = 2", "a == 1", "a : 1", "a : = 1", "a := 1",
    ".a = 1", "a. = 1", "a..b = 1", "a.'' .. = 1", "a . = 1", "'a = 1", '"a = 1', '"a"b = 1',
    '"a" "b" = 1', "a'b' = 1", "a! = 1", "a@b = 1", "a/b = 1", "a+b = 1", "ä = 1", "日本 = 1",
    "a,b = 1", "(a) = 1", "{a} = 1", "[a] = 1", "a[0] = 1", "<a> = 1", "a* = 1", "&a = 1",
    '"""a""" = 1', "'''a''' = 1", '"a\nb" = 1', "'a\nb' = 1", '"\\q" = 1', '"\\ud800" = 1',
    "- = ", "1.2.3 =", "a = 1\na = 2", 'a = 1\n"a" = 2', "a = 1\n'a' = 2", 'id = "again"',
    '"\\u0069d" = "again"', "a.b = 1\na.b = 2", "a = 1\na.b = 2", "a.b = 1\na = 2",
    "a.b.c = 1\na.b = 2", "a = []\na.b = 1", "a = {}\na.b = 1", "title.x = 1",
)  # fmt: skip
"""Keys that are none, stand alone, or are there twice."""

STRINGS = (
    'a = "', "a = '", 'a = "b', "a = 'b", 'a = b"', "a = b'", 'a = "b" c', 'a = "b""', "a = 'b''",
    'a = "b\nc"', "a = 'b\nc'", 'a = """', "a = '''", 'a = """b', "a = '''b", 'a = """b""',
    "a = '''b''", 'a = """b"""""" ', "a = '''b''''''", 'a = "\\"', 'a = "\\a"', 'a = "\\z"',
    'a = "\\ "', 'a = "\\u"', 'a = "\\u12"', 'a = "\\u123g"', 'a = "\\U0001F60"',
    'a = "\\U00110000"', 'a = "\\ud800"', 'a = "\\uDFFF"', 'a = "\\U0000d800"', 'a = """\\q"""',
    'a = """\\ b"""', 'a = "tab\\', "a = text", "a = no quotes here", "a = it's", "a = “b”",
    "a = ‘b’", "a = `b`", "a = \"b'", "a = 'b\"", 'a = "\x01"', 'a = "\x08"', 'a = "\x1f"',
    'a = "\x7f"', "a = '\x01'", "a = '\x7f'", 'a = """\x01"""', "a = '''\x0b'''", 'a = "b\rc"',
    "a = 'b\rc'", 'a = """b\rc"""', 'a = "\x0c"',
)  # fmt: skip
"""Texts without an end, with a wrong escape, or with a control character."""

NUMBERS = (
    "a = 01", "a = 00", "a = -01", "a = +01", "a = 1_", "a = _1", "a = 1__2", "a = 1_000_",
    "a = 0x", "a = 0xg", "a = 0x_1", "a = 0x1_", "a = 0X1", "a = -0x1", "a = +0x1", "a = 0o8",
    "a = 0o", "a = 0O7", "a = 0b2", "a = 0b", "a = 0B1", "a = 1.", "a = .1", "a = 1.e2",
    "a = 1._1", "a = 1_.1", "a = 1.1_", "a = 1e", "a = 1e+", "a = 1e_1", "a = 1e1.5", "a = 1.2.3",
    "a = 01.5", "a = 1,5", "a = 1 000", "a = 5m", "a = 45s", "a = 2h30m", "a = 50%", "a = 1/2",
    "a = ++1", "a = --1", "a = +-1", "a = + 1", "a = 1+1", "a = 3 * 2", "a = Inf", "a = NaN",
    "a = INF", "a = infinity", "a = inf_", "a = ±1", "a = ½", "a = \uff11\uff12", "a = ∞", "a = 1f",
    "a = 1L", "a = $1", "a = #1",
)  # fmt: skip
"""Numbers as TOML does not write them, and times without quotes."""

WORDS = (
    "a = True", "a = False", "a = TRUE", "a = yes", "a = no", "a = on", "a = off", "a = null",
    "a = nil", "a = None", "a = undefined", "a = truee", "a = tru", "a = t", "a = true false",
    "a = !true", "a = not true", "a = {you}", "a = <x>", "a = @a", "a = ,", "a = }",
    "a = ...", "a = -", "a = +", "a = _", "a = .", "a = \\", "a = b.c",
)  # fmt: skip
"""Words where a value should be."""

DATES = (
    "a = 2020-13-01", "a = 2020-00-01", "a = 2020-01-32", "a = 2020-01-00", "a = 2021-02-29",
    "a = 2020-1-1", "a = 20-01-01", "a = 2020-01", "a = 2020-01-01T", "a = 2020-01-01T25:00:00",
    "a = 2020-01-01T24:00:00", "a = 2020-01-01T23:60:00", "a = 2020-01-01T23:00:61",
    "a = 2020-01-01T23:00:00+25:00", "a = 2020-01-01T23:00:00+1:00", "a = 2020-01-01T23:00:00.",
    "a = 2020-01-01 23:00:00 Z", "a = 2020/01/01", "a = 01.02.2020", "a = 25:00:00",
    "a = 12:61:00", "a = 1:00:00", "a = 12:00:00Z", "a = 12:00:00.", "a = 3:30", "a = 20h00",
    "a = Monday", "a = 2020-W01-1",
)  # fmt: skip
"""Days and times that do not exist."""

LISTS = (
    "a = [", "a = [1", "a = [1,", "a = [1, 2", "a = [1 2]", "a = [,]", "a = [, 1]", "a = [1,, 2]",
    "a = [1, 2,,]", "a = [1]]", "a = [[1]", "a = [[1], [2]", "a = [1; 2]", 'a = ["b]', "a = ['b]",
    "a = [1\n2]", "a = [b]", 'a = ["b" "c"]', "a = [b = 1]", "a = [1}", "a = [1)", "a = (1, 2)",
    "a = 1, 2", 'a = "b", "c"', "a = [1] [2]", "a = [1] b", "a = [ # never ends", "for = two",
    "tags = [listening]", "a = ]", "a = [true, flase]", "a = [1, [2, [3]]",
)  # fmt: skip
"""Lists without an end, a comma or quotes."""

INLINE = (
    "a = {", "a = { b", "a = { b =", "a = { b = }", "a = { b = 1", "a = { b = 1,", "a = { = 1 }",
    "a = { b = 1 c = 2 }", "a = { b = 1;  c = 2 }", "a = { b: 1 }", 'a = { "b": 1 }', "a = { 1 }",
    "a = { , }", "a = { b = 1,, c = 2 }", "a = { , b = 1 }", "a = { b = 1 ]", "a = { b = 1 }}",
    "a = {{ b = 1 }}", "a = { b = 1, b = 2 }", "a = { b.c = 1, b = 2 }", "a = { b = 1, b.c = 2 }",
    "a = { b = { c = 1 }, b.d = 2 }", "a = { b = 1 } c", "a = { b = 1 }\na.c = 2",
    "a = { b = 1 }\n[a]", "a = { b = 1 }\n[a.c]", "a = { b = {} }\n[a.b.c]", "a = { b = [1 }",
    "a = [ { b = 1 }, { b = ]", "a = [ { b = 1 } { c = 1 } ]", "a = {} {}",
)  # fmt: skip
"""Inline tables without an end, or opened again."""

TABLES = (
    "[", "[]", "[a", "[a.", "[a.]", "[.a]", "[a..b]", "[a b]", "[a]]", "[[a]", "[[a", "[[]]",
    "[[a]]]", "[ [a] ]", "[[a] ]", "[a] b = 1", "[a] [b]", "[a]b", "[a], [b]", "[a]\n[a]",
    "[a]\n['a']", "[a.b]\n[a.b]", "[a]\n[[a]]", "[[a]]\n[a]", "a = 1\n[a]", "a = 1\n[a.b]",
    "a = []\n[[a]]", "a = [{}]\n[[a]]", "a = [{}]\n[[a.b]]", "[a.b]\nc = 1\n[a]\nb = 2",
    "[a]\nb.c = 1\n[a.b]", "[[a.b]]\n[a.b]", "[a]\nb = 1\n[a.b]", "[[steps]]\n[[steps.steps]\n",
    "[[steps]\n", "[steps]]\n", "[['steps]]", '[["steps]]', "[a!]", "[{a}]", "[=]", "[a = 1]",
    "[title]", "[[title]]", "[id.x]", "<steps>", "((steps))", "[[ste\nps]]", "[a\n]",
    "[[steps]]\nid = 'a'\nid = 'b'", "[evidence]\n[evidence]", "[[steps]]\n[steps]",
)  # fmt: skip
"""Headers that are none, or of a table that is there already."""

AROUND = (
    "a = 1 // no comment", "a = 1 -- no comment", "a = 1 ; no comment", "// no comment",
    "-- no comment", "; no comment", "/* no comment */", "<!-- no -->", "---", "...", "- a",
    "* a", "just some words", "a = 1\rb = 2", "a = 1 \x00", "# \x01", "# \x7f", "# a\rb",
    "\x0c", "\x0b", "\u00a0a = 1", "\u2028", "\ufeffa = 1", "a = 1\u00a0", "a\u3000= 1", "\x1b[0m",
    "{", "}", "{ a = 1 }", '{ "a": 1 }', "a: 1", "key: value", "a = 1,", "a => 1", "a -> 1",
    "set a = 1", "let a = 1;", "export A=b", "<<<<<<< HEAD", "=======", ">>>>>>> main", "\\", "'",
    '"', "'''", '"""', "|", "~", "```toml", "@", "%", "^",
)  # fmt: skip
"""Comments of other languages, remains of merges, and signs that stand about."""

TEXTS = (*KEYS, *STRINGS, *NUMBERS, *WORDS, *DATES, *LISTS, *INLINE, *TABLES, *AROUND)

GOOD = 'format = 1\nkind = "exercise"\ntitle = "Grüße"\n'

BYTES = (
    GOOD.encode("utf-16"), GOOD.encode("utf-16-le"), GOOD.encode("utf-16-be"),
    GOOD.encode("utf-32"), GOOD.encode("utf-32-le"), GOOD.encode("latin-1"), b"\xff\xfe",
    b"\xfe\xff", b"\xef\xbb", b"\xef\xbb\xbf\xef\xbb\xbfa = 1", b"\x00", b"\x00" * 5000,
    GOOD.encode() + b"\x00", b"a = 1\n\x00b = 2", b'a = "\x00"', b"# \x00", b"\x80",
    b"a = 1 # \xff",
    b'a = "\xc3"', b'a = "\xc3\x28"', b'a = "\xa0\xa1"', b'a = "\xe2\x28\xa1"',
    b'a = "\xe2\x82\x28"', b'a = "\xf0\x28\x8c\xbc"', b'a = "\xf0\x90\x28\xbc"',
    b'a = "\xc0\xaf"', b'a = "\xe0\x80\xaf"', b'a = "\xed\xa0\x80"', b'a = "\xed\xbf\xbf"',
    b'a = "\xf4\x90\x80\x80"', b'a = "\xf5\x80\x80\x80"', b'a = "\xfe"',
    GOOD.encode()[:-4] + b"\xc3",
    b"\x1f\x8b\x08\x00", b"PK\x03\x04", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", b"\x7fELF\x02\x01\x01\x00",
    b"SQLite format 3\x00", b"\x89PNG\r\n\x1a\n", b"\xca\xfe\xba\xbe",
)  # fmt: skip
"""What is no UTF-8 text at all."""

ROOM = 200_000

LARGE = {
    "dotted key of forty thousand": ".".join(["a"] * 20_000) + " = 1",
    "dotted header": "[" + ".".join(["a"] * 20_000) + "]",
    "dotted keys in an inline table": "a = { " + ".".join("a" * 20_000) + " = 1 }",
    "spaced dots": " . ".join(["a"] * 20_000) + " = 1",
    "quoted parts": ".".join(["'a'"] * 20_000) + " = 1",
    "deep lists": "a = " + "[" * ROOM,
    "deep and closed lists": "a = " + "[" * (ROOM // 2) + "]" * (ROOM // 2),
    "deep tables": "a = " + "{ b = " * (ROOM // 6),
    "a number of a mile": "a = " + "9" * ROOM,
    "an endless text": 'a = "' + "x" * ROOM,
    "an endless text of lines": 'a = """' + "x\n" * (ROOM // 2),
    "an endless comment, then nonsense": "# " + "x" * ROOM + "\n=",
    "one key again and again": "a = 1\n" * (ROOM // 6),
    "one header again and again": "[a]\n" * (ROOM // 4),
    "backslashes": 'a = "' + "\\" * ROOM,
    "quotes": "a = " + '"' * (ROOM + 1),
    "single quotes": "a = " + "'" * (ROOM + 1),
    "too large by a byte": "#" * (256 * 1024),
    "equals signs": "=" * ROOM,
    "open brackets": "[" * ROOM,
}
"""Large documents. The worst takes less than half a second."""
