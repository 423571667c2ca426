/**
 * The search page: what is chosen and typed -> results and counts.
 *
 * The choice (filters, age, place) stands in the fragment of the address; the words stand nowhere but here.
 */

import * as address from "./adres.js";
import * as files from "./bestanden.js";
import * as facets from "./facetten.js";
import { Templates } from "./kaarten.js";
import { Filters } from "./keuzes.js";
import { take } from "./overdracht.js";
import * as text from "./pagefind-verbinding.js";
import { find, keyOf, lookUp } from "./plaatsen.js";
import { PlaceQuestion } from "./plaatsvraag.js";
import { Results, show } from "./weergave.js";

const TYPING = 150;
const TYPING_A_PLACE = 600;
const PATIENCE = 4000;
const EXPLANATIONS = 3;
/** The groups of the results near a place, in order. */
const GROUPS = [...facets.REACHES, "breed"];

const box = document.querySelector("[data-search]");
const templates = new Templates(box);
const filters = new Filters(box, templates);
const question = new PlaceQuestion(box, templates);
const results = new Results(box, templates, async (numbers) => files.cards(numbers, (await files.offer()).cards));
const words = box.querySelector("#zoekwoord");
const share = box.querySelector("[data-share]");

const NOTHING = { values: {}, place: "", age: null };
/** `place` is what was asked, a key or a text; `matches` what it may mean; `isRestored`: it comes from the address. */
const state = { choice: NOTHING, words: "", place: "", matches: [], isRestored: false };
let turn = 0;
let typing = 0;

/** Ask and show; whatever was asked earlier is forgotten. */
async function run() {
  const mine = ++turn;
  const isNewest = () => mine === turn;
  const late = setTimeout(() => isNewest() && results.fail(), PATIENCE);
  results.wait();
  try {
    await answer(isNewest);
  } catch {
    if (isNewest()) results.fail();
  } finally {
    clearTimeout(late);
  }
}

async function answer(isNewest) {
  const [offer, places] = await Promise.all([files.offer(), state.place ? files.municipalities() : null]);
  if (!isNewest()) return;
  settle(offer, places);
  const hits = state.words ? await text.search(state.words) : null;
  if (!isNewest()) return;
  const asked = { hits: hits && services(offer, hits), place: placeOf(state.matches) };
  const found = facets.select(offer, state.choice, asked);
  await results.show({ ...shown(found, asked.place), explained: explanations(offer, hits ?? []) }, isNewest);
  // Results first: whoever waits reads those.
  setTimeout(() => isNewest() && filters.showCounts(facets.counts(offer, state.choice, asked), offer.values));
}

/** Bring the choice down to what exists, and the page and the address in agreement with it. */
function settle(offer, places) {
  state.matches = state.place ? matchesOf(places, state.place) : [];
  const [only] = state.matches.length === 1 ? state.matches : [];
  state.choice = { ...facets.known(offer, state.choice), place: only ? keyOf(only) : "" };
  if (only && state.isRestored) question.text = only.name;
  question.show(state.matches, state.place, pick);
  showChosen();
  box.querySelector("[data-share-status]")?.replaceChildren();
  remember(!state.isRestored);
  state.isRestored = false;
}

/** A key of our own stands for one municipality; what a person types may mean several. */
function matchesOf(places, asked) {
  return asked === state.choice.place ? lookUp(places, asked) : find(places, asked);
}

function placeOf(matches) {
  return matches.length === 1 ? matches[0].place : null;
}

function services(offer, hits) {
  return hits.map(({ fragment }) => offer.byFragment.get(fragment)).filter((index) => index !== undefined);
}

/** The kinds of help that have the words: explanations, never counted as offer. */
async function explanations(offer, hits) {
  const pages = hits.filter(({ fragment }) => !offer.byFragment.has(fragment)).slice(0, EXPLANATIONS);
  return Promise.all(pages.map(({ read }) => read()));
}

/** What may serve a chosen region stands last; with a place, where its nearness to that place puts it. */
function shown({ found, broad, maybe }, place) {
  const entries = [
    ...found.map(({ index, reach }) => ({ index, group: reach })),
    ...broad.map(({ index }) => ({ index, group: "breed" })),
    ...maybe.map(({ index, reach, isBroad }) => ({ index, group: place ? (isBroad ? "breed" : reach) : "mogelijk-regio" })),
  ];
  if (place) entries.sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
  const perhaps = maybe.length ? `, ${maybe.length} mogelijk` : "";
  const more = broad.length ? ` en ${broad.length} waar je met elke vraag terecht kan` : "";
  const total = `${found.length} ${found.length === 1 ? "dienst" : "diensten"} gevonden${perhaps}${more}`;
  return { entries, total, names: place ? { lokaal: `In ${place.name}` } : {} };
}

function showChosen() {
  const { values, age } = state.choice;
  const chips = Object.entries(values).flatMap(([facet, chosen]) =>
    chosen.map((value) => ({ label: filters.labelOf(facet, value), remove: () => drop(facet, value) })),
  );
  if (age !== null) chips.unshift({ label: `${age} jaar`, remove: () => choose({ ...state.choice, age: null }) });
  const place = placeOf(state.matches);
  if (place) chips.unshift({ label: place.name, remove: () => choose(state.choice, "") });
  filters.showChips(chips, () => results.focus());
  show(share, chips.length || state.words);
}

/** The address says what is chosen: a new step of history where something discrete changed, none while typing. */
function remember(isStep = true) {
  const fragment = address.write(state.choice);
  if (fragment === location.hash) return;
  const target = location.pathname + location.search + fragment;
  if (isStep) history.pushState(null, "", target);
  else history.replaceState(null, "", target);
}

/** A choice made by something other than the inputs that show it. */
function choose(choice, place = state.place) {
  state.choice = place === state.place ? choice : { ...choice, place: "" };
  state.place = place;
  state.isRestored = false;
  if (!place) state.matches = [];
  question.text = place ? question.text : "";
  filters.restore(state.choice);
  remember();
  run();
}

function drop(facet, value) {
  const left = state.choice.values[facet].filter((one) => one !== value);
  const { [facet]: _, ...others } = state.choice.values;
  choose({ ...state.choice, values: left.length ? { ...others, [facet]: left } : others });
}

function pick(match) {
  state.place = match.place.id;
  state.choice = { ...state.choice, place: state.place };
  state.matches = [match];
  question.text = match.place.name;
  question.focus();
  remember();
  run();
}

function clear() {
  state.words = words.value = "";
  choose(NOTHING, "");
}

/** What the address says, as of a link, Back or a reload. The words of a shared link go out of the address at once. */
function restore() {
  const said = address.read(location.hash);
  if (said.isChoice) {
    state.choice = said.choice;
    state.place = said.choice.place;
    state.matches = [];
    state.isRestored = true;
    question.text = said.choice.place;
    filters.restore(said.choice);
    if (said.words) state.words = words.value = said.words;
  }
  remember(false);
}

/** Take over what was typed; tells whether that is anything new. */
function takeTyped() {
  const before = [state.words, state.place, state.choice.age];
  const typed = words.value.trim();
  state.words = typed.length > 1 ? typed : "";
  takePlace();
  takeAge();
  return [state.words, state.place, state.choice.age].some((value, index) => value !== before[index]);
}

function takePlace() {
  if (question.text === state.place || question.text === namePicked()) return;
  state.place = question.text;
  state.choice = { ...state.choice, place: "" };
  state.isRestored = false;
}

function takeAge() {
  state.choice = { ...state.choice, age: filters.age };
  remember(false);
}

/** What stands in the question after a choice among several: the name, while the key says which of that name. */
function namePicked() {
  return state.choice.place ? placeOf(state.matches)?.name : undefined;
}

function later(wait, act) {
  clearTimeout(typing);
  typing = setTimeout(act, wait);
}

/** A result or a button that somebody is about to press must not be replaced by the same one. */
function now() {
  clearTimeout(typing);
  if (takeTyped()) run();
}

function again() {
  clearTimeout(typing);
  takeTyped();
  run();
}

function listen() {
  filters.listen({
    chosen: () => choose({ ...state.choice, values: filters.values }),
    aged: () => later(TYPING, now),
    cleared: clear,
  });
  question.listen({ typed: () => later(TYPING_A_PLACE, now), entered: now });
  words.addEventListener("input", () => later(TYPING, now));
  words.addEventListener("focus", text.warmUp, { once: true });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("#zoekwoord, #plaats, #leeftijd")) return;
    again();
    // On a screen to touch the keyboard covers the results until the focus leaves.
    if (matchMedia("(pointer: coarse)").matches) results.focus();
  });
  box.querySelector("[data-search-now]")?.addEventListener("click", () => {
    again();
    results.focus();
  });
  share?.addEventListener("click", shareSearch);
  addEventListener("popstate", comeBack);
  addEventListener("hashchange", comeBack);
}

function comeBack() {
  if (location.hash === address.write(state.choice)) return;
  restore();
  run();
}

/** A link with the words in it, because somebody asks for it. */
async function shareSearch() {
  const link = new URL(address.write(state.choice, state.words), location.href.split("#")[0]).href;
  const status = box.querySelector("[data-share-status]");
  const warning = state.words ? " De woorden die je typte, staan erin." : "";
  try {
    await navigator.clipboard.writeText(link);
    status.textContent = `De link is gekopieerd.${warning}`;
  } catch {
    status.textContent = `Kopieer deze link: ${link}${warning}`;
  }
}

function start() {
  box.querySelectorAll("[data-without-script]").forEach((part) => show(part, false));
  box.querySelectorAll("[data-with-script]").forEach((part) => show(part, true));
  listen();
  restore();
  const given = take();
  if (given) {
    words.value = given.words;
    question.text = given.place;
  }
  takeTyped();
  // What comes from the home page is no step of its own: Back goes home.
  state.isRestored = true;
  const { choice } = state;
  if (state.words || state.place || choice.age !== null || Object.keys(choice.values).length) run();
}

start();
