/** What the person has said and written so far. It lives in the element alone: an identity number is never stored. */
import type { IsoDate } from '@gd/rules';

export interface ComplaintDraft {
  /** What is complained of; empty until the person says. */
  matter: '' | 'decision' | 'act' | 'discipline' | 'other';
  /** Whose rights it hurts. */
  rights: '' | 'own' | 'represented' | 'others';
  /** First or second complaint. */
  instance: '' | '1' | '2';
  /** The day the person received the decision or learned of it, `YYYY-MM-DD` or empty. */
  knownOn: IsoDate | '';
  /** The longer limit of remote areas applies (second complaint). */
  remote: boolean;

  /** Key of the unit whose body is complained of; empty where it is another body. */
  unit: string;
  recipient: string;
  place: string;
  date: IsoDate | '';
  name: string;
  organisation: string;
  address: string;
  idNumber: string;
  phone: string;
  /** For whom, where the person represents somebody. */
  represented: string;
  respondent: string;
  respondentAddress: string;
  /** Number and date of the decision. */
  decision: string;
  content: string;
  reason: string;
  request: string;
  /** One document a line. */
  documents: string;
}

export const EMPTY_DRAFT: ComplaintDraft = {
  matter: '',
  rights: '',
  instance: '',
  knownOn: '',
  remote: false,
  unit: '',
  recipient: '',
  place: '',
  date: '',
  name: '',
  organisation: '',
  address: '',
  idNumber: '',
  phone: '',
  represented: '',
  respondent: '',
  respondentAddress: '',
  decision: '',
  content: '',
  reason: '',
  request: '',
  documents: '',
};

/** Fields that are typed in. */
export type TextField = Exclude<keyof ComplaintDraft, 'matter' | 'rights' | 'instance' | 'remote' | 'unit'>;

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
