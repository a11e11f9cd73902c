/** Everything that is drawn inside `gd-book-desk`, with the chapters and cards of its preview. */
import { chartFigureStyles } from '../base/chart-figure.styles.js';
import { formStyles } from '../base/form-styles.js';
import { iconStyles } from '../base/icon.styles.js';
import { contentStyles } from '../base/styles.js';
import { modelBookStyles } from '../model-book/model-book.styles.js';
import { modelCardStyles } from '../model-card/model-card.styles.js';
import { bookDeskStyles } from './book-desk.styles.js';

export const BOOK_DESK_STYLES = [
  contentStyles,
  formStyles,
  iconStyles,
  chartFigureStyles,
  modelCardStyles,
  modelBookStyles,
  bookDeskStyles,
];
