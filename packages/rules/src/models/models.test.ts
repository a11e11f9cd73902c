import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedModelCommands,
  allowsModelCommand,
  bandOf,
  bookBalance,
  checkCriteria,
  checkMarks,
  CRITERIA_EXAMPLE,
  MODEL_COMMAND_EVENTS,
  MODEL_COMMANDS,
  MODEL_FIELDS,
  MODEL_KINDS,
  levelsOfModel,
  MODEL_LEVELS,
  type ModelEvent,
  modelState,
  partialDateLabel,
  proposeBook,
  publishedNotes,
  recognitionsLeft,
  type RegisterRow,
  scoreTotal,
  summariseScores,
  tagLabel,
  tagOf,
  yearlyRegister,
} from '../index.js';

const happened = (...events: (ModelEvent['type'] | ModelEvent)[]) =>
  modelState(events.map((event) => (typeof event === 'string' ? { type: event } : event)));
const good: ModelEvent = { type: 'reviewed', outcome: 'good' };

describe('the life of a model', () => {
  it.each([
    [['nominated'], 'nominated', ['register', 'decline', 'edit']],
    [['nominated', 'declined'], 'declined', []],
    [['nominated', 'registered'], 'registered', ['launch', 'remove', 'edit', 'link', 'unlink']],
    [['registered', 'launched'], 'launched', ['start', 'remove', 'edit', 'link', 'unlink']],
    [
      ['registered', 'launched', 'started', 'reported'],
      'running',
      ['report', 'review', 'remove', 'edit', 'link', 'unlink'],
    ],
    [['registered', 'launched', 'started', 'reviewed', 'removed'], 'removed', []],
  ] as const)('%j is %s and allows %j', (events, status, allowed) => {
    const state = happened(...events);
    expect(state.status).toBe(status);
    expect(allowedModelCommands(state)).toEqual(allowed);
  });

  it('is recognised only after a good review, at ever higher levels, and keeps the recognition when reviewed again', () => {
    expect(
      allowsModelCommand(happened('registered', { type: 'reviewed', outcome: 'weak' }), 'recognise'),
    ).toBe(false);
    const commune = happened('registered', 'launched', 'started', good, {
      type: 'recognised',
      level: 'commune',
    });
    expect(commune).toEqual({ status: 'recognised', outcome: 'good', recognition: 'commune' });
    expect(recognitionsLeft(commune)).toEqual(['province', 'centre']);
    const weak = happened(
      'registered',
      good,
      { type: 'recognised', level: 'province' },
      {
        type: 'reviewed',
        outcome: 'weak',
      },
    );
    expect(weak).toEqual({ status: 'recognised', outcome: 'weak', recognition: 'province' });
    expect(allowsModelCommand(weak, 'recognise')).toBe(false);
    expect(
      allowsModelCommand(happened('registered', good, { type: 'recognised', level: 'centre' }), 'recognise'),
    ).toBe(false);
  });

  it('never comes back into the list once removed or declined, whatever is commanded', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MODEL_COMMANDS), { maxLength: 30 }), (commands) => {
        const events: ModelEvent[] = [{ type: 'nominated' }];
        let ended = false;
        for (const command of commands) {
          const state = modelState(events);
          if (!allowsModelCommand(state, command)) continue;
          expect(ended).toBe(false);
          events.push({ type: MODEL_COMMAND_EVENTS[command], outcome: 'good', level: 'commune' });
          ended = command === 'remove' || command === 'decline';
        }
      }),
    );
  });
});

describe('partial dates', () => {
  it.each([
    ['2023', 'năm 2023', '2023'],
    ['2023-05', 'tháng 5/2023', 'May 2023'],
    ['2023-05-18', '18/05/2023', '18 May 2023'],
  ])('%s is said %s and %s', (date, vi, en) => expect(partialDateLabel(date)).toEqual({ vi, en }));
});

const year = () => fc.option(fc.integer({ min: 2010, max: 2026 }), { nil: null });
const registerRow = (): fc.Arbitrary<RegisterRow> =>
  fc.record({
    field: fc.constantFrom(...MODEL_FIELDS),
    kind: fc.constantFrom(...MODEL_KINDS),
    level: fc.constantFrom(...MODEL_LEVELS),
    unit: fc.constantFrom(null, '14329@2025-07-01', '14464@2025-07-01'),
    registered: year(),
    removed: year(),
    count: fc.integer({ min: 1, max: 50 }),
  });

describe('the yearly register', () => {
  it('reconciles in every year and in every table, and each table adds up to the whole', () => {
    fc.assert(
      fc.property(fc.array(registerRow(), { maxLength: 40 }), fc.option(year()), (rows, from) => {
        const register = yearlyRegister(rows, { from: from ?? undefined, to: 2026 });
        const tables = [register.byField, register.byUnit, register.byLevel, register.byKind];
        for (const part of [{ years: register.years }, ...tables.flat()])
          part.years.forEach((flow, i) => {
            expect(flow.end).toBe(flow.start + flow.new - flow.removed);
            expect(flow.end).toBeGreaterThanOrEqual(0);
            if (i > 0) expect(flow.start).toBe(part.years[i - 1]?.end);
          });
        if (rows.length > 0)
          for (const table of tables)
            register.years.forEach((whole, i) => {
              for (const name of ['start', 'new', 'removed', 'end'] as const)
                expect(table.reduce((sum, part) => sum + (part.years[i]?.[name] ?? 0), 0)).toBe(whole[name]);
            });
      }),
    );
  });

  it('counts a removed model in its years, and one without a year in none', () => {
    const row = { field: 'economy', kind: 'collective', level: 'commune', unit: null } as const;
    const register = yearlyRegister(
      [
        { ...row, registered: 2021, removed: null, count: 3 },
        { ...row, registered: 2022, removed: 2023, count: 2 },
        { ...row, registered: null, removed: null, count: 5 },
        { ...row, registered: null, removed: 2022, count: 1 },
      ],
      { from: 2022, to: 2023 },
    );
    expect(register.years).toEqual([
      { year: 2022, start: 3, new: 2, removed: 0, end: 5 },
      { year: 2023, start: 5, new: 0, removed: 2, end: 3 },
    ]);
    expect(register.undated).toBe(5);
  });
});

describe('published figures', () => {
  const figure = (
    asOf: string,
    start: number | null,
    added: number | null,
    removed: number | null,
    end: number | null,
  ) => ({
    id: asOf,
    asOf,
    start,
    new: added,
    removed,
    end,
  });

  it('of Ninh Bình leave removals that no source tells', () => {
    const notes = publishedNotes([
      figure('2023', null, 421, null, 1635),
      figure('2018-06', null, null, null, 1538),
      figure('2014', null, null, null, 781),
    ]);
    expect(notes.get('2014')).toBeNull();
    expect(notes.get('2018-06')).toBeNull();
    expect(notes.get('2023')?.vi).toContain(
      'mới còn 1.214, ít hơn 1.538 của tháng 6/2018: từ đó ít nhất 324',
    );
    expect(notes.get('2023')?.en).toContain('there were 1,214, fewer than the 1,538 of June 2018');
  });

  it.each([
    [figure('2022', 100, 10, 5, 105), null],
    [figure('2022', 100, 10, 5, 110), 'Nguồn ghi cuối kỳ 110; cộng lại là 105'],
    [figure('2022', 100, 10, null, 104), 'phải là 6'],
    [figure('2022', 100, 10, null, 120), 'cộng lại là 110'],
  ])('%j', (published, note) => {
    const found = publishedNotes([published]).get('2022');
    if (note === null) expect(found).toBeNull();
    else expect(found?.vi).toContain(note);
  });

  it('whose start is not the end of the year before say so', () => {
    const notes = publishedNotes([figure('2021', null, null, null, 90), figure('2022', 100, 10, 0, 110)]);
    expect(notes.get('2022')?.vi).toContain('Đầu kỳ ghi 100');
  });
});

const CRITERIA = {
  criteria: [
    { id: 'a', points: 60 },
    { id: 'b', points: 40 },
  ],
  bands: [
    { id: 'good', from: 75 },
    { id: 'weak', from: 0 },
  ],
  discussAbove: 20,
};
const marks = (a: number, b: number) => [
  { criterion: 'a', points: a },
  { criterion: 'b', points: b },
];

describe('levels', () => {
  const others = ['commune', 'province', 'centre'];

  it.each([
    [null, others],
    ['2025-06-30', MODEL_LEVELS],
    ['2025-07-01', others],
    ['2025-06', MODEL_LEVELS],
    ['2025-07', others],
    // Part of that year had districts.
    ['2025', MODEL_LEVELS],
    ['2026', others],
    ['2019', MODEL_LEVELS],
  ])('of a model that began %s are %j', (from, levels) => {
    expect(levelsOfModel(from)).toEqual(levels);
  });

  it.each([
    ['registered', '2024', MODEL_LEVELS],
    ['launched', '2024', MODEL_LEVELS],
    ['recognised', '2024', MODEL_LEVELS],
    ['registered', '2026-03-02', others],
    // When it was written down says nothing of its age.
    ['edited', '2024', others],
  ] as const)('of one that was %s in %s are %j', (type, on, levels) => {
    expect(levelsOfModel('2026', [{ type, on }])).toEqual(levels);
  });
});

describe('scoring', () => {
  it('takes only sets whose bands leave no gap', () => {
    expect(checkCriteria(CRITERIA)).toEqual([]);
    expect(checkCriteria(CRITERIA_EXAMPLE)).toEqual([]);
    expect(CRITERIA_EXAMPLE.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    expect(checkCriteria({ ...CRITERIA, bands: [{ id: 'good', from: 10 }] })[0]?.code).toBe(
      'bands_have_gaps',
    );
    expect(checkCriteria({ ...CRITERIA, bands: [...CRITERIA.bands].reverse() })[0]?.code).toBe(
      'bands_have_gaps',
    );
    expect(checkCriteria({ ...CRITERIA, criteria: [...CRITERIA.criteria, { id: 'a', points: 1 }] })).toEqual([
      { pointer: '/criteria/2/id', code: 'duplicate' },
    ]);
  });

  it.each([
    [marks(60, 40), []],
    [marks(61, 0), ['more_than_points']],
    [marks(1, 1).slice(1), ['criterion_missing']],
    [[...marks(1, 1), { criterion: 'c', points: 1 }], ['criterion_unknown']],
    [[...marks(1, 1), { criterion: 'a', points: 1 }], ['duplicate']],
  ])('checks marks %j', (given, codes) =>
    expect(checkMarks(CRITERIA, given).map(({ code }) => code)).toEqual(codes),
  );

  it('shows mean, spread and band, and when to talk', () => {
    const summary = summariseScores(CRITERIA, [
      { marks: marks(60, 40) },
      { marks: marks(30, 20) },
      { marks: marks(54, 36) },
    ]);
    expect(summary).toMatchObject({ count: 3, mean: 80, median: 90, lowest: 50, highest: 100, band: 'good' });
    expect(summary.discuss).toBe(true);
    expect(summary.deviation).toBe(21.6);
    expect(summary.byCriterion[0]).toEqual({ criterion: 'a', mean: 48, lowest: 30, highest: 60 });
    expect(() => summariseScores(CRITERIA, [])).toThrow(RangeError);
  });

  it('keeps every total within 0 and 100 and in exactly one band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), (a, b) => {
        const total = scoreTotal(CRITERIA, marks(a, b));
        expect(total).toBe(a + b);
        expect(bandOf(CRITERIA, total)).toBe(total >= 75 ? 'good' : 'weak');
      }),
    );
  });
});

const candidates = () =>
  fc
    .array(
      fc.record({
        field: fc.constantFrom(...MODEL_FIELDS),
        unit: fc.constantFrom('a', 'b', 'c', 'd'),
        score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      }),
      { maxLength: 60 },
    )
    .map((rows) => rows.map((row, i) => ({ ...row, id: `m${i}` })));

describe('a book', () => {
  it('is filled to its size, no model twice, each field within one of its even share', () => {
    fc.assert(
      fc.property(candidates(), fc.integer({ min: 1, max: 40 }), (all, size) => {
        const chosen = proposeBook(all, size);
        expect(chosen).toHaveLength(Math.min(size, all.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        const { byField } = bookBalance(all, new Set(chosen), Math.min(size, all.length));
        for (const row of byField) expect(Math.abs(row.chosen - row.even)).toBeLessThanOrEqual(1.05);
      }),
    );
  });

  it('takes the best of a field, and another unit before the same again', () => {
    const row = { field: 'economy', score: 90 } as const;
    const all = [
      { ...row, id: 'a1', unit: 'a', score: 99 },
      { ...row, id: 'a2', unit: 'a', score: 98 },
      { ...row, id: 'b1', unit: 'b', score: 60 },
    ];
    expect(proposeBook(all, 2)).toEqual(['a1', 'b1']);
    expect(proposeBook(all, 3)).toEqual(['a1', 'b1', 'a2']);
  });
});

describe('tags', () => {
  it('are shown by their words, and found again by the words of either language', () => {
    expect(tagLabel('fire-safety')).toEqual({ vi: 'phòng cháy chữa cháy', en: 'fire safety' });
    for (const said of ['Phòng cháy chữa cháy', 'fire safety', 'fire-safety'])
      expect(tagOf(said)).toBe('fire-safety');
    expect(tagLabel(tagOf('đường hoa'))).toEqual({ vi: 'đường hoa', en: 'đường hoa' });
  });
});
