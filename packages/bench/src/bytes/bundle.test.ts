import { describe, expect, it } from 'vitest';
import { bundle, partName, sizeOf } from './bundle.mjs';

describe('partName', () => {
  it.each([
    ['../components/dist/base/styles.js', 'components/base'],
    ['../components/dist/feedback-form/views/inputs.js', 'components/feedback-form'],
    ['../units/parts/index.js', 'units/parts'],
    ['../units/dist/directory.js', 'units'],
    ['../../node_modules/.pnpm/lit-html@3.3.3/node_modules/lit-html/lit-html.js', 'lit-html'],
    ['../../node_modules/.pnpm/@lit+re@2.1.2/node_modules/@lit/re/x.js', '@lit/re'],
    ['<stdin>', '<stdin>'],
  ])('%s → %s', (input, name) => {
    expect(partName(input)).toBe(name);
  });
});

describe('a bundle', () => {
  const mini = `import MiniSearch from 'minisearch'; globalThis.mini = MiniSearch;`;
  const lazyFuse = `globalThis.load = () => import('fuse.js');`;

  it('tells what comes first from what follows', async () => {
    const [alone, both] = [await bundle(mini), await bundle(`${mini} ${lazyFuse}`)];
    expect(alone.whole).toEqual(alone.first);
    expect(Math.abs(both.first.raw - alone.first.raw)).toBeLessThan(200);
    expect(both.whole.raw).toBeGreaterThan(both.first.raw + 10_000);
    expect(both.whole.gzip).toBeGreaterThan(both.first.gzip + 3_000);
  });

  it('says whose the bytes are', async () => {
    const { whole, parts } = await bundle(`${mini} ${lazyFuse}`);
    expect(
      parts
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['fuse.js', 'minisearch']);
    const sum = parts.reduce((all, { raw }) => all + raw, 0);
    expect(sum).toBeLessThanOrEqual(whole.raw);
    expect(sum).toBeGreaterThan(whole.raw * 0.95);
  });

  it('leaves out what is external', async () => {
    const { whole } = await bundle(lazyFuse, { external: ['fuse.js'] });
    expect(whole.raw).toBeLessThan(200);
  });
});

describe('sizeOf', () => {
  it('compresses', () => {
    const { raw, gzip, brotli } = sizeOf(new TextEncoder().encode('Hoa Lư '.repeat(100)));
    expect(raw).toBe(800);
    expect(Math.max(gzip, brotli)).toBeLessThan(60);
  });
});
