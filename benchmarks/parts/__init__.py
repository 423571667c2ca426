"""A site that several machines make a part of, beside the same of one machine: what it takes, and what it finds."""
