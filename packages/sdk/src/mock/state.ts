/** What the mock remembers. All of it may be changed between calls. */
import {
  type CaseDetails,
  type ContactRead,
  FILE_LIMITS,
  FILE_TYPES,
  type ParsedSubmission,
  type PublishedPhoto,
  type Site,
  type StaffMember,
  type StoredFile,
  type Webhook,
} from '@gd/contract';
import {
  ONLINE_KINDS,
  type CaseChannel,
  type CaseEventType,
  type CaseKind,
  type CaseStatus,
  type IsoDate,
} from '@gd/rules';
import type { Faults } from './faults.js';
import { publishSamples } from './sample-publications.js';
import { SAMPLE_CASES } from './sample-cases.js';
import { replay } from './sample-replay.js';
import type { MockBook } from './books/book.js';
import { sampleBooks } from './books/samples.js';
import type { MockImport } from './imports/import.js';
import type { MockModel } from './models/model.js';
import { PUBLISHED_FIGURES, type MockPublishedFigure } from './models/register.js';
import { sampleModels } from './models/samples/index.js';
import { SAMPLE_PHOTOS } from './models/samples/photos.js';
import { sampleCriteria, sampleScores } from './models/samples/scores.js';
import { sampleSurveys } from './models/samples/surveys.js';
import type { MockCriteria, MockResult, MockScore } from './models/scores.js';
import type { SurveyAnswers } from './models/survey-handlers.js';
import { SAMPLE_PHOTO, samplePhotoBytes } from './sample-photo.js';
import type { MockUpload } from './uploads.js';
import type { World } from './world.js';

export interface MockEvent {
  type: CaseEventType;
  /** RFC 3339. */
  at: string;
  by: 'citizen' | 'officer' | 'system';
  status: CaseStatus;
  /** Key of the unit that acted; null for the sender. */
  unit: string | null;
  text: string | null;
  toUnit: string | null;
  rightAddress: string | null;
  doneBy: string | null;
  doneOn: IsoDate | null;
  days: number | null;
  complex: boolean | null;
  remote: boolean | null;
  score: number | null;
  codes: string[];
  fileIds: string[];
  /** Opens the commitment of the event's leaf; null once what was written is erased. */
  salt: string | null;
  /** The commitment of a leaf whose content is erased; any other is made from what the event says. */
  commitment: string | null;
}

export interface MockCase extends Pick<ParsedSubmission, 'id' | 'title' | 'content' | 'sender' | 'locale'> {
  kind: CaseKind;
  details: CaseDetails | null;
  groupSize: number | null;
  /** Names of those who speak for a group. */
  representatives: string[];
  channel: CaseChannel;
  lodgedOn: IsoDate;
  code: string;
  secret: string;
  proposal: string | null;
  place: { unit: string; detail: string | null; point: { latitude: number; longitude: number } | null };
  /** Key of the unit that must act now. */
  unit: string;
  status: CaseStatus;
  /** What a restricted case seems to be, where somebody said so. */
  restrictedAs: 'CPL' | 'DEN' | null;
  /** Who has read the contact. */
  contactReads: ContactRead[];
  fileIds: string[];
  /** The first is the submission. */
  events: [MockEvent, ...MockEvent[]];
}

export interface MockPublication {
  id: string;
  caseId: string;
  title: string;
  content: string;
  answer: string;
  /** Each a copy of a file of the case, under an id of its own. */
  photos: (PublishedPhoto & { fileId: string })[];
  point: { latitude: number; longitude: number } | null;
  supports: number;
  /** A caller supports it once; all callers of the mock have one address. */
  isSupported: boolean;
  /** RFC 3339. */
  publishedAt: string;
}

export interface MockSite extends Omit<Site, 'key' | 'unit' | 'province'> {
  unit: string;
  province: string;
}

export interface MockState {
  site: MockSite;
  /** Whoever calls as an officer; with all roles. */
  officer: Pick<StaffMember, 'sees'>;
  cases: MockCase[];
  publications: MockPublication[];
  webhooks: Webhook[];
  files: Map<string, { file: StoredFile; bytes: Blob }>;
  /** What is coming in parts, by id. */
  uploads: Map<string, MockUpload>;
  models: MockModel[];
  publishedFigures: MockPublishedFigure[];
  criteria: MockCriteria[];
  scores: MockScore[];
  /** What committees concluded, the newest last. */
  results: MockResult[];
  /** Answers by model and device. */
  surveys: Map<string, Map<string, SurveyAnswers>>;
  books: MockBook[];
  imports: MockImport[];
  /** What goes wrong or slowly, by operation. */
  faults: Faults;
}

const SAMPLE_SITE: MockSite = {
  name: { vi: 'Cổng thông tin phường Hoa Lư', en: 'Portal of Hoa Lư ward' },
  unit: '14329@2025-07-01',
  province: '37@2025-07-01',
  kinds: [...ONLINE_KINDS],
  proofOfWork: false,
  anonymousAllowed: true,
  consent: {
    version: '2026-01',
    text: {
      vi: 'Tôi đồng ý để Ủy ban nhân dân phường xử lý họ tên, địa chỉ, số điện thoại và thư điện tử của tôi, chỉ để giải quyết và trả lời phản ánh này. Tôi có thể rút lại sự đồng ý bất cứ lúc nào.',
      en: 'I agree that the People’s Committee of the ward uses my name, address, phone number and e-mail address only to handle and answer this report. I may withdraw this consent at any time.',
    },
  },
  nominationConsent: {
    version: 'models-2026-01',
    text: {
      vi: 'Tôi đồng ý để cơ quan giữ sổ mô hình của tỉnh xử lý họ tên, địa chỉ, số điện thoại và thư điện tử của tôi, chỉ để hỏi lại về mô hình. Thông tin bị xóa một năm sau khi đề cử được quyết định. Tôi có thể rút lại sự đồng ý bất cứ lúc nào.',
      en: 'I agree that the office that keeps the province’s register of models uses my name, address, phone number and e-mail address only to ask about the model. They are erased a year after the nomination was decided. I may withdraw this consent at any time.',
    },
  },
  files: { maxBytes: FILE_LIMITS.maxBytes, maxCount: FILE_LIMITS.maxCount, mediaTypes: [...FILE_TYPES] },
};

export function createState(world: World, faults: Faults): MockState {
  const cases = SAMPLE_CASES.map((sample) => replay(sample, SAMPLE_SITE.unit, world));
  const models = sampleModels();
  const photos = [{ file: SAMPLE_PHOTO, bytes: samplePhotoBytes() }, ...Object.values(SAMPLE_PHOTOS)];
  return {
    site: structuredClone(SAMPLE_SITE),
    officer: { sees: 'tenant' },
    cases,
    publications: publishSamples(cases, world),
    webhooks: [],
    files: new Map(photos.map((photo) => [photo.file.id, photo])),
    uploads: new Map(),
    models,
    publishedFigures: structuredClone([...PUBLISHED_FIGURES]),
    criteria: [sampleCriteria()],
    ...sampleScores(models),
    surveys: sampleSurveys(models),
    books: sampleBooks(models),
    imports: [],
    faults: { ...faults },
  };
}
