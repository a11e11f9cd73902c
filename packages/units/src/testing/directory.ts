import { loadUnits, type Directory } from '../index.js';

/** The day the data was made; tests must not change their meaning with the calendar. */
export const TODAY = '2026-11-23';

export const openTestDirectory = (): Promise<Directory> => loadUnits({ today: () => TODAY });
