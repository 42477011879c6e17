"""The guide for curators keeps to what there is."""

import re

from django.conf import settings

DOCS = settings.BASE_DIR / "docs"
GUIDE = (DOCS / "curators.md").read_text()


def test_every_picture_of_the_guide_exists_and_is_taken_by_a_test() -> None:
    shown = set(re.findall(r"\(images/(\w+)\.png\)", GUIDE))
    browser_tests = (settings.BASE_DIR / "tests" / "e2e").glob("test_*.py")
    taken = {
        name
        for test in browser_tests
        for name in re.findall(r'picture\(page, "(\w+)"\)', test.read_text())
    }
    assert shown
    assert shown == taken == {path.stem for path in (DOCS / "images").glob("*.png")}


def test_every_role_of_the_guide_exists() -> None:
    header = re.search(r"^\| \| (viewer .*) \|$", GUIDE, re.MULTILINE)
    assert header is not None
    named = [name.strip() for name in header[1].split("|")]
    assert named == re.findall(
        r'"name": "([^"]+)"', (settings.BASE_DIR / "fixtures" / "groups.json").read_text()
    )
