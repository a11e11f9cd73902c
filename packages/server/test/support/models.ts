/** Requests about models as clients of the API make them. */
import sharp from 'sharp';
import type { Nomination, NominationReceipt, OfficerModel, StoredFile } from '@gd/contract';
import { newId } from '../../src/ids.js';
import type { NewModelEvent } from '../../src/models/events.js';
import { writeModel } from '../../src/models/write-model.js';
import { NO_STORY } from '../../src/seed/example-models.js';
import { HOA_LU, NINH_BINH, SITE, TENANT } from './names.js';
import { type Answer, asOfficer, call, newKey, upload } from './requests.js';
import type { TestServer } from './server.js';

/** A nomination by a citizen that the server takes, with changes. */
export const nomination = (changes: Partial<Nomination> = {}): Nomination => ({
  id: newId(),
  title: 'Vườn rau tự quản của tổ dân phố',
  summary: 'Các hộ cùng trồng rau sạch trên đất trống và chia nhau chăm sóc.',
  field: 'economy',
  kind: 'collective',
  level: 'commune',
  unit: HOA_LU,
  nominator: { name: 'Lê Thị Bưởi', address: 'Ngõ 9, phố Phúc Ninh', phone: '0944 555 666' },
  consent: { version: 'models-2026-11-23', locale: 'vi', givenAt: '2026-03-02T08:59:00+07:00' },
  locale: 'vi',
  ...changes,
});

/** Writes a registered model with what happened to it afterwards, as an import does. Returns its id. */
export async function writeRegistered(
  { services }: TestServer,
  ...then: readonly NewModelEvent[]
): Promise<string> {
  const modelId = newId();
  await services.database.transaction((db) =>
    writeModel(
      { db, services, now: services.clock() },
      {
        tenant: TENANT,
        modelId,
        facts: {
          title: { vi: 'Vườn rau chung', en: '' },
          summary: { vi: 'Các hộ cùng trồng rau trên đất trống.', en: '' },
          field: 'economy',
          kind: 'collective',
          level: 'commune',
          place: { vi: '', en: '' },
          unit_key: HOA_LU,
          units_today: [HOA_LU],
          province_key: NINH_BINH,
          figures: [],
          tags: [],
          confidence: null,
          source: null,
          forces: [],
          period_from: null,
          period_to: null,
          register_number: null,
          nominated_by: 'import',
          story: NO_STORY,
        },
        nominated: {},
        then: [{ type: 'registered', on_date: '2024' }, ...then],
      },
    ),
  );
  return modelId;
}

/** What an edit gives: all of a nomination but who sent it. */
export function modelContent(
  changes: Partial<Nomination> = {},
): Omit<Nomination, 'id' | 'nominator' | 'locale'> {
  const { title, summary, field, kind, level, unit } = nomination();
  return { title, summary, field, kind, level, unit, ...changes };
}

export const publishedFigure = () => ({
  id: newId(),
  asOf: '2024',
  start: 1_635,
  new: 100,
  removed: 0,
  end: 1_700,
  source: { url: 'https://baoninhbinh.example/so-lieu', publisher: 'Báo Ninh Bình' },
});

export const nominateFromPage = <T = NominationReceipt>(
  url: string,
  json: unknown = nomination(),
  headers: Record<string, string> = {},
): Promise<Answer<T>> =>
  call<T>(`${url}/v1/models/nominations`, {
    method: 'POST',
    headers: { 'Gd-Site': SITE, 'Idempotency-Key': newKey(), ...headers },
    json,
  });

export const nominateAs = <T = NominationReceipt>(
  url: string,
  key: string,
  changes: Partial<Nomination> = {},
): Promise<Answer<T>> =>
  call<T>(`${url}/v1/models/nominations`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey() }),
    json: nomination({ nominator: null, ...changes }),
  });

export const openModel = <T = OfficerModel>(url: string, key: string, id: string): Promise<Answer<T>> =>
  call<T>(`${url}/v1/register/models/${id}`, { headers: asOfficer(key) });

/** Gives a command with the entity tag of the model as it is now, or with the given one. */
export async function modelCommand<T = OfficerModel>(
  url: string,
  key: string,
  id: string,
  name: string,
  json: unknown = {},
  ifMatch?: string,
): Promise<Answer<T>> {
  const tag = ifMatch ?? (await openModel(url, key, id)).headers.get('ETag') ?? '*';
  return call<T>(`${url}/v1/register/models/${id}/${name}`, {
    method: 'POST',
    headers: asOfficer(key, { 'Idempotency-Key': newKey(), 'If-Match': tag }),
    json,
  });
}

export const DECISION = { number: '12/QĐ-BCĐ', date: '2026-02', issuer: 'Ban Chỉ đạo Dân vận khéo' };
export const REASON = 'Nêu rõ ở đây cho mọi người cùng biết.';
export const recognition = (level: string) => ({ level, decision: DECISION });
export const removal = { note: REASON, reason: 'ineffective', decision: DECISION };
export const GOOD = { note: REASON, outcome: 'good' };

/** Uploads a photo of some pixels from a page. */
export async function uploadPhoto(
  url: string,
  {
    width = 640,
    height = 400,
    headers,
  }: { width?: number; height?: number; headers?: Record<string, string> } = {},
): Promise<StoredFile> {
  const picture = await sharp({ create: { width, height, channels: 3, background: '#4a8' } })
    .jpeg()
    .toBuffer();
  const { status, body } = await upload(
    url,
    new Blob([picture], { type: 'image/jpeg' }),
    'vườn.jpg',
    headers,
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
