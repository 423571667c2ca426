/** The list of services that a visitor puts aside. It stands in the fragment of the address, and nowhere else. */

const KEY = "diensten";
const IDENTITY = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** How many a list can hold: an address must stay one that can be sent. */
export const MOST = 30;

let held = null;

/** The list of this page: services as "aanbieder/dienst", null where there never was a list. */
export function kept() {
  return held;
}

export function keep(list) {
  held = list;
}

/** The list that a fragment holds, null where it says nothing of one. */
export function read(fragment) {
  const said = new URLSearchParams(bare(fragment)).get(KEY);
  return said === null ? null : [...new Set(said.split(",").filter((one) => IDENTITY.test(one)))].slice(0, MOST);
}

/** A fragment that holds this list, and all else that it held. An emptied list is said too: Back must not refill it. */
export function write(fragment, list) {
  const parts = bare(fragment).split("&").filter((part) => part && !part.startsWith(`${KEY}=`));
  if (list) parts.push(`${KEY}=${list.join(",")}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

/** Whether a fragment is the name of a part of the page. */
export function isAnchor(fragment) {
  return fragment.length > 1 && !fragment.includes("=");
}

/** A list with a service, or without it where it held that. */
export function toggled(list, identity) {
  return list.includes(identity) ? list.filter((one) => one !== identity) : [...list, identity];
}

function bare(fragment) {
  return fragment.replace(/^#/, "");
}
