"""The example exercises of the design, as their authors wrote them."""

LISTENING = """
[[steps]]
id = "ready"
kind = "check"
text = "Phones away. Each of you: pick one small thing from this week."
text_solo = "Pick one small thing from this week that you wish had been heard."
ask = "Ready to start?"
[[steps]]
id = "before"
kind = "rate"
text = "{you}, how close do you feel to {other} right now?"
low = "far away"
high = "very close"
sealed = true
series = "closeness"
[[steps]]
id = "turn"
kind = "turns"
first = "alternate"
[[steps.steps]]
id = "share"
kind = "speak"
time = "3m"
text = "{speaker}, say what happened and how it was for you. {listener}, only listen."
text_solo = "{you}, say it aloud or in your head, as if to someone kind."
prompts = ["What happened was...", "What I felt was...", "What I made of it was..."]
[[steps.steps]]
id = "hand-back"
kind = "mirror"
text = "{listener}, say back what you heard, in your own words. No reply yet."
ask = "{speaker}, is that what you meant?"
retry = "{speaker}, say only the part that is still missing. {listener}, try again."
give_up = "Close enough for today. {speaker}, name one part that did come across."
max_tries = 3
[[steps.steps]]
id = "makes-sense"
kind = "speak"
who = "listener"
time = "1m"
text = "{listener}, finish the sentence: 'It makes sense that you felt that, because...'"
[[steps]]
id = "quiet"
kind = "quiet"
time = "30s"
text = "Half a minute without words."
[[steps]]
id = "after"
kind = "rate"
text = "{you}, and now?"
low = "far away"
high = "very close"
sealed = true
series = "closeness"
[[steps]]
id = "look"
kind = "reveal"
of = ["before", "after"]
text = "This is what each of you chose. Nothing to explain, only to notice."
[[steps]]
id = "end"
kind = "close"
text = "Thank each other for one thing you heard."
text_solo = "Is there one sentence you want to say aloud this week?"
"""

ASKING = """
[[steps]]
id = "intro"
kind = "info"
text = "A need is about you."
[[steps]]
id = "settle"
kind = "breathe"
pattern = [4, 0, 6, 0]
cycles = 5
[[steps]]
id = "turn"
kind = "turns"
[[steps.steps]]
id = "need"
kind = "template"
text = "{you}, fill the gap."
template = "I need [need]."
slots = { need = { label = "What you need" } }
[[steps.steps]]
id = "read-out"
kind = "speak"
time = "1m"
only = "two"
text = "{speaker}, read it slowly: {answer:need}"
[[steps.steps]]
id = "echo"
kind = "mirror"
text = "{listener}, say the need back."
ask = "{speaker}, did the need arrive?"
max_tries = 2
[[steps]]
id = "deal"
kind = "agree"
text = "Choose one request you both can really keep."
review_in = "7d"
[[steps]]
id = "end"
kind = "close"
"""

THANKS = """
[[steps]]
id = "round"
kind = "rounds"
count = 3
more = 2
[[steps.steps]]
id = "card"
kind = "draw"
deck = "small-things"
text = "Round {round} of {rounds}"
[[steps.steps]]
id = "thank"
kind = "speak"
who = "each"
time = "45s"
on_end = "next"
text = "{you}: {card}"
[[steps]]
id = "best"
kind = "write"
sealed = true
text = "{you}, which one will you keep?"
[[steps]]
id = "show"
kind = "reveal"
of = ["best"]
[[steps]]
id = "end"
kind = "close"
"""

WHERE = """
steps = [
  { id = "settle", kind = "breathe", pattern = [4, 2, 6, 0], time = "1m" },
  { id = "load", kind = "rate", text = "How heavy?", low = "light", high = "heavy", max = 7 },
  { id = "ground", kind = "info", show_if = { step = "load", at_least = 6 }, text = "Sit." },
  { id = "story", kind = "write", lines = 8, text = "What did you notice?" },
  { id = "part", kind = "write", lines = 4, text = "Which small part is yours to move?" },
  { id = "next", kind = "agree", text = "One kind thing", review_in = "2d" },
  { id = "end", kind = "close", text = "You do not have to solve it today." },
]
"""
