/** A register as a province keeps it in a sheet, made of made-up models. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { MODEL_FIELD_LABELS, MODEL_KIND_LABELS, MODEL_LEVEL_LABELS } from '@gd/rules';
import { loadUnits } from '@gd/units';
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';

/** As provinces head their registers. */
export const HEADING = [
  ...[
    'STT',
    'Số đăng ký',
    'Tên mô hình',
    'Nội dung tóm tắt',
    'Lĩnh vực',
    'Loại',
    'Cấp',
    'Đơn vị',
    'Địa điểm',
  ],
  ...['Ngày đăng ký', 'Chủ trì'],
];

/** @typedef {(string | number | null)[]} Cells */

const LEADS = ['Chi hội Phụ nữ', 'Hội Nông dân xã', 'Ban Công tác Mặt trận thôn', 'Chi đoàn thanh niên'];

/**
 * @param {readonly import('../models/seed.mjs').ModelRow[]} models
 * @returns {Promise<Cells[]>} without the heading
 */
export async function cellsOf(models) {
  const directory = await loadUnits();
  return Promise.all(
    models.map(async (model, i) => {
      const unit = await directory.byKey(model.unit_key);
      if (!unit) throw new Error(`No unit has the key ${model.unit_key}`);
      return [
        i + 1,
        `DVK-${i + 1}`,
        model.title.vi,
        model.summary.vi,
        labelOf(MODEL_FIELD_LABELS, model.field),
        labelOf(MODEL_KIND_LABELS, model.kind),
        labelOf(MODEL_LEVEL_LABELS, model.level),
        // The register of a province does not repeat its name, but for a model of the province itself.
        (unit.level === 'province' ? [unit] : directory.path(unit).slice(0, -1))
          .map((part) => directory.label(part))
          .join(', '),
        model.place.vi,
        String(model.registered_on).split('-').reverse().join('/'),
        LEADS[i % LEADS.length] ?? '',
      ];
    }),
  );
}

/** @param {Readonly<Record<string, { vi: string }>>} labels @param {string} value */
const labelOf = (labels, value) => labels[value]?.vi ?? value;

/** @param {string} path @param {readonly Cells[]} rows */
export async function writeSheet(path, rows) {
  const bytes = await writeXlsx({ sheets: [{ name: 'Sổ mô hình', rows: [HEADING, ...rows] }] });
  await writeFile(path, bytes);
}

/** @param {string} path @param {readonly Cells[]} rows */
export const writeCsv = (path, rows) =>
  pipeline([`\uFEFF${stringify([HEADING, ...rows])}`], createWriteStream(path));
