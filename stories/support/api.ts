/** The API of the stories: each story is a portal with a site key, sample data and faults of its own. */
import { configure } from '@gd/components';
import type { CaseStatus } from '@gd/rules';
import { createClient, type GdClient } from '@gd/sdk';
import { createMock, type Mock, type MockCase, type MockOptions, type MockState } from '@gd/sdk/mock';

/** `parameters.api` of a story. */
export interface StoryApi extends Pick<MockOptions, 'faults'> {
  /** Changes the sample data before the story is shown. */
  prepare?: (state: MockState) => void;
  /** False for a page of citizens; an officer is signed in unless it says so. */
  signedIn?: boolean;
}

const API = 'https://mock.gd.invalid';
const token = () => 'story-officer';
const portals = new Map<string, Mock>();
/** Site keys of the portals where nobody is signed in. */
const signedOut = new Set<string>();

const fetchFromPortal: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  const site = request.headers.get('Gd-Site') ?? '';
  if (signedOut.has(site)) request.headers.delete('Authorization');
  const portal = portals.get(site);
  return portal ? portal.fetch(request) : Promise.reject(new TypeError('No story has this site key'));
};

/** The site key of a story's portal. */
export const siteOf = (story: string): string => `gd_site_37_${story}`;

/** The sample photos are the same in all portals; an uploaded one is in the portal that took it. */
const addressFromPortals = (address: string): string =>
  [...portals.values()].reduce((shown, portal) => portal.publicUrl(shown), address);

/** Opens the portal of a story, so that stories on one page share nothing. */
export function openPortal(story: string, { faults = {}, prepare, signedIn = true }: StoryApi = {}): void {
  // The mock's clock is the page's own, which the preview has set.
  const mock = createMock({ faults, now: () => new Date() });
  prepare?.(mock.state);
  portals.set(siteOf(story), mock);
  if (signedIn) signedOut.delete(siteOf(story));
  else signedOut.add(siteOf(story));
  sessionStorage.clear();
}

/** What a story's portal remembers, to read and to change. */
export function stateOf(story: string): MockState {
  const portal = portals.get(siteOf(story));
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
  createClient({ baseUrl: API, site: siteOf(story), fetch: fetchFromPortal, auth: token });

/** Connects every element to the mock; nothing reaches a network. */
export function connectElements(): void {
  configure({ apiBase: API, fetch: fetchFromPortal, publicUrl: addressFromPortals, token });
}
