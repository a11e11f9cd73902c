/** Primitives that every resource of the API shares. */
import * as z from 'zod/mini';

// zod probes `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

// U+0000 cannot be stored by PostgreSQL; the other C0 controls but tab and line breaks have no place in prose. Half of a
// surrogate pair is no text: it has no UTF-8 form, and no canonical JSON (RFC 8785 §3.2.2.2).
// eslint-disable-next-line no-control-regex -- control characters are exactly what this pattern refuses
const NO_CONTROL_CHARACTERS = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF]*$/u;

/** Text a person typed: NFC, trimmed, without control characters; lengths in UTF-16 units. */
export const text = (min: number, max: number) =>
  z
    .string()
    .check(
      z.normalize('NFC'),
      z.trim(),
      z.minLength(min),
      z.maxLength(max),
      z.regex(NO_CONTROL_CHARACTERS, 'control_character'),
    );

/** A UUIDv7 (RFC 9562 §4: written in any case, kept in lower case), made by the application. */
export const id = () => z.uuid({ version: 'v7' }).check(z.toLowerCase());

/** An instant: RFC 3339 with an offset. */
export const instant = () => z.iso.datetime({ offset: true });

/** A calendar day in Vietnam, `YYYY-MM-DD`, years 0001 to 9999: PostgreSQL, as history, has no year 0. */
export const isoDate = () => z.iso.date().check(z.regex(/^(?!0000)/, 'invalid_format'));

/** The key of an administrative unit, `code@validFrom` (`@gd/units`); the open start of the data is `0`. */
export const unitKey = () =>
  z.string().check(z.regex(/^(\d{2}|\d{3}|\d{5})@(0|\d{4}-\d{2}-\d{2})$/, 'unit_key'));

export const locale = () => z.enum(['vi', 'en']);
export type Locale = z.infer<ReturnType<typeof locale>>;

/** A text in both languages of the product. */
export const localized = () => z.object({ vi: z.string(), en: z.string() });
export type LocalizedText = z.infer<ReturnType<typeof localized>>;

/** A unit as answers show it: its key and its name with type, in both languages. */
export const unitRef = () => z.object({ key: unitKey(), label: localized() });
export type UnitRef = z.infer<ReturnType<typeof unitRef>>;

/** Query parameters of every list: an opaque cursor and a page size of at most 100. */
export const pageQuery = () => ({
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z.prefault(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
});

/** A page of a list. `nextCursor` is null on the last page; the `Link` header says the same (RFC 8288). */
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A query value that may be given once or repeated: `?status=a&status=b`. */
export const oneOrMore = <T extends z.ZodMiniType>(item: T) =>
  z.optional(
    z.pipe(
      z.transform((value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])),
      z.array(item).check(z.maxLength(20)),
    ),
  );
