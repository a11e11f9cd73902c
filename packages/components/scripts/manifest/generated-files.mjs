import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorData } from './editor-data.mjs';
import { elementTypes } from './element-types.mjs';
import { elementsIn } from './elements.mjs';
import { llmsText } from './llms.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes `generated/`: types, data for editors and `llms.txt`, from the manifest as it is published. */
export function generatedFiles() {
  return {
    name: 'gd-generated-files',
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const elements = elementsIn(customElementsManifest);
      const files = {
        'elements.d.ts': elementTypes(elements),
        'llms.txt': llmsText(elements),
        ...editorData(customElementsManifest, pkg),
      };
      const folder = join(root, 'generated');
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    },
  };
}
