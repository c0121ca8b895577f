"""Maps in a browser, live: read again whenever a file is saved, drawn again where somebody looks, sent to open pages.

Reads and never writes; knows no click. What a page looks like is made in `page/`.
"""
