// The one comment on a pull request that says in words what changes, and its label. It runs with rights, so what the
// pull request made is only text to it: nothing of it is run, and whose it is comes from GitHub alone.
const { readFileSync } = require("node:fs");

const MARK = "<!-- helder: wat er verandert -->";
const LABEL = "eerst-bevestigen";
const MOST = 60_000;

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

module.exports = async ({ github, context, folder }) => {
  const repo = context.repo;
  const pull = await pullOf(github, repo, context.payload.workflow_run);
  const text = read(`${folder}/difference.md`).slice(0, MOST);
  if (!pull || !text) return;
  await putComment(github, repo, pull.number, MARK, text);
  if (mustConfirm(read(`${folder}/difference.json`)))
    await github.rest.issues.addLabels({ ...repo, issue_number: pull.number, labels: [LABEL] });
};

Object.assign(module.exports, { LABEL, mustConfirm, putComment, read }); // proposal.cjs answers in the same way
