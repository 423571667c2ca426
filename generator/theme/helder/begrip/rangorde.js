/**
 * The order of results, as the page about it says: how well it fits what was said, then how near it is, then what you may
 * start yourself before what somebody must arrange, confirmed before unconfirmed, then always the same order.
 *
 * An item is a number: a service by its place in the facet file, after those the kinds of help. Nobody is preferred: where
 * nothing else differs a lot decides, which always falls the same way.
 */

import { ROUTE_FACETS, SERVICE_FACETS } from "../facetten.js";

// What is asked of a service here stands in the first of the two facet files: generator/search/facet_file.py.
const KIND = SERVICE_FACETS.indexOf("hulpvorm");
const DOMAIN = SERVICE_FACETS.indexOf("levensdomein");
const GROUP = ROUTE_FACETS.indexOf("groep");

/** How surely an entry that a notion leads to is meant by it. */
const TIES = { entries: 1, named: 0.9, told: 0.65, explained: 0.76, kind: 0.55, later: 0.05, domain: 0.25, both: 0.1 };
/** Results within this share of the best fit equally well; before them stands what was called by its name. */
const STEP = 0.08;
const WORST = 0.65;
const BY_NAME = 0.85;
const LEAST = 0.12;
const TEXT = 0.75;
const MENTIONED = 0.95;
const AGREE = 0.1;
/** Steps between no fit and a whole one: that anyone would notice, and that are more than a rounding. */
const NOTICED = 50;
const REAL = 1e6;

/**
 * How well every item fits: Map of item to {fit, why, isNamed}. Each word counts by what it tells, and by the strongest
 * evidence that the item is about it: a notion that leads there, or the word itself in its text.
 * @param {{weights: number[], said: number}} query as understood
 */
export function fits(query, { offer, kinds, notions, names, mentions, texts }) {
  const found = new Map();
  const of = (item) => found.get(item) ?? found.set(item, new Evidence(query)).get(item);
  for (const { notion, quality, words } of notions) {
    const why = { notion: notion.label };
    for (const [item, tie] of ties(notion, offer, kinds, words.size > 0)) of(item).add(words, quality * tie, why);
  }
  const called = (numbers) => [...numbers].map((number) => query.words[number].word);
  for (const [item, { words, shown }] of texts) {
    of(item).add(words, TEXT, shown.size ? { text: called(shown) } : { near: called(words.keys()) }, shown);
  }
  for (const [item, words] of mentions) of(item).add(words, MENTIONED, { mention: called(words.keys()) });
  for (const [item, { fit, name }] of names) of(item).name(fit, name);
  return found;
}

/** What speaks for one item, word by word. */
class Evidence {
  #words;
  #query;
  #strongest = 0;
  #clearest = -1;
  #agreeing = 0;
  #floor = 0;
  why = null;
  isNamed = false;

  constructor(query) {
    this.#query = query;
    this.#words = query.weights.map(() => 0);
  }

  /**
   * Take in how much of each word something says; without words it says everything. `shown` are the words that a visitor
   * finds on its page: a reason that nobody can see there is given only for want of another.
   */
  add(words, strength, why, shown = null) {
    if (!words.size) this.#floor = Math.max(this.#floor, strength);
    for (const [word, part] of words) this.#words[word] = Math.max(this.#words[word], part * strength);
    const share = words.size ? this.#share(words, strength) : strength;
    const seen = shown && new Map([...words].filter(([word]) => shown.has(word)));
    this.#explain(share, why, seen ? this.#share(seen, strength) : share);
  }

  name(fit, name) {
    this.#floor = Math.max(this.#floor, fit);
    this.isNamed = fit >= BY_NAME;
    this.#explain(fit, { name });
  }

  get fit() {
    return Math.max(this.#share(this.#words.entries(), 1), this.#floor) + AGREE * Math.min(this.#agreeing, 1);
  }

  #share(words, strength) {
    const sum = [...words].reduce((total, [word, part]) => total + part * this.#query.weights[word], 0);
    return (strength * sum) / Math.max(this.#query.said, 1);
  }

  #explain(share, why, clear = share) {
    this.#agreeing += Math.min(share, this.#strongest);
    this.#strongest = Math.max(share, this.#strongest);
    if (clear <= this.#clearest) return;
    this.#clearest = clear;
    this.why = why;
  }
}

/**
 * The items that a notion leads to, with how surely. By its domains only where words say it: what a danger leads to must
 * be about that danger, not only about feelings too. By a kind of help that takes every question only where the service
 * takes every question too: of the help lines, the one about drugs is not meant by whoever eats too little.
 */
function* ties(notion, offer, kinds, isSaid) {
  const first = offer.services.length;
  const rank = new Map(notion.kinds.map((id, index) => [id, index]));
  const broad = new Set(kinds.filter((kind) => kind.broad).map(({ id }) => id));
  const domains = new Set((isSaid ? notion.domains : []).map((id) => offer.ranks.get("levensdomein").get(id)));
  for (const [number, { own }] of offer.services.entries()) {
    const id = offer.values.hulpvorm[own[KIND][0]];
    const meant = broad.has(id) && own[DOMAIN].length ? undefined : rank.get(id);
    const tie = tieOf(notion, number, meant, own[DOMAIN].some((domain) => domains.has(domain)), TIES.kind);
    if (tie) yield [number, tie];
  }
  for (const [index, { id }] of kinds.entries()) {
    const tie = tieOf(notion, first + index, rank.get(id), false, TIES.explained);
    if (tie) yield [first + index, tie];
  }
}

function tieOf(notion, item, rank, isAbout, ofKind) {
  const near = TIES[["entries", "named", "told"].find((how) => notion[how].has(item))];
  const kind = rank === undefined ? 0 : ofKind - TIES.later * rank;
  const found = [near, kind, isAbout && TIES.domain].filter(Boolean);
  return found.length && Math.min(1, Math.max(...found) + TIES.both * (found.length - 1));
}

/** The items that fit well enough to be shown: Map of item to {fit, level, why}; level 0 fits best. */
export function levelled(found) {
  const best = Math.max(...[...found.values()].map(({ fit }) => fit), 0);
  const kept = new Map();
  for (const [item, { fit, why, isNamed }] of found) {
    const away = 1 - fit / best;
    if ((isNamed || away <= WORST) && fit >= LEAST) kept.set(item, { fit, level: isNamed ? 0 : 1 + Math.floor(away / STEP), why });
  }
  return kept;
}

/**
 * Items in the order of the page.
 * @param {(item: number) => number} nearness 0 is nearest
 */
export function ordered(items, found, { offer, kinds }, nearness) {
  const keys = (item) => {
    const { level, fit } = found.get(item);
    return [level, nearness(item), gate(item, offer, kinds), unconfirmed(item, offer), ...exactly(fit, item >= offer.services.length), lot(item)];
  };
  const keyed = items.map((item) => ({ item, keys: keys(item) }));
  return keyed.sort((one, other) => compare(one.keys, other.keys)).map(({ item }) => item);
}

/** A service before an explanation that fits as well within what anyone would notice; then the better one. */
function exactly(fit, isExplanation) {
  return [-Math.round(fit * NOTICED), Number(isExplanation), -Math.round(fit * REAL)];
}

/**
 * The numbers of services follow the alphabet; mixed, as MurmurHash3 mixes a number in the end, they follow nothing that a
 * name could win by.
 */
export function lot(item) {
  const first = Math.imul((item + 1) ^ ((item + 1) >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

function compare(one, other) {
  const at = one.findIndex((key, index) => key !== other[index]);
  return at < 0 ? 0 : one[at] - other[at];
}

/** 0 for what a family may start itself, 1 for what somebody else must start: by the best of its routes. */
function gate(item, offer, kinds) {
  const kind = kinds[item - offer.services.length];
  const isOwn = (group) => OWN_START.has(group);
  const isNumber = (index) => isOwn(offer.values.groep[index]);
  const isStarted = kind ? kind.groups.some(isOwn) : offer.services[item].routes.some(({ own }) => own[GROUP].some(isNumber));
  return isStarted ? 0 : 1;
}

const OWN_START = new Set(["nu", "zomaar", "zelf"]);

/** In the facet file the confirmed services stand first; nobody confirms an explanation. */
function unconfirmed(item, offer) {
  return item >= offer.confirmed ? 1 : 0;
}
