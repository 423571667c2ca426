"""Rules that no schema can say. A rule a file; the lists in `entry` and `catalogue` are the documentation."""
