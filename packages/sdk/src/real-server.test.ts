import { OPERATIONS } from '@gd/contract';
import { expect, it } from 'vitest';
import { bookJourneys } from './testing/journeys/books.js';
import { galleryJourneys } from './testing/journeys/gallery.js';
import { importJourneys } from './testing/journeys/imports.js';
import { largeFileJourneys } from './testing/journeys/large-files.js';
import { logJourneys } from './testing/journeys/log.js';
import { officeJourneys } from './testing/journeys/office.js';
import { offlineJourneys } from './testing/journeys/offline.js';
import { paperJourneys } from './testing/journeys/papers.js';
import { personalDataJourneys } from './testing/journeys/personal-data.js';
import { problemJourneys } from './testing/journeys/problems.js';
import { proofOfWorkJourneys } from './testing/journeys/proof-of-work.js';
import { publicationJourneys } from './testing/journeys/publications.js';
import { registerJourneys } from './testing/journeys/register.js';
import { reportJourneys } from './testing/journeys/reports.js';
import { sameRefusals } from './testing/journeys/same-refusals.js';
import { sameViews } from './testing/journeys/same-views.js';
import { scoringJourneys } from './testing/journeys/scoring.js';
import { useStage } from './testing/journeys/stage.js';

const stage = useStage();

reportJourneys(stage);
paperJourneys(stage);
publicationJourneys(stage);
personalDataJourneys(stage);
proofOfWorkJourneys(stage);
logJourneys(stage);
officeJourneys(stage);
offlineJourneys(stage);
galleryJourneys(stage);
registerJourneys(stage);
scoringJourneys(stage);
bookJourneys(stage);
importJourneys(stage);
largeFileJourneys(stage);
problemJourneys(stage);
sameRefusals(stage);
sameViews(stage);

it('every operation of the contract has succeeded at least once', () => {
  for (const { id } of OPERATIONS) expect(stage.done).toContain(id);
});
