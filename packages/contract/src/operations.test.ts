import { describe, expect, it } from 'vitest';
import { schemaOf } from './operation.js';
import { OPERATIONS, RESOURCES } from './operations.js';

describe('the table of operations', () => {
  it('names each operation after its resource and its key', () => {
    for (const [resource, operations] of Object.entries(RESOURCES))
      for (const [action, operation] of Object.entries(operations))
        expect(operation.id).toBe(`${resource}.${action}`);
  });

  it('has no two operations on one method and path', () => {
    const routes = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    '%s says who may call it',
    (_, operation) => {
      const { public: anybody, site, caseSecret, roles } = operation.access;
      expect(anybody ?? site ?? caseSecret ?? (roles?.length ?? 0) > 0).toBe(true);
      // What anybody may call only reads, and names its tenant.
      if (anybody) expect(operation).toMatchObject({ method: 'GET', access: { public: true } });
      if (anybody) expect(operation.path).toContain('/{tenant}/');
    },
  );

  it.each(
    OPERATIONS.filter(({ method, safe }) => method === 'POST' && !safe).map(
      (operation) => [operation.id, operation] as const,
    ),
  )('%s, a POST that writes, needs an Idempotency-Key', (_, operation) =>
    expect(operation.idempotent).toBe(true),
  );

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    '%s has a schema for each path parameter',
    (_, operation) => {
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const params = operation.params && schemaOf(operation.params);
      const shape = params && 'shape' in params ? Object.keys(params.shape as object) : [];
      expect(shape.sort()).toEqual(names.sort());
    },
  );

  it('lets only staff change a case without its secret, and only against the version they read', () => {
    const commands = OPERATIONS.filter(
      ({ path, method }) => method === 'POST' && path.startsWith('/v1/cases/{caseId}'),
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const { access, ifMatch } of commands) {
      expect(Object.keys(access)).toEqual(['roles']);
      expect(ifMatch).toBe(true);
    }
  });
});
