// The official OpenAI client for Node, unchanged, against a running `edgehold serve`: node openai_client.mjs URL [TOKEN]
import assert from 'node:assert/strict';
import OpenAI from 'openai';

const [url, token] = process.argv.slice(2);
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: token ?? 'none' });
const messages = [{ role: 'user', content: 'How much memory is free?' }];

const models = [];
for await (const model of client.models.list()) models.push(model.id);
assert(models.includes('device'), models.join());

const whole = await client.chat.completions.create({ model: 'device', messages });
const said = whole.choices[0].message.content;
assert(said);
assert.equal(whole.choices[0].finish_reason, 'stop');

const stream = client.chat.completions.stream({ model: 'device', messages });
let pieces = '';
stream.on('content', (piece) => { pieces += piece; });
assert.equal(await stream.finalContent(), said);
assert.equal(pieces, said);

// The client's own loop of tools: it runs the function and sends what it returns.
const asked = [];
const runner = client.chat.completions.runTools({
  model: 'device',
  messages: [{ role: 'user', content: 'What is the weather in Rome?' }],
  tools: [{
    type: 'function',
    function: {
      name: 'get_weather',
      description: 'Get the weather in a city.',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
      parse: JSON.parse,
      function: ({ city }) => { asked.push(city); return { city, celsius: 31 }; },
    },
  }],
});
const final = await runner.finalContent();
assert.equal(asked.length, 1, JSON.stringify(asked));
assert.equal(typeof asked[0], 'string');
assert(final);

const schema = { type: 'object', properties: { warm: { type: 'boolean' } }, required: ['warm'], additionalProperties: false };
const formed = await client.chat.completions.create({
  model: 'device', messages, response_format: { type: 'json_schema', json_schema: { name: 'warm', schema, strict: true } },
});
assert.equal(typeof JSON.parse(formed.choices[0].message.content).warm, 'boolean');

await assert.rejects(client.chat.completions.create({ model: 'nobody', messages }), (error) => {
  assert(error instanceof OpenAI.NotFoundError);
  assert.equal(error.code, 'model_not_found');
  return true;
});
await assert.rejects(client.chat.completions.create({ model: 'device', messages, n: 2 }), OpenAI.BadRequestError);
if (token) {
  const stranger = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'wrong', maxRetries: 0 });
  await assert.rejects(stranger.models.list(), OpenAI.AuthenticationError);
}
console.log('openai for Node: passed');
