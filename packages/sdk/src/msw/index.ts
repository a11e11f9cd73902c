/**
 * The mock behind Mock Service Worker (`msw`, which the app brings): requests that no `fetch` of the client's own carries,
 * of the elements or of a whole app, are answered as by `@gd/sdk/mock`.
 * @packageDocumentation
 */
import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Mock } from '../mock/index.js';

/**
 * Handlers for `setupWorker` or `setupServer` of msw.
 * @param baseUrl where the API answers, without `/v1`; any origin unless given
 */
export function handlers(mock: Mock, baseUrl = '*'): HttpHandler[] {
  return [
    http.all(`${baseUrl.replace(/\/$/, '')}/v1/*`, async ({ request }) => {
      try {
        return await mock.fetch(request);
      } catch (error) {
        // The mock plays a broken connection as `fetch` meets one; thrown, it would be answered with status 500.
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
