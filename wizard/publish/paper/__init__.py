"""The paper route: the whole decision as small static pages with plain links, worked out from the tables."""
