/**
 * The GD reference API server.
 * @packageDocumentation
 */
export { createKey, KeyError, type NewKey } from './keys/keys.js';
export { DataFolderInUseError } from './postgres/embedded.js';
export { type RunningServer, type ServerOptions, startServer } from './server.js';
export { seedDemo } from './seed/demo.js';
export { seedDemoCases } from './seed/demo-cases.js';
export { readSettings, type Settings, SettingsError } from './settings.js';
