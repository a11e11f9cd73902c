import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Submission } from '@gd/contract';
import { openDatabase, statement, type Database } from '../src/database/database.js';
import { openMailer } from '../src/mail/mailer.js';
import { renderMail } from '../src/mail/render.js';
import { eraseContact, insertContact } from '../src/contacts/store.js';
import { readSettings } from '../src/settings.js';
import { copyTemplate } from './support/database.js';
import { TENANT, YEN_TU } from './support/names.js';
import { command, newSecret, report, sendReport, submit } from './support/requests.js';
import { serve } from './support/process.js';
import { startTestServer, type TestServer } from './support/server.js';
import { startMailbox, type KeptMail, type TestMailbox } from './support/smtp.js';

const FROM = 'Cổng thông tin phường Hoa Lư <khong-tra-loi@hoalu.example.vn>';
const EMAIL = 'hanh.nguyen@example.vn';
const FOLLOW = 'https://hoalu.example.vn/theo-doi/';

const withEmail = (changes: Partial<Submission> = {}): Partial<Submission> => ({
  sender: { name: 'Nguyễn Thị Hạnh', address: 'Số 5, phố Phúc Ninh', email: EMAIL },
  ...changes,
});

const openMessages = (database: Database) =>
  database.all(
    statement(
      'mail_rows',
      z.object({
        message_id: z.string(),
        attempts: z.int(),
        last_error: z.nullable(z.string()),
        done: z.boolean(),
        failed: z.boolean(),
      }),
      `select message_id, attempts, last_error, done_at is not null as done, failed_at is not null as failed
       from outbox where tenant_id = $1 and kind = 'mail' order by message_id`,
    ),
    [TENANT],
  );

let mailbox: TestMailbox;
let server: TestServer;
let leader: string;
beforeAll(async () => {
  mailbox = await startMailbox({
    refuse: (address) =>
      address.startsWith('unknown')
        ? Object.assign(new Error('no such user'), { responseCode: 550 })
        : undefined,
  });
  server = await startTestServer({
    GD_SMTP_URL: mailbox.url,
    GD_MAIL_FROM: FROM,
    GD_FOLLOW_URL: '/theo-doi/',
  });
  leader = await server.officer();
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.mails.length = 0;
  await server.services.database.session((client) => client.query('delete from outbox'));
});

const mailsTo = async (count: number, kept: KeptMail[] = mailbox.mails): Promise<KeptMail[]> => {
  await expect.poll(() => kept.length).toBe(count);
  return kept;
};
const settled = async (): Promise<void> => {
  await expect
    .poll(
      async () => (await openMessages(server.services.database)).every(({ done, failed }) => done || failed),
      {
        timeout: 10_000,
      },
    )
    .toBe(true);
};

describe('a notice by mail', () => {
  it('tells the sender, in their language, what happened, by whom, and what is due and why', async () => {
    const sent = await sendReport(server.url, withEmail());
    const [mail] = await mailsTo(1);
    expect(mail?.to).toEqual([EMAIL]);
    expect(mail?.parsed.subject).toBe(`Phản ánh ${sent.code}: đã ghi nhận`);
    expect(mail?.parsed.from?.value).toEqual([
      { name: 'Cổng thông tin phường Hoa Lư', address: 'khong-tra-loi@hoalu.example.vn' },
    ]);
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.parsed.text).toContain('Hệ thống đã ghi nhận phản ánh của ông/bà gửi tới phường Hoa Lư');
    expect(mail?.parsed.text).toContain(`Mã tra cứu: ${sent.code}`);
    expect(mail?.parsed.text).toMatch(/Hạn trả lời: \d\d\/03\/2026\.\n.*ngày làm việc/);
    expect(mail?.parsed.text).toContain(FOLLOW);
    const [message] = await openMessages(server.services.database);
    expect(mail?.parsed.messageId).toBe(`<${message?.message_id}@hoalu.example.vn>`);
  });

  it('goes out for the steps that concern the sender, in English where that was chosen', async () => {
    const sent = await sendReport(server.url, withEmail({ locale: 'en' }));
    await command(server.url, leader, sent.id, 'receive');
    await command(server.url, leader, sent.id, 'transfer', {
      toUnit: YEN_TU,
      reason: 'Tuyến đường do phường bên quản lý.',
    });
    const mails = await mailsTo(3);
    const subjects = mails.map(({ parsed }) => parsed.subject).sort();
    expect(subjects).toEqual(
      ['received', 'registered', 'transferred'].map((step) => `Feedback ${sent.code}: ${step}`),
    );
    const transfer = mails.find(({ parsed }) => parsed.subject?.endsWith('transferred'));
    expect(transfer?.parsed.text).toMatch(/Hoa Lu Ward has transferred your feedback to Yen Tu Commune/);
    expect(transfer?.parsed.text).not.toContain('Tuyến đường');
  });

  it('says nothing of the kind in the subject of a private case, and gives no articles of law', async () => {
    const { body } = await submit(
      server.url,
      report({
        kind: 'DSR',
        sender: {
          name: 'Nguyễn Thị Hạnh',
          address: 'Số 5, phố Phúc Ninh',
          email: EMAIL,
          idNumber: '037090001234',
        },
        details: { right: 'access' },
      }),
    );
    const [mail] = await mailsTo(1);
    expect(mail?.parsed.subject).toBe('Thông báo về hồ sơ của ông/bà');
    expect(mail?.parsed.text).toContain(body.code);
    expect(`${mail?.parsed.text}${mail?.parsed.html}`).not.toMatch(/dữ liệu|yêu cầu|Điều|Luật/i);
  });

  it('is not written for anonymous reports, and goes to nobody without an address or with an erased one', async () => {
    await sendReport(server.url, { sender: null, consent: null });
    expect(await openMessages(server.services.database)).toEqual([]);
    await sendReport(server.url);
    const erased = await sendReport(server.url, withEmail());
    await mailsTo(1);
    await eraseContact(server.services.database, TENANT, erased.id);
    await command(server.url, leader, erased.id, 'receive');
    await settled();
    expect(mailbox.mails).toHaveLength(1);
  });

  it('leaves a record of the reading, and neither address nor name in outbox and log', async () => {
    const sent = await sendReport(server.url, withEmail());
    await mailsTo(1);
    await settled();
    const reads = await server.services.database.all(
      statement(
        'mail_reads',
        z.object({ officer_id: z.string(), purpose: z.string() }),
        'select officer_id, purpose from contact_reads where tenant_id = $1 and case_id = $2',
      ),
      [TENANT, sent.id],
    );
    expect(reads).toEqual([{ officer_id: 'job:mail', purpose: 'mail' }]);
    const outbox = await server.services.database.all(
      statement(
        'mail_whole',
        z.object({ row: z.string() }),
        'select outbox::text as row from outbox where tenant_id = $1',
      ),
      [TENANT],
    );
    expect(`${JSON.stringify(outbox)}${server.logged()}`).not.toMatch(/hanh\.nguyen|Hạnh|Đèn đường/);
  });
});

describe('hidden content in mail', () => {
  /** What a reader of the HTML sees: a paragraph for each `p`, a line for each `br`. */
  const visible = (html: string): string =>
    html
      .replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, '')
      .trim()
      .replace(/<\/p>\n<p>/g, '\n\n')
      .replace(/<br>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  const ELEMENTS = /^(!doctype|html|head|meta|title|body|p|br|a)$/;
  const elementsOf = (html: string) => [...html.matchAll(/<\/?([!\w-]+)/g)].map(([, name]) => name ?? '');

  it('is impossible: the HTML shows what the text says, loads nothing, and links to the follow page only', async () => {
    await sendReport(
      server.url,
      withEmail({
        title: '<img src="https://evil.example/p.gif"> Đèn đường',
        content: '<div style="display:none">Ẩn</div><!-- Ẩn --> Đèn đường hỏng đã hai tuần rồi.',
      }),
    );
    const [mail] = await mailsTo(1);
    const html = mail?.parsed.html as string;
    expect(visible(html)).toBe(mail?.parsed.text?.trim());
    expect(elementsOf(html).filter((name) => !ELEMENTS.test(name))).toEqual([]);
    expect(html).not.toMatch(/<!--|\s(style|hidden|src|on\w+|class)\s*=/i);
    expect([...html.matchAll(/https?:[^\s"<]+/g)].map(([url]) => url)).toEqual([FOLLOW, FOLLOW]);
    expect(mail?.parsed.attachments).toEqual([]);
    expect(mail?.raw.match(/^Content-Type: [^;\s]+/gm)).toEqual([
      expect.stringContaining('multipart/alternative'),
      'Content-Type: text/plain',
      'Content-Type: text/html',
    ]);
    // Zero-width and direction marks hide or turn text around.
    expect(`${mail?.parsed.subject}${mail?.parsed.text}`).not.toMatch(
      /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/,
    );
    expect(`${mail?.raw}${mail?.parsed.text}${html}`).not.toMatch(/evil|Ẩn|Đèn/);
  });

  it('is impossible in words that look like markup', () => {
    const hostile = '</p><img src=x onerror=alert(1)>"&amp;';
    const { text, html } = renderMail({
      locale: 'vi',
      subject: hostile,
      paragraphs: [[hostile, 'b'], ['c']],
    });
    expect(visible(html)).toBe(text.trim());
    expect(elementsOf(html).filter((name) => !ELEMENTS.test(name))).toEqual([]);
  });
});

describe('the envelope', () => {
  it('has a subject in ASCII that readers decode, and no more recipients than one, whatever is written there', async () => {
    const mailer = openMailer({
      smtpUrl: mailbox.url,
      from: { name: 'Cổng', address: 'a@hoalu.example.vn' },
      followUrl: '/',
    });
    const subject = 'Phản ánh\r\nBcc: evil@example.com\r\n\r\nđã trả lời';
    await mailer.send({ id: 'one', to: EMAIL, subject, text: 'a', html: '<p>a</p>' });
    const [mail] = await mailsTo(1);
    expect(mail?.to).toEqual([EMAIL]);
    const header = mail?.raw.split('\r\n\r\n')[0] ?? '';
    expect(header).not.toMatch(/^bcc:/im);
    // eslint-disable-next-line no-control-regex -- whether all of it is ASCII
    expect(header).toMatch(/^[\x00-\x7F]*$/);
    expect(mail?.parsed.subject).toContain('Phản ánh');
    const to = `${EMAIL}\r\nRCPT TO:<evil@example.com>`;
    await mailer.send({ id: 'two', to, subject: 'a', text: 'a', html: '<p>a</p>' }).catch(() => undefined);
    expect(mailbox.mails.flatMap((kept) => kept.to)).not.toContain('evil@example.com');
  });

  it('is not made for a stored address that is none', async () => {
    const { database, vault } = server.services;
    const sent = await sendReport(server.url, { sender: null, consent: null });
    await insertContact(database, vault, {
      tenant: TENANT,
      caseId: sent.id,
      contact: {
        name: 'A',
        address: 'B',
        phone: null,
        email: `${EMAIL}, evil@example.com`,
        idNumber: null,
        organisation: null,
        representatives: [],
      },
      now: new Date(),
    });
    await database.session((client) => client.query('update cases set anonymous = false, has_email = true'));
    await command(server.url, leader, sent.id, 'receive');
    await settled();
    expect(await openMessages(database)).toMatchObject([{ last_error: 'address_invalid', failed: true }]);
    expect(mailbox.mails).toEqual([]);
  });
});

describe('a mail server that', () => {
  it('refuses the address is not asked again, and its words are not kept', async () => {
    await sendReport(
      server.url,
      withEmail({ sender: { name: 'An', address: 'Phố 1', email: 'unknown@example.vn' } }),
    );
    await settled();
    expect(await openMessages(server.services.database)).toMatchObject([
      { attempts: 1, last_error: 'smtp_550', failed: true },
    ]);
  });

  describe('is down', () => {
    let late: TestMailbox | undefined;
    let other: TestServer | undefined;
    afterEach(async () => {
      await other?.close();
      await late?.close();
    });

    it('gets the mail when it is back', async () => {
      const reserved = await startMailbox();
      await reserved.close();
      other = await startTestServer({ GD_SMTP_URL: reserved.url, GD_MAIL_FROM: 'a@hoalu.example.vn' });
      const { database } = other.services;
      await sendReport(other.url, withEmail());
      await expect
        .poll(() => openMessages(database), { timeout: 10_000 })
        .toMatchObject([{ attempts: 1, last_error: 'ESOCKET', done: false, failed: false }]);
      late = await startMailbox({ port: reserved.port });
      other.setNow('2026-03-02T09:01:00+07:00');
      const [mail] = await mailsTo(1, late.mails);
      expect(mail?.parsed.text).toContain('Mã tra cứu');
      await expect.poll(() => openMessages(database)).toMatchObject([{ attempts: 2, done: true }]);
    });
  });
});

describe('a server killed (kill -9) between sending and noting it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gd-mail-kill-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('sends at most a repeat, known by its Message-ID', { timeout: 60_000 }, async () => {
    let killFirst = async (): Promise<void> => undefined;
    const kept = await startMailbox({ beforeReply: () => killFirst() });
    const databaseUrl = await copyTemplate();
    const env = {
      DATABASE_URL: databaseUrl,
      GD_DATA_DIR: folder,
      GD_PROOF_OF_WORK: 'off',
      GD_SMTP_URL: kept.url,
      GD_MAIL_FROM: FROM,
    };
    const first = await serve(env);
    killFirst = async () => {
      first.child.kill('SIGKILL');
      await first.ended;
    };
    await submit(first.url, report(withEmail()), { secret: newSecret() });
    await mailsTo(1, kept.mails);
    await first.ended;
    killFirst = async () => undefined;

    const database = openDatabase({ connectionString: databaseUrl });
    expect(await openMessages(database)).toMatchObject([{ attempts: 1, done: false, failed: false }]);
    // A minute later, when the lease of the dead server has ended.
    await database.session((client) =>
      client.query(`update outbox set due_at = due_at - interval '1 minute'`),
    );
    const second = await serve(env);
    await mailsTo(2, kept.mails);
    await expect.poll(() => openMessages(database)).toMatchObject([{ attempts: 2, done: true }]);
    second.child.kill('SIGTERM');
    await second.ended;
    await database.close();
    await kept.close();
    expect(new Set(kept.mails.map(({ parsed }) => parsed.messageId)).size).toBe(1);
  });
});

describe('the settings of mail', () => {
  it('need a sender with a server, and a follow page without a query', () => {
    expect(() => readSettings({ GD_SMTP_URL: 'smtp://mail.example.vn' })).toThrow('GD_MAIL_FROM');
    expect(() => readSettings({ GD_SMTP_URL: 'https://mail.example.vn', GD_MAIL_FROM: 'a@b.vn' })).toThrow(
      'GD_SMTP_URL',
    );
    expect(() => readSettings({ GD_MAIL_FROM: 'a@b.vn\r\nBcc: c@d.vn' })).toThrow('GD_MAIL_FROM');
    expect(() => readSettings({ GD_FOLLOW_URL: 'https://a.vn/?code=1' })).toThrow('GD_FOLLOW_URL');
    expect(readSettings({}).mail).toBeUndefined();
  });
});
