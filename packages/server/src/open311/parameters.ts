/** Parameters of a query or a form. Empty is absent; one that stands twice is refused, since either might be meant. */
import { refuse } from './refusal.js';

const ATTRIBUTE = /^attribute\[([^[\]]{1,100})\](?:\[\])?$/;

export class Parameters {
  readonly #values: URLSearchParams;

  constructor(text: string) {
    this.#values = new URLSearchParams(text);
  }

  get(name: string): string | undefined {
    const [value, ...others] = this.#values.getAll(name);
    if (others.length > 0)
      throw refuse(400, `Tham số ${name} có nhiều lần.`, `The parameter ${name} stands more than once.`);
    if (value?.includes('\0'))
      throw refuse(
        400,
        `Tham số ${name} có ký tự không hợp lệ.`,
        `The parameter ${name} has a character that is not allowed.`,
      );
    return value === '' ? undefined : value;
  }

  /** The parts of a list with commas; undefined where there is none. */
  list(name: string): string[] | undefined {
    const parts = this.get(name)
      ?.split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts?.length === 0 ? undefined : parts;
  }

  /** Answers to attributes, by code: `attribute[code]=…`, or `attribute[code][]=…` once for each of several. */
  attributes(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const [name, value] of this.#values) {
      const code = ATTRIBUTE.exec(name)?.[1];
      if (code === undefined || value === '') continue;
      const known = found.get(code);
      if (known) known.push(value);
      else found.set(code, [value]);
    }
    return found;
  }
}
