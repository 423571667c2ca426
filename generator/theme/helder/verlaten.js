/** Away from this page at once: nothing of it stays on the screen, and Back does not lead to it. After GOV.UK's pattern. */

const PRESSES = 3;
const PATIENCE = 5000;
const LONGEST_BACK = 200;

const part = document.querySelector("[data-leave]");
const link = part.querySelector("[data-leave-link]");
const keys = part.querySelector("[data-leave-keys]");
const count = part.querySelector("[data-leave-count]");
const status = part.querySelector("[data-leave-status]");

let pressed = 0;
let timer = 0;
let isCapital = false;

async function leave() {
  clearTimeout(timer);
  removeEventListener("keyup", heard);
  const { href, hostname } = link;
  document.title = hostname;
  for (const icon of document.querySelectorAll("link[rel=icon]")) icon.remove();
  document.body.replaceChildren(announcement());
  await Promise.race([toFirstState(), new Promise((resolve) => setTimeout(resolve, LONGEST_BACK))]);
  location.replace(href);
}

/** A page with several states in the history, as the search has, would else be shown again by Back. */
async function toFirstState() {
  const first = globalThis.navigation?.entries().find((entry) => entry.sameDocument);
  if (first && first.key !== navigation.currentEntry.key) await navigation.traverseTo(first.key).committed.catch(() => {});
}

/** Added after the page is blank: the neutral page may be slow, and who listens must know that it worked. */
function announcement() {
  const said = document.createElement("p");
  said.className = "onzichtbaar";
  said.role = "alert";
  said.textContent = part.dataset.gone;
  return said;
}

/** Only Shift by itself counts: with another key it is a capital letter. */
function heard({ key, shiftKey }) {
  if (key === "Shift" && !isCapital) press();
  else if (pressed) begin();
  isCapital = key !== "Shift" && shiftKey;
}

function press() {
  show(pressed + 1);
  if (pressed >= PRESSES) return leave();
  status.textContent = part.getAttribute(`data-said-${pressed}`);
  timer = setTimeout(expire, PATIENCE);
}

function expire() {
  begin();
  status.textContent = part.dataset.expired;
}

function begin() {
  show(0);
  status.textContent = "";
}

function show(number) {
  clearTimeout(timer);
  pressed = number;
  keys.hidden = number > 0;
  count.hidden = number === 0;
  count.textContent = part.dataset.pressed.replace("{}", number);
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
addEventListener("keyup", heard);
keys.hidden = false;
