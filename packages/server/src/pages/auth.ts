/** Everything under `/auth/`: outside the contract's table, since it answers browsers and not clients of the API. */
import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Limits } from '../limits/limits.js';
import type { Sites } from '../sites/sites.js';
import type { Issuer } from '../staff/issuer.js';
import type { ClaimMapping } from '../staff/oidc-settings.js';
import type { Services } from '../use-case.js';
import { addPopup } from './popup.js';
import { addSignIn } from './sign-in.js';

export interface AuthOptions {
  services: Services;
  sites: Sites;
  limits: Limits;
  publicUrl: string | undefined;
  /** Undefined where no issuer is set. */
  oidc: { issuer: Issuer; claims: ClaimMapping } | undefined;
}

export async function addAuth(app: FastifyInstance, options: AuthOptions): Promise<void> {
  await app.register(cookie);
  await app.register(
    async (auth) => {
      // The window that a portal opens must keep its opener, and reaches its last page through all the others.
      auth.addHook('onRequest', async (_request, reply) => {
        reply.header('Cross-Origin-Opener-Policy', 'unsafe-none');
      });
      addSignIn(auth, options);
      addPopup(auth, options);
    },
    { prefix: '/auth' },
  );
}
