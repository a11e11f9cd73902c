// usage: node shot.mjs base outdir width dark path...
import { chromium } from 'playwright-core';
const [base, out, width, dark, ...paths] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
for (const path of paths) {
  const p = await b.newPage({ viewport: { width: +width, height: 900 }, colorScheme: dark === 'dark' ? 'dark' : 'light', locale: 'vi-VN' });
  p.on('console', (m) => m.type() === 'error' && console.log(path, m.text()));
  p.on('pageerror', (e) => console.log(path, String(e)));
  await p.goto(base + path, { waitUntil: 'networkidle' });
  await p.screenshot({ path: `${out}/${width}${dark === 'dark' ? '-dark' : ''}${path.replaceAll('/', '_')}.png`, fullPage: true });
  await p.close();
}
await b.close();
