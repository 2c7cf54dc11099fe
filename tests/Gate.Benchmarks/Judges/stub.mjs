// An OpenAI-compatible server on loopback that answers every judge's question in the form of our replies, at once or after a while. No dependencies.
//   node stub.mjs --port 0            prints "ready PORT"
//   POST /config {"latency": 200, "pass": 0.95}    milliseconds; the share of answers that pass, by the hash of request and choice
//   GET  /stats                       requests, choices, the most at once; POST /reset zeroes them
import http from 'node:http';

let config = { latency: 0, pass: 1 };
let stats;
const reset = () => { stats = { requests: 0, choices: 0, running: stats?.running ?? 0, most: 0 }; };
reset();

const hash = text => { let h = 2166136261; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619); return (h >>> 0) / 4294967296; };
const send = (response, value) => { const body = JSON.stringify(value); response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }); response.end(body); };
const reasoning = 'The synopsis was compared with the criterion sentence by sentence; the wording, the claims and the register were each checked against the guideline.';

function reply(user, listsClaims, share, salt) {
  // One text has one leaning; each vote strays from it now and then.
  const pass = listsClaims || hash(`${salt}${user}`) < share;
  const synopsis = /<<<synopsis [0-9a-f]+>>>\n(.*)/.exec(user)?.[1] ?? '';
  return JSON.stringify({ reasoning: `${reasoning} ${salt}`, ...(listsClaims ? { claims: [] } : {}), evidence: pass ? [] : [synopsis.split(' ').slice(0, 4).join(' ')], summary: pass ? 'Meets the criterion.' : 'Does not meet the criterion.', pass });
}

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString('utf8');
    if (request.url === '/stats') return send(response, stats);
    if (request.url === '/reset') { reset(); return send(response, {}); }
    if (request.url === '/config') { config = { ...config, ...JSON.parse(text) }; return send(response, config); }
    stats.requests++;
    stats.running++;
    stats.most = Math.max(stats.most, stats.running);
    const body = JSON.parse(text), user = body.messages.at(-1).content, listsClaims = text.includes('"claims"');
    const first = stats.choices;
    stats.choices += body.n ?? 1;
    const answer = () => {
      stats.running--;
      const choices = Array.from({ length: body.n ?? 1 }, (_, index) => ({ index, finish_reason: 'stop', logprobs: null, message: { role: 'assistant', content: reply(user, listsClaims, config.pass, first + index), refusal: null } }));
      const prompt = Math.ceil(text.length / 4), completion = choices.length * 60;
      send(response, { id: `chatcmpl-${first}`, object: 'chat.completion', created: 0, model: body.model, choices, usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion } });
    };
    if (config.latency > 0) setTimeout(answer, config.latency); else answer();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(+(process.argv[process.argv.indexOf('--port') + 1] ?? 0), '127.0.0.1', 4096, () => console.log(`ready ${server.address().port}`));
