/** `npm start`: runs the demo until it is told to stop, and prints its addresses and the officers' accounts. */
import { join } from 'node:path';
import { startDemo } from './server/demo.mjs';

const env = { GD_DATA_DIR: join(import.meta.dirname, '../../.data'), GD_LOG_LEVEL: 'warn', ...process.env };
const demo = await startDemo({
  portalPort: Number(env.PORT ?? 4300),
  apiPort: Number(env.GD_PORT ?? 4301),
  issuerPort: Number(env.ISSUER_PORT ?? 4302),
  env,
});
const accounts = demo.people
  .map(({ login, password, name, claims }) =>
    [`    ${login.padEnd(16)}`, password, name.padEnd(19), claims.gd_roles.join(', ')].join('  '),
  )
  .join('\n');
process.stdout.write(`
  GD: ${demo.url}/
  API: ${demo.api}
  Cán bộ / Officers: ${demo.officers}
  Thư đã gửi / Mails sent: ${demo.mails}
  Đăng nhập / Sign-in: ${demo.issuer}

  Tài khoản cán bộ của lần chạy này / Officers' accounts of this run:
${accounts}

`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    demo.close().catch((error) => {
      process.stderr.write(`${error}\n`);
      process.exitCode = 1;
    });
  });
