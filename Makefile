# Every target does its own set-up on a fresh Debian machine (root or sudo), and in seconds when nothing is to do.
.PHONY: setup test lint demo bench bench-quick clean

setup:
	@bash tools/setup

test: setup
	@tools/python -m pytest -q

lint: setup
	@bash tools/lint

# The main job, on simulated data; on a record of your own with DATA=record.csv.
demo: setup
	@tools/python tools/demo.py $(DATA)

bench: setup
	@tools/python tools/bench.py

bench-quick: setup
	@tools/python tools/bench.py --quick

clean:
	rm -rf .venv .qgis .qgis-settings demo bench build
