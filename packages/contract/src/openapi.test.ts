import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.js';
import { OPERATIONS } from './operations.js';

const document = openApiDocument();

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1 and passes the recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({
      source: JSON.stringify(document),
      absoluteRef: 'openapi.json',
      config,
    });
    expect(
      found.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer ?? ''}`),
    ).toEqual([]);
  });

  it('has every operation with its access, headers and answer', () => {
    for (const { id, path, method, status, idempotent, ifMatch, access } of OPERATIONS) {
      const operation = (document.paths[path] as Record<string, unknown>)[method.toLowerCase()];
      expect(operation).toMatchObject({ operationId: id, responses: { [status]: {}, default: {} } });
      const { parameters, security } = operation as { parameters: { name: string }[]; security: unknown[] };
      const names = parameters.map(({ name }) => name);
      expect([id, names.includes('Idempotency-Key')]).toEqual([id, idempotent === true]);
      expect([id, names.includes('If-Match')]).toEqual([id, ifMatch === true]);
      const ways = Object.keys(access).filter((key) => key !== 'siteFirst');
      expect(security).toHaveLength(ways.length);
    }
  });

  it('says what a body needs', () => {
    const { schemas } = document.components as {
      schemas: Record<string, { required?: string[]; additionalProperties?: boolean }>;
    };
    expect(schemas['CasesSubmitBody']).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schemas['CasesSubmitBody']?.required).toEqual(
      expect.arrayContaining(['id', 'kind', 'title', 'content', 'place', 'sender']),
    );
    expect(schemas['CasesSubmitBody']?.required).not.toContain('fileIds');
  });

  it('gives query parameters their values and defaults', () => {
    const { parameters } = document.paths['/v1/cases']?.['get'] as {
      parameters: { name: string; schema: object; required: boolean }[];
    };
    const byName = (name: string) => parameters.find((parameter) => parameter.name === name);
    expect(byName('limit')).toMatchObject({
      required: false,
      schema: { type: 'integer', maximum: 100, default: 20 },
    });
    expect(byName('status')).toMatchObject({ required: false, schema: { type: 'array' } });
  });
});
