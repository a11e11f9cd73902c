/** `curl [-H 'name: value'] URL`, which fails where the answer is no success. */
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { header: { type: 'string', short: 'H', multiple: true } },
  allowPositionals: true,
});
const headers = (values.header ?? []).map((line) => /** @type {[string, string]} */ (line.split(/:\s*/, 2)));
const response = await fetch(positionals[0] ?? '', { headers });
process.stdout.write(await response.text());
process.exitCode = response.ok ? 0 : 22;
