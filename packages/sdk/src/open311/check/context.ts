/** What the assertions share: the probe, and what the server has, read once. */
import type { Open311Format } from '../client.js';
import { definitionOf, requestsOf, servicesOf, submittedOf } from '../read.js';
import type {
  Open311Attribute,
  Open311Definition,
  Open311Request,
  Open311Service,
  Open311Submitted,
} from '../types.js';
import { type Answer, dataOfSuccess, expectStatus, type Probe, type Query } from './probe.js';
import { expect, Skipped } from './report.js';

/** A place in the server's area, for requests that the check hands in. */
export interface CheckPlace {
  /** WGS 84 degrees. */
  lat?: number;
  long?: number;
  address_string?: string;
  address_id?: string;
}

export interface ContextOptions {
  probe: Probe;
  /** Without a format. */
  discoveryUrl: string;
  apiKey: string | undefined;
  serviceCode: string | undefined;
  place: CheckPlace;
  fields: Form;
  privateIds: readonly string[];
  formats: readonly Open311Format[];
  signal: AbortSignal | undefined;
}

type Listed = Open311Request & { service_request_id: string };

export type Form = Readonly<Record<string, string>>;

/** Long enough for servers that ask for a sentence. */
export const SENTENCE = 'Kiểm thử Open311: đèn đường hỏng, xin bỏ qua yêu cầu này.';

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** An answer to an attribute that the server must take. */
function answerTo({ datatype, values }: Open311Attribute): string {
  if (values.length > 0) return values[0]?.key ?? '';
  if (datatype === 'number') return '1';
  return datatype === 'datetime' ? '2026-01-05T08:00:00+07:00' : SENTENCE;
}

export const attributeName = ({ code, datatype }: Open311Attribute): string =>
  datatype === 'multivaluelist' ? `attribute[${code}][]` : `attribute[${code}]`;

export class Context {
  readonly probe: Probe;
  readonly options: ContextOptions;
  readonly services: () => Promise<Open311Service[]>;
  /** What the server lists of itself: the last 90 days. */
  readonly listed: () => Promise<Open311Request[]>;
  readonly #definitions = new Map<string, Promise<Open311Definition>>();

  constructor(options: ContextOptions) {
    const { probe } = options;
    this.probe = probe;
    this.options = options;
    this.services = once(async () => servicesOf(dataOfSuccess(await probe.get('services', 'xml'))));
    this.listed = once(() => this.requests({}, 'xml'));
  }

  async requests(query: Query, format: Open311Format): Promise<Open311Request[]> {
    return requestsOf(dataOfSuccess(await this.probe.get('requests', format, query)));
  }

  /** Listed requests that have an id. @throws {Skipped} when there are fewer */
  async some(count: number): Promise<[Listed, ...Listed[]]> {
    const [first, ...others] = (await this.listed()).flatMap((request): Listed[] =>
      request.service_request_id === null
        ? []
        : [{ ...request, service_request_id: request.service_request_id }],
    );
    if (!first || others.length + 1 < count)
      throw new Skipped(`The server lists fewer than ${count} requests of the last 90 days`);
    return [first, ...others.slice(0, count - 1)];
  }

  definition(code: string): Promise<Open311Definition> {
    const known = this.#definitions.get(code) ?? this.#readDefinition(code);
    this.#definitions.set(code, known);
    return known;
  }

  async #readDefinition(code: string): Promise<Open311Definition> {
    const answer = await this.probe.get(`services/${encodeURIComponent(code)}`, 'xml');
    return definitionOf(dataOfSuccess(answer), code);
  }

  /** The service that requests are handed in for. */
  async target(): Promise<Open311Service> {
    const services = await this.services();
    const { serviceCode } = this.options;
    const wanted =
      serviceCode === undefined
        ? (services.find(({ type }) => type === 'realtime') ?? services[0])
        : services.find(({ service_code }) => service_code === serviceCode);
    if (!wanted) throw new Skipped('The server has no service to hand a request in for');
    return wanted;
  }

  /** The attributes to fill in of a service. */
  async attributesOf({ metadata, service_code }: Open311Service): Promise<Open311Attribute[]> {
    if (!metadata) return [];
    return (await this.definition(service_code)).attributes.filter(({ variable }) => variable);
  }

  async places(): Promise<{ point: Form | undefined; string: Form | undefined; id: Form | undefined }> {
    const { place } = this.options;
    const listed = await this.listed();
    const pair =
      place.lat === undefined ? listed.find(({ lat, long }) => lat !== null && long !== null) : place;
    const address = place.address_string ?? listed.find(({ address }) => address !== null)?.address;
    const id = place.address_id ?? listed.find(({ address_id }) => address_id !== null)?.address_id;
    return {
      point: pair && { lat: String(pair.lat), long: String(pair.long) },
      string: address ? { address_string: address } : undefined,
      id: id ? { address_id: id } : undefined,
    };
  }

  /** A request that the server must take; changes replace fields, `undefined` leaves one out. */
  async form(changes: Record<string, string | undefined> = {}): Promise<Form> {
    const service = await this.target();
    const required = (await this.attributesOf(service)).filter((attribute) => attribute.required);
    const { point, string, id } = await this.places();
    const form: Record<string, string | undefined> = {
      api_key: this.#key(),
      service_code: service.service_code,
      description: SENTENCE,
      ...(point ?? string ?? id),
      ...Object.fromEntries(required.map((attribute) => [attributeName(attribute), answerTo(attribute)])),
      ...this.options.fields,
      ...changes,
    };
    return Object.fromEntries(
      Object.entries(form).filter((field): field is [string, string] => field[1] !== undefined),
    );
  }

  #key(): string {
    const { apiKey } = this.options;
    if (apiKey === undefined) throw new Skipped('No API key was given');
    return apiKey;
  }

  post(format: Open311Format, form: Form): Promise<Answer> {
    return this.probe.post(format, Object.entries(form));
  }

  /** Hands in a request that must be taken. */
  async submit(format: Open311Format, form: Form): Promise<Open311Submitted> {
    const answer = await this.post(format, form);
    expectStatus(answer, 200);
    const submitted = submittedOf(dataOfSuccess(answer));
    const { type } = await this.target();
    const given = [submitted.service_request_id, submitted.token].filter((one) => one !== null).length;
    expect(
      given === 1 || (type === 'blackbox' && given === 0),
      `${answer.what} gave ${given === 0 ? 'neither an id nor a token' : 'both an id and a token'}`,
    );
    return submitted;
  }

  /** One request by its id. */
  async read(
    id: string,
    format: Open311Format,
    headers: Record<string, string> = {},
  ): Promise<Open311Request | undefined> {
    const answer = await this.probe.get(`requests/${encodeURIComponent(id)}`, format, {}, headers);
    return requestsOf(dataOfSuccess(answer))[0];
  }

  /** The header that shows a GD server whose requests may be shown; others ignore it. */
  ownHeaders(): Record<string, string> {
    return { Authorization: `Bearer ${this.#key()}` };
  }
}
