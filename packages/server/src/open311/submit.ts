/** A request becomes a case like any other; what it lacks for one is said in the standard's own terms. */
import { fieldErrors, type Locale, type LocalizedText, submission } from '@gd/contract';
import { submitCase } from '../cases/submit.js';
import { newId, newSecret } from '../ids.js';
import { invalid } from '../problem-error.js';
import type { Context, Services } from '../use-case.js';
import type { Data } from './format.js';
import type { Parameters } from './parameters.js';
import { placeOf } from './place.js';
import { refuse } from './refusal.js';
import { type Service, serviceOf } from './services.js';
import { insertRequest } from './store.js';

/** Characters; the standard's limit. */
const LONGEST_DESCRIPTION = 4_000;
const LONGEST_TITLE = 100;

export interface Submitter {
  tenant: string;
  keyId: string;
}

export interface Call {
  services: Services;
  address: string;
  requestId: string;
  locale: Locale;
}

/** The beginning of the description, since the standard has no title. */
function titleOf(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The description, with the address of a picture at its end: the server fetches nothing that a stranger names. */
function contentOf(parameters: Parameters): string {
  const description = parameters.get('description') ?? '';
  if ([...description].length > LONGEST_DESCRIPTION)
    throw refuse(
      400,
      `description tối đa ${LONGEST_DESCRIPTION} ký tự.`,
      `description may have ${LONGEST_DESCRIPTION} characters at most.`,
    );
  const media = parameters.get('media_url');
  if (media === undefined) return description;
  if (media.length > 2_000 || !/^https?:\/\//i.test(media) || !URL.canParse(media))
    throw refuse(
      400,
      'media_url phải là địa chỉ http hoặc https.',
      'media_url must be an http or https address.',
    );
  return `${description}\n\nmedia_url: ${media}`;
}

/** One answer for each attribute. @throws {Refusal} 400 for one that is missing, doubled or not offered */
function answersTo({ attributes }: Service, parameters: Parameters): Map<string, string> {
  const given = parameters.attributes();
  const answers = new Map<string, string>();
  for (const { code, required, values } of attributes) {
    const [answer, ...others] = given.get(code) ?? [];
    const isOffered = answer === undefined || values.length === 0 || values.some(({ key }) => key === answer);
    if (others.length > 0 || !isOffered)
      throw refuse(
        400,
        `attribute[${code}] có giá trị không được phép.`,
        `attribute[${code}] has a value that is not offered.`,
      );
    if (answer !== undefined) answers.set(code, answer);
    else if (required) throw refuse(400, `Cần attribute[${code}].`, `attribute[${code}] is required.`);
  }
  return answers;
}

/** Name and contact, in the Vietnamese order of names. */
function senderOf(parameters: Parameters, answers: ReadonlyMap<string, string>) {
  const name = [parameters.get('last_name'), parameters.get('first_name')].filter(Boolean).join(' ');
  const [phone, email] = [parameters.get('phone'), parameters.get('email')];
  return {
    name,
    address: answers.get('address') ?? '',
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
}

const NOTICES = {
  review: {
    vi: 'Đã nhận. Nội dung chỉ công khai sau khi cán bộ trả lời và duyệt.',
    en: 'Received. Its content is public only after an officer has answered and reviewed it.',
  },
  contact: {
    vi: 'Họ tên và cách liên hệ không được lưu, vì không có sự đồng ý (attribute[consent]).',
    en: 'Name and contact were not kept, as there was no consent (attribute[consent]).',
  },
} as const satisfies Record<string, LocalizedText>;

const CONTACT = ['first_name', 'last_name', 'email', 'phone'] as const;

/**
 * Takes a request in one transaction.
 * @throws {Refusal} 400 or 404
 * @throws {ProblemError} `validation_failed` for what a case needs
 */
export async function submitRequest(
  { services, address, requestId, locale }: Call,
  { tenant, keyId }: Submitter,
  parameters: Parameters,
): Promise<Data> {
  const { database, units, clock } = services;
  const now = clock();
  const code = parameters.get('service_code');
  if (code === undefined) throw refuse(400, 'Cần service_code.', 'service_code is needed.');
  const service = await serviceOf(database, tenant, code);
  const answers = answersTo(service, parameters);
  const consent = answers.get('consent');
  const content = contentOf(parameters);
  const parsed = submission().safeParse(
    {
      id: newId(),
      kind: service.kind,
      title: titleOf(content),
      content,
      proposal: answers.get('proposal'),
      place: await placeOf(parameters, service, units),
      sender: consent === undefined ? null : senderOf(parameters, answers),
      consent: consent === undefined ? null : { version: consent, locale, givenAt: now.toISOString() },
      fileIds: [],
      locale,
    },
    { reportInput: true },
  );
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error);
    // The title is made of the description, so what is wrong with both is said once.
    const isContentWrong = errors.some(({ pointer }) => pointer === '/content');
    throw invalid(...errors.filter(({ pointer }) => !isContentWrong || pointer !== '/title'));
  }

  const { restricted, lodging, id } = await database.transaction(async (db) => {
    const context: Context = {
      services,
      db,
      tenant,
      caller: { type: 'site', site: service.site },
      address,
      now,
      requestId,
    };
    const { body } = await submitCase(context, { body: parsed.data, caseSecret: newSecret() });
    const made = newId();
    await insertRequest(db, tenant, { requestId: made, caseId: body.id, keyId });
    return { ...body, id: made };
  });
  const isContactLeftOut =
    consent === undefined && CONTACT.some((name) => parameters.get(name) !== undefined);
  const notices = [
    restricted && lodging ? lodging : NOTICES.review,
    ...(isContactLeftOut ? [NOTICES.contact] : []),
  ];
  return [
    {
      service_request_id: id,
      service_notice: notices.map((notice) => notice[locale]).join(' '),
      account_id: null,
    },
  ];
}
