import { expect } from '@open-wc/testing';
import { diagnose, type Facts, type Finding, kitFileOf } from './diagnose.js';
import { LEVEL_WORDS, REPORT_WORDS, wordsOf } from './messages.js';

const KIT = 'https://api.example.vn/kit/1.4.2-6581760e/gd.js';

const good: Facts = {
  page: 'https://phuong.example.vn/phan-anh/',
  lang: 'vi',
  blocked: [],
  files: [{ address: KIT, hasIntegrity: true }],
  apiBase: 'https://api.example.vn',
  site: 'gd_site_37',
  answer: { kind: 'ok' },
  elements: ['gd-feedback-form'],
  undefinedElements: [],
  keepsPlace: true,
  shift: 0,
};

const codes = (facts: Partial<Facts>): string[] => diagnose({ ...good, ...facts }).map(({ code }) => code);
const file = (address: string, hasIntegrity = true) => ({ address, hasIntegrity });

describe('diagnose', () => {
  it('finds nothing where all is well', () => {
    expect(codes({})).to.deep.equal([]);
    expect(codes({ lang: 'en-GB', apiBase: 'http://127.0.0.1:4301' })).to.deep.equal([]);
  });

  it('asks for no key where no element needs one', () => {
    const elements = ['gd-unit-picker'];
    expect(codes({ elements, site: '', answer: { kind: 'not-asked' } })).to.deep.equal([]);
  });

  const cases: [string, Partial<Facts>, string[]][] = [
    ['no lang', { lang: '' }, ['lang-missing']],
    ['the country’s code for a language', { lang: 'vn' }, ['lang-vn']],
    ['a language that is not there', { lang: 'lo' }, ['lang-other']],
    ['no script', { files: [] }, ['script-missing']],
    ['no hash', { files: [file(KIT, false)] }, ['integrity-missing']],
    ['the newest version', { files: [file('https://api.example.vn/kit/gd.js', false)] }, ['version-moves']],
    ['two versions', { files: [file(KIT), file(KIT.replace('1.4.2', '1.4.1'))] }, ['versions']],
    [
      'loader and single file',
      { files: [file(KIT), file(KIT.replace('gd.js', 'gd-all.js'))] },
      ['two-files'],
    ],
    ['two loaders', { files: [file(KIT.replace('gd.js', 'gd-form.js')), file(KIT)] }, ['two-files']],
    ['a tag that nothing defines', { undefinedElements: ['gd-feed-form'] }, ['not-defined']],
    ['no API', { apiBase: '' }, ['api-missing']],
    ['plain http', { apiBase: 'http://api.example.vn' }, ['api-http']],
    ['a path', { apiBase: 'https://api.example.vn/v1' }, ['api-path']],
    ['no key', { site: '', answer: { kind: 'not-asked' } }, ['site-missing']],
    ['no answer', { answer: { kind: 'unreachable' } }, ['api-unreachable']],
    ['no place', { keepsPlace: false }, ['no-place']],
    ['a jump', { shift: 0.2 }, ['shift']],
  ];
  for (const [name, facts, expected] of cases)
    it(`finds ${name}`, () => {
      expect(codes(facts)).to.deep.equal(expected);
    });

  it('names the page that the key is not registered for', () => {
    const answer = { kind: 'problem', code: 'origin_not_allowed', requestId: 'r1' } as const;
    const [finding] = diagnose({ ...good, answer });
    expect(wordsOf(finding!, 'vi').what).to.equal(
      'Khóa gd_site_37 chưa được đăng ký cho https://phuong.example.vn.',
    );
    expect(wordsOf(finding!, 'en').fix).to.contain('--origin https://phuong.example.vn');
  });

  it('tells what is ours among what was blocked, once for each origin and directive', () => {
    const blocked = [
      { directive: 'script-src-elem', source: KIT },
      { directive: 'script-src-elem', source: `${KIT}?r=1` },
      { directive: 'img-src', source: 'https://tracker.example/p.gif' },
    ];
    const findings = diagnose({ ...good, blocked });
    expect(findings.map(({ code }) => code)).to.deep.equal(['blocked-ours', 'blocked-other']);
    expect(wordsOf(findings[0]!, 'en').fix).to.equal(
      'Add https://api.example.vn to script-src in the header Content-Security-Policy.',
    );
  });

  it('puts what must be mended first', () => {
    expect(codes({ keepsPlace: false, lang: '', files: [file(KIT, false)] })).to.deep.equal([
      'lang-missing',
      'integrity-missing',
      'no-place',
    ]);
  });
});

it('knows the files of the kit by their address', () => {
  expect(kitFileOf(KIT)).to.deep.equal({ version: '1.4.2-6581760e', name: 'gd.js' });
  expect(kitFileOf('https://cdn.example/jquery.js')).to.equal(undefined);
});

it('says everything in both languages, with every value filled in', () => {
  const values = { directive: 'd', source: 's', add: 'a', lang: 'l', tags: 't', versions: 'v', files: 'f' };
  const more = { api: 'A', site: 'S', origin: 'o', problem: 'p', requestId: 'r', file: 'F', score: '1' };
  const found = [...cases()].map(
    (code) => ({ code, level: 'error', ...values, ...more }) as unknown as Finding,
  );
  for (const finding of found) {
    const [vi, en] = [wordsOf(finding, 'vi'), wordsOf(finding, 'en')];
    expect(vi.what).not.to.equal(en.what);
    expect(`${vi.what}${vi.fix}${en.what}${en.fix}`, finding.code).not.to.match(/[{}]/);
    expect(vi.what).to.equal(vi.what.normalize('NFC'));
  }
  expect(Object.keys(LEVEL_WORDS.vi)).to.deep.equal(Object.keys(LEVEL_WORDS.en));
  expect(Object.keys(REPORT_WORDS.vi)).to.deep.equal(Object.keys(REPORT_WORDS.en));
});

/** Every code of a finding that a page can have. */
function* cases(): Generator<Finding['code']> {
  yield* ['blocked-ours', 'blocked-other', 'trusted-types', 'lang-missing', 'lang-vn', 'lang-other'] as const;
  yield* ['script-missing', 'not-defined', 'versions', 'two-files', 'api-missing', 'site-missing'] as const;
  yield* ['api-http', 'api-path', 'api-unreachable', 'site-unknown', 'origin-not-allowed'] as const;
  yield* ['api-problem', 'integrity-missing', 'version-moves', 'no-place', 'shift'] as const;
}
