"""The site while it is worked on: an edit seen at once, faults in the browser, the whole rebuilt behind."""
