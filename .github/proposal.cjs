// An entry that was made of an issue to its pull request, and the answer in the issue. It runs with rights, so the entry
// is only text to it, its place must be that of a service, and whoever gave the label must be allowed to write.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { LABEL, mayWrite, mustConfirm, putComment, read } = require("./comment.cjs");

const MARK = "<!-- helder: je voorstel -->";
const ASKED = "overnemen";
const PLACE = /^aanbieders\/[a-z0-9-]{3,64}\/[a-z0-9-]{3,64}\.yaml$/;
const MOST = 50_000;

// One commit on main as it is now, with the entry alone, as a plain file; the branch then goes there in one step: a
// branch that stood at main for a moment would close its pull request.
const putBranch = async (github, repo, { head, base, path, content, message }) => {
  const { git } = github.rest;
  const { data: tip } = await git.getRef({ ...repo, ref: `heads/${base}` });
  const { data: start } = await git.getCommit({ ...repo, commit_sha: tip.object.sha });
  const file = { path, mode: "100644", type: "blob", content };
  const { data: tree } = await git.createTree({ ...repo, base_tree: start.tree.sha, tree: [file] });
  const { data: commit } = await git.createCommit({ ...repo, message, tree: tree.sha, parents: [tip.object.sha] });
  const { data: known } = await git.listMatchingRefs({ ...repo, ref: `heads/${head}` });
  if (known.some(({ ref }) => ref === `refs/heads/${head}`))
    await git.updateRef({ ...repo, ref: `heads/${head}`, sha: commit.sha, force: true });
  else await git.createRef({ ...repo, ref: `refs/heads/${head}`, sha: commit.sha });
};

const pullText = (folder, number, run) => {
  const template = readFileSync(join(__dirname, "pull_request_template.md"), "utf8");
  const told = [
    `Uit melding #${number}.`,
    `De beschrijving is nagekeken: ${run}. De andere controles beginnen als een beheerder dit voorstel sluit en weer opent.`,
    `Closes #${number}`,
  ];
  return [...told, read(`${folder}/difference.md`).slice(0, MOST), template].join("\n\n");
};

// The number of the pull request; nothing where the settings of the repository let no workflow open one.
const putPull = async (github, repo, about, body) => {
  const { data: open } = await github.rest.pulls.list({ ...repo, state: "open", head: `${repo.owner}:${about.head}` });
  if (open.length) {
    await github.rest.pulls.update({ ...repo, pull_number: open[0].number, body });
    return open[0].number;
  }
  try {
    const { data } = await github.rest.pulls.create({ ...repo, ...about, body });
    return data.number;
  } catch (error) {
    if (error.status === 403) return null;
    throw error;
  }
};

const busy = (run) => `Het voorstel wordt nu gemaakt. Komt hier geen nummer te staan? Dan liep er iets mis: kijk in ${run}.`;

const refused = (address, { base, head }) =>
  [
    `De beschrijving staat klaar in \`${head}\`, maar GitHub laat niet toe dat een workflow er een voorstel van maakt.`,
    `Een beheerder maakt het zelf: ${address}/compare/${base}...${head}?expand=1.`,
    'Of zet in de instellingen bij Actions, General "Allow GitHub Actions to create and approve pull requests" aan,',
    `en geef deze melding opnieuw het label \`${ASKED}\`.`,
  ].join("\n");

const takeBack = (github, repo, number) =>
  github.rest.issues.removeLabel({ ...repo, issue_number: number, name: ASKED }); // to be given again

module.exports = async ({ github, context, folder }) => {
  const { repo, payload, runId } = context;
  const { number } = payload.issue;
  if (payload.label.name !== ASKED || !(await mayWrite(github, repo, payload.sender.login))) return;
  const answer = read(`${folder}/antwoord.md`).slice(0, MOST);
  const tell = (text) => putComment(github, repo, number, MARK, text);
  const place = read(`${folder}/plaats.txt`).trim();
  const entry = read(`${folder}/dienst.yaml`);
  if (!place || !entry) {
    await tell(answer);
    await takeBack(github, repo, number);
    return;
  }
  if (!PLACE.test(place)) throw new Error("This is not the place of a service.");
  const address = payload.repository.html_url;
  const run = `${address}/actions/runs/${runId}`;
  await tell(`${answer}\n${busy(run)}`); // whatever fails from here on, somebody was answered
  const about = { title: `Een dienst uit melding #${number}`, head: `melding-${number}`, base: payload.repository.default_branch };
  await putBranch(github, repo, { ...about, path: `catalogue/${place}`, content: entry, message: about.title });
  const pull = await putPull(github, repo, about, pullText(folder, number, run));
  if (pull === null) {
    await tell(`${answer}\n${refused(address, about)}`);
    await takeBack(github, repo, number);
    return;
  }
  if (mustConfirm(read(`${folder}/difference.json`))) await github.rest.issues.addLabels({ ...repo, issue_number: pull, labels: [LABEL] });
  await tell(`${answer}\nHet voorstel staat in #${pull}.`);
};
