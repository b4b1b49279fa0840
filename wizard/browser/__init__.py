"""The wizard in the page: what JavaScript may ask of Python, and the modules that ask it."""
