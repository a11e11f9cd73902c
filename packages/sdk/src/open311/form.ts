/** A submission as `application/x-www-form-urlencoded`, and filters as a query. */
import type { Open311Draft, Open311Filters } from './types.js';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** `attribute[code]` for one value, `attribute[code][]` for each of several. */
export function formOf({ attribute = {}, ...fields }: Open311Draft): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.append(name, String(value));
  for (const [code, value] of Object.entries(attribute)) {
    if (!isList(value)) form.append(`attribute[${code}]`, String(value));
    else for (const one of value) form.append(`attribute[${code}][]`, String(one));
  }
  return form;
}

export function queryOf(filters: Open311Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters) as [string, unknown][]) {
    if (value === undefined) continue;
    if (value instanceof Date) query.set(name, value.toISOString().replace(/\.\d+Z$/, 'Z'));
    else query.set(name, isList(value) ? value.join(',') : String(value));
  }
  return query;
}
