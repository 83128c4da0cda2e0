// Built by `npm run grammar`: change the source instead.
/** The text of library.rasp, which every program begins with. */
export const LIBRARY_SOURCE = `# The library: what every program of RASP has from the start, written in RASP itself.

# Every query selects every key.
full_s = select(1, 1, ==);

# The first position is 1 of n, so its share of a mean over all positions is 1 / n.
length = round(1 / aggregate(full_s, indicator(indices == 0)));

# How many keys each query selects, counted by means alone. Position 0 is added to every row: the share that it then
# has is one over the number selected. Whether it was selected before is what the second head says.
def selector_width(s) {
  first = select(indices, 0, ==);
  share = aggregate(s or first, indicator(indices == 0));
  has_first = aggregate(s and first, 1, 0);
  return round(1 / share - 1 + has_first);
}

# Whether a query selects any key at all.
def has_focus(s) {
  return aggregate(s, 1, 0) > 0;
}

# How many positions hold a value, and whether any does.
def count(seq, value) {
  return round(length * aggregate(full_s, indicator(seq == value)));
}

def contains(seq, value) {
  return aggregate(full_s, indicator(seq == value)) > 0;
}

# The larger and the smaller of two at each position.
def max(a, b) {
  return a if a > b else b;
}

def min(a, b) {
  return a if a < b else b;
}

# The mean over all positions.
def average(seq) {
  return aggregate(full_s, seq);
}

# The value at one position, for every position.
def load_from_location(seq, location) {
  return aggregate(select(indices, location, ==), seq);
}

# Moves a sequence to the right; the positions that it leaves hold the filler.
def shift(seq, steps, filler) {
  return aggregate(select(indices, indices - steps, ==), seq, filler);
}

# True at the last position that holds the value, and at the first.
def mark_last_instance(seq, value) {
  later = select(seq, value, ==) and select(indices, indices, >);
  return seq == value and not has_focus(later);
}

def mark_first_instance(seq, value) {
  earlier = select(seq, value, ==) and select(indices, indices, <);
  return seq == value and not has_focus(earlier);
}

# Selects that position for every query.
def select_from_last(seq, value) {
  return select(mark_last_instance(seq, value), True, ==);
}

def select_from_first(seq, value) {
  return select(mark_first_instance(seq, value), True, ==);
}

# Sorts a sequence by a key; equal keys keep their order.
def sort(seq, key) {
  before = select(key, key, <) or (select(key, key, ==) and select(indices, indices, <));
  return aggregate(select(selector_width(before), indices, ==), seq);
}

# Selects the next position that holds the same value.
def select_next_identical(seq) {
  earlier = selector_width(select(seq, seq, ==) and select(indices, indices, <));
  return select(seq, seq, ==) and select(earlier, earlier + 1, ==);
}
`;
