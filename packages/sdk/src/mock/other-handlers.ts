/** The log, the challenge, who is signed in, and webhooks. */
import { ROLES } from '@gd/contract';
import type { HandlersOf } from './handler.js';
import { OFFICER } from './officer.js';
import { pageOf } from './paging.js';
import { refuseField, Refusal } from './refusal.js';
import type { MockState } from './state.js';

export const logHandlers: HandlersOf<'log'> = {
  'log.keys': async ({ log }) => ({ data: await log.keys() }),
  'log.checkpoint': async ({ log, query }) => ({ data: { checkpoint: await log.checkpoint(query.size) } }),
  'log.inclusion': async ({ log, query }) => ({ data: await log.inclusion(query.leafHash, query.size) }),
  'log.consistency': async ({ log, query }) => ({
    data: { hashes: await log.consistency(query.from, query.to) },
  }),
  'log.export': async ({ log, query }) => ({ data: pageOf(await log.entries(), query) }),
};

const MINUTE = 60_000;

export const challengeHandlers: HandlersOf<'challenges'> = {
  'challenges.issue': async ({ challenges, world }) => ({
    data: {
      challenge: await challenges.issue(),
      // The clock of the mock may stand still, so nothing is too fast for it.
      notBefore: world.now().toISOString(),
      expiresAt: new Date(world.now().getTime() + 60 * MINUTE).toISOString(),
    },
  }),
};

export const staffHandlers: HandlersOf<'staff'> = {
  'staff.me': async ({ state, world }) => ({
    data: {
      name: OFFICER,
      roles: [...ROLES],
      unit: await world.unitRef(state.site.unit),
      province: await world.unitRef(state.site.province),
      sees: state.officer.sees,
      by: 'key',
      expiresAt: null,
    },
  }),
};

function found(id: string, state: MockState) {
  const webhook = state.webhooks.find((one) => one.id === id);
  if (!webhook) throw new Refusal('not_found');
  return webhook;
}

/** The server asks for more: no connection of it reaches an inner network. */
function isPublicAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname !== 'localhost' && !/^[\d.]+$|^\[/.test(hostname);
}

export const webhookHandlers: HandlersOf<'webhooks'> = {
  'webhooks.list': ({ state }) => ({ data: { items: state.webhooks } }),
  'webhooks.create': ({ body, state, world }) => {
    if (!isPublicAddress(body.url)) refuseField('/url', 'url_not_allowed');
    const webhook = {
      id: world.newId(),
      url: body.url,
      events: [...new Set(body.events)],
      createdAt: world.now().toISOString(),
      disabledAt: null,
    };
    state.webhooks.push(webhook);
    return { data: { webhook, secret: 'whsec_bWF1LWtob25nLWR1bmctZHVvYw==' } };
  },
  'webhooks.remove': ({ params, state, world }) => {
    const webhook = found(params.webhookId, state);
    webhook.disabledAt ??= world.now().toISOString();
    return { data: webhook };
  },
  'webhooks.deliveries': ({ params, query, state }) => {
    found(params.webhookId, state);
    return { data: pageOf([], query) };
  },
  'webhooks.replay': ({ params, state }) => {
    if (found(params.webhookId, state).disabledAt !== null) throw new Refusal('not_found');
    return { data: { queued: 0 } };
  },
};
