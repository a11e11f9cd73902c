import { expect } from '@open-wc/testing';
import './all.js';
import { VERSION } from './base/version.js';
import * as kit from './index.js';

const read = async <T>(path: string): Promise<T> =>
  (await fetch(new URL(`../${path}`, import.meta.url))).json() as Promise<T>;

interface Named {
  name: string;
  description?: string;
}
interface Declaration extends Named {
  tagName?: string;
  summary?: string;
  status?: string;
  since?: string;
  examples?: string[];
  attributes?: Named[];
  members?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}
interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}

const { modules } = await read<Manifest>('custom-elements.json');
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

describe('the package', () => {
  it('has the version of its manifest', async () => {
    expect((await read<{ version: string }>('package.json')).version).to.equal(VERSION);
  });

  it('defines each element that it exports, and describes each that it defines', () => {
    const exported = Object.entries(kit)
      .filter(([name]) => /^Gd[A-Z]/.test(name))
      .map(([name]) =>
        name.replace(/[A-Z]/g, (letter, at: number) => (at ? '-' : '') + letter.toLowerCase()),
      );
    expect(exported.filter((tag) => !customElements.get(tag))).to.deep.equal([]);
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal(exported.sort());
  });
});

describe('the manifest', () => {
  for (const element of elements)
    it(`tells all about ${element.tagName}`, () => {
      const { tagName, summary, description, status, since, examples } = element;
      expect([summary, description, status, since]).to.not.include(undefined);
      expect(examples?.length).to.equal(2);
      const lists = [
        'attributes',
        'members',
        'events',
        'slots',
        'cssParts',
        'cssProperties',
        'cssStates',
      ] as const;
      for (const list of lists)
        for (const { name, description: words } of element[list] ?? [])
          expect(words, `${tagName} ${list} ${name}`).to.be.a('string').and.not.equal('');
      const { observedAttributes } = customElements.get(tagName!) as unknown as {
        observedAttributes: string[];
      };
      expect(element.attributes?.map(({ name }) => name).sort()).to.deep.equal(
        [...observedAttributes].sort(),
      );
      expect(element.slots?.map(({ name }) => name)).to.include('fallback');
      expect(element.events?.every(({ name }) => name.startsWith('gd-'))).to.equal(true);
    });

  it('names modules as they are published and no private member', () => {
    expect(modules.every(({ path }) => /^dist\/.*\.js$/.test(path))).to.equal(true);
    const members = elements.flatMap(({ members: all = [] }) => all.map(({ name }) => name));
    expect(members.filter((name) => name.startsWith('#'))).to.deep.equal([]);
  });
});
