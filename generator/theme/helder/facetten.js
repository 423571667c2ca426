/**
 * The facet file: which services a choice leaves, and how many each value would leave.
 *
 * Within one facet several values mean "or", between facets "and". What belongs to a route, and the age of the child,
 * must hold for one and the same route of a service. The same rules as generator/facets.py and generator/coverage.py.
 */

export const SERVICE_FACETS = ["levensdomein", "regio", "hulpvorm", "werkvorm", "taal", "voor"];
export const ROUTE_FACETS = ["groep", "weg", "kosten", "nu"];
export const FACETS = [...SERVICE_FACETS, ...ROUTE_FACETS];

/** How near an offer is to a place, in the order of a list of results. */
export const REACHES = ["lokaal", "regionaal", "vlaanderen", "mogelijk"];

const DOMAIN = SERVICE_FACETS.indexOf("levensdomein");
const AGE = "age";

/**
 * The facet file, ready to be asked.
 * @param {{facets: Object<string, string[]>, tokens: string[], cards: number, services: object[]}} file
 */
export function prepare(file) {
  const rank = (values) => new Map(values.map((value, index) => [value, index]));
  return {
    services: file.services,
    cards: file.cards,
    tokens: rank(file.tokens),
    values: file.facets,
    ranks: new Map(FACETS.map((name) => [name, rank(file.facets[name] ?? [])])),
    byFragment: new Map(file.services.map((service, index) => [service.fragment, index])),
  };
}

/** `choice` with only the values that exist; what a link from elsewhere made up is left out. */
export function known(offer, choice) {
  const pairs = Object.entries(choice.values).map(([name, values]) => [
    name,
    values.filter((value) => offer.ranks.get(name)?.has(value)),
  ]);
  return { ...choice, values: Object.fromEntries(pairs.filter(([, values]) => values.length)) };
}

/**
 * What a choice leaves, best first.
 *
 * `choice` has `values` by facet and `age`; `hits` the numbers of the services that have the words, best first, or null
 * without words; `place` a municipality or null. Gives `found` and `broad`, both {index, reach}: `broad` are the
 * services "with every question", apart because they belong to no domain, only when a domain was chosen.
 */
export function select(offer, choice, { hits = null, place = null } = {}) {
  const wanted = compile(offer, choice);
  const reach = reaches(offer, place);
  const found = [];
  const broad = [];
  for (const index of hits ?? offer.services.keys()) {
    const service = offer.services[index];
    const near = reach(service);
    if (near === null || !someRoute(service, wanted)) continue;
    const unmet = unmetBy(service.own, wanted.own);
    if (!unmet.length) found.push({ index, reach: near });
    else if (service.broad && unmet.length === 1 && unmet[0] === DOMAIN) broad.push({ index, reach: near });
  }
  return { found: byReach(found), broad: byReach(broad) };
}

/**
 * How many services each value would leave, given the words, the place and what was chosen in all other facets.
 * @returns {Object<string, number[]>} by facet, in the order of the facet's values
 */
export function counts(offer, choice, { hits = null, place = null } = {}) {
  const wanted = compile(offer, choice);
  const reach = reaches(offer, place);
  const tally = FACETS.map((name) => (offer.values[name] ?? []).map(() => 0));
  for (const index of hits ?? offer.services.keys()) {
    const service = offer.services[index];
    if (reach(service) !== null) add(tally, service, wanted);
  }
  return Object.fromEntries(FACETS.map((name, number) => [name, tally[number]]));
}

/** How a service is near to a place: one of REACHES, null when it does not serve it, "" without a place. */
export function reaches(offer, place) {
  if (!place) return () => "";
  const answers = Object.entries(place.tokens)
    .filter(([token]) => offer.tokens.has(token))
    .map(([token, reach]) => [offer.tokens.get(token), reach]);
  return (service) => {
    const near = answers.find(([token]) => service.certain.includes(token));
    if (near) return near[1];
    return answers.some(([token]) => service.possible.includes(token)) ? "mogelijk" : null;
  };
}

function compile(offer, choice) {
  const numbers = (name) => {
    const chosen = choice.values[name] ?? [];
    return chosen.length ? new Set(chosen.map((value) => offer.ranks.get(name).get(value))) : null;
  };
  return { own: SERVICE_FACETS.map(numbers), route: ROUTE_FACETS.map(numbers), age: choice.age ?? null };
}

/** The facets, by number, of which a service or a route has none of the wanted values. */
function unmetBy(values, wanted) {
  const unmet = [];
  wanted.forEach((chosen, facet) => {
    if (chosen && !values[facet].some((value) => chosen.has(value))) unmet.push(facet);
  });
  return unmet;
}

function unmetByRoute(route, wanted) {
  const unmet = unmetBy(route.own, wanted.route);
  const [youngest, oldest] = route.ages;
  const fits = wanted.age === null || (youngest <= wanted.age && wanted.age <= oldest);
  return fits ? unmet : [...unmet, AGE];
}

function someRoute(service, wanted) {
  return service.routes.some((route) => !unmetByRoute(route, wanted).length);
}

/** Count a service once for every value that it would be found by. */
function add(tally, service, wanted) {
  const own = unmetBy(service.own, wanted.own);
  if (own.length > 1) return;
  const routes = service.routes.map((route) => [route, unmetByRoute(route, wanted)]);
  if (routes.some(([, unmet]) => !unmet.length)) {
    SERVICE_FACETS.forEach((_, facet) => {
      if (!own.length || own[0] === facet) service.own[facet].forEach((value) => (tally[facet][value] += 1));
    });
  }
  if (own.length) return;
  ROUTE_FACETS.forEach((_, facet) => {
    const open = routes.filter(([, unmet]) => !unmet.length || (unmet.length === 1 && unmet[0] === facet));
    const values = new Set(open.flatMap(([route]) => route.own[facet]));
    values.forEach((value) => (tally[SERVICE_FACETS.length + facet][value] += 1));
  });
}

/** In the order of nearness, otherwise as they stood. */
function byReach(found) {
  return found.sort((one, other) => REACHES.indexOf(one.reach) - REACHES.indexOf(other.reach));
}
