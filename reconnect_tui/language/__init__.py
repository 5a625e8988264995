"""The guard: what in a sentence may land as blame, and one other way to say it.

Pure: no files, no clock, no screen. The phrases are data, one file for each language.
"""
