"""A case that lasts: its file, its receipts, its history at the next step, its calendar, all in one zip.

Pure, and with the standard library, Jinja2 and markdown-it-py only, so that it runs in the browser.
"""
