import { createPublicKey, verify } from 'node:crypto';
import {
  canonicalJson,
  commit,
  EMPTY_FRONTIER,
  formatHashes,
  fromBase64Url,
  grow,
  leafHash,
  memoryTree,
  newPrivateKey,
  newSalt,
  openCheckpoint,
  openSigner,
  openVerifierKey,
  proveInclusion,
  rootOf,
  signCheckpoint,
  signReceipt,
  verifyInclusion,
  verifyReceipt,
} from '@gd/receipts';
import { CompactSign, compactVerify, generateKeyPair } from 'jose';
import { randomOf } from '../sample/random.mjs';
import { makeReport } from '../sample/reports.mjs';
import { median, rotated } from '../stats.mjs';

const COUNT = 10_000;
const ROUNDS = 5;

/**
 * @typedef {object} Sample
 * @property {import('@gd/receipts').Receipt} receipt
 * @property {Record<string, unknown>} content
 * @property {import('@gd/receipts').InclusionProof} proof
 *
 * @typedef {{ name: string, check: (index: number) => Promise<boolean> | boolean }} Subject
 * @typedef {{ name: string, perSecond: number, least: number, most: number }} Row
 * @typedef {{ count: number, rounds: number, rows: Row[] }} ReceiptsResult
 */

/** @returns {Promise<ReceiptsResult>} */
export async function measureReceipts() {
  const subjects = await subjectsOf(COUNT);
  /** @type {Map<string, number[]>} */
  const rates = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = -1; round < ROUNDS; round++)
    for (const { name, check } of rotated(subjects, Math.max(round, 0))) {
      const start = performance.now();
      for (let index = 0; index < COUNT; index++)
        if (!(await check(index))) throw new Error(`${name} does not take receipt ${index}`);
      // The first round warms up.
      if (round >= 0) rates.get(name)?.push(COUNT / ((performance.now() - start) / 1000));
    }
  return {
    count: COUNT,
    rounds: ROUNDS,
    rows: [...rates].map(([name, list]) => ({
      name,
      perSecond: median(list),
      least: Math.min(...list),
      most: Math.max(...list),
    })),
  };
}

/** Contents as large as those of submissions, with a receipt each and its proof in one tree. @param {number} count */
async function makeLog(count) {
  const signer = await openSigner(await newPrivateKey('gd.example/log/37'));
  const random = randomOf(5);
  const time = '2026-12-01T02:00:00.000Z';
  const promised = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { title, content: text, detail } = makeReport(random);
      const content = {
        seq: 1,
        type: 'submitted',
        at: time,
        case: { title, content: text, place: { detail } },
      };
      const salt = newSalt();
      const leaf = {
        kind: 'case.submitted',
        id: `${index}/1`,
        time,
        commitment: await commit(content, salt),
      };
      const receipt = await signReceipt(signer, { code: `37-${index}`, leaf, salt, issuedAt: time });
      return { receipt, content };
    }),
  );
  const hashes = await Promise.all(promised.map(({ receipt }) => leafHash(receipt.leaf)));
  const tree = await memoryTree(hashes);
  const { frontier } = await grow(EMPTY_FRONTIER, hashes);
  const note = await signCheckpoint(signer, { size: count, root: await rootOf(frontier) });
  const key = await openVerifierKey(signer.verifierKey);
  /** @type {Sample[]} */
  const samples = await Promise.all(
    promised.map(async (one, index) => ({
      ...one,
      proof: { index, treeSize: count, hashes: formatHashes(await proveInclusion(tree, index, count)) },
    })),
  );
  return { key, samples, checkpoint: await openCheckpoint(note, [key]) };
}

/** @param {number} count @returns {Promise<Subject[]>} */
async function subjectsOf(count) {
  const { key, samples, checkpoint } = await makeLog(count);
  const at = (/** @type {number} */ index) => /** @type {Sample} */ (samples[index]);
  const isSigned = async (/** @type {Sample} */ { receipt, content }) =>
    (await verifyReceipt(receipt, [key], { content })).length === 0;
  return [
    {
      name: 'whole',
      check: async (index) =>
        (await isSigned(at(index))) && verifyInclusion(at(index).receipt.leaf, at(index).proof, checkpoint),
    },
    { name: 'signature', check: (index) => isSigned(at(index)) },
    { name: 'jose', check: await joseSubject(samples) },
    { name: 'crypto', check: cryptoSubject(key.text, samples) },
  ];
}

/** What is signed of a receipt. @param {Sample} sample */
const promiseOf = ({ receipt: { v, origin, code, leaf, salt, issuedAt, keyId } }) =>
  new TextEncoder().encode(canonicalJson({ v, origin, code, leaf, salt, issuedAt, keyId }));

/** The same promises as signed tokens (JWS), which vouch for themselves and for no content and no log. @param {Sample[]} samples */
async function joseSubject(samples) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const tokens = await Promise.all(
    samples.map((sample) =>
      new CompactSign(promiseOf(sample)).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey),
    ),
  );
  return async (/** @type {number} */ index) =>
    (await compactVerify(tokens[index] ?? '', publicKey)).payload.length > 0;
}

/** The same signatures over the same bytes, which are ready: no less can be done. @param {string} verifierKey @param {Sample[]} samples */
function cryptoSubject(verifierKey, samples) {
  // name+id+base64(1 ‖ public key)
  const bytes = Buffer.from(verifierKey.split('+').slice(2).join('+'), 'base64').subarray(1);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = samples.map((sample) => ({
    bytes: promiseOf(sample),
    signature: fromBase64Url(sample.receipt.signature),
  }));
  return (/** @type {number} */ index) => {
    const one = signed[index];
    return one !== undefined && verify(null, one.bytes, publicKey, one.signature);
  };
}
