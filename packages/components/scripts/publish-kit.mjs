/** `node packages/components/scripts/publish-kit.mjs FOLDER`: puts the built kit into a folder, beside older versions. */
import { fileURLToPath } from 'node:url';
import { publish } from './kit/versions.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that GD_KIT_DIR names.');
publish(fileURLToPath(new URL('../dist/cdn', import.meta.url)), folder);
