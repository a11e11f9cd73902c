/** Problems of the real server, as the client tells them apart. */
import { describe, expect, it } from 'vitest';
import { isGdError } from '../../index.js';
import { samplePhotoBytes } from '../../mock/sample-photo.js';
import { failureOf } from '../failure.js';
import { DRAFT } from '../samples.js';
import { HOA_LU_SITE, TAY_HOA_LU, type Stage } from './stage.js';

const kindOf = async (call: PromiseLike<unknown>) => {
  const error = await failureOf(call);
  return isGdError(error) ? [error.kind, error.code] : error;
};

export const problemJourneys = (stage: Stage): void => {
  describe('problems', () => {
    it('name the field in the client’s language', async () => {
      const wrong = { ...DRAFT, title: 'abc', place: { unit: '99999@2025-07-01' } };
      const english = stage.clientOf({ site: HOA_LU_SITE, locale: 'en' });
      const error = await failureOf(english.cases.submit(wrong));
      expect(isGdError(error, 'validation') && error.fieldErrors[0]).toMatchObject({
        pointer: '/title',
        code: 'too_short',
        detail: 'At least 5 characters are needed',
      });
    });

    it('are of the kinds that the client tells apart', async () => {
      const { citizen, officer } = stage;
      const { id, code, secret } = await stage.submit();
      const auditor = await stage.officerOf('auditor');
      const stranger = stage.clientOf({ auth: await stage.server.keyOf(TAY_HOA_LU, ['handler']) });
      const wrong = { code, secret: 'x'.repeat(32) };
      expect(await kindOf(citizen.cases.track(wrong))).toEqual(['notFound', 'case_not_found']);
      expect(await kindOf(stage.clientOf({}).sites.read())).toEqual(['problem', 'site_key_missing']);
      expect(await kindOf(citizen.cases.list().page())).toEqual(['unauthenticated', 'unauthenticated']);
      expect(await kindOf(auditor.cases.contact(id))).toEqual(['forbidden', 'forbidden']);
      expect(await kindOf(stranger.cases.read(id))).toEqual(['notFound', 'not_found']);
      const stale = officer.cases.receive(id, {}, { ifMatch: '"99"' });
      expect(await kindOf(stale)).toEqual(['preconditionFailed', 'etag_stale']);
      const early = citizen.cases.confirm({ code, secret }, {});
      expect(await kindOf(early)).toEqual(['conflict', 'command_not_allowed']);
    });

    it('come for files that are too large or are not what they say', async () => {
      const { files } = stage.citizen;
      const large = new File([await samplePhotoBytes().arrayBuffer(), new Uint8Array(30_000_000)], 'lon.png');
      expect(await failureOf(files.upload(large))).toMatchObject({ code: 'file_too_large', status: 413 });
      const program = new File(['MZ this is a program'], 'anh.jpg', { type: 'image/jpeg' });
      expect(await failureOf(files.upload(program))).toMatchObject({ code: 'file_type_not_allowed' });
    });
  });
};
