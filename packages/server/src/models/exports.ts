/** The register as a file. */
import type { OperationOf } from '@gd/contract';
import { Conditions } from '../database/conditions.js';
import { type TableFormat, writeTable } from '../register-export/write-table.js';
import { type Context, type Download, officerOf, type UseCase } from '../use-case.js';
import { MODEL_COLUMNS, REGISTER_COLUMNS, registerRows } from './export-rows.js';
import { filtered, ofOfficer } from './filters.js';

async function download(
  { services, tenant }: Context,
  name: string,
  format: TableFormat,
  columns: typeof MODEL_COLUMNS | typeof REGISTER_COLUMNS,
  conditions: Conditions,
): Promise<Download> {
  // Read while it is sent, long after the use-case is over: not through its transaction.
  const as = format === 'json' ? 'codes' : 'words';
  const rows = registerRows(services.database, services.units, conditions, as);
  const sheet = { name: 'Mô hình Dân vận khéo', columns };
  const { mediaType, extension, content } = await writeTable(format, sheet, rows);
  return { name: `gd-${tenant}-${name}.${extension}`, mediaType, content };
}

export const exportModels: UseCase<OperationOf<'models.export'>> = async (context, { query }) => {
  const conditions = (await filtered(context, query)).only('listed');
  return { body: await download(context, 'models', query.format, MODEL_COLUMNS, conditions) };
};

export const exportRegister: UseCase<OperationOf<'models.exportRegister'>> = async (context, { query }) => {
  const conditions = ofOfficer(new Conditions(context.tenant), officerOf(context));
  return { body: await download(context, 'register', query.format, REGISTER_COLUMNS, conditions) };
};
