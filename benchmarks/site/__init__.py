"""The built site as a visitor's machine meets it: seen, weighed, and judged by axe-core and Lighthouse."""
