#!/usr/bin/env node
/** The command line `gd-verify`: checks receipts, checkpoints and whole logs, offline. */
import { parseArgs } from 'node:util';
import { KeyFormatError } from './keys.js';
import {
  checkCheckpoints,
  checkLog,
  checkReceipt,
  type Report,
  type Request,
} from './gd-verify/checks.node.js';
import { readKeys, UnreadableError } from './gd-verify/files.node.js';
import type { Finding } from './findings.js';
import { type Language, WORDS } from './gd-verify/words.js';

class UsageError extends Error {}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        content: { type: 'string' },
        checkpoint: { type: 'string', multiple: true },
        proof: { type: 'string' },
        audit: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : undefined);
  }
}

/** Vietnamese, unless English is asked for. */
const languageOf = (args: readonly string[]): Language =>
  /--lang[ =]en\b/.test(args.join(' ')) ? 'en' : 'vi';

async function check(request: Request, language: Language): Promise<Report[]> {
  const words = WORDS[language];
  if (request.audit !== undefined) return [await checkLog(request, request.audit, words)];
  if (request.receipts.length > 0)
    return Promise.all(request.receipts.map((file) => checkReceipt(request, file, words)));
  if (request.checkpoints.length > 0) return [await checkCheckpoints(request, words)];
  throw new UsageError();
}

function lineOf({ text, index, leafId, size, keyId }: Finding, language: Language): string {
  const { place } = WORDS[language];
  const where = Object.entries({ index, leafId, size, keyId })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${place[name as keyof typeof place]} ${value}`);
  return `✗ ${text[language]}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
}

async function main(args: string[], language: Language): Promise<number> {
  const words = WORDS[language];
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(words.usage);
    return 0;
  }
  const request: Request = {
    receipts: positionals,
    content: values.content,
    checkpoints: values.checkpoint ?? [],
    proof: values.proof,
    audit: values.audit,
    keys: await readKeys(values.key ?? []),
  };
  const reports = await check(request, language);
  for (const { lines } of reports) for (const line of lines) process.stdout.write(`• ${line}\n`);
  const findings = reports.flatMap((report) => report.findings);
  for (const one of findings) process.stdout.write(`${lineOf(one, language)}\n`);
  process.stdout.write(`${findings.length === 0 ? words.allGood : words.wrong(findings.length)}\n`);
  return findings.length === 0 ? 0 : 1;
}

const args = process.argv.slice(2);
const language = languageOf(args);
main(args, language).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    const words = WORDS[language];
    if (error instanceof UnreadableError) process.stderr.write(`${words.unreadable(error.file)}\n`);
    else if (error instanceof KeyFormatError) process.stderr.write(`${words.badKey}\n`);
    else if (error instanceof UsageError)
      process.stderr.write(`${error.message === '' ? '' : `${error.message}\n\n`}${words.usage}`);
    else throw error;
  },
);
