/**
 * Takes pictures of the built demo: `node packages/portal/scripts/screenshots.mjs` those of the guides,
 * `node packages/portal/scripts/screenshots.mjs FOLDER [NAME]` one of every page and state, or of those whose names
 * begin with NAME, for a person to look at.
 */
import { takeGuidePictures } from './screenshots/guide.mjs';
import { onStage } from './screenshots/stage.mjs';
import { takeEveryPicture } from './screenshots/states.mjs';

const [folder, only] = process.argv.slice(2);
await onStage((stage) =>
  folder === undefined ? takeGuidePictures(stage) : takeEveryPicture(stage, folder, only),
);
