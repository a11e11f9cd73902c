/** The version of the kit, shown when two versions meet on one page. Kept equal to package.json by a test. */
export const VERSION = '0.1.0';
