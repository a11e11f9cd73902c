/** The fields that say who the sender is; a report without a name has none of them. */
export const SENDER_FIELDS = ['name', 'address', 'contact', 'idNumber', 'organisation'] as const;

/** What single kinds ask for beyond a report. */
export const DETAIL_FIELDS = [
  'regulation',
  'document',
  'deliveryForm',
  'purpose',
  'matter',
  'preferredOn',
  'right',
  'caseCode',
  'respondent',
  'respondentAddress',
  'decision',
  'instance',
] as const;

/**
 * What a sender fills in. `contact` is a phone number or an e-mail address, at least one of them; `idNumber`
 * the personal identification number.
 */
export const CASE_FIELDS = [
  ...SENDER_FIELDS,
  'title',
  'content',
  'place',
  'proposal',
  ...DETAIL_FIELDS,
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** How public information is wanted (Law 104/2016, Article 24): a file, a copy on paper, or to read it there. */
export const DELIVERY_FORMS = ['electronic', 'paper', 'inspect'] as const;
export type DeliveryForm = (typeof DELIVERY_FORMS)[number];

/** What a meeting at citizen reception can be about. */
export const RECEPTION_MATTERS = ['FBK', 'REC', 'CPL', 'DEN', 'INF'] as const;
export type ReceptionMatter = (typeof RECEPTION_MATTERS)[number];

/** The rights of a data subject that a request can use (Law 91/2025). */
export const DATA_RIGHTS = ['access', 'correct', 'erase', 'withdraw', 'restrict', 'object'] as const;
export type DataRight = (typeof DATA_RIGHTS)[number];

/** How a case came in. */
export const CASE_CHANNELS = ['online', 'desk', 'paper', 'phone', 'post'] as const;
export type CaseChannel = (typeof CASE_CHANNELS)[number];
