/**
 * A server of GeoReport v2 behind `fetch`, without a network. It keeps to the standard but for the one assertion of the
 * check that it is told to break.
 */
import type { Fetch } from '../../transport.js';
import type { Spark } from '../spark.js';
import { DEFINITIONS, isoOf, type Item, PRIVATE_ID, requests, SERVICES } from './fake-data.js';
import { DECLARATION, toXml } from './fake-format.js';

export const FAKE_URL = 'https://open311.example/v2';
export const FAKE_KEY = 'secret-key';

export interface FakeOptions {
  /** The assertion that does not hold. */
  broken?: string;
  /** Services give tokens. */
  batch?: boolean;
  /** How many requests there are. */
  count?: number;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

type Parameters = URLSearchParams;

export class FakeServer {
  readonly #broken: string | undefined;
  readonly #batch: boolean;
  readonly requests: Item[];
  readonly #tokens = new Map<string, { id: string; asked: number }>();

  constructor({ broken, batch = false, count = 4 }: FakeOptions = {}) {
    this.#broken = broken;
    this.#batch = batch;
    this.requests = requests(broken === '8.10' ? 1_001 : count);
    if (this.#is('9.1')) this.requests[0]!['requested_datetime'] = '2026-01-01 08:00:00';
    if (this.#is('9.3')) this.requests[0]!['updated_datetime'] = null;
    if (this.#is('9.2')) this.requests[0]!['updated_datetime'] = isoOf(0);
  }

  readonly fetch: Fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const [, path = '', format = ''] = /^\/v2\/(.*)\.(\w+)$/.exec(url.pathname) ?? [];
    try {
      if (format !== 'xml' && format !== 'json' && !this.#is('7.14'))
        throw new Refusal(404, 'Không có định dạng này');
      const [root, data] =
        init.method === 'POST'
          ? this.#post(new URLSearchParams(String(init.body)))
          : this.#get(path, format, url.searchParams);
      return this.#answer(200, format, root, data);
    } catch (error) {
      if (!(error instanceof Refusal)) return new Response('broken', { status: 500 });
      if (this.#is('errors')) return new Response(`<html>${error.message}</html>`, { status: error.status });
      return this.#answer(error.status, format, 'errors', [
        { code: error.status, description: error.message },
      ]);
    }
  };

  #is(assertion: string): boolean {
    return this.#broken === assertion;
  }

  #answer(status: number, format: string, root: string, data: Spark): Response {
    if (format === 'json') {
      const isWrapped = this.#is('2.1') && root === 'services';
      const isOne =
        this.#is('2.4') && root === 'service_requests' && Array.isArray(data) && data.length === 1;
      const isEmpty = this.#is('3.4') && Array.isArray(data) && data.length === 0;
      const body = isWrapped ? { [root]: data } : isOne ? (data[0] as Spark) : isEmpty ? null : data;
      return this.#response(status, JSON.stringify(body), 'application/json; charset=utf-8');
    }
    const tag = this.#is('namespace') ? toXml(root, data).replace('>', ' xmlns="urn:x">') : toXml(root, data);
    const xml = (this.#is('3.2') ? '' : DECLARATION) + tag;
    return this.#response(
      status,
      xml,
      this.#is('3.1') ? 'application/xml; charset=utf-8' : 'text/xml; charset=utf-8',
    );
  }

  #response(status: number, body: string, type: string): Response {
    return new Response(body, { status, headers: { 'Content-Type': type } });
  }

  #get(path: string, format: string, query: Parameters): [string, Spark] {
    const [, resource = '', id] = /^(\w+)(?:\/(.+))?$/.exec(path) ?? [];
    const jurisdiction = query.get('jurisdiction_id');
    if (jurisdiction && jurisdiction !== '37' && !this.#is('jurisdiction'))
      throw new Refusal(this.#is('7.13') ? 400 : 404, 'Không có địa phương này');
    if (this.#is('11.1') && query.has('status[]')) throw new TypeError('broken');
    switch (`${resource}/${id === undefined ? '' : 'x'}`) {
      case 'discovery/':
        return ['discovery', this.#discovery(format)];
      case 'services/':
        return ['services', this.#services()];
      case 'services/x':
        return this.#definition(decodeURIComponent(id ?? ''), format);
      case 'requests/':
        return ['service_requests', this.#list(query, format)];
      case 'requests/x':
        return ['service_requests', this.#one(decodeURIComponent(id ?? ''))];
      case 'tokens/x':
        return ['service_requests', this.#token(id ?? '')];
      case 'servicerequestupdates/':
        return ['service_request_updates', this.#updates()];
      default:
        throw new Refusal(404, 'Không tìm thấy');
    }
  }

  #discovery(format: string): Spark {
    return {
      changeset: this.#is('1.2') ? '2999-01-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      contact: this.#is('1.3') ? format : 'UBND phường Hoa Lư',
      key_service: this.#is('1.1') ? null : 'Xin khóa tại UBND',
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: this.#is('1.5') ? 'https://open311.example/dead' : FAKE_URL,
          changeset: '2026-01-01T00:00:00Z',
          type: 'test',
          formats: this.#is('1.4') ? ['application/json'] : ['text/xml', 'application/json'],
        },
      ],
    };
  }

  #services(): Spark {
    const type = this.#batch ? 'batch' : 'realtime';
    const services = SERVICES.map((service) => ({ ...service, type }));
    return this.#is('4.1') ? [...services, services[0]!] : services;
  }

  #definition(code: string, format: string): [string, Spark] {
    const definition = DEFINITIONS[code];
    if (!definition && this.#is('7.12'))
      return ['service_definition', { service_code: code, attributes: [] }];
    if (!definition) throw new Refusal(404, 'Không có dịch vụ này');
    let attributes = definition['attributes'] as Item[];
    if (this.#is('4.2') && code === '001') attributes = DEFINITIONS['002']!['attributes'] as Item[];
    if (this.#is('4.3')) attributes = attributes.map((attribute) => ({ ...attribute, order: 1 }));
    if (this.#is('2.2') && format === 'json')
      attributes = attributes.map((attribute) => ({ ...attribute, required: false }));
    return ['service_definition', { ...definition, attributes }];
  }

  #list(query: Parameters, format: string): Spark {
    const value = (name: string) => query.get(name) ?? '';
    const ids = this.#is('8.1') ? [value('service_request_id')] : value('service_request_id').split(',');
    const status = value('status');
    const known = status.split(',').every((one) => one === 'open' || one === 'closed');
    if (status !== '' && !known && !this.#is('8.3')) throw new Refusal(400, 'Trạng thái không đúng');
    if (this.#is('8.9') && query.has('status') && status === '') return [];
    const zoneless = (text: string) => (this.#is('8.8') ? text.replace(/[+-]\d\d:\d\d$/, 'Z') : text);
    const [start, end] = ['start_date', 'end_date'].map((name) => Date.parse(zoneless(value(name))));
    if ((end ?? 0) - (start ?? 0) > 90 * 86_400_000 && !this.#is('8.4'))
      throw new Refusal(400, 'Quá 90 ngày');
    const past: Item[] =
      this.#is('8.4') && end
        ? [{ ...this.requests[0]!, requested_datetime: isoOf(end - 120 * 86_400_000) }]
        : [];
    const found = [...this.requests, ...past].filter((request) => {
      const isWanted =
        value('service_request_id') === '' || ids.includes(String(request['service_request_id']));
      if (value('service_request_id') !== '' && !this.#is('8.2')) return isWanted;
      const at = Date.parse(String(request['requested_datetime']));
      const exclusive = this.#is('8.7') ? 1 : 0;
      return (
        isWanted &&
        (status === '' || this.#is('8.5') || status.split(',').includes(String(request['status']))) &&
        (value('service_code') === '' ||
          this.#is('8.6') ||
          value('service_code').split(',').includes(String(request['service_code']))) &&
        !(start && at < start + exclusive) &&
        !(end && at > end - exclusive)
      );
    });
    if (this.#is('10.1') && value('service_request_id') === PRIVATE_ID)
      return [{ service_request_id: PRIVATE_ID }];
    if (this.#is('2.3') && format === 'json') return found.map((one) => ({ ...one, description: 'khác' }));
    return found.slice(0, this.#is('8.10') ? undefined : 1_000);
  }

  #one(id: string): Spark {
    const found = this.requests.find((request) => request['service_request_id'] === id);
    if (found) return [found];
    if (this.#is('7.10')) return [];
    throw new Refusal(this.#is('hidden') && id === PRIVATE_ID ? 403 : 404, 'Không có yêu cầu này');
  }

  #token(token: string): Spark {
    const known = this.#tokens.get(token);
    if (!known && this.#is('7.11')) return [{ token, service_request_id: null }];
    if (!known) throw new Refusal(404, 'Không có mã chờ này');
    known.asked += 1;
    const id = this.#is('6.1') ? `${known.id}-${known.asked}` : known.id;
    return [{ token, service_request_id: known.asked < 2 ? null : id }];
  }

  #updates(): Spark {
    return this.requests.map((request, index) => ({
      update_id: String(index),
      service_request_id: request['service_request_id'] ?? null,
      status: String(request['status']).toUpperCase(),
      updated_datetime: request['updated_datetime'] ?? null,
      description: null,
      media_url: null,
    }));
  }

  #post(form: Parameters): [string, Spark] {
    const value = (name: string) => form.get(name) ?? '';
    const check = (assertion: string, fits: boolean, status: number, text: string) => {
      if (!fits && !this.#is(assertion)) throw new Refusal(status, text);
    };
    if (this.#is('11.2') && form.has('attribute[]')) throw new TypeError('broken');
    if (this.#is('11.3') && value('description').length > 900_000) throw new TypeError('broken');
    check('7.1', form.has('api_key'), 403, 'Thiếu khóa');
    check('7.2', !form.has('api_key') || value('api_key') === FAKE_KEY, 403, 'Sai khóa');
    check('7.3', form.has('service_code'), 400, 'Thiếu dịch vụ');
    const definition = DEFINITIONS[value('service_code')];
    check('7.4', definition !== undefined || !form.has('service_code'), 404, 'Không có dịch vụ này');
    const [lat, long] = [Number(value('lat')), Number(value('long'))];
    const isPlace = form.has('lat') && form.has('long');
    const isNamed = value('address_string') !== '' || value('address_id') !== '';
    check('7.5', isPlace || isNamed, 400, 'Thiếu vị trí');
    check('7.9', !isPlace || (Math.abs(lat) <= 90 && Math.abs(long) <= 180), 400, 'Vị trí không đúng');
    check('7.8', [...value('description')].length <= 4_000, 400, 'Mô tả quá dài');
    for (const attribute of (definition?.['attributes'] ?? []) as Item[]) {
      const given = form.get(`attribute[${String(attribute['code'])}]`);
      const values = (attribute['values'] as Item[]).map(({ key }) => key ?? null);
      check('7.6', given !== null, 400, 'Thiếu thông tin');
      check(
        '7.7',
        given === null || values.length === 0 || values.includes(given),
        400,
        'Không có giá trị này',
      );
    }
    return ['service_requests', [this.#take(form)]];
  }

  #take(form: Parameters): Item {
    const id = String(1_000 + this.requests.length);
    const description = form.get('description');
    this.requests.push({
      ...this.requests[0]!,
      service_request_id: id,
      status: 'open',
      service_code: form.get('service_code'),
      description: this.#is('3.3') ? (description?.replaceAll('&', '&amp;') ?? null) : description,
      ...(this.#is('5.4') && { description: 'khác' }),
      requested_datetime: isoOf(Date.now()),
      updated_datetime: isoOf(Date.now()),
    });
    if (this.#batch) this.#tokens.set(`t${id}`, { id, asked: 0 });
    const isBoth = ['5.1', '5.2', '5.3'].includes(this.#broken ?? '');
    return {
      ...((isBoth || !this.#batch) && { service_request_id: id }),
      ...((isBoth || this.#batch) && { token: `t${id}` }),
      service_notice: null,
      account_id: null,
    };
  }
}
