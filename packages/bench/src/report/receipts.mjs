import { ratio } from '../stats.mjs';
import { table, times } from './markdown.mjs';

/** @type {Record<string, { title: string, about: string }>} */
const SUBJECTS = {
  whole: {
    title: '**@gd/receipts**, whole',
    about: 'signature, content by its commitment, and inclusion in the log by a checkpoint',
  },
  signature: {
    title: '**@gd/receipts**, no log',
    about: 'signature and content, as when only the receipt is at hand',
  },
  jose: {
    title: 'jose',
    about: 'the same promise as a compact JWS with EdDSA: the signature alone, of no content and no log',
  },
  crypto: {
    title: 'node:crypto',
    about: 'verify() of the same signatures over bytes that are ready: the least that any verifier must do',
  },
};

/** @param {import('../receipts/receipts.mjs').ReceiptsResult} result */
export function receiptsReport({ count, rounds, rows }) {
  const [whole, signature] = rows;
  const beside = (/** @type {typeof whole} */ ours, /** @type {(typeof rows)[number]} */ row) =>
    ours === undefined || row === whole || row === signature
      ? ''
      : times(ratio(ours.perSecond, row.perSecond));
  return [
    `${count} receipts of one log verified one after another in Node. Per second: median of ${rounds} rounds, least and most. A`,
    'ratio is ours / the peer’s: above 1 means that ours verifies more.',
    '',
    table(
      ['', 'per second:', 'least–most:', 'whole ratio:', 'no log ratio:'],
      rows.map((row) => [
        SUBJECTS[row.name]?.title ?? row.name,
        row.perSecond.toFixed(0),
        `${row.least.toFixed(0)}–${row.most.toFixed(0)}`,
        beside(whole, row),
        beside(signature, row),
      ]),
    ),
    '',
    ...Object.values(SUBJECTS).map(({ title, about }) => `- ${title}: ${about}.`),
    '',
  ].join('\n');
}
