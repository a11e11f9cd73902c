import { formStyles } from '../base/form-styles.js';
import { iconStyles } from '../base/icon.styles.js';
import { contentStyles } from '../base/styles.js';
import { caseDeskStyles } from '../case-desk/case-desk.styles.js';
import { caseInboxStyles } from '../case-inbox/case-inbox.styles.js';
import { caseStyles } from '../case-timeline/case.styles.js';
import { filesStyles } from '../files/files.styles.js';
import { compareStyles } from './compare/compare.styles.js';
import { modelDeskStyles } from './model-desk.styles.js';
import { scoreStyles } from './scoring/scores.styles.js';
import { stepStyles } from './steps/steps.styles.js';

/** What the desk shares with those of cases, and what is its own. */
export const deskStyles = [
  contentStyles,
  formStyles,
  filesStyles,
  iconStyles,
  caseStyles,
  caseInboxStyles,
  caseDeskStyles,
  modelDeskStyles,
  stepStyles,
  scoreStyles,
  compareStyles,
];
