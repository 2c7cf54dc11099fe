// Reads the comments of a pull request with GitHub's own client.
import { Octokit } from '@octokit/rest';

const [baseUrl, auth, repository, number] = process.argv.slice(2);
const [owner, repo] = repository.split('/');
const octokit = new Octokit({ baseUrl, auth, log: { debug() {}, info() {}, warn: console.error, error: console.error } });
const issue = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: +number, per_page: 100 });
const review = await octokit.paginate(octokit.rest.pulls.listReviewComments, { owner, repo, pull_number: +number, per_page: 100 });
const short = (comment) => ({ id: comment.id, author: comment.user.login, body: comment.body, path: comment.path, line: comment.line });
console.log(JSON.stringify({ issue: issue.map(short), review: review.map(short) }));
