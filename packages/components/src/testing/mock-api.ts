/** The API in memory, for the tests of elements. */
import type { Model } from '@gd/contract';
import { createMock, type Mock, type MockCase, type MockOptions } from '@gd/sdk/mock';
import type { CaseStatus } from '@gd/rules';
import { configure } from '../base/configure.js';
import './sample-date.js';

export interface MockApi extends Mock {
  /** Every request in the order of sending. */
  requests: Request[];
  /** What happens to an answer on its way, such as being lost. */
  onTheWay?: ((request: Request, answer: Response) => Response) | undefined;
}

/** Makes a fresh API and configures the kit with it. */
export function useMockApi(options?: MockOptions): MockApi {
  const api: MockApi = { ...createMock(options), requests: [] };
  configure({
    publicUrl: api.publicUrl,
    apiBase: 'https://api.test',
    site: 'gd_site_37_demo',
    token: () => 'key',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      api.requests.push(request.clone());
      const answer = await api.fetch(request);
      return api.onTheWay?.(request, answer) ?? answer;
    },
  });
  return api;
}

/** Path and query of each request, without the host. */
export const paths = ({ requests }: MockApi): string[] =>
  requests.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`);

export function caseIn({ state }: Mock, status: CaseStatus): MockCase {
  const found = state.cases.find((one) => one.status === status);
  if (!found) throw new Error(`no sample case is ${status}`);
  return found;
}

/** The visible words of an element's shadow root, with single spaces. */
export const words = (element: Element | null | undefined): string =>
  (element?.shadowRoot ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const inShadow = <E extends Element = HTMLElement>(element: Element, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`${element.localName} has no ${selector}`);
  return found;
};

export const allInShadow = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];

/** The focused element within a shadow root. */
export const focused = (element: Element): HTMLElement | null =>
  (element.shadowRoot?.activeElement ?? null) as HTMLElement | null;

/** Types into a field as a reader does, and leaves it. */
export function enter(element: Element, selector: string, value: string): void {
  const control = inShadow<HTMLInputElement | HTMLSelectElement>(element, selector);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

export const model = (change: Partial<Model> = {}): Model => ({
  id: '0193540e-5a00-7000-8000-00000000a001',
  slug: 'dvk-900',
  title: { vi: 'Nhà màng kết hợp tưới tiết kiệm', en: 'Net-houses with water-saving irrigation' },
  summary: { vi: 'Bắt đầu từ ba hộ làm thử.', en: 'Began with three trial households.' },
  field: 'economy',
  kind: 'collective',
  level: 'province',
  status: 'recognised',
  recognition: 'province',
  cover: null,
  place: { vi: 'Xã Yên Từ, huyện Yên Mô', en: 'Yên Từ commune, Yên Mô district' },
  unit: { key: '14728@0', label: { vi: 'Xã Yên Từ', en: 'Yên Từ Commune' } },
  unitsToday: [{ key: '14728@2025-07-01', label: { vi: 'Xã Yên Từ', en: 'Yên Từ Commune' } }],
  province: { key: '37@2025-07-01', label: { vi: 'Tỉnh Ninh Bình', en: 'Ninh Bình Province' } },
  year: 2022,
  figures: [
    { name: 'areaM2', value: 23300 },
    { name: 'subsidyShare', value: 0.4 },
    { name: 'incomeVndPerYearOver', value: 300000000 },
  ],
  tags: [],
  confidence: 'confirmed',
  source: { url: 'https://example.vn/bai', publisher: 'Báo Ninh Bình', published: '2024-12' },
  ...change,
});
