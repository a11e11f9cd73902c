/**
 * The GD reference API server.
 * @packageDocumentation
 */
export { createKey, KeyError, type NewKey } from './keys/keys.js';
export { DataFolderInUseError } from './postgres/embedded.js';
export { type RunningServer, type ServerOptions, startServer } from './server.js';
export { seedDemo } from './seed/demo.js';
export { seedDemoCases } from './seed/demo-cases.js';
export { SCALE_COUNT, scaleModels, seedScale } from './seed/scale.js';
export { seedDemoBook } from './seed/demo-book.js';
export { seedDemoModels } from './seed/demo-models.js';
export { seedDemoScoring } from './seed/demo-scoring.js';
export { seedExampleModels } from './seed/example-models.js';
export { readSettings, type Settings, SettingsError } from './settings.js';
