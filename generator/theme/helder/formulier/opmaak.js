/** Text and markup: what is typed is escaped, and of Markdown only the part that entries may hold becomes markup. */

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const ITEM = /^(?:([-*+])|\d+[.)])\s+/;
const HEADING = /^(#{3,4})\s+/;

/** A text that is markup already. */
export class Markup {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** Any value as markup. */
export function escaped(value) {
  if (value instanceof Markup) return value.text;
  return String(value ?? "").replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

/** A fixed text of the site, which is markup, with values in the place of its marks. */
export function gettext([text], named) {
  return new Markup(text.replace(/%(?:\((\w+)\)s|%)/g, (_, name) => (name ? escaped(named[name]) : "%")));
}

/** The Markdown of an entry: paragraphs, lists, small headings and quotations; within them strong, emphasis and links. */
export function markdown(text) {
  const blocks = text.trim().split(/\n(?:[ \t]*\n)+|\n(?=[-*+] |\d+[.)] |#{3,4} )/);
  return new Markup(listed(blocks.map((block) => block.trim())).join("\n"));
}

/** Blocks as markup; items that follow each other are one list. */
function listed(blocks) {
  const made = [];
  blocks.forEach((block, index) => {
    const item = ITEM.exec(block);
    if (!item) return made.push(blockOf(block));
    const tag = item[1] ? "ul" : "ol";
    const line = `<li>${inline(block.slice(item[0].length))}</li>`;
    if (!index || !ITEM.test(blocks[index - 1])) return made.push(`<${tag}>${line}</${tag}>`);
    return made.push(made.pop().replace(/<\/(ul|ol)>$/, `${line}</$1>`));
  });
  return made;
}

function blockOf(block) {
  const heading = HEADING.exec(block);
  if (heading) return `<h${heading[1].length}>${inline(block.slice(heading[0].length))}</h${heading[1].length}>`;
  if (block.startsWith(">")) return `<blockquote><p>${inline(block.replace(/^>[ ]?/gm, ""))}</p></blockquote>`;
  return `<p>${inline(block)}</p>`;
}

function inline(text) {
  return escaped(text)
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, "<a>$1</a>")
    .replace(/\*\*(\S(?:[^*]*\S)?)\*\*/g, "<strong>$1</strong>")
    .replace(/\*(\S(?:[^*]*\S)?)\*/g, "<em>$1</em>")
    .replace(/\\([!-/:-@[-\x60{-~])/g, "$1");
}
