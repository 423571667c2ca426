"""The site while somebody works on it: pages made from memory when they are asked for, shown again by themselves."""
