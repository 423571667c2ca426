/** How far two words lie apart in slips of typing: a letter more, less, other, or two exchanged (optimal string alignment). */

/** The distance of two words; anything above `limit` comes back as limit + 1. */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      here[column] = cheapest(one, other, row, column, { here, last, beforeLast });
      least = Math.min(least, here[column]);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = here;
  }
  return Math.min(last[other.length], limit + 1);
}

function cheapest(one, other, row, column, { here, last, beforeLast }) {
  const same = one[row - 1] === other[column - 1];
  const cost = Math.min(last[column] + 1, here[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
  const isExchanged = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return isExchanged ? Math.min(cost, beforeLast[column - 2] + 1) : cost;
}

/** How many slips a word of this length may have: none when short, for it is soon another word. */
export function slips(word) {
  if (word.length < 5 || /[0-9]/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
