# Every target does its own set-up on a fresh Debian machine (root or sudo), and in seconds when nothing is to do.
.PHONY: setup test test-all mutate test-next lint demo evidence workflows docs screenshots translations bench bench-quick scaling fuzz package wheel wheels clean

setup:
	@bash tools/setup

# On all cores; tests marked slow are left to test-all, which also takes every form of input.
test: setup
	@tools/python -m pytest -q -n auto --dist worksteal

test-all: setup
	@SM2R_TEST_KINDS=all tools/python -m pytest -q -n auto --dist worksteal -m ""

# Which small changes of the numerical families no test notices; FAMILY=metrics for one, SAMPLE=200 for so many of each.
mutate: setup
	@nice -n 15 tools/python tools/mutate.py $(FAMILY) $(if $(SAMPLE),--sample $(SAMPLE))

# The whole suite on Debian 13: QGIS 3.44, NumPy 2, Python 3.13. Needs root; the first run makes the root file system.
test-next:
	@bash tools/test-next

lint: setup
	@bash tools/lint

# The whole chain, on a simulated basin; on your own with DATA=basin.toml, of which the demonstration writes an example.
demo: setup
	@tools/python tools/demo.py $(if $(DATA),"$(DATA)")

# The pages on real data, which are looked for in ../shared/data or SM2R_TEST_DATA.
evidence: setup
	@tools/python tools/evidence.py

# The graphical models that are shipped, from their description.
workflows: setup
	@QT_HASH_SEED=0 tools/python tools/workflows.py

# The guide as a site in build/site, with a reference from the algorithms' own help.
docs: setup
	@tools/python tools/reference.py
	@.venv/bin/mkdocs build -q

# The pictures of the toolbox and its dialogs for the guide, in docs/images; those of the tutorial need xvfb and chromium.
screenshots: setup
	@tools/python tools/screenshots.py
	@tools/tutorial build/tutorial && tools/python tools/screenshots.py --shrink build/tutorial

# Texts of the interface into i18n, and compiled for Qt.
translations: setup
	@tools/python tools/translate.py

bench: setup .venv-peers/made
	@tools/python tools/bench.py

# Small sizes; with BEFORE=COMMIT the working tree against that commit instead, in ten alternating pairs.
bench-quick: setup .venv-peers/made
	@tools/python tools/bench.py --quick $(if $(BEFORE),--before "$(BEFORE)")

# Time and memory against pixels and steps, for docs/performance.md; about an hour on a quiet machine.
scaling: setup
	@tools/python tools/scaling.py

# Damaged files, odd models and random parameters for some minutes; MINUTES=60 for longer.
fuzz: setup .venv-release/made
	@tools/python tools/fuzz.py --minutes $(or $(MINUTES),5)

# The zip for the plugin repository, examined, and run from an empty profile.
package: setup .venv-release/made
	@tools/python tools/package.py

# The core for Python without QGIS, in build/, and the page on Python run with it in empty environments.
wheel: setup
	@bash tools/wheel

# The core's suite on wheels alone, without QGIS: the oldest versions that the bounds allow, and the newest.
wheels:
	@nice tools/wheels

# Programs to release with, and programs to compare with, each in an environment of their own.
.venv-%/made: requirements-%.txt
	@/usr/bin/python3 -m venv .venv-$*
	@.venv-$*/bin/pip install -qq --disable-pip-version-check -r $<
	@touch $@

clean:
	rm -rf .venv .venv-release .venv-peers .qgis .qgis-settings demo bench build
