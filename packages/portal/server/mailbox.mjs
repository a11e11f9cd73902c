/** The demo's mail server: a real SMTP server on loopback that delivers nothing and shows the last mails on a page. */
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const KEPT = 100;
const LARGEST_MAIL = 1024 * 1024;

/**
 * @typedef {{ to: string, from: string, subject: string, date: Date, text: string }} ShownMail
 * @typedef {{ url: string, mails: () => readonly ShownMail[], close: () => Promise<void> }} Mailbox
 */

/**
 * Starts the server. Mails are kept in memory, the newest first.
 * @param {{ host: string }} options
 * @returns {Promise<Mailbox>}
 */
export async function startMailbox({ host }) {
  /** @type {ShownMail[]} */
  const mails = [];
  const server = new SMTPServer({
    size: LARGEST_MAIL,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      simpleParser(stream).then(
        (mail) => {
          mails.unshift({
            to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
            from: mail.from?.text ?? '',
            subject: mail.subject ?? '',
            date: mail.date ?? new Date(),
            text: mail.text ?? '',
          });
          mails.length = Math.min(mails.length, KEPT);
          callback();
        },
        (error) => callback(error),
      );
    },
  });
  // A connection that breaks off is the sender's affair: it tries again.
  server.on('error', () => undefined);
  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, host, () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  return {
    url: `smtp://${host}:${port}`,
    mails: () => mails,
    close: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

const time = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** @param {string} text */
const paragraphs = (text) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n          ');

/** @param {ShownMail} mail */
const article = ({ to, from, subject, date, text }) => `
        <article class="mail">
          <h2>${escape(subject)}</h2>
          <p class="muted">Từ ${escape(from)} · Tới ${escape(to)} · ${escape(time.format(date))}</p>
          ${paragraphs(text)}
        </article>`;

/**
 * The page that shows the mails: their text only, and nothing of it as markup.
 * @param {readonly ShownMail[]} mails
 */
export const mailsPage = (mails) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Thư đã gửi – Trình diễn GD</title>
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/portal.css">
  </head>
  <body>
    <a class="skip" href="#main">Bỏ qua phần đầu trang</a>
    <header class="site-header">
      <div class="demo-strip">
        <div class="wrap"><p>Trang này chỉ có trong bản trình diễn.</p></div>
      </div>
      <div class="wrap">
        <a class="site-name" href="/">
          <img src="/assets/mark.svg" alt="" width="52" height="52">
          <span><strong>Phường Hoa Lư</strong><span>Về trang chủ</span></span>
        </a>
      </div>
    </header>
    <main id="main">
      <div class="wrap page-head">
        <h1>Thư đã gửi cho người dân</h1>
        <p class="lead">
          Máy chủ thư của bản trình diễn không chuyển thư đi đâu. Đây là ${KEPT} thư gần nhất, mới nhất ở trên. Thư
          không mang nội dung hồ sơ.
        </p>
      </div>
      <div class="wrap narrow">${mails.map(article).join('') || '\n        <p>Chưa có thư nào. Hãy gửi một phản ánh có địa chỉ thư điện tử, rồi tải lại trang này.</p>'}
      </div>
    </main>
  </body>
</html>
`;
