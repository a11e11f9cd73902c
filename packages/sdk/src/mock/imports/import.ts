/** An import as the mock keeps it. */
import type { ImportReport, ImportRow } from '@gd/contract';

export interface MockImport {
  report: ImportReport;
  rows: ImportRow[];
  isEmpty: boolean;
}
