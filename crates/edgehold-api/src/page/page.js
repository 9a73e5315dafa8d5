// The page at `/`: asks, shows what is behind an answer, and what happens on this node. Texts are only ever set as text.

const TOKEN = 'edgehold.token';
const MOST_LINES = 100;
const $ = (id) => document.getElementById(id);

function element(tag, text, ...children) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

const ms = (us) => `${(us / 1000).toFixed(us < 10000 ? 2 : 0)} ms`;
const words = (code) => code.replaceAll('_', ' ');

// ---- talking to the server

class Refused extends Error {
  constructor(status, { code = 'unreadable', message = `the server answered ${status}`, hint } = {}) {
    super(message);
    Object.assign(this, { status, code, hint });
  }
}

async function call(path, options = {}) {
  const headers = { ...options.headers };
  const token = sessionStorage.getItem(TOKEN);
  if (token) headers.Authorization = `Bearer ${token}`;
  const reply = await fetch(path, { ...options, headers, cache: 'no-store' });
  if (reply.ok) return reply;
  if (reply.status === 401) $('door').hidden = false;
  const body = await reply.json().catch(() => ({}));
  throw new Refused(reply.status, body.error);
}

// Server-sent events by `fetch`, because an EventSource can show no token.
async function* events(reply) {
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const lines = block.split('\n');
      const field = (name) => lines.filter((l) => l.startsWith(`${name}:`)).map((l) => l.slice(name.length + 1).replace(/^ /, ''));
      const data = field('data').join('\n');
      // What holds no data keeps the line open and says nothing.
      if (data) yield { name: field('event')[0], data: JSON.parse(data) };
    }
  }
}

function show(problem) {
  const lines = problem ? [element('p', problem.message), ...(problem.hint ? [element('p', problem.hint)] : [])] : [];
  lines[0]?.classList.add('bad');
  if (lines[1]) lines[1].classList.add('note');
  $('problem').replaceChildren(...lines);
}

// ---- asking

let running = null;

function busy(controller) {
  running = controller;
  $('send').disabled = Boolean(controller);
  $('stop').disabled = !controller;
  $('answer').setAttribute('aria-busy', String(Boolean(controller)));
}

async function ask() {
  const question = $('question').value.trim();
  if (running || !question) return;
  const controller = new AbortController();
  // A button that is disabled loses the focus to nowhere.
  if (document.activeElement === $('send')) $('question').focus();
  busy(controller);
  show(null);
  for (const id of ['answer', 'calls', 'removed', 'times']) $(id).replaceChildren();
  $('turn').hidden = false;
  $('state').textContent = 'Asking …';
  try {
    const body = { user_input: question };
    if ($('agent').value) body.agent = $('agent').value;
    const headers = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
    const reply = await call('/ask', { method: 'POST', headers, body: JSON.stringify(body), signal: controller.signal });
    let ended = false;
    for await (const { name, data } of events(reply)) {
      ended ||= name === 'done' || name === 'error';
      heard(name, data);
    }
    if (!ended) throw new Refused(0, { message: 'the answer broke off' });
  } catch (error) {
    const stopped = error.name === 'AbortError';
    $('state').textContent = stopped ? 'Stopped.' : 'No answer.';
    if (!stopped) show(error instanceof Refused ? error : { message: 'the server cannot be reached' });
    $('turn').hidden = !$('answer').textContent && !$('calls').children.length;
  } finally {
    busy(null);
  }
}

function heard(name, data) {
  if (name === 'started') $('state').textContent = `${data.agent} is answering …`;
  if (name === 'called') $('calls').append(called(data));
  if (name === 'delta') $('answer').textContent += data.text;
  if (name === 'error') throw new Refused(0, data.error);
  if (name !== 'done') return;
  $('answer').textContent = data.answer;
  $('state').textContent = `${data.agent}: ${data.kind}, ${ms(data.timings.total_us)}`;
  if (!data.calls.length) $('calls').append(element('li', 'None'));
  const kinds = new Map();
  for (const { entity, count } of data.findings) kinds.set(entity, (kinds.get(entity) ?? 0) + count);
  const removed = [...kinds].map(([kind, count]) => element('li', `${words(kind)} × ${count}`));
  $('removed').replaceChildren(...(removed.length ? removed : [element('li', 'Nothing')]));
  const t = data.timings;
  const model = t.prefill_us + t.decode_us;
  const times = { guard: t.guard_us, waiting: t.queue_us, model, tools: t.tools_us, audit: t.audit_us, total: t.total_us };
  const row = ([what, us]) => element('div', '', element('dt', what), element('dd', ms(us)));
  $('times').replaceChildren(...Object.entries(times).map(row));
}

function called(record) {
  const head = element('p', '', element('code', `${record.tool} ${JSON.stringify(record.arguments)}`));
  const line = record.error ? element('p', words(record.error)) : element('p', '', element('code', JSON.stringify(record.result)));
  if (record.error && record.error !== 'approval_needed') line.classList.add('bad');
  const took = element('p', ms(record.took_us));
  took.classList.add('note');
  return element('li', '', head, line, took);
}

// ---- approvals

async function approvals() {
  const list = $('approvals');
  const waiting = (await (await call('/v1/approvals')).json()).filter((a) => a.state === 'pending');
  const ids = new Set(waiting.map((a) => a.id));
  // Rows that stay are left alone, so that nobody loses their place in them.
  for (const row of [...list.children]) if (!ids.has(row.dataset.id)) row.remove();
  const shown = new Set([...list.children].map((row) => row.dataset.id));
  list.append(...waiting.filter((a) => !shown.has(a.id)).map(approval));
  $('no-approvals').hidden = waiting.length > 0;
}

function approval(a) {
  const row = element('li', '', element('p', '', element('code', `${a.tool} ${JSON.stringify(a.arguments)}`)));
  row.dataset.id = a.id;
  const note = element('p', `Asked for by ${a.agent}, held by the rule ${a.rule}, until ${new Date(a.expires).toLocaleString()}`);
  note.classList.add('note');
  const buttons = [['approve', 'Approve'], ['deny', 'Deny']].map(([verb, name]) => {
    const button = element('button', name);
    button.type = 'button';
    button.setAttribute('aria-label', `${name} ${a.tool} of ${a.agent}`);
    button.addEventListener('click', () => decide(a, verb, row));
    return button;
  });
  buttons[1].classList.add('quiet');
  const both = element('div', '', ...buttons);
  both.classList.add('row');
  row.append(note, both);
  return row;
}

async function decide(a, verb, row) {
  // Where the row goes away, the focus goes to its list's title.
  if (row.contains(document.activeElement)) $('approvals-title').focus();
  for (const button of row.querySelectorAll('button')) button.disabled = true;
  try {
    const reply = await call(`/v1/approvals/${encodeURIComponent(a.id)}/${verb}`, { method: 'POST' });
    $('decided').textContent = verb === 'approve' ? `Done. ${(await reply.json()).text}` : `Denied: ${a.tool}.`;
  } catch (error) {
    $('decided').textContent = [error.message, error.hint].filter(Boolean).join('. ');
    for (const button of row.querySelectorAll('button')) button.disabled = false;
  }
  await approvals().catch(() => {});
}

// ---- agents and activity

async function agents() {
  const list = await (await call('/v1/agents')).json();
  const chosen = $('agent').value;
  $('agent').replaceChildren($('agent').options[0], ...list.map((a) => {
    const option = element('option', a.name);
    option.value = a.name;
    return option;
  }));
  $('agent').value = list.some((a) => a.name === chosen) ? chosen : '';
  $('agents').replaceChildren(...list.map((a) => {
    const tools = a.tools.map((t) => `${t.name} (${t.effects === 'read_only' ? 'reads' : 'changes something'})`).join(', ');
    const note = element('p', [a.model, tools || 'no tools', a.default ? 'asked by default' : ''].filter(Boolean).join(' · '));
    note.classList.add('note');
    return element('li', '', element('strong', a.name), element('p', a.description ?? ''), note);
  }));
}

const told = {
  turn_started: (e) => `${e.agent} was asked${e.source ? ` by ${e.source}` : ''}`,
  called: (e) => `${e.tool}: ${e.error ? words(e.error) : 'done'}, ${ms(e.took_us)}`,
  turn_ended: (e) => {
    const removed = e.findings.map((f) => `${words(f.kind)} × ${f.count}`).join(', ');
    return `${e.agent}: ${e.outcome}, ${ms(e.timings.total_us)}${removed ? `; removed: ${removed}` : ''}`;
  },
  turn_failed: (e) => `${e.agent}: ${words(e.code)}`,
  approval_waits: (e) => `${e.tool} of ${e.agent} waits for approval`,
  approval_settled: () => 'a call does not wait any more',
  missed: (e) => `${e.count} events came too fast and were left out`,
};

function happened({ name, data }) {
  if (!told[name]) return;
  const when = element('time', new Date().toLocaleTimeString());
  $('activity').prepend(element('li', '', when, told[name](data)));
  while ($('activity').children.length > MOST_LINES) $('activity').lastElementChild.remove();
  if (name.startsWith('approval') || name === 'missed') approvals().catch(() => {});
}

let watching = null;

async function watch() {
  watching?.abort();
  const controller = (watching = new AbortController());
  let wait = 1000;
  while (!controller.signal.aborted) {
    try {
      const reply = await call('/v1/watch', { signal: controller.signal });
      // Only now: what happens from here on is heard, and what was before is fetched.
      await Promise.all([agents(), approvals()]);
      $('line').textContent = 'Live. Only what happened is told, never what was said.';
      wait = 1000;
      for await (const event of events(reply)) happened(event);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (error.status === 401) {
        $('line').textContent = 'A token is needed.';
        show(error);
        return;
      }
    }
    $('line').textContent = 'The connection is lost; trying again.';
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, 30000);
  }
}

// ---- the keyboard and the start

$('ask-form').addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
$('question').addEventListener('keydown', (event) => {
  // Enter that ends a word of an input method is not meant for us.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  ask();
});
$('stop').addEventListener('click', () => {
  $('question').focus();
  running?.abort();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') running?.abort();
});
$('door-form').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem(TOKEN, $('token').value.trim());
  $('token').value = '';
  $('door').hidden = true;
  show(null);
  $('question').focus();
  watch();
});

watch();
