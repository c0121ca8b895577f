"""Why something stands, falls or is open: from a judged map to frozen data, and from that to sentences.

Judges nothing itself: what stands, how strong it is and what is proven comes from `compile/evaluation.py`.
"""
