"""The Jinja2 templates: how everything looks, at build time and in the browser."""
