"""An invented text of the kind that quotes are checked against, with all that printers do to words."""

MINUTES = """\
MINUTES OF THE HARBOUR COUNCIL
Held in the customs house on the evening of 12 May 1931

The mayor opened the meeting at seven o’clock. He said that “the old wall has stood for
sixty years and will not stand for another sixty”.1 The engineer reported that the foun-
dations had shifted by a hand’s breadth since the autumn storms, and that no repair would
hold through a second winter.²

Mr Vale asked what it would cost — and who would pay. The treasurer answered that the wall
could be rebuilt in granite for eleven thousand pounds, in timber for four thousand, or
left as it is for nothing at all until the sea takes it. The council was silent for some
time.[3]

The engineer said that timber would last twelve years. He said that he had seen well-
kept timber walls stand for twenty, but that nobody in this town had ever kept anything
well. (Laughter.) Mr Vale said that he would not vote for granite while the school had
no roof.* The council was not of one mind.

Resolved, by seven votes to two: that the harbour wall shall be rebuilt in granite before
the winter of 1932, and that the school shall have its roof first. The council thanked
the mayor. The mayor thanked the council, and closed the meeting at eleven.

\x0c                                    - 4 -

In the margin, in another hand: “He said it would not stand . . . and it stood.”
"""
