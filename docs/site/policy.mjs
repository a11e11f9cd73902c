/** The policies under which the site is served. */
import { createHash } from 'node:crypto';

const INLINE = /<script>([^<]*)<\/script>/g;

/** What a policy says of the scripts that stand in a page. @param {string} html @returns {string[]} sources */
export const hashesIn = (html) =>
  [...html.matchAll(INLINE)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );

/** Guides and reference: typedoc's few lines in each page by their hash, its styles, and nothing from elsewhere. */
export const guidesPolicy = (/** @type {readonly string[]} */ hashes) =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/**
 * The generator shows the elements as a portal would, so its policy is that of the guide; it may ask any GD server for
 * its versions. Photos of the sample data are `blob:` addresses in memory.
 */
export const GENERATOR_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html gd 'allow-duplicates'",
].join('; ');

/** Storybook's own interface writes styles and small scripts into its pages. */
export const STORYBOOK_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
