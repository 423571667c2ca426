// The one comment on a pull request that says in words what changes, its label, and its status. It runs with rights, so
// what the pull request says is only text to it: nothing of it is run, and whose it is comes from GitHub alone.
const { readFileSync } = require("node:fs");

const MARK = "<!-- helder: wat er verandert -->";
const LABEL = "eerst-bevestigen";
const ALLOWED = "samen-nagekeken";
const STATUS = "Beschrijvingen apart van code";
const MAY_WRITE = ["admin", "write"]; // GitHub counts "maintain" as write
const UNREAD = "Helder kon dit voorstel niet lezen. Kijk bij de controles onderaan, in Comment, wat er staat.";
const MOST = 60_000;
const MOST_NAMES = 4_000;

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

// The open pull request into main whose last commit was checked; none where it has moved on since.
const pullOf = async (github, repo, { workflow_run: run, repository }) => {
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const about = { ...repo, state: "open", head, base: repository.default_branch, per_page: 100 };
  const { data } = await github.rest.pulls.list(about);
  return data.find((pull) => pull.head.sha === run.head_sha);
};

const mustConfirm = (text) => {
  try {
    return JSON.parse(text).must_be_confirmed === true;
  } catch {
    return true; // what cannot be read is not taken for harmless
  }
};

const commentOf = async (github, repo, issue_number, mark) => {
  const comments = await github.paginate(github.rest.issues.listComments, { ...repo, issue_number, per_page: 100 });
  return comments.find((one) => one.user?.type === "Bot" && one.body?.startsWith(mark));
};

const putComment = async (github, repo, issue_number, mark, text) => {
  const body = `${mark}\n${text}`;
  const own = await commentOf(github, repo, issue_number, mark);
  if (own) await github.rest.issues.updateComment({ ...repo, comment_id: own.id, body });
  else await github.rest.issues.createComment({ ...repo, issue_number, body });
};

const mayWrite = async (github, repo, username) => {
  const { data } = await github.rest.repos.getCollaboratorPermissionLevel({ ...repo, username });
  return MAY_WRITE.includes(data.permission);
};

const judged = (pull) => `<!-- ${pull.head.sha} -->`;

const isLabelled = async (github, repo, pull) => {
  if (!pull.labels.some(({ name }) => name === ALLOWED)) return false;
  const events = await github.paginate(github.rest.issues.listEvents, { ...repo, issue_number: pull.number, per_page: 100 });
  const given = events.filter(({ event, label }) => event === "labeled" && label?.name === ALLOWED).at(-1);
  return Boolean(given?.actor) && mayWrite(github, repo, given.actor.login);
};

// Whether a maintainer let this very state in. The comment says which one was judged last: with a later push, the label
// was given to something else, and is taken off.
const isAllowed = async (github, repo, pull) => {
  const labelled = await isLabelled(github, repo, pull);
  const own = await commentOf(github, repo, pull.number, MARK);
  if (labelled && own?.body.split("\n")[1] === judged(pull)) return true;
  if (pull.labels.some(({ name }) => name === ALLOWED))
    await github.rest.issues.removeLabel({ ...repo, issue_number: pull.number, name: ALLOWED });
  return false;
};

// Whether entries come apart from code, as a status that the rules of main can ask for.
const putStatus = (github, repo, pull, state, description) =>
  github.rest.repos.createCommitStatus({ ...repo, sha: pull.head.sha, context: STATUS, state, description });

const verdict = async (github, repo, pull, isApart) => {
  if (isApart) return ["success", "Beschrijvingen of iets anders, niet allebei."];
  if (await isAllowed(github, repo, pull)) return ["success", "Niet zoals het hoort, en met een label toegelaten."];
  return ["failure", "Niet zoals het hoort: zie de reactie. Een beheerder kan het toelaten met een label."];
};

// Names of files are text: within a fence that they cannot close, no link and no mention.
const fenced = (text) => {
  const longest = Math.max(3, ...(text.match(/~+/g) ?? []).map((run) => run.length));
  const fence = "~".repeat(longest + 1);
  return `${fence}text\n${text.trim()}\n${fence}`;
};

const told = (folder, isApart) => {
  const difference = read(`${folder}/difference.md`).slice(0, MOST) || UNREAD;
  const names = read(`${folder}/apart.txt`).slice(0, MOST_NAMES);
  return isApart || !names ? difference : `### Niet zo\n\n${fenced(names)}\n\n${difference}`;
};

module.exports = async ({ github, context, folder, apart }) => {
  const { repo, payload } = context;
  const isApart = apart === "success";
  const pull = await pullOf(github, repo, payload);
  if (!pull) return;
  await putStatus(github, repo, pull, ...(await verdict(github, repo, pull, isApart)));
  await putComment(github, repo, pull.number, MARK, `${judged(pull)}\n${told(folder, isApart)}`);
  if (mustConfirm(read(`${folder}/difference.json`)))
    await github.rest.issues.addLabels({ ...repo, issue_number: pull.number, labels: [LABEL] });
};

Object.assign(module.exports, { LABEL, mayWrite, mustConfirm, putComment, read }); // proposal.cjs answers in the same way
