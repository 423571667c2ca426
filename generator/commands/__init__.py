"""The commands of Helder, a module each."""
