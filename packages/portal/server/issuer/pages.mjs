/** The issuer's own pages: plain HTML under a strict policy, without any script. */

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * @param {string} title
 * @param {string} body markup
 */
const page = (title, body) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="/issuer.css" />
  </head>
  <body>
    <main>
      <p class="demo">Hệ thống tài khoản trình diễn, chạy trên máy này.</p>
      <h1>${escape(title)}</h1>
${body}
    </main>
  </body>
</html>
`;

/**
 * @param {{ uid: string, login?: string, isWrong?: boolean }} state
 */
export const loginPage = ({ uid, login = '', isWrong = false }) =>
  page(
    'Đăng nhập của cán bộ',
    `      <form method="post" action="/login/${escape(uid)}">
        ${isWrong ? '<p class="error" role="alert" id="error">Tên đăng nhập hoặc mật khẩu không đúng.</p>' : ''}
        <label for="login">Tên đăng nhập</label>
        <input id="login" name="login" value="${escape(login)}" autocomplete="username" autocapitalize="none"
          spellcheck="false" required autofocus />
        <label for="password">Mật khẩu</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required
          ${isWrong ? 'aria-describedby="error"' : ''} />
        <button type="submit">Đăng nhập</button>
      </form>`,
  );

/** @param {string} reason */
export const problemPage = (reason) =>
  page(
    'Chưa đăng nhập được',
    `      <p>Hãy quay lại trang của cán bộ và đăng nhập lại từ đầu.</p>
      <p>Lý do: <code>${escape(reason)}</code></p>`,
  );

/** @param {string} form the provider's hidden form */
export const signOutPage = (form) =>
  page(
    'Đăng xuất khỏi hệ thống tài khoản?',
    `      ${form}
      <p>Trên máy dùng chung, hãy đăng xuất để người sau không vào được bằng tên của bạn.</p>
      <p>
        <button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Đăng xuất</button>
        <button class="plain" type="submit" form="op.logoutForm">Không, giữ đăng nhập</button>
      </p>`,
  );

export const STYLE = `:root { color-scheme: light dark; --ink: #18262b; --paper: #fff; --soft: #f2f6f5; --line: #7d8f8c;
  --brand: #0d5c53; --on: #fff; --bad: #a3192b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eeec; --paper: #10181a; --soft: #172225; --line: #7d8f8c;
  --brand: #7fd1c2; --on: #06231f; --bad: #ff9aa6; } }
body { margin: 0; background: var(--soft); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 26rem; margin: 10vh auto; padding: 1.5rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: 0.5rem; }
h1 { font-size: 1.4rem; line-height: 1.4; }
.demo { margin: 0; font-size: 0.875rem; }
.error { color: var(--bad); font-weight: 600; }
label { display: block; margin-top: 1rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.25rem 0.75rem; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 0.375rem; }
button { min-height: 2.75rem; margin-top: 1.25rem; padding: 0 1.25rem; font: inherit; font-weight: 600;
  color: var(--on); background: var(--brand); border: 1px solid var(--brand); border-radius: 0.375rem; }
button.plain { color: var(--brand); background: none; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
`;
