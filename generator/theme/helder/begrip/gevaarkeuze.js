/** Which of the dangers that were found are shown: no more than somebody in need can read. */

const MOST = 3;
const SUICIDE_NOW = "zelfmoord-nu";
const SUICIDE = "zelfmoord";
const ABOUT_DYING = [SUICIDE_NOW, SUICIDE, "zelfverwonding"];

/**
 * The most urgent first; who thinks of dying or hurts themselves finds their own lines, however many other dangers
 * come before it. An attempt at suicide has all that the thought of it has.
 * @param {string[]} found ids, the most urgent first
 */
export function chosen(found) {
  const ids = found.includes(SUICIDE_NOW) ? found.filter((id) => id !== SUICIDE) : found;
  const first = ids.slice(0, MOST);
  const left = ids.slice(MOST).find((id) => ABOUT_DYING.includes(id));
  if (left && !first.some((id) => ABOUT_DYING.includes(id))) first[MOST - 1] = left;
  return first;
}
