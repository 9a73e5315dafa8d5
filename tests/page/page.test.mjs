// The web page in a real browser, against a real server. tests/page.sh starts both and says where they are:
// PAGE_URL, PAGE_TOKEN_URL (a server that wants the token PAGE_TOKEN), PAGE_BROWSER, PAGE_SHOTS (a folder, optional).
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const { PAGE_URL: url, PAGE_TOKEN_URL: guarded, PAGE_TOKEN: token, PAGE_BROWSER: executablePath, PAGE_SHOTS: shots } = process.env;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
let browser;

before(async () => {
  // A proxy for the outer world must not be asked for this machine.
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-proxy-server', ...quiet] });
});
after(() => browser?.close());

// A page of its own, and everything that it did wrong: requests to elsewhere, errors, violations of its policy.
async function open(t, options = {}, address = url) {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  const page = await context.newPage();
  const wrongs = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(address).origin) wrongs.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective}`));
  });
  const reply = await page.goto(address);
  return { page, wrongs, reply };
}

const live = (page) => page.getByText('Live. Only what happened is told').waitFor();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('aria-label'));

// Goes on with the Tab key until this has the focus.
async function tabTo(page, name, key = 'Tab') {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press(key);
  }
  assert.fail(`no way to ${name} by ${key}`);
}

async function asked(page, question) {
  await page.locator('#question').fill(question);
  await page.keyboard.press('Enter');
  await page.locator('#times dd').first().waitFor();
}

async function sound(page, what) {
  // The page's own policy lets no script in, so the check goes in by the debugger.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`);
  assert.deepEqual(told, [], what);
}

test('its policy lets nothing in from elsewhere', async (t) => {
  const { reply } = await open(t);
  const headers = reply.headers();
  assert.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self'; /);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
});

test('a question is answered by streaming, with the keyboard alone', async (t) => {
  const { page, wrongs } = await open(t);
  await live(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // The skip link leads to the question: what comes after the link is either it or what follows it.
  await tabTo(page, 'question', 'Shift+Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, 'solid');
  await page.keyboard.type('What is the');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('battery level?');
  assert.equal(await page.locator('#question').inputValue(), 'What is the\nbattery level?');
  const stream = page.waitForResponse((reply) => reply.url().endsWith('/ask'));
  await page.keyboard.press('Enter');
  assert.match((await stream).headers()['content-type'], /^text\/event-stream/);
  await page.locator('#times dd').first().waitFor();
  assert.match(await page.locator('#answer').textContent(), /73/);
  assert.match(await page.locator('#calls').textContent(), /read_metrics .*battery_percent.*73/);
  assert.equal(await page.locator('#removed').textContent(), 'Nothing');
  assert.match(await page.locator('#times').textContent(), /guard.*ms.*total.*ms/);
  await page.locator('#activity', { hasText: 'device was asked by rest' }).waitFor();
  await page.locator('#activity', { hasText: /device: answer, \d/ }).waitFor();
  assert.ok(!(await page.locator('#activity').textContent()).includes('73'), 'the feed tells an answer');
  assert.equal(await focused(page), 'question');
  assert.deepEqual(wrongs, []);
});

test('what the guard removed is shown by kind and count, never the value', async (t) => {
  const { page, wrongs } = await open(t);
  await live(page);
  await asked(page, 'I am eve@example.org. What is the battery level?');
  const removed = await page.locator('#removed').textContent();
  assert.match(removed, /email × [1-9]/);
  for (const region of ['#removed', '#activity', '#answer', '#calls']) {
    assert.ok(!(await page.locator(region).textContent()).includes('example.org'), region);
  }
  assert.deepEqual(wrongs, []);
});

test('a call that waits is approved with the keyboard alone, and another is denied', async (t) => {
  const { page, wrongs } = await open(t);
  await live(page);
  await page.locator('#agent').selectOption('fan');
  await asked(page, 'Set the fan to 2.');
  await page.locator('#approvals li', { hasText: 'set_fan {"speed":2}' }).waitFor();
  await page.locator('#question').focus();
  await tabTo(page, 'Approve set_fan of fan');
  await page.keyboard.press('Enter');
  await page.locator('#decided', { hasText: 'Done. set_fan' }).waitFor();
  await page.getByText('Nothing waits.').waitFor();
  assert.equal(await focused(page), 'approvals-title');

  await asked(page, 'Set the fan to 3.');
  await page.locator('#approvals li', { hasText: 'set_fan {"speed":3}' }).waitFor();
  await tabTo(page, 'Deny set_fan of fan');
  await page.keyboard.press('Space');
  await page.locator('#decided', { hasText: 'Denied: set_fan' }).waitFor();
  await page.getByText('Nothing waits.').waitFor();
  const states = await page.evaluate(async () => (await (await fetch('/v1/approvals')).json()).map((a) => a.state));
  assert.equal(states.filter((s) => s === 'pending').length, 0);
  assert.equal(states.filter((s) => s === 'denied').length, 1);
  assert.deepEqual(wrongs, []);
});

test('Escape stops an answer', async (t) => {
  const { page, wrongs } = await open(t);
  await live(page);
  // The reply is held back, so that there is something to stop.
  await page.route('**/ask', () => {});
  await page.locator('#question').fill('What is the battery level?');
  await page.keyboard.press('Enter');
  await page.locator('#stop:enabled').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#state', { hasText: 'Stopped.' }).waitFor();
  assert.ok(await page.locator('#send').isEnabled());
  assert.deepEqual(wrongs, []);
});

test('an error is shown with its hint', async (t) => {
  const { page } = await open(t);
  await live(page);
  const error = { code: 'x', message: 'the sensor <b>is gone</b>', hint: 'plug it in' };
  await page.route('**/ask', (route) => route.fulfill({ status: 503, json: { error } }));
  await page.locator('#question').fill('How warm?');
  await page.keyboard.press('Enter');
  await page.locator('#problem', { hasText: 'plug it in' }).waitFor();
  // Marks in a text are text.
  assert.equal(await page.locator('#problem b').count(), 0);
});

test('where a token is wanted it is asked for, and kept for this tab alone', async (t) => {
  const { page } = await open(t, {}, guarded);
  await page.locator('#door').waitFor();
  assert.match(await page.locator('#problem').textContent(), /token is needed.*Authorization/);
  await sound(page, 'with the token field');
  await page.locator('#token').fill(token);
  await page.keyboard.press('Enter');
  await live(page);
  assert.ok(await page.locator('#door').isHidden());
  await asked(page, 'What is the battery level?');
  const kept = await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]);
  assert.deepEqual(kept, [1, 0, '']);
});

for (const colorScheme of ['light', 'dark']) {
  test(`it is sound in ${colorScheme}, wide and at 320 pixels`, async (t) => {
    const { page, wrongs } = await open(t, { colorScheme, reducedMotion: 'reduce' });
    await live(page);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const bright = ground.match(/\d+/g).map(Number).every((part) => part > 128);
    assert.equal(bright, colorScheme === 'light', ground);
    await page.locator('#agent').selectOption('fan');
    await asked(page, `Set the fan to ${colorScheme === 'light' ? 1 : 2}.`);
    await page.locator('#approvals li').first().waitFor();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await sound(page, `${colorScheme}, ${width} pixels`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} pixels too wide at ${width}`);
      if (shots) await page.screenshot({ path: `${shots}/${colorScheme}-${width}.png`, fullPage: true });
    }
    // The next of these tests begins with nothing that waits.
    await page.getByRole('button', { name: /^Deny/ }).first().click();
    await page.getByText('Nothing waits.').waitFor();
    assert.deepEqual(wrongs, []);
  });
}
