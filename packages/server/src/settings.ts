/** The settings of a server, read from the environment and checked once at start. `README.md` documents each. */
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { type ClamdAddress, clamdAddress } from './files/clamd-address.js';
import { mailMistakes, mailOf, type MailSettings, mailVariables } from './mail/mail-settings.js';
import { type RetentionYears, retentionYears } from './retention/retention-years.js';
import { oidcMistakes, oidcOf, type OidcSettings, oidcVariables } from './staff/oidc-settings.js';
import type { AddressPolicy } from './webhooks/addresses.js';
import { webhookPolicyOf, webhookVariables } from './webhooks/webhook-settings.js';

const MIB = 1024 * 1024;

const count = (fallback: number) =>
  z.prefault(
    z.coerce
      .number('must be a whole number')
      .check(z.int('must be a whole number'), z.minimum(1, 'must be 1 or more')),
    fallback,
  );

const httpUrl = (message: string) => z.url({ protocol: /^https?$/, error: message });

/** A number of proxies, or the addresses of those to trust; `false` for none. */
const trustProxy = () =>
  z.pipe(
    z.prefault(z.string(), 'false'),
    z.transform((value): boolean | number | string => {
      if (value === 'false') return false;
      return /^\d+$/.test(value) ? Number(value) : value;
    }),
  );

const environment = () =>
  z.object({
    GD_HOST: z.prefault(z.string(), '127.0.0.1'),
    GD_PORT: z.prefault(
      z.coerce
        .number('must be a port number')
        .check(z.int('must be a port number'), z.minimum(0), z.maximum(65_535, 'must be a port number')),
      8787,
    ),
    GD_PUBLIC_URL: z.optional(httpUrl('must be an http or https address')),
    GD_DATA_DIR: z.prefault(z.string(), '.data'),
    DATABASE_URL: z.optional(
      z.string().check(z.regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')),
    ),
    GD_KIT_DIR: z.optional(z.string()),
    GD_TRUST_PROXY: trustProxy(),
    GD_LOG_LEVEL: z.prefault(
      z.enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'must be fatal, error, warn, info, debug or silent',
      ),
      'info',
    ),
    GD_METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, 'must have 16 characters or more'))),
    GD_RATE_LIMIT: count(600),
    GD_RATE_LIMIT_SUBMIT: count(20),
    GD_RATE_LIMIT_UPLOAD: count(60),
    GD_RATE_LIMIT_TRACK: count(60),
    GD_RATE_LIMIT_WRONG_SECRET: count(10),
    GD_RATE_LIMIT_WITHOUT_PROOF: count(3),
    GD_PROOF_OF_WORK: z.prefault(z.enum(['on', 'off'], 'must be on or off'), 'on'),
    GD_MASTER_KEY: z.optional(
      z
        .string()
        .check(z.regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64 (openssl rand -base64 32)')),
    ),
    GD_RETENTION_YEARS: retentionYears(),
    GD_CLAMD: clamdAddress(),
    GD_DISK_FREE_MB: count(1_024),
    GD_UPLOADS_UNFINISHED_MB: count(10_240),
    GD_CHECKPOINT_DIR: z.optional(z.string()),
    ...oidcVariables(),
    ...mailVariables(),
    ...webhookVariables(),
  });

export interface Settings {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Where clients reach the server when a proxy stands before it, without a slash at the end. */
  publicUrl: string | undefined;
  /** Absolute path: files and the embedded database. */
  dataFolder: string;
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined;
  kitFolder: string | undefined;
  trustProxy: boolean | number | string;
  logLevel: string;
  metricsToken: string | undefined;
  /** Requests a minute from one address (and site, where there is one). */
  rateLimits: RateLimits;
  /** Whether a submission needs a solved challenge. */
  proofOfWork: boolean;
  /** Undefined: the file `master.key` in the data folder. */
  masterKey: Buffer | undefined;
  /** For how many years after its end a case of a kind keeps its personal data; other kinds, as the rules say. */
  retentionYears: RetentionYears;
  /** Where clamd listens, which looks at every file; undefined: nobody looks. */
  clamd: ClamdAddress | undefined;
  /** Bytes of the disk with the data folder that no upload may take. */
  leastDiskFree: number;
  /** Bytes of all files together that have come in part. */
  mostUnfinishedBytes: number;
  /** Where checkpoints of the log are published, off the database; undefined: nowhere. */
  checkpointFolder: string | undefined;
  /** Undefined: nobody can sign in, and staff use keys. */
  oidc: OidcSettings | undefined;
  /** Undefined: no mail is sent or queued. */
  mail: MailSettings | undefined;
  /** Which receivers webhooks may have. */
  webhooks: AddressPolicy;
}

export interface RateLimits {
  all: number;
  submit: number;
  upload: number;
  track: number;
  /** Wrong secrets for one case, or wrong keys, in 15 minutes; five times as many for all cases together. */
  wrongSecret: number;
  /** Submissions without a solved challenge, in an hour. */
  withoutProof: number;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const wrong = (mistakes: readonly (readonly [variable: string, reason: string])[]): SettingsError => {
  const lines = mistakes.map(([variable, reason]) => `  ${variable}: ${reason}`);
  return new SettingsError(`Wrong settings in the environment:\n${lines.join('\n')}`);
};

/** @throws {SettingsError} that names every wrong variable */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable means the same as none: that is how shells and compose files unset one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment().safeParse(given);
  if (!parsed.success) {
    throw wrong(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
  }
  const values = parsed.data;
  const mistakes = [...oidcMistakes(values), ...mailMistakes(values)];
  if (mistakes.length > 0) throw wrong(mistakes);
  return {
    host: values.GD_HOST,
    port: values.GD_PORT,
    publicUrl: values.GD_PUBLIC_URL?.replace(/\/+$/, ''),
    dataFolder: resolve(values.GD_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    kitFolder: values.GD_KIT_DIR === undefined ? undefined : resolve(values.GD_KIT_DIR),
    trustProxy: values.GD_TRUST_PROXY,
    logLevel: values.GD_LOG_LEVEL,
    metricsToken: values.GD_METRICS_TOKEN,
    rateLimits: {
      all: values.GD_RATE_LIMIT,
      submit: values.GD_RATE_LIMIT_SUBMIT,
      upload: values.GD_RATE_LIMIT_UPLOAD,
      track: values.GD_RATE_LIMIT_TRACK,
      wrongSecret: values.GD_RATE_LIMIT_WRONG_SECRET,
      withoutProof: values.GD_RATE_LIMIT_WITHOUT_PROOF,
    },
    proofOfWork: values.GD_PROOF_OF_WORK === 'on',
    masterKey: values.GD_MASTER_KEY === undefined ? undefined : Buffer.from(values.GD_MASTER_KEY, 'base64'),
    retentionYears: values.GD_RETENTION_YEARS,
    clamd: values.GD_CLAMD,
    leastDiskFree: values.GD_DISK_FREE_MB * MIB,
    mostUnfinishedBytes: values.GD_UPLOADS_UNFINISHED_MB * MIB,
    checkpointFolder: values.GD_CHECKPOINT_DIR === undefined ? undefined : resolve(values.GD_CHECKPOINT_DIR),
    oidc: oidcOf(values),
    mail: mailOf(values),
    webhooks: webhookPolicyOf(values),
  };
}

export const blobFolder = (settings: Pick<Settings, 'dataFolder'>): string =>
  join(settings.dataFolder, 'files');
