/** The facet file is written in columns, in which what many services share stands once; here they are services again. */

/**
 * The services of the facet file. What stood there once is one object still: never change it.
 * @param {{own: Object<string, object>, served: object, routes: object, ages: object, broad: object}} file
 * @param {string[]} facets the facets of a service; the regions stand with what it serves
 */
export function services(file, facets) {
  const own = facets.map((name) => file.own[name] ?? regions(file.served));
  return file.served.at.map((_, index) => {
    const [certain, possible, , maybe] = cell(file.served, index);
    return {
      own: own.map((column) => cell(column, index)),
      routes: routes(cell(file.routes, index), cell(file.ages, index)),
      broad: cell(file.broad, index),
      certain, possible, maybe,
    };
  });
}

function cell({ cells, at }, index) {
  return cells[at[index]];
}

function regions({ cells, at }) {
  return { cells: cells.map(([, , found]) => found), at };
}

function routes(own, ages) {
  return own.map((values, index) => ({ own: values, ages: ages[index] }));
}
