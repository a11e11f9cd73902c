/** Ed25519 (RFC 8032) by WebCrypto, or by @noble/ed25519 where the browser's WebCrypto does not have it yet. */
import { type Bytes, concat, fromBase64Url } from './bytes.js';

const ALGORITHM = 'Ed25519';
export const KEY_BYTES = 32;
/** The DER of PKCS #8 (RFC 8410 §7) up to the 32 bytes of the seed. */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);
/** The base point of the curve (RFC 8032 §5.1): a public key that every implementation takes. */
const BASE_POINT = Uint8Array.from({ length: KEY_BYTES }, (_, index) => (index === 0 ? 0x58 : 0x66));

const importPublic = (key: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, ALGORITHM, false, ['verify']);

let asked: Promise<boolean> | undefined;
const isNative = (): Promise<boolean> =>
  (asked ??= importPublic(BASE_POINT).then(
    () => true,
    () => false,
  ));

const noble = () => import('@noble/ed25519');

export type Verify = (message: Bytes, signature: Bytes) => Promise<boolean>;
export type Sign = (message: Bytes) => Promise<Bytes>;

/** @throws where the 32 bytes are no point of the curve, if WebCrypto says so; else no signature is right */
export async function openPublicKey(publicKey: Bytes): Promise<Verify> {
  if (await isNative()) {
    const key = await importPublic(publicKey);
    return (message, signature) => crypto.subtle.verify(ALGORITHM, key, signature, message);
  }
  const { verifyAsync } = await noble();
  // As strict as RFC 8032, like WebCrypto.
  return (message, signature) => verifyAsync(signature, message, publicKey, { zip215: false });
}

/** @param seed the 32 bytes of an RFC 8032 private key */
export type OpenSeed = (seed: Bytes) => Promise<{ publicKey: Bytes; sign: Sign }>;

export const openSeed: OpenSeed = async (seed) => {
  if (await isNative()) {
    const key = await crypto.subtle.importKey('pkcs8', concat(PKCS8, seed), ALGORITHM, true, ['sign']);
    const { x } = await crypto.subtle.exportKey('jwk', key);
    return {
      publicKey: fromBase64Url(x ?? ''),
      sign: async (message) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, message)),
    };
  }
  const { getPublicKeyAsync, signAsync } = await noble();
  return {
    publicKey: new Uint8Array(await getPublicKeyAsync(seed)),
    sign: async (message) => new Uint8Array(await signAsync(message, seed)),
  };
};
