// One open issue for each provider that has dead links, kept up to date, and closed when none is left. It runs with the
// right to write issues, so what the link watch found is only text to it; issues of people are left alone.
const { existsSync, readdirSync } = require("node:fs");
const { read } = require("./comment.cjs");

const LABEL = "dode-link";
const MARK = /^<!-- helder: dode links van ([a-z0-9-]+) -->\n/;
const MOST = 60_000;
const FILE = /^([a-z0-9-]+)\.md$/;
const CLOSING = "Er is geen dode link meer bekend bij deze aanbieder.";

const bodyOf = (name, lines) => `<!-- helder: dode links van ${name} -->
Deze links van **${name}** werken al dagen niet meer. Zoek het nieuwe adres bij de aanbieder zelf, en pas de gegevens aan.

${lines.slice(0, MOST)}`.trim();

const asStored = (text) => (text ?? "").replaceAll("\r\n", "\n").trim();

const found = (folder) => {
  const names = existsSync(folder) ? readdirSync(folder).map((file) => FILE.exec(file)?.[1]) : [];
  return new Map(names.filter(Boolean).map((name) => [name, bodyOf(name, read(`${folder}/${name}.md`))]));
};

const openIssues = async (github, repo) => {
  const asked = { ...repo, state: "open", labels: LABEL, per_page: 100 };
  const all = await github.paginate(github.rest.issues.listForRepo, asked);
  const own = all.filter((one) => one.user?.type === "Bot" && !one.pull_request && MARK.test(asStored(one.body)));
  return new Map(own.map((one) => [MARK.exec(asStored(one.body))[1], one]));
};

module.exports = async ({ github, context, folder }) => {
  if (!read(`${folder}/report.md`)) return; // the watch did not finish: nothing is known
  const { issues } = github.rest;
  const repo = context.repo;
  const dead = found(`${folder}/dead`);
  const open = await openIssues(github, repo);
  for (const [name, body] of dead) {
    const issue_number = open.get(name)?.number;
    if (!issue_number) await issues.create({ ...repo, title: `Dode links: ${name}`, body, labels: [LABEL] });
    else if (asStored(open.get(name).body) !== body) await issues.update({ ...repo, issue_number, body });
  }
  for (const [name, { number }] of open) {
    if (dead.has(name)) continue;
    await issues.createComment({ ...repo, issue_number: number, body: CLOSING });
    await issues.update({ ...repo, issue_number: number, state: "closed", state_reason: "completed" });
  }
};
