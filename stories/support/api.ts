/** The API of the stories: each story is a portal with a site key, sample data and faults of its own. */
import { configure } from '@gd/components';
import type { CaseStatus } from '@gd/rules';
import { createClient, type GdClient } from '@gd/sdk';
import { createMock, type Mock, type MockCase, type MockOptions, type MockState } from '@gd/sdk/mock';

/** `parameters.api` of a story. */
export interface StoryApi extends Pick<MockOptions, 'faults'> {
  /** Changes the sample data before the story is shown. */
  prepare?: (state: MockState) => void;
}

const API = 'https://mock.gd.invalid';
const token = () => 'story-officer';
const portals = new Map<string, Mock>();

const fetchFromPortal: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  const portal = portals.get(request.headers.get('Gd-Site') ?? '');
  return portal ? portal.fetch(request) : Promise.reject(new TypeError('No story has this site key'));
};

/** Opens the portal of a story, whose id is the site key, so that stories on one page share nothing. */
export function openPortal(story: string, { faults = {}, prepare }: StoryApi = {}): void {
  // The mock's clock is the page's own, which the preview has set.
  const mock = createMock({ faults, now: () => new Date() });
  prepare?.(mock.state);
  portals.set(story, mock);
  sessionStorage.clear();
}

/** What a story's portal remembers, to read and to change. */
export function stateOf(story: string): MockState {
  const portal = portals.get(story);
  if (!portal) throw new Error(`The portal of ${story} is not open`);
  return portal.state;
}

/** The sample case with this status. */
export function caseOf(story: string, status: CaseStatus): MockCase {
  const found = stateOf(story).cases.find((one) => one.status === status);
  if (!found) throw new Error(`There is no sample case with the status ${status}`);
  return found;
}

/** Somebody else who works on the same portal. */
export const colleague = (story: string): GdClient =>
  createClient({ baseUrl: API, site: story, fetch: fetchFromPortal, auth: token });

/** Connects every element to the mock; nothing reaches a network. */
export function connectElements(): void {
  configure({ apiBase: API, fetch: fetchFromPortal, token });
}
