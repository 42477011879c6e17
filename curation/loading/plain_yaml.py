"""A YAML block of plain values, as text.

Aliases, tags, several documents and deep nesting are refused before anything is built, so that
nothing in the block can run or grow.
"""

import yaml

DEEPEST = 4
EMPTY = frozenset(["", "~", "null", "Null", "NULL"])


def read_mapping(block: str) -> dict[str, str]:
    """Keys and their values as printed. Raises `ValueError` with the reason."""
    try:
        _refuse_dangers(block)
        root = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ValueError(_reason(error)) from None
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("not lines of the form 'key: value'")
    values: dict[str, str] = {}
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode):
            raise ValueError("a key is no plain word")
        if key.value in values:
            raise ValueError(f"the key {key.value[:40]!r} stands there twice")
        values[key.value] = _plain(value)
    return values


def _refuse_dangers(block: str) -> None:
    """Walks the events of the parser, which is not recursive and builds nothing."""
    depth = 0
    for event in yaml.parse(block, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise ValueError("aliases are not read")
        if tag := getattr(event, "tag", None):
            raise ValueError(f"tags such as {str(tag)[:40]!r} are not read")
        if isinstance(event, yaml.DocumentStartEvent) and event.explicit:
            raise ValueError("more than one document")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise ValueError(f"nested more than {DEEPEST} deep")


def _plain(node: yaml.Node) -> str:
    """A scalar as printed; a list of scalars joined; empty for what is nested."""
    if isinstance(node, yaml.ScalarNode):
        return "" if node.style is None and node.value in EMPTY else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(item.value for item in node.value if isinstance(item, yaml.ScalarNode))
    return ""


def _reason(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        line = error.problem_mark.line + 2  # in the file: the first line opens the block
        return f"line {line}: {error.problem or error.context}"
    return " ".join(str(error).split())[:200]
