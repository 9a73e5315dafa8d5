"""The classifier: an embedding for each row of features, summed; two convolutions over words; nine tags a word."""
import torch
from torch import nn

from features import ROWS, STACK

EMBED, HIDDEN, TAGS = 32, 64, 9


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(ROWS, EMBED, padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.1)
        with torch.no_grad():
            self.table.weight[0] = 0
        (first, second) = STACK
        self.first = nn.Linear(EMBED * len(first), HIDDEN)
        self.second = nn.Linear(HIDDEN * len(second), HIDDEN)
        self.out = nn.Linear(2 * HIDDEN, TAGS)

    def forward(self, bag, real, drop=0.0):
        """bag: rows [words, k]; real [words]: 0.0 for the nothing between segments. Gives logits [words, TAGS]."""
        summed = nn.functional.embedding(bag, self.table.weight, padding_idx=0).sum(1) * real[:, None]
        return self.rest(summed, real, drop)

    def rest(self, summed, real, drop=0.0):
        first = torch.relu(self.first(beside(summed, STACK[0]))) * real[:, None]
        first = nn.functional.dropout(first, drop, self.training)
        second = torch.relu(self.second(beside(first, STACK[1])))
        second = nn.functional.dropout(second, drop, self.training)
        return self.out(torch.cat([second, first], 1))


def beside(x, offsets):
    """[words, k] to [words, k * offsets]: each word beside its neighbours; nothing outside."""
    out = []
    for o in offsets:
        moved = torch.zeros_like(x)
        if o < 0:
            moved[-o:] = x[:o]
        elif o > 0:
            moved[:-o] = x[o:]
        else:
            moved = x
        out.append(moved)
    return torch.cat(out, 1)
