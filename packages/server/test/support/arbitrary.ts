/** Values for a JSON Schema: mostly ones that it allows, at their edges, and some that it does not. */
import fc from 'fast-check';

export interface JsonSchema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  items?: JsonSchema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** Days that a schema may take and a database may not, and plain ones. */
export const days = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-99-99', 'infinity'),
    fc
      .integer({ min: 0, max: 800 })
      .map((n) => new Date(Date.UTC(2024, 5, 1 + n)).toISOString().slice(0, 10)),
  );

/** Moments with any offset that RFC 3339 has. */
export const instants = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      days(),
      fc.constantFrom('00:00:00', '23:59:59.999999999', '23:59:60'),
      fc.oneof(
        fc.constantFrom('Z', '+07:00', '+23:59', '-23:59', ''),
        fc.integer({ min: 0, max: 23 }).map((hours) => `+${pad(hours, 2)}:00`),
      ),
    )
    .map(([day, time, offset]) => `${day}T${time}${offset}`);

const odd = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '%',
    '_',
    '\\',
    "'",
    '\u202Egnp.exe',
    '__proto__',
    '\r\nX: y',
    '😀',
  );

const texts = ({ minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.string({
        unit: 'grapheme',
        minLength,
        maxLength: Math.max(minLength, Math.min(maxLength, 400)),
      }),
    },
    // An odd part in a text that is long enough to be taken.
    { weight: 2, arbitrary: odd().map((part) => 'Đèn đường'.repeat(Math.ceil(minLength / 9)) + part) },
    { weight: 1, arbitrary: fc.oneof(odd(), fc.constant('a'.repeat(maxLength + 1))) },
  );

function strings(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.format === 'date') return days();
  if (schema.format === 'date-time') return instants();
  if (schema.format === 'uuid') return fc.uuid({ version: 7 }).map((id) => id.toUpperCase());
  if (schema.pattern?.includes('@'))
    return fc.constantFrom(
      '14329@2025-07-01',
      '14728@2025-07-01',
      '37@2025-07-01',
      '14335@0',
      '99999@9999-99-99',
    );
  return texts(schema);
}

function numbers({ minimum = -10, maximum = 10 }: JsonSchema, whole: boolean): fc.Arbitrary<unknown> {
  const inside = whole
    ? fc.integer({ min: minimum, max: maximum })
    : fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof(inside, fc.constantFrom(minimum, maximum, maximum + 1, 5e-324, -0, 2 ** 53));
}

/** @param resolve finds the schema of a `$ref` */
export function valuesOf(schema: JsonSchema, resolve: (ref: string) => JsonSchema): fc.Arbitrary<unknown> {
  const known = (): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) return valuesOf(resolve(schema.$ref), resolve);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, resolve)));
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'object':
        return fc.record(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valuesOf(one, resolve)]),
          ),
        );
      case 'array':
        return fc.array(valuesOf(schema.items ?? {}, resolve), { maxLength: 3 });
      case 'string':
        return strings(schema);
      case 'integer':
      case 'number':
        return numbers(schema, schema.type === 'integer');
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  };
  return fc.oneof(
    { weight: 30, arbitrary: known() },
    { weight: 1, arbitrary: fc.oneof(fc.jsonValue({ maxDepth: 3 }), odd()) },
  );
}
