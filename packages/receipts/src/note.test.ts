/** Notes, keys and checkpoints against the vectors of Go's sumdb/note and C2SP. */
import { describe, expect, it, vi } from 'vitest';
import { fromHex, toHex } from './bytes.js';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.js';
import { KeyFormatError, newPrivateKey, openSigner, openVerifierKey } from './keys.js';
import { openNote, parseNote, signNote } from './note.js';

const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_PRIVATE = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`;
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

describe('keys', () => {
  it('are read, and no part or change of one is taken for one', async () => {
    expect(await openVerifierKey(PETER)).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', text: PETER });
    for (let end = 1; end < PETER.length; end += 1)
      await expect(openVerifierKey(PETER.slice(0, end))).rejects.toThrow(KeyFormatError);
    for (let at = 0; at < PETER.length; at += 1) {
      const next = String.fromCharCode(PETER.charCodeAt(at) + 1);
      const changed = PETER.slice(0, at) + next + PETER.slice(at + 1);
      await expect(openVerifierKey(changed), changed).rejects.toThrow(KeyFormatError);
    }
  });

  it('of another length or algorithm are refused, though the hash is right', async () => {
    for (const key of [
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ])
      await expect(openVerifierKey(key)).rejects.toThrow(KeyFormatError);
  });

  it('are made anew, and sign what only they verify', async () => {
    const [one, other] = [await newPrivateKey('gd.example/log/37'), await newPrivateKey('gd.example/log/37')];
    const signer = await openSigner(one);
    const note = await signNote(TEXT, signer);
    const key = await openVerifierKey(signer.verifierKey);
    expect((await openNote(note, [key])).signedBy).toEqual([key]);
    const stranger = await openVerifierKey((await openSigner(other)).verifierKey);
    await expect(openNote(note, [stranger])).rejects.toMatchObject({ code: 'unknown-key' });
    await expect(newPrivateKey('two words')).rejects.toThrow(KeyFormatError);
  });
});

describe('notes', () => {
  it('are signed as sumdb/note signs them', async () => {
    expect(await signNote(TEXT, await openSigner(PETER_PRIVATE))).toBe(`${TEXT}\n${PETER_LINE}`);
  });

  it('are opened with the known keys; other signatures are ignored', async () => {
    const [peter, enoch] = [await openVerifierKey(PETER), await openVerifierKey(ENOCH)];
    const note = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`;
    expect(await openNote(note, [peter])).toEqual({ text: TEXT, signedBy: [peter] });
    expect(await openNote(note, [enoch, peter])).toEqual({ text: TEXT, signedBy: [peter, enoch] });
    await expect(openNote(note, [])).rejects.toMatchObject({ code: 'unknown-key' });
  });

  it('are refused where a known key did not sign this', async () => {
    const peter = await openVerifierKey(PETER);
    const changed = `${TEXT.replace('answer', 'cause')}\n${PETER_LINE}`;
    await expect(openNote(changed, [peter])).rejects.toMatchObject({ code: 'bad-signature' });
  });

  it.each([
    TEXT,
    `${TEXT}\n`,
    `${TEXT}\n${PETER_LINE.slice(0, -1)}`,
    `\u0001${TEXT}\n${PETER_LINE}`,
    `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Bad Name')}`,
    `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'a+b')}`,
    `${TEXT}\n${PETER_LINE}Unexpected line.\n`,
    `${TEXT}\n${PETER_LINE.repeat(101)}`,
    `${TEXT}\n— PeterNeumann x08g\n`,
    `\n${PETER_LINE}`,
    '',
  ])('are refused in another form: %j', (note) => {
    expect(() => parseNote(note)).toThrow('malformed');
  });
});

describe('checkpoints', () => {
  const C2SP = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

  it('have the form of C2SP tlog-checkpoint', () => {
    const { text } = parseNote(C2SP);
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(formatCheckpoint(checkpoint)).toBe(text);
    expect(parseCheckpoint(`${text}an extension\n`)).toEqual(checkpoint);
  });

  it.each([
    'a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
    'a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n9999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n',
    'a\n1\nCsU=\n',
    '\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nb\n',
  ])('are refused in another form: %j', (text) => {
    expect(() => parseCheckpoint(text)).toThrow('malformed');
  });

  it('must be signed by the log itself', async () => {
    const root = new Uint8Array(32);
    const signer = await openSigner(PETER_PRIVATE);
    const key = await openVerifierKey(PETER);
    const own = await signCheckpoint(signer, { size: 7, root });
    expect(await openCheckpoint(own, [key])).toEqual({ origin: 'PeterNeumann', size: 7, root });
    const ofAnother = await signNote(formatCheckpoint({ origin: 'gd.example', size: 7, root }), signer);
    await expect(openCheckpoint(ofAnother, [key])).rejects.toMatchObject({ code: 'unknown-key' });
  });
});

// RFC 8032 §7.1, test 3.
const SEED = fromHex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7');
const PUBLIC = fromHex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
const MESSAGE = fromHex('af82');
const SIGNATURE =
  '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a';

describe.each(['WebCrypto', '@noble/ed25519'])('Ed25519 by %s', (maker) => {
  it('signs and verifies as RFC 8032', async () => {
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    // A browser whose WebCrypto has no Ed25519 yet.
    if (maker !== 'WebCrypto') importKey.mockRejectedValue(new DOMException('', 'NotSupportedError'));
    try {
      vi.resetModules();
      const { openPublicKey, openSeed } = await import('./ed25519.js');
      const { publicKey, sign } = await openSeed(SEED);
      expect(toHex(publicKey)).toBe(toHex(PUBLIC));
      const signature = await sign(MESSAGE);
      expect(toHex(signature)).toBe(SIGNATURE);
      const verify = await openPublicKey(PUBLIC);
      expect(await verify(MESSAGE, signature)).toBe(true);
      expect(await verify(fromHex('af83'), signature)).toBe(false);
      expect(await verify(MESSAGE, signature.with(0, 0x63))).toBe(false);
    } finally {
      importKey.mockRestore();
    }
  });
});
