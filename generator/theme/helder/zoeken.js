/**
 * The search page: what is chosen and typed -> results and counts.
 *
 * The choice (filters, age, place) stands in the fragment of the address; the words, and what is recognised in them,
 * stand nowhere but here.
 */

import * as address from "./adres.js";
import { Understood } from "./begrepen.js";
import * as files from "./bestanden.js";
import { Share } from "./delen.js";
import * as facets from "./facetten.js";
import { DangerBlock } from "./gevaarblok.js";
import { Templates, show } from "./kaarten.js";
import { Filters } from "./keuzes.js";
import { take } from "./overdracht.js";
import { write as withList } from "./lijstadres.js";
import { keyOf } from "./plaatsen.js";
import { PlaceQuestion } from "./plaatsvraag.js";
import { NOTHING, State } from "./stand.js";
import { suggest } from "./suggestievak.js";
import { textsOf } from "./teksten.js";
import { answered, browsed } from "./uitkomst.js";
import { Delay, Patience } from "./uitstel.js";
import { fitted, read, warmUp } from "./verstaan.js";
import { joined, ticked as tickedEarly, typed as typedEarly } from "./vroeg.js";
import { Results } from "./weergave.js";

/** Longer than from key to key: whoever goes on typing pays for no answer to half a word. */
const TYPING = 250;
const TYPING_A_PLACE = 600;
const FINISHED = 1500;
/** Without anything that arrives; what comes later is shown still. */
const PATIENCE = 3000;

const box = document.querySelector("[data-search]");
const templates = new Templates(box);
const texts = textsOf(document);
const filters = new Filters(box, templates);
const question = new PlaceQuestion(box, templates, texts);
const results = new Results(box, templates, async (numbers) => files.cards(numbers, (await files.offer()).cards), texts);
const danger = new DangerBlock(box, texts);
const understood = new Understood(box, templates, texts);
const words = box.querySelector("#zoekwoord");
const share = new Share(box, linkToThis, texts);

const state = new State();
const typing = new Delay();
const finishing = new Delay();
let turn = 0;
let patience = null;

/** Ask and show; whatever was asked earlier is forgotten. */
async function run() {
  const mine = ++turn;
  const isNewest = () => mine === turn;
  // Asking again, as whoever goes on typing does, makes nobody wait longer for what does not come.
  patience ??= new Patience(PATIENCE, giveUp);
  results.wait();
  box.dataset.state = "busy";
  try {
    await answer(isNewest);
    if (isNewest()) box.dataset.state = "answered";
  } catch {
    if (isNewest()) fail();
  } finally {
    if (isNewest()) endPatience();
  }
}

function giveUp() {
  endPatience();
  fail();
}

function endPatience() {
  patience?.end();
  patience = null;
}

function fail() {
  box.dataset.state = "failed";
  results.fail();
}

async function answer(isNewest) {
  const [offer, places, query] = await Promise.all([
    state.isChosen ? files.wholeOffer() : files.offer(), state.place ? files.municipalities() : null, state.words ? read(state.words, danger.reading, state) : null,
  ]);
  if (!isNewest()) return;
  state.read = query;
  settle(offer, places);
  // The same offer: what it learns it knows below.
  const [fit] = await Promise.all([hasWords() ? fitted(query, offer, danger.notions) : null, state.isLimited && files.wholeOffer()]);
  if (!isNewest()) return;
  const asked = { hits: fit && [...fit.found.keys()].filter((item) => item < offer.services.length), place: state.placeAsked };
  const left = facets.select(offer, state.wish, asked);
  tell(fit, offer);
  if (!facets.isWhole(offer)) filters.forgetCounts();
  await results.show(fit ? answered(left, asked.place, fit, offer, texts) : browsed(left, asked.place, texts), isNewest);
  // Results first: whoever waits reads those.
  setTimeout(() => isNewest() && count(asked, isNewest));
}

async function count(asked, isNewest) {
  const offer = await files.wholeOffer().catch(() => null); // whoever then chooses something is told
  // In a task of its own: a slow phone has just taken in the file.
  setTimeout(() => offer && isNewest() && filters.showCounts(facets.counts(offer, state.wish, asked), offer.values));
}

/** Whether there are words besides those for a place, an age and nothing in particular. */
function hasWords() {
  return state.read && (state.read.words.length || danger.notions.length);
}

/** Say how the words were understood, and who helps at once and which pages tell more where they surely mean something. */
function tell(fit, offer) {
  const surely = fit?.surely ?? [];
  danger.showMeant(surely);
  for (const part of box.querySelectorAll("[data-about]")) {
    show(part, JSON.parse(part.dataset.about).some((number) => surely.includes(number)));
  }
  const ids = fit?.isVague ? offer.values.levensdomein : (fit?.domains ?? []);
  const domains = ids.map((id) => ({ id, label: filters.labelOf("levensdomein", id) }));
  understood.show(fit && state.read, { isKnown: fit?.isKnown, isNear: fit?.found.size > 0, isChosen: state.isLimited, domains, again: searchExactly });
}

/** Bring the choice down to what exists, and the page and the address in agreement with it. */
function settle(offer, places) {
  state.findPlace(places);
  const [only] = state.matches.length === 1 ? state.matches : [];
  state.choice = { ...facets.known(offer, state.choice), place: only ? keyOf(only) : "" };
  if (only && state.isRestored) question.text = only.name;
  const said = state.place ? null : state.read?.place;
  question.show(said?.matches ?? state.matches, said?.text ?? state.place, pick);
  showChosen();
  address.remember(state.choice, !state.isRestored);
  state.isRestored = false;
}

function showChosen() {
  const { placeAsked: place, choice, wish } = state;
  const chips = Object.entries(choice.values).flatMap(([facet, chosen]) =>
    chosen.map((value) => ({ label: filters.labelOf(facet, value), remove: () => drop(facet, value) })),
  );
  const forget = (what, isSaid, change) => (isSaid ? refuse(what) : change());
  if (wish.age !== null) {
    chips.unshift({ label: texts.count("age", wish.age), isSaid: choice.age === null, remove: () => forget("age", choice.age === null, () => choose({ ...choice, age: null })) });
  }
  if (place) chips.unshift({ label: place.name, isSaid: !state.place, remove: () => forget("place", !state.place, () => choose(state.choice, "")) });
  filters.showChips(chips, () => results.focus());
  share.show(chips.length || state.words);
  for (const part of box.querySelectorAll("[data-asked]")) part.textContent = state.words;
}

function refuse(what) {
  state.refuse(what);
  run();
}

function searchExactly() {
  state.exact = true;
  results.focus();
  run();
}

/** A choice made by something other than the inputs that show it. */
function choose(choice, place = state.place) {
  state.choose(choice, place);
  question.text = place ? question.text : "";
  filters.restore(state.choice);
  address.remember(state.choice);
  run();
}

function drop(facet, value) {
  choose(state.choiceWithout(facet, value));
}

function pick(match) {
  state.choose({ ...state.choice, place: match.place.id }, match.place.id);
  state.choice = { ...state.choice, place: state.place };
  state.matches = [match];
  question.text = match.place.name;
  question.focus();
  address.remember(state.choice);
  run();
}

/** What was suggested is searched for as if somebody had typed it. */
function searchFor(asked) {
  words.value = asked;
  searchNow();
}

function moveTo(match, rest) {
  words.value = rest;
  takeWords();
  pick(match);
  words.focus();
}

function clear() {
  words.value = "";
  takeWords();
  choose(NOTHING, "");
}

/** What the address says, as of a link, Back or a reload. The words of a shared link go out of the address at once. */
function restore() {
  const said = address.read(location.hash);
  if (said.isChoice) {
    state.restore(said.choice);
    question.text = said.choice.place;
    filters.restore(said.choice);
    if (said.words) words.value = said.words;
    takeWords();
  }
  address.remember(state.choice, false);
}

/** Danger is told at once, before anything is fetched. */
function takeWords() {
  state.takeWords(address.short(words.value));
  danger.show(state.words);
}

/** Take over what was typed; tells whether that is anything new. */
function takeTyped() {
  const before = [state.words, state.place, state.choice.age];
  takeWords();
  if (question.text !== state.place && question.text !== namePicked()) state.takePlace(question.text);
  state.choice = { ...state.choice, age: filters.age };
  address.remember(state.choice, false);
  return [state.words, state.place, state.choice.age].some((value, index) => value !== before[index]);
}

/** What stands in the question after a choice among several: the name, while the key says which of that name. */
function namePicked() {
  return state.choice.place ? state.placeAsked?.name : undefined;
}

/** A result or a button that somebody is about to press must not be replaced by the same one. */
function now() {
  typing.stop();
  if (takeTyped()) run();
}

function again() {
  typing.stop();
  finishing.stop();
  state.isDone = true;
  takeTyped();
  run();
}

/** While somebody types the last word may be the beginning of one; after a pause it is that word. */
function type() {
  danger.show(address.short(words.value));
  state.isDone = false;
  typing.start(TYPING, now);
  finishing.start(FINISHED, finish);
}

function finish() {
  const isOpen = !state.isDone && state.read?.words.at(-1)?.state === "begun";
  state.isDone = true;
  if (isOpen) run();
}

function listen() {
  filters.listen({
    chosen: () => choose({ ...state.choice, values: filters.values }),
    aged: () => typing.start(TYPING, now),
    cleared: clear,
  });
  question.listen({ typed: () => typing.start(TYPING_A_PLACE, now), entered: now });
  suggest(words, { search: searchFor, settle: moveTo, reading: danger.reading });
  words.addEventListener("input", type);
  words.addEventListener("change", finish);
  words.addEventListener("focus", warmUp, { once: true });
  box.addEventListener("keydown", enter);
  for (const button of box.querySelectorAll("[data-search-now]")) button.addEventListener("click", answerNow);
  addEventListener("popstate", comeBack);
  addEventListener("hashchange", comeBack);
  addEventListener("online", () => box.dataset.state === "failed" && run());
}

function answerNow() {
  again();
  results.focus();
}

function enter(event) {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("#zoekwoord, #plaats, #leeftijd")) return;
  searchNow();
}

function searchNow() {
  again();
  // On a screen to touch the keyboard covers the results until the focus leaves.
  if (matchMedia("(pointer: coarse)").matches) results.focus();
}

function comeBack() {
  if (withList(location.hash, null) === address.write(state.choice)) return;
  restore();
  run();
}

function linkToThis() {
  const link = new URL(address.write(state.choice, state.words), location.href.split("#")[0]).href;
  return { link, hasWords: state.words };
}

function start() {
  for (const part of box.querySelectorAll("[data-without-script]")) show(part, false);
  for (const part of box.querySelectorAll("[data-with-script]")) show(part, true);
  listen();
  const given = { ...take(), ...typedEarly(words, question) };
  const ticked = tickedEarly(filters);
  restore();
  words.value = given.words ?? words.value;
  question.text = given.place ?? question.text;
  state.choice = joined(state.choice, ticked);
  filters.restore(state.choice);
  takeTyped();
  // What comes from the home page is no step of its own: Back goes home.
  state.isRestored = true;
  if (!state.isEmpty) run();
}

start();
