"""The keys by which names are compared are made anew: their rules have become finer."""

from typing import Any

from django.db import migrations

from curation.values.folding import fold, fold_name
from curation.values.sound import sound_key

BATCH = 1000


def make_keys(apps: Any, schema_editor: Any) -> None:
    """Only rows whose key differs are written."""
    names = apps.get_model("curation", "PersonName")
    _write(names, ["folded", "sound"], lambda row: (fold_name(row.name), sound_key(row.name)))
    for model, field in (("IssueAlias", "label"), ("Issue", "label"), ("OrganizationName", "alias")):
        rows = apps.get_model("curation", model)
        length = rows._meta.get_field("folded").max_length
        _write(rows, ["folded"], lambda row, of=field, to=length: (fold(getattr(row, of))[:to],))


def _write(model: Any, fields: list[str], keys_of: Any) -> None:
    changed = []
    for row in model.objects.order_by("pk").iterator(chunk_size=BATCH):
        keys = keys_of(row)
        if tuple(getattr(row, field) for field in fields) != keys:
            for field, key in zip(fields, keys, strict=True):
                setattr(row, field, key)
            changed.append(row)
    model.objects.bulk_update(changed, fields, batch_size=BATCH)


class Migration(migrations.Migration):
    dependencies = [("curation", "0007_plain_words")]

    operations = [migrations.RunPython(make_keys, migrations.RunPython.noop)]
