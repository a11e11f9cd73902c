import { ratio } from '../stats.mjs';
import { kB, table, times } from './markdown.mjs';

/** @typedef {import('../bytes/bytes.mjs').Weighed} Weighed */

const BREAKDOWN_ROWS = 14;

/** @param {import('../bytes/bytes.mjs').BytesResult} result */
export function bytesReport({ subjects, peers, data }) {
  const over = subjects.filter(isOver);
  return [
    'All sizes in kB (1000 bytes). "first" is what must arrive before the element works, "whole" has the code that',
    'it then loads by itself; the data of the units is apart. Budgets are in kB gzip.',
    '',
    table(
      ['ours', 'first gzip:', 'first brotli:', 'whole gzip:', 'whole brotli:', 'budget', 'of the budget'],
      subjects.map((subject) => [
        subject.name,
        kB(subject.first.gzip),
        kB(subject.first.brotli),
        kB(subject.whole.gzip),
        kB(subject.whole.brotli),
        ofBudget(subject, (part, limit) => `${part} ${limit}`),
        ofBudget(subject, (part, limit) => times(ratio(subject[part].gzip, limit * 1000))),
      ]),
    ),
    '',
    '### Beside peers',
    '',
    'Ratios are ours / the peer’s: below 1 means that ours is smaller. No peer of an element has a client,',
    'words or data, so the first is nearer to like with like; the whole has the search and the client too.',
    '',
    table(
      [
        'ours',
        'peer',
        'first gzip:',
        'whole gzip:',
        'peer gzip:',
        'first ratio:',
        'whole ratio:',
        'whole ratio brotli:',
      ],
      subjects.flatMap((subject) => subject.peers.map((name) => besidePeer(subject, peerOf(peers, name)))),
    ),
    '',
    'What each peer is:',
    '',
    ...peers.map(({ name, about }) => `- ${name}: ${about}.`),
    '',
    '### Data of the units',
    '',
    'Beside the same units as plain JSON objects.',
    '',
    table(
      ['part', 'gzip:', 'brotli:', 'budget brotli:', 'plain gzip:', 'plain brotli:', 'ratio brotli:'],
      data.map(({ name, size, budget, plain }) => [
        name,
        kB(size.gzip),
        kB(size.brotli),
        budget === undefined ? '' : String(budget),
        plain ? kB(plain.gzip) : '',
        plain ? kB(plain.brotli) : '',
        plain ? times(ratio(size.brotli, plain.brotli)) : '',
      ]),
    ),
    ...(over.length > 0 ? ['', '### Where the bytes are of what exceeds its budget', ''] : []),
    ...over.flatMap((subject) => [breakdown(subject), '']),
  ].join('\n');
}

/** @typedef {import('../bytes/bytes.mjs').BytesResult['peers'][number]} Peer */

/** @param {Peer[]} peers @param {string} name */
function peerOf(peers, name) {
  const peer = peers.find((one) => one.name === name);
  if (!peer) throw new Error(`no peer "${name}" was weighed`);
  return peer;
}

/** @param {Weighed} ours @param {Peer} peer */
const besidePeer = ({ name, first, whole }, peer) => [
  name,
  peer.name,
  kB(first.gzip),
  kB(whole.gzip),
  kB(peer.whole.gzip),
  times(ratio(first.gzip, peer.whole.gzip)),
  times(ratio(whole.gzip, peer.whole.gzip)),
  times(ratio(whole.brotli, peer.whole.brotli)),
];

/** @param {Weighed} subject @param {(part: 'first' | 'whole', limit: number) => string} say */
function ofBudget({ budget = {} }, say) {
  const said = [];
  if (budget.first !== undefined) said.push(say('first', budget.first));
  if (budget.whole !== undefined) said.push(say('whole', budget.whole));
  return said.join(', ');
}

/** @param {Weighed} subject */
function isOver({ budget, first, whole }) {
  const exceeds = (/** @type {number} */ bytes, /** @type {number | undefined} */ limit) =>
    limit !== undefined && bytes > limit * 1000;
  return exceeds(first.gzip, budget?.first) || exceeds(whole.gzip, budget?.whole);
}

/** The gzip of a part is its share of the minified bytes: text alike compresses better than this, rare text worse. */
function breakdown(/** @type {Weighed} */ { name, whole, parts }) {
  const total = parts.reduce((all, { raw }) => all + raw, 0);
  const shown = parts.slice(0, BREAKDOWN_ROWS).filter(({ raw }) => raw >= total / 200);
  const others = total - shown.reduce((all, { raw }) => all + raw, 0);
  const rows = [...shown, { name: 'the rest', raw: others }];
  return table(
    [name, 'minified:', '≈ gzip:', 'share:'],
    rows.map((part) => [
      part.name,
      kB(part.raw),
      kB((part.raw / total) * whole.gzip),
      `${((part.raw / total) * 100).toFixed(0)} %`,
    ]),
  );
}
