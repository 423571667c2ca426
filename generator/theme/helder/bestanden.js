/** The files of the search, relative to the root of the site; each is fetched once, when it is first needed. */

import { Notions } from "./begrip/begrippen.js";
import * as names from "./begrip/namen.js";
import { fileOf, filesAround } from "./begrip/woordbegin.js";
import { Vocabulary } from "./begrip/woordenschat.js";
import * as facets from "./facetten.js";
import * as places from "./plaatsen.js";
import { arrived, once } from "./uitstel.js";

/** The scripts lie in <root>/helder/. */
const ROOT = new URL("../", import.meta.url);

const OWN_ADDRESS = /^[a-z0-9-]+(\/[a-z0-9-]+)*\/$/;

/** The link to a page of this site, in the language of this page; what is no address within the site leads to its first page. */
export function linkTo(address) {
  const pages = new URL(document.querySelector("[data-pages]").dataset.pages, document.baseURI);
  return new URL(OWN_ADDRESS.test(address) ? address : "", pages).href;
}

/** What words ask of the offer: which services fit, and in which order. */
export const offer = once(async () => facets.prepare(await json("zoeken/facetten.json")));

/** The same, ready for what is chosen and for counts too. */
export const wholeOffer = once(async () => facets.complete(...(await Promise.all([offer(), json("zoeken/filters.json")]))));

/** The places, ready to be asked. */
export const municipalities = once(async () => places.prepare(await json("zoeken/plaatsen.json")));

/** The words that are known, the notions and the kinds of help, and which files there are of more, ready to be asked. */
export const language = once(async () => {
  const file = await json("zoeken/woorden.json");
  const vocabulary = new Vocabulary(file);
  return { vocabulary, notions: new Notions(file, (key) => vocabulary.keyWeight(key)), kinds: file.kinds, files: listed(file) };
});

function listed({ names, phrases, ...sizes }) {
  return { names: new Set(names.split(" ")), phrases: new Set(phrases.split(" ")), ...sizes };
}

/**
 * Fetch all that is known of some folded words and of their parts, and take it in; tells whether there was any more.
 * `isOpen`: the last word may be the beginning of one.
 */
export async function learn(language, words, isOpen = false) {
  const { vocabulary, notions, files } = language;
  const missing = missingOf(words, isOpen, vocabulary, files.phrases);
  if (!missing.length) return false;
  await Promise.all(missing.map((name) => one(`begrippen/${name}`, (file) => {
    vocabulary.learn(name, file);
    notions.addPhrases(file);
  })));
  await learn(language, words, isOpen);
  return true;
}

/** The files that tell more: of the words and their parts; when those are there, of what an unknown word is a slip of. */
function missingOf(words, isOpen, vocabulary, files) {
  const names = words.flatMap((word) => vocabulary.lookedUp(word)).map((word) => fileOf(word, files));
  const missing = [...new Set(names)].filter((name) => name && !vocabulary.hasLearned(name));
  if (missing.length) return missing;
  const strange = words.filter((word, at) => (isOpen && at === words.length - 1 ? !vocabulary.begins(word) : vocabulary.isStrange(word)));
  return [...new Set(strange.flatMap((word) => filesAround(word, files)))].filter((name) => !vocabulary.hasLearned(name));
}

/** Fetch what some notions, by number, are called. */
export async function label({ notions, files }, numbers) {
  const groups = [...new Set(numbers.map((number) => Math.floor(number / files.labels)))];
  await Promise.all(groups.map((group) => one(`onderwerpen/${group}`, (file) => notions.addLabels(group * files.labels, file))));
}

/** Fetch what some notions, by number, lead to. */
export async function tie({ notions, files }, numbers) {
  const groups = [...new Set(numbers.map((number) => Math.floor(number / files.ties)))];
  await Promise.all(groups.map((group) => one(`verbanden/${group}`, (file) => notions.addTies(group * files.ties, file))));
}

/** The rows of names that some folded words may occur in. */
export async function namesWith({ files }, typed) {
  const wanted = [...new Set(typed.map((word) => fileOf(word, files.names)))].filter(Boolean);
  const rows = await Promise.all(wanted.map((name) => one(`namen/${name}`, names.prepare)));
  const seen = new Set();
  return rows.flat().filter(({ item }) => !seen.has(item) && seen.add(item));
}

/** The cards of some services, by their numbers, in the same order; `size` cards are in a file. */
export async function cards(numbers, size) {
  const files = new Map(numbers.map((number) => [Math.floor(number / size), null]));
  await Promise.all([...files.keys()].map(async (file) => files.set(file, await cardFile(file))));
  return numbers.map((number) => files.get(Math.floor(number / size))[number % size]);
}

function cardFile(number) {
  return one(`kaarten/${number}`, (file) => file);
}

const taken = new Map();

/** What is made of a file of the search, once. */
function one(name, make) {
  if (!taken.has(name)) taken.set(name, once(async () => make(await json(`zoeken/${name}.json`))));
  return taken.get(name)();
}

async function json(path) {
  const answer = await arrived(fetch(new URL(path, ROOT)));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return arrived(answer.json());
}
