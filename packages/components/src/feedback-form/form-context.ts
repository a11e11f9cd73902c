import type { CaseKind } from '@gd/rules';
import type { Locale, Site } from '@gd/contract';
import type { GdElement } from '../base/gd-element.js';
import type { HeadingLevel } from '../base/heading.js';
import type { ChosenFiles } from '../files/chosen-files.js';
import type { Draft } from './draft.js';
import type { FieldMessages, FieldName } from './fields.js';
import type { LodgingElements } from './lodging-elements.js';
import type { PlacePoint } from './point/place-point.js';
import type { Route } from './route.js';
import type { SimilarReports } from './similar-reports.js';

/** What the parts of the form show, and what they can do. */
export interface FormContext {
  readonly site: Site;
  readonly draft: Draft;
  readonly errors: FieldMessages;
  readonly locale: Locale;
  /** The level of the sections' headings. */
  readonly level: HeadingLevel;
  /** The theme of the form, for the elements inside. */
  readonly theme: GdElement['theme'];
  /** Where the words point to. */
  readonly route: Route;
  /** Published reports alike. */
  readonly similar: SimilarReports;
  readonly lodging: LodgingElements;
  /** The point of the place. */
  readonly place: PlacePoint;
  /** Origin of the API as the page set it on the form, for the elements inside. */
  readonly apiBase: string | undefined;
  readonly files: ChosenFiles;
  /** The sender changed something. */
  change(part: Partial<Draft>): void;
  /** The sender chose a kind. */
  choose(kind: CaseKind | ''): void;
  /** What stands in the field that people do not see. */
  trap(value: string): void;
  /** The sender is done with a field; an error that is shown is looked at again. */
  recheck(field: FieldName): void;
  /** From the review back to a field. */
  edit(field: FieldName): void;
}
