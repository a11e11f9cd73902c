/** Requests of the check: raw answers, since it is their form that is looked at. */
import type { Open311Format } from '../client.js';
import { errorsOf } from '../error.js';
import { dataOf, exchange, type ExchangeOptions, type RawAnswer } from '../exchange.js';
import { pause } from '../pause.js';
import { type Spark, sparkOf } from '../spark.js';
import { parseXml } from '../xml.js';
import { expect, Failed } from './report.js';

export interface Answer extends RawAnswer {
  /** Method and address, for evidence; never the body, which has the key. */
  what: string;
  format: Open311Format;
}

export const CONTENT_TYPES: Readonly<Record<Open311Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A check asks more in a minute than one person: a server that says so is asked again when it likes. */
const MOST_ATTEMPTS = 4;

export interface ProbeOptions extends ExchangeOptions {
  /** Without a slash at the end. */
  base: string;
  jurisdictionId: string | undefined;
  signal: AbortSignal | undefined;
}

export type Query = Readonly<Record<string, string>>;

export interface Probe {
  /** A path of the endpoint without its format. */
  get(path: string, format: Open311Format, query?: Query, headers?: Record<string, string>): Promise<Answer>;
  post(format: Open311Format, form: Iterable<readonly [string, string]>): Promise<Answer>;
  /** Any address. */
  fetch(url: URL, format: Open311Format): Promise<Answer>;
}

export function createProbe({ base, jurisdictionId, signal, ...options }: ProbeOptions): Probe {
  async function send(url: URL, format: Open311Format, init: RequestInit): Promise<Answer> {
    const what = `${init.method ?? 'GET'} ${url.href}`;
    try {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await exchange(url, init, options, signal);
        if (answer.status !== 429 || attempt === MOST_ATTEMPTS) return { ...answer, what, format };
        const seconds = Number(answer.headers.get('Retry-After') ?? '') || 10;
        await pause(Math.min(seconds, 60) * 1000, signal, options.locale);
      }
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failed(`${what}: ${reason}`);
    }
  }
  const withJurisdiction = (query: Query): string =>
    new URLSearchParams({
      ...(jurisdictionId !== undefined && { jurisdiction_id: jurisdictionId }),
      ...query,
    }).toString();

  return {
    get(path, format, query = {}, headers = {}) {
      const url = new URL(`${base}/${path}.${format}`);
      url.search = withJurisdiction(query);
      return send(url, format, { headers });
    },
    post(format, form) {
      const body = new URLSearchParams([...form].map(([name, value]) => [name, value]));
      if (jurisdictionId !== undefined && !body.has('jurisdiction_id'))
        body.set('jurisdiction_id', jurisdictionId);
      return send(new URL(`${base}/requests.${format}`), format, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: body.toString(),
        redirect: 'error',
      });
    },
    fetch: (url, format) => send(url, format, {}),
  };
}

/** The data of an answer in the format that was asked for. @throws {Failed} when it is not in that format */
export function dataIn({ what, format, text }: Answer): Spark {
  try {
    return format === 'xml' ? sparkOf(parseXml(text)) : (JSON.parse(text) as Spark);
  } catch (error) {
    throw new Failed(`${what} is no ${format}: ${(error as Error).message}`);
  }
}

/** What a refusal says, for evidence. */
function reasonOf({ status, text }: Answer): string {
  if (status < 400) return '';
  try {
    return errorsOf(dataOf(text))
      .map(({ description }) => `: ${description}`)
      .join('')
      .slice(0, 200);
  } catch {
    return '';
  }
}

export function expectStatus(answer: Answer, ...allowed: number[]): void {
  const { what, status } = answer;
  expect(
    allowed.includes(status),
    `${what} answered ${status}, not ${allowed.join(' or ')}${reasonOf(answer)}`,
  );
}

/** Status 200 and data. @throws {Failed} */
export function dataOfSuccess(answer: Answer): Spark {
  expectStatus(answer, 200);
  return dataIn(answer);
}

/** A refusal: one of the statuses, and an array of errors with descriptions. @throws {Failed} */
export function expectRefusal(answer: Answer, ...allowed: number[]): void {
  expectStatus(answer, ...allowed);
  const data = dataIn(answer);
  expect(
    Array.isArray(data) && data.length > 0,
    `${answer.what} answered ${answer.status} without a list of errors`,
  );
  for (const error of data) {
    const fits =
      typeof error === 'object' && error !== null && !Array.isArray(error) && Boolean(error['description']);
    expect(fits, `${answer.what} has an error without a description`);
  }
}
