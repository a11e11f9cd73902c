import { fromBase64Url, newPrivateKey, openSigner, openVerifierKey, toBase64Url } from '@gd/receipts';
import { expect, it } from 'vitest';
import { openNodeSeed } from './node-seed.js';

it('signs as WebCrypto does, under the same public key', async () => {
  const privateKey = await newPrivateKey('gd.example/log/37');
  const [ours, theirs] = [await openSigner(privateKey, openNodeSeed), await openSigner(privateKey)];
  const message = new TextEncoder().encode('Phiếu tiếp nhận');
  const signature = toBase64Url(await ours.sign(message));
  expect(ours.verifierKey).toBe(theirs.verifierKey);
  expect(signature).toBe(toBase64Url(await theirs.sign(message)));
  const { verify } = await openVerifierKey(ours.verifierKey);
  expect(await verify(message, fromBase64Url(signature))).toBe(true);
});
