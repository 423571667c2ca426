/**
 * What a visitor takes along, on every page: the list of services, and a print.
 *
 * The list goes from page to page in the fragment of each link. It comes back with Back by the address that was left,
 * which the browser knows: nothing is stored.
 */

import { isAnchor, keep, kept, MOST, read, toggled, write } from "./lijstadres.js";

/** The scripts lie in <root>/helder/. */
const ROOT = new URL("../", import.meta.url);
const bar = document.querySelector("[data-list]");
const way = bar.querySelector("a");
const status = document.querySelector("[data-list-status]");
const isSearch = document.querySelector("[data-search]") !== null;
let isTraversal = false;

/** Make this the list, on the page and in its address. Whoever shows it listens to "lijst". */
export function change(list) {
  keep(list);
  settle();
  dress();
  document.dispatchEvent(new Event("lijst"));
}

/** Put a service in the list, or take it out, and say so. */
export function toggle(identity) {
  const before = kept() ?? [];
  const list = toggled(before, identity);
  if (list.length > MOST) return tell("full");
  change(list);
  tell(list.length > before.length ? "added" : "removed");
}

function tell(what) {
  status.textContent = `${status.dataset[what]} ${inWords(kept() ?? [])}`;
}

function inWords({ length }) {
  const { none, one, many } = status.dataset;
  return [none, one][length] ?? many.replace("{}", length);
}

/** The address says what the list is. The search keeps its own choice there, and mends an address that names a part. */
function settle() {
  if (isSearch && isAnchor(location.hash)) return;
  const fragment = write(isAnchor(location.hash) ? "" : location.hash, kept());
  if (fragment !== location.hash) history.replaceState(history.state, "", location.pathname + location.search + fragment);
}

/** Buttons and the way to the list agree with what it holds. */
export function dress() {
  const list = kept() ?? [];
  for (const button of document.querySelectorAll("[data-list-toggle]")) {
    button.hidden = false;
    if (button.ariaPressed !== null) button.ariaPressed = list.includes(button.dataset.listToggle);
  }
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
  bar.hidden = list.length === 0 || way.pathname === location.pathname;
  bar.querySelector("[data-list-count]").textContent = list.length;
}

/** A link to a page takes the list along, but one that names a part of it: that part would not be found. */
function carry(link) {
  if (!link.href.startsWith(ROOT.href) || !link.pathname.endsWith("/") || isAnchor(link.hash)) return;
  link.hash = write(link.hash, kept()?.length ? kept() : null);
}

/** The list of the page that somebody came back from is newer than the one in this address. */
function broughtBack() {
  const { from, navigationType } = globalThis.navigation?.activation ?? {};
  const isNewer = navigationType === "traverse" || isAnchor(location.hash);
  return isNewer && from?.url?.startsWith(ROOT.href) ? read(new URL(from.url).hash) : null;
}

/** Another fragment on the same page: that of a link to a list holds, else the list of the page does. */
function moved() {
  unfold();
  const said = isTraversal ? null : read(location.hash);
  change(said ?? kept());
}

function press(event) {
  const pressed = event.target.closest?.("a[href], [data-list-toggle], [data-print]");
  if (pressed?.matches("a")) carry(pressed);
  else if (pressed && event.type === "click" && pressed.matches("[data-print]")) print();
  else if (pressed && event.type === "click") toggle(pressed.dataset.listToggle);
}

function listen() {
  // Also before a menu or a new tab takes the address of a link.
  for (const type of ["pointerdown", "contextmenu", "click"]) document.addEventListener(type, press, true);
  globalThis.navigation?.addEventListener("navigate", ({ navigationType }) => { isTraversal = navigationType === "traverse"; });
  addEventListener("popstate", moved);
  addEventListener("hashchange", moved);
  addEventListener("beforeprint", unfoldForPaper);
  addEventListener("pageshow", ({ persisted }) => persisted && change(broughtBack() ?? kept()));
  for (const list of document.querySelectorAll("[data-results]")) new MutationObserver(dress).observe(list, { childList: true });
}

/** Browsers of before 2025 open no part that an address names, and print none that is folded. */
function unfold() {
  const named = isAnchor(location.hash) && document.getElementById(location.hash.slice(1));
  const folded = named && named.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  unfold();
  named.scrollIntoView();
}

function unfoldForPaper() {
  const folded = [...document.querySelectorAll("details.vouw:not([open])")];
  for (const part of folded) part.open = true;
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }), { once: true });
}

function nameHere() {
  for (const here of document.querySelectorAll("[data-here]")) here.textContent = location.href.split("#")[0];
}

keep(broughtBack() ?? read(location.hash));
listen();
nameHere();
dress();
unfold();
// The part that the address names is found first.
if (document.readyState === "complete") settle();
else addEventListener("load", settle);
