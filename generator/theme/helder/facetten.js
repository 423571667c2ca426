/**
 * The facet files: which services a choice leaves, and how many each value would leave.
 *
 * Within one facet several values mean "or", between facets "and". What belongs to a route, and the age of the child,
 * must hold for one and the same route of a service. The same rules as generator/facets.py and generator/coverage.py.
 */

import * as columns from "./kolommen.js";

export const SERVICE_FACETS = ["levensdomein", "regio", "hulpvorm", "werkvorm", "taal", "voor"];
export const ROUTE_FACETS = ["groep", "weg", "kosten", "nu"];
export const FACETS = [...SERVICE_FACETS, ...ROUTE_FACETS];

/** How near an offer is to a place, in the order of a list of results. */
export const REACHES = ["lokaal", "mogelijk", "regionaal", "vlaanderen"];

const DOMAIN = SERVICE_FACETS.indexOf("levensdomein");
const REGION = SERVICE_FACETS.indexOf("regio");
const NONE = -1;
const SEVERAL = -2;

const rank = (values) => new Map(values.map((value, index) => [value, index]));

/**
 * The first facet file, ready for what fits words and in which order; where something is chosen, it must be complete.
 * @param {{facets: Object<string, string[]>, services: number, cards: number}} file and its columns
 */
export function prepare(file) {
  const told = columns.read(file.columns, file.services);
  return {
    columns: told,
    tokens: null,
    services: columns.services(told, file.services, SERVICE_FACETS),
    cards: file.cards,
    confirmed: file.confirmed,
    values: file.facets,
    ranks: new Map(FACETS.map((name) => [name, rank(file.facets[name] ?? [])])),
  };
}

/** The same offer, which now knows what the second file tells. */
export function complete(offer, file) {
  columns.complete(offer.services, columns.read(file.columns, offer.services.length, offer.columns), SERVICE_FACETS);
  return Object.assign(offer, { columns: null, tokens: rank(file.tokens) });
}

export function isWhole(offer) {
  return Boolean(offer.tokens);
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
 * services "with every question", apart because they belong to no domain, only when a domain was chosen. `maybe`, as
 * {index, reach, isBroad}, are those of both kinds that no more than may serve a chosen region: no count has them.
 */
export function select(offer, choice, { hits = null, place = null } = {}) {
  const wanted = compile(offer, choice);
  const reach = reaches(offer, place);
  const found = [];
  const broad = [];
  const maybe = [];
  for (const index of hits ?? offer.services.keys()) {
    const service = offer.services[index];
    const near = reach(service);
    if (near === null || !someRoute(service, wanted)) continue;
    const unmet = unmetOf(service.own, wanted.anywhere);
    const isBroad = unmet === DOMAIN && service.broad;
    if (unmet !== NONE && !isBroad) continue;
    if (some(service.own[REGION], wanted.own[REGION])) (isBroad ? broad : found).push({ index, reach: near });
    else if (some(service.maybe, wanted.own[REGION])) maybe.push({ index, reach: near, isBroad });
  }
  return { found: byReach(found), broad: byReach(broad), maybe: byReach(maybe) };
}

/**
 * How many services each value would leave, given the words, the place and what was chosen in all other facets.
 * @returns {Object<string, number[]>} by facet, in the order of the facet's values
 */
export function counts(offer, choice, { hits = null, place = null } = {}) {
  const wanted = compile(offer, choice);
  const reach = reaches(offer, place);
  const tally = new Tally(FACETS.map((name) => offer.ranks.get(name).size));
  for (const index of hits ?? offer.services.keys()) {
    const service = offer.services[index];
    if (reach(service) !== null) tally.add(service, wanted);
  }
  return Object.fromEntries(FACETS.map((name, number) => [name, tally.numbers[number]]));
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
  const own = SERVICE_FACETS.map(numbers);
  const anywhere = own.map((values, facet) => (facet === REGION ? null : values));
  return { own, anywhere, route: ROUTE_FACETS.map(numbers), age: choice.age ?? null };
}

/** Whether there is a wanted value among these; anything will do where nothing is wanted. */
function some(values, wanted) {
  return !wanted || values.some((value) => wanted.has(value));
}

/** The one facet, by number, of which a service or a route has no wanted value; NONE when it has all, else SEVERAL. */
function unmetOf(values, wanted) {
  let unmet = NONE;
  for (let facet = 0; facet < wanted.length; facet += 1) {
    if (some(values[facet], wanted[facet])) continue;
    if (unmet !== NONE) return SEVERAL;
    unmet = facet;
  }
  return unmet;
}

/** As unmetOf; an age that does not fit cannot be mended by leaving out one facet. */
function unmetByRoute(route, wanted) {
  const fits = wanted.age === null || (route.ages[0] <= wanted.age && wanted.age <= route.ages[1]);
  return fits ? unmetOf(route.own, wanted.route) : SEVERAL;
}

function someRoute(service, wanted) {
  return service.routes.some((route) => unmetByRoute(route, wanted) === NONE);
}

/** Counts services, each once for every value that it would be found by. */
class Tally {
  constructor(sizes) {
    this.numbers = sizes.map((size) => new Array(size).fill(0));
    this.last = sizes.map((size) => new Array(size).fill(null));
  }

  add(service, wanted) {
    const own = unmetOf(service.own, wanted.own);
    if (own === SEVERAL) return;
    const unmet = service.routes.map((route) => unmetByRoute(route, wanted));
    if (unmet.includes(NONE)) {
      service.own.forEach((values, facet) => (own === NONE || own === facet) && this.#count(facet, values, service));
    }
    if (own !== NONE) return;
    service.routes.forEach((route, number) => {
      if (unmet[number] === SEVERAL) return;
      route.own.forEach((values, facet) => {
        const counts = unmet[number] === NONE || unmet[number] === facet;
        if (counts) this.#count(SERVICE_FACETS.length + facet, values, service);
      });
    });
  }

  #count(facet, values, service) {
    for (const value of values) {
      if (this.last[facet][value] === service) continue;
      this.last[facet][value] = service;
      this.numbers[facet][value] += 1;
    }
  }
}

/** In the order of nearness, otherwise as they stood. */
function byReach(found) {
  return found.sort((one, other) => REACHES.indexOf(one.reach) - REACHES.indexOf(other.reach));
}
