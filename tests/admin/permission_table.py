"""Who may do what: every address and every action of the site. The tests walk this table, and an
address that is not in it fails them.

Each row names the least role that may; those above it may, too. "signed in" is somebody with no
role; "nobody" is closed to superusers as well.
"""

ROLES = ["anyone", "signed in", "viewer", "curator", "chief editor", "superuser", "nobody"]

# Name of the address, method -> the least role.
ADDRESSES: dict[tuple[str, str], str] = {
    ("admin:login", "GET"): "anyone",
    ("admin:logout", "POST"): "signed in",
    ("admin:index", "GET"): "signed in",
    ("admin:password_change", "GET"): "signed in",
    ("admin:password_change_done", "GET"): "signed in",
    ("admin:jsi18n", "GET"): "signed in",
    ("admin:view_on_site", "GET"): "signed in",
    ("admin:app_list", "GET"): "signed in",  # not found while there is nothing to list
    ("admin:autocomplete", "GET"): "viewer",
    # Reports
    ("admin:curation_source_changelist", "GET"): "viewer",
    ("admin:curation_source_read", "GET"): "viewer",
    ("admin:curation_source_change", "GET"): "viewer",
    ("admin:curation_source_change", "POST"): "curator",
    ("admin:curation_source_history", "GET"): "viewer",
    ("admin:curation_source_export", "GET"): "viewer",
    ("admin:curation_source_accept", "POST"): "curator",
    ("admin:curation_source_key", "POST"): "curator",
    ("admin:curation_source_offers", "GET"): "curator",
    ("admin:curation_source_work", "POST"): "curator",
    ("admin:curation_source_purge", "GET"): "chief editor",
    ("admin:curation_source_purge", "POST"): "chief editor",
    ("admin:curation_source_add", "GET"): "curator",
    ("admin:curation_source_add", "POST"): "curator",
    ("admin:curation_source_delete", "GET"): "nobody",
    # Records
    **{
        (f"admin:curation_{kind}_{page}", method): role
        for kind in ("person", "meeting", "issue")
        for page, method, role in [
            ("changelist", "GET", "viewer"),
            ("change", "GET", "viewer"),
            ("change", "POST", "curator"),
            ("history", "GET", "viewer"),
            ("export", "GET", "viewer"),
            ("accept", "POST", "curator"),
            ("reopen", "POST", "curator"),
            ("reject", "GET", "curator"),
            ("reject", "POST", "curator"),
            ("compare", "GET", "curator"),
            ("compare", "POST", "curator"),
            ("revert", "GET", "curator"),
            ("revert", "POST", "curator"),
            ("split", "GET", "curator"),
            ("split", "POST", "curator"),
            ("add", "GET", "curator"),
            ("add", "POST", "curator"),
            ("delete", "GET", "nobody"),
        ]
    },
    # Organizations come from the reference lists, and curators extend them
    ("admin:curation_organization_changelist", "GET"): "viewer",
    ("admin:curation_organization_change", "GET"): "viewer",
    ("admin:curation_organization_change", "POST"): "curator",
    ("admin:curation_organization_history", "GET"): "viewer",
    ("admin:curation_organization_add", "GET"): "curator",
    ("admin:curation_organization_add", "POST"): "curator",
    ("admin:curation_organization_delete", "GET"): "nobody",
    # Notes
    ("admin:curation_annotation_changelist", "GET"): "viewer",
    ("admin:curation_annotation_change", "GET"): "viewer",
    ("admin:curation_annotation_history", "GET"): "viewer",
    ("admin:curation_annotation_answer", "POST"): "curator",
    ("admin:curation_annotation_resolve", "POST"): "curator",
    ("admin:curation_annotation_write", "POST"): "curator",
    ("admin:curation_annotation_add", "GET"): "nobody",
    ("admin:curation_annotation_delete", "GET"): "nobody",
    # Questions
    ("admin:curation_suggestion_changelist", "GET"): "viewer",
    ("admin:curation_suggestion_change", "GET"): "viewer",
    ("admin:curation_suggestion_history", "GET"): "viewer",
    ("admin:curation_suggestion_decide", "POST"): "curator",
    ("admin:curation_suggestion_add", "GET"): "nobody",
    ("admin:curation_suggestion_delete", "GET"): "nobody",
    # Changes; a colleague's change is taken back by a chief editor
    ("admin:curation_change_changelist", "GET"): "viewer",
    ("admin:curation_change_change", "GET"): "viewer",
    ("admin:curation_change_history", "GET"): "viewer",
    ("admin:curation_change_undo", "POST"): "chief editor",
    ("admin:curation_change_add", "GET"): "nobody",
    ("admin:curation_change_delete", "GET"): "nobody",
    # Corrections by file; one's own only, by tokens that nobody can guess
    ("admin:curation_importjob_changelist", "GET"): "chief editor",
    ("admin:curation_importjob_add", "GET"): "chief editor",
    ("admin:curation_importjob_add", "POST"): "chief editor",
    ("admin:curation_importjob_preview", "GET"): "chief editor",
    ("admin:curation_importjob_confirm", "POST"): "chief editor",
    ("admin:curation_importjob_change", "GET"): "chief editor",
    ("admin:curation_importjob_history", "GET"): "chief editor",
    ("admin:curation_importjob_delete", "GET"): "nobody",
    # Double coding; to others than its two coders a report to code is not found
    ("admin:curation_doublecoding_changelist", "GET"): "curator",
    ("admin:curation_doublecoding_change", "GET"): "curator",
    ("admin:curation_doublecoding_export", "GET"): "curator",
    ("admin:curation_doublecoding_code", "GET"): "curator",
    ("admin:curation_doublecoding_code", "POST"): "curator",
    ("admin:curation_doublecoding_passage", "POST"): "curator",
    ("admin:curation_doublecoding_settle", "GET"): "curator",
    ("admin:curation_doublecoding_settle", "POST"): "curator",
    ("admin:curation_doublecoding_agreed", "POST"): "curator",
    ("admin:curation_doublecoding_add", "GET"): "chief editor",
    ("admin:curation_doublecoding_add", "POST"): "chief editor",
    ("admin:curation_doublecoding_history", "GET"): "curator",
    ("admin:curation_doublecoding_delete", "GET"): "nobody",
    # Saved exports; what is downloaded needs the permission to export it
    ("admin:curation_savedexport_changelist", "GET"): "viewer",
    ("admin:curation_savedexport_change", "GET"): "viewer",
    ("admin:curation_savedexport_change", "POST"): "curator",
    ("admin:curation_savedexport_download", "GET"): "viewer",
    ("admin:curation_savedexport_add", "GET"): "curator",
    ("admin:curation_savedexport_add", "POST"): "curator",
    ("admin:curation_savedexport_history", "GET"): "viewer",
    ("admin:curation_savedexport_delete", "GET"): "superuser",  # and whoever made it
    # Saved filters: everybody's own, of the lists that they may see; others' are not found
    ("admin:curation_savedfilter_changelist", "GET"): "viewer",
    ("admin:curation_savedfilter_add", "GET"): "viewer",
    ("admin:curation_savedfilter_add", "POST"): "viewer",
    ("admin:curation_savedfilter_change", "GET"): "viewer",
    ("admin:curation_savedfilter_change", "POST"): "viewer",
    ("admin:curation_savedfilter_history", "GET"): "viewer",
    ("admin:curation_savedfilter_delete", "GET"): "viewer",
    ("admin:curation_savedfilter_delete", "POST"): "viewer",
    # People who work here
    ("admin:auth_user_changelist", "GET"): "chief editor",
    ("admin:auth_user_change", "GET"): "chief editor",
    ("admin:auth_user_change", "POST"): "chief editor",
    ("admin:auth_user_add", "GET"): "chief editor",
    ("admin:auth_user_password_change", "GET"): "chief editor",
    ("admin:auth_user_history", "GET"): "chief editor",
    ("admin:auth_user_delete", "GET"): "nobody",
    ("admin:auth_group_changelist", "GET"): "chief editor",
    ("admin:auth_group_change", "GET"): "chief editor",
    ("admin:auth_group_change", "POST"): "nobody",
    ("admin:auth_group_history", "GET"): "chief editor",
    ("admin:auth_group_add", "GET"): "nobody",
    ("admin:auth_group_delete", "GET"): "nobody",
}

# Model -> its actions on selected rows, with the least role.
ACTIONS: dict[str, dict[str, str]] = {
    "source": {"export_selected": "viewer"},
    **{
        kind: {
            "accept_selected": "curator",
            "reject_selected": "curator",
            "export_selected": "viewer",
        }
        for kind in ("person", "issue")
    },
    "meeting": {
        "accept_selected": "curator",
        "dismiss_selected": "curator",
        "reject_selected": "curator",
        "export_selected": "viewer",
    },
    "organization": {},
    "annotation": {"resolve_selected": "curator"},
    "suggestion": {},
    "change": {},
    "importjob": {},
    "doublecoding": {},
    "savedexport": {},
    "savedfilter": {},
    "user": {},
    "group": {},
}
