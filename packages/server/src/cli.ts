#!/usr/bin/env node
/** The command line `gd-server`. */
import { key } from './cli/key.js';
import { log } from './cli/log.js';
import { mail } from './cli/mail.js';
import { migrateCommand } from './cli/migrate.js';
import { seed } from './cli/seed.js';
import { serve } from './cli/serve.js';
import { site } from './cli/site.js';
import { staff } from './cli/staff.js';
import { UsageError } from './cli/usage.js';
import { vault } from './cli/vault.js';
import { KeyError } from './keys/keys.js';
import { DataFolderInUseError } from './postgres/embedded.js';
import { SettingsError } from './settings.js';
import { SiteError } from './sites/put.js';
import { VaultError } from './vault/master-key.js';

const USAGE = `Usage: gd-server <command>

  serve                            start the server (settings: docs/operate.md)
  migrate                          bring the database's schema up to date
  seed demo [--origin URL]...      demo data; the origins of the pages that may call
  seed scale --tenant 37 [--count 1635] [--beside]
                                   made-up models for trials; --beside: also where the register has others
  site put --key gd_site_37_hoalu --unit 14329@2025-07-01 --name-vi "..." --name-en "..." --origin URL... [--anonymous]
  site list --tenant 37
  key create --tenant 37 --role handler [--role ...] --unit 14329@2025-07-01 --name "..."
  key list --tenant 37
  key revoke --tenant 37 --id ID
  staff end-sessions --tenant 37 --name "..."
                                   sign somebody out everywhere
  mail resend --tenant 37 [--days 3]
                                   send again what was given up in the last days
  log keys --tenant 37             public keys of the log, the present one first
  log rotate-key --tenant 37       sign with a new key from now on
  vault rotate --tenant 37         seal with a new key from now on
  vault destroy --tenant 37 --confirm destroy-37
                                   make all personal data of a tenant unreadable
`;

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  serve,
  migrate: migrateCommand,
  seed,
  site,
  key,
  staff,
  mail,
  vault,
  log,
};

/** Errors that the person at the keyboard can mend are said without a stack. */
const isExpected = (error: unknown): error is Error =>
  [UsageError, SettingsError, SiteError, KeyError, VaultError, DataFolderInUseError].some(
    (type) => error instanceof type,
  );

async function main([name = '', ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(USAGE);
    return;
  }
  const command = COMMANDS[name];
  if (!command) throw new UsageError(name === '' ? 'A command is needed.' : `There is no command ${name}.`);
  await command(args);
}

// A reader that has enough, such as `head`, closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`);
  else if (isExpected(error)) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
