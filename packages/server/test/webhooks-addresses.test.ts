import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebhookSender, type Resolve } from '../src/webhooks/sender.js';

/** No name may be asked for. */
const nobody: Resolve = (hostname) => Promise.reject(new Error(`${hostname} was looked up`));
const resolvesTo =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

let receiver: Server;
let port: number;
const requests: string[] = [];
beforeAll(async () => {
  receiver = createServer((request, response) => {
    requests.push(`${request.headers.host} ${request.url}`);
    if (request.url === '/moved') response.writeHead(302, { Location: '/elsewhere' });
    if (request.url === '/endless') {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(more));
      return;
    }
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  port = (receiver.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => receiver.close(resolve)));

const REFUSED_LITERALS = [
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.100.100.200/',
  'https://168.63.129.16/',
  'https://192.0.0.192/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::127.0.0.1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::a00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:1:2::3]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://①②⑦.0.0.1/',
];
const REFUSED_FORMS = [
  'http://hooks.example.vn/',
  'http://8.8.8.8/',
  'https://localhost/',
  'https://hooks.example.vn:22/',
  'https://hooks.example.vn:25/',
  'https://hooks.example.vn:5432/',
  'https://hooks.example.vn:80/',
  'https://user:secret@hooks.example.vn/',
  'https://user@hooks.example.vn/',
  'ftp://hooks.example.vn/',
  'file:///etc/passwd',
  'gopher://hooks.example.vn/',
  'not an address',
];
const ADDRESSES_OF_NAMES = [
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '168.63.129.16',
  '::1',
  '::ffff:127.0.0.1',
  '::7f00:1',
  '64:ff9b::a9fe:a9fe',
  'fd12:3456::1',
  'fe80::1%eth0',
];

describe('SSRF by webhook address', () => {
  const sender = openWebhookSender({ allowLoopback: false }, nobody);

  it.each([...REFUSED_LITERALS, ...REFUSED_FORMS])('%s is refused', async (url) => {
    expect(sender.allows(url)).toBe(false);
    await expect(sender.post(url, {}, '{}')).rejects.toMatchObject({ code: 'address_refused' });
  });

  it.each(ADDRESSES_OF_NAMES)('a name that leads to %s is refused when it is called', async (address) => {
    const url = 'https://hooks.example.vn/';
    for (const found of [[address], ['203.119.36.1', address]]) {
      const calling = openWebhookSender({ allowLoopback: false }, resolvesTo(...found));
      expect(calling.allows(url)).toBe(true);
      await expect(calling.post(url, {}, '{}')).rejects.toMatchObject({ code: 'address_refused' });
    }
  });

  it('a name that changes its address between check and connection leads nowhere else (DNS rebinding)', async () => {
    let asked = 0;
    // The first answer is the receiver; a second look-up would lead to an address where nothing listens.
    const rebinding: Resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.99', family: 4 }];
    };
    const calling = openWebhookSender({ allowLoopback: true }, rebinding);
    // A name of this machine, so that http is allowed; what it leads to is what the resolver says.
    expect(await calling.post(`http://localhost:${port}/rebind`, {}, '{}')).toBe(200);
    expect(asked).toBe(1);
    expect(requests.at(-1)).toBe(`localhost:${port} /rebind`);
    // The system's own resolver is never asked: it does not know this name.
    const failure = await openWebhookSender({ allowLoopback: true }, resolvesTo('127.0.0.1'))
      .post('https://rebind.invalid:8443/', {}, '{}')
      .then(String, ({ code }: { code: string }) => code);
    expect(failure).not.toMatch(/ENOTFOUND|EAI_AGAIN|address_refused/);
    const hostile = openWebhookSender({ allowLoopback: true }, resolvesTo('10.0.0.1'));
    await expect(hostile.post(`http://localhost:${port}/`, {}, '{}')).rejects.toMatchObject({
      code: 'address_refused',
    });
  });

  it('a redirect is not followed, and an endless answer is not read', async () => {
    const calling = openWebhookSender({ allowLoopback: true });
    expect(await calling.post(`http://127.0.0.1:${port}/moved`, {}, '{}')).toBe(302);
    expect(await calling.post(`http://127.0.0.1:${port}/endless`, {}, '{}')).toBe(200);
    expect(requests.some((request) => request.includes('/elsewhere'))).toBe(false);
  });

  it.each([
    'https://hooks.example.vn/gd?key=1',
    'https://hooks.example.vn:8443/',
    'https://203.119.36.1/',
    'https://[2405:4800::1]/',
  ])('%s is allowed', (url) => expect(sender.allows(url)).toBe(true));

  it('this machine is allowed only where a setting says so', async () => {
    const url = `http://127.0.0.1:${port}/`;
    expect(sender.allows(url)).toBe(false);
    expect(openWebhookSender({ allowLoopback: true }).allows(url)).toBe(true);
    for (const other of ['http://10.0.0.1/', 'http://hooks.example.vn/', 'https://192.168.0.1/'])
      expect(openWebhookSender({ allowLoopback: true }).allows(other)).toBe(false);
  });
});
