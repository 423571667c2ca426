/** The last step, without a server: a file that somebody saves and mails, or a page of the repository that is filled in. */

const LONGEST_ADDRESS = 7000;

/** The name of an entry's file for whoever takes it in, and its place in the repository. */
export function fileName({ kind, identity }) {
  return `${kind === "aanbieder" ? identity : identity.replace("/", "--")}.yaml`;
}

export function placeOf({ kind, identity }) {
  return `catalogue/aanbieders/${kind === "aanbieder" ? `${identity}/aanbieder` : identity}.yaml`;
}

/** Let the browser save an entry as a file. */
export function save(entry, name = fileName(entry)) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([entry.text], { type: "application/yaml" }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The address that opens a mail about entries, with the request to attach their files. */
export function mailOf(entries, { email, site }) {
  const about = entries.map((entry) => `- ${entry.name}: ${entry.isNew ? "nieuw" : entry.changes.join(", ")}`);
  const files = entries.map((entry) => fileName(entry));
  const lines = [
    "Dag", "",
    `Voeg dit bestand toe aan deze mail voor je ze verstuurt: ${files.join(", ")}`,
    "Je vindt het in de map met je downloads.", "",
    "Wat er veranderd is:", ...about, "",
    "Ik werk bij deze organisatie: ja / nee",
    "Schrijf in deze mail niets over een kind, een gezin of een cliënt.",
  ];
  const subject = `${site}: ${entries.map((entry) => entry.name).join(", ")}`;
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}

/** Where somebody with an account proposes an entry: a new file that is filled in, or the page to change one. */
export function proposalOf(entry, { repository, branch }) {
  const base = repository.replace(/\/$/, "");
  const place = placeOf(entry);
  if (!entry.isNew) return `${base}/edit/${branch}/${place}`;
  const start = `${base}/new/${branch}?filename=${encodeURIComponent(place)}`;
  const whole = `${start}&value=${encodeURIComponent(entry.text)}`;
  return whole.length <= LONGEST_ADDRESS ? whole : start;
}
