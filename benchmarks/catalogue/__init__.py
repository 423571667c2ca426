"""A made-up catalogue of any size, from a seed: what is measured at scale is measured on this.

Its words, and what goes with what (a kind of help, its routes, ages and costs), come from the real catalogue and from
the trial catalogue of the tests. Every entry says in its source that it is invented; every address ends in `.example`.
"""
