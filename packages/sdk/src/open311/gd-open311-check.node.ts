#!/usr/bin/env node
/** The command line `gd-open311-check`: how far a server keeps to Open311 GeoReport v2. */
import { parseArgs } from 'node:util';
import { type AssertionResult, checkOpen311, type CheckOptions } from './check/check.js';

const USAGE = `Usage: gd-open311-check <endpoint> [options]

  <endpoint>             without a format: https://api.example.vn/open311/v2
  --discovery URL        discovery, without .xml or .json, where it is not beside the endpoint
  --jurisdiction ID
  --api-key KEY          better in the variable OPEN311_API_KEY: other people see the words of a command
  --write                hand requests in. They stay: never on a server whose people would act on them
  --service CODE         the service to hand in for
  --lat N --long N       a place to hand in for; also
  --address TEXT, --address-id ID
  --field NAME=VALUE     a field that the service needs besides, such as email or attribute[phone]; again for more
  --private-id ID        an id that must not be seen; again for more
  --json                 the results as JSON

Ends with 0 when nothing fails, 1 when something does, 2 when it cannot be tried.
`;

class UsageError extends Error {}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        discovery: { type: 'string' },
        jurisdiction: { type: 'string' },
        'api-key': { type: 'string' },
        write: { type: 'boolean' },
        service: { type: 'string' },
        lat: { type: 'string' },
        long: { type: 'string' },
        address: { type: 'string' },
        'address-id': { type: 'string' },
        field: { type: 'string', multiple: true },
        'private-id': { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
type Values = ReturnType<typeof readArguments>['values'];

function numberOf(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new UsageError(`${text} is no number.`);
  return number;
}

function fieldOf(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${text} is not NAME=VALUE.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function optionsOf(values: Values): CheckOptions {
  const apiKey = values['api-key'] ?? process.env['OPEN311_API_KEY'];
  if ((values.lat === undefined) !== (values.long === undefined))
    throw new UsageError('--lat and --long go together.');
  return {
    ...(values.discovery !== undefined && { discoveryUrl: values.discovery }),
    ...(values.jurisdiction !== undefined && { jurisdictionId: values.jurisdiction }),
    ...(apiKey && { apiKey }),
    ...(values.service !== undefined && { serviceCode: values.service }),
    write: values.write ?? false,
    privateIds: values['private-id'] ?? [],
    fields: Object.fromEntries((values.field ?? []).map(fieldOf)),
    place: {
      ...(values.lat !== undefined && { lat: numberOf(values.lat) }),
      ...(values.long !== undefined && { long: numberOf(values.long) }),
      ...(values.address !== undefined && { address_string: values.address }),
      ...(values['address-id'] !== undefined && { address_id: values['address-id'] }),
    },
  };
}

const MARKS = { pass: '✓', fail: '✗', skipped: '–' } as const;

// What a server sends may hold codes that a terminal obeys.
// eslint-disable-next-line no-control-regex -- control characters are exactly what this pattern finds
const inert = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F]/g, '�');

function lineOf({ id, format, text, outcome, evidence }: AssertionResult): string {
  const line = `${MARKS[outcome]} ${id.padEnd(5)} ${(format ?? '').padEnd(4)}  ${text}`;
  return evidence === '' ? line : `${line}\n             ${inert(evidence)}`;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [url, ...others] = positionals;
  if (url === undefined || others.length > 0 || !URL.canParse(url))
    throw new UsageError('One endpoint is needed, as an address.');
  const results = await checkOpen311(url, optionsOf(values));
  const count = (outcome: AssertionResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else
    process.stdout.write(
      `${results.map(lineOf).join('\n')}\n\n${count('pass')} hold, ${count('fail')} fail, ${count('skipped')} not tried\n`,
    );
  return count('fail') === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  },
);
