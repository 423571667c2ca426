"""The place tables: their cells, the sources they are compiled from, and the compiler.

`catalogue/referentie/gemeenten.csv` and `plaatsnamen.csv` are compiled and committed. Building a site reads the two
tables only; the packages that they are compiled from are needed by `helder places` alone.
"""
