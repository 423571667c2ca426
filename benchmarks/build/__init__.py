"""What it takes to build a large catalogue, beside what other generators need for the same services."""
