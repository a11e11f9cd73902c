/** The log, the challenge, who is signed in, and webhooks. */
import { ROLES } from '@gd/contract';
import type { HandlersOf } from './handler.js';
import { pageOf } from './paging.js';
import { Refusal } from './refusal.js';
import type { MockState } from './state.js';

export const logHandlers: HandlersOf<'log'> = {
  'log.keys': async ({ log }) => ({ data: await log.keys() }),
  'log.checkpoint': async ({ log, query }) => ({ data: { checkpoint: await log.checkpoint(query.size) } }),
  'log.inclusion': async ({ log, query }) => ({ data: await log.inclusion(query.leafHash) }),
  'log.consistency': async ({ log, query }) => ({
    data: { hashes: await log.consistency(query.from, query.to) },
  }),
  'log.export': () => ({ data: { items: [], nextCursor: null } }),
};

const MINUTE = 60_000;

/** The mock asks for no work; its site says so (`proofOfWork: false`). */
export const challengeHandlers: HandlersOf<'challenges'> = {
  'challenges.issue': ({ world }) => ({
    data: {
      challenge: {},
      notBefore: world.now().toISOString(),
      expiresAt: new Date(world.now().getTime() + 20 * MINUTE).toISOString(),
    },
  }),
};

export const staffHandlers: HandlersOf<'staff'> = {
  'staff.me': async ({ state, world }) => ({
    data: {
      name: 'Phạm Thị Mai',
      roles: [...ROLES],
      unit: await world.unitRef(state.site.unit),
      province: await world.unitRef(state.site.province),
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

export const webhookHandlers: HandlersOf<'webhooks'> = {
  'webhooks.list': ({ state }) => ({ data: { items: state.webhooks } }),
  'webhooks.create': ({ body, state, world }) => {
    const webhook = {
      id: world.newId(),
      ...body,
      createdAt: world.now().toISOString(),
      disabledAt: null,
    };
    state.webhooks.push(webhook);
    return { data: { webhook, secret: 'whsec_bWF1LWtob25nLWR1bmctZHVvYw==' } };
  },
  'webhooks.remove': ({ params, state, world }) => {
    const webhook = found(params.webhookId, state);
    webhook.disabledAt = world.now().toISOString();
    return { data: webhook };
  },
  'webhooks.deliveries': ({ params, query, state }) => {
    found(params.webhookId, state);
    return { data: pageOf([], query) };
  },
  'webhooks.replay': ({ params, state }) => {
    found(params.webhookId, state);
    return { data: { queued: 0 } };
  },
};
