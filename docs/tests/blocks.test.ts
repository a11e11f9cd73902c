/** Blocks that are no programs: JSON parses, and SQL runs on the schema as it is. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../packages/server/src/database/database.js';
import { migrate } from '../../packages/server/src/database/migrate.js';
import { type EmbeddedPostgres, startEmbedded } from '../../packages/server/src/postgres/embedded.js';
import { readSettings } from '../../packages/server/src/settings.js';
import { documents } from './support/documents.js';
import { nameOf, type Snippet, snippetsOf } from './support/snippets.js';

const blocksIn = (language: string): (readonly [string, Snippet])[] =>
  documents
    .flatMap(snippetsOf)
    .filter((snippet) => snippet.language === language)
    .map((snippet) => [nameOf(snippet), snippet] as const);

describe('json', () => {
  it.each(blocksIn('json'))('%s is what it says', (_name, { code }) => {
    const value = JSON.parse(code) as Record<string, unknown>;
    // The mapping of an issuer's claims is the one setting that is JSON.
    if (!('roleOf' in value)) return;
    const issuer = { GD_OIDC_ISSUER: 'https://issuer.example.vn', GD_OIDC_CLIENT_ID: 'gd' };
    const { oidc } = readSettings({ ...issuer, GD_OIDC_CLAIMS: code });
    expect(oidc?.claims).toMatchObject({ tenant: value['tenant'], roles: value['roles'] });
  });
});

describe('sql', () => {
  let folder: string;
  let embedded: EmbeddedPostgres;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gd-docs-'));
    // As root the database runs under another account, which must be able to reach the folder.
    await chmod(folder, 0o755);
    embedded = await startEmbedded({ dataFolder: folder, log: (message) => console.warn(message) });
    database = openDatabase({ ...embedded.connection });
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(blocksIn('sql'))('%s runs', async (_name, { code }) => {
    const { command } = await database.session((client) => client.query<never>(code));
    expect(command).toMatch(/^(UPDATE|DELETE)$/);
  });
});
