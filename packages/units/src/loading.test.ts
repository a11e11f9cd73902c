import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadUnits as loadFromBase } from './core.js';
import { loadUnits, UnitsLoadError, type Directory } from './index.js';
import { TODAY } from './testing/directory.js';

const folder = new URL('../parts/', import.meta.url);
const requested: string[] = [];
let broken = false;
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = basename(request.url ?? '');
    requested.push(name);
    if (broken) return void response.writeHead(503).end();
    readFile(new URL(name, folder)).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/units/`;
});
afterAll(() => server.close());
beforeEach(() => {
  requested.length = 0;
  broken = false;
});

const today = () => TODAY;

async function useEverything(directory: Directory): Promise<unknown[]> {
  const [province] = directory.provinces();
  if (!province) throw new Error('no provinces');
  return [
    directory.provinces('2020-01-01'),
    await directory.children(province),
    await directory.get('14329'),
    await directory.successors('14551@0'),
    await directory.search('ninh thang hoa lu'),
    await directory.resolve({ province: 'Ninh Bình', commune: 'Ninh Thắng' }),
    await directory.decree('1674/NQ-UBTVQH15'),
  ];
}

describe('loadUnits', () => {
  it('gives the same from the package and from a folder on a server', async () => {
    const fromPackage = await useEverything(await loadUnits({ today }));
    expect(await useEverything(await loadUnits({ base, today }))).toEqual(fromPackage);
    expect(await useEverything(await loadFromBase({ base: new URL(base), today }))).toEqual(fromPackage);
  });

  it('fetches only what a call needs, and nothing twice', async () => {
    const directory = await loadUnits({ base, today });
    directory.provinces();
    expect(requested).toEqual(['provinces.json']);
    const province = await directory.get('37');
    if (province) await directory.children(province);
    await directory.byKey('14329@2025-07-01');
    expect(requested).toEqual(['provinces.json', 'communes-37.json']);
    await directory.search('hoa lu', { within: '37', formerNames: false });
    expect(requested).toHaveLength(2);
    await directory.search('ninh thang', { within: '37@2025-07-01' });
    await directory.successors('14551@0');
    expect(requested).toEqual(['provinces.json', 'communes-37.json', 'history-37.json']);
    await directory.search('hoa lu', { formerNames: false });
    await directory.search('hoa lu');
    await directory.search('hoa lu', { at: '2021-01-01' });
    expect(requested.slice(3)).toEqual(['communes.json', 'history.json']);
  });

  it('shares a fetch between calls made at once', async () => {
    const directory = await loadUnits({ base, today });
    await Promise.all([directory.get('14329'), directory.get('14359'), directory.byKey('14359@2025-07-01')]);
    expect(requested).toEqual(['provinces.json', 'communes-37.json']);
  });

  it('uses the fetch it is given', async () => {
    const seen: string[] = [];
    await loadUnits({ base, fetch: (input, init) => (seen.push(String(input)), fetch(input, init)) });
    expect(seen).toEqual([`${base}provinces.json`]);
  });

  it('says which part is missing, and tries again on the next call', async () => {
    const directory = await loadUnits({ base, today });
    broken = true;
    const failure = directory.get('14329');
    await expect(failure).rejects.toThrow(UnitsLoadError);
    await expect(failure).rejects.toThrow(/communes-37.*503/);
    broken = false;
    expect((await directory.get('14329'))?.name).toBe('Hoa Lư');
  });

  it('fails clearly where there is no data', async () => {
    broken = true;
    await expect(loadUnits({ base })).rejects.toThrow(/provinces.*503/);
  });
});

describe('the bundles', () => {
  const entry = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const bundle = async (name: string, splitting: boolean) => {
    const { outputFiles } = await build({
      entryPoints: [entry(name)],
      bundle: true,
      minify: true,
      splitting,
      format: 'esm',
      write: false,
      outdir: 'out',
      platform: 'browser',
    });
    return outputFiles;
  };

  it('of the core holds no data', async () => {
    const [file] = await bundle('./core.ts', false);
    expect(file?.text).not.toContain('Hoa Lư');
    expect(file?.contents.length).toBeLessThan(40_000);
  });

  it('of the package, split by a bundler, holds no data at the start', async () => {
    const files = await bundle('./index.ts', true);
    const start = files.find(({ path }) => path.endsWith('index.js') && !path.includes('chunk'));
    expect(start?.text).not.toContain('Hoa Lư');
    expect(files.filter(({ path }) => /communes-\d\d-/.test(path))).toHaveLength(34);
  });
});

it('works in plain Node from the modules as they lie in a CDN folder', async () => {
  const script = `
    const { parts } = await import(${JSON.stringify(new URL('../parts/index.js', import.meta.url).href)});
    const loaded = await Promise.all(Object.keys(parts).map(async (name) => (await parts[name]()).default));
    console.log(loaded.length, loaded.every((part) => part && typeof part === 'object'));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout.trim()).toBe('72 true');
});
