import type { Locale } from '@gd/contract';
import type { Db } from '../database/database.js';
import { listTenants } from '../sites/store.js';
import type { Units } from '../units.js';
import type { Data } from './format.js';

/** When the form of this endpoint last changed. */
const CHANGESET = '2026-03-01T00:00:00+07:00';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** @param url the endpoint, without a format */
export async function discoveryData(db: Db, units: Units, url: string, locale: Locale): Promise<Data> {
  const keys = await Promise.all((await listTenants(db)).map((tenant) => units.provinceKey(tenant)));
  const names = (await units.refs(keys)).map(({ label }) => label[locale]).join(', ');
  return {
    changeset: CHANGESET,
    contact: locale === 'vi' ? `Ủy ban nhân dân: ${names}` : `People’s Committee: ${names}`,
    key_service:
      locale === 'vi'
        ? 'Khóa API do người vận hành máy chủ này cấp, với vai trò submitter'
        : 'API keys are given by the operator of this server, with the role submitter',
    endpoints: [
      {
        specification: SPECIFICATION,
        url,
        changeset: CHANGESET,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}
