"""What a view wants shown, and every way to show it: Graphviz, text, JSON. Knows no maps."""
