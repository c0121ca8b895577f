"""Where people write: maps in Markdown, in Sphinx, in notebooks. A place is a public module; none knows another."""
