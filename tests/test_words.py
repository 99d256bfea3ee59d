"""What users read is plain English: phrases that had to be read twice do not come back."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Each with what is written instead.
FORBIDDEN = {
    r"\btold (?:by|apart)\b": "identified by, distinguished",
    r"(?<!there )\b(?:is|are) no (?:times?|numbers?|truth|address|table|list|class|text|column|JSON|ONNX)\b": "not a",
    r"\bwhat (?:it|each|they|each input|each product|the models?) (?:is|are) worth\b": "accuracy, importance",
    r"\bsays? (?:how good|what it is worth)\b": "evaluates",
    r"\bfor want of\b": "because ... is missing",
    r"\b(?:plays?|played|had|has|have) no part in\b": "is ignored, was not used for",
    r"\bweighs (?:nothing|as)\b|\bweigh the same\b": "has the same weight",
    r"\b(?:worse|better|not|how|so) for sure\b|\bsure(?:ly)? (?:worse|better)\b": "significantly worse",
    r"\b(?:given|gives|giving) away\b": "shared",
    r"\banew\b": "again",
    r"\bflatters?\b": "is too good",
    r"\bmiddling\b": "median",
    r"\bas far as (?:its|their) (?:names?|histor(?:y|ies)) tells?\b": "according to its name",
    r"\bgoes by\b|: go by\b": "depends on",
    r"\bas it should be\b": "perfect, successful",
    r"\bhas to be said\b": "",
    r"\blooked into\b|\b[Ll]ook into\b": "check",
    r"\bnobody (?:can|declared|knows)\b": "undeclared, unknown",
}

# Of the guide and of reports alone, whose sentences are long.
FORBIDDEN_IN_PAGES = {
    r"\b(?:hold|holds|held) (?:the truth|out in turn)\b": "contain the true value, cross-validation",
    r"\bin turn\b": "one after the other",
    r"\bdays in a row\b": "consecutive days",
    r"\b(?:that|to) judge\b": "evaluate",
    r"\btakes? for granted\b": "assumes",
    r"\bby heart\b": "learns the seasons of its stations",
    r"\bhow (?:good|far rain errs)\b": "how accurate",
    r"\bcame? out\b": "result",
    r"\bis (?:worth|what is told)\b": "accuracy, result",
}


def sentences(file: Path) -> list[str]:
    """Return the texts of a page, or of a module without its docstrings and comments."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        return [re.sub(r"\s+", " ", text)]
    tree = ast.parse(text)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            silent |= {id(part) for part in node.values}
            found.append("".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values))
    found += [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
    ]
    return [re.sub(r"\s+", " ", one) for one in found]


PAGES = [
    *sorted((ROOT / "docs").glob("*.md")),
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "metadata.txt")),
]
MODULES = [file for part in ("core", "algorithms", "provider", "gui") for file in sorted((ROOT / part).rglob("*.py"))]


def phrases(file: Path) -> list[str]:
    """Return the forbidden phrases of a file, with what stands beside them."""
    page = file.suffix == ".md" or file.name == "reports.py"
    return [
        f"{text[max(found.start() - 40, 0) : found.end() + 20]} (instead: {better})"
        for text in sentences(file)
        for pattern, better in (FORBIDDEN | (FORBIDDEN_IN_PAGES if page else {})).items()
        for found in re.finditer(pattern, text)
    ]


@pytest.mark.parametrize("file", PAGES + MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_texts_for_users_are_plain(file):
    assert phrases(file) == []


def test_phrases_are_found_over_ends_of_lines_and_in_messages(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("Members are told\nby their names.", encoding="utf-8")
    module = tmp_path / "module.py"
    module.write_text('"""It is no time."""\nraise ValueError(f"{1} is no " f"time")\n', encoding="utf-8")
    assert len(phrases(page)) == len(phrases(module)) == 1


def test_terms_are_in_the_guide():
    terms = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| ([^|]+) \|", terms, re.MULTILINE)[2:]
    assert {"product", "member", "reference", "station", "gauge", "observation", "cube", "basin"} <= set(named)
    assert named == sorted(named, key=str.lower)
    assert "terms.md" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def braces(file: Path) -> list[str]:
    """Return the texts of a module with a name in braces that is not filled in: an f was forgotten, or doubled."""
    return [text for text in sentences(file) if re.search(r"(?<!%)\{\w+[\w.\[\]()']*\}", text)]


@pytest.mark.parametrize("file", sorted((ROOT / "core").glob("*/reports.py")), ids=lambda file: file.parent.name)
def test_reports_fill_in_their_numbers(file):
    assert braces(file) == []


def test_forgotten_numbers_are_found(tmp_path):
    module = tmp_path / "module.py"
    module.write_text("print(f'{1} m' '{mean(1)}.', f'{{unit}}', 'x %{y}', f'{1}')\n", encoding="utf-8")
    assert len(braces(module)) == 2


def test_texts_have_no_characters_that_cannot_be_seen():
    """A slip of a search and replacement leaves one, which a report shows as a sign of its own."""
    bad = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\ufeff]")
    assert [file.name for file in PAGES + MODULES if bad.search(file.read_text(encoding="utf-8"))] == []
