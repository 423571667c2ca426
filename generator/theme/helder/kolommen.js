/** The facet files are written in columns, in which what many services share stands once; here they are services again. */

/** The characters that are digits, from the least: all that JSON writes as they are. */
const DIGITS = Array.from({ length: 92 }, (_, index) => 35 + index).filter((code) => code !== 92);
const VALUES = new Map(DIGITS.map((code, value) => [code, value]));

/**
 * The columns of a file, beside those that were read before. What stood there once is one object still: never change it.
 * A column tells which cell each service has, or which of those that stand beside the same cell of a column before it.
 */
export function read(told, count, before = {}) {
  const columns = { ...before };
  for (const [name, { cells, at, beside, turns }] of Object.entries(told)) {
    const places = numbers(at, count);
    columns[name] = { cells, at: beside ? columns[beside].at.map((other, index) => turns[other][places[index]]) : places };
  }
  return columns;
}

/** The services, by the columns of the first file; what the second one tells is not there yet. */
export function services(columns, count, facets) {
  const own = facets.map((name) => columns[name]);
  return Array.from({ length: count }, (_, index) => ({
    own: own.map((column) => column && cell(column, index)),
    routes: cell(columns.routes, index).map((own) => ({ own, ages: null })),
    broad: false, certain: null, possible: null, maybe: null,
  }));
}

/** Tell services what stands in the columns of both files; the regions of each stand with what it serves. */
export function complete(services, columns, facets) {
  const { served, ages, broad } = columns;
  const own = facets.map((name) => columns[name] ?? regions(served));
  services.forEach((service, index) => {
    const [certain, possible, , maybe] = cell(served, index);
    const found = cell(ages, index);
    service.routes.forEach((route, number) => { route.ages = found[number]; });
    Object.assign(service, { own: own.map((column) => cell(column, index)), broad: cell(broad, index), certain, possible, maybe });
  });
}

/** Numbers by their digits: the last one of each, then the one before of each. */
function numbers(digits, count) {
  const found = new Uint32Array(count);
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    found[at % count] = found[at % count] * DIGITS.length + VALUES.get(digits.charCodeAt(at));
  }
  return found;
}

function cell({ cells, at }, index) {
  return cells[at[index]];
}

function regions({ cells, at }) {
  return { cells: cells.map(([, , found]) => found), at };
}
