/** As much of a browser as sign-in needs: cookies kept by host and path, redirects followed one by one. */

interface Cookie {
  name: string;
  value: string;
  host: string;
  path: string;
}

export interface Seen {
  url: string;
  status: number;
  headers: Headers;
  text: string;
}

export class Browser {
  readonly #cookies = new Map<string, Cookie>();
  /** Every address it went to, the last one last. */
  readonly visited: string[] = [];

  #keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const given = new Map(
      attributes.map((one) => {
        const [attribute = '', content = ''] = one.split('=');
        return [attribute.toLowerCase(), content] as const;
      }),
    );
    const path = given.get('path') ?? '/';
    const key = `${url.hostname} ${path} ${name}`;
    const over = given.get('expires') !== undefined && Date.parse(given.get('expires') ?? '') < Date.now();
    if (over || given.get('max-age') === '0') this.#cookies.delete(key);
    else this.#cookies.set(key, { name, value, host: url.hostname, path });
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value;
  }

  setCookie(name: string, value: string): void {
    this.#keep(new URL('http://127.0.0.1/'), `${name}=${value}; Path=/`);
  }

  /** One request, without following where it leads. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const cookies = [...this.#cookies.values()]
      .filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`);
    const headers = new Headers(init.headers);
    if (cookies.length > 0) headers.set('Cookie', cookies.join('; '));
    this.visited.push(address);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    return response;
  }

  /** Goes to an address and on to where it leads; a redirect is a GET. */
  async go(address: string, init: RequestInit = {}): Promise<Seen> {
    const response = await this.request(address, init);
    const location = response.headers.get('Location');
    if (location !== null) return this.go(new URL(location, address).href);
    return { url: address, status: response.status, headers: response.headers, text: await response.text() };
  }
}
