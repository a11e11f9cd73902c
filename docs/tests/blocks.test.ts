/** Blocks that are no programs. */
import { describe, expect, it } from 'vitest';
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

// Whoever writes some must have it run here, on the schema as it is.
it('there is no SQL in the documents', () => {
  expect(blocksIn('sql')).toEqual([]);
});
