"""The shared vocabulary of plain values: enumerations, folded keys, EDTF dates, identifiers."""
