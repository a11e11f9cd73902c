/** The transparency log: what anybody may read of it, and the auditor's export. Content is never in it. */
import * as z from 'zod/mini';
import { instant, pageOf, pageQuery } from './common.js';
import type { Operation } from './operation.js';

/** The parameter of what anybody may read: the tenant, a province's two digits. */
export const tenant = () => z.object({ tenant: z.string().check(z.regex(/^\d{2}$/)) });

const hash = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'invalid_format'));
const size = () => z.coerce.number().check(z.int(), z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));

/** What is hashed into the log (RFC 8785, RFC 9162): the content itself only as a salted commitment. */
export const leaf = () =>
  z.object({
    kind: z.string(),
    id: z.string(),
    time: instant(),
    /** SHA-256 of salt and canonical content, base64url. */
    commitment: z.string(),
  });

/** A receipt as `@gd/receipts` signs and verifies it. */
export const signedReceipt = () =>
  z.object({
    v: z.literal(1),
    /** The name of the log that must come to contain the leaf. */
    origin: z.string(),
    /** The tracking code. */
    code: z.string(),
    leaf: leaf(),
    /** 16 bytes, base64url: with the content it opens the commitment. */
    salt: z.string(),
    issuedAt: instant(),
    /** The log's key in C2SP form, and its Ed25519 signature over the canonical JSON of all the rest, base64url. */
    keyId: z.string(),
    signature: z.string(),
  });
export type SignedReceipt = z.infer<ReturnType<typeof signedReceipt>>;

export const inclusionProof = () =>
  z.object({
    index: z.int(),
    treeSize: z.int(),
    hashes: z.array(z.string()),
    /** The signed checkpoint of that size. */
    checkpoint: z.string(),
  });
export type InclusionProofView = z.infer<ReturnType<typeof inclusionProof>>;

/** One leaf with what it commits to, for an auditor. Contacts are never part of it. */
export const auditEntry = () =>
  z.object({
    /** The place in the log, from 0; null where the record is not numbered yet. */
    index: z.nullable(z.int()),
    leaf: leaf(),
    /** Null when the content was lawfully erased; a later leaf of kind `case.erased` says so. */
    salt: z.nullable(z.string()),
    content: z.nullable(z.looseObject({})),
    /** Hashes of the whole subtrees that end with this leaf, as stored, base64url. */
    subtrees: z.array(z.string()),
  });
export type AuditEntry = z.infer<ReturnType<typeof auditEntry>>;

export const log = {
  keys: {
    id: 'log.keys',
    method: 'GET',
    path: '/v1/log/{tenant}/keys',
    summary: { vi: 'Khóa công khai của nhật ký', en: 'The public keys of the log' },
    access: { public: true },
    params: tenant,
    status: 200,
    response: () =>
      z.object({
        origin: z.string(),
        /** In C2SP form, the present one first; older ones verify what they signed. */
        verifierKeys: z.array(z.string()),
      }),
  },
  checkpoint: {
    id: 'log.checkpoint',
    method: 'GET',
    path: '/v1/log/{tenant}/checkpoint',
    summary: { vi: 'Điểm kiểm tra mới nhất', en: 'The latest checkpoint' },
    access: { public: true },
    params: tenant,
    query: () => z.object({ size: z.optional(size()) }),
    status: 200,
    response: () => z.object({ checkpoint: z.string() }),
  },
  inclusion: {
    id: 'log.inclusion',
    method: 'GET',
    path: '/v1/log/{tenant}/inclusion',
    summary: { vi: 'Bằng chứng một lá có trong nhật ký', en: 'The proof that a leaf is in the log' },
    access: { public: true },
    params: tenant,
    query: () => z.object({ leafHash: hash(), size: z.optional(size()) }),
    status: 200,
    response: inclusionProof,
  },
  consistency: {
    id: 'log.consistency',
    method: 'GET',
    path: '/v1/log/{tenant}/consistency',
    summary: { vi: 'Bằng chứng nhật ký chỉ được thêm vào', en: 'The proof that the log was only added to' },
    access: { public: true },
    params: tenant,
    query: () => z.object({ from: size(), to: size() }),
    status: 200,
    response: () => z.object({ hashes: z.array(z.string()) }),
  },
  export: {
    id: 'log.export',
    method: 'GET',
    path: '/v1/log/export',
    summary: { vi: 'Bản xuất cho kiểm toán, không có liên hệ', en: "The auditor's export, without contacts" },
    access: { roles: ['auditor'] },
    query: () => z.object(pageQuery()),
    status: 200,
    response: () => pageOf(auditEntry()),
  },
} as const satisfies Record<string, Operation>;
