.PHONY: check fix test bench pins pictures ci

check:  ## style, types, layers, tests: the same as CI
	.ci/check

fix:  ## mend what the linter and the formatter can mend
	uv run ruff check --fix
	uv run ruff format

test:  ## the tests alone, without the slow ones
	uv run pytest -n 2 -m "not slow"

bench:  ## the figures of the README, beside a bare app and other programs
	uv run python -m benchmarks

pictures:  ## the pictures of the README, made by the program itself
	uv run python -m tools.pictures

pins:  ## write the newest allowed versions to constraints.txt and pyproject.toml
	uv run .ci/pins.py

ci:  ## a clean clone, the README's commands, all checks
	.ci/run
