// The one comment on a pull request that says in words what changes, its label, and its status. It runs with rights, so
// what the pull request says is only text to it: nothing of it is run, and whose it is comes from GitHub alone.
const { readFileSync } = require("node:fs");

const MARK = "<!-- helder: wat er verandert -->";
const LABEL = "eerst-bevestigen";
const ALLOWED = "samen-nagekeken";
const STATUS = "Beschrijvingen apart van code";
const MOST = 60_000;
const MOST_NAMES = 4_000;

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

// The open pull request whose last commit was checked; none where it has moved on since.
const pullOf = async (github, repo, run) => {
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const { data } = await github.rest.pulls.list({ ...repo, state: "open", head, per_page: 100 });
  return data.find((pull) => pull.head.sha === run.head_sha);
};

const mustConfirm = (text) => {
  try {
    return JSON.parse(text).must_be_confirmed === true;
  } catch {
    return true; // what cannot be read is not taken for harmless
  }
};

const putComment = async (github, repo, issue_number, mark, text) => {
  const body = `${mark}\n${text}`;
  const comments = await github.paginate(github.rest.issues.listComments, { ...repo, issue_number, per_page: 100 });
  const own = comments.find((one) => one.user?.type === "Bot" && one.body?.startsWith(mark));
  if (own) await github.rest.issues.updateComment({ ...repo, comment_id: own.id, body });
  else await github.rest.issues.createComment({ ...repo, issue_number, body });
};

// Whether entries come apart from code, as a status that the rules of main can ask for. A label lets a mixed change in.
const putStatus = (github, repo, pull, isApart) => {
  const isAllowed = pull.labels.some(({ name }) => name === ALLOWED);
  const description = isApart
    ? "Beschrijvingen of iets anders, niet allebei."
    : `Niet zoals het hoort, zie de reactie. ${isAllowed ? "Toegelaten" : "Een beheerder kan het toelaten"} met een label.`;
  const state = isApart || isAllowed ? "success" : "failure";
  return github.rest.repos.createCommitStatus({ ...repo, sha: pull.head.sha, context: STATUS, state, description });
};

// Names of files are text: within a fence that they cannot close, no link and no mention.
const fenced = (text) => `~~~~text\n${text.replaceAll("~~~~", "~").trim()}\n~~~~`;

const told = (folder, isApart) => {
  const difference = read(`${folder}/difference.md`).slice(0, MOST);
  const refusal = isApart ? "" : `### Niet zo\n\n${fenced(read(`${folder}/apart.txt`).slice(0, MOST_NAMES))}\n\n`;
  return difference && refusal + difference;
};

module.exports = async ({ github, context, folder, apart }) => {
  const repo = context.repo;
  const isApart = apart === "success";
  const pull = await pullOf(github, repo, context.payload.workflow_run);
  const text = told(folder, isApart);
  if (!pull || !text) return;
  await putStatus(github, repo, pull, isApart);
  await putComment(github, repo, pull.number, MARK, text);
  if (mustConfirm(read(`${folder}/difference.json`)))
    await github.rest.issues.addLabels({ ...repo, issue_number: pull.number, labels: [LABEL] });
};

Object.assign(module.exports, { LABEL, mustConfirm, putComment, read }); // proposal.cjs answers in the same way
