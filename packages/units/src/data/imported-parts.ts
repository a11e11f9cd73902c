import { parts } from '../../parts/index.js';
import type { PartSource } from './source.js';

/** Parts as lazily imported modules of this package; a bundler makes a chunk of each. */
export const importedParts: PartSource = async (part) => {
  const load = parts[part];
  if (!load) throw new Error('no such part');
  return (await load()).default;
};
