"""What the search costs at scale: to make, to fetch and to wait for."""
