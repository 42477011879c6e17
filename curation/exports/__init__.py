"""What leaves Readout: tables as CSV, XLSX and JSON, their codebook, and data packages."""
