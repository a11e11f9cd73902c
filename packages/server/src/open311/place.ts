/** Where a request is about: the unit that must answer, and what the sender said of the spot. */
import { type ParsedSubmission, fieldErrorText, unitKey } from '@gd/contract';
import type { Units } from '../units.js';
import type { Parameters } from './parameters.js';
import { refuse, Refusal } from './refusal.js';
import type { Service } from './services.js';

type Place = ParsedSubmission['place'];

const DEGREES = /^[+-]?\d{1,3}(\.\d{1,15})?$/;

function degrees(parameters: Parameters, name: 'lat' | 'long', most: number): number | undefined {
  const value = parameters.get(name);
  if (value === undefined) return undefined;
  const number = DEGREES.test(value) ? Number(value) : Number.NaN;
  if (!(Math.abs(number) <= most))
    throw refuse(
      400,
      `${name} là độ (WGS 84), từ -${most} đến ${most}.`,
      `${name} is in degrees (WGS 84), from -${most} to ${most}.`,
    );
  return number;
}

function pointOf(parameters: Parameters): Place['point'] {
  const latitude = degrees(parameters, 'lat', 90);
  const longitude = degrees(parameters, 'long', 180);
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  if (latitude === undefined && longitude === undefined) return undefined;
  throw refuse(400, 'lat và long phải đi cùng nhau.', 'lat and long go together.');
}

/** A part of an address that says it is a commune: a bare name may be a street's. */
const COMMUNE = /^(phường|p\.|xã|x\.|thị trấn|tt\.?|đặc khu)\s|\s(ward|commune)$/i;

/** The commune of today that an address names, old names followed; undefined unless there is exactly one in the province. */
async function communeIn(address: string, units: Units, tenant: string): Promise<string | undefined> {
  const province = (await units.directory.byKey(await units.provinceKey(tenant)))?.name;
  if (province === undefined) return undefined;
  for (const part of address.split(',').slice(-5).reverse()) {
    const commune = part.trim().normalize('NFC');
    if (!COMMUNE.test(commune)) continue;
    const found = await units.directory.resolve({ commune: commune.slice(0, 100), province });
    const [only, ...others] = found.units;
    if (!only || others.length > 0 || found.ambiguous || only.level !== 'commune') return undefined;
    return (await units.refusal(only.key, tenant)) ? undefined : only.key;
  }
  return undefined;
}

/** The unit of `address_id`. @throws {Refusal} 400 */
async function unitOf(addressId: string, units: Units, tenant: string): Promise<string> {
  const refusal = unitKey().safeParse(addressId).success
    ? await units.refusal(addressId, tenant)
    : 'unit_unknown';
  if (refusal)
    throw new Refusal(400, [
      {
        vi: `address_id là mã đơn vị hành chính như 14329@2025-07-01. ${fieldErrorText({ code: refusal }, 'vi')}`,
        en: `address_id is the key of an administrative unit such as 14329@2025-07-01. ${fieldErrorText({ code: refusal }, 'en')}`,
      },
    ]);
  return addressId;
}

/**
 * One complete place is needed. The unit is `address_id`, or the commune that `address_string` names, or the unit of
 * the service's own portal: there are no outlines of units by which a point could be told.
 * @throws {Refusal} 400
 */
export async function placeOf(parameters: Parameters, { site }: Service, units: Units): Promise<Place> {
  const point = pointOf(parameters);
  const address = parameters.get('address_string');
  const addressId = parameters.get('address_id');
  if (!point && address === undefined && addressId === undefined)
    throw refuse(
      400,
      'Cần vị trí: lat và long, hoặc address_string, hoặc address_id.',
      'A place is needed: lat and long, or address_string, or address_id.',
    );
  const tenant = site.tenant_id;
  const named = address === undefined ? undefined : await communeIn(address, units, tenant);
  return {
    unit: addressId === undefined ? (named ?? site.unit_key) : await unitOf(addressId, units, tenant),
    ...(address !== undefined && { detail: address }),
    ...(point && { point }),
  };
}
