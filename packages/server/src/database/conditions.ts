/** Collects the conditions of a query in one tenant whose filters may be absent, with their values numbered. */
import type * as z from 'zod/mini';
import { searchPatterns } from '../search-text.js';
import { type Statement, statement, unnamed } from './database.js';

export class Conditions {
  readonly #parts = ['tenant_id = $1'];
  #isPlannedAnew = false;
  readonly values: unknown[];

  constructor(tenant: string) {
    this.values = [tenant];
  }

  /** Adds a value and returns its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition on a value; an absent value adds none. */
  when(value: unknown, condition: (placeholder: string) => string): this {
    if (value !== undefined) this.#parts.push(condition(this.value(value)));
    return this;
  }

  /** Adds a condition without a value. */
  only(condition: string): this {
    this.#parts.push(condition);
    return this;
  }

  /** A column has one of some values. A single one is compared as such: only then does an index give its rows in order. */
  oneOf(values: readonly unknown[] | undefined, column: string): this {
    if (values?.length === 1) return this.when(values[0], (value) => `${column} = ${value}`);
    return this.when(values, (all) => `${column} = any(${all})`);
  }

  /** Every word must be found in a `search` column. */
  words(query: string | undefined, column: string): this {
    for (const pattern of searchPatterns(query ?? '')) {
      this.#isPlannedAnew = true;
      this.when(pattern, (value) => `${column} like ${value}`);
    }
    return this;
  }

  /** A column of an array has one of some values, which may be in few rows or in most. */
  overlaps(values: readonly string[] | undefined, column: string): this {
    if (values !== undefined) this.#isPlannedAnew = true;
    return this.when(values, (all) => `${column} && ${all}::text[]`);
  }

  /** The statement of a query with these conditions, planned for its words and arrays where it has any. */
  statement<Row extends z.ZodMiniType>(label: string, row: Row, text: string): Statement<Row> {
    return this.#isPlannedAnew ? unnamed(row, text) : statement(label, row, text);
  }

  get sql(): string {
    return this.#parts.join(' and ');
  }
}
