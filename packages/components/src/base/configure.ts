/** Page-wide defaults. An attribute of an element beats them. */
import type { Directory } from '@gd/units';
import type { LanguageFile } from './added-language.js';

export interface Configuration {
  /** Origin of the API, such as `https://api.example.vn`. The CDN files set it to their own origin. */
  apiBase?: string;
  /** The site key that the province's administrator issued. */
  site?: string;
  /** Folder of the unit data (`provinces.json` …). The CDN files set it; a bundler carries the data as chunks. */
  unitsBase?: string;
  /** Replaces `fetch`, for tests and for stories. */
  fetch?: typeof fetch;
  /** Gives the address to use in place of the API's for a public file: of a content delivery network, or in stories. */
  publicUrl?: (address: string) => string;
  /**
   * Languages besides Vietnamese and English, by the `lang` that asks for them: the words, or the address of a JSON file
   * with them. What is missing is shown in Vietnamese, or as the file says.
   */
  languages?: Readonly<Record<string, LanguageFile | string>>;
  /** Says in the console what a web team should mend, such as colours that cannot be read. Not for readers' pages. */
  development?: boolean;
  /** A token for officers' elements, read at each request and never stored by the kit. */
  token?: () => string | undefined;
}

let configuration: Configuration = {};
const listeners = new Set<() => void>();
let directory: Promise<Directory> | undefined;

/**
 * Sets defaults for every element of the page; call it before or after the elements are there. Later calls add to
 * earlier ones. Elements read the values at their next request; those that load by themselves load again.
 */
export function configure(values: Configuration): void {
  configuration = { ...configuration, ...values };
  directory = undefined;
  for (const listener of listeners) listener();
}

/** Calls back after each `configure`, so that what could not load before can load then. Gives what ends it. */
export function onConfigure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const configured = (): Readonly<Configuration> => configuration;

/** Thrown when neither attribute nor configuration names the API; the element says so in words. */
export class NotConfiguredError extends Error {
  override name = 'NotConfiguredError';
}

/** The directory of administrative units, loaded once for the page and in parts as needed. */
export function unitsDirectory(): Promise<Directory> {
  const { unitsBase } = configuration;
  directory ??= import('@gd/units').then(({ loadUnits }) => loadUnits(unitsBase ? { base: unitsBase } : {}));
  // A failed load must not be remembered: the reader may come back on the network and try again.
  directory.catch(() => (directory = undefined));
  return directory;
}
