"""The parts of publishing: two generations of a site next to each other, of which one is public."""
